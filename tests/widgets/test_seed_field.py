"""Seeds of 64 bits, typed and pasted, and the three buttons."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from diffstudio.widgets.icon_button import IconButton
from diffstudio.widgets.seed_field import HIGHEST_SEED, SeedField, read_seed


@given(st.integers(-1, HIGHEST_SEED))
def test_every_seed_is_read_back(seed: int) -> None:
    assert read_seed(str(seed)) == seed


@pytest.mark.parametrize(
    ("text", "seed"),
    [
        ("", -1),
        ("  ", -1),
        ("−1", -1),
        ("Seed: 965400086,", 965400086),
        ("seed=7", 7),
        ("1 000 000", 1_000_000),
        ("18446744073709551615", HIGHEST_SEED),
        ("0000000000000000000000000000007", 7),
        ("18446744073709551616", None),
        ("-2", None),
        ("1.5", None),
        ("rose", None),
        ("9" * 6000, None),
    ],
)
def test_what_people_paste(text: str, seed: int | None) -> None:
    assert read_seed(text) == seed


class Field:
    def __init__(self, field: SeedField) -> None:
        self.field = field
        self.edit: QLineEdit = field.findChild(QLineEdit)
        self.buttons = {button.objectName(): button for button in field.findChildren(IconButton)}
        self.told: list[object] = []
        field.seed_changed.connect(self.told.append)
        field.locked_changed.connect(self.told.append)
        field.dice_clicked.connect(lambda: self.told.append("dice"))
        field.recycle_clicked.connect(lambda: self.told.append("recycle"))

    def type(self, text: str) -> None:
        self.edit.setFocus()
        self.edit.selectAll()
        QTest.keyClicks(self.edit, text)
        QTest.keyClick(self.edit, Qt.Key.Key_Return)

    def press(self, name: str) -> None:
        QTest.mouseClick(self.buttons[name], Qt.MouseButton.LeftButton)


@pytest.fixture
def seeds(shown: Callable[..., QWidget]) -> Field:
    field = SeedField()
    shown(field, 240, 60)
    return Field(field)


def test_the_largest_seed_can_be_typed(seeds: Field) -> None:
    seeds.type("18446744073709551615")
    assert seeds.told == [HIGHEST_SEED]
    assert seeds.field.seed() == HIGHEST_SEED


def test_minus_one_shows_as_random_with_what_it_became(seeds: Field) -> None:
    seeds.field.set_seed(5)
    seeds.type("-1")
    assert seeds.told == [-1]
    seeds.field.set_resolved(965400086)
    assert seeds.edit.text() == ""
    assert seeds.edit.placeholderText() == "965400086"


def test_nonsense_is_named_and_changes_nothing(seeds: Field) -> None:
    seeds.field.set_seed(5)
    seeds.type("12x")
    assert seeds.told == []
    assert seeds.field.seed() == 5
    assert "0 to 2⁶⁴−1" in (seeds.field.error() or "")
    seeds.type("12")
    assert seeds.field.error() is None
    assert seeds.told == [12]


def test_buttons_tell_and_leave_the_seed_to_the_owner(seeds: Field) -> None:
    seeds.field.set_seed(5)
    seeds.press("dice")
    assert not seeds.buttons["recycle"].isEnabled()
    seeds.field.set_last_used(77)
    assert "77" in seeds.buttons["recycle"].toolTip()
    seeds.press("recycle")
    seeds.press("lock")
    seeds.press("lock")
    assert seeds.told == ["dice", "recycle", True, False]
    assert seeds.field.seed() == 5


def test_set_locked_is_silent(seeds: Field) -> None:
    seeds.field.set_locked(True)
    assert seeds.field.locked()
    assert seeds.told == []
    assert seeds.buttons["lock"].icon_name() == "lock"


def test_impossible_seeds_are_refused(seeds: Field) -> None:
    with pytest.raises(ValueError, match="from -1 to"):
        seeds.field.set_seed(2**64)
