"""Where a model computes: which devices this machine has, and which one to take. No model here."""

from __future__ import annotations

from dataclasses import dataclass

import torch

from diffstudio.errors import UserError

AUTO = "auto"
"""The name that leaves the choice to the program."""
NAMES = (AUTO, "cpu", "cuda", "mps")


@dataclass(frozen=True, slots=True)
class DeviceChoice:
    """A device that was chosen.

    Attributes:
        name: What torch calls it: "cpu", "cuda", "mps".
        title: What it is called on screen: "CPU", "NVIDIA H200".
        reason: Why it was chosen, a sentence.
    """

    name: str
    title: str
    reason: str


def available() -> tuple[str, ...]:
    """Return the devices of this machine, the fastest first; the CPU is always there."""
    there = {"cuda": torch.cuda.is_available(), "mps": torch.backends.mps.is_available(), "cpu": True}
    return tuple(name for name, is_there in there.items() if is_there)


def choose_device(wanted: str = AUTO) -> DeviceChoice:
    """Return the device of a name; "auto" takes an accelerator where there is one.

    Raises:
        UserError: The name is not known, or there is no such device here.
    """
    here = available()
    if wanted == AUTO:
        name = here[0]
        reason = "It is the fastest device here." if len(here) > 1 else "No accelerator was found here."
    elif wanted in here:
        name, reason = wanted, "It was asked for."
    else:
        raise UserError(f'There is no device "{wanted}" here.', f"Usable here: {', '.join(here)}.")
    return DeviceChoice(name, _title(name), reason)


def _title(name: str) -> str:
    if name == "cuda":
        return torch.cuda.get_device_name()
    return {"mps": "Metal", "cpu": "CPU"}[name]
