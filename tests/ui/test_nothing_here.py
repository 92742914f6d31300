"""A quantity that a step does not have, and clicks that choose without taking the keyboard."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel


def words(view):
    return " ".join(label.text() for label in view.findChildren(QLabel) if label.isVisible())


def test_what_a_step_lacks_is_said_and_one_click_leads_to_where_it_is(qtbot, finished):
    view, session = finished.playback.view, finished.session
    session.set_channel("uncond")
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


def test_a_click_on_a_class_or_a_quantity_explains_it(qtbot, finished):
    tile = finished.findChild(QAbstractButton, "class_tulip")
    qtbot.mouseClick(tile, Qt.MouseButton.LeftButton)
    first = finished.whatis.topic.title
    quantity = finished.playback.channels.findChild(QAbstractButton, "segment_eps")
    qtbot.mouseClick(quantity, Qt.MouseButton.LeftButton)
    assert finished.whatis.topic.title != first
    qtbot.mouseClick(finished.findChild(QAbstractButton, "class_daisy"), Qt.MouseButton.LeftButton)
    assert finished.whatis.topic.title == first
