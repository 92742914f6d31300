"""How the numbers of the steps run through the whole run."""

from __future__ import annotations

import math

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diffstudio.engine.film import StepNumbers
from diffstudio.panels.dock_panel import DockPanel
from diffstudio.qt.session import Session
from diffstudio.widgets.course_plot import Course, CoursePlot
from diffstudio.widgets.empty_state import EmptyState
from diffstudio.widgets.filled_or_empty import FilledOrEmpty

STEPS_AT_ONCE = 4
"""Steps whose numbers are read before the window has its turn: some milliseconds, while a run goes on."""


class CoursePanel(DockPanel):
    """Draws how much the class and the picture change at each step, with Playback's playhead."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("course-panel")
        self.session = session
        self._drawn: tuple[object, ...] = ()
        self._numbers: list[StepNumbers | None] = []
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._read_some)
        self.plot = CoursePlot(self.tr("Numbers over the steps"), self.tr("over the steps"))
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 0, 10, 8)
        empty = EmptyState(
            "film", self.tr("No run yet"), self.tr("How the steps of a run differ appears here."), self.tr("Generate")
        )
        empty.action_triggered.connect(session.generate)
        self.pages = FilledOrEmpty(self.plot, empty)
        column.addWidget(self.pages)
        self.plot.step_picked.connect(session.set_position)
        session.film_changed.connect(lambda _film: self.refresh())
        session.image_changed.connect(lambda _image: self.refresh())
        session.running_changed.connect(lambda _running: self.refresh())
        session.position_changed.connect(self.plot.set_step)
        self.refresh()

    def show_now(self) -> None:
        """Draw a run that is not growing any more; while it grows the numbers of its steps are in their panel."""
        film, image = self.session.film, self.session.image
        self.pages.set_filled(film is not None)
        key = (id(film), film.available if film else 0, image)
        if film is None or film.state == "running" or not film.available or key == self._drawn:
            return
        self._drawn = key
        self._numbers = []
        self._next.start()

    def _read_some(self) -> None:
        """Read the numbers of some steps: all at once would hold the window up at the end of a long run."""
        film, read = self.session.film, len(self._numbers)
        if film is None or (id(film), film.available, self.session.image) != self._drawn:
            return
        if not self.in_front():
            self._drawn = ()
            self.refresh()  # begins anew when the panel is seen again
            return
        some = range(read, min(read + STEPS_AT_ONCE, film.available))
        self._numbers += [film.numbers(position, self.session.image) for position in some]
        if len(self._numbers) < film.available:
            self._next.start()
            return
        courses = self._courses(self._numbers)
        self.plot.set_courses([course for course in courses if not all(map(math.isnan, course.values))])
        self.plot.set_step(self.session.position)

    def _courses(self, numbers: list[StepNumbers | None]) -> list[Course]:
        names = {
            "difference_rms": self.tr("guidance |c − u|"),
            "change_rms": self.tr("change |Δx₀|"),
        }
        return [Course(name, tuple(_number(step, key) for step in numbers)) for key, name in names.items()]


def _number(step: StepNumbers | None, key: str) -> float:
    value = None if step is None else getattr(step, key)
    return math.nan if value is None else float(value)
