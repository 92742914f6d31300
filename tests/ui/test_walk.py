"""The walk workspace in the real window: keyframes, the seed plane, rendering, playing, stopping, coming back."""

from __future__ import annotations

import io

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from diffstudio.engine.metadata import read_settings
from diffstudio.engine.walk import Keyframe
from diffstudio.engine.walk_change import change_per_frame, jump_threshold
from diffstudio.qt import preferences as preferences_file
from diffstudio.qt import service
from diffstudio.qt.walk_requests import PaintField, ShowPoint
from diffstudio.widgets.frame_bar import FrameState

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def made(monkeypatch):
    """How many frames were made with the model in each batch, of whatever kind."""
    from diffstudio.engine import walk_render

    counts: list[int] = []
    original = walk_render._make

    def counting(plan, shots, stop, timings):
        pictures = original(plan, shots, stop, timings)
        counts.append(len(shots))
        return pictures

    monkeypatch.setattr(walk_render, "_make", counting)
    return counts


@pytest.fixture
def walk(qtbot, finished, monkeypatch):
    """The window in the walk workspace after a run, with a seed plane that paints no tiles by itself."""
    monkeypatch.setitem(service.HANDLERS, PaintField, lambda _bench, _request, _desk: None)
    finished.show_walk()
    QApplication.processEvents()
    return finished


def keyframes(window, *seeds, **changes):
    """Put keyframes with these seeds into the walk, as one step."""
    recipe = window.session.recipe.with_(**changes)
    made = tuple(Keyframe(recipe.with_(seed=seed)) for seed in seeds)
    window.session.set_walk("Keyframes", keyframes=made)


def found(qtbot, window):
    qtbot.waitUntil(lambda: window.session.walks.frames is not None, timeout=20_000)
    return window.session.walks


def thumbnails(qtbot, window):
    """Wait until every keyframe has its picture."""
    wanted = window.session.walk.keyframes
    qtbot.waitUntil(lambda: all(k in window.session.walks._thumbnails for k in wanted), timeout=20_000)


def rendered(qtbot, window):
    window.session.walks.render()
    qtbot.waitUntil(lambda: not window.session.walks.rendering, timeout=60_000)
    return window.session.walks


def press(qtbot, window, keys):
    combination = QKeySequence(keys)[0]
    qtbot.keyClick(window, combination.key(), combination.keyboardModifiers())


def clipboard():
    return QGuiApplication.clipboard().mimeData() or QMimeData()


def spot(plane, u, v):
    return plane._layout().spot(u, v).toPoint()


# -------------------------------------------------------------- keyframes


def test_the_current_picture_is_added_from_explore_and_said(qtbot, finished):
    assert finished.workspace == "explore"
    press(qtbot, finished, "Ctrl+K")
    assert "add-keyframe" in [action.objectName() for action in finished.playback.save.menu().actions()]
    assert len(finished.session.walk.keyframes) == 1
    assert finished.messages.count() == 1
    finished.show_walk()
    QApplication.processEvents()
    film = finished.session.film
    shown = finished.walk_stage.strip._tiles[0]
    assert np.array_equal(shown.picture, film.picture("x0", film.available - 1, 0))  # no computation for it
    assert shown.caption == "Rose · 7"


def test_what_sends_one_to_the_walk_goes_when_one_is_there(qtbot, finished):
    for _ in range(2):
        press(qtbot, finished, "Ctrl+K")
    assert finished.messages.count() == 1
    finished.show_walk()
    assert finished.messages.count() == 0


def test_a_frame_is_copied_with_the_walk_inside(qtbot, walk):
    keyframes(walk, 3, 9)
    walk.session.set_walk("Frames", frames=4)
    found(qtbot, walk)
    rendered(qtbot, walk)
    walk.session.walks.seek(2)
    QGuiApplication.clipboard().clear()
    press(qtbot, walk, "Ctrl+C")
    qtbot.waitUntil(lambda: clipboard().hasFormat("image/png"), timeout=10_000)
    png = io.BytesIO(bytes(clipboard().data("image/png").data()))
    assert read_settings(png).walk == walk.session.walks.walk
    with Image.open(png) as image:
        assert np.array_equal(np.asarray(image), walk.session.walks.picture(2))


def test_what_lies_between_stays_on_the_screen_while_the_walk_changes(qtbot, walk):
    keyframes(walk, 3, 9)
    found(qtbot, walk)
    assert not walk.between.empty.isVisible()
    walk.session.set_walk("Frames", frames=7)
    assert walk.session.walks.frames is None
    assert walk.between.scroller.isVisible()
    keyframes(walk, 3)
    assert walk.between.empty.isVisible()


def test_keyframes_are_added_dragged_doubled_removed_and_all_of_it_is_undone(qtbot, walk):
    stage, session = walk.walk_stage, walk.session
    qtbot.mouseClick(stage.add, LEFT)
    session.update(label="tulip")
    plane = stage.plane.plane
    qtbot.mouseClick(plane, LEFT, pos=spot(plane, 0.5, 0.5))
    states = [session.walk.keyframes]
    assert [k.recipe.label for k in states[0]] == ["rose", "tulip"]
    assert states[0][1].point is not None

    strip = stage.strip
    first, second = (strip._layout().place(at).center().toPoint() for at in (0, 1))
    QTest.mousePress(strip, LEFT, pos=first)
    QTest.mouseMove(strip, first + QPoint(40, 0))
    QTest.mouseMove(strip, second + QPoint(30, 0))
    QTest.mouseRelease(strip, LEFT, pos=second + QPoint(30, 0))
    assert [k.recipe.label for k in session.walk.keyframes] == ["tulip", "rose"]
    states.append(session.walk.keyframes)

    strip.set_current(0)
    qtbot.keyClick(strip, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert [k.recipe.label for k in session.walk.keyframes] == ["tulip", "tulip", "rose"]
    states.append(session.walk.keyframes)
    assert strip.current() == 1  # the copy
    strip.set_current(0)
    qtbot.keyClick(strip, Qt.Key.Key_Delete)
    qtbot.keyClick(strip, Qt.Key.Key_Delete)
    assert [k.recipe.label for k in session.walk.keyframes] == ["rose"]

    for wanted in (1, 0):  # the second removal, then the first
        session.undo()
        assert len(session.walk.keyframes) == 3 - wanted
    session.undo()
    assert session.walk.keyframes == states[1]
    session.undo()
    assert session.walk.keyframes == states[0]
    assert strip.captions()[0].startswith("Rose")


def test_the_keyframe_menu_acts_on_the_chosen_one(qtbot, walk):
    keyframes(walk, 1, 2, 3)
    walk.walk_stage.strip.set_current(2)
    walk.actions_by_id["keyframe-left"].trigger()
    assert [k.recipe.seed for k in walk.session.walk.keyframes] == [1, 3, 2]
    walk.actions_by_id["remove-keyframe"].trigger()
    assert [k.recipe.seed for k in walk.session.walk.keyframes] == [1, 2]
    assert walk.walk_stage.menu.actions()[0].objectName() == "duplicate-keyframe"


def test_keyframes_that_differ_are_named_and_made_alike(qtbot, walk):
    stage, session = walk.walk_stage, walk.session
    recipe = session.recipe
    both = (Keyframe(recipe.with_(seed=1)), Keyframe(recipe.with_(seed=2, steps=9, sampler="Euler a", eta=0.5)))
    session.set_walk("Keyframes", keyframes=both)
    assert "Sampler" in stage.note.text()
    assert "Steps" in stage.note.text()
    assert not stage.note.isHidden()
    assert not walk.walk_panel.button.isEnabled()
    qtbot.mouseClick(stage.alike, LEFT)
    assert session.walks.walk is not None
    assert session.walk.keyframes[1].recipe == recipe.with_(seed=2)
    assert stage.note.isHidden()
    session.undo()
    assert session.walk.keyframes == both


def test_a_picture_of_the_program_that_is_dropped_becomes_a_keyframe(qtbot, walk):
    keyframes(walk, 1, 2)
    walk.walk_stage.strip.dropped.emit(1, walk.session.recipe.with_(seed=5, count=3).to_json().encode())
    assert [k.recipe.seed for k in walk.session.walk.keyframes] == [1, 5, 2]
    assert walk.walk_stage.strip.current() == 1  # chosen, and in view
    walk.walk_stage.strip.dropped.emit(1, b"nonsense")
    assert walk.session.messages.history[-1].severity == "error"


def test_an_empty_walk_says_what_to_do_and_does_it(qtbot, walk):
    stage = walk.walk_stage
    assert not stage.view._empty.isHidden()
    stage.view.action_triggered.emit()
    assert len(walk.session.walk.keyframes) == 1
    assert not walk.walk_panel.button.isEnabled()
    assert walk.walk_panel.forecast.text() == "A walk needs two keyframes."


# -------------------------------------------------------------- rendering


def test_a_walk_is_foretold_rendered_and_shown(qtbot, walk, made):
    keyframes(walk, 1, 2)
    walk.session.set_walk("Frames", frames=12)
    walks = found(qtbot, walk)
    # 12 frames, 6 steps, with and without the class
    assert walk.walk_panel.forecast.text().startswith("12 pictures · 144 network calls")
    thumbnails(qtbot, walk)
    made.clear()
    press(qtbot, walk, "Ctrl+Return")
    qtbot.waitUntil(lambda: walks.complete and not walks.rendering, timeout=60_000)
    assert sum(made) == 12
    assert walk.walk_stage.bar.states() == (FrameState.RENDERED,) * 12
    assert walk.walk_stage.bar.keyframes() == (0, 11)
    assert walk.walk_panel.forecast.text() == "All 12 pictures are there"
    assert walk.status._text.text() == "The walk is finished"
    walks.seek(11)
    assert np.array_equal(walk.walk_stage.view.picture(), walks.picture(11))
    assert walk.walk_stage.label.text() == "frame 12/12 · 0.5 s of 0.5 s · 24 fps"
    pictures = [walks.picture(at) for at in range(walks.length)]
    shown = [change for change in walk.change.plot._values if change is not None]
    np.testing.assert_allclose(shown, change_per_frame(pictures))


def test_a_frame_that_a_recipe_makes_is_its_picture(qtbot, walk):
    keyframes(walk, 1, 2)
    walk.session.set_walk("Frames", frames=5)
    found(qtbot, walk)
    walks = rendered(qtbot, walk)
    recipe = walks.recipe(2)
    assert recipe.variation_seed == 2
    walk.session.explore(recipe)
    qtbot.waitUntil(lambda: not walk.session.running, timeout=20_000)
    film = walk.session.film
    assert np.array_equal(film.picture("x0", film.available - 1, 0), walks.picture(2))


def test_it_plays_while_it_renders_over_the_frames_that_exist(qtbot, walk):
    keyframes(walk, 1, 2, steps=60)
    walk.session.set_walk("Frames", frames=64)
    walks, stage = found(qtbot, walk), walk.walk_stage
    walks.render()
    qtbot.waitUntil(lambda: walks.frames_done >= 2, timeout=30_000)
    press(qtbot, walk, "Space")
    assert stage.clock.is_playing()
    before = walks.frame
    qtbot.waitUntil(lambda: walks.frame != before, timeout=10_000)
    assert walks.rendering
    assert FrameState.PENDING in stage.bar.states()
    assert FrameState.RENDERED in stage.bar.states()
    nearest = walks.frames.nearest(walks.frame)
    assert walks.picture(nearest) is not None
    assert nearest <= walks.frame or walks.picture(0) is None
    press(qtbot, walk, "Space")
    press(qtbot, walk, "Esc")
    assert not walks.rendering
    assert not stage.clock.is_playing()


def test_stopped_resumed_and_found_again_after_a_restart(qtbot, walk, made):
    from diffstudio.app import make_window

    keyframes(walk, 1, 2, steps=40)
    walk.session.set_walk("Frames", frames=24)
    walks = found(qtbot, walk)
    walks.render()
    qtbot.waitUntil(lambda: walks.frames_done >= 2, timeout=30_000)
    walks.stop()
    qtbot.wait(50)
    walk.session.runner.ask(service.requests.Foresee(walk.session.recipe))  # after it the worker is idle
    qtbot.waitUntil(lambda: walk.generate_panel.forecast.text() != "", timeout=10_000)
    done = walks.frames_done
    assert 0 < done < 24
    assert walk.status._text.text().startswith("Stopped")
    walk.close()

    made.clear()
    loaded, problem = preferences_file.load()
    assert problem == ""
    again = make_window(loaded)
    again.show()
    qtbot.waitUntil(lambda: again.session.walks.frames_done >= done, timeout=60_000)
    kept = again.session.walks.frames_done
    assert again.workspace == "walk"
    assert made == []  # found without any computation
    assert again.walk_stage.view.picture() is not None
    rendered(qtbot, again)
    assert sum(made) == 24 - kept
    assert again.session.walks.complete
    again.close()
    again.deleteLater()
    QApplication.processEvents()


def test_settings_that_go_back_bring_their_frames_back(qtbot, walk, made):
    keyframes(walk, 1, 2)
    walk.session.set_walk("Frames", frames=6)
    found(qtbot, walk)
    walks = rendered(qtbot, walk)
    walk.walk_panel.path.picked.emit("straight")
    assert walks.frames is None
    found(qtbot, walk)
    assert walks.frames_done == 0
    made.clear()
    walk.session.undo()
    found(qtbot, walk)
    assert walks.complete
    assert made == []


def test_generate_goes_before_a_rendering_that_then_goes_on(qtbot, walk):
    keyframes(walk, 1, 2, steps=60)
    walk.session.set_walk("Frames", frames=24)
    walks = found(qtbot, walk)
    walks.render()
    qtbot.waitUntil(lambda: walks.frames_done >= 1, timeout=30_000)
    walk.show_explore()
    before = walk.session.film
    press(qtbot, walk, "Ctrl+Return")
    qtbot.waitUntil(lambda: walk.session.film is not before and not walk.session.running, timeout=30_000)
    assert walk.session.film.state == "done"
    assert walks.rendering
    assert walks.frames_done < 24
    qtbot.waitUntil(lambda: not walks.rendering, timeout=60_000)
    assert walks.complete


def test_another_model_says_so_and_coming_back_finds_the_frames(qtbot, walk):
    keyframes(walk, 1, 2)
    walk.session.set_walk("Frames", frames=4)
    found(qtbot, walk)
    walks = rendered(qtbot, walk)
    walk.session.choose_model("exact-ring")
    qtbot.waitUntil(lambda: walks.lookup_error is not None, timeout=20_000)
    assert "tiny" in walk.walk_panel.forecast.text()
    assert not walk.walk_panel.button.isEnabled()
    walk.session.choose_model("tiny")
    qtbot.waitUntil(lambda: walks.complete, timeout=20_000)


@pytest.mark.parametrize("sampler", ["DDPM", "Euler a"])
def test_a_stochastic_sampler_walks_without_a_jump(qtbot, walk, sampler):
    keyframes(walk, 1, 2, 3, sampler=sampler, eta=None)
    walk.session.set_walk("Frames", frames=61, closed=True)
    found(qtbot, walk)
    walks = rendered(qtbot, walk)
    changes = [change for change in walks.frames.changes if change is not None]
    assert len(changes) == 61
    assert walk.change.plot.jumps() == ()
    assert max(changes) < jump_threshold(changes)
    apart = change_per_frame([walks.picture(at) for at in walks.frames.keyframe_frames])
    assert max(changes) < min(apart) / 3


def test_what_goes_wrong_on_the_straight_path_is_seen(qtbot, walk):
    keyframes(walk, 1, 2)
    walk.session.set_walk("Frames", frames=9)
    spread = {}
    for path in ("sphere", "straight"):
        walk.session.set_walk("Path", path=path)
        found(qtbot, walk)
        walks = rendered(qtbot, walk)
        walks.seek(4)
        assert walk.between.at.value() == 0.5
        noise = walks.frames.between[0]
        assert 85 < noise.degrees < 95
        spread[path] = noise.spread(0.5, path)
        assert f"std {spread[path]:.2f}" in walk.between.numbers.text()
        assert walk.between.path._path == path
    assert spread["sphere"] == pytest.approx(1, abs=0.05)
    assert spread["straight"] == pytest.approx(0.71, abs=0.05)
    assert "dull" in walk.between.words.text()
    walk.between.at.value_changed.emit(0.26)
    assert walks.frame == 2


def test_classes_and_guidance_are_interpolated(qtbot, walk):
    recipe = walk.session.recipe
    both = (Keyframe(recipe.with_(label="rose", guidance=1.0)), Keyframe(recipe.with_(label="daisy", guidance=5.0)))
    walk.session.set_walk("Keyframes", keyframes=both, frames=5)
    walks = found(qtbot, walk)
    shots = walks.frames.plan.shots
    assert shots[2].guidance.scale == 3.0
    assert (shots[2].frame.positive.label, shots[2].frame.positive.share) == ("rose", 0.5)
    rendered(qtbot, walk)
    assert walk.walk_stage.title.text() == "Rose → Daisy"
    assert "same noise" in walk.between.words.text()


def test_ping_pong_and_loop_are_played_but_not_computed_twice(qtbot, walk, made):
    keyframes(walk, 1, 2)
    walk.session.set_walk("Frames", frames=6)
    walk.walk_panel.ping_pong.setChecked(True)
    walks = found(qtbot, walk)
    thumbnails(qtbot, walk)
    made.clear()
    rendered(qtbot, walk)
    assert (walks.length, sum(made)) == (10, 6)
    assert np.array_equal(walks.picture(4), walks.picture(6))
    assert walks.frames.changes[0] is not None


def test_the_playback_keys_act_on_the_stage_that_is_shown(qtbot, walk):
    keyframes(walk, 1, 2)
    walk.session.set_walk("Frames", frames=30)
    found(qtbot, walk)
    walks = rendered(qtbot, walk)
    at = walk.session.position
    walk.setFocus()
    for keys, frame in (("Home", 0), ("Right", 1), ("Shift+Right", 11), ("Left", 10), ("End", 29)):
        press(qtbot, walk, keys)
        assert walks.frame == frame, keys
    assert walk.session.position == at
    press(qtbot, walk, "J")
    assert walk.walk_stage.clock.is_playing()
    assert walk.walk_stage.clock.direction() == -1
    press(qtbot, walk, "K")
    walk.show_explore()
    press(qtbot, walk, "Home")
    assert walk.session.position == 0
    assert walks.frame != 0


def test_the_command_line_and_the_window_find_each_other_s_frames(qtbot, walk, made, tmp_path):
    import torch

    from diffstudio.cli.main import main

    keyframes(walk, 1, 2)
    walk.session.set_walk("Frames", frames=6)
    found(qtbot, walk)
    walks = rendered(qtbot, walk)
    file = tmp_path / "walk.json"
    file.write_text(walks.walk.to_json())
    made.clear()
    assert main(["walk", "--walk", str(file), "--out", str(tmp_path / "out")]) == 0
    assert made == []
    assert main(["walk", "--walk", str(file), "--path", "straight", "--out", str(tmp_path / "straight")]) == 0
    torch.set_grad_enabled(True)
    assert sum(made) == 6
    walk.session.set_walk("Path", path="straight")
    found(qtbot, walk)
    assert walks.complete


# -------------------------------------------------------------- the seed plane


def test_two_hundred_moves_make_a_handful_of_pictures_and_the_last_is_of_the_last_point(qtbot, walk, monkeypatch):
    served = []
    original = service.HANDLERS[ShowPoint]

    def counting(bench, request, desk):
        served.append(request)
        original(bench, request, desk)

    monkeypatch.setitem(service.HANDLERS, ShowPoint, counting)
    plane, stage = walk.walk_stage.plane.plane, walk.walk_stage
    corner = spot(plane, 0, 0)
    QTest.mousePress(plane, LEFT, pos=corner)
    for move in range(1, 201):
        QTest.mouseMove(plane, corner + QPoint(move % 50, move % 90))
        if move % 20 == 0:
            qtbot.wait(1)
    end = spot(plane, 1, 0.5)
    QTest.mouseMove(plane, end)
    QTest.mouseRelease(plane, LEFT, pos=end)
    hub = walk.session.walks.plane
    assert walk.session.walk.point == (1.0, 0.5)
    qtbot.waitUntil(lambda: hub.picture is not None and not hub.coarse and served[-1] == hub._of, timeout=20_000)
    assert 1 <= len(served) <= 60
    assert (served[-1].point.u, served[-1].point.v) == (1.0, 0.5)
    assert served[-1].recipe.steps == walk.session.recipe.steps
    assert {request.recipe.steps for request in served if request.coarse} <= {5}
    assert np.array_equal(stage.view.picture(), hub.picture)
    assert walk.session.walk.keyframes == ()  # a drag adds nothing
    walk.session.undo()
    assert walk.session.walk.point == (0.5, 0.5)
    qtbot.waitUntil(lambda: hub.at == (0.5, 0.5) and not hub.coarse, timeout=20_000)  # the picture follows


def test_a_frame_that_is_looked_at_stays_when_the_plane_gets_another_class(qtbot, walk):
    keyframes(walk, 1, 2)
    walk.session.set_walk("Frames", frames=4)
    found(qtbot, walk)
    walks = rendered(qtbot, walk)
    plane = walk.walk_stage.plane
    plane.plane.moved.emit(0.5, 0.5, True)
    qtbot.waitUntil(lambda: walks.plane.picture is not None and not walks.plane.coarse, timeout=20_000)
    assert np.array_equal(walk.walk_stage.view.picture(), walks.plane.picture)
    walk.walk_stage.go_end()
    before = walks.plane.picture
    plane.label.picked.emit("daisy")
    qtbot.waitUntil(lambda: walks.plane.picture is not before, timeout=20_000)
    assert np.array_equal(walk.walk_stage.view.picture(), walks.picture(3))


def test_the_tiles_are_coarse_first_and_fine_then(qtbot, finished):
    grids = []
    finished.session.walks.plane.field_changed.connect(lambda: grids.append(finished.session.walks.plane.field.n))
    finished.show_walk()
    hub = finished.session.walks.plane
    qtbot.waitUntil(lambda: hub.field is not None and hub.field.n == 7 and hub.field.complete, timeout=60_000)
    assert grids == [3, 7]
    plane = finished.walk_stage.plane.plane
    qtbot.waitUntil(lambda: plane.filled() == 49, timeout=10_000)
    corner = hub.field.tiles()[0, 0]
    assert np.array_equal(plane._corners[0][0], corner)
    dice = plane._dice[3]
    before = finished.session.walk.corners
    qtbot.mouseClick(dice, LEFT)
    after = finished.session.walk.corners
    assert after[:3] == before[:3]
    assert after[3] != before[3]
    qtbot.waitUntil(lambda: hub.field.corners == after and hub.field.complete and hub.field.n == 7, timeout=60_000)
    assert grids == [3, 7, 3, 7]
    finished.session.undo()
    assert finished.session.walk.corners == before


def test_a_corner_is_typed(qtbot, walk):
    seeds = walk.walk_stage.plane.seeds
    field = seeds._fields[1]
    field.setText("99")
    field.editingFinished.emit()
    assert walk.session.walk.corners == (1, 99, 3, 4)
    field.setText("rose")
    field.editingFinished.emit()
    assert seeds.error()
    assert walk.session.walk.corners == (1, 99, 3, 4)


def test_nothing_of_the_plane_is_computed_in_explore(qtbot, finished):
    finished.session.update(guidance=3.5)
    qtbot.wait(400)
    assert finished.session.walks.plane.field is None


# -------------------------------------------------------------- the window


def test_every_control_of_the_workspace_has_a_name_and_fits(qtbot, walk):
    from tests.ui.test_whole_window import interactive

    keyframes(walk, 1, 2)
    found(qtbot, walk)
    rendered(qtbot, walk)
    QApplication.processEvents()
    frame = walk.rect()
    for widget in interactive(walk):
        named = widget.accessibleName() or getattr(widget, "text", lambda: "")()
        assert named or widget.objectName().startswith("qt_"), widget
        if walk.between.isAncestorOf(widget):
            continue  # scrolls
        place = widget.rect().translated(widget.mapTo(walk, QPoint(0, 0)))
        assert frame.contains(place), f"{type(widget).__name__} {widget.objectName()} {place}"


def test_closing_while_rendering_is_clean(qtbot, walk):
    keyframes(walk, 1, 2, steps=400)
    found(qtbot, walk).render()
    qtbot.wait(50)
    walk.close()
    assert preferences_file.load()[0].walk["frames"] == 48
