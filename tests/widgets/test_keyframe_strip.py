"""The keyframes under the mouse and the keys: chosen, moved, removed, doubled, added, dropped, scrolled."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QImage,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from diffstudio.qt.theme import apply_theme, color
from diffstudio.widgets.keyframe_strip import PICTURE_MIME, KeyframeStrip, KeyframeTile

CTRL = Qt.KeyboardModifier.ControlModifier
COPY, LEFT = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton


class Strip:
    def __init__(self, strip: KeyframeStrip) -> None:
        self.strip = strip
        self.told: list[tuple[Any, ...]] = []
        for name in ("picked", "activated", "moved", "removed", "duplicated", "add_clicked", "dropped"):
            getattr(strip, name).connect(lambda *what, name=name: self.told.append((name, *what)))
        strip.menu_requested.connect(lambda at, _where: self.told.append(("menu", at)))

    def tile(self, at: int) -> QPoint:
        return self.strip._layout().place(at).center().toPoint()

    def before(self, at: int) -> QPoint:
        return QPoint(round(self.strip._layout().gap_x(at)), self.tile(0).y())

    def pixel(self, point: QPoint) -> str:
        return shot(self.strip).pixelColor(point * self.strip.devicePixelRatioF()).name()


def shot(widget: QWidget) -> QImage:
    return widget.grab().toImage()


def tiles(picture: Any, count: int) -> list[KeyframeTile]:
    return [
        KeyframeTile(picture(40 * at % 256, 10, 0), "abcdefghijklmnopqrstuvwxyz"[at % 26])
        for at in range(count)
    ]


@pytest.fixture
def four(shown: Callable[..., QWidget], picture: Any) -> Strip:
    strip = KeyframeStrip()
    shown(strip, 640, 110)
    strip.set_keyframes(tiles(picture, 4))
    return Strip(strip)


@pytest.fixture
def many(shown: Callable[..., QWidget], picture: Any) -> Strip:
    strip = KeyframeStrip()
    shown(strip, 400, 110)
    strip.set_keyframes(tiles(picture, 30))
    return Strip(strip)


def test_a_click_chooses_and_takes_the_keyboard(four: Strip, hands: Any) -> None:
    hands.click(four.strip, four.tile(2))
    hands.click(four.strip, four.tile(2))
    assert four.told == [("picked", 2)]
    assert four.strip.current() == 2
    assert four.strip.hasFocus()
    assert four.strip.accessibleDescription() == "Keyframe 3 of 4: c"


def test_double_click_opens(four: Strip, hands: Any) -> None:
    hands.double_click(four.strip, four.tile(1))
    assert four.told == [("picked", 1), ("activated", 1)]


def test_what_is_set_by_the_program_is_silent(four: Strip, picture: Any) -> None:
    four.strip.set_current(3)
    four.strip.set_current(9)
    four.strip.set_closed(True)
    four.strip.set_keyframes(tiles(picture, 2))
    assert four.told == []
    assert four.strip.current() == 1


@pytest.mark.parametrize(
    ("at", "gap", "told", "order"),
    [
        (0, 3, ("moved", 0, 2), "bcad"),
        (0, 4, ("moved", 0, 3), "bcda"),
        (3, 0, ("moved", 3, 0), "dabc"),
        (2, 1, ("moved", 2, 1), "acbd"),
    ],
)
def test_a_drag_moves(four: Strip, hands: Any, at: int, gap: int, told: tuple[Any, ...], order: str) -> None:
    hands.drag(four.strip, four.tile(at), four.tile(at) + QPoint(20, 0), four.before(gap))
    assert four.told[-1] == told
    assert "".join(four.strip.captions()) == order
    assert four.strip.current() == told[2]


@pytest.mark.parametrize("gap", [1, 2])
def test_a_drag_to_where_it_was_moves_nothing(four: Strip, hands: Any, gap: int) -> None:
    hands.drag(four.strip, four.tile(1), four.before(gap))
    assert four.told == [("picked", 1)]


def test_a_trembling_click_is_no_drag(four: Strip, hands: Any) -> None:
    hands.drag(four.strip, four.tile(1), four.tile(1) + QPoint(3, 2))
    assert four.strip._drag is None
    assert four.told == [("picked", 1)]


def test_the_dragged_follows_the_mouse_and_a_mark_shows_the_place(four: Strip) -> None:
    QTest.mousePress(four.strip, LEFT, pos=four.tile(3))
    QTest.mouseMove(four.strip, four.tile(2))
    QTest.mouseMove(four.strip, four.before(1))
    assert four.pixel(four.before(1)) == color("highlight").name()
    assert four.pixel(four.before(1) + QPoint(20, 10)) == "#780a00"  # the fourth, over what lies there
    QTest.keyClick(four.strip, Qt.Key.Key_Escape)
    assert four.strip._drag is None
    assert four.pixel(four.before(1)) != color("highlight").name()
    QTest.mouseRelease(four.strip, LEFT, pos=four.before(1))
    assert four.told == [("picked", 3)]
    assert "".join(four.strip.captions()) == "abcd"


@pytest.mark.parametrize(
    "end", [lambda s: s.hide(), lambda s: s.set_keyframes([])], ids=["hidden", "replaced"]
)
def test_a_drag_is_given_up_when_the_ground_goes(four: Strip, end: Callable[[KeyframeStrip], None]) -> None:
    QTest.mousePress(four.strip, LEFT, pos=four.tile(0))
    QTest.mouseMove(four.strip, four.tile(2))
    assert four.strip._drag is not None
    end(four.strip)
    assert four.strip._drag is None
    assert not four.strip._creeping.isActive()
    QTest.mouseRelease(four.strip, LEFT, pos=QPoint(5, 5))
    assert [what[0] for what in four.told] == []


def test_keys(four: Strip) -> None:
    four.strip.setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_End, Qt.Key.Key_Left, Qt.Key.Key_Home, Qt.Key.Key_Left):
        QTest.keyClick(four.strip, key)
    assert four.told == [("picked", 1), ("picked", 3), ("picked", 2), ("picked", 0)]
    four.told.clear()
    QTest.keyClick(four.strip, Qt.Key.Key_Right, CTRL)
    QTest.keyClick(four.strip, Qt.Key.Key_D, CTRL)
    QTest.keyClick(four.strip, Qt.Key.Key_Delete)
    QTest.keyClick(four.strip, Qt.Key.Key_Backspace)
    QTest.keyClick(four.strip, Qt.Key.Key_Return)
    QTest.keyClick(four.strip, Qt.Key.Key_Insert)
    QTest.keyClick(four.strip, Qt.Key.Key_Left, CTRL)
    QTest.keyClick(four.strip, Qt.Key.Key_Left, CTRL)
    assert four.told == [
        ("moved", 0, 1),
        ("duplicated", 1),
        ("removed", 1),
        ("removed", 1),
        ("activated", 1),
        ("add_clicked",),
        ("moved", 1, 0),
    ]


def test_the_keyboard_reaches_the_tile_that_adds(four: Strip) -> None:
    four.strip.setFocus()
    QTest.keyClick(four.strip, Qt.Key.Key_End)
    QTest.keyClick(four.strip, Qt.Key.Key_Right)
    assert four.strip.accessibleDescription() == "Add a keyframe"
    for key, held in (
        (Qt.Key.Key_Delete, None),
        (Qt.Key.Key_D, CTRL),
        (Qt.Key.Key_Left, CTRL),
        (Qt.Key.Key_Space, None),
    ):
        QTest.keyClick(four.strip, key, held or Qt.KeyboardModifier.NoModifier)
    QTest.keyClick(four.strip, Qt.Key.Key_Left)
    assert four.told == [("picked", 3), ("add_clicked",)]
    assert four.strip.accessibleDescription() == "Keyframe 4 of 4: d"


def test_the_last_tile_adds(four: Strip, hands: Any) -> None:
    hands.click(four.strip, four.tile(4))
    hands.drag(four.strip, four.tile(4), four.tile(0))  # let go elsewhere
    assert four.told == [("add_clicked",)]


def test_the_menu_is_for_the_one_under_the_mouse_or_the_chosen_one(four: Strip) -> None:
    four.strip.set_current(1)
    reasons = QContextMenuEvent.Reason
    for reason, at in (
        (reasons.Mouse, four.tile(2)),
        (reasons.Keyboard, QPoint()),
        (reasons.Mouse, four.tile(4)),
    ):
        QApplication.sendEvent(four.strip, QContextMenuEvent(reason, at, four.strip.mapToGlobal(at)))
    assert four.told == [("picked", 2), ("menu", 2), ("menu", 2)]


def mime(kind: str) -> QMimeData:
    data = QMimeData()
    data.setData(kind, b"run 7")
    return data


def test_a_picture_of_the_program_is_dropped_between(four: Strip) -> None:
    data, held, keys = mime(PICTURE_MIME), LEFT, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(four.before(2), COPY, data, held, keys)
    QApplication.sendEvent(four.strip, enter)
    QApplication.sendEvent(four.strip, QDragMoveEvent(four.before(2), COPY, data, held, keys))
    assert enter.isAccepted()
    assert four.pixel(four.before(2)) == color("highlight").name()
    QApplication.sendEvent(four.strip, QDropEvent(QPointF(four.before(2)), COPY, data, held, keys))
    assert four.told == [("dropped", 2, b"run 7")]
    assert four.strip._drop is None
    QApplication.sendEvent(four.strip, enter)
    QApplication.sendEvent(four.strip, QDragLeaveEvent())
    assert four.strip._drop is None
    assert len(four.told) == 1


def test_nothing_else_is_taken(four: Strip) -> None:
    data = mime("text/plain")  # the event does not keep it
    enter = QDragEnterEvent(four.tile(0), COPY, data, LEFT, Qt.KeyboardModifier.NoModifier)
    enter.setAccepted(True)
    QApplication.sendEvent(four.strip, enter)
    assert not enter.isAccepted()
    assert four.strip._drop is None


def test_many_scroll(many: Strip, hands: Any) -> None:
    layout = many.strip._layout()
    assert layout.edges()[0] is None
    assert layout.furthest() > 1000
    assert hands.wheel(many.strip, -1)
    assert many.strip._offset > 0
    hands.click(many.strip, many.strip._layout().edges()[1].center().toPoint())
    assert many.strip._offset > 250
    many.strip.setFocus()
    QTest.keyClick(many.strip, Qt.Key.Key_End)
    assert many.strip.rect().contains(many.strip._layout().place(29).toRect())
    QTest.keyClick(many.strip, Qt.Key.Key_Right)
    assert many.strip._offset == round(layout.furthest())
    assert not hands.wheel(many.strip, -1)  # at the end the wheel is for what is around
    hands.click(many.strip, many.strip._layout().edges()[0].center().toPoint())
    assert many.strip._offset < layout.furthest()
    assert many.told == [("picked", 29)]


def test_it_scrolls_while_something_is_held_at_the_end(many: Strip, qtbot: QtBot) -> None:
    QTest.mousePress(many.strip, LEFT, pos=many.tile(1))
    QTest.mouseMove(many.strip, QPoint(200, 40))
    QTest.mouseMove(many.strip, QPoint(395, 40))
    qtbot.waitUntil(lambda: many.strip._offset > 150)
    QTest.mouseRelease(many.strip, LEFT, pos=QPoint(395, 40))
    assert many.told[-1][:2] == ("moved", 1)
    assert many.told[-1][2] > 5


@pytest.mark.parametrize("width", range(312, 640, 19))
def test_what_fits_does_not_scroll(four: Strip, width: int) -> None:
    four.strip.resize(width, 110)
    layout = four.strip._layout()
    assert layout.furthest() == 0
    assert layout.edges() == (None, None)
    assert four.strip.rect().contains(layout.place(4).toRect())


def test_more_room_scrolls_back(many: Strip) -> None:
    many.strip.set_current(29)
    many.strip.resize(4000, 110)
    assert many.strip._offset == 0


def test_a_filled_tile_is_where_it_should_be(four: Strip, picture: Any) -> None:
    four.strip.set_picture(2, picture(0, 255, 0))
    four.strip.set_picture(7, picture())
    assert four.pixel(four.tile(2)) == "#00ff00"
    assert four.pixel(four.tile(3)) == "#780a00"


def test_a_closed_walk_shows_the_way_back(four: Strip) -> None:
    def way_is_drawn() -> bool:
        x = (four.tile(1).x() + four.tile(2).x()) // 2
        image, ratio = shot(four.strip), four.strip.devicePixelRatioF()
        above = range(round(four.strip._layout().top))
        return len({image.pixelColor(QPoint(x, y) * ratio).name() for y in above}) > 1

    low = four.strip.sizeHint().height()
    assert not way_is_drawn()
    four.strip.set_closed(True)
    assert four.strip.sizeHint().height() > low
    assert way_is_drawn()
    four.strip.set_keyframes([KeyframeTile(None, "alone")])
    assert four.strip.count() == 1


def test_under_the_mouse_it_is_told_in_full(four: Strip, picture: Any) -> None:
    four.strip.set_keyframes(
        [KeyframeTile(picture(), "rose · 7", "rose, seed 7"), KeyframeTile(None, "tulip")]
    )
    heard = []
    for at in range(3):
        QTest.mouseMove(four.strip, four.tile(at))
        heard.append(four.strip.toolTip())
    assert heard == ["rose, seed 7", "tulip", "Add a keyframe"]


@pytest.mark.parametrize("size", [(1, 1), (20, 12), (90, 60), (3000, 400)])
def test_every_size_and_number_is_painted(
    shown: Callable[..., QWidget], picture: Any, size: tuple[int, int]
) -> None:
    strip = KeyframeStrip("Stops")
    shown(strip, *size)
    strip.setFocus()
    for count in (0, 1, 2, 100):
        strip.set_keyframes(tiles(picture, count))
        strip.set_closed(count > 1)
        assert not strip.grab().isNull()
        assert strip.current() == (0 if count else -1)
    assert strip.accessibleName() == "Stops"


def test_an_empty_strip_adds_by_enter(shown: Callable[..., QWidget]) -> None:
    strip = Strip(KeyframeStrip())
    shown(strip.strip, 300, 110)
    strip.strip.setFocus()
    for key in (Qt.Key.Key_Delete, Qt.Key.Key_Left, Qt.Key.Key_Home, Qt.Key.Key_Return):
        QTest.keyClick(strip.strip, key)
    assert strip.told == [("add_clicked",)]


@pytest.fixture
def light(qapp: QApplication) -> Iterator[None]:
    apply_theme(qapp, "light")
    yield
    apply_theme(qapp, "dark")


def test_light_and_disabled(light: None, shown: Callable[..., QWidget], picture: Any) -> None:
    strip = Strip(KeyframeStrip())
    shown(strip.strip, 400, 110)
    strip.strip.set_keyframes([KeyframeTile(picture(255, 0, 0), "a")])
    edge = strip.strip._layout().place(0).topLeft().toPoint() + QPoint(20, -1)
    assert strip.pixel(edge) in (color("highlight").name(), color("focus").name())
    strip.strip.setEnabled(False)
    assert strip.pixel(strip.tile(0)) != "#ff0000"
