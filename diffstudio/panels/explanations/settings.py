"""What the settings of a run mean: class, steps, sampler, and the buttons that start it."""

from __future__ import annotations

from collections.abc import Mapping

from diffstudio.panels.explanations import figures
from diffstudio.panels.explanations.topic import OWN, N, Topic, Try

_STEP = r"x^{(k+1)} = r\,x^{(k)} + (\alpha_{k+1} - r\,\alpha_k)\,\hat{x}_0" "\n" r"r = \sigma_{k+1} / \sigma_k"
_KARRAS = r"\sigma_i = \left(a + \frac{i}{N-1}\,(b - a)\right)^{\rho}" "\n" + (
    r"a = \sigma_{max}^{1/\rho},\quad b = \sigma_{min}^{1/\rho}"
)
_FRESH = (
    r"\sigma_\eta = \eta\,\sigma_{k+1}\sqrt{1 - \left(\frac{\sigma_{k+1}\,\alpha_k}{\alpha_{k+1}\,\sigma_k}\right)^2}"
)

SETTINGS: Mapping[str, Topic] = {
    "start": Topic(
        N("Explain", "From noise to picture"),
        N("Explain", "A run begins with pure noise and takes a little of it away at every step, until a picture is "
                     "left. Click any control or number, and this card says what it does and with which numbers."),
        N("Explain", "Ho et al. 2020 (DDPM), eq. 4; x = α·x₀ + σ·ε holds for every model here."),
        Try(N("Explain", "Generate, and watch it happen"), command="generate"),
        r"x = \alpha\,x_0 + \sigma\,\varepsilon",
        figures.mixture,
    ),
    "class": Topic(
        N("Explain", "Class"),
        N("Explain", "What the picture is to show, out of the kinds that the model was taught. “Any” tells the model "
                     "nothing, so the noise alone decides what comes."),
        N("Explain", "Ho & Salimans 2022, section 3.2: one network is trained with and without the class."),
        Try(N("Explain", "Let the noise decide: Any, from the same seed"), fields={"label": None}, needs="label"),
        r"\hat{x}_0 = D_\theta(x, \sigma, y)",
        figures.label,
    ),
    "steps": Topic(
        N("Explain", "Steps"),
        N("Explain", "Into how many pieces the way from noise to picture is cut. More steps follow the true way more "
                     "closely and take longer in proportion; beyond a few dozen little changes."),
        N("Explain", "Song et al. 2021 (DDIM), section 4.2: fewer steps than were trained."),
        Try(N("Explain", "Make the same seed in 5 steps"), fields={"steps": 5}),
        r"\sigma_0 > \sigma_1 > \dots > \sigma_N = 0",
        figures.steps,
    ),
    "sampler": Topic(
        N("Explain", "Sampler"),
        N("Explain", "The rule that takes the picture from one noise level to the next, given what the network "
                     "expects. All of them begin from this first-order step; better ones also use earlier "
                     "predictions or ask twice, so that they need fewer steps."),
        N("Explain", "Song et al. 2021 (DDIM), eq. 12 with σ = 0; Lu et al. 2022 (DPM-Solver++) for DPM++ 2M."),
        Try(N("Explain", "Make the same seed with DDIM"), fields={"sampler": "DDIM", "eta": None}),
        _STEP,
        figures.crossing,
    ),
    "schedule-type": Topic(
        N("Explain", "Schedule type"),
        N("Explain", "At which noise levels the steps stop: it moves them along the curve without changing the curve. "
                     "Karras puts more of them where little noise is left and fine detail is settled."),
        N("Explain", "Karras et al. 2022, eq. 5 (ρ = 7); the others are named in their tooltips."),
        Try(N("Explain", "Space the steps as Karras does"),
            fields={"schedule_type": "Karras", "placement_options": ()}),
        _KARRAS,
        figures.spacing,
    ),
    "eta": Topic(
        N("Explain", "η (eta)"),
        N("Explain", "How much of the noise that a step removes is replaced by fresh noise. At 0 the same start always "
                     "takes the same way; at 1 the run is a random walk that can repair early mistakes but needs "
                     "more steps."),
        N("Explain", "Song et al. 2021 (DDIM), eq. 16, written for any noise schedule."),
        Try(N("Explain", "DDIM with η = 1, from the same seed"), fields={"sampler": "DDIM", "eta": 1.0}),
        _FRESH,
        figures.eta,
    ),
    "count": Topic(
        N("Explain", "Pictures"),
        N("Explain", "How many pictures are made at once, with seeds that count up from the first. Each is bit for bit "
                     "the picture that its seed makes alone."),
        OWN,
        Try(N("Explain", "Make four at once"), fields={"count": 4}),
        r"s_i = s + i,\quad i = 0 \dots b-1",
        figures.batch,
    ),
    "forecast": Topic(
        N("Explain", "What the run will cost"),
        N("Explain", "The calls of the network, the time as measured on this machine, and the memory that every kept "
                     "step takes. Guidance asks the network twice a step, and some samplers twice as well."),
        OWN,
        Try(N("Explain", "Turn guidance off and see the calls halve"), fields={"guidance": 1.0}),
        r"\mathrm{calls} \approx N \cdot b \cdot g",
        figures.cost,
    ),
    "generate": Topic(
        N("Explain", "Generate"),
        N("Explain", "Runs the settings above and keeps every step of it. During a run the button stops it, and the "
                     "steps so far stay."),
        N("Explain", "Ho et al. 2020 (DDPM), algorithm 2, is the first of such loops."),
        Try(N("Explain", "Press it now"), command="generate"),
        r"x^{(0)} = \sigma_0\,\varepsilon \to x^{(1)} \to \dots \to x^{(N)}",
        figures.place,
    ),
    "live": Topic(
        N("Explain", "Live"),
        N("Explain", "Every change of a setting is run at once with the same seed: coarsely, in few steps, while a "
                     "control moves, and in full when it rests. Coarse pictures are shown and not kept."),
        OWN,
        Try(N("Explain", "Switch it, then drag Guidance"), command="live"),
        "",
        figures.live,
    ),
    "stop": Topic(
        N("Explain", "Stop"),
        N("Explain", "Ends the run after the network call in progress. The steps so far are kept and can be looked at "
                     "and branched from."),
        OWN,
        Try(N("Explain", "Set 60 steps, generate, then press Esc"), fields={"steps": 60}),
    ),
    "more": Topic(
        N("Explain", "More"),
        N("Explain", "Settings that one rarely needs: what to steer away from, and when and how strongly guidance "
                     "acts. Left alone they change nothing."),
        OWN,
        Try(N("Explain", "Guide only the middle of the run"), fields={"guidance_interval": (0.2, 0.8)}, needs="label"),
    ),
    "size": Topic(
        N("Explain", "Size"),
        N("Explain", "Height and width of the picture in pixels. A network that has learned one size repeats or "
                     "scatters things at another, because noise looks weaker the larger a picture is."),
        N("Explain", "Hoogeboom et al. 2023 (simple diffusion): noise schedules shift with the size."),
        Try(N("Explain", "Go back to the model's own size"), fields={"size": None}),
    ),
    "noise-source": Topic(
        N("Explain", "Noise source"),
        N("Explain", "Whose random numbers the noise is made of: the processor's, or those that a CUDA device would "
                     "draw. Choose the second to repeat a picture that was made on such a device elsewhere."),
        N("Explain", "Salmon et al. 2011 (Philox): counter-based random numbers."),
        Try(N("Explain", "Draw the same seed as a CUDA device would"), fields={"noise_source": "nv"}),
    ),
    "reset-settings": Topic(
        N("Explain", "Reset settings"),
        N("Explain", "Brings every setting back to what the model's card recommends, with the same class and seed. "
                     "Undo brings yours back."),
        OWN,
        Try(N("Explain", "Reset, then undo"), command="reset-settings"),
    ),
}
"""By id."""
