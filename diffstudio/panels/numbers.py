"""The numbers of the step under the playhead."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from diffstudio.engine.film import StepNumbers
from diffstudio.panels.dock_panel import DockPanel
from diffstudio.qt.named import named
from diffstudio.qt.session import Session
from diffstudio.qt.topics import about
from diffstudio.qt.translation import local
from diffstudio.widgets.empty_state import EmptyState
from diffstudio.widgets.filled_or_empty import FilledOrEmpty
from diffstudio.widgets.steady_label import SteadyLabel


class NumbersPanel(DockPanel):
    """A small table: what this step is made of, in numbers that change with the playhead."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("numbers-panel")
        self.session = session
        self._values: dict[str, QLabel] = {}
        self._shown: tuple[object, ...] = (None,)
        self._captions: list[QLabel] = []
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(5)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        for index, (key, name, tooltip) in enumerate(self._rows()):
            self._add(grid, index // 2, index % 2 * 2, key, name, tooltip)
        table = QWidget()
        column = QVBoxLayout(table)
        column.setContentsMargins(14, 4, 14, 12)
        column.addLayout(grid)
        column.addStretch(1)
        empty = EmptyState(
            "film", self.tr("No step yet"), self.tr("The numbers of each step appear here."), self.tr("Generate")
        )
        empty.action_triggered.connect(session.generate)
        self.pages = FilledOrEmpty(table, empty)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.pages)
        session.film_changed.connect(lambda _film: self.refresh())
        session.position_changed.connect(lambda _position: self.refresh())
        session.image_changed.connect(lambda _image: self.refresh())
        session.advanced.connect(self.refresh)
        self.refresh()

    def _rows(self) -> list[tuple[str, str, str]]:
        return [
            ("t", "t", self.tr("Time that the network is told")),
            ("log_snr", self.tr("log SNR"), self.tr("Log of the ratio of picture to noise")),
            ("alpha", "α", self.tr("Factor of the picture in x = α·x₀ + σ·ε")),
            ("sigma", "σ", self.tr("Factor of the noise in x = α·x₀ + σ·ε")),
            ("x_rms", "|x|", self.tr("Root mean square of the noisy picture")),
            ("eps_rms", "|ε̂|", self.tr("Root mean square of the predicted noise: near 1 when it is judged well")),
            ("difference_rms", "|c − u|", self.tr("What the class changes in the prediction; guidance enlarges it")),
            ("change_rms", "|Δx̂₀|", self.tr("How much the expected picture changed since the step before")),
        ]

    def _add(self, grid: QGridLayout, row: int, column: int, key: str, name: str, tooltip: str) -> None:
        caption, value = QLabel(name), named(SteadyLabel("−00.000"), f"number-{key}")
        value.setText("–")
        caption.setProperty("role", "muted")
        value.setAlignment(Qt.AlignmentFlag.AlignRight)
        value.setAccessibleName(tooltip)
        for label in (caption, value):
            label.setToolTip(tooltip)
        about(caption, f"number-{key}")
        self._captions.append(caption)
        grid.addWidget(caption, row, column)
        grid.addWidget(value, row, column + 1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._values[key] = value

    def labels(self) -> tuple[QLabel, ...]:
        """Return every label, each about its number."""
        return (*self._captions, *self._values.values())

    def show_now(self) -> None:
        """Show the numbers of the step under the playhead."""
        session = self.session
        there = session.film is not None and session.position < session.film.available
        shown = (session.film, session.position, session.image, there)
        if shown == self._shown:
            return  # a run that goes on changes nothing about the steps that are there
        self._shown = shown
        self.pages.set_filled(session.film is not None)
        numbers = session.film.numbers(session.position, session.image) if session.film is not None else None
        for key, label in self._values.items():
            label.setText(_text(numbers, key))


def _text(numbers: StepNumbers | None, key: str) -> str:
    value: float | None = getattr(numbers, key) if numbers is not None else None
    if value is None:
        return "–"
    if abs(value) == float("inf"):
        return "∞" if value > 0 else "−∞"
    return local(f"{value:.0f}" if abs(value) >= 100 else f"{value:.3f}")
