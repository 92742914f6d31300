import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QContextMenuEvent

from diffstudio.widgets.run_layout import RunTile, families
from diffstudio.widgets.run_strip import RunStrip
from diffstudio.widgets.run_tree import RunTree

PICTURE = np.full((16, 16, 3), 200, np.uint8)
TILES = (
    RunTile(9, "Rose · 1"),
    RunTile(8, "Tulip · 2", mark="failed", tooltip="why"),
    RunTile(7, "Daisy · 3", branch=4, parent=6, starred=True),
    RunTile(6, "Rose · 4"),
    RunTile(5, "Rose · 5", branch=2, parent=6),
)


def shown(qtbot, view, size=(600, 120)):
    view.resize(*size)
    qtbot.addWidget(view)
    view.show()
    qtbot.waitExposed(view)
    return view


@pytest.fixture
def strip(qtbot):
    strip = shown(qtbot, RunStrip("Runs", lambda key: PICTURE if key % 2 else None))
    strip.set_tiles(TILES)
    return strip


@pytest.fixture
def tree(qtbot):
    tree = shown(qtbot, RunTree("Runs", lambda key: PICTURE), (600, 230))
    tree.set_tiles(TILES)
    return tree


def signals(signal):
    heard = []
    signal.connect(lambda *args: heard.append(args))
    return heard


def press(qtbot, view, *keys):
    view.setFocus()
    for key in keys:
        qtbot.keyClick(view, key)


def test_families_hang_together_and_the_newest_comes_first():
    parents = {1: None, 2: 1, 3: None, 4: 2, 5: 1, 6: 99}
    assert families(parents) == [[(6, 0)], [(1, 0), (2, 1), (4, 2), (5, 1)], [(3, 0)]]


def test_a_strip_runs_from_left_to_right_with_room_for_links(strip):
    lefts = [strip.place_of(tile.key).left() for tile in TILES]
    assert lefts == sorted(lefts)
    gaps = np.diff(lefts)
    assert gaps[2] > gaps[0] + 20  # behind the branch stands its icon and its step
    assert strip.shown() == (9, 8, 7, 6, 5)
    assert not strip.grab().isNull()


def test_a_caption_has_room_below_a_small_picture(qtbot):
    strip = shown(qtbot, RunStrip("Runs", lambda _key: PICTURE), (600, 70))
    strip.set_tiles([RunTile(2, "Sunflower · 4"), RunTile(1, "Bluebell · 12")])
    left, right = strip._place_at(0), strip._place_at(1)
    assert left.whole.width() > left.picture.width() + 20
    assert left.whole.center().x() == pytest.approx(left.picture.center().x(), abs=1)
    assert right.whole.left() >= left.whole.right()


def test_a_branch_hangs_beneath_its_parent_in_the_tree(tree):
    root, first, second = (tree.place_of(key) for key in (6, 5, 7))
    assert root.left() < first.left() == second.left()
    assert root.bottom() < first.top() < second.top()
    assert not tree.grab().isNull()


@pytest.mark.parametrize(
    ("keys", "current"),
    [
        ((Qt.Key.Key_Right,), 8),
        ((Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Left), 9),
        ((Qt.Key.Key_End,), 5),
        ((Qt.Key.Key_End, Qt.Key.Key_Home), 9),
        ((Qt.Key.Key_PageDown,), 5),
    ],
)
def test_keys_move_along_the_strip(qtbot, strip, keys, current):
    picked = signals(strip.picked)
    press(qtbot, strip, *keys)
    assert strip.current() == current
    assert picked == []


def test_keys_move_through_columns_of_the_tree(qtbot, tree):
    tree.set_current(9)
    press(qtbot, tree, Qt.Key.Key_Down)
    assert tree.current() == 8
    press(qtbot, tree, Qt.Key.Key_Right)
    assert tree.current() in (5, 6, 7)
    press(qtbot, tree, Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Up)
    assert tree.current() == 9
    press(qtbot, tree, Qt.Key.Key_End, Qt.Key.Key_Home)
    assert tree.current() in (8, 9)


def test_keys_act_on_the_current_run(qtbot, strip):
    names = ("picked", "star_pressed", "delete_pressed", "rename_pressed")
    heard = {name: signals(getattr(strip, name)) for name in names}
    strip.set_current(8)
    press(qtbot, strip, Qt.Key.Key_Return, Qt.Key.Key_S, Qt.Key.Key_Delete, Qt.Key.Key_F2)
    assert heard == {
        "picked": [(8,)], "star_pressed": [((8,),)], "delete_pressed": [((8,),)], "rename_pressed": [(8,)],
    }  # fmt: skip
    assert strip.accessibleDescription() == "why"


def test_a_context_menu_is_for_the_run_under_the_mouse_or_the_current_one(strip):
    asked = signals(strip.menu_requested)
    place = strip.place_of(7).center().toPoint()
    strip.contextMenuEvent(QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, place))
    strip.set_current(9)
    strip.contextMenuEvent(QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, place, place))
    assert [key for key, _place in asked] == [7, 9]


def test_hovering_tells_all_about_a_run(qtbot, strip):
    qtbot.mouseMove(strip.viewport(), strip.place_of(8).center().toPoint())
    assert strip.viewport().toolTip() == "why"
    qtbot.mouseMove(strip.viewport(), QPointF(590, 115).toPoint())
    assert strip.viewport().toolTip() == ""


def test_what_is_chosen_and_current_survives_a_new_list(qtbot, strip):
    strip.set_current(7)
    strip.set_tiles((RunTile(10, "new"), *TILES))
    assert strip.current() == 7
    strip.set_tiles(TILES[:2])
    assert strip.current() in (8, 9)
    strip.set_tiles(())
    assert strip.current() is None
    assert strip.chosen() == ()
    press(qtbot, strip, Qt.Key.Key_Right, Qt.Key.Key_Delete)  # nothing to act on
    assert not strip.grab().isNull()


@pytest.mark.parametrize("kind", [RunStrip, RunTree])
def test_of_ten_thousand_only_those_on_the_screen_are_touched(qtbot, kind):
    asked = []

    def picture_of(key):
        asked.append(key)

    view = shown(qtbot, kind("Runs", picture_of))
    parents = {key: key - 1 if key % 5 == 0 else None for key in range(10_000)}
    view.set_tiles([RunTile(key, str(key), parent=parents[key]) for key in range(9_999, -1, -1)])
    ended = signals(view.end_reached)
    asked.clear()
    view.horizontalScrollBar().setValue(view.horizontalScrollBar().maximum() // 2)
    view.grab()
    assert 0 < len(set(asked)) < 60
    assert len(view.shown()) < 60
    assert ended == []
    view.horizontalScrollBar().setValue(view.horizontalScrollBar().maximum())
    assert ended != []


def test_runs_that_are_there_for_others_do_not_count_as_the_end(qtbot):
    view = shown(qtbot, RunTree("Runs", lambda key: None))
    ended = signals(view.end_reached)
    view.set_tiles([*(RunTile(key, "") for key in range(2000, 1000, -1)), RunTile(3, "", faint=True)])
    assert ended == []
