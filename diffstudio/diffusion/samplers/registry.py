"""Every sampler by its label, with what a person and a panel have to know about it.

The samplers themselves live one file a family; which levels they are given is decided in
`placement`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields
from types import MappingProxyType
from typing import Literal

from diffstudio.diffusion.options import Option, check_options
from diffstudio.diffusion.samplers.between import Between
from diffstudio.diffusion.samplers.ddim import DDIM
from diffstudio.diffusion.samplers.ddpm import DDPM, VARIANCES
from diffstudio.diffusion.samplers.deis import DEIS
from diffstudio.diffusion.samplers.dpm2 import DPM2, DPM2Ancestral
from diffstudio.diffusion.samplers.dpmpp import DPMpp2M, DPMpp2SAncestral
from diffstudio.diffusion.samplers.dpmpp_sde import DPMpp2MSDE, DPMpp3MSDE, DPMppSDE
from diffstudio.diffusion.samplers.euler import Euler, EulerAncestral
from diffstudio.diffusion.samplers.heun import Heun
from diffstudio.diffusion.samplers.lcm import LCM
from diffstudio.diffusion.samplers.lms import LMS
from diffstudio.diffusion.samplers.plms import PLMS
from diffstudio.diffusion.samplers.restart import Restart
from diffstudio.diffusion.samplers.unipc import VARIANTS, UniPC
from diffstudio.diffusion.step import Sampler

Calls = Literal["one", "two inside", "two at first"]
"""How a run spends model calls: one a step; two a step but one at open ends; two in the first step."""


@dataclass(frozen=True, slots=True)
class SamplerInfo:
    """What is known about a sampler before it runs.

    Attributes:
        label: Its name on screen and in files.
        make: Builds it from its options (unchecked; `make_sampler` checks).
        calls: How a run spends model calls; see `nfe`.
        placement: The schedule type that "Automatic" stands for with this sampler; chosen by what
            docs/schedules.md measures.
        paper: Where it comes from: authors, year, section.
        summary: One plain sentence on what to expect from it.
        settings: The options that a person may turn, with their ranges.
        converges: Whether more steps come ever closer to the model's own distribution.
    """

    label: str
    make: Callable[..., Sampler]
    calls: Calls
    placement: str
    paper: str
    summary: str
    settings: tuple[Option, ...] = ()
    converges: bool = True

    @property
    def options(self) -> tuple[str, ...]:
        """Names of the options."""
        return tuple(option.name for option in self.settings)

    @property
    def default_eta(self) -> float | None:
        """The usual `eta`, None where there is none to set."""
        defaults = {option.name: option.default for option in self.settings}
        eta = defaults.get("eta")
        return eta if isinstance(eta, float) else None

    @property
    def calls_per_step(self) -> int:
        """Model calls in a step inside a run; `nfe` counts the ends exactly."""
        return 2 if self.calls == "two inside" else 1

    def nfe(self, steps: int, *, from_noise: bool = False) -> int:
        """Count the (guided) model calls of a whole run whose last level is clean.

        What Restart adds depends on the levels and is not counted here; the engine walks the run
        beforehand and counts everything.

        Args:
            steps: Intervals of the run, at least 1.
            from_noise: Whether the first level is pure noise (``alpha = 0``), from which every
                sampler steps with one call.
        """
        inside = steps - 1 - from_noise
        match self.calls:
            case "one":
                return steps
            case "two inside":
                return steps + max(inside, 0)
            case "two at first":
                return steps + (steps > 1 and not from_noise)


def _eta(default: float) -> Option:
    return Option(
        "eta", "η", default, 0, 1, summary="How much fresh noise each step adds: 0 none, 1 as much as it took away."
    )


def _order(default: int, high: int) -> Option:
    return Option(
        "order", "Order", default, 1, high, summary="Predictions used: more is sharper at many steps, shakier at few."
    )


_UNLIMITED = 1e6
_CHURN = (
    Option("s_churn", "Churn", 0.0, 0, 1000, summary="Noise put back and removed again over the whole run."),
    Option("s_tmin", "Churn above σ", 0.0, 0, _UNLIMITED, summary="Churn only while the noise is above this."),
    Option("s_tmax", "Churn below σ", _UNLIMITED, 0, _UNLIMITED, summary="Churn only while the noise is below this."),
    Option("s_noise", "Churn strength", 1.0, 0, 2, summary="Strength of the churned noise: over 1 keeps detail."),
)
_RESTART = (
    Option("restarts", "Restarts", 1, 1, 20, summary="How often it goes back into noise."),
    Option("restart_steps", "Steps of a restart", 9, 1, 100, summary="Steps down again, two looks each."),
    Option("s_min", "Restart below σ", 0.1, 1e-4, 100, summary="It goes back when the noise has come down to this."),
    Option("s_max", "Restart from σ", 2.0, 1e-3, 1000, summary="How far up it goes: over 1 changes shapes too."),
    Option("s_noise", "Restart strength", 1.0, 0, 2, summary="Strength of the added noise: over 1 keeps detail."),
)
_VARIANCE = Option(
    "variance", "Variance", "beta_tilde", choices=VARIANCES, summary="Noise of a step: beta is more, beta_tilde less."
)
_VARIANT = Option("variant", "B(h)", "bh2", choices=VARIANTS, summary="How far it extrapolates: bh1 more than bh2.")

_INFOS = (
    SamplerInfo(
        "DDPM", DDPM, "one", "Uniform", "Ho et al. 2020, eq. 6-11",
        "The original: fresh noise in every step, needs a hundred steps or more to be clean.",
        (_VARIANCE,),
    ),
    SamplerInfo(
        "DDIM", DDIM, "one", "KL Optimal", "Song, Meng & Ermon 2021, eq. 12",
        "The same noise always gives the same picture, good from twenty steps, and it can be run backwards.",
        (_eta(0.0),),
    ),
    SamplerInfo(
        "Euler", Euler, "one", "Uniform", "Karras et al. 2022, algorithm 1",
        "The simplest straight steps, soft at few; more steps settle on one picture.",
    ),
    SamplerInfo(
        "Euler a", EulerAncestral, "one", "Uniform", "Song et al. 2021 (Score SDE), appendix F",
        "Lively pictures from few steps; fresh noise means that every number of steps gives another one.",
        (_eta(1.0),),
    ),
    SamplerInfo(
        "Heun", Heun, "two inside", "Beta", "Karras et al. 2022, algorithm 2",
        "Looks twice a step: twice as slow a step, far more exact.",
        _CHURN,
    ),
    SamplerInfo(
        "DPM2", DPM2, "two inside", "Karras", "Lu et al. 2022, algorithm 1; Karras et al. 2022",
        "Looks again half-way: as exact as Heun at the same price.",
    ),
    SamplerInfo(
        "DPM2 a", DPM2Ancestral, "two inside", "Karras", "Lu et al. 2022, algorithm 1, with ancestral noise",
        "DPM2 with fresh noise: richer detail, another picture at every number of steps.",
        (_eta(1.0),),
    ),
    SamplerInfo(
        "LMS", LMS, "one", "Beta", "Hairer, Nørsett & Wanner 1993, III.1",
        "Learns from the last four steps at the price of one call; can ripple below fifteen steps.",
        (_order(4, 4),),
    ),
    SamplerInfo(
        "PLMS", PLMS, "two at first", "Karras", "Liu et al. 2022 (PNDM), section 3",
        "The first fast sampler of Stable Diffusion: good from thirty steps on evenly spaced times.",
    ),
    SamplerInfo(
        "DPM++ 2S a", DPMpp2SAncestral, "two inside", "Karras", "Lu et al. 2022b, algorithm 1, with ancestral noise",
        "Looks half-way and adds fresh noise: rich detail, twice the calls.",
        (_eta(1.0),),
    ),
    SamplerInfo(
        "DPM++ 2M", DPMpp2M, "one", "Karras", "Lu et al. 2022b, algorithm 2",
        "The usual choice: sharp from fifteen steps, one call each, the same noise gives the same picture.",
    ),
    SamplerInfo(
        "DPM++ SDE", DPMppSDE, "two inside", "Karras", "Lu et al. 2022b, algorithm 1, for the SDE",
        "Fresh noise and a half-way look: natural detail from few steps, twice the calls.",
        (_eta(1.0),),
    ),
    SamplerInfo(
        "DPM++ 2M SDE", DPMpp2MSDE, "one", "Exponential", "Lu et al. 2022b, SDE-DPM-Solver++(2M)",
        "DPM++ 2M with fresh noise: more detail, wants some more steps.",
        (_eta(1.0),),
    ),
    SamplerInfo(
        "DPM++ 3M SDE", DPMpp3MSDE, "one", "Exponential", "Lu et al. 2022b, with three predictions, for the SDE",
        "Uses three predictions: the finest of the noisy ones at thirty steps and more, rough below.",
        (_eta(1.0),),
    ),
    SamplerInfo(
        "UniPC", UniPC, "one", "Beta", "Zhao et al. 2023, UniPC-p",
        "Corrects each step with the next look: very good at five to ten steps.",
        (_order(2, 3), _VARIANT),
    ),
    SamplerInfo(
        "DEIS", DEIS, "one", "Exponential", "Zhang & Chen 2023, tAB-DEIS",
        "Extrapolates the predicted noise: good at ten steps, the same noise gives the same picture.",
        (_order(2, 3),),
    ),
    SamplerInfo(
        "LCM", LCM, "one", "SGM Uniform", "Luo et al. 2023; Song et al. 2023, algorithm 1",
        "For models made for one to eight steps; with others the picture stays blurred.",
        converges=False,
    ),
    SamplerInfo(
        "Restart", Restart, "two inside", "Karras", "Xu et al. 2023",
        "Heun that goes back into noise once near the end and repairs what it did: eighteen more calls.",
        _RESTART,
    ),
)  # fmt: skip

SAMPLERS: MappingProxyType[str, SamplerInfo] = MappingProxyType({info.label: info for info in _INFOS})
"""Every sampler by its label, in the order of menus."""

_BY_FOLDED = {label.casefold(): info for label, info in SAMPLERS.items()}


def sampler_info(label: str) -> SamplerInfo:
    """Return what is known about the sampler of this label, in any case.

    Raises:
        ValueError: There is no such sampler.
    """
    try:
        return _BY_FOLDED[label.strip().casefold()]
    except KeyError:
        raise ValueError(f"unknown sampler {label!r}, expected one of {', '.join(SAMPLERS)}") from None


def make_sampler(
    label: str, *, between: Between | None = None, steps: int | None = None, **options: object
) -> Sampler:
    """Build a sampler by its label.

    Args:
        label: A key of `SAMPLERS`, in any case.
        between: Finds the levels at which some samplers look between two levels; pass
            ``OnSchedule(schedule)`` of the model. Samplers that need none ignore it.
        steps: Steps of the run, needed to spread `s_churn`; the others ignore it.
        **options: Of `SamplerInfo.options`; the rest keep their defaults.

    Raises:
        ValueError: The label is unknown, or an option is unknown to this sampler, outside its range
            or of the wrong kind; the text names both.
    """
    info = sampler_info(label)
    checked = check_options(info.label, info.settings, options)
    if checked.get("s_churn") and (steps is None or steps < 1):
        raise ValueError(f"{info.label} needs the number of steps, at least 1, to spread s_churn over them")
    given = {"between": between, "steps": steps}
    taken = {field.name for field in fields(info.make)} if isinstance(info.make, type) else set()
    run = {name: value for name, value in given.items() if value is not None and name in taken}
    return info.make(**run, **{name: checked[name] for name in options})
