"""The card that explains the control or number in use, with the numbers of this moment."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from diffstudio.errors import UserError
from diffstudio.panels.attempts import attempt, missing
from diffstudio.panels.dock_panel import DockPanel
from diffstudio.panels.explanations import FIRST, TOPICS
from diffstudio.panels.explanations.names import PARTS, WIDGETS
from diffstudio.panels.explanations.state import State
from diffstudio.panels.explanations.topic import CONTEXT, Topic, say
from diffstudio.qt.answers import Foreseen
from diffstudio.qt.help_requests import INK
from diffstudio.qt.helping import Helping
from diffstudio.qt.named import named
from diffstudio.qt.session import Session
from diffstudio.qt.topics import topic_of
from diffstudio.qt.translation import local
from diffstudio.widgets.card import Card
from diffstudio.widgets.equation import Equation
from diffstudio.widgets.icon_button import IconButton
from diffstudio.widgets.painting import sized, sized_px
from diffstudio.widgets.scrolling import scrolling
from diffstudio.widgets.steady_text import SteadyText


class WhatisPanel(DockPanel):
    """Explains one topic at a time: what it is, its equation with the current numbers, one thing to try.

    Args:
        session: Where the numbers come from.
        helping: Has the equations drawn.
        parent: As in Qt.

    Signals:
        command_wanted(str): The thing to try is an action of the window, by its id.
    """

    command_wanted = Signal(str)

    def __init__(self, session: Session, helping: Helping, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("whatis-panel")
        self.session = session
        self.helping = helping
        self._topic_id = ""
        self._foreseen: Foreseen | None = None
        self._begun = False
        self._lacking: str | None = None
        self._make()
        self._lay_out()
        self._connect()
        self.show_topic(FIRST)

    # --------------------------------------------------------------- making

    def _make(self) -> None:
        self.card = Card()
        self.pin = named(
            IconButton(
                "pin", self.tr("Keep this explanation"),
                self.tr("Keep this explanation while other controls are used"), checkable=True, side=24,
            ),
            "whatis-pin",
        )  # fmt: skip
        self.text = self.card.add_text("")
        self.equation = Equation(INK)
        self.figures = named(SteadyText(self.tr("Its numbers now"), "figures"), "whatis-figures")
        self.figures.set_text_font(sized(QApplication.font(), 0.92))
        self.box = named(QFrame(), "whatis-box")
        self.box.setProperty("role", "well")
        self.source = self.card.add_note("")
        self.attempt = named(QLabel(wordWrap=True), "whatis-attempt")
        self.button = named(QPushButton(self.tr("Try it")), "whatis-try")

    def _lay_out(self) -> None:
        self.card.add_corner(self.pin)
        inside = QVBoxLayout(self.box)
        inside.setContentsMargins(*(sized_px(10) for _ in range(4)))
        inside.setSpacing(sized_px(7))
        inside.addWidget(self.equation)
        inside.addWidget(self.figures)
        self.card.body.insertWidget(1, self.box)
        row = QHBoxLayout()
        row.setSpacing(sized_px(8))
        row.addWidget(self.attempt, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        self.card.body.addLayout(row)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(14, 4, 14, 12)
        column.addWidget(self.card)
        column.addStretch(1)
        self.area = scrolling(content, "whatis-scroll")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.area)

    def _connect(self) -> None:
        session = self.session
        self.button.clicked.connect(self._on_try_clicked)
        self.helping.equation_ready.connect(self._on_equation_ready)
        session.moment_changed.connect(lambda _old, _new: self.refresh())
        session.advanced.connect(self.refresh)
        session.run_ended.connect(self.refresh)
        session.model_changed.connect(lambda _model: self.refresh())
        session.foreseen.connect(self._on_foreseen)

    # ------------------------------------------------------------ what shows

    def begin(self) -> None:
        """From now on equations may be drawn: the window is on the screen."""
        self._begun = True
        self._show_equation()

    @property
    def topic_id(self) -> str:
        """What is explained."""
        return self._topic_id

    @property
    def topic(self) -> Topic:
        """The explanation that is shown."""
        return TOPICS[self._topic_id]

    def follow(self, topic_id: str) -> None:
        """Explain what is used now, unless the explanation is pinned or there is none."""
        if not self.pin.isChecked():
            self.show_topic(topic_id)

    def topic_of(self, widget: QWidget | None) -> str:
        """Return the topic of a control, "" when it has none or belongs to this card, which explains others."""
        if widget is None or self.isAncestorOf(widget):
            return ""
        return topic_of(widget, TOPICS, WIDGETS, PARTS)

    def show_topic(self, topic_id: str) -> None:
        """Explain a topic; one that does not exist changes nothing."""
        if topic_id not in TOPICS or topic_id == self._topic_id:
            return
        self._topic_id = topic_id
        topic = self.topic
        self.card.set_title(say(CONTEXT, topic.title))
        for label, words in ((self.text, topic.text), (self.source, topic.source)):
            label.setText(say(CONTEXT, words))
            label.setAccessibleName(label.text())
        self.attempt.setText(self.tr("Try: {0}").format(say(CONTEXT, topic.attempt.text)))
        self.button.setVisible(topic.attempt.does)
        self.button.setAccessibleName(self.tr("Try: {0}").format(say(CONTEXT, topic.attempt.text)))
        self.figures.forget()
        self.area.verticalScrollBar().setValue(0)
        self._show_equation()
        self.show_now()

    def _show_equation(self) -> None:
        lines = [line for line in self.topic.equation.split("\n") if line]
        drawn = [self.helping.equation(line) for line in lines] if self._begun else []
        self.equation.set_lines([line for line in drawn if line], self.topic.equation)
        self.equation.setVisible(bool(lines))
        self.box.setVisible(bool(lines) or self.topic.numbers is not None)

    def _on_equation_ready(self, latex: str) -> None:
        if latex in self.topic.equation.split("\n"):
            self._show_equation()

    def state(self) -> State:
        """Return what the numbers are taken from."""
        session = self.session
        return State(
            session.moment, self._foreseen, session.model, session.last_seed, session.kept_runs, session.kept_bytes
        )

    def show_now(self) -> None:
        """Show the numbers of the moment, and whether the thing to try can be done."""
        topic = self.topic
        self.figures.setVisible(topic.numbers is not None)
        if topic.numbers is not None:
            self.figures.set_text(_unbroken(local(topic.numbers(self.state()))))
        lacking = missing(self.session, topic.attempt)
        if lacking != self._lacking:
            self._lacking = lacking
            self._show_lacking(lacking)

    def _show_lacking(self, lacking: str) -> None:
        self.button.setEnabled(not lacking)
        self.button.setToolTip(
            {"film": self.tr("There is no run yet: press Generate first"),
             "label": self.tr("This model knows no classes")}.get(lacking, self.tr("Do it now; undo takes it back"))
        )  # fmt: skip

    # ----------------------------------------------------------- what was done

    def _on_foreseen(self, foreseen: object) -> None:
        if isinstance(foreseen, Foreseen):
            self._foreseen = foreseen
            self.refresh()

    def _on_try_clicked(self) -> None:
        topic = self.topic
        try:
            attempt(self.session, topic.attempt, self.tr("Try {0}").format(say(CONTEXT, topic.title)))
        except UserError as error:
            self.session.messages.error(error)
            return
        if topic.attempt.command:
            self.command_wanted.emit(topic.attempt.command)


def _unbroken(text: str) -> str:
    """Let a line of numbers break between its parts and not within "w = 3", where the parts are short enough."""
    # a bar allows a break behind it even before such a space, unless it is joined to it
    kept = text.replace("| ", "|\N{WORD JOINER} ").split(" · ")
    parts = [part.replace(" ", "\N{NO-BREAK SPACE}") if len(part) <= _PART else part for part in kept]
    return " · ".join(parts)


_PART = 30
"""Characters of a part that surely has room on one line."""
