"""The playhead and what moves it, and what is made from a step."""

from __future__ import annotations

from collections.abc import Mapping

from diffstudio.panels.explanations import figures
from diffstudio.panels.explanations.topic import OWN, N, Topic, Try

_PLACE = r"k \in \{0, 1, \dots, N\}"

PLAYING: Mapping[str, Topic] = {
    "timeline": Topic(
        N("Explain", "Timeline"),
        N("Explain", "The steps of the run from noise to picture, one tick each; a click goes there and dragging "
                     "scrubs. Every step was kept, so nothing is computed again."),
        OWN,
        Try(N("Explain", "Go to the middle of the run"), at=0.5, needs="film"),
        _PLACE,
        figures.place,
    ),
    "step-label": Topic(
        N("Explain", "Step, t and σ"),
        N("Explain", "Which step is shown, the time that the network was told there, and how strong the noise was. "
                     "Step 0 is pure noise, the last is the finished picture."),
        N("Explain", "Ho et al. 2020 (DDPM), eq. 4."),
        Try(N("Explain", "Go to the noise"), command="go-start", needs="film"),
        r"x = \alpha\,x_0 + \sigma\,\varepsilon",
        figures.mixture,
    ),
    "play": Topic(
        N("Explain", "Play"),
        N("Explain", "Shows the kept steps one after the other, or pauses; Space does the same and J plays backwards. "
                     "It follows the clock, so a slow screen leaves steps out and never slows down."),
        OWN,
        Try(N("Explain", "Play from the noise"), command="play", at=0.0, needs="film"),
        r"\mathrm{duration} = (N + 1) / \mathrm{fps}",
        figures.rate,
    ),
    "step-back": Topic(
        N("Explain", "One step back"),
        N("Explain", "Moves the playhead one step towards the noise; with Shift and the arrow key it is ten. Watch "
                     "the numbers of this step while you do."),
        OWN,
        Try(N("Explain", "Go one step back"), command="step-back", needs="film"),
        _PLACE,
        figures.place,
    ),
    "step-on": Topic(
        N("Explain", "One step on"),
        N("Explain", "Moves the playhead one step towards the picture; with Shift and the arrow key it is ten. At the "
                     "end it stays."),
        OWN,
        Try(N("Explain", "Go one step on"), command="step-on", needs="film"),
        _PLACE,
        figures.place,
    ),
    "go-start": Topic(
        N("Explain", "To the noise"),
        N("Explain", "Goes to step 0, where the picture is nothing but noise. The picture that the network expects is "
                     "there already, as the average of all it could become."),
        OWN,
        Try(N("Explain", "Go there and look at x̂₀"), channel="x0", at=0.0, needs="film"),
        r"x^{(0)} = \sigma_0\,\varepsilon",
        figures.mixture,
    ),
    "go-end": Topic(
        N("Explain", "To the picture"),
        N("Explain", "Goes to the newest step, which is the finished picture once the run is over. During a run the "
                     "playhead then follows it again."),
        OWN,
        Try(N("Explain", "Go there"), command="go-end", needs="film"),
        r"\sigma_N = 0",
        figures.mixture,
    ),
    "repeat": Topic(
        N("Explain", "Repeat"),
        N("Explain", "What happens at the end of the run: play once, begin again, or go back and forth. It counts for "
                     "the marked part when one is marked."),
        OWN,
        Try(N("Explain", "Play back and forth"), look={"play_mode": "ping-pong"}),
        r"\mathrm{duration} = (N + 1) / \mathrm{fps}",
        figures.rate,
    ),
    "fps": Topic(
        N("Explain", "Frames per second"),
        N("Explain", "How many steps are shown in a second; the keys [ and ] change it and Backspace brings 12 back. "
                     "It is about showing only and changes no step."),
        OWN,
        Try(N("Explain", "Play slowly, 4 a second"), look={"fps": 4}),
        r"\mathrm{duration} = (N + 1) / \mathrm{fps}",
        figures.rate,
    ),
    "loop-range": Topic(
        N("Explain", "Loop range"),
        N("Explain", "The part of the run that is played: I marks its beginning at the playhead, O its end. Shift+I "
                     "plays everything again."),
        OWN,
        Try(N("Explain", "Begin the loop here"), command="loop-in", needs="film"),
        _PLACE,
        figures.place,
    ),
    "branch": Topic(
        N("Explain", "Branch here"),
        N("Explain", "Goes on from this step with the settings on the left and keeps the steps before it. What the "
                     "sampler remembers is taken along, so with equal settings the rest comes out bit for bit the "
                     "same."),
        OWN,
        Try(N("Explain", "Go to the middle, change Guidance, press B"), at=0.5, needs="film"),
        r"x^{(k)} \to x^{(k+1)} \to \dots \to x^{(N)}",
        figures.branch,
    ),
}
"""By id."""
