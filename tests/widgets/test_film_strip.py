"""Which frames are shown, and going to one by mouse, wheel and keys."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from diffstudio.widgets.film_strip import FilmStrip, choose_shown


@given(st.integers(1, 300), st.integers(3, 20), st.data())
def test_ends_and_current_frame_are_always_shown(count: int, room: int, data: Any) -> None:
    current = data.draw(st.integers(0, count - 1))
    shown = choose_shown(count, room, current)
    assert {0, count - 1, current} <= set(shown)
    assert list(shown) == sorted(set(shown))
    assert len(shown) <= room


@pytest.mark.parametrize(
    ("count", "room", "current", "shown"),
    [
        (5, 9, 2, (0, 1, 2, 3, 4)),
        (24, 9, 12, (0, 3, 6, 9, 12, 14, 17, 20, 23)),
        (24, 9, -1, (0, 3, 6, 9, 12, 14, 17, 20, 23)),
        (24, 1, 5, (5,)),
        (24, 2, 5, (0, 23)),
        (24, 0, 5, ()),
        (0, 5, -1, ()),
    ],
)
def test_frames_are_chosen_evenly(count: int, room: int, current: int, shown: tuple[int, ...]) -> None:
    assert choose_shown(count, room, current) == shown


class Strip:
    def __init__(self, strip: FilmStrip) -> None:
        self.strip = strip
        self.told: list[int] = []
        strip.scrubbed.connect(self.told.append)

    def tile(self, at: int) -> QPoint:
        return self.strip._places()[at].rect.center().toPoint()


@pytest.fixture
def film(shown: Callable[..., QWidget], picture: Any) -> Strip:
    strip = FilmStrip()
    shown(strip, 700, 104)
    strip.set_frames([(at, picture(10 * at)) for at in range(24)])
    strip.set_current(12)
    return Strip(strip)


def test_width_decides_how_many_are_shown(film: Strip) -> None:
    assert len(film.strip.shown()) == 8
    film.strip.resize(400, 104)
    assert len(film.strip.shown()) == 4
    assert film.strip.shown()[0] == 0
    assert film.strip.shown()[-1] == 23


def test_tiles_fill_the_width(film: Strip) -> None:
    places = film.strip._places()
    assert places[0].rect.left() <= 4
    assert places[-1].rect.right() >= film.strip.width() - 5


def test_a_click_goes_to_the_picture_under_it(film: Strip, hands: Any) -> None:
    hands.click(film.strip, film.tile(0))
    assert film.told == [0]
    assert film.strip.current() == 0


def test_a_drag_reaches_the_frames_between(film: Strip, hands: Any) -> None:
    points = [QPoint(x, 40) for x in range(film.tile(0).x(), film.tile(7).x() + 1, 8)]
    hands.drag(film.strip, *points, QPoint(699, 40))
    assert film.told[-1] == 23
    assert len(film.told) >= 20


def test_wheel_and_keys_step(film: Strip, hands: Any) -> None:
    hands.wheel(film.strip, -1)
    film.strip.setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp):
        QTest.keyClick(film.strip, key)
    QTest.keyClick(film.strip, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert film.told == [13, 14, 13, 0, 23, 13, 3]


def test_it_keeps_its_place_when_other_pictures_come(film: Strip, picture: Any) -> None:
    film.strip.set_frames([(at, picture(blue=at)) for at in range(24)])
    assert film.strip.current() == 12
    assert film.told == []


def test_frames_fill_in_one_by_one(film: Strip, picture: Any) -> None:
    film.strip.set_frames([(at, None) for at in range(0, 40, 2)])
    film.strip.set_frame(4, picture(255, 0, 0))
    film.strip.set_frame(5, picture())  # not a frame of this strip
    film.strip.set_current(5)
    assert film.strip.current() == 4
    place = next(p for p in film.strip._places() if film.strip._frames[p.at][0] == 4)
    shot = film.strip.grab().toImage()
    ratio = film.strip.devicePixelRatioF()
    assert shot.pixelColor((place.rect.center() * ratio).toPoint()).name() == "#ff0000"


def test_an_empty_strip_takes_everything_calmly(shown: Callable[..., QWidget], hands: Any) -> None:
    strip = FilmStrip("Noised", numbers=False)
    shown(strip, 300, 60)
    strip.setFocus()
    hands.wheel(strip)
    strip.set_current(3)
    strip.grab()
    assert strip.current() == -1
    assert strip.shown() == ()


def test_it_says_where_it_is(film: Strip) -> None:
    assert film.strip.accessibleDescription() == "Frame 12 of 24"


def test_wide_pictures_get_wide_tiles(shown: Callable[..., QWidget], picture: Any) -> None:
    strip = FilmStrip()
    shown(strip, 700, 104)
    strip.set_frames([(0, picture(size=(8, 16)))])
    rect = strip._places()[0].rect
    assert rect.width() == pytest.approx(2 * rect.height(), abs=1)


def test_a_drag_that_leaves_the_strip_takes_the_picture_along(film: Strip, hands: Any) -> None:
    dragged: list[int] = []
    film.strip.drag_started.connect(dragged.append)
    hands.drag(film.strip, film.tile(2), film.tile(4), film.tile(4) + QPoint(0, 20))
    assert dragged == []
    told = list(film.told)
    hands.drag(film.strip, film.tile(2), film.tile(2) - QPoint(0, 90), film.tile(6) - QPoint(0, 90))
    assert dragged == [film.strip.shown()[2]]
    assert film.told[-1] == film.strip.shown()[2] or film.told == told


def test_a_picture_that_is_still_to_come_is_not_dragged(film: Strip, hands: Any) -> None:
    dragged: list[int] = []
    film.strip.drag_started.connect(dragged.append)
    film.strip.set_frame(film.strip.shown()[2], None)
    hands.drag(film.strip, film.tile(2), film.tile(2) - QPoint(0, 90))
    assert dragged == []


@pytest.mark.parametrize("reason", [QContextMenuEvent.Reason.Mouse, QContextMenuEvent.Reason.Keyboard])
def test_a_menu_is_about_the_picture_under_the_mouse_or_the_current_one(film: Strip, reason: Any) -> None:
    asked: list[int] = []
    film.strip.menu_requested.connect(lambda number, where: asked.append(number))
    at = film.tile(1)
    QApplication.sendEvent(film.strip, QContextMenuEvent(reason, at, film.strip.mapToGlobal(at)))
    assert asked == [film.strip.shown()[1] if reason == QContextMenuEvent.Reason.Mouse else 12]


def on_screen(widget: QWidget) -> Any:
    """What lies on the screen, as it was painted piece by piece."""
    QApplication.processEvents()
    return widget.screen().grabWindow(widget.winId()).toImage()


@given(st.lists(st.tuples(st.sampled_from(("frame", "current", "hover", "frames")), st.integers(0, 39)), max_size=12))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_painting_only_what_changed_shows_what_painting_all_shows(
    shown: Callable[..., QWidget], picture: Any, changes: list[tuple[str, int]]
) -> None:
    strip = FilmStrip()
    shown(strip, 700, 104)
    strip.set_frames([(at, picture(6 * at) if at < 20 else None) for at in range(40)])
    strip.set_current(12)
    for what, at in changes:
        QApplication.processEvents()
        if what == "frame":
            strip.set_frame(at, picture(250 - at))
        elif what == "current":
            strip.set_current(at)
        elif what == "hover":
            places = strip._places()
            QTest.mouseMove(strip, places[at % len(places)].rect.center().toPoint())
        else:
            strip.set_frames([(n, picture(n)) for n in range(at + 1)])
    pieces = on_screen(strip)
    strip.update()
    assert on_screen(strip) == pieces
    strip.hide()
