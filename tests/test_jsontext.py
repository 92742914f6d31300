"""JSON of strangers: bounded, one sentence for what cannot be read; our own in one form."""

from __future__ import annotations

import math

import pytest

from diffstudio.errors import UserError
from diffstudio.jsontext import MAX_BYTES, MAX_DEPTH, parse, read_json, shown, write_json


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "not valid JSON"),
        ("{", "not valid JSON"),
        ("[1, NaN]", "NaN is not a number"),
        ("[-Infinity]", "-Infinity is not a number"),
        ("[1e999]", "too large"),
        ("1" * 5000, "too long"),
        ('{"a": 1, "a": 2}', "the key 'a' stands there twice"),
        ('{"b": {"a": 1, "a": 2}}', "stands there twice"),
        ("[" * 200_000 + "]" * 200_000, "nested too deep"),
        ("[" * (MAX_DEPTH + 1) + "]" * (MAX_DEPTH + 1), "nested too deep"),
        ('{"a":' * 100 + "1" + "}" * 100, "nested too deep"),
    ],
)
def test_what_cannot_be_read_is_said_in_one_sentence(text: str, says: str) -> None:
    with pytest.raises(UserError, match=says) as caught:
        read_json(text, "The card", limit=1 << 20)
    assert caught.value.message.startswith("The card cannot be read: ")
    assert len(caught.value.message) < 200


def test_bytes_that_are_no_text_and_too_many_bytes_are_refused() -> None:
    with pytest.raises(UserError, match="not text"):
        read_json(b"\xff\xfe{}", "The card")
    with pytest.raises(UserError, match="262,147 bytes, at most 262,144"):
        read_json("[" + " " * (MAX_BYTES + 1) + "]", "The card")


def test_what_is_within_bounds_comes_back_and_is_written_in_one_form() -> None:
    value = {"b": [1, 2.5, None, True, "\u00fc\ud800"], "a": {}}
    assert read_json(write_json(value), "It") == value
    assert write_json(value) == '{"a": {}, "b": [1, 2.5, null, true, "\\u00fc\\ud800"]}'
    deep = "[" * MAX_DEPTH + "]" * MAX_DEPTH
    assert write_json(parse(deep.encode(), MAX_DEPTH)) == deep
    with pytest.raises(ValueError, match="JSON compliant"):
        write_json(math.nan)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (10**18, "a number of more than 18 digits"),
        (10**17, "100000000000000000"),
        ({"a": 1}, "a table"),
        ("\n\u00fc", r"'\n\xfc'"),
        ([1] * 1000, "[" + "1, " * 11 + "1]"),
        ("x" * 10**6, "'" + "x" * 56 + "..."),
    ],
)
def test_a_value_is_shown_short_and_printable(value: object, text: str) -> None:
    assert shown(value) == text
