"""What the way between two keyframes does to the noise, in numbers: its angle, and its spread on either path."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from diffstudio.engine.walk import Keyframe


@dataclass(frozen=True, slots=True)
class NoiseBetween:
    """The start noises of two keyframes, as far as the way between them depends on them.

    Attributes:
        spread_a: Root mean square of the one; about 1.
        spread_b: That of the other.
        cosine: Of the angle between them, over all values.
    """

    spread_a: float
    spread_b: float
    cosine: float

    @property
    def degrees(self) -> float:
        """The angle between the noises; about 90° for two seeds."""
        return math.degrees(math.acos(min(1.0, max(-1.0, self.cosine))))

    def spread(self, share: float, path: str) -> float:
        """Return the root mean square of the noise at `share` of the way, 0 … 1, on "sphere" or "straight"."""
        a, b = self._weights(share) if path == "sphere" else (1 - share, share)
        x, y = a * self.spread_a, b * self.spread_b
        return math.sqrt(max(0.0, x * x + y * y + 2 * x * y * self.cosine))

    def _weights(self, share: float) -> tuple[float, float]:
        """Return the weights of Shoemake's formula (1985); the straight ones where it has nothing to turn."""
        angle = math.radians(self.degrees)
        if math.sin(angle) < _FLAT:
            return 1 - share, share
        return math.sin((1 - share) * angle) / math.sin(angle), math.sin(share * angle) / math.sin(angle)


_FLAT = 1e-4


def noise_between(a: Keyframe, b: Keyframe, shape: tuple[int, ...]) -> NoiseBetween:
    """Measure the start noises of two keyframes.

    Args:
        a: The one.
        b: The other.
        shape: Of one picture, ``c h w`` or ``n 2``.
    """
    import torch

    from diffstudio.engine.walk_noise import tape_of

    like = torch.empty((1, *shape), dtype=torch.float32)
    x, y = (tape_of(keyframe).initial(like).double().flatten() for keyframe in (a, b))
    product = float(x.norm() * y.norm())
    size = math.sqrt(x.numel())
    cosine = 1.0 if torch.equal(x, y) else float(x @ y) / product
    return NoiseBetween(float(x.norm()) / size, float(y.norm()) / size, cosine)
