"""How to cross one interval of a run: one file a family, all of them pure `step` functions.

`SAMPLERS` and `make_sampler` are the way in by label. Every sampler is written for the general
``x = alpha·x0 + sigma·eps`` (VP, VE, flow), sees only the prediction of x0 and the two levels of its
interval, and keeps what it must remember in an immutable carry (None = nothing yet). At pure noise,
where log-SNR is -inf, and to the clean level, where it is inf, each falls back to a first-order step
(LMS, PLMS and DEIS extrapolate to the clean level). Every level must be less noisy than the one before it.
"""

from diffstudio.diffusion.samplers.between import Between, OnSchedule, on_path
from diffstudio.diffusion.samplers.ddim import DDIM, invert
from diffstudio.diffusion.samplers.ddpm import DDPM
from diffstudio.diffusion.samplers.deis import DEIS
from diffstudio.diffusion.samplers.dpm2 import DPM2, DPM2Ancestral
from diffstudio.diffusion.samplers.dpmpp import DPMpp2M, DPMpp2SAncestral
from diffstudio.diffusion.samplers.dpmpp_sde import DPMpp2MSDE, DPMpp3MSDE, DPMppSDE
from diffstudio.diffusion.samplers.euler import Euler, EulerAncestral
from diffstudio.diffusion.samplers.heun import Heun
from diffstudio.diffusion.samplers.lcm import LCM
from diffstudio.diffusion.samplers.lms import LMS
from diffstudio.diffusion.samplers.plms import PLMS
from diffstudio.diffusion.samplers.registry import SAMPLERS, SamplerInfo, make_sampler, sampler_info
from diffstudio.diffusion.samplers.restart import Restart
from diffstudio.diffusion.samplers.unipc import UniPC

__all__ = [
    "DDIM",
    "DDPM",
    "DEIS",
    "DPM2",
    "LCM",
    "LMS",
    "PLMS",
    "SAMPLERS",
    "Between",
    "DPM2Ancestral",
    "DPMpp2M",
    "DPMpp2MSDE",
    "DPMpp2SAncestral",
    "DPMpp3MSDE",
    "DPMppSDE",
    "Euler",
    "EulerAncestral",
    "Heun",
    "OnSchedule",
    "Restart",
    "SamplerInfo",
    "UniPC",
    "invert",
    "make_sampler",
    "on_path",
    "sampler_info",
]
