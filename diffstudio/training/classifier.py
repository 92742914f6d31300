"""The judge of drawn flowers: a small network that tells their kinds apart, trained on flowers of its own.

It shares no seed with any training data. Its last hidden layer is the feature space in which
`quality` compares sets of pictures.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Generator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn.functional import avg_pool2d, cross_entropy, pad, silu

from diffstudio.errors import UserError
from diffstudio.models.weights import read_weights, write_weights
from diffstudio.training.drawing import ByteArray
from diffstudio.training.flowers_data import Drawing, cache_key, flowers
from diffstudio.training.pictures import PictureSet, to_tensor
from diffstudio.training.recipe import FlowersSpec

FIRST_SEED = 10_000_000
"""Seeds from here on belong to the judge; training recipes end below."""
COUNT = 3600
"""How many pictures it learns from."""
FEATURES = 64
_EPOCHS = 6
_BATCH = 64


class Classifier(nn.Module):
    """Tells kinds of flowers apart; sees pictures at half their size.

    Args:
        classes: Number of kinds.
        width: Channels of the first layer.
    """

    def __init__(self, classes: int, width: int = 32) -> None:
        super().__init__()
        widths = (3, width, 2 * width, 2 * width)
        self.layers = nn.ModuleList(
            nn.Conv2d(a, b, 3, stride=2 if i else 1, padding=1)
            for i, (a, b) in enumerate(pairwise(widths))
        )
        self.norms = nn.ModuleList(nn.GroupNorm(8, b) for b in widths[1:])
        self.features_of = nn.Linear(2 * widths[-1], FEATURES)
        self.head = nn.Linear(FEATURES, classes)

    def features(self, x: Tensor) -> Tensor:
        """Map pictures ``b 3 h w`` in [-1, 1] to features ``b 64``."""
        h = avg_pool2d(x, 2)
        for layer, norm in zip(self.layers, self.norms, strict=True):
            h = silu(norm(layer(h)))
        pooled = torch.cat([h.mean((2, 3)), h.amax((2, 3))], dim=1)  # what there is, and what stands out
        return torch.tanh(self.features_of(pooled))

    def forward(self, x: Tensor) -> Tensor:
        """Map pictures ``b 3 h w`` in [-1, 1] to one score a class, ``b classes``."""
        out: Tensor = self.head(self.features(x))
        return out


@dataclass(frozen=True, slots=True)
class Judging:
    """How far the making of the judge has come: what it does now, and how much of it is done."""

    doing: str
    done: int
    total: int


def flower_judge(
    kinds: tuple[str, ...], size: int, cache: Path | None
) -> Generator[Judging, None, Classifier]:
    """Get the judge from the cache, or draw its flowers and train it.

    Args:
        kinds: What it tells apart.
        size: Pixels a side of the pictures.
        cache: Folder in which it is kept, or None.

    Yields:
        Progress. Closing the generator stops.

    Returns:
        The trained network, in evaluation mode.
    """
    spec = FlowersSpec(COUNT, size, FIRST_SEED, kinds)
    path = None if cache is None else cache / f"judge-{_key(spec)}.safetensors"
    network = Classifier(len(kinds))
    if path is not None and _load(network, path):
        return network.eval()
    data = yield from _drawn(spec)
    yield from _train(network, data)
    if path is not None:
        write_weights(path, network.state_dict())
    return network.eval()


@torch.no_grad()
def look(network: Classifier, pictures: ByteArray, batch: int = 256) -> tuple[Tensor, Tensor]:
    """Return the features ``n 64`` (float64) and the most likely class ``n`` of pictures ``n h w 3``."""
    features, classes = [], []
    for first in range(0, len(pictures), batch):
        found = network.features(to_tensor(pictures[first : first + batch]))
        features.append(found.double())
        classes.append(network.head(found).argmax(1))
    return torch.cat(features), torch.cat(classes)


def _drawn(spec: FlowersSpec) -> Generator[Judging, None, PictureSet]:
    source = flowers(spec, None)
    while True:
        try:
            at: Drawing = next(source)
        except StopIteration as end:
            data: PictureSet = end.value
            return data
        yield Judging("Drawing flowers for the judge", at.done, at.total)


def _train(network: Classifier, data: PictureSet) -> Generator[Judging, None, None]:
    """Train with one cycle of the rate; pictures are shifted a little, so that places do not matter."""
    generator = torch.Generator().manual_seed(0)
    for name, parameter in network.named_parameters():  # from its own generator: the same judge every time
        if name.endswith("weight") and parameter.ndim > 1:
            nn.init.kaiming_normal_(parameter, nonlinearity="relu", generator=generator)
        elif name.endswith("bias"):
            nn.init.zeros_(parameter)
    per_epoch = max(1, len(data) // _BATCH)
    total = _EPOCHS * per_epoch
    optimizer = torch.optim.AdamW(network.parameters(), lr=1e-3, weight_decay=0.02)
    cycle = torch.optim.lr_scheduler.OneCycleLR(optimizer, max_lr=4e-3, total_steps=total)
    network.train()
    for step in range(total):
        if step % per_epoch == 0:
            order = torch.randperm(len(data), generator=generator)
        start = step % per_epoch * _BATCH
        x, label = data.batch(order[start : start + _BATCH].tolist())
        right, down = torch.randint(-4, 5, (2,), generator=generator).tolist()
        loss = cross_entropy(network(_shift(x, right, down)), label, label_smoothing=0.05)  # type: ignore[arg-type]
        loss.backward()  # type: ignore[no-untyped-call]
        optimizer.step()
        optimizer.zero_grad(set_to_none=True)
        cycle.step()
        if step % 10 == 0:
            yield Judging("Training the judge", step, total)


def _shift(x: Tensor, right: int, down: int) -> Tensor:
    h, w = x.shape[-2:]
    return pad(x, (4, 4, 4, 4), mode="replicate")[..., 4 - down : 4 - down + h, 4 - right : 4 - right + w]


def _key(spec: FlowersSpec) -> str:
    recipe = json.dumps([cache_key(spec), FEATURES, _EPOCHS, _BATCH, "1"])
    return hashlib.sha256(recipe.encode()).hexdigest()[:16]


def _load(network: Classifier, path: Path) -> bool:
    """Load the kept judge; a file that is missing, damaged or of another shape is no judge."""
    try:
        network.load_state_dict(read_weights(path, {k: tuple(v.shape) for k, v in network.state_dict().items()}))
    except UserError:
        return False
    return True
