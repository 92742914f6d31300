"""The whole window by keyboard: every control is reached, shows that it has the keyboard, and says what it is."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QApplication,
    QComboBox,
    QDialog,
    QDockWidget,
    QLineEdit,
    QMenuBar,
    QScrollArea,
    QScrollBar,
    QTabBar,
    QWidget,
)

DIALOGS = ("show_preferences", "show_shortcuts", "show_about", "reset_everything")
CONTROL = Qt.KeyboardModifier.ControlModifier
KINDS = (QAbstractButton, QAbstractSlider, QComboBox, QLineEdit, QAbstractItemView)


def take_by_tab(widget: QWidget) -> bool:
    return (
        bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        and widget.isVisible()
        and widget.isEnabled()
        and widget.focusProxy() is None
        and not isinstance(widget, (QScrollArea, QMenuBar))
        and not widget.objectName().startswith("qt_")
    )


def stops(top: QWidget) -> list[QWidget]:
    """What Tab has to reach; what lies in a closed or covered place is none."""
    found = [widget for widget in top.findChildren(QWidget) if widget.window() is top.window() and take_by_tab(widget)]
    return [widget for widget in found if on_screen(widget) and not isinstance(widget.parent(), QComboBox)]


def on_screen(widget: QWidget) -> bool:
    """Whether it is seen, or would be after scrolling."""
    dock = widget
    while dock is not None and not isinstance(dock, QDockWidget):
        dock = dock.parentWidget()
    return dock is None or not dock.visibleRegion().isEmpty()


def describe(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.objectName()} “{widget.accessibleName()}”"


def open_all(window) -> None:
    window.generate_panel.more.set_expanded(True)
    window.session.update(variation_strength=0.3)
    for name in window.docks:
        if not window.docks[name].isVisible():
            window.docks[name].show()
    window.resize(1400, 1000)
    QApplication.processEvents()


def dialogs(window):
    for name in DIALOGS:
        getattr(window, name)()
        QApplication.processEvents()
        dialog = next(d for d in window.findChildren(QDialog) if d.isVisible())
        yield dialog
        dialog.close()
        QApplication.processEvents()


def walk(qtbot, top: QWidget, start: QWidget, key=Qt.Key.Key_Tab) -> list[QWidget]:
    """Press Tab until it comes round, and return where it went."""
    start.setFocus(Qt.FocusReason.TabFocusReason)
    seen = [QApplication.focusWidget()]
    for _ in range(400):
        qtbot.keyClick(QApplication.focusWidget(), key)
        here = QApplication.focusWidget()
        if here is seen[0]:
            return seen
        assert here is not seen[-1], f"{describe(here)} keeps the Tab key"
        assert here not in seen, f"Tab goes round between {describe(here)} and {describe(seen[-1])}"
        seen.append(here)
    raise AssertionError("Tab never comes round")


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Backtab])
def test_tab_reaches_every_control_of_the_window(qtbot, finished, key):
    open_all(finished)
    finished.whatis.pin.setChecked(True)  # or its button would come and go with what has the keyboard
    finished.activateWindow()
    reached = walk(qtbot, finished, finished.generate_panel.guidance.findChild(QLineEdit), key)
    missed = [describe(widget) for widget in stops(finished) if widget not in reached]
    assert missed == []


def test_tab_goes_through_a_panel_before_the_next(qtbot, finished):
    reached = walk(qtbot, finished, finished.generate_panel.guidance.findChild(QLineEdit))
    places = [next((n for n, dock in finished.docks.items() if dock.isAncestorOf(widget)), "") for widget in reached]
    changes = sum(1 for here, there in zip(places, [*places[1:], places[0]], strict=True) if here != there)
    assert changes <= 2 * len(set(places)), places


def test_tab_reaches_every_control_of_every_dialog(qtbot, finished):
    for dialog in dialogs(finished):
        dialog.activateWindow()
        wanted = stops(dialog)
        reached = walk(qtbot, dialog, wanted[0])
        assert [describe(widget) for widget in wanted if widget not in reached] == [], dialog.objectName()


def test_f6_goes_from_panel_to_panel_and_back(qtbot, finished):
    finished.activateWindow()
    finished.generate_panel.guidance.findChild(QLineEdit).setFocus()
    docks = [dock for dock in finished.docks.values() if on_screen(dock) and stops(dock)]
    panels = [finished.top_bar, finished.playback, *docks]
    assert len(panels) > 4

    def here():
        focus = QApplication.focusWidget()
        return next(panel for panel in panels if panel.isAncestorOf(focus) or panel is focus)

    forward = [here()]
    for _ in range(len(panels)):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F6)
        forward.append(here())
    assert forward[0] is forward[-1]
    assert len({id(panel) for panel in forward}) == len(panels)
    back = [here()]
    for _ in range(len(panels)):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
        back.append(here())
    assert back == forward[::-1]


def test_f6_comes_back_to_the_control_that_had_the_keyboard(qtbot, finished):
    finished.activateWindow()
    field = finished.generate_panel.steps.findChild(QLineEdit)
    field.setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F6)
    for _ in range(20):
        if finished.docks["generate-dock"].isAncestorOf(QApplication.focusWidget()):
            break
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F6)
    assert QApplication.focusWidget() is field


def picture(widget: QWidget) -> QImage:
    """What is seen of a widget and a little around it: a ring may be drawn by its parent."""
    top = widget.window()
    place = widget.rect().adjusted(-4, -4, 4, 4).translated(widget.mapTo(top, QPoint(0, 0)))
    return top.grab(place).toImage()


def check_focus(top: QWidget, elsewhere: QWidget) -> list[str]:
    unseen = []
    for widget in stops(top):
        if widget is elsewhere:
            continue
        for area in top.findChildren(QScrollArea):
            if area.isAncestorOf(widget):
                area.ensureWidgetVisible(widget)
        elsewhere.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        without = picture(widget)
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        if isinstance(widget, QLineEdit):
            widget.deselect()
        for area in top.findChildren(QScrollArea):
            if area.isAncestorOf(widget):
                area.ensureWidgetVisible(widget)
        QApplication.processEvents()
        if widget.hasFocus() and picture(widget) == without:
            unseen.append(describe(widget))
    return unseen


@pytest.mark.parametrize("theme", ["dark", "light"])
def test_who_has_the_keyboard_is_seen(qtbot, finished, theme):
    finished.actions_by_id[f"theme-{theme}"].trigger()
    open_all(finished)
    finished.activateWindow()
    qtbot.waitUntil(finished.isActiveWindow)
    unseen = check_focus(finished, finished.generate_panel.live)
    elsewhere = finished.generate_panel.button
    finished.generate_panel.live.setFocus(Qt.FocusReason.TabFocusReason)
    with_focus = picture(finished.generate_panel.live)
    elsewhere.setFocus(Qt.FocusReason.TabFocusReason)
    if picture(finished.generate_panel.live) == with_focus:
        unseen.append("live")
    assert unseen == []


def test_who_has_the_keyboard_is_seen_in_every_dialog(qtbot, finished):
    for dialog in dialogs(finished):
        dialog.activateWindow()
        buttons = [widget for widget in stops(dialog) if isinstance(widget, QAbstractButton)]
        assert check_focus(dialog, buttons[-1]) == [], dialog.objectName()


def nameless(top: QWidget) -> list[str]:
    found = []
    for widget in top.findChildren(QWidget):
        takes_focus = widget.focusPolicy() != Qt.FocusPolicy.NoFocus or isinstance(widget, QTabBar)
        if not widget.isVisible() or not (isinstance(widget, KINDS) or takes_focus) or isinstance(widget, QScrollBar):
            continue
        text = widget.text() if isinstance(widget, QAbstractButton) else ""
        inside = isinstance(widget.parent(), (QComboBox, QAbstractItemView))
        if not (widget.accessibleName() or text or inside) and not widget.objectName().startswith("qt_"):
            found.append(describe(widget))
    return found


def test_every_control_of_every_workspace_and_dock_has_a_name(qtbot, finished):
    for workspace in finished.stages:
        finished.set_workspace(workspace)
        open_all(finished)
        for dock in finished.docks.values():
            dock.raise_()
            QApplication.processEvents()
            assert nameless(finished) == []


def test_every_control_of_every_dialog_has_a_name(qtbot, finished):
    for dialog in dialogs(finished):
        assert nameless(dialog) == [], dialog.objectName()
        assert dialog.windowTitle()


def test_panels_are_detached_and_closed_by_the_keyboard(qtbot, finished):
    finished.activateWindow()
    dock = finished.docks["schedule-dock"]
    finished.schedule.plot.setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_D, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert dock.isFloating()
    qtbot.waitUntil(dock.isActiveWindow)
    assert QApplication.focusWidget() is finished.schedule.plot
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_D, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert not dock.isFloating()
    qtbot.waitUntil(finished.isActiveWindow)
    assert QApplication.focusWidget() is finished.schedule.plot
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_W, CONTROL)
    assert dock.isHidden()
    finished.setFocus()
    finished.close_panel()
    assert finished.session.messages.history[-1].advice == "Press F6 until one has it."
