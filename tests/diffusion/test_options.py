import math

import pytest

from diffstudio.diffusion.options import Option, check_options

RHO = Option("rho", "Rho", 7.0, 1, 50)
ROWS = Option("rows", "Rows", 1000, 2, 10)
FLAG = Option("flag", "Flag", False)
UNIT = Option("unit", "Unit", "t", choices=("t", "sigma"))
VALUES = Option("values", "Values", ())


def test_given_values_are_taken_and_the_rest_are_defaults():
    assert check_options("it", (RHO, FLAG), {"rho": 3}) == {"rho": 3.0, "flag": False}


@pytest.mark.parametrize(
    ("option", "value", "taken"),
    [(RHO, 1, 1.0), (ROWS, 3.0, 3), (FLAG, True, True), (UNIT, "sigma", "sigma"), (VALUES, [1, 2], (1, 2))],
)
def test_a_value_takes_the_type_of_the_default(option, value, taken):
    result = option.check("it", value)
    assert result == taken
    assert type(result) is type(taken)


@pytest.mark.parametrize(
    ("option", "value", "text"),
    [
        (RHO, 0.5, "it: rho must be a number from 1 to 50, not 0.5"),
        (RHO, math.nan, "a number from 1 to 50, not nan"),
        (RHO, "7", "a number from 1 to 50, not '7'"),
        (RHO, True, "a number from 1 to 50, not True"),
        (ROWS, 2.5, "rows must be a whole number from 2 to 10, not 2.5"),
        (FLAG, 1, "flag must be true or false, not 1"),
        (UNIT, "beta", "unit must be one of t, sigma, not 'beta'"),
        (VALUES, "1, 2", "values must be a list, not '1, 2'"),
        (VALUES, 3, "values must be a list, not 3"),
    ],
)
def test_a_wrong_value_is_named_with_its_range(option, value, text):
    with pytest.raises(ValueError) as error:
        check_options("it", (option,), {option.name: value})
    assert text in str(error.value)


def test_an_unknown_option_is_named_with_those_there_are():
    with pytest.raises(ValueError, match="it: unknown option 'roh', expected rho, flag"):
        check_options("it", (RHO, FLAG), {"roh": 3})
    with pytest.raises(ValueError, match="it: unknown option 'roh', it has none"):
        check_options("it", (), {"roh": 3})
