"""A widget finds its topic by property, by name, by the attribute of its panel, or around it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from diffstudio.qt.named import named
from diffstudio.qt.topics import about, topic_of

KNOWN = {"steps", "seed", "other-seed", "panel", "path"}
NAMES = {"outer": "panel", "field": "seed", "variation/field": "other-seed"}


class Panel(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("walk-panel")
        self.path = named(QWidget(self), "combo_box")
        self.easing = named(QWidget(self), "combo_box")


def test_the_nearest_answer_counts(qtbot) -> None:
    outer = named(QWidget(), "outer")
    qtbot.addWidget(outer)
    variation = named(QWidget(outer), "variation")
    field, varied = named(QWidget(outer), "field"), named(QWidget(variation), "field")
    said, nameless, itself = about(QWidget(outer), "steps"), QWidget(outer), named(QWidget(outer), "steps")
    unknown = about(named(QWidget(outer), "field"), "no such topic")
    topics = [topic_of(w, KNOWN, NAMES) for w in (field, varied, said, nameless, itself, unknown)]
    assert topics == ["seed", "other-seed", "steps", "panel", "steps", "seed"]
    assert topic_of(None, KNOWN, NAMES) == ""


def test_what_a_panel_calls_it_by_is_a_name_too(qtbot) -> None:
    panel = Panel()
    qtbot.addWidget(panel)
    inside = QWidget(panel.path)
    parts = {"walk-panel": {"path": "path", "gone": "steps"}}
    assert topic_of(inside, KNOWN, NAMES, parts) == "path"
    assert topic_of(panel.easing, KNOWN, NAMES, parts) == ""
