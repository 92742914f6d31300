"""The noise schedule: its plot, how it is drawn, and how it is changed."""

from __future__ import annotations

from collections.abc import Mapping

from diffstudio.panels.explanations import figures
from diffstudio.panels.explanations.topic import OWN, N, Topic, Try

_MIX = r"x_t = \alpha_t\,x_0 + \sigma_t\,\varepsilon"

SCHEDULE: Mapping[str, Topic] = {
    "schedule-plot": Topic(
        N("Explain", "Schedule"),
        N("Explain", "How picture and noise are mixed along the run: the curve is the model's, the dots are where this "
                     "run's steps stop on it. A click on a dot goes to that step."),
        N("Explain", "Nichol & Dhariwal 2021, eq. 17, for the cosine curve; Ho et al. 2020 for the linear one."),
        Try(N("Explain", "Draw it against the steps"), look={"schedule_against": "step"}),
        _MIX,
        figures.mixture,
    ),
    "alpha-bar": Topic(
        N("Explain", "ᾱ, the picture that is kept"),
        N("Explain", "The share of the power of x that is picture: 1 is clean, 0 is pure noise. The rest is noise "
                     "wherever the variance is preserved."),
        N("Explain", "Ho et al. 2020 (DDPM), eq. 4."),
        Try(N("Explain", "Draw ᾱ"), look={"schedule_axis": "alpha_bar"}),
        r"\bar{\alpha} = \alpha^2",
        figures.alpha,
    ),
    "schedule-sigma": Topic(
        N("Explain", "σ, the strength of the noise"),
        N("Explain", "The factor of the noise along the run, from the noisiest level down to 0. Its unit is the "
                     "standard deviation of the noise."),
        N("Explain", "Ho et al. 2020 (DDPM), eq. 4; Karras et al. 2022."),
        Try(N("Explain", "Draw σ"), look={"schedule_axis": "sigma"}),
        _MIX,
        figures.sigma,
    ),
    "schedule-log-snr": Topic(
        N("Explain", "log SNR along the run"),
        N("Explain", "The logarithm of the ratio of picture to noise; schedules that look alike elsewhere differ "
                     "clearly here. The clean picture and pure noise lie at infinity, so the axis is cut."),
        N("Explain", "Kingma et al. 2021 (VDM), section 3.1."),
        Try(N("Explain", "Draw log SNR"), look={"schedule_axis": "log_snr"}),
        r"\log\mathrm{SNR} = \ln\frac{\alpha^2}{\sigma^2}",
        figures.snr,
    ),
    "against-t": Topic(
        N("Explain", "Against t"),
        N("Explain", "Draws the curve over the time that the network is told, so that it is the schedule itself. The "
                     "dots show where the schedule type puts the steps."),
        OWN,
        Try(N("Explain", "Draw it against t"), look={"schedule_against": "t"}),
        _MIX,
        figures.time,
    ),
    "against-step": Topic(
        N("Explain", "Against the step"),
        N("Explain", "Draws the levels over the number of the step, so that all steps are equally wide. What one sees "
                     "is the schedule and the schedule type together."),
        OWN,
        Try(N("Explain", "Draw it against the steps"), look={"schedule_against": "step"}),
        r"\lambda_k = \ln(\alpha_k / \sigma_k),\quad h_k = \lambda_{k+1} - \lambda_k",
        figures.gaps,
    ),
    "compare-schedules": Topic(
        N("Explain", "Compare with other schedules"),
        N("Explain", "Draws other well-known schedules beside this one, each over the whole width. They are only "
                     "drawn: the run keeps its own."),
        N("Explain", "Ho et al. 2020 (linear); Nichol & Dhariwal 2021, eq. 17 (cosine); Karras et al. 2022 (EDM)."),
        Try(N("Explain", "Compare with the linear schedule"), look={"overlays": ("Linear",)}),
        r"\bar{\alpha}_t = \frac{\cos^2\left(\frac{t+s}{1+s}\,\frac{\pi}{2}\right)}"
        r"{\cos^2\left(\frac{s}{1+s}\,\frac{\pi}{2}\right)}",
        figures.alpha,
    ),
    "noised-strip": Topic(
        N("Explain", "Noised picture"),
        N("Explain", "The finished picture with noise added at levels along the curve: what the network would be given "
                     "there if the picture were known. Drag along it to move the playhead."),
        N("Explain", "Ho et al. 2020 (DDPM), eq. 4: any level in one jump."),
        Try(N("Explain", "Go to the middle of the run"), at=0.5, needs="film"),
        _MIX,
        figures.mixture,
    ),
    "schedule-note": Topic(
        N("Explain", "What these settings mean"),
        N("Explain", "Sentences about the schedule and the steps that are about to be used, where something is worth "
                     "knowing. There is nothing to do about most of them."),
        OWN,
        Try(N("Explain", "Go back to the model's defaults"), command="reset-settings"),
    ),
    "schedule-edit": Topic(
        N("Explain", "Edit the schedule"),
        N("Explain", "Turns the curve into one that can be dragged; the next run uses it in place of the model's own. "
                     "The network is still asked at noise levels that it knows, so no retraining is needed."),
        N("Explain", "Karras et al. 2022, where scaling and noise level are chosen freely."),
        Try(N("Explain", "Go back to the model's own schedule"), fields={"noise_schedule": None}),
        r"D(x;\,\sigma/\alpha)",
        figures.sigma,
    ),
    "schedule-preset": Topic(
        N("Explain", "Schedule preset"),
        N("Explain", "A well-known noise schedule to use in place of the model's own. Steep parts of its curve are "
                     "crossed in few steps, flat parts in many."),
        N("Explain", "Nichol & Dhariwal 2021, eq. 17 (cosine); Ho et al. 2020 (linear)."),
        Try(N("Explain", "Go back to the model's own schedule"), fields={"noise_schedule": None}),
        _MIX,
        figures.mixture,
    ),
    "schedule-handles": Topic(
        N("Explain", "Points of a drawn schedule"),
        N("Explain", "The curve goes through these points and never rises towards the noise; drag them, or move the "
                     "chosen one with the arrow keys. Where the curve is flat, many steps share the same work."),
        N("Explain", "Fritsch & Carlson 1980: monotone curves through points."),
        Try(N("Explain", "Go back to the model's own schedule"), fields={"noise_schedule": None}),
        _MIX,
        figures.mixture,
    ),
    "zero-terminal-snr": Topic(
        N("Explain", "Zero terminal SNR"),
        N("Explain", "Stretches the schedule until its first level is pure noise, with nothing of the picture in it. "
                     "Without that a model can hardly make very dark or very bright pictures, because the mean "
                     "brightness leaks through."),
        N("Explain", "Lin et al. 2023, algorithm 1."),
        Try(N("Explain", "Leave the schedule as it was trained"), fields={"zero_terminal_snr": False}),
        r"\alpha_0 \to 0,\quad \mathrm{SNR} = \alpha_0^2 / \sigma_0^2 \to 0",
        figures.terminal,
    ),
    "typed-steps": Topic(
        N("Explain", "Typed step positions"),
        N("Explain", "The noise levels at which the run stops, written by hand from the noisiest to the cleanest. They "
                     "take the place of the schedule type."),
        N("Explain", "Sabour et al. 2024 (Align Your Steps): such lists can be tuned to a model."),
        Try(N("Explain", "Let the schedule type decide again"), fields={"schedule_type": "Automatic",
                                                                        "placement_options": ()}),
        r"\sigma_0 > \sigma_1 > \dots > \sigma_N = 0",
        figures.spacing,
    ),
}
"""By id."""
