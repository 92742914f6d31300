"""The pictures of a batch: choosing, opening, shrinking, scrolling."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from diffstudio.widgets.batch_strip import BatchStrip

VERTICAL, HORIZONTAL = Qt.Orientation.Vertical, Qt.Orientation.Horizontal


class Strip:
    def __init__(self, strip: BatchStrip) -> None:
        self.strip = strip
        self.told: list[tuple[str, int]] = []
        strip.picked.connect(lambda at: self.told.append(("picked", at)))
        strip.activated.connect(lambda at: self.told.append(("opened", at)))
        strip.menu_requested.connect(lambda at, _place: self.told.append(("menu", at)))

    def tile(self, at: int) -> QPoint:
        return self.strip._place(at).center().toPoint()


@pytest.fixture(params=[VERTICAL, HORIZONTAL], ids=["column", "row"])
def batch(request: pytest.FixtureRequest, shown: Callable[..., QWidget], picture: Any) -> Strip:
    strip = BatchStrip("Batch", request.param)
    shown(strip, *((90, 360) if request.param == VERTICAL else (360, 90)))
    strip.set_pictures([picture(40 * at) for at in range(4)] + [None])
    return Strip(strip)


def test_click_and_double_click(batch: Strip, hands: Any) -> None:
    view = batch.strip.viewport()
    hands.click(view, batch.tile(2))
    hands.click(view, batch.tile(2))
    hands.double_click(view, batch.tile(1))
    assert batch.told == [("picked", 2), ("picked", 1), ("opened", 1)]


def test_keys(batch: Strip) -> None:
    batch.strip.setFocus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_End, Qt.Key.Key_Home, Qt.Key.Key_Return):
        QTest.keyClick(batch.strip, key)
    assert batch.told == [("picked", at) for at in (1, 2, 1, 4, 0)] + [("opened", 0)]


def test_all_fit_while_they_can_and_then_they_scroll(batch: Strip, picture: Any) -> None:
    view = batch.strip.viewport().rect()
    assert all(view.contains(batch.strip._place(at).toRect()) for at in range(5))
    batch.strip.set_pictures([picture() for _ in range(30)])
    bar = batch.strip.verticalScrollBar() if batch.strip._vertical else batch.strip.horizontalScrollBar()
    assert bar.maximum() > 0
    batch.strip.set_current(29)
    assert batch.strip.viewport().rect().contains(batch.tile(29))
    batch.strip.set_current(0)
    assert bar.value() == 0
    assert batch.told == []


def test_pictures_fill_in(batch: Strip, picture: Any) -> None:
    batch.strip.set_picture(4, picture(0, 255, 0))
    batch.strip.set_picture(9, picture())
    shot = batch.strip.viewport().grab().toImage()
    assert shot.pixelColor(batch.tile(4) * batch.strip.devicePixelRatioF()).name() == "#00ff00"


def test_hovering_names_the_picture(batch: Strip, picture: Any) -> None:
    batch.strip.set_pictures([picture(), picture()], ["seed 1", "seed 2"])
    QTest.mouseMove(batch.strip.viewport(), batch.tile(1))
    assert batch.strip.viewport().toolTip() == "seed 2"
    assert not batch.strip.grab().isNull()


def test_a_menu_is_for_a_picture(batch: Strip) -> None:
    view = batch.strip.viewport()
    for place in (batch.tile(1), QPoint(1, 1)):
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, view.mapToGlobal(place))
        QApplication.sendEvent(view, event)
    assert batch.told == [("menu", 1)]


def test_the_choice_stays_where_there_is_one(batch: Strip) -> None:
    batch.strip.set_current(4)
    batch.strip.set_current(11)
    assert batch.strip.current() == 4
    batch.strip.set_pictures([None, None])
    assert batch.strip.current() == 1
    batch.strip.set_pictures([])
    assert batch.strip.current() == -1
    assert batch.strip.count() == 0
    batch.strip.setFocus()
    QTest.keyClick(batch.strip, Qt.Key.Key_Home)
    assert batch.told == []


def test_a_picture_is_dragged_out_and_one_that_is_still_to_come_is_not(batch: Strip, hands: Any) -> None:
    dragged: list[int] = []
    batch.strip.drag_started.connect(dragged.append)
    view = batch.strip.viewport()
    hands.drag(view, batch.tile(1), batch.tile(1) + QPoint(2, 2))  # a hand that trembles
    assert dragged == []
    hands.drag(view, batch.tile(1), batch.tile(1) + QPoint(30, 30), batch.tile(1) + QPoint(60, 60))
    hands.drag(view, batch.tile(4), batch.tile(4) - QPoint(30, 30))
    assert dragged == [1]


def test_the_menu_key_is_about_the_chosen_picture(batch: Strip) -> None:
    batch.strip.set_current(2)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), QPoint(0, 0))
    QApplication.sendEvent(batch.strip.viewport(), event)
    assert batch.told == [("menu", 2)]
