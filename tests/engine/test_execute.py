import math
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import torch

from diffstudio.diffusion.samplers import SAMPLERS
from diffstudio.engine.branch import Branch
from diffstudio.engine.execute import execute, is_out_of_memory, replay
from diffstudio.engine.plan import call_key, plan
from diffstudio.engine.recipe import Recipe
from diffstudio.engine.run import Run
from diffstudio.engine.timing import Timings
from diffstudio.errors import UserError


def broken_at(model: Any, call: int, fault: Callable[[torch.Tensor], torch.Tensor]) -> Any:
    """Let the model's `call`-th prediction go wrong."""
    predict, calls = model.predict, []

    def wrong(x: torch.Tensor, level: Any, labels: Any) -> torch.Tensor:
        calls.append(1)
        return fault(predict(x, level, labels)) if len(calls) == call else predict(x, level, labels)

    model.predict = wrong
    return model


def raising(error: BaseException) -> Callable[[torch.Tensor], torch.Tensor]:
    def fault(x: torch.Tensor) -> torch.Tensor:
        raise error

    return fault


def test_a_finished_run_says_so(model: Any, recipe: Recipe) -> None:
    planned, seen = plan(recipe, model), []
    run = execute(planned, Run(planned), on_step=lambda step: seen.append(step.index))
    assert seen == list(range(6))
    assert run.state == "done"
    assert run.error is None
    assert run.message.startswith("Done in")
    assert run.finished >= run.started


@pytest.mark.parametrize("sampler", SAMPLERS)
@pytest.mark.parametrize("after", [0, 1, 2, 5, 7])
def test_stop_acts_before_the_next_model_call(model: Any, recipe: Recipe, sampler: str, after: int) -> None:
    predictions: list[int] = []
    predict = model.predict
    model.predict = lambda x, level, labels: (predictions.append(1), predict(x, level, labels))[1]
    planned = plan(recipe.with_(sampler=sampler, guidance=1.0, steps=4), model)
    run = execute(planned, Run(planned), stop=lambda: len(predictions) >= after)
    assert len(predictions) == min(after, planned.nfe)
    assert run.state == ("done" if after >= planned.nfe else "stopped")
    assert run.error is None
    if run.steps_done:
        assert torch.isfinite(run.final()).all()


def test_a_stop_between_steps_keeps_what_is_there(model: Any, recipe: Recipe) -> None:
    planned, steps = plan(recipe, model), []
    run = execute(planned, Run(planned), stop=lambda: len(steps) > 2, on_step=steps.append)
    assert (run.state, run.steps_done) == ("stopped", 3)
    assert run.message == "Stopped after 3 of 6 steps; they are kept."


def test_a_stop_at_the_very_end_is_no_stop(model: Any, recipe: Recipe) -> None:
    planned, steps = plan(recipe, model), []
    run = execute(planned, Run(planned), stop=lambda: len(steps) > 5, on_step=steps.append)
    assert run.state == "done"


@pytest.mark.parametrize("value", [math.nan, math.inf])
def test_invalid_numbers_end_the_run_with_a_sentence(model: Any, recipe: Recipe, value: float) -> None:
    broken_at(model, 3, lambda x0: x0.index_fill(-1, torch.tensor([0]), value))
    planned = plan(recipe.with_(sampler="Euler", guidance=1.0), model)
    run = execute(planned, Run(planned))
    assert (run.state, run.steps_done) == ("failed", 2)
    assert "invalid numbers at step 3" in str(run.error)
    assert "2 of 6 steps are kept" in run.message
    assert torch.isfinite(run.final()).all()


@pytest.mark.parametrize(
    "error",
    [
        MemoryError(),
        torch.OutOfMemoryError("CUDA out of memory."),
        RuntimeError("[enforce fail] DefaultCPUAllocator: can't allocate memory: you tried to allocate 9 bytes."),
    ],
)
def test_too_little_memory_does_not_poison_the_session(model: Any, recipe: Recipe, error: BaseException) -> None:
    broken_at(model, 2, raising(error))
    planned = plan(recipe, model)
    run = execute(planned, Run(planned))
    assert (run.state, run.steps_done) == ("failed", 1)
    assert "not enough memory" in str(run.error)
    again = plan(recipe, model)
    assert execute(again, Run(again)).state == "done"


def test_a_sentence_of_the_model_is_kept(model: Any, recipe: Recipe) -> None:
    broken_at(model, 2, raising(UserError("The device went away.")))
    planned = plan(recipe, model)
    assert str(execute(planned, Run(planned)).error) == "The device went away."


@pytest.mark.parametrize("error", [RuntimeError("shapes"), KeyError("x"), KeyboardInterrupt()])
def test_the_unforeseen_is_raised_and_the_run_kept(model: Any, recipe: Recipe, error: BaseException) -> None:
    broken_at(model, 2, raising(error))
    planned = plan(recipe, model)
    run = Run(planned)
    with pytest.raises(type(error)):
        execute(planned, run)
    assert (run.state, run.steps_done) == ("failed", 1)
    assert "unforeseen" in str(run.error)


def test_out_of_memory_is_told_from_other_faults() -> None:
    assert is_out_of_memory(MemoryError())
    assert not is_out_of_memory(RuntimeError("mat1 and mat2 shapes cannot be multiplied"))
    assert not is_out_of_memory(ValueError("out of memory"))


def test_a_run_measures_its_calls(model: Any, recipe: Recipe, tmp_path: Path) -> None:
    timings = Timings(tmp_path / "timings.json")
    planned = plan(recipe.with_(guidance_interval=(0.4, 1.0)), model, timings=timings)
    execute(planned, Run(planned), timings=timings)
    plain, guided = (timings.seconds(call_key(recipe, model, (3, 4, 4), guided=g)) for g in (False, True))
    assert plain is not None
    assert guided == pytest.approx(2 * plain)
    assert plan(recipe, model, timings=timings).seconds is not None
    timings.save()
    assert Timings(tmp_path / "timings.json").seconds(call_key(recipe, model, (3, 4, 4), guided=True)) == guided


def test_a_run_that_was_stopped_at_once_measures_nothing(model: Any, recipe: Recipe) -> None:
    timings = Timings()
    planned = plan(recipe, model)
    execute(planned, Run(planned), stop=lambda: True, timings=timings)
    assert timings.seconds(call_key(recipe, model, (3, 4, 4), guided=True)) is None


def test_replay_makes_a_recipe_again(model: Any, recipe: Recipe) -> None:
    planned = plan(recipe, model)
    run = execute(planned, Run(planned))
    assert torch.equal(replay(recipe, lambda name: model).final(), run.final())


def test_replay_raises_what_kept_a_parent_from_its_branch(model: Any) -> None:
    broken_at(model, 1, raising(MemoryError()))
    origin = Branch(Recipe(model="fake", steps=6), 3)
    with pytest.raises(UserError, match="not enough memory"):
        replay(origin, lambda name: model)
