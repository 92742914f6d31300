"""The Qt binding that is installed can be trusted for hours of calls."""

from __future__ import annotations

import sys

import pytest


def test_qt_calls_lose_no_references(qapp: object) -> None:
    """PySide6 6.12.0 on Python 3.11 loses one `None` a void call and aborts after some thousands."""
    from PySide6.QtCore import QObject, Signal

    class Emitter(QObject):
        happened = Signal(bool)

    item, emitter = QObject(), Emitter()
    emitter.happened.connect(item.blockSignals)
    constants = (None, True, False)
    before = [sys.getrefcount(constant) for constant in constants]
    for count in range(10_000):
        item.setObjectName("name")
        item.blockSignals(count % 2 == 0)
        emitter.happened.emit(True)
    after = [sys.getrefcount(constant) for constant in constants]
    for constant, old, new in zip(constants, before, after, strict=True):
        assert abs(new - old) < 50, f"{constant} changed by {new - old}"


@pytest.mark.parametrize("broken", ["6.12.0", "6.11.0", "6.11.1"])
def test_broken_releases_are_excluded(broken: str) -> None:
    import PySide6

    assert PySide6.__version__ != broken
