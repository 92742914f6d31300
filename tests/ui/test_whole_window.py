"""Things that must hold for every action and every widget of the window."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QApplication,
    QComboBox,
    QLineEdit,
    QScrollBar,
    QWidget,
)
from shiboken6 import isValid

from diffstudio.qt.messages import Message
from diffstudio.window.actions import entries


def test_every_action_can_be_triggered(qtbot, finished, monkeypatch):
    monkeypatch.setattr("PySide6.QtGui.QDesktopServices.openUrl", lambda url: True)
    for entry in sorted(entries(), key=lambda entry: entry.id == "quit"):  # to quit is the last one
        finished.session.set_position(3)
        action = finished.actions_by_id[entry.id]
        assert action.text()
        action.trigger()
        qtbot.waitUntil(lambda: not finished.session.running, timeout=60_000)
        QApplication.processEvents()
        errors = [message for message in finished.session.messages.history if message.severity == "error"]
        assert errors == [], entry.id
        for box in QApplication.topLevelWidgets():
            if isValid(box) and box is not finished and box.isVisible():  # its own windows go with a dialog
                box.close()
                QApplication.processEvents()
    assert not finished.isVisible()


def test_no_two_actions_share_a_key():
    keys = [QKeySequence(key).toString() for entry in entries() for key in entry.keys]
    assert sorted(keys) == sorted(set(keys))
    assert all(keys)


def test_every_action_calls_a_method_of_the_window(finished):
    for entry in entries():
        assert callable(getattr(finished, entry.slot)), entry.id


def interactive(window):
    kinds = (QAbstractButton, QAbstractSlider, QComboBox, QLineEdit)
    for widget in window.findChildren(QWidget):
        if isinstance(widget, QScrollBar):
            continue  # its area scrolls by keyboard and has the name
        takes_focus = widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        if widget.isVisible() and not widget.visibleRegion().isEmpty() and (isinstance(widget, kinds) or takes_focus):
            yield widget


def test_every_interactive_widget_has_an_accessible_name(finished):
    finished.generate_panel.more.set_expanded(True)
    nameless = []
    for widget in interactive(finished):
        text = widget.text() if isinstance(widget, QAbstractButton) else ""
        inside = isinstance(widget, QLineEdit) and isinstance(widget.parent(), QComboBox)
        if not (widget.accessibleName() or text or inside) and not widget.objectName().startswith("qt_"):
            nameless.append(f"{type(widget).__name__} {widget.objectName()}")
    assert nameless == []


def test_nothing_is_cut_off_at_1280_by_800(qtbot, finished):
    finished.resize(1280, 800)
    QApplication.processEvents()
    frame = finished.rect()
    for widget in interactive(finished):
        if finished.generate_panel.findChild(QWidget, "generate-scroll").isAncestorOf(widget):
            continue  # scrolls
        place = widget.rect().translated(widget.mapTo(finished, QPoint(0, 0)))
        assert frame.contains(place), f"{type(widget).__name__} {widget.objectName()} {place}"


def test_a_message_can_be_read_and_dismissed(qtbot, finished):
    finished.session.messages.post(Message("warning", "Something happened.", "Do this."))
    assert finished.messages.isVisible()
    assert finished.messages.count() == 1
    finished.messages.clear()
    assert finished.messages.count() == 0


def test_a_fault_in_the_worker_is_said_and_the_window_works_on(qtbot, finished, monkeypatch, expected_logs):
    def fail(*_args, **_kwargs):
        raise RuntimeError("deliberate")

    with monkeypatch.context() as patched:
        patched.setattr("diffstudio.engine.plan.plan", fail)
        finished.generate()
        qtbot.waitUntil(lambda: finished.messages.count() > 0, timeout=10_000)
    said = finished.session.messages.history[-1]
    assert "deliberate" in said.text
    assert "Traceback" in said.details
    assert not finished.session.running
    finished.generate()
    qtbot.waitUntil(lambda: not finished.session.running, timeout=30_000)
    assert finished.session.film.state == "done"


def test_a_model_that_cannot_be_loaded_leaves_the_current_one(qtbot, finished):
    finished.session.choose_model("nonsense")
    qtbot.waitUntil(lambda: finished.messages.count() > 0, timeout=10_000)
    assert "nonsense" in finished.session.messages.history[-1].text
    assert finished.session.recipe.model == "tiny"
    finished.generate()
    qtbot.waitUntil(lambda: not finished.session.running, timeout=30_000)
    assert finished.session.film.recipe.model == "tiny"


def test_another_model_brings_its_defaults(qtbot, finished):
    finished.session.choose_model("exact-ring")
    qtbot.waitUntil(lambda: finished.session.model.name == "exact-ring", timeout=20_000)
    finished.generate()
    qtbot.waitUntil(lambda: not finished.session.running, timeout=30_000)
    assert finished.session.film.state == "done"
    assert finished.playback.view.picture().shape == (512, 512, 3)
    assert finished.session.messages.history == []


def test_an_unwritable_folder_is_said(qtbot, finished, tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("")
    finished.session.folder = blocked
    finished.save_picture()
    qtbot.waitUntil(lambda: finished.messages.count() > 0, timeout=10_000)
    assert str(blocked) in finished.session.messages.history[-1].text


def test_the_window_remembers_how_it_was_left(qtbot, home_with_model, finished):
    from diffstudio.qt import preferences

    finished.theme_light()
    finished.session.update(guidance=4.5)
    finished.docks["schedule-dock"].hide()
    finished.close()
    loaded, problem = preferences.load()
    assert problem == ""
    assert loaded.theme == "light"
    assert loaded.recipe["guidance"] == 4.5
    assert set(loaded.layouts) == {"explore"}


@pytest.mark.parametrize("moment", ["at once", "loading", "running"])
def test_closing_at_any_moment_is_clean(qtbot, home_with_model, moment):
    from diffstudio.app import make_window
    from diffstudio.engine.recipe import Recipe
    from diffstudio.qt.preferences import Preferences

    window = make_window(Preferences(recipe=Recipe(model="tiny", steps=900).to_dict()))
    window.show()
    if moment == "loading":
        qtbot.wait(30)
    elif moment == "running":
        qtbot.waitUntil(lambda: window.session.model is not None, timeout=60_000)
        window.generate()
        session = window.session
        qtbot.waitUntil(lambda: session.film.recipe.steps == 900 and session.film.available > 2, timeout=30_000)
    window.close()
    window.deleteLater()
    QApplication.processEvents()


def test_the_page_of_shortcuts_fits_the_window(finished):
    from diffstudio.window.shortcuts import ShortcutsDialog

    finished.show_shortcuts()
    page = finished.findChild(ShortcutsDialog)
    assert page.height() <= 800
    assert page.width() <= 1280
    page.close()
    QApplication.processEvents()
