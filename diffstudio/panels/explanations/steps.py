"""The numbers of a step, in the table This step and the plot All steps."""

from __future__ import annotations

from collections.abc import Mapping

from diffstudio.panels.explanations import figures
from diffstudio.panels.explanations.topic import OWN, N, Topic, Try

_RMS = r"\sqrt{\frac{1}{d}\sum_i x_i^2}"

STEPS: Mapping[str, Topic] = {
    "number-t": Topic(
        N("Explain", "t"),
        N("Explain", "The time that the network is told, in the unit it was trained with: 0 is the clean picture, and "
                     "the largest is pure noise. It only names the noise level; what counts is α and σ."),
        N("Explain", "Sohl-Dickstein et al. 2015; Ho et al. 2020 (DDPM), section 2."),
        Try(N("Explain", "Go to the middle of the run"), at=0.5, needs="film"),
        r"x_t = \alpha_t\,x_0 + \sigma_t\,\varepsilon",
        figures.time,
    ),
    "number-log_snr": Topic(
        N("Explain", "log SNR"),
        N("Explain", "The natural logarithm of the ratio of picture to noise: 0 where both are equally strong, rising "
                     "to infinity at the clean picture. Samplers measure their steps on this scale."),
        N("Explain", "Kingma et al. 2021 (VDM), section 3.1; half of it is the λ of Lu et al. 2022 (DPM-Solver)."),
        Try(N("Explain", "Draw the schedule as log SNR"), look={"schedule_axis": "log_snr"}),
        r"\log\mathrm{SNR} = \ln\frac{\alpha^2}{\sigma^2}",
        figures.snr,
    ),
    "number-alpha": Topic(
        N("Explain", "α"),
        N("Explain", "The factor of the picture in the mixture that the network is given. It grows from almost 0 at "
                     "the noise to 1 at the picture."),
        N("Explain", "Ho et al. 2020 (DDPM), eq. 4, where α is written √ᾱ."),
        Try(N("Explain", "Draw ᾱ = α² against the steps"), look={"schedule_axis": "alpha_bar",
                                                                 "schedule_against": "step"}),
        r"x = \alpha\,x_0 + \sigma\,\varepsilon",
        figures.alpha,
    ),
    "number-sigma": Topic(
        N("Explain", "σ"),
        N("Explain", "The factor of the noise in the mixture that the network is given. σ/α is what other tools call "
                     "sigma: the noise on a picture of full strength."),
        N("Explain", "Ho et al. 2020 (DDPM), eq. 4; Karras et al. 2022 for σ/α."),
        Try(N("Explain", "Draw the schedule as σ"), look={"schedule_axis": "sigma"}),
        r"x = \alpha\,x_0 + \sigma\,\varepsilon",
        figures.sigma,
    ),
    "number-x_rms": Topic(
        N("Explain", "|x|"),
        N("Explain", "The root mean square of the noisy picture, over all its pixels and colours. It is close to 1 at "
                     "pure noise and ends at that of the picture, which is usually below 1."),
        N("Explain", "Ho et al. 2020 (DDPM), eq. 4: α² + σ² = 1 keeps the variance of data of variance 1."),
        Try(N("Explain", "Look at x half-way"), channel="x", at=0.5, needs="film"),
        rf"|x| = {_RMS}",
        figures.noisy,
    ),
    "number-eps_rms": Topic(
        N("Explain", "|ε̂|"),
        N("Explain", "The root mean square of the predicted noise: near 1 when the network judges the amount of noise "
                     "well. Strong guidance pushes it above 1, a guess at an average lets it fall below."),
        N("Explain", "Ho et al. 2020 (DDPM), eq. 14: ε is drawn with variance 1."),
        Try(N("Explain", "Look at the noise half-way"), channel="eps", at=0.5, needs="film"),
        r"|\hat{\varepsilon}| = \left|\frac{x - \alpha\,\hat{x}_0}{\sigma}\right|",
        figures.noise,
    ),
    "number-difference_rms": Topic(
        N("Explain", "|c − u|"),
        N("Explain", "How much the class changes the prediction at this step, as a root mean square. Guidance "
                     "multiplies this difference by w."),
        N("Explain", "Ho & Salimans 2022, eq. 6; their w is one less."),
        Try(N("Explain", "Look at the difference early in the run"), channel="difference", at=0.2, needs="film"),
        r"\hat{x}_0 = u + w\,(c - u)",
        figures.guidance,
    ),
    "number-change_rms": Topic(
        N("Explain", "|Δx̂₀|"),
        N("Explain", "How much the expected picture changed since the step before, as a root mean square. Large values "
                     "are the steps at which something is decided."),
        OWN,
        Try(N("Explain", "Look at the change half-way"), channel="change", at=0.5, needs="film"),
        r"|\Delta\hat{x}_0| = |\hat{x}_{0,k} - \hat{x}_{0,k-1}|",
        figures.change,
    ),
    "numbers": Topic(
        N("Explain", "This step"),
        N("Explain", "What the step under the playhead is made of, in numbers of the picture that is looked at. Rest "
                     "on one of them to have it explained."),
        N("Explain", "Ho et al. 2020 (DDPM), eq. 4."),
        Try(N("Explain", "Go to the middle of the run"), at=0.5, needs="film"),
        r"x = \alpha\,x_0 + \sigma\,\varepsilon",
        figures.mixture,
    ),
    "course": Topic(
        N("Explain", "All steps"),
        N("Explain", "How much the class and the expected picture change at each step of the run. Peaks are the steps "
                     "at which something is decided; a click goes there."),
        N("Explain", "Ho & Salimans 2022, eq. 6, for c and u."),
        Try(N("Explain", "Look at the change half-way"), channel="change", at=0.5, needs="film"),
        r"|c - u|\ \mathrm{and}\ |\hat{x}_{0,k} - \hat{x}_{0,k-1}|",
        figures.course,
    ),
}
"""By id."""
