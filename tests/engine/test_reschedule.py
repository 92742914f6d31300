import pytest
import torch
from torch import Tensor

from diffstudio.diffusion.level import Level
from diffstudio.diffusion.schedule import NoiseSchedule
from diffstudio.diffusion.schedules import make_schedule
from diffstudio.engine.reschedule import Rescheduled, factor, own_level

MEAN, VARIANCE = 0.4, 0.09


def expected(x: Tensor, level: Level) -> Tensor:
    """The mean of x0 given x for a Gaussian, which is right on every schedule."""
    gain = level.alpha * VARIANCE / (level.alpha**2 * VARIANCE + level.sigma**2)
    return MEAN + gain * (x - level.alpha * MEAN)


def pair(x: Tensor, level: Level, *, want_cond: bool, want_uncond: bool) -> tuple[Tensor | None, Tensor | None]:
    return (expected(x, level) if want_cond else None), (expected(-x, level) if want_uncond else None)


@pytest.mark.parametrize("own", ["cosine", "linear", "edm"])
@pytest.mark.parametrize("other", ["cosine", "sigmoid", "rectified-flow", "edm", "sub-vp"])
def test_a_model_is_right_on_every_schedule(own: str, other: str) -> None:
    asked: NoiseSchedule = make_schedule(other)
    model = Rescheduled(pair, make_schedule(own))
    x = torch.randn(64, generator=torch.Generator().manual_seed(1), dtype=torch.float64)
    for share in (0.15, 0.4, 0.6, 0.8):
        level = asked.level(asked.t_min + share * (asked.t_max - asked.t_min))
        cond, uncond = model(x, level, want_cond=True, want_uncond=True)
        assert cond is not None
        assert uncond is not None
        torch.testing.assert_close(cond, expected(x, level), atol=2e-5, rtol=1e-4)
        torch.testing.assert_close(uncond, expected(-x, level), atol=2e-5, rtol=1e-4)


def test_beyond_its_range_the_model_is_asked_at_its_noisiest_level() -> None:
    own = make_schedule("linear")
    pure = Level(1.0, 0.0, 1.0)
    at = own_level(own, pure)
    assert at == own.level(own.t_max)
    assert factor(at, pure) == at.sigma


def test_a_clean_level_is_scaled_by_its_alpha() -> None:
    assert factor(Level(0, 0.5, 0.1), Level(0, 1.0, 0.0)) == 0.5
