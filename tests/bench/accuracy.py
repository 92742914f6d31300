"""The rows of the benchmark on how exact a sampler is, beside diffusers' scheduler of the same name."""

from __future__ import annotations

from collections.abc import Iterator

from errors import BUDGETS, DETERMINISTIC, Bench, ring
from measure import Row
from peers import Peer, peer

from diffstudio.diffusion.samplers import SAMPLERS

TRAINING = "linear"
SAME_SOLVER = {"DEIS": {"lower_order_final": False}}
"""What diffusers is told on the same levels: ours has no special last step, as its runs end at the clean level."""


def accuracy(quick: bool) -> Iterator[Row]:
    """Median error of the end point on an exact mixture, at equal model calls, the worst of four numbers of them.

    Once on diffusers' own levels, where only the solver differs, and once on those that "Automatic"
    chooses, which is what a person gets by either's defaults. Where Automatic is Karras, diffusers
    is told to use it as well, as it must be to be known by that name.
    """
    bench = Bench.make(TRAINING, ring(), 150 if quick else 500)
    for label in DETERMINISTIC:
        placement = SAMPLERS[label].placement
        other = peer(label, TRAINING, karras=placement == "Karras")
        if other is None:
            raise ValueError(f"diffusers has nothing to compare {label} with")
        alike = other.told(**SAME_SOLVER.get(label, {}))
        same = [bench.on_their_levels(label, alike, calls) for calls in BUDGETS]
        yield _worst(f"error of {label} on the same levels", same, _errors(bench, alike), other)
        own = [bench.ours(label, placement, calls) for calls in BUDGETS]
        yield _worst(f"error of {label} on the levels of Automatic ({placement})", own, _errors(bench, other), other)


def _errors(bench: Bench, other: Peer) -> list[float]:
    return [bench.error(other.end(bench.mixture.denoise, bench.eps, calls)) for calls in BUDGETS]


def _worst(what: str, ours: list[float], theirs: list[float], other: Peer) -> Row:
    ratio, calls, mine, their = max(
        (mine / their, calls, mine, their) for calls, mine, their in zip(BUDGETS, ours, theirs, strict=True)
    )
    beside = f"diffusers {their:.4f}{', Karras' if other.options.get('use_karras_sigmas') else ''}"
    return Row(f"{what}, worst of 5, 10, 20, 40 calls", f"{mine:.4f} at {calls} calls", beside, ratio, 1.0)
