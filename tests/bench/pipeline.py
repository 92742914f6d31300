"""What the program costs besides the network: loop, record, guidance, stopping, loading."""

from __future__ import annotations

import io
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import torch
from measure import Row, interleaved, median, ratio
from PIL import Image
from samplers import PEERS, levels_of, no_noise
from torch import Tensor

from diffstudio.diffusion.level import Level
from diffstudio.diffusion.prediction import Prediction, x0_from_output
from diffstudio.diffusion.samplers import make_sampler
from diffstudio.diffusion.step import sample
from diffstudio.engine.execute import execute
from diffstudio.engine.metadata import encode_plain
from diffstudio.engine.plan import plan
from diffstudio.engine.recipe import Recipe
from diffstudio.engine.run import Run
from diffstudio.models.card import Card
from diffstudio.models.config import UNetConfig
from diffstudio.models.model import Condition, NetworkModel
from diffstudio.models.unet import UNet
from diffstudio.models.weights import read_weights, write_weights

STEPS = 20
CLASSES = ("a", "b", "c")


def model(channels: tuple[int, ...], side: int, patch: int = 2) -> NetworkModel:
    """Return a random class-conditional U-Net as a model."""
    levels = len(channels)
    config = UNetConfig(
        in_channels=3, patch=patch, channels=channels, blocks=(1,) * levels, attention=(False,) * levels,
        num_classes=len(CLASSES), embedding_dim=64,
    )  # fmt: skip
    torch.manual_seed(0)
    network = UNet(config)
    with torch.no_grad():
        for parameter in network.parameters():
            parameter.add_(0.02 * torch.randn_like(parameter))  # the zero-initialised ones too
    card = Card("bench", "Bench", "Random weights.", "pictures", (3, side, side), config, "cosine", labels=CLASSES)
    return NetworkModel(card, network)


def loop(quick: bool) -> Iterator[Row]:
    """Our loop, our record and diffusers' loop over the same calls of a small network (one thread)."""
    subject = model((16, 32, 32), 32)
    count = subject.parameters
    scheduler = PEERS["DPM++ 2M"]()
    scheduler.set_timesteps(STEPS)
    levels = levels_of("DPM++ 2M", scheduler)
    start = torch.randn(1, 3, 32, 32, generator=torch.Generator().manual_seed(0))
    label = torch.tensor([0])

    def network(x: Tensor, t: float) -> Tensor:
        return subject.network(x, torch.tensor([t]), label)

    cases = {
        "bare": _bare(network, start, levels),
        "ours": _our_loop(network, start, levels),
        "peer": _their_loop(network, start, scheduler),
    }
    torch.testing.assert_close(cases["ours"]()(), cases["peer"]()(), rtol=1e-3, atol=1e-3)
    seconds = interleaved(cases, 15 if quick else 101, time.thread_time)
    each = {name: f"{median(values) / STEPS * 1e3:.2f} ms a step" for name, values in seconds.items()}
    over = ratio(seconds["ours"], seconds["bare"])
    theirs = ratio(seconds["peer"], seconds["bare"])
    what = f"loop over the bare network ({count / 1000:.0f} k parameters)"
    beside = f"bare {each['bare']}, diffusers {_percent(theirs)}"
    yield Row(what, each["ours"], beside, over, 1.02, _percent(over), "≤ +2 %")
    yield _recorded(subject, quick)


def _recorded(subject: NetworkModel, quick: bool) -> Row:
    """The whole engine, every quantity kept, over the same calls of the model and nothing else."""
    recipe = Recipe(model="bench", label="a", sampler="DPM++ 2M", schedule_type="Karras", steps=STEPS, seed=1)
    planned = plan(recipe, subject)
    pair = subject.pair(Condition("a"))
    x = planned.initial()

    def bare() -> None:
        for level in planned.levels[:-1]:
            pair(x, level, want_cond=True, want_uncond=False)

    def recorded() -> None:
        execute(planned, Run(planned))

    seconds = interleaved({"bare": lambda: bare, "ours": lambda: recorded}, 15 if quick else 101, time.thread_time)
    over = ratio(seconds["ours"], seconds["bare"])
    each = {name: f"{median(values) / STEPS * 1e3:.2f} ms a step" for name, values in seconds.items()}
    alone = f"model alone {each['bare']}"
    return Row("loop, every quantity recorded", each["ours"], alone, over, 1.05, _percent(over), "≤ +5 %")


def guided(quick: bool) -> Iterator[Row]:
    """A guided look beside the two ways there are: both in one batch, or one after the other."""
    for side in (16, 32, 64):
        subject = model((32, 80, 160), side)
        x = torch.randn(1, 3, side, side, generator=torch.Generator().manual_seed(0))
        level = subject.schedule.level(0.5)
        pair = subject.pair(Condition("a"))
        both = torch.tensor([0, len(CLASSES)])

        def ours(pair: Any = pair, x: Tensor = x, level: Level = level) -> list[Tensor]:
            cond, uncond = pair(x, level, want_cond=True, want_uncond=True)
            return [cond, uncond]

        def batched(subject: Any = subject, x: Tensor = x, level: Level = level, both: Tensor = both) -> list[Tensor]:
            return _x0(subject, torch.cat([x, x]), level, both).split(1)

        def two(subject: Any = subject, x: Tensor = x, level: Level = level, both: Tensor = both) -> list[Tensor]:
            return [_x0(subject, x, level, both[:1]), _x0(subject, x, level, both[1:])]

        for other in (batched, two):
            torch.testing.assert_close(list(ours()), list(other()), rtol=1e-3, atol=1e-3)
        cases = {"ours": lambda f=ours: f, "batched": lambda f=batched: f, "two": lambda f=two: f}
        seconds = interleaved(cases, 30 if quick else 201, time.thread_time)
        better = min(("batched", "two"), key=lambda name: median(seconds[name]))
        each = {name: f"{median(values) * 1e3:.2f} ms" for name, values in seconds.items()}
        yield Row(
            f"guided prediction, {side}×{side}",
            each["ours"],
            f"batched {each['batched']}, two passes {each['two']}",
            ratio(seconds["ours"], seconds[better]),
            1.02,
        )


@torch.inference_mode()
def _x0(subject: NetworkModel, x: Tensor, level: Level, label: Tensor) -> Tensor:
    t = torch.full((len(x),), level.t)
    output = subject.network(x.contiguous(memory_format=torch.channels_last), t, label)
    return x0_from_output(output, x, level, subject.card.prediction)


def interval(quick: bool) -> Iterator[Row]:
    """Guidance on a part of the steps, by the formula r/(1+f(r-1)), r the price of a guided step: 2 at most."""
    subject = model((32, 80, 160), 64)
    full = Recipe(model="bench", label="a", guidance=3.0, steps=STEPS, sampler="Euler", schedule_type="Uniform")
    recipes = {"plain": full.with_(guidance=1.0), "full": full}
    recipes |= {f"{end:g}": full.with_(guidance_interval=(0.0, end)) for end in (0.25, 0.5)}
    planned = {name: plan(recipe, subject) for name, recipe in recipes.items()}
    cases = {name: lambda p=p: lambda: execute(p, Run(p)) for name, p in planned.items()}
    seconds = interleaved(cases, 5 if quick else 31)
    price = ratio(seconds["full"], seconds["plain"])
    for name in list(recipes)[2:]:
        share = planned[name].cost.guided / STEPS
        formula, faster = price / (1 + share * (price - 1)), ratio(seconds["full"], seconds[name])
        what = f"guidance on {share:.0%} of the steps"
        peer = f"formula {formula:.2f}× (a guided step costs {price:.2f}×)"
        yield Row(what, f"{faster:.2f}× faster", peer, formula / faster, 1 / 0.95, f"{faster / formula:.0%}", "≥ 95%")


def stopping(quick: bool) -> Iterator[Row]:
    """From the wish to stop to the end of the run, at random moments, beyond one model call."""
    subject = model((32, 80, 160), 64)
    planned = plan(Recipe(model="bench", label="a", guidance=3.0, steps=200), subject)
    pair, x = subject.pair(Condition("a")), planned.initial()

    def guided_look() -> None:
        pair(x, planned.levels[3], want_cond=True, want_uncond=True)

    look = median(interleaved({"look": lambda: guided_look}, 9)["look"])
    late = []
    for turn in range(20 if quick else 100):
        wish = threading.Event()
        worker = threading.Thread(target=execute, args=(planned, Run(planned), wish.is_set))
        worker.start()
        time.sleep(0.02 + 0.05 * (turn * 0.618 % 1))
        begun = time.perf_counter()
        wish.set()
        worker.join()
        late.append(time.perf_counter() - begun - look)
    worst = sorted(late)[max(0, round(0.99 * len(late)) - 1)]
    yield Row(
        "stop → idle beyond one model call, p99",
        f"{max(worst, 0) * 1e3:.1f} ms",
        f"call {look * 1e3:.1f} ms",
        max(worst, 0) / 0.020,
        1.0,
        f"{max(worst, 0) * 1e3:.0f} ms",
        "≤ 20 ms",
    )


def loading(quick: bool) -> Iterator[Row]:
    """Weights from a file, checks included, beside the reference reader."""
    from safetensors.torch import load_file

    generator = torch.Generator().manual_seed(0)
    count = 10 if quick else 50
    tensors = {f"layer{i}.weight": torch.randn(512, 1024, generator=generator) for i in range(count)}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "weights.safetensors"
        write_weights(path, tensors)
        for name, value in read_weights(path).items():
            assert torch.equal(value, tensors[name])
        cases = {
            "ours": lambda: lambda: read_weights(path),
            "peer": lambda: lambda: {name: value.clone() for name, value in load_file(path).items()},
        }
        seconds = interleaved(cases, 5 if quick else 21)
    mine, other = median(seconds["ours"]), median(seconds["peer"])
    what = f"load safetensors, {count * 2} MiB"
    limit = 1.1 * other + 0.1
    ours, peer = f"{mine * 1e3:.0f} ms", f"safetensors {other * 1e3:.0f} ms"
    yield Row(what, ours, peer, mine / limit, 1.0, f"{mine / other:.2f}×", "≤ 1.1× + 100 ms")


def pictures(quick: bool) -> Iterator[Row]:
    """A large grid as PNG: bytes that decode to the same pixels, and how long they take."""
    side = 512 if quick else 2048
    noise = np.random.default_rng(0).normal(0, 1, (side // 64, side // 64, 3))
    coarse = Image.fromarray(np.clip(noise * 60 + 128, 0, 255).astype(np.uint8))
    soft = coarse.resize((side, side), Image.Resampling.BICUBIC)
    grain = np.random.default_rng(1).integers(-2, 3, (side, side, 3))
    picture = np.clip(np.asarray(soft, np.int16) + grain, 0, 255).astype(np.uint8)

    def ours() -> bytes:
        return encode_plain(picture)

    def peer() -> bytes:
        buffer = io.BytesIO()
        Image.fromarray(picture).save(buffer, "PNG")
        return buffer.getvalue()

    for data in (ours(), peer()):
        assert np.array_equal(np.asarray(Image.open(io.BytesIO(data))), picture)
    seconds = interleaved({"ours": lambda: ours, "peer": lambda: peer}, 3 if quick else 9)
    each = {name: f"{median(values) * 1e3:.0f} ms" for name, values in seconds.items()}
    size = f"{len(ours()) / len(peer()):.2f}× the size"
    yield Row(
        f"PNG of a {side}² grid", each["ours"], f"Pillow's default {each['peer']}",
        ratio(seconds["ours"], seconds["peer"]), 0.45, f"{ratio(seconds['ours'], seconds['peer']):.2f}×, {size}",
    )  # fmt: skip


def _percent(factor: float) -> str:
    return f"{(factor - 1) * 100:+.1f} %"


def _bare(network: Callable[[Tensor, float], Tensor], x: Tensor, levels: tuple[Level, ...]) -> Any:
    @torch.no_grad()
    def run() -> None:
        for level in levels[:-1]:
            network(x, level.t)

    return lambda: run


def _our_loop(network: Callable[[Tensor, float], Tensor], x: Tensor, levels: tuple[Level, ...]) -> Any:
    def denoise(x: Tensor, level: Level) -> Prediction:
        return Prediction(x, level, x0_from_output(network(x, level.t), x, level, "eps"))

    def run() -> Tensor:
        end = x
        for step in sample(make_sampler("DPM++ 2M"), denoise, x, levels, no_noise):
            end = step.x_next
        return end

    return lambda: run


def _their_loop(network: Callable[[Tensor, float], Tensor], x: Tensor, scheduler: Any) -> Any:
    @torch.no_grad()
    def run() -> Tensor:
        end = x
        for t in scheduler.timesteps:
            seen = scheduler.scale_model_input(end, t)
            end = scheduler.step(network(seen, float(t)), t, end).prev_sample
        return end

    def prepare() -> Callable[[], Tensor]:
        scheduler.set_timesteps(STEPS)
        return run

    return prepare
