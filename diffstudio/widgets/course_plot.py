"""Curves over the steps of a run, to be zoomed and panned; drawn by pyqtgraph.

pyqtgraph is imported when the plot is first painted, so that the start of the window does not wait for it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np
from PySide6.QtCore import QEvent, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from diffstudio.qt.theme import color, tokens
from diffstudio.qt.translation import local


@dataclass(frozen=True, slots=True)
class Course:
    """One quantity over the steps; NaN where it does not exist."""

    name: str
    values: tuple[float, ...]


class CoursePlot(QWidget):
    """Curves on one axis of steps, with a playhead; a click goes to a step.

    Args:
        name: Its accessible name.
        x_caption: What the steps are called.
        parent: As in Qt.

    Signals:
        step_picked(int): The step that was clicked, or dragged to.
    """

    step_picked = Signal(int)

    def __init__(self, name: str, x_caption: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("course_plot")
        self.setAccessibleName(name)
        self._x_caption = x_caption
        self._courses: tuple[Course, ...] = ()
        self._step = 0
        self._plot: Any = None
        self._playhead: Any = None
        self._names = QLabel()
        self._names.setObjectName("course_names")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._column.addWidget(self._names)

    def set_courses(self, courses: Sequence[Course]) -> None:
        """Draw these curves in place of the former ones."""
        self._courses = tuple(courses)
        if self._plot is not None:
            self._draw()

    def set_step(self, step: int) -> None:
        """Move the playhead without a signal."""
        self._step = step
        if self._playhead is not None:
            self._playhead.setPos(step)

    def curve_names(self) -> tuple[str, ...]:
        """Return the names of the curves that are drawn; none before it was first seen."""
        return () if self._plot is None else tuple(item.name() for item in self._plot.listDataItems())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Have the plot made when it is first seen; docks in the back are shown at the start, but not painted."""
        super().paintEvent(event)
        if self._plot is None:
            QTimer.singleShot(0, self, self._begin)

    def _begin(self) -> None:
        if self._plot is None:
            self._make()
            self._draw()

    def changeEvent(self, event: QEvent) -> None:
        """Take the colours of a new theme."""
        if event.type() == QEvent.Type.PaletteChange and self._plot is not None:
            self._draw()
        super().changeEvent(event)

    def _make(self) -> None:
        import pyqtgraph as pg

        self._plot = pg.PlotWidget(self, enableMenu=False)
        options = self._plot.getPlotItem().ctrlMenu  # made all the same, and without a parent to go with
        options.setParent(self, options.windowFlags())
        self._plot.setObjectName("course_canvas")
        self._plot.setAccessibleName(self.accessibleName())
        self._plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._plot.viewport().setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._plot.getPlotItem().hideButtons()
        self._plot.scene().sigMouseClicked.connect(self._on_clicked)
        self._column.addWidget(self._plot, 1)

    def _draw(self) -> None:
        import pyqtgraph as pg

        plot = self._plot.getPlotItem()
        plot.clear()
        self._plot.setBackground(color("window"))
        for side in ("left", "bottom"):
            axis = plot.getAxis(side)
            axis.setPen(color("border"))
            axis.setTextPen(color("text_muted"))
            axis.tickStrings = partial(_tick_texts, axis.__class__.tickStrings, axis)
        styles = (Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine, Qt.PenStyle.DotLine, Qt.PenStyle.DashDotLine)
        dense = self.devicePixelRatioF()  # pens of pyqtgraph are as many pixels wide on every screen
        for index, course in enumerate(self._courses):
            pen = pg.mkPen(color(f"plot{index}"), width=1.8 * dense, style=styles[index % len(styles)])
            plot.plot(np.array(course.values), pen=pen, name=course.name, connect="finite")
        self._names.setText(self._legend())
        self._playhead = pg.InfiniteLine(self._step, movable=True, pen=pg.mkPen(color("text"), width=dense))
        self._playhead.sigDragged.connect(lambda line: self._pick(line.value()))
        plot.addItem(self._playhead, ignoreBounds=True)
        plot.autoRange()

    def _legend(self) -> str:
        """The names in the colours of their curves, in a line above the plot."""
        named = (
            f'<span style="color:{color(f"plot{index}").name()}">{course.name}</span>'
            for index, course in enumerate(self._courses)
        )
        return f'{" · ".join(named)} <span style="color:{tokens().text_muted}">{self._x_caption}</span>'

    def _on_clicked(self, event: Any) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            place: QPointF = self._plot.getPlotItem().vb.mapSceneToView(event.scenePos())
            self._pick(place.x())

    def _pick(self, x: float) -> None:
        longest = max((len(course.values) for course in self._courses), default=0)
        if longest:
            self.step_picked.emit(min(max(round(x), 0), longest - 1))


def _tick_texts(written: Callable[..., list[str]], axis: Any, *args: Any) -> list[str]:
    """Return the numbers along an axis with the decimal sign of the window's language."""
    return [local(text) for text in written(axis, *args)]
