"""The dialog of preferences in the real window: what each does, at once, and what is refused."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton

from diffstudio.qt import preferences as preferences_file
from diffstudio.qt.preferences import Preferences
from diffstudio.qt.theme import tokens
from diffstudio.qt.tokens import DARK, LIGHT
from diffstudio.window.preferences_dialog import RESTORED, PreferencesDialog

from .conftest import wait_for_end


@pytest.fixture
def dialog(qtbot, window):
    window.actions_by_id["preferences"].trigger()
    dialog = window.findChild(PreferencesDialog)
    qtbot.waitUntil(dialog.isVisible)
    yield dialog
    if window.findChild(PreferencesDialog) is not None:
        dialog.close()
    QApplication.processEvents()


def written(home: Path) -> dict:
    file = home / "state" / "preferences.json"
    return json.loads(file.read_text()) if file.exists() else {}


def choose(box, key) -> None:
    box.setCurrentIndex(box.findData(key))
    box.activated.emit(box.currentIndex())


def test_it_opens_once(qtbot, window, dialog):
    window.actions_by_id["preferences"].trigger()
    assert len(window.findChildren(PreferencesDialog)) == 1
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.findChild(PreferencesDialog) is None)
    window.actions_by_id["preferences"].trigger()
    assert len(window.findChildren(PreferencesDialog)) == 1
    window.findChild(PreferencesDialog).close()


def test_a_theme_is_worn_at_once_and_ticked_in_the_menu(qtbot, window, dialog, home):
    dialog.theme.picked.emit("light")
    assert tokens() == LIGHT
    assert window.actions_by_id["theme-light"].isChecked()
    qtbot.waitUntil(lambda: written(home).get("theme") == "light")  # not even a crash loses it
    window.actions_by_id["theme-dark"].trigger()
    assert tokens() == DARK
    assert dialog.theme.current() == "dark"


def test_scale_and_language_are_kept_for_the_next_start_and_that_is_said(qtbot, window, dialog, home):
    assert not dialog.later.isVisible()
    choose(dialog.scale, 150)
    assert dialog.later.isVisible()
    choose(dialog.language, "de")
    qtbot.waitUntil(lambda: (written(home).get("scale"), written(home).get("language")) == (150, "de"))
    choose(dialog.scale, 100)
    choose(dialog.language, "system")
    assert not dialog.later.isVisible()


def test_pictures_go_to_the_folder_that_is_typed(qtbot, window, dialog, tmp_path):
    dialog.folder.setFocus()
    dialog.folder.clear()
    qtbot.keyClicks(dialog.folder, str(tmp_path / "new"))
    qtbot.keyClick(dialog.folder, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.session.folder == tmp_path / "new")
    assert dialog.isVisible()
    choose(dialog.memory, 512)
    window.generate()
    wait_for_end(qtbot, window)
    window.save_picture()
    qtbot.waitUntil(lambda: list((tmp_path / "new").glob("00001-*.png")) != [])


@pytest.mark.parametrize(("typed", "said"), [
    ("some/folder", "beginning"), ("{file}", "no folder"), ("{file}/below", "no folder"), ("/" + "x" * 300, ""),
    ("~nobody-of-that-name/x", "no folder of that name"),
])  # fmt: skip
def test_a_folder_that_cannot_be_is_said_at_the_field(qtbot, window, dialog, tmp_path, typed, said):
    (tmp_path / "file").write_text("")
    before = window.session.folder
    dialog.folder_typed.emit(typed.replace("{file}", str(tmp_path / "file")))
    if not said:
        qtbot.wait(50)  # whether so long a name is possible is the disk's affair
        return
    qtbot.waitUntil(lambda: dialog._folder_row.error() is not None)
    assert said in dialog._folder_row.error()
    assert dialog.folder.property("invalid")
    assert window.session.folder == before


def test_names_follow_the_pattern_with_an_example(qtbot, window, dialog):
    dialog.pattern.setFocus()
    dialog.pattern.clear()
    qtbot.keyClicks(dialog.pattern, "[label]/[number]_[steps]")
    assert dialog.example.text() == "Example: rose/00001_6.png"
    assert window.session.name_pattern == "[number]-[seed]"
    qtbot.keyClick(dialog.pattern, Qt.Key.Key_Return)
    assert window.session.name_pattern == "[label]/[number]_[steps]"


@pytest.mark.parametrize(("typed", "said"), [
    ("", "at least one character"), ("[nonsense]", "There is no [nonsense]."), ("../x", "lead out"),
    ("a/b/c/d/e/f/g/h/i", "At most 8 folders"),
])  # fmt: skip
def test_a_pattern_that_makes_no_sense_is_said_and_not_used(qtbot, window, dialog, typed, said):
    dialog.pattern.setText(typed)
    dialog.pattern.setModified(True)
    dialog.pattern.textEdited.emit(typed)
    dialog.pattern.editingFinished.emit()
    assert said in dialog._pattern_row.error()
    assert not dialog.example.isVisible()
    assert window.session.name_pattern == "[number]-[seed]"


def test_esc_stops_a_run_only_if_it_may(qtbot, window, dialog):
    window.session.update(steps=1000)
    window.generate()
    qtbot.waitUntil(lambda: window.session.running)
    assert window.actions_by_id["stop"].isEnabled()
    dialog.escape.click()
    assert not window.actions_by_id["stop"].isEnabled()
    dialog.escape.click()
    assert window.actions_by_id["stop"].isEnabled()
    window.stop_run()
    wait_for_end(qtbot, window)


def test_drafts_have_the_steps_that_are_set(window, dialog):
    dialog.draft.value_changed.emit(3)
    dialog.draft.committed.emit(3)
    assert window.live.draft_steps == 3
    assert dialog.draft.value() == 3


def test_less_memory_is_kept_at_once(qtbot, window, dialog):
    asked = []
    window.session.runner.answered.connect(asked.append)
    choose(dialog.memory, 256)
    qtbot.waitUntil(lambda: any(type(answer).__name__ == "MemoryLimited" for answer in asked))
    assert window.preferences.memory_mb == 256
    window.show_workspace("explore")


def test_defaults_can_be_restored(qtbot, window, dialog):
    window.change_preferences({"theme": "light", "scale": 200, "name_pattern": "[seed]", "escape_stops": False,
                               "draft_steps": 9, "memory_mb": 777, "language": "de"})  # fmt: skip
    assert dialog.memory.currentText() == "777 MB"
    qtbot.mouseClick(dialog.restore, Qt.MouseButton.LeftButton)
    defaults = Preferences()
    assert all(getattr(window.preferences, name) == getattr(defaults, name) for name in RESTORED)
    assert dialog.escape.isChecked()
    assert dialog.scale.current_key() == 100
    assert dialog.pattern.text() == defaults.name_pattern


def test_everything_can_be_reset_after_a_question(qtbot, window, dialog):
    window.change_preferences({"theme": "light"})
    window.docks["schedule-dock"].hide()
    window.session.update(guidance=7.0)
    window.session.change("Live", live=True)
    for answer in ("Cancel", "Reset"):
        qtbot.mouseClick(dialog.reset, Qt.MouseButton.LeftButton)
        box = window.findChild(QMessageBox, "reset-question")
        qtbot.waitUntil(box.isVisible)
        assert box.defaultButton().text().replace("&", "") == "Cancel"
        button = next(b for b in box.findChildren(QPushButton) if b.text().replace("&", "") == answer)
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: window.findChild(QMessageBox, "reset-question") is None)
        if answer == "Cancel":
            assert window.preferences.theme == "light"
    assert window.preferences.theme == "dark"
    assert window.docks["schedule-dock"].isVisible()
    assert window.session.recipe.guidance == 2.0
    assert not window.session.moment.live


def test_actions_that_are_offered_can_be_called(qtbot, window):
    called = []
    action = QAction("Show the &tour", window)
    action.setObjectName("tour")
    action.triggered.connect(lambda: called.append(True))
    window.actions_by_id["tour"] = action
    window.show_preferences()
    dialog = window.findChild(PreferencesDialog)
    button = dialog.findChild(QPushButton, "offer-tour")
    assert button.text() == "Show the tour"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert called == [True]
    dialog.close()
    QApplication.processEvents()


def test_preferences_are_in_force_from_the_start(qtbot, home_with_model, tmp_path):
    from diffstudio.app import make_window

    window = make_window(
        Preferences(pictures_folder=str(tmp_path), name_pattern="[seed]", draft_steps=4, escape_stops=False)
    )
    assert window.session.folder == tmp_path
    assert window.session.name_pattern == "[seed]"
    assert window.live.draft_steps == 4
    window.close()
    window.deleteLater()


def test_preferences_that_cannot_be_written_are_said(qtbot, window, dialog, home):
    (home / "state").mkdir(exist_ok=True)
    (home / "state" / "preferences.json").mkdir()
    dialog.theme.picked.emit("light")
    qtbot.waitUntil(lambda: window.messages.count() > 0)
    assert "preferences.json" in window.session.messages.history[-1].text
    (home / "state" / "preferences.json").rmdir()


@pytest.mark.parametrize(("name", "value"), [
    ("scale", 110), ("scale", 1.5), ("language", "fr"), ("draft_steps", 0), ("memory_mb", 1), ("memory_mb", True),
    ("name_pattern", "[x]"), ("pictures_folder", "relative"), ("pictures_folder", "/a\0b"),
])  # fmt: skip
def test_preferences_that_make_no_sense_have_their_defaults(tmp_path, name, value):
    file = tmp_path / "preferences.json"
    file.write_text(json.dumps({name: value, "fps": 30}))
    loaded, problem = preferences_file.load(file)
    assert loaded == Preferences(fps=30)
    assert name in problem
