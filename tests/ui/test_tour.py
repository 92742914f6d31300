"""The tour: five steps that can be read, done or skipped, over the real window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from diffstudio.qt import preferences
from diffstudio.qt.preferences import Preferences
from diffstudio.widgets.tour import DONE_MS

STEPS = ("Generate", "Scrub", "Quantities", "Guidance", "Branch")


@pytest.fixture
def tour(finished):
    finished.actions_by_id["tour"].trigger()
    QApplication.processEvents()
    yield finished.tour.overlay
    if finished.tour is not None:
        finished.tour.overlay.leave()
    QApplication.processEvents()


def title(tour):
    return tour.card.findChild(QLabel, "card_title").text()


def bright(tour):
    """The place that stays bright, in the window."""
    return tour._hole


def test_it_does_not_come_by_itself_in_a_window_that_was_made(window):
    assert window.tour is None


def test_the_very_first_start_shows_it_and_no_later_one(monkeypatch, qtbot, home, qapp):
    """`app.main` asks for the tour once; that it was seen is remembered when the window is closed."""
    from diffstudio import app

    shown = []
    made = []

    def run():
        qtbot.waitUntil(lambda: made[-1]._painted, timeout=20_000)
        qtbot.waitUntil(lambda: made[-1].session.model is not None, timeout=60_000)  # then nothing is being loaded
        shown.append(made[-1].tour is not None)
        made[-1].close()
        made[-1].deleteLater()
        QApplication.processEvents()
        return 0

    real = app.make_window

    def make(found):
        made.append(real(found))
        return made[-1]

    monkeypatch.setattr("PySide6.QtWidgets.QApplication", _Application(run))
    monkeypatch.setattr(app, "make_window", make)
    monkeypatch.setattr("os._exit", lambda code: pytest.fail("the program had to be ended by force"))
    monkeypatch.setattr(app, "_install_hooks", lambda _window: None)
    for _ in range(2):
        assert app.main() == 0
    assert shown == [True, False]
    assert preferences.load()[0].tour_seen


class _Application:
    """Stands for QApplication, since there is one already: its event loop is `run`."""

    def __init__(self, run):
        self.exec = run

    def __call__(self, _arguments):
        return self

    def setWindowIcon(self, _icon): ...

    def setApplicationName(self, _name): ...

    def setDesktopFileName(self, _name): ...

    def __getattr__(self, name):
        return getattr(QApplication.instance(), name)

    def __instancecheck__(self, instance):
        return isinstance(instance, QApplication)


def test_buttons_lead_through_five_steps(tour):
    for number, name in enumerate(STEPS, 1):
        assert title(tour).startswith(f"{number} / 5")
        assert title(tour).endswith(name)
        assert not bright(tour).isEmpty()
        assert not tour.card.geometry().intersects(bright(tour))
        if number == 3:
            QTest.mouseClick(tour.findChild(QPushButton, "tour-back"), Qt.MouseButton.LeftButton)
            assert tour.index == 1
            QTest.mouseClick(tour.findChild(QPushButton, "tour-next"), Qt.MouseButton.LeftButton)
        QTest.mouseClick(tour.findChild(QPushButton, "tour-next"), Qt.MouseButton.LeftButton)
    assert not tour.isVisible()


def test_keys_lead_through_it_and_escape_leaves(finished, tour):
    before = finished.session.position
    assert tour.hasFocus()
    for key, index in ((Qt.Key.Key_Right, 1), (Qt.Key.Key_Return, 2), (Qt.Key.Key_Left, 1)):
        QTest.keyClick(tour, key)
        assert tour.index == index
    QTest.keyClick(tour, Qt.Key.Key_Escape)
    assert finished.tour is None
    assert finished.session.position == before


def test_skipping_is_remembered_and_help_brings_it_back(finished, tour):
    QTest.mouseClick(tour.findChild(QPushButton, "tour-skip"), Qt.MouseButton.LeftButton)
    assert finished.tour is None
    assert finished.remembered().tour_seen
    finished.actions_by_id["tour"].trigger()
    assert finished.tour.overlay.index == 0
    finished.actions_by_id["tour"].trigger()  # begins anew, one of them only
    assert finished.tour.overlay.index == 0
    finished.tour.overlay.leave()


def test_the_keyboard_is_where_it_was_before(qtbot, finished):
    finished.generate_panel.seed.setFocus()
    before = QApplication.focusWidget()
    finished.start_tour()
    finished.tour.overlay.setFocus()
    finished.tour.overlay.leave()
    assert QApplication.focusWidget() is before


def test_the_bright_place_can_be_used_and_the_rest_cannot(qtbot, finished, tour):
    middle = bright(tour).center()
    assert finished.generate_panel.button.isAncestorOf(finished.childAt(middle)) or (
        finished.childAt(middle) is finished.generate_panel.button
    )
    assert finished.childAt(finished.playback.view.mapTo(finished, QPoint(40, 40))) is tour


def test_doing_a_step_goes_on(qtbot, finished, tour):
    session = finished.session
    assert tour.index == 0
    finished.generate()
    qtbot.waitUntil(lambda: tour.index == 1, timeout=30_000)
    session.set_position(3)
    qtbot.waitUntil(lambda: tour.index == 2, timeout=10_000)
    session.set_channel("eps")
    qtbot.waitUntil(lambda: tour.index == 3, timeout=10_000)
    session.update(guidance=5.0)
    qtbot.waitUntil(lambda: tour.index == 4, timeout=10_000)
    finished.branch_here()
    qtbot.waitUntil(lambda: finished.tour is None, timeout=30_000)


def test_a_step_waits_until_the_person_rests(finished, tour):
    tour.go_on()
    finished.session.set_position(2)
    assert tour.index == 1
    assert tour._timer.isActive()
    assert tour._timer.interval() == DONE_MS
    assert tour._done.isVisible()
    finished.session.update(guidance=4.0)  # of another step
    assert tour.index == 1
    tour.go_back()
    assert not tour._timer.isActive()


def test_it_follows_the_size_of_the_window(qtbot, finished, tour):
    for size in ((1000, 700), (1400, 900)):
        finished.resize(*size)
        qtbot.waitUntil(lambda: tour.size() == finished.size(), timeout=5000)
        target = finished.generate_panel.button
        place = QRect(target.mapTo(finished, QPoint(0, 0)), target.size())
        qtbot.waitUntil(lambda place=place: bright(tour).contains(place), timeout=5000)
        assert tour.rect().contains(tour.card.geometry())


def test_it_opens_what_it_points_at(finished):
    finished.docks["generate-dock"].hide()
    finished.start_tour()
    QApplication.processEvents()
    assert finished.docks["generate-dock"].isVisible()
    finished.tour.overlay.leave()


def test_the_card_explains_the_place(finished, tour):
    assert finished.whatis.topic_id == "generate"
    for _ in range(3):
        tour.go_on()
    assert finished.whatis.topic_id == "guidance"


def test_closing_the_window_in_the_middle_of_it_is_clean(finished, tour):
    tour.mark_done(0)
    finished.close()
    assert finished.tour is None


def test_preferences_remember_it(tmp_path):
    assert not Preferences().tour_seen
    file = tmp_path / "preferences.json"
    preferences.save(Preferences(tour_seen=True), file)
    assert preferences.load(file)[0].tour_seen
