"""The German window: no English on it, nothing cut off, numbers with a comma."""

import re
import xml.etree.ElementTree as ET

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QDockWidget,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QWidget,
)

from diffstudio.errors import UserError
from diffstudio.resources import path

from .conftest import wait_for_end

DIALOGS = ("show_preferences", "show_shortcuts", "show_about", "reset_everything")
CODE = re.compile(r"\S*[\[=_]\S*|\S+\(\S*")
"""What is typed in any language."""
WORD = re.compile(r"[A-Za-zÄÖÜäöüß]{2,}")


@pytest.fixture
def german(qtbot, qapp, home_with_model):
    """The window in German after one run, with everything open."""
    from diffstudio.app import make_window
    from diffstudio.engine.recipe import Recipe
    from diffstudio.qt import translation
    from diffstudio.qt.preferences import Preferences

    translation.install(qapp, "de")
    recipe = Recipe(model="tiny", label="rose", sampler="DDIM", steps=6, guidance=2.0, seed=7, count=2)
    window = make_window(Preferences(recipe=recipe.to_dict(), language="de"))
    window.resize(1280, 800)
    window.show()
    qtbot.waitUntil(lambda: window.session.model is not None, timeout=60_000)
    qtbot.waitUntil(lambda: window.generate_panel.forecast.text() != "", timeout=20_000)
    window.generate()
    wait_for_end(qtbot, window)
    yield window
    window.close()
    window.deleteLater()
    QApplication.processEvents()
    translation.install(qapp, "en")


def names() -> set[str]:
    """What is a name and stays as it is."""
    from diffstudio.diffusion.placement import PLACEMENTS
    from diffstudio.diffusion.samplers import SAMPLERS
    from diffstudio.diffusion.schedules import SCHEDULES

    texts = [*SAMPLERS, *PLACEMENTS, *(info.label for info in SCHEDULES.values())]
    texts += ["Tiny", "Flowers", "Points", "Ring, exact", "Three clouds, exact", "English", "A random model for tests."]
    texts += ["std", "alpha_bar", "Return", "Enter"]
    return set(texts)


def english_words() -> set[str]:
    """Words that stand in English texts and in no German one."""
    english, german = set(), set()
    for message in ET.parse(path("translations", "diffstudio_de.ts")).iter("message"):
        source, translation = message.findtext("source", ""), message.findtext("translation", "")
        english |= {word.casefold() for word in WORD.findall(source)}
        german |= {word.casefold() for word in WORD.findall(CODE.sub("", translation))}
    return english - german


def texts_of(widget: QWidget) -> list[str]:
    texts = [widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()]
    if isinstance(widget, (QLabel, QAbstractButton)):
        texts.append(widget.text())
    if isinstance(widget, (QDockWidget, QDialog)):
        texts.append(widget.windowTitle())
    if isinstance(widget, QLineEdit):
        texts.append(widget.placeholderText())
    if isinstance(widget, QComboBox):
        texts += [widget.itemText(at) for at in range(widget.count())]
        texts += [widget.itemData(at, 3) or "" for at in range(widget.count())]  # their tooltips
    if isinstance(widget, QTreeWidget):
        texts += [widget.headerItem().text(column) for column in range(widget.columnCount())]
    return texts


def unspoken(widget: QWidget) -> bool:
    """Whether its text is no language: tokens of file names, folders."""
    return widget.objectName() in ("tokens", "pictures-folder", "name-pattern", "example", "equation")


def english_of(top: QWidget) -> list[str]:
    words, known = english_words(), names()
    found = []
    widgets = [top, *top.findChildren(QWidget)]
    texts = [(w, text) for w in widgets if not unspoken(w) for text in texts_of(w)]
    texts += [(action, action.text()) for action in top.findChildren(QAction)]
    texts += [(action, action.toolTip()) for action in top.findChildren(QAction)]
    for owner, text in texts:
        plain = re.sub(r"<[^>]*>|\S*/\S*/\S*", "", text).replace("&", "")
        for name in sorted(known, key=len, reverse=True):
            plain = plain.replace(name, "")
        if {word.casefold() for word in WORD.findall(plain)} & words:
            found.append(f"{type(owner).__name__} {owner.objectName()}: {text!r}")
    return sorted(set(found))


def test_the_words_that_are_looked_for_are_many():
    assert len(english_words()) > 500
    assert {"picture", "noise", "steps", "save"} <= english_words()


def test_nothing_english_is_on_the_window(qtbot, german):
    german.generate_panel.more.set_expanded(True)
    for workspace in german.stages:
        german.set_workspace(workspace)
        for dock in german.docks.values():
            dock.show()
            dock.raise_()
        QApplication.processEvents()
        assert english_of(german) == [], print("\n".join(english_of(german)))
    for channel in ("x", "eps", "difference", "change"):
        german.session.set_channel(channel)
        german.session.set_position(3)
        assert english_of(german) == []


def test_nothing_english_is_on_a_dialog(qtbot, german):
    for name in DIALOGS:
        getattr(german, name)()
        QApplication.processEvents()
        dialog = next(d for d in german.findChildren(QDialog) if d.isVisible())
        assert english_of(dialog) == [], print("\n".join(english_of(dialog)))
        dialog.close()
        QApplication.processEvents()


def test_nothing_english_is_said(qtbot, german, expected_logs):
    german.save_picture()
    qtbot.waitUntil(lambda: german.messages.count() > 0)
    german.session.choose_model("nonsense")
    qtbot.waitUntil(lambda: german.messages.count() > 1)
    german.session.messages.error(UserError("Steps must be a whole number.", "Choose one."))
    german.session.set_position(6)
    german.branch_here()
    german.copy_report()
    german.session.messages.error(RuntimeError("x"))
    words = english_words() - {"flowers", "points", "ring", "exact", "three"}
    said = [f"{message.text} {message.advice}" for message in german.session.messages.history]
    assert len(said) >= 5
    for text in said:
        assert not {word.casefold() for word in WORD.findall(text)} & words, text


def test_numbers_have_a_comma_and_are_read_with_either_sign(qtbot, german):
    row = german.generate_panel.guidance
    field = row.findChild(QLineEdit)
    assert field.text() == "2,0"
    for typed in ("3,5", "4.5"):
        field.clear()
        qtbot.keyClicks(field, typed)
        field.editingFinished.emit()
        assert german.session.recipe.guidance == float(typed.replace(",", "."))
    assert field.text() == "4,5"
    field.clear()
    qtbot.keyClicks(field, "viel")
    field.editingFinished.emit()
    assert row.error() == "Führung: eine Zahl von 0,0 bis 100,0 eingeben."
    assert not re.search(r"\d\.\d", german.generate_panel.forecast.text())


def cut_off(top: QWidget) -> list[str]:
    found = []
    for widget in top.findChildren(QWidget):
        if widget.visibleRegion().isEmpty() or not isinstance(widget, (QLabel, QPushButton)) or not widget.text():
            continue
        if isinstance(widget, QLabel) and widget.wordWrap():
            fits = widget.heightForWidth(widget.width()) <= widget.height() + 1
        else:
            fits = widget.minimumSizeHint().width() <= widget.width() + 1
        if not fits:
            found.append(f"{type(widget).__name__} {widget.objectName()}: {widget.text()!r}")
    return found


def test_no_german_text_is_cut_off_at_1280_by_800(qtbot, german):
    german.generate_panel.more.set_expanded(True)
    german.resize(1280, 800)
    QApplication.processEvents()
    assert cut_off(german) == []
    for name in DIALOGS:
        getattr(german, name)()
        QApplication.processEvents()
        dialog = next(d for d in german.findChildren(QDialog) if d.isVisible())
        assert cut_off(dialog) == [], name
        assert dialog.width() <= 1280
        assert dialog.height() <= 800
        dialog.close()
        QApplication.processEvents()


def test_no_english_text_is_cut_off_at_1280_by_800(qtbot, finished):
    finished.generate_panel.more.set_expanded(True)
    QApplication.processEvents()
    assert cut_off(finished) == []
