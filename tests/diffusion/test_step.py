import itertools
from dataclasses import dataclass

import pytest
import torch

from diffstudio.diffusion.level import Level
from diffstudio.diffusion.prediction import Prediction
from diffstudio.diffusion.step import sample

LEVELS = [Level(t, 1.0, t / 4) for t in range(4, -1, -1)]


@dataclass(frozen=True)
class Toy:
    """A sampler with memory and noise: every argument shows in its result."""

    order: int = 1
    stochastic: bool = True

    def init(self):
        return ()

    def step(self, denoise, x, level, level_next, carry, noise):
        prediction = denoise(x, level)
        x_next = x + noise(x) * level_next.sigma + 10 * noise(x, draw=1) + len(carry)
        return x_next, (prediction,), (*carry, level.t)


def denoise(x, level):
    return Prediction(x, level, x * 0)


def noise(step, like, draw=0):
    return torch.full_like(like, step + 100 * draw)


def run(**kwargs):
    return list(sample(Toy(), denoise, torch.zeros(2, 3), LEVELS, noise, **kwargs))


def test_a_run_is_one_step_an_interval_each_starting_where_the_last_ended():
    steps = run()
    assert [step.index for step in steps] == [0, 1, 2, 3]
    for step, following in itertools.pairwise(steps):
        assert following.x is step.x_next
        assert following.level is step.level_next
        assert following.carry is step.carry_next
    assert steps[0].carry == ()
    assert steps[-1].carry_next == (4, 3, 2, 1)
    assert steps[-1].level_next.is_clean


def test_the_noise_is_that_of_the_step_and_draw():
    steps = run()
    for step in steps:
        expected = step.x + step.index * step.level_next.sigma + 10 * (step.index + 100) + step.index
        torch.testing.assert_close(step.x_next, expected)


@pytest.mark.parametrize("start", [0, 1, 2, 3])
def test_resuming_from_a_step_gives_the_same_tail(start):
    steps = run()
    tail = list(
        sample(Toy(), denoise, steps[start].x, LEVELS, noise, start=start, carry=steps[start].carry)
    )
    assert [step.index for step in tail] == list(range(start, 4))
    for ours, theirs in zip(tail, steps[start:], strict=True):
        assert torch.equal(ours.x_next, theirs.x_next)
        assert ours.carry_next == theirs.carry_next


def test_gradients_are_off_inside_and_untouched_outside():
    seen = []

    def watching(x, level):
        seen.append(torch.is_grad_enabled())
        return denoise(x, level)

    for _ in sample(Toy(), watching, torch.zeros(1, 1), LEVELS, noise):
        assert torch.is_grad_enabled()
    assert seen == [False] * 4
    assert torch.is_grad_enabled()


def test_closing_the_generator_stops_the_run():
    steps = sample(Toy(), denoise, torch.zeros(1, 1), LEVELS, noise)
    next(steps)
    steps.close()
    assert list(steps) == []


@pytest.mark.parametrize("start", [-1, 4, 9])
def test_a_start_outside_the_run_is_refused(start):
    with pytest.raises(ValueError, match=f"start {start} is outside the 4 steps"):
        run(start=start)
