"""Frames of a walk: keyframes' own pictures, one bit for every batch, stops, kills, and what is refused."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from torch import Tensor, nn
from torch.testing import assert_close

from diffstudio.engine import walk_render
from diffstudio.engine.execute import execute
from diffstudio.engine.pictures import LIGHT, Picture
from diffstudio.engine.plan import plan
from diffstudio.engine.recipe import Recipe, ScheduleChoice
from diffstudio.engine.run import Run
from diffstudio.engine.timing import Timings
from diffstudio.engine.walk import Keyframe, PlanePoint, Walk
from diffstudio.engine.walk_change import change_per_frame
from diffstudio.engine.walk_plan import WalkPlan, plan_plane, plan_walk
from diffstudio.engine.walk_render import render, shown
from diffstudio.engine.walk_store import WalkStore
from diffstudio.errors import UserError
from diffstudio.models.card import Card
from diffstudio.models.config import MLPConfig, UNetConfig
from diffstudio.models.exact import built_in
from diffstudio.models.mlp import PointMLP
from diffstudio.models.model import Condition, NetworkModel
from diffstudio.models.unet import UNet

LABELS = ("rose", "tulip", "daisy")
PICTURES = Card(
    "tiny", "Tiny", "", "pictures", (3, 16, 16),
    UNetConfig(channels=(8, 16), blocks=(1, 1), attention=(False, True), num_classes=3, embedding_dim=32), "cosine",
    labels=LABELS,
)  # fmt: skip
POINTS = Card(
    "dots", "Dots", "", "points", (7, 2), MLPConfig(num_classes=3, width=32, embedding_dim=16), "cosine", labels=LABELS
)


def network_model(card: Card = PICTURES, seed: int = 0) -> NetworkModel:
    torch.manual_seed(seed)
    network = UNet(card.network) if isinstance(card.network, UNetConfig) else PointMLP(card.network)  # type: ignore[arg-type]
    for parameter in network.parameters():
        nn.init.normal_(parameter, std=0.08) if parameter.ndim > 1 else nn.init.normal_(parameter, 0.7, 0.1)
    nn.init.normal_(network.embedding.classes.weight, std=1.0)  # type: ignore[union-attr]
    return NetworkModel.from_weights(card, network.eval().state_dict())


def recipe(card: Card = PICTURES, **changes: Any) -> Recipe:
    settings = {"model": card.name, "label": "rose", "sampler": "DPM++ 2M", "steps": 4, "guidance": 2.0, "seed": 7}
    return Recipe(**settings | changes)


@pytest.fixture(scope="module")
def model() -> NetworkModel:
    return network_model()


def two(**changes: Any) -> tuple[Keyframe, Keyframe]:
    """A keyframe and another of another noise, class and guidance."""
    return (
        Keyframe(recipe(**changes)),
        Keyframe(recipe(label="tulip", seed=2**40 + 1, guidance=1.0, **changes)),
    )


def own(of: Recipe, model: Any) -> Tensor:
    """The picture of a recipe, made as a run of its own."""
    planned = plan(of, model)
    found = execute(planned, Run(planned)).final()
    assert found is not None
    return found[0]


def tensors(planned: WalkPlan, *indices: int) -> Tensor:
    """Frames as numbers, made together."""
    return walk_render._make(planned, [planned.shots[index] for index in indices], lambda: False, None)


def pictures(planned: WalkPlan, *arguments: Any, **options: Any) -> dict[int, Picture]:
    return {frame.index: frame.picture for frame in render(planned, *arguments, **options)}


def assert_same(found: dict[int, Picture], expected: dict[int, Picture]) -> None:
    assert found.keys() == expected.keys()
    assert all(np.array_equal(found[index], expected[index]) for index in expected)


@pytest.mark.parametrize("path", ["sphere", "straight"])
@pytest.mark.parametrize("sampler", ["DPM++ 2M", "Heun", "UniPC", "Euler a", "DDPM", "DPM++ 2M SDE", "Restart"])
def test_the_ends_are_the_keyframes_own_pictures(model: NetworkModel, sampler: str, path: str) -> None:
    a, b = two(sampler=sampler)
    planned = plan_walk(Walk((a, b), 3, path=path), model)
    for index, keyframe in ((0, a), (2, b)):
        assert torch.equal(tensors(planned, index)[0], own(keyframe.recipe, model))


@pytest.mark.parametrize("sampler", ["DPM++ 2M", "Euler a"])
def test_a_frame_that_has_a_recipe_is_the_picture_of_it(model: NetworkModel, sampler: str) -> None:
    a = recipe(sampler=sampler)
    planned = plan_walk(Walk((Keyframe(a), Keyframe(a.with_(seed=99, guidance=3))), 4), model)
    for index, shot in enumerate(planned.shots):
        assert shot.frame.recipe is not None
        assert torch.equal(tensors(planned, index)[0], own(shot.frame.recipe, model))


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"sampler": "Euler a"},
        {"sampler": "DPM++ SDE"},
        {"sampler": "Heun", "guidance_interval": (0.2, 0.7), "guidance_rescale": 0.5, "threshold": 0.9},
        {"negative_label": "daisy"},
        {"noise_schedule": ScheduleChoice("linear")},
    ],
)
def test_a_batch_is_its_frames_alone(model: NetworkModel, changes: dict[str, Any]) -> None:
    planned = plan_walk(Walk(two(**changes), 5), model)
    together = tensors(planned, 0, 1, 2, 3, 4)
    for index in range(5):
        assert torch.equal(together[index], tensors(planned, index)[0])


def test_a_batch_of_clouds_is_its_frames_alone() -> None:
    model = network_model(POINTS)
    keys = (Keyframe(recipe(POINTS)), Keyframe(recipe(POINTS, label=None, seed=4)))
    planned = plan_walk(Walk(keys, 4), model)
    together = tensors(planned, 0, 1, 2, 3)
    for index in range(4):
        assert torch.equal(together[index], tensors(planned, index)[0])
    bright = next(render(planned, ground=LIGHT)).picture
    assert bright.shape == (*planned.picture_size, 3)
    assert bright.mean() > 200


@pytest.mark.parametrize("batch", [1, 2, 3, 16])
def test_neither_batch_nor_order_changes_a_frame(model: NetworkModel, batch: int) -> None:
    planned = plan_walk(Walk(two(), 6), model)
    expected = pictures(replace(planned, batch=1), order="straight")
    assert list(expected) == list(range(6))
    assert_same(pictures(replace(planned, batch=batch)), expected)


def test_frames_with_another_eta_are_made_apart_and_right(model: NetworkModel) -> None:
    a, b = recipe(sampler="DDIM", eta=0.0), recipe(sampler="DDIM", eta=1.0)
    planned = replace(plan_walk(Walk((Keyframe(a), Keyframe(b)), 4), model), batch=4)
    assert len({shot.sampler for shot in planned.shots}) == 4
    for frame in render(planned):
        shot = planned.shots[frame.index]
        assert shot.frame.recipe is not None
        expected = walk_render.picture_of(own(shot.frame.recipe, model).numpy())
        assert np.array_equal(frame.picture, expected)


def test_classes_are_mixed_in_the_embedding(model: NetworkModel) -> None:
    x, level = torch.randn(1, 3, 16, 16), model.schedule.level(0.5)
    wanted = {"want_cond": True, "want_uncond": False}

    def look(condition: Condition) -> Tensor:
        found = model.pair(condition)(x, level, **wanted)[0]
        assert found is not None
        return found

    for share, label in ((0.0, "rose"), (1.0, "tulip")):
        assert torch.equal(look(Condition("rose", "tulip", share)), look(Condition(label)))
    near = look(Condition("rose", "tulip", 1e-6))
    assert_close(near, look(Condition("rose")), rtol=0, atol=1e-4)
    half = look(Condition("rose", "tulip", 0.5))
    assert_close(half, look(Condition("tulip", "rose", 0.5)), rtol=0, atol=1e-5)
    # an independent way to the same: a class whose row of the table is the mean of both
    other = network_model()
    table = other.network.embedding.classes
    assert table is not None
    table.weight[2] = (table.weight[0] + table.weight[1]) / 2
    found = other.pair(Condition("daisy"))(x, level, **wanted)[0]
    assert found is not None
    assert_close(half, found, rtol=0, atol=1e-5)
    assert not torch.equal(look(Condition("rose", None, 0.5)), half)


def test_a_share_outside_its_range() -> None:
    with pytest.raises(ValueError, match="share of a second class"):
        Condition("rose", "tulip", 1.5)


def test_a_mixture_names_a_class_that_is_not_there(model: NetworkModel) -> None:
    with pytest.raises(UserError, match="does not know 'dragon'"):
        model.pair(Condition("rose", "dragon", 0.5))


def test_an_exact_model_walks_between_noises_but_not_between_classes() -> None:
    exact = built_in("exact-three")
    base = Recipe(model="exact-three", label=exact.labels[0], steps=3, seed=1)
    other = base.with_(seed=2)
    planned = plan_walk(Walk((Keyframe(base), Keyframe(other)), 3), exact)
    assert torch.equal(tensors(planned, 2)[0], own(other, exact))
    assert torch.equal(tensors(planned, 0, 1, 2)[1], tensors(planned, 1)[0])
    with pytest.raises(UserError, match="cannot mix classes"):
        plan_walk(Walk((Keyframe(base), Keyframe(other.with_(label=exact.labels[1]))), 3), exact)


def test_a_keyframe_that_the_model_cannot_make(model: NetworkModel) -> None:
    with pytest.raises(UserError, match="does not know “dragon”"):
        plan_walk(Walk((Keyframe(recipe()), Keyframe(recipe(label="dragon"))), 3), model)


@pytest.mark.parametrize("sampler", ["DPM++ 2M", "Euler a"])
def test_a_walk_is_continuous_and_its_loop_closes(model: NetworkModel, sampler: str) -> None:
    keys = (*two(sampler=sampler), Keyframe(recipe(label="daisy", seed=3, sampler=sampler)))
    planned = plan_walk(Walk(keys, 30, closed=True), model)
    assert len(planned.shots) == len(planned.sequence) == 30
    made = shown(planned, pictures(planned))
    changes = change_per_frame([frame for frame in made if frame is not None], closed=True)
    assert len(changes) == 30
    assert changes.min() > 0
    assert changes.max() / np.median(changes) < 3
    assert changes[-1] < 2 * max(changes[0], changes[-2])
    finer = plan_walk(Walk(keys, 60, closed=True), model)
    fine = change_per_frame([f for f in shown(finer, pictures(finer)) if f is not None], closed=True)
    assert fine.max() < 0.75 * changes.max()


def test_what_is_shown_and_what_it_costs(model: NetworkModel) -> None:
    a, b = two()
    planned = plan_walk(Walk((a, b), 5, ping_pong=True), model)
    assert planned.sequence == (0, 1, 2, 3, 4, 3, 2, 1)
    guided, plain = plan(a.recipe, model).nfe, plan(b.recipe, model).nfe
    assert (guided, plain) == (8, 4)
    assert planned.nfe == 4 * guided + plain
    assert planned.memory_bytes > 5 * 16 * 16 * 3
    assert planned.seconds is None
    assert "first frames measure it" in planned.seconds_note
    assert [frame is None for frame in shown(planned, {0: np.zeros((16, 16, 3), np.uint8)})] == [False] + [True] * 7


def test_standing_still_costs_nothing(model: NetworkModel) -> None:
    planned = plan_walk(Walk(two(), 11, dwell=0.5), model)
    assert len(planned.sequence) == 11
    assert len(planned.shots) == 7
    assert len(set(planned.sequence[:3])) == 1


def test_the_time_is_known_after_the_first_frames(model: NetworkModel) -> None:
    timings = Timings()
    list(render(plan_walk(Walk(two(), 3), model), timings=timings))
    planned = plan_walk(Walk(two(), 6), model, timings)
    assert planned.seconds is not None
    assert planned.seconds > 0
    assert planned.seconds_note == ""


def test_frames_at_a_time(model: NetworkModel, monkeypatch: pytest.MonkeyPatch) -> None:
    assert plan_walk(Walk(two(), 9), model).batch == 2  # four rows for one thread
    assert plan_walk(Walk(two(size=(512, 512)), 9), model).batch == 1
    monkeypatch.setattr(torch, "get_num_threads", lambda: 16)
    assert plan_walk(Walk(two(), 20), model).batch == 8
    assert plan_walk(Walk(two(), 3), model).batch == 3


def test_points_of_the_plane(model: NetworkModel) -> None:
    points = [PlanePoint((1, 2, 3, 4), u, v) for v in (0, 0.5, 1) for u in (0, 0.5, 1)]
    planned = plan_plane(recipe(sampler="Euler a"), [*points, points[0]], model)
    assert planned.sequence == (0, 1, 2, 3, 4, 5, 6, 7, 8, 0)
    for index, seed in ((0, 1), (2, 2), (6, 3), (8, 4)):
        assert torch.equal(tensors(planned, index)[0], own(recipe(sampler="Euler a", seed=seed), model))
    through = (Keyframe(recipe(), points[4]), Keyframe(recipe(seed=9)))
    walked = plan_walk(Walk(through, 3), model)
    assert torch.equal(tensors(walked, 0), tensors(plan_plane(recipe(), [points[4]], model), 0))
    with pytest.raises(UserError, match="needs a point"):
        plan_plane(recipe(), [], model)


# ----------------------------------------------------------------- stopping


class StopAfter:
    """Says stop after so many looks."""

    def __init__(self, looks: int) -> None:
        self.left = looks

    def __call__(self) -> bool:
        self.left -= 1
        return self.left < 0


def test_a_stopped_walk_goes_on_to_the_same_frames(model: NetworkModel, tmp_path: Path) -> None:
    planned = replace(plan_walk(Walk(two(), 7), model), batch=2)
    expected = pictures(planned)
    stored = WalkStore(tmp_path).frames(planned)
    stop = StopAfter(6)
    first = pictures(planned, stored, stop)
    assert list(first) == [0, 4]
    assert stop.left == -1  # no look was made after it said stop
    again = list(render(planned, WalkStore(tmp_path).frames(planned)))
    assert [frame.index for frame in again if frame.kept] == [0, 4]
    assert_same({frame.index: frame.picture for frame in again}, expected)
    assert all(frame.kept for frame in render(planned, stored))


def test_a_stop_before_the_first_look_makes_nothing(model: NetworkModel) -> None:
    assert list(render(plan_walk(Walk(two(), 3), model), stop=lambda: True)) == []


def test_leaving_the_generator_keeps_what_was_made(model: NetworkModel, tmp_path: Path) -> None:
    planned = replace(plan_walk(Walk(two(), 5), model), batch=1)
    stored = WalkStore(tmp_path).frames(planned)
    frames = render(planned, stored)
    next(frames)
    frames.close()  # type: ignore[attr-defined]
    assert [index for index in range(5) if index in stored] == [0]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the child is forked")
def test_killed_walks_go_on_to_the_same_bytes(model: NetworkModel, tmp_path: Path) -> None:
    planned = replace(plan_walk(Walk(two(), 20), model), batch=1)
    whole = WalkStore(tmp_path / "whole").frames(planned)
    list(render(planned, whole))
    torn = WalkStore(tmp_path / "torn")
    kept = []
    for seconds in (0.02, 0.05, 0.08, 0.03):
        stored = torn.frames(planned)
        child = os.fork()
        if child == 0:
            try:
                list(render(planned, stored))
            finally:
                os._exit(0)
        time.sleep(seconds)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        kept.append(sum(index in stored for index in range(20)))
    assert kept == sorted(kept)
    assert kept[0] < 20
    list(render(planned, torn.frames(planned)))
    names = sorted(path.name for path in whole.folder.iterdir())
    assert len(names) == 20
    for name in names:
        assert (torn.root / whole.folder.name / name).read_bytes() == (whole.folder / name).read_bytes()


# ----------------------------------------------------------------- faults


def test_invalid_numbers_name_the_frame(model: NetworkModel, monkeypatch: pytest.MonkeyPatch) -> None:
    planned = plan_walk(Walk(two(), 3), model)
    monkeypatch.setattr(walk_render, "_walk_down", lambda *_: torch.full((2, 3, 16, 16), float("nan")))
    with pytest.raises(UserError, match="Frame 1 turned into invalid numbers"):
        list(render(planned))


def failing(error: BaseException) -> Callable[..., Iterator[Any]]:
    def sample(*_: Any) -> Iterator[Any]:
        raise error

    return sample


@pytest.mark.parametrize("error", [MemoryError(), RuntimeError("CUDA out of memory")])
def test_too_little_memory(model: NetworkModel, monkeypatch: pytest.MonkeyPatch, error: Exception) -> None:
    monkeypatch.setattr(walk_render, "sample", failing(error))
    with pytest.raises(UserError, match="not enough memory for this walk"):
        list(render(plan_walk(Walk(two(), 3), model)))


def test_what_was_not_foreseen_is_not_hidden(model: NetworkModel, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(walk_render, "sample", failing(RuntimeError("a bug")))
    with pytest.raises(RuntimeError, match="a bug"):
        list(render(plan_walk(Walk(two(), 3), model)))
