"""Placements that spread steps over the schedule's own time or over the rows of its table.

Each function returns the noisy levels of a run; the clean one is added by `placement.place`.
"""

from __future__ import annotations

from diffstudio.diffusion.incomplete_beta import beta_quantile
from diffstudio.diffusion.level import Level
from diffstudio.diffusion.placement_range import Range


def uniform(span: Range) -> list[Level]:
    """Even times from `t_max` to `t_min`, both included: k-diffusion's ``get_sigmas``, "linspace"."""
    return [span.at_share(share) for share in span.fall()]


def sgm_uniform(span: Range) -> list[Level]:
    """Even times from `t_max` towards `t_min`, which is left out (Stability's generative-models)."""
    return [span.at_share(1 - index / span.steps) for index in range(span.steps)]


def leading(span: Range, offset: int) -> list[Level]:
    """Every (T // steps)-th row from row 0 upwards (diffusers "leading"; Lin et al. 2023, table 2).

    The run starts about one stride short of the noisiest row. `offset` is added to every row.
    """
    if span.is_table and span.steps > span.rows:
        return uniform(span)
    stride = span.rows // span.steps if span.is_table else span.rows / span.steps
    offset = min(offset, int(span.rows - 1 - (span.steps - 1) * stride))
    return [span.at_row(index * stride + offset) for index in reversed(range(span.steps))]


def trailing(span: Range) -> list[Level]:
    """Even strides from the noisiest row downwards (diffusers "trailing"; Lin et al. 2023, table 2)."""
    if span.is_table and span.steps > span.rows:
        return uniform(span)
    rows = [span.rows - index * span.rows / span.steps for index in range(span.steps)]
    return [span.at_row((round(row) if span.is_table else row) - 1) for row in rows]


def ddim(span: Range) -> list[Level]:
    """`leading` with one row added, as A1111 and ComfyUI ("ddim_uniform") place DDIM's steps.

    Those tools walk up from row 1 until the table ends, which can give a step more than was
    asked for; here the walk stops at the number asked for.
    """
    return leading(span, offset=1)


def simple(span: Range) -> list[Level]:
    """The row at every T/steps-th place from the noisiest one, cut to whole rows (ComfyUI, A1111)."""
    if span.is_table and span.steps > span.rows:
        return uniform(span)
    strides = [index * span.rows / span.steps for index in range(span.steps)]
    return [span.at_row(span.rows - 1 - (int(stride) if span.is_table else stride)) for stride in strides]


def beta_times(span: Range, alpha: float, beta: float) -> list[Level]:
    """Times at even quantiles of a beta distribution (Lee et al. 2024, Beta Sampling; ComfyUI).

    ComfyUI rounds to whole rows and drops repeats; here the times stay fractional, so that the
    number of steps is kept.
    """
    quantiles = [1 - index / span.steps for index in range(span.steps)]
    return [span.at_share(beta_quantile(quantile, alpha, beta)) for quantile in quantiles]
