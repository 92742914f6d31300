"""``diffstudio bench``: what this machine can do with a model, in figures that decide how long things take."""

from __future__ import annotations

import argparse
import statistics
import time
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from diffstudio.cli.library import Library, add_device_argument, entries
from diffstudio.cli.output import Reporter, add_json_lines, print_json, print_table
from diffstudio.engine.recipe import Recipe

if TYPE_CHECKING:
    from diffstudio.models.model import Model

BUDGET_S = 0.6
"""How long one figure is measured; the median of what fits into it counts."""
_SAMPLERS = ("Euler", "DDIM", "DPM++ 2M", "UniPC")
_PICTURE = 2048


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of ``diffstudio bench``."""
    parser.add_argument("--model", metavar="NAME", help="model to measure (default: the first there is)")
    add_device_argument(parser)
    add_json_lines(parser)


def run(options: argparse.Namespace) -> int:
    """Measure and print.

    Raises:
        UserError: The model cannot be used.
    """
    import torch

    from diffstudio.engine.threads import candidates

    model = Library(options.device)(options.model or next(entry.name for entry in entries() if not entry.problem))
    best = torch.get_num_threads()
    jobs: list[tuple[str, Callable[[], Any]]] = [
        *((f"threads {count}", partial(_calls, model, count)) for count in candidates()),
        *((label, partial(_sampler, label)) for label in _SAMPLERS),
        ("png", _png),
    ]
    found: dict[str, Any] = {}
    with Reporter(len(jobs), "figure", options.json) as report:
        for name, job in jobs:
            found[name] = job()
            report(name)
    torch.set_num_threads(best)
    result = {
        "model": model.card.name,
        "device": str(model.device),
        "parameters": model.parameters,
        "chosen_threads": best,
        "calls_per_second": {str(count): found[f"threads {count}"] for count in candidates()},
        "sampler_microseconds_per_step": {label: found[label] for label in _SAMPLERS},
        "png_2048_milliseconds": found["png"],
    }
    lines = options.json == "lines"
    if options.json:
        print_json({"event": "result", **result} if lines else result, lines=lines)
    else:
        _print(result)
    return 0


def _print(result: dict[str, Any]) -> None:
    rows = [("model", f"{result['model']}, {result['parameters']:,} parameters, on {result['device']}")]
    for count, calls in result["calls_per_second"].items():
        mark = "  ← used" if int(count) == result["chosen_threads"] else ""
        plain, guided = f"{calls['plain']:.1f} calls/s", f"{calls['guided']:.1f} guided"
        rows.append((f"{count} thread{'s' if count != '1' else ''}", f"{plain}, {guided}{mark}"))
    rows += [(f"sampler {name}", f"{us:.0f} µs a step") for name, us in result["sampler_microseconds_per_step"].items()]
    rows.append((f"PNG of {_PICTURE}²", f"{result['png_2048_milliseconds']:.0f} ms"))
    print_table(rows)


def _seconds(job: Callable[[], object]) -> float:
    """Return the median seconds of a job, run for about `BUDGET_S`, at least three times."""
    job()
    taken: list[float] = []
    while len(taken) < 3 or sum(taken) < BUDGET_S:
        begun = time.perf_counter()
        job()
        taken.append(time.perf_counter() - begun)
    return statistics.median(taken)


def _calls(model: Model, threads: int) -> dict[str, float]:
    """Looks of the model at one sample a second, plain and guided."""
    import torch

    from diffstudio.models.model import Condition

    torch.set_num_threads(threads)
    x = torch.zeros((1, *model.shape), device=model.device)
    level = model.schedule.level((model.schedule.t_min + model.schedule.t_max) / 2)
    pair = model.pair(Condition(model.labels[0] if model.labels else None))
    plain = _seconds(lambda: pair(x, level, want_cond=True, want_uncond=False))
    guided = _seconds(lambda: pair(x, level, want_cond=True, want_uncond=True))
    return {"plain": round(1 / plain, 2), "guided": round(1 / guided, 2)}


def _sampler(label: str) -> float:
    """Microseconds a step that a sampler adds to the model, for 1×4×64×64."""
    import torch

    from diffstudio.diffusion.level import Level
    from diffstudio.diffusion.placement import place
    from diffstudio.diffusion.prediction import Prediction
    from diffstudio.diffusion.samplers import make_sampler, sampler_info
    from diffstudio.diffusion.schedules import make_schedule
    from diffstudio.diffusion.step import sample
    from diffstudio.engine.plan import noise_of

    steps = Recipe().steps
    levels = place(sampler_info(label).placement, make_schedule("linear"), steps)
    sampler, noise, x0 = make_sampler(label), noise_of(Recipe()), torch.zeros(1, 4, 64, 64)

    def denoise(x: torch.Tensor, level: Level) -> Prediction:
        return Prediction(x, level, x0)

    def job() -> None:
        for _ in sample(sampler, denoise, torch.ones_like(x0), levels, noise):
            pass

    return round(_seconds(job) / steps * 1e6, 1)


def _png() -> float:
    """Milliseconds to write a large grid of soft pictures."""
    import numpy as np

    from diffstudio.engine.metadata import encode_plain

    ramp = np.arange(_PICTURE, dtype=np.uint32)
    picture = np.stack([(ramp[:, None] * k + ramp[None] * 3) // 16 % 256 for k in (1, 2, 3)], axis=-1).astype(np.uint8)
    return round(_seconds(lambda: encode_plain(picture)) * 1e3, 1)
