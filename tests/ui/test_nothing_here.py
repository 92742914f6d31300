"""A quantity that a step does not have, and clicks that choose without taking the keyboard."""

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel


def words(view):
    return " ".join(label.text() for label in view.findChildren(QLabel) if label.isVisible())


def test_what_a_step_lacks_is_said_and_one_click_leads_to_where_it_is(qtbot, finished):
    view, session = finished.playback.view, finished.session
    session.update(guidance_interval=(0.0, 0.4))
    session.generate()
    qtbot.waitUntil(lambda: not session.running, timeout=30_000)
    session.set_channel("uncond")
    film = session.film
    session.set_position(next(at for at in range(len(film.levels)) if film.picture("uncond", at, 0) is None))
    assert view.picture() is None
    assert "Nothing of this kind at this step" in words(view)
    assert "No picture yet" not in words(view)
    (button,) = (button for button in view.findChildren(QAbstractButton) if button.isVisible())
    last, run = session.position, session.film
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert (session.position, session.film) == (last - 1, run)
    assert view.picture() is not None
    session.amend(film=None)
    assert "No picture yet" in words(view)


def test_the_finished_picture_stands_for_what_nothing_predicts_at_the_end(qtbot, finished):
    session, view = finished.session, finished.playback.view
    last = len(session.film.levels) - 1
    for channel in ("uncond", "difference", "eps"):
        session.set_channel(channel)
        session.set_position(last)
        assert session.film.picture(channel, last, 0) is None
        assert np.array_equal(view.picture(), session.film.picture("x0", last, 0))
        assert "predicts nothing more" in view._caption
        session.set_position(last - 1)
        assert np.array_equal(view.picture(), session.film.picture(channel, last - 1, 0))
    session.set_channel("difference")
    session.set_position(last)
    assert finished._looked_at(0, last, "difference").position is None  # what is copied is what is seen
    session.set_channel("change")
    assert np.array_equal(view.picture(), session.film.picture("change", last, 0))
    assert finished._looked_at(0, last, "change").position == last


def test_a_click_on_a_class_or_a_quantity_explains_it(qtbot, finished):
    tile = finished.findChild(QAbstractButton, "class_tulip")
    qtbot.mouseClick(tile, Qt.MouseButton.LeftButton)
    first = finished.whatis.topic.title
    quantity = finished.playback.channels.findChild(QAbstractButton, "segment_eps")
    qtbot.mouseClick(quantity, Qt.MouseButton.LeftButton)
    assert finished.whatis.topic.title != first
    qtbot.mouseClick(finished.findChild(QAbstractButton, "class_daisy"), Qt.MouseButton.LeftButton)
    assert finished.whatis.topic.title == first
