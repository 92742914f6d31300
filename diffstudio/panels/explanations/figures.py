"""The numbers in the explanations, as they are now: each function takes a `State` and returns a line.

Without a run the lines say what the settings say; none is ever empty.
"""

from __future__ import annotations

import math
from itertools import pairwise

from diffstudio.panels.explanations.state import State
from diffstudio.panels.explanations.topic import say

QUIET = "–"


def short(value: float | None) -> str:
    """Return a number in a few characters; a dash for none."""
    if value is None or math.isnan(value):
        return QUIET
    if math.isinf(value):
        return "∞" if value > 0 else "−∞"
    text = f"{value:.0f}" if abs(value) >= 100 else f"{value:.3g}"
    return f"{value:.6f}".rstrip("0").rstrip(".").replace("-", "−") if "e" in text else text.replace("-", "−")


def grouped(value: int) -> str:
    """Return a whole number with thin gaps between thousands."""
    return f"{value:,}".replace(",", " ")


def at(state: State, text: str) -> str:
    """Put the step under the playhead before `text`."""
    if state.film is None:
        return say("Explain", "next run: {0}").format(text)
    return say("Explain", "step {0}: {1}").format(state.position, text)


def waiting() -> str:
    """Return what is said while there is nothing to count yet."""
    return say("Explain", "no run yet: press Generate")


# ------------------------------------------------------------------ guidance


def guidance(state: State) -> str:
    """The guided difference at this step: |c − u| · w."""
    step = state.step
    weight = state.shown.guidance
    if step is None:
        return at(state, say("Explain", "w = {0}").format(short(weight)))
    if state.film is not None and state.position == len(state.film.levels) - 1:
        words = say("Explain", "the picture is finished, nothing is predicted any more · w = {0}")
        return at(state, words.format(short(weight)))
    if step.difference_rms is None:
        return at(state, say("Explain", "one prediction only, nothing is enlarged · w = {0}").format(short(weight)))
    return at(state, f"|c − u| = {short(step.difference_rms)} · w = {short(weight)} → "
                     f"{short(step.difference_rms * weight)}")  # fmt: skip


def negative(state: State) -> str:
    """What c and u stand for."""
    recipe = state.recipe
    nothing = say("Explain", "nothing")
    return f"c = {recipe.label or nothing} · u = {recipe.negative_label or nothing} · w = {short(recipe.guidance)}"


def rescale(state: State) -> str:
    """How far the contrast is brought back."""
    return f"φ = {short(state.recipe.guidance_rescale)} · w = {short(state.recipe.guidance)}"


def progress(state: State) -> str:
    """Where the step lies between noise and picture, and whether guidance acts there."""
    low, high = state.shown.guidance_interval
    level = state.level
    if level is None:
        return say("Explain", "guided from {0} to {1}").format(short(low), short(high))
    share = 1 - math.atan(level.edm_sigma) * 2 / math.pi
    acts = say("Explain", "guided") if low <= share <= high else say("Explain", "not guided")
    return at(state, say("Explain", "p = {0} · from {1} to {2} → {3}").format(
        short(share), short(low), short(high), acts))  # fmt: skip


def threshold(state: State) -> str:
    """The percentile in force."""
    value = state.recipe.threshold
    return say("Explain", "p is off") if value is None else f"p = {100 * value:.1f} %"


# ------------------------------------------------------------------ settings


def label(state: State) -> str:
    """The class, out of how many."""
    model = state.model
    count = len(model.labels) if model is not None else 0
    name = state.recipe.label or say("Explain", "any")
    return say("Explain", "y = {0} · one of {1}").format(name, count) if count else f"y = {name}"


def steps(state: State) -> str:
    """Steps and calls of the next run."""
    recipe = state.recipe
    return say("Explain", "N = {0} · {1}").format(recipe.steps, _forecast(state))


def cost(state: State) -> str:
    """What the run will cost, as foreseen."""
    recipe = state.recipe
    calls = 1 if recipe.guidance in (0.0, 1.0) else 2
    return say("Explain", "N = {0} · b = {1} · g = {2} · {3}").format(
        recipe.steps, recipe.count, calls, _forecast(state)
    )


def _forecast(state: State) -> str:
    text = state.foreseen.text if state.foreseen is not None else ""
    return text.split(" · ")[0] if text else say("Explain", "being worked out")


def crossing(state: State) -> str:
    """The two factors of a first-order step from this level to the next."""
    level, after = state.level, state.next_level
    if level is None:
        return waiting()
    if after is None:
        return at(state, say("Explain", "the picture is finished, nothing is left to cross"))
    if level.sigma == 0:
        return at(state, QUIET)
    ratio = after.sigma / level.sigma
    return at(state, f"{short(ratio)}·x + {short(after.alpha - ratio * level.alpha)}·x̂₀")


def spacing(state: State) -> str:
    """Sigma here and at the next stop."""
    level, after = state.level, state.next_level
    if level is None:
        return waiting()
    if after is None:
        return at(state, "σ = 0")
    name = state.foreseen.schedule_type if state.foreseen is not None else state.shown.schedule_type
    return at(state, f"σ/α = {short(level.edm_sigma)} → {short(after.edm_sigma)} · {name}")


def eta(state: State) -> str:
    """Eta and the fresh noise that it means at this step."""
    level, after = state.level, state.next_level
    value = state.shown.eta
    if value is None:
        return at(state, say("Explain", "η is the sampler's own"))
    if level is None or after is None or level.sigma == 0 or after.alpha == 0:
        return at(state, f"η = {short(value)}")
    ratio = after.sigma * level.alpha / (after.alpha * level.sigma)
    return at(state, say("Explain", "η = {0} · fresh noise {1}").format(
        short(value), short(value * after.sigma * math.sqrt(max(0.0, 1 - ratio * ratio)))))  # fmt: skip


def batch(state: State) -> str:
    """Which picture of how many, with its seed."""
    film = state.film
    if film is None:
        return say("Explain", "b = {0} · seeds from {1}").format(state.recipe.count, grouped(state.recipe.seed))
    image = state.moment.image
    return say("Explain", "picture {0} of {1} · seed {2}").format(image + 1, film.count, film.seeds[image])


def live(state: State) -> str:
    """Whether it is on."""
    return say("Explain", "live is on") if state.moment.live else say("Explain", "live is off")


def seed(state: State) -> str:
    """The seed in force and the last one."""
    last = state.last_seed if state.last_seed is not None else state.shown.seed
    return say("Explain", "s = {0} · last run {1}").format(state.recipe.seed, last)


def variation(state: State) -> str:
    """The two factors of the arc, for noises at a right angle."""
    share = state.recipe.variation_strength
    a, b = math.cos(share * math.pi / 2), math.sin(share * math.pi / 2)
    return say("Explain", "v = {0} · {1} of {2} · {3} of {4}").format(
        short(share), short(a), state.recipe.seed, short(b), state.recipe.variation_seed
    )


# -------------------------------------------------------------------- a step


def mixture(state: State) -> str:
    """The step's mixture of picture and noise."""
    level = state.level
    if level is None:
        return waiting()
    return at(state, f"x = {short(level.alpha)}·x₀ + {short(level.sigma)}·ε")


def time(state: State) -> str:
    """The time that the network is told."""
    return at(state, f"t = {short(state.level.t)}") if state.level is not None else waiting()


def alpha(state: State) -> str:
    """The factor of the picture and its square."""
    level = state.level
    return at(state, f"α = {short(level.alpha)} · ᾱ = {short(level.alpha_bar)}") if level is not None else waiting()


def sigma(state: State) -> str:
    """The factor of the noise."""
    level = state.level
    return at(state, f"σ = {short(level.sigma)} · σ/α = {short(level.edm_sigma)}") if level is not None else waiting()


def snr(state: State) -> str:
    """The ratio and its log."""
    level = state.level
    if level is None:
        return waiting()
    ratio = f"{short(level.alpha)}² / {short(level.sigma)}² = {short(level.snr)}"
    return at(state, f"{ratio} · ln → {short(level.log_snr)}")


def noisy(state: State) -> str:
    """The size of what the network is given."""
    return _rms(state, "x_rms", "|x|")


def noise(state: State) -> str:
    """The size of the predicted noise."""
    return _rms(state, "eps_rms", "|ε|")


def difference(state: State) -> str:
    """The size of what the class changes."""
    return _rms(state, "difference_rms", "|c − u|")


def change(state: State) -> str:
    """The size of the change since the step before."""
    return _rms(state, "change_rms", "|Δx̂₀|")


def _rms(state: State, key: str, name: str) -> str:
    step = state.step
    if step is None:
        return waiting()
    value = getattr(step, key)
    return at(state, f"{name} = {short(value)}" if value is not None else say("Explain", "this step has none"))


def removed(state: State) -> str:
    """How the picture is told from the noise at this step."""
    level, step = state.level, state.step
    if level is None or step is None:
        return waiting()
    if step.eps_rms is None:
        return at(state, say("Explain", "no noise is left"))
    return at(state, f"(x − {short(level.sigma)}·ε) / {short(level.alpha)} · |ε| = {short(step.eps_rms)}")


def course(state: State) -> str:
    """The largest values over the run."""
    film = state.film
    if film is None:
        return waiting()
    step = state.step
    assert step is not None  # a film with steps has numbers at every one of them
    return at(state, f"|c − u| = {short(step.difference_rms)} · |Δx̂₀| = {short(step.change_rms)}")


# ------------------------------------------------------------------ the rest


def place(state: State) -> str:
    """Where the playhead is."""
    if state.film is None or state.level is None:
        return waiting()
    return say("Explain", "k = {0} of N = {1}").format(state.position, len(state.levels) - 1)


def rate(state: State) -> str:
    """How long the run takes to play."""
    fps, count = state.moment.look.fps, len(state.levels)
    return say("Explain", "{0} frames / {1} a second = {2} s").format(count, fps, short(count / fps))


def frames(state: State) -> str:
    """How many pictures the run has to show."""
    return say("Explain", "{0} frames").format(len(state.levels)) if state.levels else waiting()


def branch(state: State) -> str:
    """What is kept and what is made anew."""
    if state.film is None:
        return waiting()
    last = len(state.levels) - 1
    return say("Explain", "steps 0 to {0} are kept, {1} are made").format(state.position, last - state.position)


def gaps(state: State) -> str:
    """The largest and smallest step in half log SNR."""
    values = [level.half_log_snr for level in state.levels]
    widths = [b - a for a, b in pairwise(values) if math.isfinite(a) and math.isfinite(b)]
    if not widths:
        return waiting()
    return say("Explain", "h from {0} to {1}").format(short(min(widths)), short(max(widths)))


def terminal(state: State) -> str:
    """How much of the picture is left where the run begins."""
    if not state.levels:
        return waiting()
    first = state.levels[0]
    return say("Explain", "first level: α = {0} · SNR = {1}").format(short(first.alpha), short(first.snr))


def model(state: State) -> str:
    """What the model is."""
    found = state.model
    if found is None:
        return say("Explain", "being loaded")
    return say("Explain", "{0} · {1} weights · {2} classes").format(
        found.title, _millions(found.parameters), len(found.labels)
    )


def _millions(count: int) -> str:
    return f"{count / 1e6:.1f} M" if count >= 1e5 else grouped(count)


def device(state: State) -> str:
    """What computes, and why that."""
    return state.model.device if state.model is not None else say("Explain", "being loaded")


def memory(state: State) -> str:
    """What the kept runs take."""
    return say("Explain", "runs kept: {0} · {1} MB").format(state.kept_runs, short(state.kept_bytes / 1e6))


def walk_frames(state: State) -> str:
    """Frames, and how long they play."""
    walk = state.moment.walk
    return say("Explain", "{0} frames / {1} a second = {2} s").format(
        walk.frames, walk.fps, short(walk.frames / walk.fps)
    )


def walk_path(state: State) -> str:
    """How long the vector is in the middle of the arc and of the line."""
    name = say("Explain", "sphere") if state.moment.walk.path == "sphere" else state.moment.walk.path
    return say("Explain", "{0} · middle: sphere 1.00, straight 0.71").format(name)


def walk_easing(state: State) -> str:
    """Which curve."""
    return say("Explain", "{0} · dwell {1}").format(state.moment.walk.easing, short(state.moment.walk.dwell))


def walk_order(state: State) -> str:
    """How the walk goes round."""
    walk = state.moment.walk
    yes, no = say("Explain", "yes"), say("Explain", "no")
    return say("Explain", "keyframes {0} · ping-pong {1} · closed {2}").format(
        len(walk.keyframes), yes if walk.ping_pong else no, yes if walk.closed else no
    )


def plane(state: State) -> str:
    """Where the handle is between the corner seeds."""
    walk = state.moment.walk
    return f"u = {short(walk.point[0])} · v = {short(walk.point[1])} · " + ", ".join(map(str, walk.corners))
