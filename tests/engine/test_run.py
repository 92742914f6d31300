from collections.abc import Callable
from typing import Any

import pytest
import torch

from diffstudio.diffusion.samplers import SAMPLERS
from diffstudio.engine.branch import Branch
from diffstudio.engine.execute import execute, replay
from diffstudio.engine.film import Film
from diffstudio.engine.plan import plan
from diffstudio.engine.recipe import Recipe
from diffstudio.engine.run import QUANTITIES, Run, branch
from diffstudio.errors import UserError

MakeRun = Callable[..., Run]


def same(a: Run, b: Run, positions: range) -> None:
    for position in positions:
        for image in range(a.count):
            for name in QUANTITIES:
                left, right = a.quantity(name, position, image), b.quantity(name, position, image)
                assert (left is None) == (right is None), (name, position)
                if left is not None and right is not None:
                    assert torch.equal(left, right), (name, position)


# ------------------------------------------------------------------ record


def test_every_quantity_of_every_position(make_run: MakeRun) -> None:
    run = make_run()
    steps = [step for step in run.steps if step is not None]
    assert len(steps) == 6
    for k, step in enumerate(steps):
        look = step.evals[0]
        level = run.levels[k]
        assert step.level == level
        expected = {
            "x": step.x,
            "x0": look.x0,
            "eps": (step.x - level.alpha * look.x0) / level.sigma,
            "cond": look.x0_cond,
            "uncond": look.x0_uncond,
            "difference": look.x0_cond - look.x0_uncond,
            "change": None if k == 0 else look.x0 - steps[k - 1].evals[0].x0,
        }
        for name, value in expected.items():
            got = run.quantity(name, k, 1)
            assert (got is None) == (value is None)
            if value is not None:
                torch.testing.assert_close(got, value[1])


def test_the_last_position_is_the_finished_picture(make_run: MakeRun) -> None:
    run = make_run()
    x, x0 = run.quantity("x", 6, 0), run.quantity("x0", 6, 0)
    assert x is not None
    assert torch.equal(x, x0)
    assert run.step(5).x_next[0].equal(x)
    for name in ("eps", "cond", "uncond", "difference"):
        assert run.quantity(name, 6, 0) is None
    assert run.quantity("change", 6, 0) is not None
    assert run.final()[0].equal(x)


def test_what_is_not_there_is_none(make_run: MakeRun) -> None:
    run = make_run(guidance=1.0)
    assert run.quantity("uncond", 2, 0) is None
    assert run.quantity("difference", 2, 0) is None
    assert run.quantity("x", 7, 0) is None
    assert run.quantity("x", -1, 0) is None
    assert run.quantity("x", 0, 2) is None
    assert run.step(6) is None
    with pytest.raises(ValueError, match="unknown quantity"):
        run.quantity("beauty", 0, 0)


def test_a_run_is_a_film(make_run: MakeRun) -> None:
    film = Film(make_run())
    assert film.available == 7
    assert film.channels == set(QUANTITIES)
    assert film.numbers(3, 0).eps_rms > 0
    assert film.picture("difference", 2, 1).shape == (4, 4, 3)


def test_a_growing_run_can_be_read(model: Any, recipe: Recipe) -> None:
    planned = plan(recipe, model)
    run = Run(planned)
    assert (run.steps_done, run.state, run.final(), run.message) == (0, "running", None, "")
    for step in planned.steps():
        run.append(step)
        assert run.steps_done == step.index + 1
        expected = step.x_next if step.index == 5 else step.evals[0].x0
        assert torch.equal(run.final(), expected)


def test_steps_come_in_order(model: Any, recipe: Recipe) -> None:
    planned = plan(recipe, model)
    run = Run(planned)
    steps = list(planned.steps())
    run.append(steps[0])
    with pytest.raises(ValueError, match="does not follow"):
        run.append(steps[2])


# ------------------------------------------------------------------ branch


@pytest.mark.parametrize("sampler", SAMPLERS)
@pytest.mark.parametrize("step", [0, 1, 3, 5])
def test_an_unchanged_branch_is_the_parents_tail_bit_for_bit(
    make_run: MakeRun, model: Any, sampler: str, step: int
) -> None:
    parent = make_run(sampler=sampler)
    planned = branch(parent, step, {}, model)
    child = execute(planned, Run(planned, parent))
    assert child.state == "done"
    same(parent, child, range(7))


def test_an_unchanged_branch_is_bit_identical_with_churn_and_options(make_run: MakeRun, model: Any) -> None:
    parent = make_run(sampler="Heun", sampler_options={"s_churn": 10.0})
    planned = branch(parent, 2, parent.recipe, model)
    same(parent, execute(planned, Run(planned, parent)), range(7))


def test_a_changed_branch_keeps_the_steps_before(make_run: MakeRun, model: Any) -> None:
    parent = make_run()
    planned = branch(parent, 3, {"guidance": 7.5, "label": "tulip"}, model)
    child = Run(planned, parent)
    assert (child.steps_done, child.start) == (3, 3)
    execute(planned, child)
    assert child.levels == parent.levels
    same(parent, child, range(3))
    assert torch.equal(parent.quantity("x", 3, 0), child.quantity("x", 3, 0))
    assert not torch.equal(parent.quantity("x0", 3, 0), child.quantity("x0", 3, 0))
    assert child.recipe == parent.recipe.with_(guidance=7.5, label="tulip")
    assert child.parent is parent
    assert child.origin == Branch(parent.recipe, 3, (("guidance", 7.5), ("label", "tulip")))
    assert planned.nfe == 2 * 3


def test_another_sampler_starts_with_a_fresh_memory_on_the_same_levels(make_run: MakeRun, model: Any) -> None:
    parent = make_run(sampler="DPM++ 2M")
    planned = branch(parent, 3, {"sampler": "Euler"}, model)
    child = execute(planned, Run(planned, parent))
    assert child.levels == parent.levels  # Automatic stays Karras, as for the parent's sampler
    assert planned.schedule_type == "Automatic (Karras)"
    again = branch(parent, 3, {"sampler": "DPM++ 3M SDE"}, model)
    assert again.carry is None


def test_eta_may_change_and_the_memory_stays(make_run: MakeRun, model: Any) -> None:
    parent = make_run(sampler="DPM++ 2M SDE")
    planned = branch(parent, 3, {"eta": 0.25}, model)
    assert planned.carry is not None
    assert branch(parent, 3, {"sampler": "UniPC"}, model).carry is None


def test_a_new_seed_changes_only_the_fresh_noise_after_the_branch(make_run: MakeRun, model: Any) -> None:
    parent = make_run(sampler="Euler a")
    planned = branch(parent, 4, {"seed": 99}, model)
    child = execute(planned, Run(planned, parent))
    same(parent, child, range(4))
    assert not torch.equal(parent.quantity("x", 6, 0), child.quantity("x", 6, 0))


def test_a_branch_of_a_branch_may_start_before_it(make_run: MakeRun, model: Any) -> None:
    parent = make_run(sampler="DPM++ 2M")
    first = branch(parent, 3, {"sampler": "UniPC"}, model)
    child = execute(first, Run(first, parent))
    second = branch(child, 2, {"sampler": "DPM++ 2M"}, model)
    grandchild = execute(second, Run(second, child))
    same(parent, grandchild, range(7))  # the memory at step 2 is still the first sampler's


def test_a_branch_of_a_batch_is_its_single_branches(make_run: MakeRun, model: Any) -> None:
    parent = make_run(sampler="Euler a", count=3, variation_strength=0.2)
    planned = branch(parent, 2, {"guidance": 5.0, "seed": 42}, model)
    child = execute(planned, Run(planned, parent))
    for index in range(3):
        single = replay(child.origin.single(index), lambda name: model)
        assert torch.equal(single.quantity("x", 6, 0), child.quantity("x", 6, index))


def test_a_chain_of_branches_can_be_made_again(make_run: MakeRun, model: Any) -> None:
    parent = make_run(sampler="DPM++ 2M SDE")
    first = branch(parent, 2, {"guidance": 4.0}, model)
    child = execute(first, Run(first, parent))
    second = branch(child, 4, {"sampler": "Heun"}, model)
    grandchild = execute(second, Run(second, child))
    same(grandchild, replay(grandchild.origin, lambda name: model), range(7))


def test_a_branch_from_a_run_that_was_stopped(model: Any, recipe: Recipe) -> None:
    planned = plan(recipe, model)
    run = execute(planned, Run(planned), until=3)
    going_on = branch(run, 3, {}, model)
    finished = execute(going_on, Run(going_on, run))
    whole = plan(recipe, model)
    same(execute(whole, Run(whole)), finished, range(7))


def test_steps_that_are_not_there_cannot_be_branched_from(model: Any, recipe: Recipe) -> None:
    planned = plan(recipe, model)
    run = execute(planned, Run(planned), until=3)
    with pytest.raises(UserError, match="Step 5 of this run is not there"):
        branch(run, 5, {}, model)
    with pytest.raises(UserError, match="step to branch from"):
        branch(run, 6, {}, model)
    with pytest.raises(UserError, match="Steps cannot change"):
        branch(run, 2, {"steps": 9}, model)
    with pytest.raises(UserError, match="Count cannot change"):
        branch(run, 2, recipe.with_(count=1), model)


# ---------------------------------------------------------------- thinning


def test_dropping_pairs_keeps_what_a_branch_needs(make_run: MakeRun, model: Any) -> None:
    run, untouched = make_run(), make_run()
    assert run.drop_pairs()
    assert not run.drop_pairs()
    assert run.quantity("uncond", 2, 0) is None
    planned = branch(run, 3, {}, model)
    child = execute(planned, Run(planned, run))
    assert torch.equal(child.quantity("x", 6, 0), untouched.quantity("x", 6, 0))


def test_dropping_every_other_step_keeps_the_ends(make_run: MakeRun) -> None:
    run = make_run()
    assert run.drop_every_other()
    assert [run.kept(k) for k in range(7)] == [True, False, True, False, True, False, True]
    assert run.steps[1] is None
    while run.drop_every_other():
        pass
    assert [run.kept(k) for k in range(7)] == [True, *[False] * 5, True]
    assert run.quantity("x", 3, 0) is None
    assert run.final() is not None


def test_a_run_moved_to_disk_is_the_same(make_run: MakeRun, model: Any, tmp_path: Any) -> None:
    run, untouched = make_run(sampler="UniPC"), make_run(sampler="UniPC")
    assert run.spill(tmp_path)
    assert not run.spill(tmp_path)
    assert run.storages() == {}
    same(run, untouched, range(7))
    planned = branch(run, 3, {}, model)
    same(execute(planned, Run(planned, run)), untouched, range(7))


def test_the_file_lives_as_long_as_a_branch_needs_it(make_run: MakeRun, model: Any, tmp_path: Any) -> None:
    run = make_run()
    run.spill(tmp_path)
    planned = branch(run, 3, {}, model)
    child = execute(planned, Run(planned, run))
    child.parent = None
    del run
    assert child.quantity("x", 1, 0) is not None
    del child, planned
    assert list(tmp_path.iterdir()) == []


def test_a_lost_file_is_one_sentence(make_run: MakeRun, tmp_path: Any) -> None:
    run = make_run()
    run.spill(tmp_path)
    next(tmp_path.iterdir()).write_bytes(b"torn")
    with pytest.raises(UserError, match="could not be read back"):
        run.quantity("x", 1, 0)


def test_a_full_disk_leaves_the_run_in_memory(
    make_run: MakeRun, tmp_path: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*arguments: object) -> None:
        raise OSError(28, "No space left on device")

    run = make_run()
    monkeypatch.setattr("os.write", full)
    with pytest.raises(UserError, match="disk is full"):
        run.spill(tmp_path)
    assert run.quantity("x", 1, 0) is not None
    assert list(tmp_path.iterdir()) == []
