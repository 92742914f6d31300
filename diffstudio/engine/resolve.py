"""What a recipe means for one model: every name looked up, every combination checked.

Each function answers one question of `plan` and raises a `UserError` with advice where the model
cannot do what is asked. Notes are sentences about what was decided, for the user to read.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache

from diffstudio.diffusion.guidance import Guidance
from diffstudio.diffusion.level import Level
from diffstudio.diffusion.options import Option
from diffstudio.diffusion.placement import BY_NOISE, PLACEMENTS, place
from diffstudio.diffusion.samplers import SAMPLERS, OnSchedule, SamplerInfo, make_sampler
from diffstudio.diffusion.schedule import NoiseSchedule
from diffstudio.diffusion.schedules import SCHEDULES, make_schedule
from diffstudio.diffusion.step import Sampler
from diffstudio.engine.recipe import AUTOMATIC, FIELD_LABELS, Recipe
from diffstudio.engine.reschedule import own_level
from diffstudio.errors import UserError
from diffstudio.models.model import Condition, Model

_UNDEFINED_AT_NOISE = ("eps", "score")
ALONG_THE_CURVE = "Uniform"
"""What Automatic stands for on another noise schedule than the model's own, whatever the sampler."""
_MUCH_PICTURE = 0.01
"""A start that should hold more than this share of the picture's power is worth a note."""


@dataclass(slots=True)
class Notes:
    """Sentences about what was decided, collected on the way."""

    sentences: list[str] = field(default_factory=list)

    def add(self, sentence: str) -> None:
        """Take in a sentence once."""
        if sentence not in self.sentences:
            self.sentences.append(sentence)


def shape_of(recipe: Recipe, model: Model) -> tuple[int, ...]:
    """Return the shape of one sample: ``c h w`` of a picture, ``n 2`` of points."""
    shape = tuple(model.shape)
    if recipe.size is None:
        return shape
    if model.kind != "pictures":
        raise UserError(f"Size: the model “{model.card.title}” makes no pictures.", "Set Size to the model's own.")
    if recipe.size != shape[-2:] and "any_size" not in model.capabilities:
        raise UserError(
            f"Size: the model “{model.card.title}” makes pictures of {shape[-1]} × {shape[-2]} only.",
            "Set Size to the model's own.",
        )
    return (shape[0], *recipe.size)


def schedule_of(recipe: Recipe, model: Model, notes: Notes) -> NoiseSchedule:
    """Return the noise schedule of the run: the model's own, or the one that was asked for."""
    if recipe.noise_schedule is None and not recipe.zero_terminal_snr:
        return model.schedule
    if recipe.noise_schedule is None:
        kind, options = model.card.schedule, dict(model.card.schedule_options)
    else:
        kind, options = recipe.noise_schedule.kind, dict(recipe.noise_schedule.options)
    if kind not in SCHEDULES:
        raise UserError(f"There is no noise schedule called “{kind}”.", f"Choose one of {', '.join(SCHEDULES)}.")
    if recipe.zero_terminal_snr:
        if "zero_terminal_snr" not in _names(SCHEDULES[kind].options):
            if model.schedule.level(model.schedule.t_max).alpha == 0 and recipe.noise_schedule is None:
                notes.add("Zero terminal SNR changes nothing: this schedule ends in pure noise by itself.")
                return model.schedule
            raise UserError(
                f"{FIELD_LABELS['zero_terminal_snr']} is not possible with this noise schedule.",
                "Turn it off, or choose a schedule that is a table of betas.",
            )
        options["zero_terminal_snr"] = True
    notes.add(
        "The model still knows its own noise schedule only: it is asked there at the same noise, and this one"
        " decides where the steps lie."
    )
    try:
        return make_schedule(kind, **options)
    except ValueError as error:
        raise told(error, "Choose another noise schedule.") from error


def conditions_of(recipe: Recipe, model: Model) -> tuple[Condition, Condition | None]:
    """Return the condition to follow and the one to steer away from (None: no condition)."""
    for name in ("label", "negative_label"):
        label = getattr(recipe, name)
        if label is not None and label not in model.labels:
            raise _unknown_label(FIELD_LABELS[name], label, model)
    negative = None if recipe.negative_label is None else Condition(recipe.negative_label)
    return Condition(recipe.label), negative


def guidance_of(recipe: Recipe, model: Model, notes: Notes) -> Guidance:
    """Return how the two predictions are combined; 1 where there are no two that differ."""
    scale = recipe.guidance
    if scale != 1:
        if "guidance" not in model.capabilities:
            notes.add(f"Guidance does nothing: the model “{model.card.title}” has no classes to follow.")
            scale = 1.0
        elif recipe.label == recipe.negative_label:
            what = "Choose a class." if recipe.label is None else "The class and the negative class are the same."
            notes.add(f"Guidance does nothing here. {what}")
            scale = 1.0
    if scale == 1 and recipe.negative_label is not None and recipe.negative_label != recipe.label:
        notes.add("The negative class does nothing while Guidance is 1.")
    if recipe.threshold is not None and model.kind != "pictures":
        notes.add("Dynamic threshold is left out: it is made for pictures.")
    threshold = recipe.threshold if model.kind == "pictures" else None
    return Guidance(scale, recipe.guidance_rescale, recipe.guidance_interval, threshold)


def sampler_info(recipe: Recipe) -> SamplerInfo:
    """Return what is known about the sampler that the recipe names."""
    info = SAMPLERS.get(recipe.sampler)
    if info is None:
        raise UserError(f"There is no sampler called “{recipe.sampler}”.", f"Choose one of {', '.join(SAMPLERS)}.")
    return info


def placement_of(recipe: Recipe, info: SamplerInfo) -> str:
    """Return the label of the schedule type, with "Automatic" resolved.

    On a noise schedule that was asked for it is even in time, so that the steps follow that curve:
    by their noise they would lie where they lie on any other.
    """
    label = recipe.schedule_type
    if label == AUTOMATIC:
        label = info.placement if recipe.noise_schedule is None else ALONG_THE_CURVE
    if label not in PLACEMENTS:
        raise UserError(f"There is no schedule type called “{label}”.", f"Choose one of {', '.join(PLACEMENTS)}.")
    return label


def levels_of(recipe: Recipe, schedule: NoiseSchedule, placement: str, notes: Notes) -> tuple[Level, ...]:
    """Return the levels of the run, one more than there are steps."""
    options = dict(recipe.placement_options)
    if recipe.noise_schedule is not None and placement in BY_NOISE:
        notes.add(
            f"{placement} places the steps by their noise, so only the two ends of this noise schedule count:"
            f" choose {ALONG_THE_CURVE} to follow its curve."
        )
    if recipe.schedule_type == AUTOMATIC:  # the options may have been set for another sampler's type
        known = _names(PLACEMENTS[placement].options)
        for name in sorted(options.keys() - set(known)):
            options.pop(name)
            notes.add(f"Schedule option “{name}” is left out: {placement} has none of that name.")
    try:
        return _the_same(place(placement, schedule, recipe.steps, **options))
    except ValueError as error:
        raise told(error, "Change Steps or Schedule type.") from error


@lru_cache(maxsize=64)
def _the_same(levels: tuple[Level, ...]) -> tuple[Level, ...]:
    """Return equal levels as one object: a thousand runs with the same settings hold them once."""
    return levels


def sampler_of(recipe: Recipe, info: SamplerInfo, schedule: NoiseSchedule, steps: int, notes: Notes) -> Sampler:
    """Return the sampler, and say what is particular about it."""
    options = dict(recipe.sampler_options)
    if recipe.eta is not None:
        if "eta" in info.options:
            options["eta"] = recipe.eta
        elif recipe.eta > 0:
            notes.add(f"Eta is left out: {info.label} has none.")
    try:
        sampler = make_sampler(info.label, between=OnSchedule(schedule), steps=steps, **options)
    except ValueError as error:
        raise told(error, "Change the sampler's options.") from error
    if not info.converges:
        why = f"{info.summary[0].lower()}{info.summary[1:]}"
        notes.add(f"{info.label} does not converge as the steps become more: {why}")
    elif sampler.stochastic:
        notes.add(
            f"{info.label} adds fresh noise at every step, so the picture does not settle as the steps become more."
        )
    return sampler


def check_start(model: Model, schedule: NoiseSchedule, first: Level, notes: Notes) -> None:
    """Say when the start should hold some picture; refuse one where the network's prediction says nothing about it.

    The level that counts is the model's own: on another schedule it is asked at its own noisiest.
    """
    level = first if schedule == model.schedule else own_level(model.schedule, first)
    kept = 1 / (1 + first.edm_sigma**2)
    if schedule != model.schedule and kept > _MUCH_PICTURE:
        notes.add(
            f"The first step expects {100 * kept:.0f} % of a picture and gets pure noise: what comes out may be flat."
        )
    if model.card.network is not None and level.alpha == 0 and model.card.prediction in _UNDEFINED_AT_NOISE:
        raise UserError(
            f"The model “{model.card.title}” predicts noise and cannot start at pure noise.",
            "Turn off Zero terminal SNR, or choose the schedule type Uniform leading.",
        )


def told(error: ValueError, advice: str) -> UserError:
    """Return the sentence of a `ValueError` of the mathematics, made to be read on screen."""
    text = str(error).strip().rstrip(".")
    return UserError(f"{text[:1].upper()}{text[1:]}.", advice)


def _unknown_label(control: str, label: str, model: Model) -> UserError:
    shown = label if len(label) <= 40 else label[:40] + "…"
    if not model.labels:
        return UserError(f"{control}: the model “{model.card.title}” has no classes.", f"Set {control} to none.")
    known = ", ".join(model.labels[:20]) + (", …" if len(model.labels) > 20 else "")
    return UserError(f"{control}: the model “{model.card.title}” does not know “{shown}”.", f"It knows {known}.")


def _names(options: tuple[Option, ...]) -> tuple[str, ...]:
    return tuple(option.name for option in options)
