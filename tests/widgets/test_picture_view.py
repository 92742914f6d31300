"""The large picture under the hands."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from diffstudio.widgets.picture_view import PictureView, PixelUnder

MIDDLE = Qt.MouseButton.MiddleButton


@pytest.fixture
def view(shown: Callable[..., QWidget]) -> PictureView:
    made = PictureView()
    shown(made, 420, 420)
    return made


def move(view: PictureView, point: QPoint, buttons: Qt.MouseButton = Qt.MouseButton.NoButton) -> None:
    place = QPointF(point)
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        place,
        QPointF(view.mapToGlobal(place)),
        Qt.MouseButton.NoButton,
        buttons,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(view, event)


def test_the_picture_is_painted_where_it_says(view: PictureView, picture: Any) -> None:
    view.set_picture(picture(255, 0, 0))
    shot, ratio = view.grab().toImage(), view.devicePixelRatioF()
    rect = view.picture_rect()
    assert shot.pixelColor((rect.center() * ratio).toPoint()).name() == "#ff0000"
    corner = shot.pixelColor((rect.topLeft() * ratio).toPoint() + QPoint(0, 0))
    assert corner.name() != "#ff0000"  # rounded
    assert shot.pixelColor(0, 0).name() == "#1d1e21"


def test_small_pictures_show_whole_pixels_and_large_ones_are_smooth(view: PictureView) -> None:
    board = np.zeros((8, 8, 3), dtype=np.uint8)
    board[::2, ::2] = 255
    view.set_picture(board)
    greys = {view.grab().toImage().pixelColor(x, 210).red() for x in range(20, 400)}
    assert greys <= {0, 255, 0x1D}
    view.set_smoothing("smooth")
    greys = {view.grab().toImage().pixelColor(x, 210).red() for x in range(20, 400)}
    assert len(greys) > 20
    assert view.smoothing() == "smooth"


def test_unknown_smoothing_is_refused(view: PictureView) -> None:
    with pytest.raises(ValueError, match="unknown smoothing"):
        view.set_smoothing("fancy")  # type: ignore[arg-type]


def test_the_wheel_zooms_and_a_new_picture_keeps_the_zoom(view: PictureView, picture: Any, hands: Any) -> None:
    zooms: list[float] = []
    view.zoom_changed.connect(zooms.append)
    assert not hands.wheel(view)
    view.set_picture(picture(size=(64, 64)))
    before = view.zoom()
    hands.wheel(view, 2)
    assert view.zoom() == pytest.approx(before * 1.44)
    assert not view.is_fit()
    kept = view.zoom()
    view.set_picture(picture(1, 2, 3, size=(64, 64)))
    assert view.zoom() == kept
    view.set_picture(picture(size=(32, 32)))
    assert view.is_fit()
    assert len(zooms) >= 3


def test_fit_full_size_and_keys(view: PictureView, picture: Any) -> None:
    view.set_picture(picture(size=(64, 64)))
    view.actual_size()
    assert view.zoom() == 1.0
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Plus)
    assert view.zoom() == pytest.approx(1.25)
    QTest.keyClick(view, Qt.Key.Key_Minus)
    assert view.zoom() == pytest.approx(1.0)
    view.fit()
    assert view.zoom() == 6.0


def test_the_middle_button_pans(view: PictureView, picture: Any) -> None:
    view.set_picture(picture(size=(64, 64)))
    view.set_zoom(20)
    before = view.picture_rect().topLeft()
    QTest.mousePress(view, MIDDLE, pos=QPoint(200, 200))
    move(view, QPoint(230, 190), MIDDLE)
    QTest.mouseRelease(view, MIDDLE, pos=QPoint(230, 190))
    assert view.picture_rect().topLeft() - before == QPointF(30, -10)


def test_space_pans_or_is_a_tap(view: PictureView, picture: Any) -> None:
    taps: list[bool] = []
    view.space_tapped.connect(lambda: taps.append(True))
    view.set_picture(picture(size=(64, 64)))
    view.set_zoom(20)
    view.setFocus()
    before = view.picture_rect().topLeft()
    QTest.keyPress(view, Qt.Key.Key_Space)
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=QPoint(200, 200))
    move(view, QPoint(190, 200), Qt.MouseButton.LeftButton)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=QPoint(190, 200))
    QTest.keyRelease(view, Qt.Key.Key_Space)
    assert view.picture_rect().topLeft() - before == QPointF(-10, 0)
    assert taps == []
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert taps == [True]


def test_the_left_button_drags_the_picture_out(view: PictureView, picture: Any) -> None:
    told: list[str] = []
    view.drag_started.connect(lambda: told.append("drag"))
    view.double_clicked.connect(lambda: told.append("double"))
    view.set_picture(picture())
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=QPoint(200, 200))
    move(view, QPoint(202, 200), Qt.MouseButton.LeftButton)
    assert told == []
    move(view, QPoint(240, 200), Qt.MouseButton.LeftButton)
    move(view, QPoint(280, 200), Qt.MouseButton.LeftButton)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=QPoint(280, 200))
    QTest.mouseDClick(view, Qt.MouseButton.LeftButton, pos=QPoint(200, 200))
    assert told == ["drag", "double"]


def test_the_pixel_under_the_mouse_is_told(view: PictureView) -> None:
    told: list[PixelUnder | None] = []
    view.pixel_hovered.connect(told.append)
    board = np.zeros((4, 4, 3), dtype=np.uint8)
    board[1, 2] = (9, 8, 7)
    view.set_picture(board)
    rect = view.picture_rect()
    side = rect.width() / 4
    move(view, (rect.topLeft() + QPointF(2.5 * side, 1.5 * side)).toPoint())
    assert told[-1] == PixelUnder(2, 1, (9, 8, 7))
    board2 = board.copy()
    board2[1, 2] = (1, 1, 1)
    view.set_picture(board2)
    assert told[-1] == PixelUnder(2, 1, (1, 1, 1))
    move(view, QPoint(1, 1))
    assert told[-1] is None
    count = len(told)
    QApplication.sendEvent(view, QEvent(QEvent.Type.Leave))
    assert len(told) == count


def test_a_menu_is_asked_for_only_on_a_picture(view: PictureView, picture: Any) -> None:
    told: list[QPoint] = []
    view.menu_requested.connect(told.append)

    def ask() -> None:
        place = QPoint(5, 5)
        QApplication.sendEvent(
            view, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, view.mapToGlobal(place))
        )

    ask()
    assert told == []
    view.set_picture(picture())
    ask()
    assert len(told) == 1


def test_empty_it_offers_one_thing_to_do(view: PictureView, picture: Any, qtbot: QtBot) -> None:
    view.set_empty("No picture yet", "Press Generate.", "Generate")
    button = view.findChild(QPushButton)
    assert button.isVisible()
    with qtbot.waitSignal(view.action_triggered, timeout=1000):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    view.set_picture(picture())
    assert not button.isVisible()


def test_busy_it_shimmers_only_while_it_is_seen_and_empty(view: PictureView, picture: Any) -> None:
    view.set_empty("No picture yet", "", "Generate")
    view.set_busy(True)
    timer = view.findChild(QTimer)
    assert timer.isActive()
    assert not view.findChild(QPushButton).isVisible()
    view._on_shimmer()
    assert not view.grab().isNull()
    view.hide()
    assert not timer.isActive()
    view.show()
    assert timer.isActive()
    view.set_picture(picture())
    assert not timer.isActive()
    view.set_picture(None)
    view.set_busy(False)
    assert not timer.isActive()


def test_image_is_a_copy_for_the_clipboard(view: PictureView, picture: Any) -> None:
    assert view.image().isNull()
    view.set_picture(picture(1, 2, 3))
    assert view.image().pixelColor(0, 0).getRgb()[:3] == (1, 2, 3)  # type: ignore[index]
    assert view.picture() is not None


def test_a_caption_takes_room_and_is_read_aloud(view: PictureView, picture: Any) -> None:
    view.set_picture(picture(size=(600, 600)))
    before = view.picture_rect().height()
    view.set_caption("poppy · seed 7")
    assert view.picture_rect().height() < before
    assert view.accessibleDescription() == "poppy · seed 7"


def test_the_ring_is_for_the_keyboard(view: PictureView, picture: Any) -> None:
    view.set_picture(picture())
    plain = view.grab().toImage()
    view.setFocus(Qt.FocusReason.MouseFocusReason)
    assert view.grab().toImage() == plain
    view.clearFocus()
    view.setFocus(Qt.FocusReason.TabFocusReason)
    assert view.grab().toImage() != plain
