"""Brings what is used to the card What is this?: the focus, numbers and menus under the mouse, the question mark."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QAction, QHelpEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QWhatsThis, QWidget

from diffstudio.panels.explanations import TOPICS
from diffstudio.panels.explanations.names import ACTIONS
from diffstudio.panels.whatis import WhatisPanel
from diffstudio.qt.topics import PROPERTY
from diffstudio.widgets.class_picker import ClassPicker
from diffstudio.widgets.resting import Resting
from diffstudio.widgets.segmented import Segmented

KEPT = ("whatis-pin", "whatis-try")
"""Buttons of the card itself: what it shows stays."""


class Explainer(QObject):
    """Decides what is explained.

    Args:
        whatis: Shows the explanation.
        window: The window whose controls are explained; floating docks and dialogs of it are, too.
    """

    def __init__(self, whatis: WhatisPanel, window: QWidget) -> None:
        super().__init__(window)
        self._whatis = whatis
        self._window = window
        self._resting = Resting(self)
        self._resting.rested.connect(self._on_rested)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    def watch(self, *widgets: QWidget) -> None:
        """Explain these when the mouse rests on them; for numbers, which never have the focus."""
        for widget in widgets:
            self._resting.watch(widget)

    def watch_clicks(self, part: QWidget) -> None:
        """Explain, in a part of the window, what a click chooses without taking the keyboard there."""
        for row in part.findChildren(Segmented):
            row.picked.connect(lambda _key, row=row: self._follow(row))
        for classes in part.findChildren(ClassPicker):
            classes.picked.connect(lambda _key, classes=classes: self._follow(classes))
        for button in part.findChildren(QAbstractButton):
            if not button.focusPolicy() & Qt.FocusPolicy.ClickFocus and button.objectName() not in KEPT:
                button.clicked.connect(lambda _on=False, button=button: self._follow(button))

    def watch_menu(self, menu: QMenu) -> None:
        """Explain the entries of a menu when the mouse rests on them."""
        menu.hovered.connect(lambda action: self._resting.wait(topic_of_action(action)))
        menu.aboutToHide.connect(self._resting.leave)

    def explain(self, widget: QWidget | None) -> bool:
        """Explain a control because it was asked for; return whether there is something to say."""
        topic = self._whatis.topic_of(widget)
        if topic:
            self._whatis.show_topic(topic)
        return bool(topic)

    def answers(self, watched: QObject, event: QEvent) -> bool:
        """Answer a click with the question mark, which Qt sends on until the window of the control has it."""
        if event.type() == QEvent.Type.Close and watched is self._window:
            QWhatsThis.leaveWhatsThisMode()
        if event.type() not in (QEvent.Type.WhatsThis, QEvent.Type.QueryWhatsThis):
            return False
        if not isinstance(event, QHelpEvent) or not isinstance(watched, QWidget):
            return False
        child = watched.childAt(watched.mapFromGlobal(event.globalPos())) or watched
        if event.type() == QEvent.Type.QueryWhatsThis:
            known = bool(self._whatis.topic_of(child))
        else:
            known = self.explain(child)
            QWhatsThis.leaveWhatsThisMode()
        event.setAccepted(known)
        return known

    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self._is_ours(now) and not now.visibleRegion().isEmpty():
            self._follow(now)

    def _follow(self, widget: QWidget) -> None:
        topic = self._whatis.topic_of(widget)
        if topic:
            self._whatis.follow(topic)

    def _is_ours(self, widget: QWidget) -> bool:
        at: QWidget | None = widget
        while at is not None:
            if at is self._window:
                return True
            at = at.parentWidget()
        return False

    def _on_rested(self, thing: object) -> None:
        topic = self._whatis.topic_of(thing) if isinstance(thing, QWidget) else str(thing)
        if topic:
            self._whatis.follow(topic)


def topic_of_action(action: QAction) -> str:
    """Return the topic of an action of a menu, "" when it has none."""
    said = action.property(PROPERTY)
    if isinstance(said, str) and said in TOPICS:
        return said
    topic = ACTIONS.get(action.objectName(), action.objectName())
    return topic if topic in TOPICS else ""
