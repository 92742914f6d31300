"""What loading a model says on its way, how it is stopped, and whether there is memory for it. No torch here."""

from __future__ import annotations

from collections.abc import Callable

from diffstudio.errors import UserError

Report = Callable[[str, int, int], None]
"""Told a stage, how much of it is done and how much there is; what it raises ends the loading."""

WEIGHTS_NAME = "model.safetensors"
PICKLES = (".bin", ".ckpt", ".pkl", ".pickle", ".pt", ".pth", ".th")
"""Endings of files that can run code when they are opened, and so never are."""

READING = "Reading weights"
CHECKING = "Checking"
ARRANGING = "Arranging"
THREADS = "Measuring threads"
PICTURES = "Reading pictures"

KEPT_FREE = 128 << 20
"""Memory that is left to everything else."""
UNKNOWN = 1 << 62


class LoadingStoppedError(Exception):
    """Loading was stopped by whoever asked for it; nothing was changed."""


def silent(_stage: str, _done: int, _total: int) -> None:
    """Say nothing, stop never."""


def free_bytes(device: str = "cpu") -> int:
    """Return how much memory may be taken now: of this machine, or of its CUDA device."""
    if device.startswith("cuda"):
        import torch

        try:
            return int(torch.cuda.mem_get_info(device)[0])
        except (RuntimeError, AssertionError, ValueError):  # it is not there, which is said when it is used
            return UNKNOWN
    import psutil  # late: listing models needs none of it

    return int(psutil.virtual_memory().available)


def loading_bytes(parameters: int) -> int:
    """Return how much memory loading a network takes at most, by arithmetic alone.

    Its weights as they are stored and in single precision; on the CPU those of convolutions are kept once
    more in the order of the processor.
    """
    return 10 * parameters


def require_memory(title: str, needed: int, device: str = "cpu") -> None:
    """See beforehand that there is memory for a model.

    Args:
        title: The model, as a person knows it.
        needed: Bytes that loading takes at most.
        device: Where they are needed.

    Raises:
        UserError: It would not fit.
    """
    free = max(0, free_bytes(device) - KEPT_FREE)
    if needed > free:
        raise UserError(
            f"{title} needs {size_text(needed)} of memory to be loaded, and {size_text(free)} are free.",
            "Close other programs, or choose a smaller model.",
        )


def size_text(count: int) -> str:
    """Return a number of bytes as a person reads it: "21 MB"."""
    if count < 10**6:
        return f"{max(1, round(count / 10**3))} kB"
    if count < 10**9:
        return f"{count / 10**6:.3g} MB" if count < 10**8 else f"{count / 10**6:.0f} MB"
    return f"{count / 10**9:.3g} GB"
