"""What steers a run towards its class, and what keeps that from burning the picture."""

from __future__ import annotations

from collections.abc import Mapping

from diffstudio.panels.explanations import figures
from diffstudio.panels.explanations.topic import N, Topic, Try

GUIDANCE: Mapping[str, Topic] = {
    "guidance": Topic(
        N("Explain", "Guidance"),
        N("Explain", "How far each step leans from “any picture” (u) towards the class (c). 1 is off and 0 ignores the "
                     "class; higher is purer and more alike, and too high burns the colours."),
        N("Explain", "Ho & Salimans 2022, eq. 6; their w is one less."),
        Try(N("Explain", "Set 8 with the same seed"), fields={"guidance": 8.0}, needs="label"),
        r"\hat{x}_0 = u + w\,(c - u)",
        figures.guidance,
    ),
    "negative": Topic(
        N("Explain", "Negative"),
        N("Explain", "Which class guidance pushes away from: it takes the place of “nothing” as u. The picture then "
                     "keeps clear of what that class looks like, the more the stronger guidance is."),
        N("Explain", "Ho & Salimans 2022, eq. 6, with a class as u; Liu et al. 2022 (Composable Diffusion)."),
        Try(N("Explain", "Steer away from nothing again"), fields={"negative_label": None}, needs="label"),
        r"\hat{x}_0 = u_{neg} + w\,(c - u_{neg})",
        figures.negative,
    ),
    "guidance-rescale": Topic(
        N("Explain", "Rescale"),
        N("Explain", "Strong guidance raises the contrast of the prediction; this gives it back the contrast that the "
                     "class alone would have. 0 leaves it as it is, 1 restores it fully, 0.7 is a common choice."),
        N("Explain", "Lin et al. 2023, section 3.4."),
        Try(N("Explain", "Guidance 8 with rescale 0.7"), fields={"guidance": 8.0, "guidance_rescale": 0.7},
            needs="label"),
        r"\hat{x}_0' = \varphi\,\frac{\mathrm{std}(c)}{\mathrm{std}(\hat{x}_0)}\,\hat{x}_0 + (1 - \varphi)\,\hat{x}_0",
        figures.rescale,
    ),
    "guide-from": Topic(
        N("Explain", "Guide from"),
        N("Explain", "Where in the run guidance begins: 0 is pure noise, 1 the finished picture. Leaving the noisiest "
                     "part alone keeps the pictures of a batch more different from each other."),
        N("Explain", "Kynkäänniemi et al. 2024: guidance in a limited interval."),
        Try(N("Explain", "Begin at 0.3"), fields={"guidance_interval": (0.3, 1.0)}, needs="label"),
        r"p = 1 - \frac{2}{\pi}\arctan\frac{\sigma}{\alpha}",
        figures.progress,
    ),
    "guide-until": Topic(
        N("Explain", "Guide until"),
        N("Explain", "Where in the run guidance ends: 0 is pure noise, 1 the finished picture. Late steps settle "
                     "detail and hardly need the class, and outside the interval a step costs half as much."),
        N("Explain", "Kynkäänniemi et al. 2024: guidance in a limited interval."),
        Try(N("Explain", "End at 0.7"), fields={"guidance_interval": (0.0, 0.7)}, needs="label"),
        r"p = 1 - \frac{2}{\pi}\arctan\frac{\sigma}{\alpha}",
        figures.progress,
    ),
    "threshold": Topic(
        N("Explain", "Threshold"),
        N("Explain", "The share of pixels that keep their value when guidance drives a prediction out of range. The "
                     "brightest rest is clipped to the value s at that share, and all is divided by it."),
        N("Explain", "Saharia et al. 2022 (Imagen), section 2.3, dynamic thresholding."),
        Try(N("Explain", "Guidance 8 with threshold 0.995"), fields={"guidance": 8.0, "threshold": 0.995},
            needs="label"),
        r"\hat{x}_0' = \frac{\mathrm{clip}(\hat{x}_0, -s, s)}{s}" "\n" r"s = \max(1, Q_p|\hat{x}_0|)",
        figures.threshold,
    ),
    "guidance-plot": Topic(
        N("Explain", "Guidance over the run"),
        N("Explain", "The weight w at each step of the run: the guidance inside the interval, 1 outside of it. The "
                     "playhead is the same as in the other plots."),
        N("Explain", "Kynkäänniemi et al. 2024: guidance in a limited interval."),
        Try(N("Explain", "Guide only the middle of the run"), fields={"guidance_interval": (0.2, 0.8)}, needs="label"),
        r"w(\sigma) = w\ \mathrm{if}\ p_1 \leq p(\sigma) \leq p_2,\ \mathrm{else}\ 1",
        figures.progress,
    ),
    "guidance-preview": Topic(
        N("Explain", "Another w, at this step"),
        N("Explain", "What the guided prediction of this step would be with another weight; both predictions are there "
                     "already, so it costs nothing. Use takes the weight over for the next run."),
        N("Explain", "Ho & Salimans 2022, eq. 6; their w is one less."),
        Try(N("Explain", "Set 4 with the same seed"), fields={"guidance": 4.0}, needs="label"),
        r"\hat{x}_0 = u + w\,(c - u)",
        figures.guidance,
    ),
    "guidance-anatomy": Topic(
        N("Explain", "Anatomy of guidance"),
        N("Explain", "The two predictions of this step side by side, their difference, and what comes out when the "
                     "difference is enlarged. Where the difference is grey, the class changes nothing."),
        N("Explain", "Ho & Salimans 2022, eq. 6; their w is one less."),
        Try(N("Explain", "Look at the difference half-way"), channel="difference", at=0.5, needs="film"),
        r"\hat{x}_0 = u + w\,(c - u)",
        figures.guidance,
    ),
}
"""By id."""
