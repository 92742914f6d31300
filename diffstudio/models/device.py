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


@dataclass(frozen=True, slots=True)
class DeviceOption:
    """A device that may be asked for.

    Attributes:
        name: One of `NAMES`.
        title: What it is called on screen.
        missing: Why it cannot be chosen here, a sentence; empty when it can.
    """

    name: str
    title: str
    missing: str = ""


def options() -> tuple[DeviceOption, ...]:
    """Return every device that there may be, those that are not here with the reason."""
    here = available()
    automatic = choose_device()
    return (
        DeviceOption(AUTO, f"Automatic ({automatic.title})"),
        DeviceOption("cpu", "CPU"),
        DeviceOption("cuda", _title("cuda") if "cuda" in here else "CUDA", "" if "cuda" in here else _no_cuda()),
        DeviceOption("mps", "Metal (MPS)", "" if "mps" in here else _no_mps()),
    )


def choose_or_fall_back(wanted: str) -> tuple[DeviceChoice, str]:
    """Return the wanted device, or the fastest one here with a sentence that says so ("" otherwise)."""
    try:
        return choose_device(wanted), ""
    except UserError:
        chosen = choose_device()
        name = {"cuda": "CUDA device", "mps": "Metal device"}.get(wanted, f"device {wanted!r}")
        return chosen, f"The {name} that was chosen is not here any more; {chosen.title} is used."


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


def _no_cuda() -> str:
    if torch.version.cuda is None:
        return "This installation of PyTorch has no CUDA."
    return "No NVIDIA device was found here."


def _no_mps() -> str:
    if not torch.backends.mps.is_built():
        return "Metal is there on Macs only."
    return "This Mac has no Metal device that PyTorch can use."


def _title(name: str) -> str:
    if name == "cuda":
        return torch.cuda.get_device_name()
    return {"mps": "Metal", "cpu": "CPU"}[name]
