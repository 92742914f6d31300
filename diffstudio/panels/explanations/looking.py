"""What one looks at: the picture, the quantities of a step, the batch and the strips."""

from __future__ import annotations

from collections.abc import Mapping

from diffstudio.panels.explanations import figures
from diffstudio.panels.explanations.topic import OWN, N, Topic, Try

_GUIDED = N("Explain", "Ho & Salimans 2022, eq. 6; their w is one less.")

LOOKING: Mapping[str, Topic] = {
    "picture": Topic(
        N("Explain", "Picture"),
        N("Explain", "One quantity of one step of one picture of the batch, with its real pixels. The wheel zooms, the "
                     "middle button or Space moves it, and it can be dragged out into a folder."),
        OWN,
        Try(N("Explain", "Look at single pixels"), command="zoom-100", needs="film"),
        r"x = \alpha\,x_0 + \sigma\,\varepsilon",
        figures.mixture,
    ),
    "quantity": Topic(
        N("Explain", "Quantity"),
        N("Explain", "Which part of the step is shown: what the network is given, what it expects, or what guidance "
                     "does to that. All of them belong to the step under the playhead."),
        N("Explain", "Ho et al. 2020 (DDPM), eq. 4 and 15."),
        Try(N("Explain", "Look at the noise it sees, half-way"), channel="eps", at=0.5, needs="film"),
        r"x = \alpha\,\hat{x}_0 + \sigma\,\hat{\varepsilon}",
        figures.mixture,
    ),
    "quantity-x": Topic(
        N("Explain", "Noisy xₜ"),
        N("Explain", "What the network is given at this step: picture and noise together. It begins as pure noise and "
                     "ends as the finished picture."),
        N("Explain", "Ho et al. 2020 (DDPM), eq. 4."),
        Try(N("Explain", "Look at it half-way"), channel="x", at=0.5, needs="film"),
        r"x = \alpha\,x_0 + \sigma\,\varepsilon",
        figures.mixture,
    ),
    "quantity-x0": Topic(
        N("Explain", "Picture x̂₀"),
        N("Explain", "The finished picture that the network expects, seen from this step. Early on it is a blurred "
                     "average of everything that is still possible, and it sharpens as the noise goes."),
        N("Explain", "Ho et al. 2020 (DDPM), eq. 15; Efron 2011 on Tweedie's formula."),
        Try(N("Explain", "Look at it early in the run"), channel="x0", at=0.2, needs="film"),
        r"\hat{x}_0 = \frac{x - \sigma\,\hat{\varepsilon}}{\alpha} \approx E[x_0 \mid x]",
        figures.removed,
    ),
    "quantity-eps": Topic(
        N("Explain", "Noise ε̂"),
        N("Explain", "The noise that the network believes is in the picture; grey is zero. Where it shows the outline "
                     "of the picture, the network is not sure what is noise and what is not."),
        N("Explain", "Ho et al. 2020 (DDPM), eq. 14 and 15."),
        Try(N("Explain", "Look at it late in the run"), channel="eps", at=0.8, needs="film"),
        r"\hat{\varepsilon} = \frac{x - \alpha\,\hat{x}_0}{\sigma}",
        figures.noise,
    ),
    "quantity-cond": Topic(
        N("Explain", "With class"),
        N("Explain", "What the network expects when it is told the class, before guidance. It is the c of the "
                     "guidance formula."),
        _GUIDED,
        Try(N("Explain", "Compare it with Without, early in the run"), channel="cond", at=0.2, needs="film"),
        r"c = D_\theta(x, \sigma, y)",
        figures.difference,
    ),
    "quantity-uncond": Topic(
        N("Explain", "Without"),
        N("Explain", "What the network expects when it is told nothing, or the class to steer away from. It is the u "
                     "of the guidance formula."),
        _GUIDED,
        Try(N("Explain", "Look at it early in the run"), channel="uncond", at=0.2, needs="film"),
        r"u = D_\theta(x, \sigma, \emptyset)",
        figures.difference,
    ),
    "quantity-difference": Topic(
        N("Explain", "Difference"),
        N("Explain", "With the class minus without: the direction that guidance enlarges; grey is zero. Where it is "
                     "grey, guidance changes nothing, however strong it is."),
        _GUIDED,
        Try(N("Explain", "Look at it early in the run"), channel="difference", at=0.2, needs="film"),
        r"d = c - u,\quad \hat{x}_0 = u + w\,d",
        figures.guidance,
    ),
    "quantity-change": Topic(
        N("Explain", "Change"),
        N("Explain", "How the expected picture differs from that of the step before; grey is zero. It shows what each "
                     "step decides: first the large shapes, later the edges."),
        OWN,
        Try(N("Explain", "Look at it half-way"), channel="change", at=0.5, needs="film"),
        r"\Delta\hat{x}_0 = \hat{x}_{0,k} - \hat{x}_{0,k-1}",
        figures.change,
    ),
    "batch": Topic(
        N("Explain", "Batch"),
        N("Explain", "The pictures that were made together, with the seed of each below it. A click looks at another "
                     "one; all plots and numbers follow."),
        OWN,
        Try(N("Explain", "Make four at once"), fields={"count": 4}),
        r"s_i = s + i",
        figures.batch,
    ),
    "film-strip": Topic(
        N("Explain", "Film strip"),
        N("Explain", "The picture that the network expected at steps spread over the run, from noise to picture. "
                     "Drag along it to move the playhead."),
        N("Explain", "Ho et al. 2020 (DDPM), section 4.3 and its pictures of progressive generation."),
        Try(N("Explain", "Go to the fifth part of the run"), at=0.2, needs="film"),
        r"\hat{x}_0 = \frac{x - \sigma\,\hat{\varepsilon}}{\alpha}",
        figures.removed,
    ),
    "fit": Topic(
        N("Explain", "Fit"),
        N("Explain", "Shows the whole picture as large as there is room. With visible pixels it takes a whole factor, "
                     "so that all of them have one size."),
        OWN,
        Try(N("Explain", "Fit it"), command="zoom-fit", needs="film"),
    ),
    "zoom": Topic(
        N("Explain", "Zoom"),
        N("Explain", "Enlarges or reduces the view of the picture and changes nothing about it. 100 % is one pixel of "
                     "the picture for one pixel of the screen."),
        OWN,
        Try(N("Explain", "Show it at 100 %"), command="zoom-100", needs="film"),
    ),
    "smooth-pixels": Topic(
        N("Explain", "Whole pixels when enlarged"),
        N("Explain", "Shows an enlarged picture as the squares it is made of, in place of a smooth blend. What is "
                     "saved is the same either way."),
        OWN,
        Try(N("Explain", "Switch it"), command="smooth-pixels"),
    ),
    "save": Topic(
        N("Explain", "Save"),
        N("Explain", "Writes the picture, the batch as a sheet, or every step as a file, with the settings inside. "
                     "Dropping such a file on the window later gives the settings back."),
        N("Explain", "W3C PNG specification, textual information."),
        Try(N("Explain", "Save this picture"), command="save-picture", needs="film"),
    ),
    "copy-picture": Topic(
        N("Explain", "Copy picture"),
        N("Explain", "Puts what the large view shows on the clipboard, with its real pixels. Paste it into any other "
                     "program."),
        OWN,
        Try(N("Explain", "Copy it"), command="copy-picture", needs="film"),
    ),
}
"""By id."""
