"""What other tools call samplers and schedule types, and what that is here. Text only."""

from __future__ import annotations

import re
from collections.abc import Mapping

SAMPLER_ALIASES: Mapping[str, str] = {
    "euler": "Euler",
    "eulerdiscrete": "Euler",
    "eulera": "Euler a",
    "eulerancestral": "Euler a",
    "eulerancestraldiscrete": "Euler a",
    "keuler": "Euler",
    "keulera": "Euler a",
    "keulerancestral": "Euler a",
    "heun": "Heun",
    "heundiscrete": "Heun",
    "kheun": "Heun",
    "lms": "LMS",
    "lmsdiscrete": "LMS",
    "klms": "LMS",
    "dpm2": "DPM2",
    "kdpm2": "DPM2",
    "kdpm2discrete": "DPM2",
    "dpm2a": "DPM2 a",
    "dpm2ancestral": "DPM2 a",
    "kdpm2a": "DPM2 a",
    "kdpm2ancestral": "DPM2 a",
    "kdpm2ancestraldiscrete": "DPM2 a",
    "dpm++2sa": "DPM++ 2S a",
    "dpmpp2sancestral": "DPM++ 2S a",
    "dpmpp2sa": "DPM++ 2S a",
    "dpm++2s": "DPM++ 2S a",
    "dpmpp2s": "DPM++ 2S a",
    "dpm++2m": "DPM++ 2M",
    "dpmpp2m": "DPM++ 2M",
    "dpmsolver++": "DPM++ 2M",
    "dpmsolvermultistep": "DPM++ 2M",
    "dpm++sde": "DPM++ SDE",
    "dpmppsde": "DPM++ SDE",
    "dpmsolversde": "DPM++ SDE",
    "dpm++2msde": "DPM++ 2M SDE",
    "dpmpp2msde": "DPM++ 2M SDE",
    "dpm++3msde": "DPM++ 3M SDE",
    "dpmpp3msde": "DPM++ 3M SDE",
    "ddim": "DDIM",
    "ddpm": "DDPM",
    "plms": "PLMS",
    "pndm": "PLMS",
    "unipc": "UniPC",
    "unipcmultistep": "UniPC",
    "deis": "DEIS",
    "deismultistep": "DEIS",
    "lcm": "LCM",
    "restart": "Restart",
}
"""Folded name → label. Folding leaves out case, blanks, "_", "-" and the words "scheduler", "gpu"."""

SCHEDULE_ALIASES: Mapping[str, str] = {
    "automatic": "Automatic",
    "auto": "Automatic",
    "uniform": "Uniform",
    "karras": "Karras",
    "exponential": "Exponential",
    "polyexponential": "Polyexponential",
    "sgmuniform": "SGM Uniform",
    "kloptimal": "KL Optimal",
    "alignyoursteps": "Align Your Steps",
    "ays": "Align Your Steps",
    "simple": "Simple",
    "normal": "Normal",
    "ddim": "DDIM",
    "ddimuniform": "DDIM",
    "beta": "Beta",
    "uniformleading": "Uniform leading",
    "uniformtrailing": "Uniform trailing",
    "custom": "Custom",
}
"""Folded name → label of the schedule type."""

_NOISE = re.compile(r"[\s_\-]|scheduler|\bsample_|gpu$|^cfgpp")


def fold(name: str) -> str:
    """Return `name` without what differs between tools: case, blanks and filler words."""
    return _NOISE.sub("", name.strip()[:80].lower().removeprefix("sample_"))


def sampler_and_schedule(name: str) -> tuple[str | None, str | None]:
    """Split a sampler's name of any tool into our label and the schedule type inside it.

    "DPM++ 2M Karras" and "dpmpp_2m_k" hold both; None stands for what is not known or not said.
    """
    folded = fold(name)
    if folded in SAMPLER_ALIASES:
        return SAMPLER_ALIASES[folded], None
    endings = {**SCHEDULE_ALIASES, "k": "Karras"}
    for ending in sorted(endings, key=len, reverse=True):
        start = folded.removesuffix(ending)
        if start != folded and start in SAMPLER_ALIASES:
            return SAMPLER_ALIASES[start], endings[ending]
    return None, None


def schedule(name: str) -> str | None:
    """Return our label of a schedule type of any tool, None when it is not known."""
    return SCHEDULE_ALIASES.get(fold(name))
