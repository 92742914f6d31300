"""diffusers' schedulers under our labels, driven on an exact model: what the accuracy of ours is held against.

How accurate they are is asked in `errors`; how fast, in `samplers`.
"""

from __future__ import annotations

import math
import warnings
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Literal

import torch
from torch import Tensor

from diffstudio.diffusion.level import Level
from diffstudio.diffusion.prediction import Denoise
from diffstudio.diffusion.schedule import vp_level

Space = Literal["table", "sigmas", "edm", "flow"]
"""How a scheduler names the level of a call: by a row of its table, by sigma/alpha (twice), by alpha = 1 - sigma."""

TABLES: Mapping[str, Mapping[str, Any]] = {
    "cosine": {"beta_schedule": "squaredcos_cap_v2"},
    "scaled-linear": {"beta_schedule": "scaled_linear", "beta_start": 0.00085, "beta_end": 0.012},
    "linear": {"beta_schedule": "linear", "beta_start": 1e-4, "beta_end": 0.02},
}
"""Settings of the tables by the name of our schedule; "squaredcos_cap_v2" is the cosine with 1000 rows."""


@dataclass(frozen=True, slots=True)
class Peer:
    """A scheduler at its defaults, made anew for every run.

    Attributes:
        name: Its class.
        space: How it names levels.
        options: What it is made with.
        calls_per_step: Model calls of a step inside a run.
        extra: Calls that a run has above ``calls_per_step·steps``: PLMS looks twice at first, Heun
            and DPM2 once at last.
    """

    name: str
    space: Space
    options: Mapping[str, Any]
    calls_per_step: int = 1
    extra: int = 0

    def told(self, **options: Any) -> Peer:
        """Return it with further options."""
        return replace(self, options={**self.options, **options})

    def scheduler(self, calls: int) -> Any:
        """Return the scheduler with the most steps that take at most `calls`, in float64 where it allows."""
        import diffusers

        made = getattr(diffusers, self.name)(**self.options)
        if hasattr(made, "alphas_cumprod"):
            made.alphas_cumprod = made.alphas_cumprod.double()
        made.set_timesteps(max(1, (calls - self.extra) // self.calls_per_step))
        for name in ("sigmas", "sigmas_interpol", "final_alpha_cumprod"):
            if isinstance(getattr(made, name, None), Tensor):
                setattr(made, name, getattr(made, name).double())
        return made

    def end(self, denoise: Denoise, eps: Tensor, calls: int) -> Tensor:
        """Return where the run from the noise `eps` ends."""
        scheduler = self.scheduler(calls)
        x = eps * float(getattr(scheduler, "init_noise_sigma", 1.0))
        for call, t in enumerate(scheduler.timesteps):
            seen = scheduler.scale_model_input(x, t) if hasattr(scheduler, "scale_model_input") else x
            x = scheduler.step(self._output(denoise, scheduler, call, t, seen), t, x).prev_sample
        return x

    def levels(self, calls: int) -> tuple[tuple[Level, ...], float]:
        """Return the levels of its run in variance-preserving scale, and the factor of unit noise at the first.

        Second looks and jumps of no length are left out.
        """
        scheduler = self.scheduler(calls)
        scale = float(scheduler.init_noise_sigma)
        if self.space == "table":
            rows = [int(t) for t in scheduler.timesteps]
            bars = [*(float(scheduler.alphas_cumprod[row]) for row in rows), float(scheduler.final_alpha_cumprod)]
            noisy = [Level(0.0, math.sqrt(bar), math.sqrt(1 - bar)) for bar in dict.fromkeys(bars)]
            return tuple(noisy), scale
        levels = tuple(vp_level(0.0, sigma) for sigma in dict.fromkeys(scheduler.sigmas.tolist()))
        return levels, scale if scale == 1 else scale * levels[0].alpha

    def _output(self, denoise: Denoise, scheduler: Any, call: int, t: Tensor, seen: Tensor) -> Tensor:
        """What a perfect network puts out there, in the form the scheduler was told to expect."""
        if self.space == "flow":
            sigma = float(scheduler.sigmas[call])
            return denoise(seen, Level(float(t), 1 - sigma, sigma)).flow
        if self.space == "table":
            bar = float(scheduler.alphas_cumprod[int(t)])
            looked = denoise(seen, Level(float(t), math.sqrt(bar), math.sqrt(1 - bar)))
            return looked.v if scheduler.config.prediction_type == "v_prediction" else looked.eps
        sigma = float(_sigmas(scheduler)[call])
        if self.space == "edm":  # what it shows is x/sqrt(sigma² + sigma_data²)
            data = float(scheduler.config.sigma_data)
            spread = math.hypot(sigma, data)
            x = seen * spread
            x0 = denoise(x, Level(float(t), 1.0, sigma)).x0
            return (x0 - (data / spread) ** 2 * x) / (sigma * data / spread)
        return denoise(seen, vp_level(float(t), sigma)).v


def _sigmas(scheduler: Any) -> Tensor:
    """The sigma of every call; DPM2's second looks lie between the levels of its steps."""
    between = getattr(scheduler, "sigmas_interpol", None)
    if between is None:
        return scheduler.sigmas
    odd = torch.arange(len(scheduler.sigmas)) % 2 == 1
    return torch.where(odd, between, scheduler.sigmas)


Maker = Callable[[str], Peer | None]
"""Training schedule → its scheduler, None where there is none."""


def _vp(name: str, space: Space = "sigmas", calls_per_step: int = 1, extra: int = 0, **options: Any) -> Maker:
    def make(training: str) -> Peer | None:
        if training not in TABLES:
            return None
        merged = {**TABLES[training], "prediction_type": "v_prediction", **options}
        return Peer(name, space, merged, calls_per_step, extra)

    return make


_BY_TABLE: Mapping[str, Maker] = {
    "Euler": _vp("EulerDiscreteScheduler"),
    "DDIM": _vp("DDIMScheduler", "table", clip_sample=False),
    "Heun": _vp("HeunDiscreteScheduler", calls_per_step=2, extra=-1),
    "DPM2": _vp("KDPM2DiscreteScheduler", calls_per_step=2, extra=-1),
    "LMS": _vp("LMSDiscreteScheduler"),
    "PLMS": _vp("PNDMScheduler", "table", extra=1, skip_prk_steps=True, prediction_type="epsilon"),
    "DPM++ 2M": _vp("DPMSolverMultistepScheduler"),
    "UniPC": _vp("UniPCMultistepScheduler"),
    "DEIS": _vp("DEISMultistepScheduler"),
}
_FLOW = {"prediction_type": "flow_prediction", "use_flow_sigmas": True}
_ELSEWHERE: Mapping[tuple[str, str], Peer] = {
    ("edm", "Euler"): Peer("EDMEulerScheduler", "edm", {}),
    ("edm", "DPM++ 2M"): Peer("EDMDPMSolverMultistepScheduler", "edm", {}),
    ("rectified-flow", "Euler"): Peer("FlowMatchEulerDiscreteScheduler", "flow", {}),
    ("rectified-flow", "Heun"): Peer("FlowMatchHeunDiscreteScheduler", "flow", {}, 2, -1),
    ("rectified-flow", "DPM++ 2M"): Peer("DPMSolverMultistepScheduler", "flow", _FLOW),
    ("rectified-flow", "UniPC"): Peer("UniPCMultistepScheduler", "flow", _FLOW),
    ("rectified-flow", "DEIS"): Peer("DEISMultistepScheduler", "flow", _FLOW),
}


def peer(label: str, training: str, *, karras: bool = False) -> Peer | None:
    """Return diffusers' scheduler of the same name for a training schedule, None where it has none.

    Args:
        label: Our name of the sampler.
        training: Name of the noise schedule.
        karras: Whether it is told to use Karras' levels instead of its own default, where it can.
    """
    found = _ELSEWHERE.get((training, label)) or (_BY_TABLE[label](training) if label in _BY_TABLE else None)
    if found is None or not karras or found.space != "sigmas":
        return found
    return found.told(use_karras_sigmas=True)


warnings.filterwarnings("ignore", module="diffusers")
