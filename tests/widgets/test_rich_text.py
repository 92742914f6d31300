"""Labels with small letters: what is read aloud, how wide they are, where the ink goes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtWidgets import QApplication

from diffstudio.widgets import rich_text


@pytest.mark.parametrize(
    ("label", "plain"),
    [
        ("Noisy x<sub>t</sub>", "Noisy xₜ"),
        ("x̂<sub>0</sub>", "x̂₀"),
        ("2<sup>64</sup>−1", "2⁶⁴−1"),
        ("a < b", "a < b"),
        ("", ""),
    ],
)
def test_plain_text_keeps_the_meaning(label: str, plain: str) -> None:
    assert rich_text.plain(label) == plain


def ink(label: str, width: int) -> list[tuple[int, int]]:
    image = QImage(width, 40, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.black)
    painter = QPainter(image)
    area = QRectF(4, 0, width - 8, 40)
    rich_text.draw(painter, area, label, QFont(), QColor("white"), Qt.AlignmentFlag.AlignHCenter)
    painter.end()
    return [(x, y) for x in range(width) for y in range(40) if image.pixelColor(x, y).red() > 60]


def test_a_subscript_is_lower_and_a_superscript_higher(qapp: QApplication) -> None:
    low = max(y for _, y in ink("x<sub>0</sub>", 100))
    plain = max(y for _, y in ink("x", 100))
    high = min(y for _, y in ink("x<sup>0</sup>", 100))
    assert low > plain
    assert high < min(y for _, y in ink("x", 100))


@pytest.mark.parametrize("letter", ["x", "ε", "v"])
def test_a_hat_stands_over_its_letter_in_every_font(qapp: QApplication, letter: str) -> None:
    bare, hatted = ink(letter, 100), ink(f"{letter}\u0302", 100)
    top = min(y for _, y in bare)
    hat = [(x, y) for x, y in hatted if y < top]
    assert min(y for _, y in hat) <= top - 2
    middle = sum(x for x, _ in bare) / len(bare)
    assert sum(x for x, _ in hat) / len(hat) == pytest.approx(middle, abs=1.5)
    assert rich_text.width(f"{letter}\u0302", QFont()) == rich_text.width(letter, QFont())


def test_a_label_is_centred_within_its_width(qapp: QApplication) -> None:
    columns = [x for x, _ in ink("Hx<sub>H</sub>", 201)]
    assert (min(columns) + max(columns)) / 2 == pytest.approx(100, abs=2)
    assert max(columns) - min(columns) <= rich_text.width("Hx<sub>H</sub>", QFont()) + 1


def test_what_does_not_fit_stays_inside(qapp: QApplication) -> None:
    columns = [x for x, _ in ink("With condition x<sub>t</sub>", 60)]
    assert min(columns) >= 3
    assert max(columns) <= 57
