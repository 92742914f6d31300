"""The lowest line."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLabel, QWidget

from diffstudio.widgets.status_strip import StatusStrip


def test_progress_is_shown_and_hidden(shown: Callable[..., QWidget]) -> None:
    strip = StatusStrip()
    shown(strip, 700, 28)
    bar = strip.findChild(QWidget, "status_progress")
    assert not bar.isVisible()
    strip.set_progress(0.5)
    assert bar.isVisible()
    assert bar.accessibleDescription() == "50 %"
    shot, ratio = bar.grab().toImage(), bar.devicePixelRatioF()
    y = round(bar.height() / 2 * ratio)
    assert shot.pixelColor(round(20 * ratio), y).name() == "#4a90e2"
    assert shot.pixelColor(round((bar.width() - 20) * ratio), y).name() == "#484c54"
    strip.set_progress(7.0)
    assert bar.accessibleDescription() == "100 %"
    strip.set_progress(None)
    assert not bar.isVisible()


def test_texts_are_plain(shown: Callable[..., QWidget]) -> None:
    strip = StatusStrip()
    shown(strip, 700, 28)
    strip.set_text("step 12/20 · 8.1 it/s · 4 s left")
    strip.set_device("CPU · <1> thread", "why")
    strip.set_memory("1.1 GB <free>", "of what")
    assert [label.text() for label in strip.findChildren(QLabel)] == [
        "step 12/20 · 8.1 it/s · 4 s left",
        "CPU · <1> thread",
        "1.1 GB <free>",
    ]
    assert [label.toolTip() for label in strip.findChildren(QLabel)] == ["", "why", "of what"]
