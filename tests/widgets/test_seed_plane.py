"""The seed plane: the handle under mouse and keys, tiles where they belong, corners and their dice."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, QPointF, QSizeF, Qt
from PySide6.QtGui import QHelpEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from diffstudio.qt.theme import apply_theme
from diffstudio.widgets.icon_button import IconButton
from diffstudio.widgets.seed_plane import MOST_TILES, SeedPlane
from diffstudio.widgets.seed_plane_layout import PlaneLayout

SHIFT = Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton


class Plane:
    def __init__(self, plane: SeedPlane) -> None:
        self.plane = plane
        self.told: list[tuple[Any, ...]] = []
        for name in ("moved", "kept", "corner_rolled"):
            getattr(plane, name).connect(lambda *what, name=name: self.told.append((name, *what)))

    def spot(self, u: float, v: float) -> QPoint:
        return self.plane._layout().spot(u, v).toPoint()

    def pixel(self, point: QPoint) -> str:
        return self.plane.grab().toImage().pixelColor(point * self.plane.devicePixelRatioF()).name()

    def tile(self, row: int, column: int, n: int | None = None) -> str:
        """Colour of a tile, beside its middle, where the handle's lines may be."""
        rect = self.plane._layout().tile(row, column, n)
        return self.pixel((rect.topLeft() + QPointF(rect.width(), rect.height()) * 0.2).toPoint())


@pytest.fixture
def plane(shown: Callable[..., QWidget]) -> Plane:
    plane = SeedPlane()
    shown(plane, 520, 340)
    plane.set_grid(5)
    return Plane(plane)


@given(st.integers(1, MOST_TILES), st.integers(0, 100), st.integers(0, 100), st.integers(150, 2000))
def test_a_point_and_its_place_belong_together(n: int, u: int, v: int, width: int) -> None:
    layout = PlaneLayout(QSizeF(2 * width, width), n)
    near = layout.point(layout.spot(u / 100, v / 100))
    assert near == (u / 100, v / 100)
    assert layout.field.contains(layout.spot(u / 100, v / 100))


def test_a_tile_stands_for_the_point_in_its_middle(plane: Plane) -> None:
    layout = plane.plane._layout()
    for at in range(5):
        middle = layout.tile(at, 4 - at).center()
        assert layout.point(middle) == pytest.approx(((4 - at) / 4, at / 4), abs=0.011)


def test_a_click_moves_there(plane: Plane, hands: Any) -> None:
    hands.click(plane.plane, plane.spot(0.25, 0.75))
    (_, u, v, first), (_, u2, v2, last) = plane.told
    assert (u, v) == (u2, v2) == plane.plane.point()
    assert (u, v) == pytest.approx((0.25, 0.75), abs=0.006)
    assert (first, last) == (False, True)
    assert plane.plane.hasFocus()


def test_a_drag_is_final_at_its_end_and_stays_inside(plane: Plane, hands: Any) -> None:
    hands.drag(plane.plane, plane.spot(0.2, 0.2), plane.spot(0.4, 0.5), QPoint(519, 339), QPoint(900, -50))
    assert [what[3] for what in plane.told] == [False, False, False, False, True]
    assert plane.told[-1][1:3] == (1.0, 0.0)
    assert plane.plane.accessibleDescription() == "u 1.00 · v 0.00"


def test_escape_gives_up_a_drag(plane: Plane) -> None:
    QTest.mousePress(plane.plane, LEFT, pos=plane.spot(0.1, 0.1))
    QTest.mouseMove(plane.plane, plane.spot(0.9, 0.1))
    QTest.keyClick(plane.plane, Qt.Key.Key_Escape)
    QTest.mouseRelease(plane.plane, LEFT, pos=plane.spot(0.9, 0.1))
    assert plane.told[-1] == ("moved", 0.5, 0.5, True)
    assert len(plane.told) == 3


def test_beside_the_field_nothing_moves(plane: Plane, hands: Any) -> None:
    hands.click(plane.plane, plane.plane._layout().corner(3).center().toPoint())
    hands.double_click(plane.plane, plane.plane._layout().corner(3).center().toPoint())
    assert plane.told == []


def test_keys(plane: Plane) -> None:
    plane.plane.setFocus()
    for key, held in (
        (Qt.Key.Key_Right, None),
        (Qt.Key.Key_Up, SHIFT),
        (Qt.Key.Key_Left, SHIFT),
        (Qt.Key.Key_Down, None),
        (Qt.Key.Key_Home, None),
        (Qt.Key.Key_Left, None),
        (Qt.Key.Key_PageUp, None),
        (Qt.Key.Key_PageDown, None),
        (Qt.Key.Key_End, None),
    ):
        QTest.keyClick(plane.plane, key, held or Qt.KeyboardModifier.NoModifier)
    points = [(0.51, 0.5), (0.51, 0.4), (0.41, 0.4), (0.41, 0.41), (0, 0), (0, 0), (1, 0), (0, 1), (1, 1)]
    assert plane.told == [("moved", u, v, True) for u, v in points]


def test_a_key_that_is_held_down_is_final_when_it_is_let_go(plane: Plane) -> None:
    plane.plane.setFocus()
    none = Qt.KeyboardModifier.NoModifier
    for kind, again in (
        (QEvent.Type.KeyPress, False),
        (QEvent.Type.KeyPress, True),
        (QEvent.Type.KeyRelease, False),
    ):
        QApplication.sendEvent(plane.plane, QKeyEvent(kind, Qt.Key.Key_Right, none, "", again))
    assert plane.told == [("moved", 0.51, 0.5, True), ("moved", 0.52, 0.5, False), ("moved", 0.52, 0.5, True)]


def test_enter_and_double_click_keep(plane: Plane, hands: Any) -> None:
    plane.plane.set_point(0.3, 2.0)
    plane.plane.setFocus()
    QTest.keyClick(plane.plane, Qt.Key.Key_Return)
    assert plane.told == [("kept", 0.3, 1.0)]
    hands.double_click(plane.plane, plane.spot(0.5, 0.5))
    assert [what[0] for what in plane.told] == ["kept", "moved", "moved", "kept"]
    assert plane.told[-1][1:] == plane.plane.point()


def test_dice_are_named_and_roll_their_corner(plane: Plane, hands: Any) -> None:
    dice = plane.plane.findChildren(IconButton)
    assert [button.accessibleName() for button in dice] == [
        "New seed at the top left",
        "New seed at the top right",
        "New seed at the bottom left",
        "New seed at the bottom right",
    ]
    for button in dice:
        assert plane.plane.rect().contains(button.geometry())
        hands.click(button, button.rect().center())
    assert plane.told == [("corner_rolled", at) for at in range(4)]


def test_corners_show_picture_and_seed(plane: Plane, picture: Any) -> None:
    plane.plane.set_corner(3, picture(255, 0, 0), "965400086")
    layout = plane.plane._layout()
    assert plane.pixel(layout.corner(3).center().toPoint()) == "#ff0000"
    place = layout.caption(3).center().toPoint()
    QApplication.sendEvent(
        plane.plane, QHelpEvent(QEvent.Type.ToolTip, place, plane.plane.mapToGlobal(place))
    )
    assert QToolTip.text() == "965400086"
    QToolTip.hideText()


def test_tiles_are_where_they_should_be(plane: Plane, picture: Any) -> None:
    plane.plane.set_tile(1, 3, picture(0, 255, 0))
    plane.plane.set_tile(5, 0, picture())  # outside
    assert plane.tile(1, 3) == "#00ff00"
    assert plane.tile(3, 1) != "#00ff00"
    assert plane.plane.filled() == 1


def test_fine_tiles_come_over_coarse_ones(plane: Plane, picture: Any) -> None:
    plane.plane.set_grid(2)
    for at in range(4):
        plane.plane.set_tile(at // 2, at % 2, picture(255, 0, 0))
    plane.plane.set_grid(4)
    plane.plane.set_tile(0, 0, picture(0, 0, 255))
    assert plane.tile(0, 0) == "#0000ff"
    assert plane.tile(0, 1) == plane.tile(3, 3) == "#ff0000"
    plane.plane.set_grid(6)  # before the finer one is full, and before anything of it is there
    assert plane.tile(0, 0) == "#0000ff"
    for at in range(36):
        plane.plane.set_tile(at // 6, at % 6, picture(0, 255, 0))
    assert plane.plane._tiles._under is None
    plane.plane.set_tile(0, 0, picture(9, 9, 9))  # the same place again, finer
    assert plane.tile(0, 0) == "#090909"
    plane.plane.clear()
    assert plane.plane.filled() == 0
    assert plane.tile(3, 3) != "#00ff00"


@pytest.mark.parametrize("n", [0, MOST_TILES + 1])
def test_no_grid_of_that_size(plane: Plane, n: int) -> None:
    with pytest.raises(ValueError, match="tiles along a side"):
        plane.plane.set_grid(n)
    assert plane.plane.grid() == 5


def test_the_program_is_silent_and_the_handle_is_seen(plane: Plane) -> None:
    plane.plane.set_point(0.5, 0.25)
    ring = plane.plane._layout().spot(0.5, 0.25) + QPointF(5.4, -5.4)
    assert plane.pixel(ring.toPoint()) == "#ffffff"
    plane.plane.set_marks([(0.0, 1.0)])
    plane.plane.set_busy(True)
    plane.plane.grab()
    plane.plane.set_busy(False)
    assert plane.told == []


@pytest.mark.parametrize("size", [(1, 1), (60, 40), (170, 130), (130, 700), (2000, 300)])
def test_every_size_is_painted(shown: Callable[..., QWidget], picture: Any, size: tuple[int, int]) -> None:
    plane = SeedPlane("Field")
    shown(plane, *size)
    plane.setFocus()
    plane.set_grid(MOST_TILES)
    plane.set_tile(0, 0, picture())
    plane.set_busy(True)
    assert not plane.grab().isNull()
    assert plane.accessibleName() == "Field"
    field = plane._layout().field
    assert field.width() == field.height()


@pytest.fixture
def light(qapp: QApplication) -> Iterator[None]:
    apply_theme(qapp, "light")
    yield
    apply_theme(qapp, "dark")


def test_light_and_disabled(light: None, shown: Callable[..., QWidget], picture: Any) -> None:
    plane = Plane(SeedPlane())
    shown(plane.plane, 400, 260)
    empty = plane.tile(0, 0)
    plane.plane.set_tile(0, 0, picture(255, 0, 0))
    assert plane.tile(0, 0) == "#ff0000"
    assert int(empty[1:3], 16) > 128
    plane.plane.setEnabled(False)
    assert plane.tile(0, 0) != "#ff0000"
