"""Undo covers every control: each one that can be focused or pressed is used as a person would, and undone.

A control that changes nothing that undo knows of must be in `ACTIONS`; so a new one cannot be forgotten.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QWidget

from diffstudio.widgets.batch_strip import BatchStrip
from diffstudio.widgets.value_slider import ValueSlider

ACTIONS = {
    "generate_button", "branch-here",  # make a run, which undo takes back with the settings it was made with
    "save", "zoom-fit", "play", "section_heading", "recycle", "forecast", "picture_view", "compare-schedules",
}  # fmt: skip
"""What does something, opens a menu or only shows."""


def wait_for_end(qtbot, window):
    qtbot.waitUntil(lambda: not window.session.running, timeout=60_000)


def controls(panel):
    return [
        widget
        for widget in panel.findChildren(QWidget)
        if widget.isVisible()
        and (widget.focusPolicy() != Qt.FocusPolicy.NoFocus or isinstance(widget, QAbstractButton))
        and widget.objectName() not in ACTIONS
        and widget.isEnabled()
    ]


def use(qtbot, widget, session):
    """Use a control as a person would."""
    before = session.moment
    if isinstance(widget, QLineEdit):
        whole = "." not in widget.text() and any(map(str.isdigit, widget.text()))
        text = "31" if whole else "0.75"
        widget.setFocus()
        widget.selectAll()
        qtbot.keyClicks(widget, text)
        qtbot.keyClick(widget, Qt.Key.Key_Return)
    elif isinstance(widget, QComboBox):
        down = widget.currentIndex() < widget.count() - 1
        qtbot.keyClick(widget, Qt.Key.Key_Down if down else Qt.Key.Key_Up)
    elif isinstance(widget, QAbstractButton):
        qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)
    elif isinstance(widget, BatchStrip):
        qtbot.keyClick(widget, Qt.Key.Key_Down)
    elif isinstance(widget, ValueSlider):
        qtbot.keyClick(widget, Qt.Key.Key_Right)
        if session.moment == before:  # it was at its end
            qtbot.keyClick(widget, Qt.Key.Key_Left)
    else:
        place = QPoint(widget.width() // 3, widget.height() // 2)
        qtbot.mouseClick(widget, Qt.MouseButton.LeftButton, pos=place)
        if session.moment == before:  # it was there already
            qtbot.keyClick(widget, Qt.Key.Key_Home)


def name_of(widget):
    return f"{type(widget).__name__} {widget.objectName()} “{widget.accessibleName()}”"


def test_every_control_of_the_panels_can_be_undone(qtbot, finished):
    session = finished.session
    session.update(count=3, variation_strength=0.1)
    finished.generate()
    wait_for_end(qtbot, finished)
    finished.generate_panel.more.set_expanded(True)
    session.update(sampler="Euler a")  # shows eta
    used, untouched = 0, []
    for panel in (finished.generate_panel, finished.playback, finished.schedule):
        for widget in controls(panel):
            session.set_position(4)
            session._line._changed_at = -float("inf")  # and no drag that this would belong to
            before = session.moment
            use(qtbot, widget, session)
            after = session.moment
            if after == before:
                if not ((isinstance(widget, QAbstractButton) and widget.isCheckable()) or _is_chosen(widget)):
                    untouched.append(name_of(widget))
                continue
            used += 1
            steps = 0
            while session.moment != before:
                assert session.undo_name, name_of(widget)
                finished.undo()
                steps += 1
                assert steps <= 2, (name_of(widget), session.undo_name)
            for _ in range(steps):
                finished.redo()
            assert session.moment == after, name_of(widget)
            for _ in range(steps):
                finished.undo()
    assert untouched == [], "\n".join(untouched)
    assert used > 35


def _is_chosen(widget):
    """Whether it stands for what is chosen already."""
    chosen = getattr(widget.parent(), "current", None)
    return callable(chosen)


def test_the_playhead_is_undone(qtbot, finished):
    session = finished.session
    session.set_position(2)
    session.update(guidance=4.0)
    session.set_position(5)
    finished.undo()
    assert session.position == 2
    assert finished.playback.timeline.value() == 2
    finished.undo()
    assert session.recipe.guidance == 2.0
    finished.undo()
    assert session.position == 6


def test_the_loop_is_undone_and_comes_back_with_its_run(qtbot, finished):
    session = finished.session
    session.set_position(2)
    finished.loop_in()
    assert session.moment.loop == (2, 6)
    finished.undo()
    assert session.moment.loop is None
    assert finished.playback.timeline.loop_range() is None
    finished.redo()
    assert finished.playback.timeline.loop_range() == (2, 6)
    session.update(seed=9)
    finished.generate()
    wait_for_end(qtbot, finished)
    assert finished.playback.timeline.loop_range() is None
    finished.undo()
    assert finished.playback.timeline.loop_range() == (2, 6)
    finished.loop_clear()
    assert session.moment.loop is None
