"""What is this?: follows what is used, explains every control, and does what it proposes to try."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QScrollBar,
    QWhatsThis,
    QWidget,
)

from diffstudio.panels.explanations import FIRST, TOPICS
from diffstudio.panels.explanations.names import PARTS, WIDGETS
from diffstudio.qt.topics import topic_of
from diffstudio.widgets.empty_state import EmptyState
from diffstudio.window.explainer import topic_of_action


def interactive(window):
    """Every control, whatever workspace it is in and whether or not it can be seen now."""
    kinds = (QAbstractButton, QAbstractSlider, QComboBox, QLineEdit)
    for widget in window.findChildren(QWidget):
        takes_focus = widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        of_qt = widget.objectName().startswith("qt_") or isinstance(widget, QScrollBar)
        if (isinstance(widget, kinds) or takes_focus) and not of_qt:
            yield widget


def menus(window):
    """The menus of the menu bar; PySide keeps a menu only as long as its action is held."""
    return [menu for menu in window.findChildren(QMenu) if menu.menuAction() in window.menuBar().actions()]


def cut(equation):
    return equation.height() < equation.heightForWidth(equation.width())


def path_of(widget):
    names = []
    while widget is not None:
        names.append(widget.objectName() or type(widget).__name__)
        widget = widget.parentWidget()
    return " < ".join(names)


def test_every_control_of_the_window_is_explained(finished):
    for dock in finished.docks.values():
        dock.show()
    controls = interactive(finished)
    unexplained = [path_of(widget) for widget in controls if topic_of(widget, TOPICS, WIDGETS, PARTS) == ""]
    assert unexplained == [], "give the widget a topic, see panels/explanations/names.py"


def test_no_control_of_explore_is_explained_by_its_dock_alone(finished):
    """Of the docks that are known by heart each control has a topic of its own, or shares one on purpose."""
    names = {name: topic for name, topic in WIDGETS.items() if not name.endswith(("-dock", "-panel"))}
    docks = ("generate-dock", "schedule-dock", "numbers-dock", "course-dock", "whatis-dock")
    places = (*(finished.docks[name] for name in docks), finished.playback, finished.top_bar, finished.statusBar())
    lazy = [path_of(w) for place in places for w in interactive(place) if topic_of(w, TOPICS, names, PARTS) == ""]
    assert lazy == []


def test_every_number_label_is_explained(finished):
    labels = (*finished.numbers.labels(), finished.generate_panel.forecast, finished.playback.label)
    topics = [finished.whatis.topic_of(label) for label in (*labels, *finished.status.labels())]
    assert all(topics)
    assert len(set(topics)) == 8 + 2 + 3
    assert finished.whatis.topic_of(finished.course.plot) == "course"


def test_every_entry_of_the_menus_is_explained(finished):
    for menu in menus(finished):
        for action in menu.actions():
            if not action.isSeparator() and action.objectName():
                assert topic_of_action(action), action.objectName()


# --------------------------------------------------------------------- following


def test_it_follows_the_focus_with_the_equation_and_its_numbers(qtbot, finished):
    whatis = finished.whatis
    finished.session.set_position(3)
    finished.generate_panel.guidance.findChild(QLineEdit).setFocus()
    assert whatis.topic_id == "guidance"
    assert whatis.card.accessibleName() == "Guidance"
    assert whatis.figures.text().replace("\N{NO-BREAK SPACE}", " ").startswith("step 3: |c − u|")
    qtbot.waitUntil(lambda: bool(finished.helping.equation(whatis.topic.equation)), timeout=20_000)
    assert whatis.equation.isVisible()
    assert whatis.equation.heightForWidth(whatis.equation.width()) > 10
    qtbot.waitUntil(lambda: not cut(whatis.equation), timeout=5000)
    before = whatis.figures.text()
    finished.session.set_position(1)
    assert whatis.figures.text() != before
    finished.generate_panel.steps.findChild(QLineEdit).setFocus()
    assert whatis.topic_id == "steps"


def test_it_does_not_explain_itself_while_it_is_used(finished):
    finished.generate_panel.guidance.findChild(QLineEdit).setFocus()
    finished.whatis.button.setFocus()
    assert finished.whatis.topic_id == "guidance"


def test_a_pin_keeps_the_explanation_and_its_numbers_run(finished):
    finished.generate_panel.guidance.findChild(QLineEdit).setFocus()
    finished.whatis.pin.click()
    finished.generate_panel.steps.findChild(QLineEdit).setFocus()
    assert finished.whatis.topic_id == "guidance"
    finished.session.set_position(2)
    assert "step\N{NO-BREAK SPACE}2" in finished.whatis.figures.text()
    finished.whatis.pin.click()
    finished.generate_panel.eta.setFocus()
    finished.generate_panel.sampler.setFocus()
    assert finished.whatis.topic_id == "sampler"


def test_the_two_seed_fields_are_told_apart(finished):
    panel = finished.generate_panel
    finished.session.update(variation_strength=0.3)
    panel.seed.findChild(QLineEdit).setFocus()
    assert finished.whatis.topic_id == "seed"
    panel.variation_seed.findChild(QLineEdit).setFocus()
    assert finished.whatis.topic_id == "variation-seed"


def test_a_number_is_explained_when_the_mouse_rests_on_it(qtbot, finished):
    finished.docks["numbers-dock"].raise_()
    label = finished.numbers.findChild(QLabel, "number-log_snr")
    QApplication.sendEvent(label, QEvent(QEvent.Type.Enter))
    assert finished.whatis.topic_id == FIRST  # passing over it does nothing
    qtbot.waitUntil(lambda: finished.whatis.topic_id == "number-log_snr", timeout=5000)
    QApplication.sendEvent(label, QEvent(QEvent.Type.Leave))
    other = finished.numbers.findChild(QLabel, "number-sigma")
    QTest.mousePress(other, Qt.MouseButton.LeftButton)
    assert finished.whatis.topic_id == "number-sigma"


def test_a_menu_is_explained_when_the_mouse_rests_on_an_entry(qtbot, finished):
    menu = menus(finished)[2]
    menu.hovered.emit(finished.actions_by_id["branch"])
    qtbot.waitUntil(lambda: finished.whatis.topic_id == "branch", timeout=5000)
    menu.hovered.emit(finished.actions_by_id["generate"])
    menu.aboutToHide.emit()
    assert not finished.explainer._resting._timer.isActive()


def test_numbers_wait_while_another_tab_is_in_front(qtbot, finished):
    finished.session.set_position(3)
    finished.docks["numbers-dock"].raise_()
    qtbot.waitUntil(lambda: not finished.whatis.in_front(), timeout=5000)
    before = finished.whatis.figures.text()
    finished.session.set_position(1)
    assert finished.whatis.figures.text() == before
    finished.docks["whatis-dock"].raise_()
    qtbot.waitUntil(lambda: finished.whatis.figures.text() != before, timeout=5000)


# ---------------------------------------------------------------------- asking


def test_f1_explains_the_control_in_use_and_brings_the_card_to_the_front(qtbot, finished):
    finished.docks["numbers-dock"].raise_()
    finished.playback.timeline.setFocus()
    finished.whatis.show_topic("guidance")
    QTest.keyClick(finished, Qt.Key.Key_F1)
    assert finished.whatis.topic_id == "timeline"
    qtbot.waitUntil(finished.whatis.in_front, timeout=5000)


def ask(window, widget):
    """What Qt sends when the question mark is clicked on a widget."""
    middle = widget.rect().center()
    event = QHelpEvent(QEvent.Type.WhatsThis, middle, widget.mapToGlobal(middle))
    QApplication.sendEvent(widget, event)
    return event.isAccepted()


def test_the_question_mark_explains_what_it_hits_instead_of_doing_it(finished):
    finished.actions_by_id["whats-this"].trigger()
    assert QWhatsThis.inWhatsThisMode()
    before = finished.session.moment
    finished.whatis.pin.click()  # asked for, it is explained all the same
    button = finished.playback.branch
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert finished.whatis.topic_id == "branch"
    assert not QWhatsThis.inWhatsThisMode()
    assert finished.session.moment == before
    assert not finished.session.running


def test_it_answers_on_disabled_controls_and_numbers_too(finished):
    finished.session.set_position(6)
    assert not finished.playback.branch.isEnabled()
    assert ask(finished, finished.playback.branch)
    assert finished.whatis.topic_id == "branch"
    finished.docks["numbers-dock"].raise_()
    QApplication.processEvents()
    assert ask(finished, finished.numbers.findChild(QLabel, "number-alpha"))
    assert finished.whatis.topic_id == "number-alpha"


def test_the_question_mark_in_the_bar_asks(finished):
    QTest.mouseClick(finished.top_bar.help, Qt.MouseButton.LeftButton)
    assert QWhatsThis.inWhatsThisMode()
    QWhatsThis.leaveWhatsThisMode()


def test_a_floating_dock_is_explained_as_well(qtbot, finished):
    dock = finished.docks["schedule-dock"]
    dock.setFloating(True)
    QApplication.processEvents()
    finished.schedule.plot.setFocus()
    assert ask(finished, finished.schedule.plot)
    assert finished.whatis.topic_id == "schedule-plot"
    dock.setFloating(False)


# --------------------------------------------------------------------- to try


def test_the_thing_to_try_sets_and_runs_with_the_same_seed_as_one_step_of_undo(qtbot, finished):
    session = finished.session
    session.set_seed_random(True)
    before, seed, film = session.recipe, session.film.recipe.seed, session.film
    finished.whatis.show_topic("guidance")
    finished.whatis.button.click()
    qtbot.waitUntil(lambda: session.film is not film and not session.running, timeout=20_000)
    assert session.film.recipe.guidance == 8.0
    assert session.film.recipe.seed == seed
    assert session.undo_name == "Try Guidance"
    session.undo()
    assert session.recipe == before
    assert session.seed_is_random


def test_what_is_looked_at_changes_as_one_step_of_undo(finished):
    finished.session.set_position(6)
    finished.whatis.show_topic("quantity-eps")
    finished.whatis.button.click()
    assert (finished.session.channel, finished.session.position) == ("eps", 5)
    finished.session.undo()
    assert (finished.session.channel, finished.session.position) == ("x0", 6)


def test_a_thing_to_try_may_be_an_action(qtbot, finished):
    finished.whatis.show_topic("shortcuts")
    finished.whatis.button.click()
    page = finished.findChild(QWidget, "shortcuts-dialog")
    assert page.isVisible()
    page.close()
    QApplication.processEvents()


def test_what_cannot_be_tried_says_why(qtbot, finished):
    finished.whatis.show_topic("guidance")
    assert finished.whatis.button.isEnabled()
    finished.session.choose_model("exact-ring")
    qtbot.waitUntil(lambda: finished.session.model.name == "exact-ring", timeout=20_000)
    finished.whatis.show_topic("class")
    finished.whatis.show_topic("guidance")
    if not finished.session.model.labels:
        assert not finished.whatis.button.isEnabled()
        assert "classes" in finished.whatis.button.toolTip()


def test_every_setting_to_try_is_accepted_and_keeps_the_seed(finished):
    from diffstudio.panels.attempts import _changes

    for topic in TOPICS.values():
        if topic.attempt.fields:
            changes = _changes(finished.session, topic.attempt)
            assert changes["recipe"].seed == finished.session.film.recipe.seed


# ------------------------------------------------------------ looks, empty, pages


@pytest.mark.parametrize("theme", ["dark", "light"])
def test_the_equation_takes_the_colour_of_the_text(qtbot, finished, theme):
    from diffstudio.qt.theme import color

    finished.set_theme(theme)
    finished.whatis.show_topic("guidance")
    qtbot.waitUntil(lambda: bool(finished.helping.equation(finished.whatis.topic.equation)), timeout=20_000)
    QApplication.processEvents()
    image = finished.whatis.equation.grab().toImage()
    ink = color("text")
    far = [
        abs(image.pixelColor(x, y).lightness() - ink.lightness())
        for x in range(image.width()) for y in range(image.height())
    ]  # fmt: skip
    assert min(far) < 40


def test_no_card_is_wider_than_the_dock_and_no_equation_is_cut(qtbot, finished):
    whatis = finished.whatis
    for name, topic in TOPICS.items():
        whatis.show_topic(name)
        lines = [line for line in topic.equation.split("\n") if line]
        qtbot.waitUntil(lambda lines=lines: all(map(finished.helping.equation, lines)), timeout=20_000)
        if lines:
            qtbot.waitUntil(lambda: not cut(whatis.equation), timeout=5000)
        assert whatis.card.width() <= whatis.area.viewport().width(), name
        if lines:
            assert whatis.equation._scale(whatis.equation.width()) > 0.75, name


def test_panels_without_a_run_say_so_and_offer_one_thing(qtbot, home_with_model, monkeypatch):
    from diffstudio.app import make_window
    from diffstudio.engine.recipe import Recipe
    from diffstudio.qt.preferences import Preferences

    monkeypatch.setattr("diffstudio.engine.first_run.first_film", lambda: None)
    window = make_window(Preferences(recipe=Recipe(model="tiny", sampler="DDIM", steps=6).to_dict()))
    window.show()
    for panel in (window.numbers, window.course, window.schedule):
        empty = panel.findChild(EmptyState)
        assert not panel.pages.is_filled()
        assert empty.accessibleName()
        assert len([button for button in empty.findChildren(QAbstractButton) if button.text()]) == 1
    assert window.whatis.figures.text()
    qtbot.waitUntil(lambda: window.session.model is not None and window.schedule.pages.is_filled(), timeout=60_000)
    window.numbers.findChild(EmptyState).action_triggered.emit()
    qtbot.waitUntil(lambda: window.session.film is not None and not window.session.running, timeout=60_000)
    for name, panel in (("numbers-dock", window.numbers), ("course-dock", window.course)):
        window.docks[name].raise_()  # behind another tab nothing is drawn
        qtbot.waitUntil(panel.pages.is_filled, timeout=5000)
    window.close()
    window.deleteLater()
    QApplication.processEvents()


def test_the_page_about_the_program_names_libraries_and_licences(qtbot, finished):
    finished.show_about()
    page = finished.findChild(QWidget, "about-dialog")
    qtbot.waitUntil(lambda: page._libraries.rowCount() > 10, timeout=20_000)
    text = " ".join(label.text() for label in page.findChildren(QLabel))
    for name in ("torch", "PySide6-Essentials", "LGPL", "ziamath", "MIT"):
        assert name in text
    page.close()
    QApplication.processEvents()


def test_the_page_of_shortcuts_lists_the_keys_inside_controls(finished):
    from diffstudio.window.actions import entries
    from diffstudio.window.inner_keys import INNER_KEYS

    finished.show_shortcuts()
    page = finished.findChild(QWidget, "shortcuts-dialog")
    texts = {label.text() for label in page.findChildren(QLabel)}
    for entry in entries():
        assert not entry.keys or re.sub("&", "", entry.text) in texts
    for _title, rows in INNER_KEYS:
        assert all(what in texts and keys in texts for what, keys in rows)
    page.close()
    QApplication.processEvents()


def test_asking_somewhere_in_the_middle_of_nothing_answers_nothing(finished):
    assert not finished.explainer.explain(None)
    assert finished.whatis.topic_of(finished) == ""
    finished.whatis.show_topic("no such topic")
    assert finished.whatis.topic_id == FIRST
    assert finished.explainer.answers(finished, QEvent(QEvent.Type.MouseMove)) is False
    assert QPoint(0, 0) == finished.rect().topLeft()
