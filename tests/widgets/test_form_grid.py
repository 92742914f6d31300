"""Labels line up, errors are told, rows can hide."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QVBoxLayout, QWidget

from diffstudio.widgets.form_grid import FormGrid, FormRow
from diffstudio.widgets.slider_row import SliderRow


def left_of_editor(row: FormRow) -> int:
    return row.editor.mapTo(row.window(), row.editor.rect().topLeft()).x()


def test_columns_line_up_over_grids_and_renamed_labels(shown: Callable[..., QWidget]) -> None:
    window = QWidget()
    column = QVBoxLayout(window)
    first, second = FormGrid(), FormGrid()
    column.addWidget(first)
    column.addWidget(second)
    rows = [
        first.add_row("Seed", QLineEdit()),
        first.add(SliderRow("A rather long label", minimum=0, maximum=1, default=0)),
        second.add_row("η", QLineEdit()),
    ]
    first.align_with(second)
    shown(window, 400, 200)
    assert len({left_of_editor(row) for row in rows}) == 1
    before = left_of_editor(rows[0])
    rows[2].set_label("An even longer label than that")
    QApplication.processEvents()
    assert len({left_of_editor(row) for row in rows}) == 1
    assert left_of_editor(rows[0]) > before
    second.set_row_visible(rows[2], False)
    QApplication.processEvents()
    assert left_of_editor(rows[0]) == before


def test_labels_line_up_again_for_another_font(shown: Callable[..., QWidget]) -> None:
    grid = FormGrid()
    rows = [grid.add_row("Steps", QLineEdit()), grid.add_row("Guidance", QLineEdit())]
    shown(grid, 300, 100)
    font = grid.font()
    font.setPointSizeF(font.pointSizeF() * 1.5)
    grid.setFont(font)
    QApplication.processEvents()
    labels = [row.findChild(QLabel, "form_label") for row in rows]
    assert labels[0].width() == labels[1].width()
    assert labels[1].width() >= labels[1].sizeHint().width()


def test_an_editor_takes_the_name_of_its_row(shown: Callable[..., QWidget]) -> None:
    row = FormRow("Seed", QLineEdit(), tooltip="Where the noise comes from")
    shown(row, 300, 40)
    assert row.editor.accessibleName() == "Seed"
    assert row.toolTip() == "Where the noise comes from"
    row.set_label("Samen")
    assert row.editor.accessibleName() == "Samen"
    assert row.label() == "Samen"


def test_errors_come_and_go(shown: Callable[..., QWidget]) -> None:
    row = FormRow("Seed", QLineEdit())
    shown(row, 300, 60)
    row.set_error("Seed: too large.")
    assert row.error() == "Seed: too large."
    assert row.findChild(QLabel, "form_error").isVisible()
    row.set_error(None)
    assert row.error() is None
    assert not row.findChild(QLabel, "form_error").isVisible()


def test_wide_things_take_the_whole_width(shown: Callable[..., QWidget]) -> None:
    grid, wide = FormGrid(), QLabel("note")
    grid.add_row("Seed", QLineEdit())
    grid.add_widget(wide)
    shown(grid, 300, 100)
    assert wide.width() == 300
