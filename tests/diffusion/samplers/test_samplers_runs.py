"""What every sampler must do, whatever its formula: resume, stay finite, count, keep batches apart."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, product
from types import SimpleNamespace

import pytest
import torch

from diffstudio.diffusion.level import Level
from diffstudio.diffusion.samplers import (
    DDPM,
    DEIS,
    LMS,
    PLMS,
    SAMPLERS,
    DPMpp2MSDE,
    DPMpp3MSDE,
    Heun,
    UniPC,
    make_sampler,
)
from diffstudio.diffusion.step import Sampler, sample

CHURNED = Heun(s_churn=4.0, s_noise=1.01, steps=6)
EVERY: list[Sampler] = [
    *(make_sampler(label) for label in SAMPLERS),
    DDPM("beta"),
    CHURNED,
    LMS(2),
    UniPC(1),
    UniPC(3, "bh1"),
    DEIS(3),
    DPMpp2MSDE(0.5),
    DPMpp3MSDE(0.0),
]
RESTARTED = {("ve", 2), ("ve", 3), ("ve", 7)}
"""Runs of the counting test that have a noisy level below 0.1, where Restart goes back."""
every_sampler = pytest.mark.parametrize("sampler", EVERY, ids=str)


def family(bench: SimpleNamespace, name: str, steps: int) -> Sequence[Level]:
    levels: Sequence[Level] = getattr(bench, f"{name}_levels")(steps)
    return levels


@every_sampler
@pytest.mark.parametrize("name", ["cosine", "ve"])
def test_resumes_from_any_step_bit_for_bit(bench: SimpleNamespace, sampler: Sampler, name: str) -> None:
    levels = family(bench, name, 6)
    steps = bench.walk(sampler, bench.points, bench.start((3, 2), levels[0]), levels)
    for k, step in enumerate(steps):
        again = list(sample(sampler, bench.points, step.x, levels, bench.Tape(), start=k, carry=step.carry))
        assert len(again) == len(steps) - k
        for old, new in zip(steps[k:], again, strict=True):
            assert torch.equal(old.x_next, new.x_next)
            assert all(torch.equal(a.x0, b.x0) for a, b in zip(old.evals, new.evals, strict=True))


@every_sampler
def test_touches_nothing_that_it_was_given(bench: SimpleNamespace, sampler: Sampler) -> None:
    """A step kept for later still says what it said: each model call can be repeated."""
    levels = bench.cosine_levels(5)
    x = bench.start((2, 2), levels[0])
    before = x.clone()
    steps = bench.walk(sampler, bench.points, x, levels)
    assert torch.equal(x, before)
    assert steps[0].x is x
    for old, new in pairwise(steps):
        assert new.x is old.x_next
        assert new.carry is old.carry_next
    for step in steps:
        assert step.evals[0].x is step.x or sampler is CHURNED
        for seen in step.evals:
            assert torch.equal(bench.points(seen.x, seen.level).x0, seen.x0)


def test_all_start_without_memory() -> None:
    """A run can be taken over by another sampler at any step, with None as its memory."""
    assert all(sampler.init() is None for sampler in EVERY)


@every_sampler
def test_finite_on_every_kind_of_schedule(bench: SimpleNamespace, sampler: Sampler) -> None:
    """From pure noise (cosine, flow) or much of it, to the clean level; float32, as in the app."""
    model = bench.Mixture(bench.points.centres.float(), bench.points.weights.float(), bench.points.variance)
    for name, steps in product(("cosine", "flow", "ve"), (1, 2, 3, 10)):
        levels = family(bench, name, steps)
        walk = bench.walk(sampler, model, bench.start((2, 2), levels[0]).float(), levels)
        assert all(torch.isfinite(step.x_next).all() for step in walk)
        assert walk[-1].x_next.dtype == torch.float32
        if not isinstance(sampler, LMS | PLMS | DEIS):  # these extrapolate to the very end
            torch.testing.assert_close(walk[-1].x_next, walk[-1].evals[-1].x0, atol=1e-6, rtol=1e-6)


@every_sampler
def test_lands_on_the_data(bench: SimpleNamespace, sampler: Sampler) -> None:
    """Thirty steps from pure noise: nearly every point lies in one of the blobs (LCM: in the middle of one)."""
    levels = bench.cosine_levels(30)
    ends = bench.end(sampler, bench.points, bench.start((100, 2), levels[0]), levels)
    distance = (ends[:, None] - bench.points.centres).norm(dim=2).min(dim=1).values
    assert float((distance < 3 * bench.points.variance**0.5).double().mean()) >= 0.9


@every_sampler
def test_one_step_from_pure_noise_is_the_prediction(bench: SimpleNamespace, sampler: Sampler) -> None:
    levels = bench.cosine_levels(1)
    (step,) = bench.walk(sampler, bench.points, bench.start((4, 2), levels[0]), levels)
    assert len(step.evals) == 1
    torch.testing.assert_close(step.x_next, step.evals[0].x0, rtol=1e-14, atol=1e-14)


@every_sampler
@pytest.mark.parametrize("shape", [(2,), (1, 8, 8)], ids=["points", "pictures"])
def test_a_batch_is_its_single_samples(bench: SimpleNamespace, sampler: Sampler, shape: tuple[int, ...]) -> None:
    levels = bench.cosine_levels(5)
    model = bench.points if shape == (2,) else bench.pictures
    x = bench.start((3, *shape), levels[0])
    together = bench.end(sampler, model, x, levels)
    apart = [bench.end(sampler, model, x[i : i + 1], levels, bench.Tape(first=i)) for i in range(3)]
    torch.testing.assert_close(together, torch.cat(apart), rtol=1e-12, atol=1e-12)


@pytest.mark.parametrize("label", SAMPLERS)
def test_model_calls_are_counted_exactly(bench: SimpleNamespace, label: str) -> None:
    for name, steps in product(("cosine", "ve"), (1, 2, 3, 7)):
        levels = family(bench, name, steps)
        counted = bench.Counted(bench.points)
        walk = bench.walk(make_sampler(label), counted, bench.start((1, 2), levels[0]), levels)
        assert counted.calls == sum(len(step.evals) for step in walk)
        known = SAMPLERS[label].nfe(steps, from_noise=levels[0].alpha == 0)
        assert counted.calls == known + (18 if label == "Restart" and (name, steps) in RESTARTED else 0)


@pytest.mark.parametrize("label", SAMPLERS)
def test_noise_is_drawn_only_by_those_that_say_so(bench: SimpleNamespace, label: str) -> None:
    drawn: list[tuple[int, int]] = []

    def noise(step: int, like: torch.Tensor, draw: int = 0) -> torch.Tensor:
        drawn.append((step, draw))
        return bench.Tape()(step, like, draw)

    sampler = make_sampler(label)
    levels = bench.cosine_levels(20)  # the last noisy one is below 0.1, where Restart goes back
    bench.walk(sampler, bench.points, bench.start((1, 2), levels[0]), levels, noise)
    assert bool(drawn) == sampler.stochastic
    assert len(set(drawn)) == len(drawn)
    assert all(step < 19 for step, _ in drawn)  # never on the way to the clean level


# The wider noise of DDPM's beta is meant for variance-preserving levels and differs on others.
@pytest.mark.parametrize("sampler", [s for s in EVERY if s != DDPM("beta")], ids=str)
@pytest.mark.parametrize("kind", ["ve", "flow"])
def test_only_the_signal_to_noise_ratio_matters(bench: SimpleNamespace, sampler: Sampler, kind: str) -> None:
    """The same noise levels, scaled otherwise, give the same picture: x/alpha is what moves."""
    sigmas = [*bench.geometric(20.0, 0.1, 6), 0.0]
    other = bench.ve if kind == "ve" else lambda s: bench.flow(s / (1 + s))
    x = bench.start((3, 2), bench.vp(20.0))
    scale = other(20.0).alpha / bench.vp(20.0).alpha
    reference = bench.end(sampler, bench.points, x, [bench.vp(s) for s in sigmas])
    scaled = bench.end(sampler, bench.points, x * scale, [other(s) for s in sigmas])
    torch.testing.assert_close(scaled, reference, rtol=1e-9, atol=1e-9)
