import itertools
import math
from collections.abc import Callable
from typing import Any

import pytest
import torch

from diffstudio.diffusion.samplers import SAMPLERS
from diffstudio.engine.execute import execute
from diffstudio.engine.plan import call_key, plan
from diffstudio.engine.recipe import Recipe, ScheduleChoice
from diffstudio.engine.run import Run
from diffstudio.engine.timing import Timings
from diffstudio.engine.trees import tensors_in
from diffstudio.errors import UserError
from diffstudio.models.config import MLPConfig


def test_automatic_is_resolved_and_named(model: Any, recipe: Recipe) -> None:
    assert plan(recipe, model).schedule_type == "Automatic (Karras)"
    assert plan(recipe.with_(schedule_type="Exponential"), model).schedule_type == "Exponential"
    assert plan(recipe.with_(sampler="DPM++ 3M SDE"), model).placement == "Exponential"


def test_options_of_another_type_are_left_out_when_automatic(model: Any, recipe: Recipe) -> None:
    planned = plan(recipe.with_(sampler="Euler", placement_options={"rho": 5.0}), model)
    assert planned.notes == ("Schedule option “rho” is left out: Uniform has none of that name.",)
    with pytest.raises(UserError, match="rho"):
        plan(recipe.with_(schedule_type="Uniform", placement_options={"rho": 5.0}), model)


@pytest.mark.parametrize(
    ("sampler", "interval"), list(itertools.product(SAMPLERS, [(0.0, 1.0), (0.3, 0.6)])), ids=str
)
def test_the_prediction_of_calls_and_memory_is_exact(
    model: Any, recipe: Recipe, sampler: str, interval: tuple[float, float]
) -> None:
    planned = plan(recipe.with_(sampler=sampler, steps=5, guidance_interval=interval), model)
    calls = []
    kept = list(planned.steps(on_call=lambda: calls.append(1)))
    assert len(calls) == planned.nfe
    tensors = {id(t): t for t in tensors_in(kept)}
    assert planned.memory_bytes == sum(t.nbytes for t in tensors.values())


def test_without_guidance_each_look_is_one_call(model: Any, recipe: Recipe) -> None:
    assert plan(recipe.with_(guidance=1.0, sampler="Euler", steps=9), model).nfe == 9
    assert plan(recipe.with_(guidance=0.0, sampler="Euler", steps=9), model).nfe == 9
    assert plan(recipe.with_(guidance=2.0, sampler="Euler", steps=9), model).nfe == 18


def test_a_batch_is_its_single_pictures(model: Any, recipe: Recipe) -> None:
    for changes in ({}, {"variation_strength": 0.3, "variation_seed": 2**64 - 2}, {"seed": 2**64 - 1}):
        wanted = recipe.with_(sampler="Euler a", count=3, **changes)
        whole = plan(wanted, model)
        run = execute(whole, Run(whole))
        for index in range(3):
            one = plan(wanted.single(index), model)
            single = execute(one, Run(one))
            for position in range(wanted.steps + 1):
                torch.testing.assert_close(
                    single.quantity("x", position, 0), run.quantity("x", position, index), rtol=0, atol=0
                )


def test_a_start_at_pure_noise_is_unit_noise(model: Any, recipe: Recipe) -> None:
    planned = plan(recipe, model)
    assert planned.levels[0].alpha == 0
    torch.testing.assert_close(planned.initial()[0], torch.randn(3, 4, 4, generator=torch.Generator().manual_seed(7)))


def test_a_start_is_scaled_by_its_sigma(make_model: Callable[..., Any], recipe: Recipe) -> None:
    planned = plan(recipe, make_model(schedule="edm"))
    expected = planned.levels[0].sigma * torch.randn(3, 4, 4, generator=torch.Generator().manual_seed(7))
    assert planned.levels[0].sigma == pytest.approx(80)
    torch.testing.assert_close(planned.initial()[0], expected)


def test_the_nv_source_starts_as_a_cuda_device_does(model: Any) -> None:
    planned = plan(Recipe(model="fake", noise_source="nv", seed=0), model)
    assert planned.initial().flatten()[0].item() == pytest.approx(-0.92466259, abs=1e-6)


@pytest.mark.parametrize(
    ("changes", "message", "advice"),
    [
        ({"label": "thistle"}, "Class: the model “Fake” does not know “thistle”", "It knows rose, tulip"),
        ({"negative_label": "thistle"}, "Negative class: .* does not know", "It knows"),
        ({"sampler": "Magic"}, "no sampler called “Magic”", "DPM\\+\\+ 2M"),
        ({"schedule_type": "Magic"}, "no schedule type called “Magic”", "Karras"),
        ({"sampler_options": {"warp": 1}}, "warp", "options"),
        ({"sampler": "Euler", "placement_options": {"rho": 99}, "schedule_type": "Karras"}, "rho", "Schedule type"),
        ({"schedule_type": "Custom"}, "Custom", "Steps"),
        ({"noise_schedule": ScheduleChoice("magic")}, "no noise schedule called “magic”", "cosine"),
        ({"noise_schedule": ScheduleChoice("edm"), "zero_terminal_snr": True}, "Zero terminal SNR", "table of betas"),
        ({"size": (9, 9)}, "makes pictures of 4 × 4 only", "own"),
    ],
)
def test_what_is_not_possible_is_said_with_advice(
    model: Any, recipe: Recipe, changes: dict[str, Any], message: str, advice: str
) -> None:
    with pytest.raises(UserError, match=message) as caught:
        plan(recipe.with_(**changes), model)
    assert caught.match(advice)


def test_a_model_without_classes_refuses_them(make_model: Callable[..., Any], recipe: Recipe) -> None:
    with pytest.raises(UserError, match="has no classes"):
        plan(recipe, make_model(labels=()))
    with pytest.raises(UserError, match=r"Negative class: .* has no classes"):
        plan(recipe.with_(label=None, negative_label="rose"), make_model(labels=()))


def test_guidance_without_a_choice_is_one_call_and_a_note(make_model: Callable[..., Any], recipe: Recipe) -> None:
    planned = plan(recipe.with_(label=None), make_model())
    assert planned.nfe == recipe.steps
    assert any("Choose a class" in note for note in planned.notes)
    planned = plan(recipe.with_(label=None), make_model(labels=()))
    assert planned.nfe == recipe.steps
    assert any("no classes to follow" in note for note in planned.notes)


def test_a_negative_class_alone_is_guidance(model: Any, recipe: Recipe) -> None:
    assert plan(recipe.with_(label=None, negative_label="tulip"), model).nfe == 2 * recipe.steps


def test_notes_say_what_to_expect(model: Any, recipe: Recipe) -> None:
    def notes(**changes: Any) -> str:
        return " ".join(plan(recipe.with_(**changes), model).notes)

    assert "does not settle" in notes(sampler="Euler a")
    assert "does not settle" not in notes(sampler="Euler a", eta=0.0)
    assert "Eta is left out" in notes(sampler="DPM++ 2M", eta=0.5)
    assert "LCM does not converge as the steps become more" in notes(sampler="LCM")
    assert "negative class does nothing" in notes(guidance=1.0, negative_label="tulip")
    assert "ends in pure noise by itself" in notes(zero_terminal_snr=True)
    assert notes() == ""


def test_a_record_that_is_very_large_is_announced(make_model: Callable[..., Any], recipe: Recipe) -> None:
    large = plan(recipe.with_(steps=50, count=64), make_model(shape=(3, 256, 256)))
    assert large.memory_bytes > 2e9
    assert any(f"{large.memory_bytes / 1e9:.1f} GB" in note for note in large.notes)


def test_a_model_of_points_has_no_size(make_model: Callable[..., Any], recipe: Recipe) -> None:
    points = make_model(kind="points", shape=(50, 2))
    with pytest.raises(UserError, match="makes no pictures"):
        plan(recipe.with_(size=(8, 8)), points)
    planned = plan(recipe.with_(threshold=0.9), points)
    assert planned.initial().shape == (2, 50, 2)
    assert any("made for pictures" in note for note in planned.notes)


def test_another_schedule_is_used_for_the_levels(model: Any, recipe: Recipe) -> None:
    planned = plan(recipe.with_(noise_schedule=ScheduleChoice("sigmoid"), zero_terminal_snr=True), model)
    assert planned.schedule != model.schedule
    assert planned.levels[0].alpha == 0
    run = execute(planned, Run(planned))
    assert run.state == "done"


def test_a_network_that_predicts_noise_cannot_start_at_pure_noise(
    make_model: Callable[..., Any], recipe: Recipe
) -> None:
    network = MLPConfig(num_classes=2)
    model = make_model(kind="points", shape=(9, 2), network=network, prediction="eps")
    with pytest.raises(UserError, match="cannot start at pure noise"):
        plan(recipe, model)
    model = make_model(kind="points", shape=(9, 2), network=network, prediction="eps", schedule="linear")
    first = plan(recipe.with_(zero_terminal_snr=True), model).levels[0]
    assert first.alpha == 0  # the network itself is asked at its own noisiest level


def test_the_time_is_estimated_from_measured_calls(model: Any, recipe: Recipe) -> None:
    timings = Timings()
    assert plan(recipe, model, timings=timings).seconds is None
    assert "first run measures it" in plan(recipe, model, timings=timings).seconds_note
    timings.record(call_key(recipe, model, (3, 4, 4), guided=True), 0.5)
    planned = plan(recipe, model, timings=timings)
    assert planned.seconds == pytest.approx(0.5 * recipe.steps)
    assert planned.seconds_note == ""
    half = plan(recipe.with_(guidance=1.0), model, timings=timings)
    assert half.seconds is not None
    assert math.isclose(half.seconds, 0.25 * recipe.steps)


def test_automatic_follows_the_curve_of_another_schedule(model: Any, recipe: Recipe) -> None:
    assert plan(recipe, model).placement == "Karras"
    planned = plan(recipe.with_(noise_schedule=ScheduleChoice("linear")), model)
    assert planned.schedule_type == "Automatic (Uniform)"
    assert any("knows its own noise schedule only" in note for note in planned.notes)


def test_a_placement_by_noise_says_that_the_curve_does_not_count(model: Any, recipe: Recipe) -> None:
    karras = recipe.with_(noise_schedule=ScheduleChoice("drawn"), schedule_type="Karras")
    assert any(note.startswith("Karras places the steps by their noise") for note in plan(karras, model).notes)
    assert not any("places the steps" in note for note in plan(recipe, model).notes)


def test_a_start_that_should_hold_some_picture_is_said(model: Any, recipe: Recipe) -> None:
    def noted(last: float) -> bool:
        choice = ScheduleChoice("drawn", {"points": ((0.0, 1.0), (1.0, last))})
        return any("expects" in note for note in plan(recipe.with_(noise_schedule=choice), model).notes)

    assert noted(0.3)
    assert not noted(0.0)
