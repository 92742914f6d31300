"""What a control is about: the link between a widget and its explanation, without knowing either.

A widget is about the topic in its dynamic property `topic`, or else the one that its object name
stands for, or the one of the attribute that a panel around it calls it by, or else what the widget around
it is about.
"""

from __future__ import annotations

from collections.abc import Container, Mapping
from typing import TypeVar

from PySide6.QtWidgets import QWidget

PROPERTY = "topic"
"""The dynamic property that names the topic of a widget or an action."""

Widget = TypeVar("Widget", bound=QWidget)


def about(widget: Widget, topic: str) -> Widget:
    """Say what `widget` is about and return it."""
    widget.setProperty(PROPERTY, topic)
    return widget


def topic_of(
    widget: QWidget | None,
    known: Container[str],
    names: Mapping[str, str],
    parts: Mapping[str, Mapping[str, str]] | None = None,
) -> str:
    """Return the topic of a widget, "" when neither it nor anything around it has one.

    Args:
        widget: Where to begin.
        known: The topics that there are; a property that names none of them is passed over.
        names: Topics by object name; ``outer/inner`` is the widget `inner` somewhere within `outer`.
        parts: By the object name of a panel, topics by the names of its attributes.
    """
    while widget is not None:
        said = widget.property(PROPERTY)
        if isinstance(said, str) and said in known:
            return said
        found = _by_attribute(widget, parts or {}) or _by_name(widget, known, names)
        if found and found in known:
            return found
        widget = widget.parentWidget()
    return ""


def _by_attribute(widget: QWidget, parts: Mapping[str, Mapping[str, str]]) -> str:
    outer = widget.parentWidget()
    while outer is not None:
        for attribute, topic in parts.get(outer.objectName(), {}).items():
            if getattr(outer, attribute, None) is widget:
                return topic
        outer = outer.parentWidget()
    return ""


def _by_name(widget: QWidget, known: Container[str], names: Mapping[str, str]) -> str:
    name = widget.objectName()
    if not name:
        return ""
    outer = widget.parentWidget()
    while outer is not None:
        topic = names.get(f"{outer.objectName()}/{name}", "")
        if topic in known:
            return topic
        outer = outer.parentWidget()
    topic = names.get(name, name)
    return topic if topic in known else ""
