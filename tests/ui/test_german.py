"""The German window: no English on it, nothing cut off, numbers with a comma."""

import re
import xml.etree.ElementTree as ET
from functools import cache

import pytest
from PySide6.QtCore import QMimeData
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
UNSPOKEN = (
    "tokens", "pictures-folder", "name-pattern", "example", "equation", "export-example",
    "library-name", "library-licence",
)  # fmt: skip
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


@cache
def names() -> set[str]:
    """What is a name and stays as it is."""
    from diffstudio.diffusion.placement import PLACEMENTS
    from diffstudio.diffusion.samplers import SAMPLERS
    from diffstudio.diffusion.schedules import SCHEDULES

    texts = [*SAMPLERS, *PLACEMENTS, *(info.label for info in SCHEDULES.values())]
    texts += ["Tiny", "Flowers", "Points", "Ring, exact", "Three clouds, exact", "English", "A random model for tests."]
    texts += ["std", "alpha_bar", "Return", "Enter"]
    return set(texts)


@cache
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
    return widget.objectName() in UNSPOKEN


def is_english(text: str) -> bool:
    """Whether there is an English word in it, apart from names, tags, paths and what stands in brackets."""
    plain = re.sub(r"<[^>]*>|\S*/\S*/\S*|\[\w+\]", "", text).replace("&", "")
    for name in sorted(names(), key=len, reverse=True):
        plain = plain.replace(name, "")
    return bool({word.casefold() for word in WORD.findall(plain)} & english_words())


def english_of(top: QWidget) -> list[str]:
    widgets = [top, *top.findChildren(QWidget)]
    texts = [(w, text) for w in widgets if not unspoken(w) for text in texts_of(w)]
    for action in top.findChildren(QAction):
        texts += [(action, action.text()), (action, action.toolTip())]
    wrong = {text for text in {text for _owner, text in texts} if is_english(text)}
    return sorted({f"{type(owner).__name__} {owner.objectName()}: {text!r}" for owner, text in texts if text in wrong})


def test_the_words_that_are_looked_for_are_many():
    assert len(english_words()) > 500
    assert {"picture", "noise", "frames", "save"} <= english_words()


def test_nothing_english_is_on_the_window(qtbot, german):
    german.generate_panel.more.set_expanded(True)
    for workspace in german.stages:
        german.set_workspace(workspace)
        for dock in german.docks.values():
            dock.show()
            dock.raise_()
        QApplication.processEvents()
        assert english_of(german) == [], workspace
    for channel in ("x", "eps", "difference", "change"):
        german.session.set_channel(channel)
        german.session.set_position(3)
        assert english_of(german) == []


def test_nothing_english_is_on_a_dialog(qtbot, german):
    for name in DIALOGS:
        getattr(german, name)()
        QApplication.processEvents()
        dialog = next(d for d in german.findChildren(QDialog) if d.isVisible())
        assert english_of(dialog) == [], name
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


def test_nothing_english_is_on_the_walk(qtbot, german):
    german.add_keyframe()
    german.session.update(label="tulip")
    german.generate()
    wait_for_end(qtbot, german)
    german.add_keyframe()
    german.set_workspace("walk")
    german.session.set_walk("Bilder", frames=4)
    german.render_walk()
    qtbot.waitUntil(lambda: german.session.walks.complete, timeout=20_000)
    for name in ("between-dock", "change-dock"):
        german.docks[name].show()
        german.docks[name].raise_()
        QApplication.processEvents()
        assert english_of(german) == [], name
    assert not is_english(german.status.findChild(QLabel).text())
    assert cut_off(german) == []
    german.session.update(steps=7)
    german.session.generate()
    wait_for_end(qtbot, german)
    german.add_keyframe()
    QApplication.processEvents()
    assert german.walk_stage.note.isVisible()
    assert english_of(german) == []


def test_nothing_english_is_on_the_export_dialog(qtbot, german):
    for what in ("picture", "grid", "strip", "steps"):
        german.show_export(what)
        qtbot.waitUntil(lambda: "etwa" in german.export_dialog.summary.text(), timeout=20_000)
        assert english_of(german.export_dialog) == [], what
        assert cut_off(german.export_dialog) == [], what
    german.close_export()


def test_nothing_english_is_in_the_history(qtbot, german):
    qtbot.waitUntil(lambda: bool(german.library.cards()), timeout=20_000)
    card = german.library.cards()[0]
    tile = german.history._described(card, False)
    menu = german.history.menu_for(card.number)
    texts = [action.text() for action in menu.actions()]
    menu.deleteLater()
    for text in (*texts, tile.caption, tile.tooltip):
        assert not is_english(text), text


def test_what_undo_takes_back_is_said_in_german(qtbot, german):
    session = german.session
    changes = (
        lambda: session.update(guidance=3.0), lambda: session.update(noise_schedule=None, zero_terminal_snr=True),
        lambda: session.change("Live", live=True), lambda: session.set_channel("eps"),
        lambda: session.set_position(1), german.add_keyframe, german.duplicate_keyframe,
    )  # fmt: skip
    for change in changes:
        change()
        text = german.actions_by_id["undo"].text().replace("&", "")
        assert text.startswith("Rückgängig ")
        assert not is_english(text), text


def test_a_drop_is_answered_in_german(qtbot, german):
    data = QMimeData()
    data.setText("nothing that holds a setting")
    german.intake.take(data)
    qtbot.waitUntil(lambda: german.messages.count() > 0)
    sheet = german.drops.sheet_of(german)
    assert not is_english(german.session.messages.history[-1].text)
    assert not is_english(sheet.accessibleName())


def test_nothing_english_is_on_the_tour(qtbot, german):
    german.start_tour()
    QApplication.processEvents()
    assert english_of(german) == []
    assert cut_off(german) == []


def test_large_numbers_have_gaps_and_small_ones_commas(german):
    from diffstudio.qt.translation import counted, local, said_label

    assert counted(1234567) == "1\N{NARROW NO-BREAK SPACE}234\N{NARROW NO-BREAK SPACE}567"
    assert local(f"{counted(1234)} · 1.5 s.") == "1\N{NARROW NO-BREAK SPACE}234 · 1,5 s."
    assert said_label("rose") == "Rose"
    assert said_label("tulip") == "Tulpe"


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
