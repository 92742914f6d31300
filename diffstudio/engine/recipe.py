"""What the user asked for: one frozen value that says everything a run depends on.

It knows ranges, not models: whether a model has the label or can use the sampler is `plan`'s matter.
No torch here, so that the window can hold recipes before torch is loaded.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any, Self, cast

from diffstudio.engine import checks
from diffstudio.engine.checks import Options
from diffstudio.errors import UserError
from diffstudio.jsontext import read_json, write_json

VERSION = 1
"""The format that `Recipe.to_dict` writes; counts up when a key changes its meaning."""
GRID_KEY = "grid"
"""Beside the settings that the cells of a grid share: its axes, see `sheet`."""
SEED_COUNT = 2**64
RANDOM_SEED = -1
AUTOMATIC = "Automatic"
NOISE_SOURCES = ("cpu", "nv")
MAX_STEPS = 1000
MAX_COUNT = 64
MAX_GUIDANCE = 100.0

_OPTION_FIELDS = ("sampler_options", "placement_options")

FIELD_LABELS: Mapping[str, str] = {
    "model": "Model",
    "label": "Class",
    "negative_label": "Negative class",
    "sampler": "Sampler",
    "sampler_options": "Sampler options",
    "schedule_type": "Schedule type",
    "placement_options": "Schedule options",
    "steps": "Steps",
    "guidance": "Guidance",
    "guidance_rescale": "Guidance rescale",
    "guidance_interval": "Guidance interval",
    "threshold": "Dynamic threshold",
    "eta": "Eta",
    "seed": "Seed",
    "variation_seed": "Variation seed",
    "variation_strength": "Variation strength",
    "count": "Count",
    "size": "Size",
    "noise_source": "Noise source",
    "noise_schedule": "Noise schedule",
    "zero_terminal_snr": "Zero terminal SNR",
}
"""How each setting is called on screen and in messages."""


@dataclass(frozen=True, slots=True)
class ScheduleChoice:
    """A noise schedule to use in place of the model's own.

    Attributes:
        kind: A key of `diffstudio.diffusion.schedules.SCHEDULES`.
        options: What its maker takes; drawn points are a tuple of pairs.
    """

    kind: str
    options: Options = ()

    def __post_init__(self) -> None:
        label = FIELD_LABELS["noise_schedule"]
        checks.Text(64, empty=False)(self.kind, label)
        object.__setattr__(self, "options", checks.options(self.options, label))


@dataclass(frozen=True, slots=True)
class Recipe:
    """All settings of a run. The same recipe gives the same pictures, bit for bit.

    Attributes:
        model: Name of the model in the catalogue.
        label: Class to make; None makes whatever the model likes.
        negative_label: Class to steer away from; None steers away from no condition at all.
        sampler: Label of the sampler, see `diffstudio.diffusion.samplers.SAMPLERS`.
        sampler_options: What its maker takes besides eta, as sorted pairs.
        schedule_type: Label of the placement of the steps, or "Automatic": what suits the sampler.
        placement_options: What that placement takes, as sorted pairs (rho, values …).
        steps: Number of intervals, 1 … 1000.
        guidance: Weight w of ``uncond + w·(cond - uncond)``, 0 … 100; 1 is off.
        guidance_rescale: How far the guided standard deviation is brought back, 0 … 1.
        guidance_interval: Part of the run that is guided, as two fractions of the steps' time
            from noise (0) to picture (1).
        threshold: Quantile of dynamic thresholding, 0.5 … 1; None is off.
        eta: Share of fresh noise a step, 0 … 1; None is the sampler's default.
        seed: 0 … 2⁶⁴-1; -1 is resolved by `resolve_seed` before a recipe is made.
        variation_seed: Seed of the noise that is mixed in.
        variation_strength: How much of it, 0 … 1.
        count: Pictures in the batch, 1 … 64.
        size: Height and width in pixels; None is the model's own.
        noise_source: "cpu", or "nv": the numbers a CUDA device draws.
        noise_schedule: Schedule in place of the model's own; None leaves it.
        zero_terminal_snr: Whether a schedule table is rescaled to end in pure noise.

    Raises:
        UserError: A value is out of its range; the control is named by its label.
    """

    model: str = "flowers"
    label: str | None = None
    negative_label: str | None = None
    sampler: str = "DPM++ 2M"
    sampler_options: Options = ()
    schedule_type: str = AUTOMATIC
    placement_options: Options = ()
    steps: int = 20
    guidance: float = 1.0
    guidance_rescale: float = 0.0
    guidance_interval: tuple[float, float] = (0.0, 1.0)
    threshold: float | None = None
    eta: float | None = None
    seed: int = 0
    variation_seed: int = 0
    variation_strength: float = 0.0
    count: int = 1
    size: tuple[int, int] | None = None
    noise_source: str = "cpu"
    noise_schedule: ScheduleChoice | None = field(default=None)
    zero_terminal_snr: bool = False

    def __post_init__(self) -> None:
        for item in fields(self):
            check = _CHECKS[item.name]
            object.__setattr__(self, item.name, check(getattr(self, item.name), FIELD_LABELS[item.name]))

    def with_(self, **changes: Any) -> Recipe:
        """Return this recipe with some settings changed.

        Raises:
            UserError: A value is out of its range, or there is no such setting.
        """
        unknown = changes.keys() - FIELD_LABELS.keys()
        if unknown:
            raise UserError(f"There is no setting called {_listed(unknown)}.")
        return replace(self, **changes)

    def differences(self, other: Recipe) -> tuple[str, ...]:
        """Return the names of the fields in which two recipes differ, in the order of the fields."""
        return tuple(f.name for f in fields(self) if getattr(self, f.name) != getattr(other, f.name))

    def single(self, index: int) -> Recipe:
        """Return the recipe that makes picture `index` of this batch alone, bit for bit.

        The seed counts up; with variation the seed stays and the variation seed counts up.

        Raises:
            UserError: The batch has no such picture.
        """
        if not 0 <= index < self.count:
            raise UserError(f"There is no picture {index}: this batch has {self.count}.")
        if self.variation_strength > 0:
            return replace(self, count=1, variation_seed=(self.variation_seed + index) % SEED_COUNT)
        return replace(self, count=1, seed=(self.seed + index) % SEED_COUNT)

    @property
    def recipe(self) -> Self:
        """The settings that finish the run: itself (a `Branch` answers with its last ones)."""
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return every setting and the version in types that JSON knows."""
        return {"version": VERSION} | settings_to_plain({f.name: getattr(self, f.name) for f in fields(self)})

    def to_json(self) -> str:
        """Return `to_dict` as one line of ASCII; equal recipes give equal text."""
        return write_json(self.to_dict())

    @classmethod
    def from_dict(cls, data: object) -> Self:
        """Return the recipe that `to_dict` wrote; missing settings have their defaults.

        Raises:
            UserError: The version is newer, a setting is unknown, or a value is out of range.
        """
        recipe, problems = read_recipe(data)
        if problems:
            raise UserError(problems[0])
        return cast(Self, recipe)

    @classmethod
    def from_json(cls, text: str | bytes) -> Self:
        """Return the recipe that `to_json` wrote.

        Raises:
            UserError: It is no JSON, or `from_dict` refuses it.
        """
        return cls.from_dict(read_json(text, "The recipe"))


def resolve_seed(seed: int) -> int:
    """Return `seed`, or a new random one for -1 (of 32 bits, so that people can read it out).

    Raises:
        UserError: It is neither -1 nor in 0 … 2⁶⁴-1.
    """
    if seed == RANDOM_SEED:
        return secrets.randbits(32)
    return checks.Whole(0, SEED_COUNT - 1)(seed, FIELD_LABELS["seed"])


def read_recipe(data: object, base: Recipe | None = None) -> tuple[Recipe, tuple[str, ...]]:
    """Apply every setting of `data` that can be applied and say in a sentence each what cannot.

    Args:
        data: What JSON held, hopefully from `Recipe.to_dict`.
        base: Where settings come from that `data` does not hold; default settings when None.

    Raises:
        UserError: `data` is no recipe at all.
    """
    if not isinstance(data, dict) or "version" not in data:
        raise UserError("The recipe cannot be read: it does not say its version.")
    version = checks.Whole(1, 10**6)(data["version"], "The version of the recipe")
    problems: list[str] = []
    if version > VERSION:
        problems.append(
            f"These settings were written by a newer diffstudio (format {version}, this one reads up to {VERSION}):"
            " update it to read all of them."
        )
    recipe = base or Recipe()
    unknown = [key for key in data if key not in (*FIELD_LABELS, "version", GRID_KEY)]
    if unknown:
        problems.append(f"This version of diffstudio does not know the setting {_listed(unknown)}.")
    settings = {name: from_plain(name, data[name]) for name in FIELD_LABELS if name in data}
    try:
        return recipe.with_(**settings), tuple(problems)  # all at once: a history reads thousands
    except UserError:
        pass
    for name, value in settings.items():
        try:
            recipe = recipe.with_(**{name: value})
        except UserError as error:
            problems.append(str(error))
    return recipe, tuple(problems)


def settings_to_plain(settings: Mapping[str, Any]) -> dict[str, Any]:
    """Return some settings by name in types that JSON knows."""
    return {
        name: options_to_plain(value) if name in _OPTION_FIELDS else to_plain(value) for name, value in settings.items()
    }


def to_plain(value: Any) -> Any:
    """Return a setting in types that JSON knows."""
    if isinstance(value, ScheduleChoice):
        return {"kind": value.kind, "options": options_to_plain(value.options)}
    return list(value) if isinstance(value, tuple) else value


def options_to_plain(options: Options) -> dict[str, Any]:
    """Return named options in types that JSON knows."""
    return {name: list(value) if isinstance(value, tuple) else value for name, value in options}


def from_plain(name: str, value: Any) -> Any:
    """Return what `to_plain` made of setting `name`; wrong types are left for the checks to refuse."""
    if name == "noise_schedule" and isinstance(value, dict):
        return ScheduleChoice(value.get("kind", ""), value.get("options", ()))
    return value


def _listed(names: Iterable[object]) -> str:
    shown = sorted(str(name)[:60] for name in names)[:5]
    return ", ".join(f"“{name}”" for name in shown)


def _schedule(value: object, label: str) -> ScheduleChoice | None:
    if value is None or isinstance(value, ScheduleChoice):
        return value
    raise UserError(f"{label} must be a schedule with its options.")


_CHECKS: Mapping[str, checks.Check] = {
    "model": checks.Text(256, empty=False),
    "label": checks.Optional(checks.Text(4000)),
    "negative_label": checks.Optional(checks.Text(4000)),
    "sampler": checks.Text(64, empty=False),
    "sampler_options": checks.options,
    "schedule_type": checks.Text(64, empty=False),
    "placement_options": checks.options,
    "steps": checks.Whole(1, MAX_STEPS),
    "guidance": checks.Number(0, MAX_GUIDANCE),
    "guidance_rescale": checks.Number(0, 1),
    "guidance_interval": checks.interval,
    "threshold": checks.Optional(checks.Number(0.5, 1)),
    "eta": checks.Optional(checks.Number(0, 1)),
    "seed": checks.Whole(0, SEED_COUNT - 1),
    "variation_seed": checks.Whole(0, SEED_COUNT - 1),
    "variation_strength": checks.Number(0, 1),
    "count": checks.Whole(1, MAX_COUNT),
    "size": checks.Optional(checks.size),
    "noise_source": checks.OneOf(NOISE_SOURCES),
    "noise_schedule": _schedule,
    "zero_terminal_snr": checks.boolean,
}
