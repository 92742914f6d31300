"""What the noise is drawn from, and how it is varied."""

from __future__ import annotations

from collections.abc import Mapping

from diffstudio.panels.explanations import figures
from diffstudio.panels.explanations.topic import OWN, N, Topic, Try

_ARC = r"\varepsilon = \frac{\sin((1-v)\,\theta)\,\varepsilon_s + \sin(v\,\theta)\,\varepsilon_{s'}}{\sin\theta}"

SEEDS: Mapping[str, Topic] = {
    "seed": Topic(
        N("Explain", "Seed"),
        N("Explain", "The number that the noise is drawn from: the same seed gives the same noise on every machine, "
                     "and with the same settings the same picture. −1 draws a new one for every run."),
        N("Explain", "This program's own: noise by seed, picture and step, drawn on the processor."),
        Try(N("Explain", "Make the next seed"), command="random-seed"),
        r"\varepsilon = \varepsilon(s, i, k) \sim \mathcal{N}(0, 1)",
        figures.seed,
    ),
    "new-seed": Topic(
        N("Explain", "New random seed"),
        N("Explain", "The dice makes every run draw a new seed; the key R draws one now and keeps it. Either way the "
                     "seed of each run is shown, written into its pictures and can be used again."),
        OWN,
        Try(N("Explain", "Roll one"), command="random-seed"),
    ),
    "last-seed": Topic(
        N("Explain", "Last seed"),
        N("Explain", "Puts the seed of the last run into the field. Change one setting afterwards, and only that "
                     "setting makes the difference."),
        OWN,
        Try(N("Explain", "Use the last seed again"), command="reuse-seed"),
        "",
        figures.seed,
    ),
    "lock-seed": Topic(
        N("Explain", "Keep the seed"),
        N("Explain", "Holds the seed although a new one would be drawn for every run. Use it while you compare "
                     "settings on one noise."),
        OWN,
        Try(N("Explain", "Close the lock, change the sampler, generate twice")),
        "",
        figures.seed,
    ),
    "variation-strength": Topic(
        N("Explain", "Variation"),
        N("Explain", "How far the noise is turned towards that of a second seed. A little gives a sibling of the "
                     "picture, 1 gives the picture of the other seed."),
        N("Explain", "Shoemake 1985 (slerp): the arc keeps the spread of the noise, a straight mixture would not."),
        Try(N("Explain", "Turn the noise by 0.15"), fields={"variation_strength": 0.15}),
        _ARC,
        figures.variation,
    ),
    "variation-seed": Topic(
        N("Explain", "Variation seed"),
        N("Explain", "The second seed, towards whose noise Variation turns. In a batch it counts up while the seed "
                     "stays, so that the pictures are siblings."),
        N("Explain", "Shoemake 1985 (slerp)."),
        Try(N("Explain", "Four siblings of this picture"), fields={"variation_strength": 0.2, "count": 4}),
        _ARC,
        figures.variation,
    ),
}
"""By id."""
