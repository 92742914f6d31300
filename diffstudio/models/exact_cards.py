"""The cards of the models that need no training and no files. Their denoisers are in `exact`.

No torch here, so that they can be listed before torch is loaded.
"""

from __future__ import annotations

from collections.abc import Mapping

from diffstudio.models.card import Card, Data, Defaults

SHOWN_POINTS = 1000
"""Points in one sample: enough to see its shape."""
RING = "exact-ring"
THREE = "exact-three"
_LICENCE = "CC0-1.0"
_DIRECTIONS = ("east", "north-east", "north", "north-west", "west", "south-west", "south", "south-east")

CARDS: Mapping[str, Card] = {
    card.name: card
    for card in (
        Card(
            name=RING,
            title="Ring, exact",
            summary="Eight Gaussians on a circle, answered in closed form: what a perfect network would say.",
            kind="points",
            shape=(SHOWN_POINTS, 2),
            network=None,
            schedule="cosine",
            prediction="x0",
            labels=_DIRECTIONS,
            defaults=Defaults(steps=20, guidance=1.0),
            data=Data("Eight Gaussians of standard deviation 0.08 on a circle of radius 1.", 0, _LICENCE),
            licence=_LICENCE,
        ),
        Card(
            name=THREE,
            title="Three clouds, exact",
            summary="Three Gaussians that overlap, answered in closed form: shows how guidance pushes them apart.",
            kind="points",
            shape=(SHOWN_POINTS, 2),
            network=None,
            schedule="cosine",
            prediction="x0",
            labels=("top", "left", "right"),
            defaults=Defaults(steps=20, guidance=2.0),
            data=Data("Three Gaussians of standard deviation 0.4 at the corners of a triangle.", 0, _LICENCE),
            licence=_LICENCE,
        ),
    )
}
