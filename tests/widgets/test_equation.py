"""Equations are shown whole, in the colour of the text."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QWidget

from diffstudio.qt.theme import apply_theme, color
from diffstudio.widgets.equation import Equation

INK = "#010203"
BAR = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {0} 20"><rect width="{0}" height="20" '
    f'fill="{INK}"/></svg>'
)


def middle(equation: Equation) -> QColor:
    image = equation.grab().toImage().convertToFormat(QImage.Format.Format_ARGB32)
    return image.pixelColor(image.width() // 2, image.height() // 2)


def test_it_is_painted_in_the_text_colour_of_either_theme(qapp: QApplication, shown: Callable[..., QWidget]) -> None:
    equation = Equation(INK)
    equation.set_lines([BAR.format(100)], "a bar")
    shown(equation, 100, 20)
    for theme in ("light", "dark"):
        apply_theme(qapp, theme)  # type: ignore[arg-type]
        assert middle(equation).name() == color("text").name()
    assert equation.accessibleName() == "a bar"


def test_a_wide_one_is_made_smaller_and_lines_stand_below_each_other(shown: Callable[..., QWidget]) -> None:
    equation = Equation(INK)
    equation.set_lines([BAR.format(100)])
    one = equation.heightForWidth(200)
    equation.set_lines([BAR.format(100), BAR.format(50)])
    assert equation.heightForWidth(200) > 2 * one
    assert equation.heightForWidth(50) < equation.heightForWidth(200)
    equation.set_lines([])
    assert equation.heightForWidth(200) <= 1
    shown(equation, 100, 20)
    assert equation.minimumSizeHint().height() == 0
