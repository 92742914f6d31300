"""Which curve another tool meant by the name of its schedule type, as settings of ours.

One name can stand for two curves. Where ours can be told to draw theirs, the options say so; where not,
a sentence does. The names themselves are `aliases`' matter.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from diffstudio.diffusion.placement import PLACEMENTS
from diffstudio.engine import aliases
from diffstudio.engine.checks import OptionValue

A1111 = "A1111"
TYPE = "Schedule type"
_OPTIONS: Mapping[str, str] = {
    "Schedule rho": "rho",
    "Schedule min sigma": "sigma_min",
    "Schedule max sigma": "sigma_max",
    "Beta scheduler alpha": "alpha",
    "Beta scheduler beta": "beta",
}
"""A1111's fields → options of our schedule types; 0 is "as it is"."""
FIELDS = frozenset({TYPE, *_OPTIONS})
"""The fields that are read here."""
_OWN_STEPS = ("DDIM", "PLMS")
"""Samplers for which A1111 always takes DDIM's steps, whatever schedule type it writes."""
_ONE_MORE = ("DPM2", "DPM2 a")
_CLOSE: Mapping[str, str] = {
    "KL Optimal": "A1111's curve ends at the least sigma, here the clean picture follows it",
    "Align Your Steps": "A1111's curve also stops at the last sigma of the table",
}
"""Curves that ours cannot draw exactly."""


@dataclass(frozen=True, slots=True)
class Curve:
    """What a picture says about its levels.

    Attributes:
        label: Our schedule type; None where the picture names none that is known.
        options: What it is told, as sorted pairs.
        problems: What cannot be applied, or is not quite the same here, a sentence each.
    """

    label: str | None = None
    options: tuple[tuple[str, OptionValue], ...] = ()
    problems: tuple[str, ...] = ()


def curve_of(source: str, fields: Mapping[str, str]) -> Curve:
    """Return the curve that the tool `source` used for a picture with the settings `fields`."""
    sampler, inside = aliases.sampler_and_schedule(fields.get("Sampler", ""))
    named = fields.get(TYPE, "")
    label = aliases.schedule(named) if named else inside
    if named and label is None:
        return Curve(problems=(f"{TYPE} was not applied: the schedule type “{named[:40]}” is not known here.",))
    if source != A1111:
        return Curve(label)
    if sampler in _OWN_STEPS:
        label = "DDIM"
    elif label is None and sampler is not None:
        label = "Uniform"  # before a schedule type was written, it stood in the sampler's name
    options, problems = _options(label, fields)
    return Curve(label, options, (*problems, *_differences(label, sampler)))


def _options(label: str | None, fields: Mapping[str, str]) -> tuple[tuple[tuple[str, OptionValue], ...], list[str]]:
    """Read what A1111 says about the curve besides its name, and which of it cannot be applied."""
    info = PLACEMENTS.get(label or "")
    known = {option.name: option for option in info.options} if info else {}
    options: dict[str, OptionValue] = {"along": "sigma"} if label == "Beta" else {}
    problems = []
    for field, name in _OPTIONS.items():
        text = fields.get(field, "0")
        try:
            if float(text) == 0:
                continue
            options[name] = known[name].check(str(label), float(text))
        except (ValueError, KeyError):
            problems.append(f"{field} was not applied: {label or 'the schedule type'} cannot take “{text[:40]}” here.")
    return tuple(sorted(options.items())), problems


def _differences(label: str | None, sampler: str | None) -> list[str]:
    """Say where A1111's curve cannot be drawn here."""
    said = [f"{TYPE} is close, but not the same: {_CLOSE[label]}."] if label and label in _CLOSE else []
    if sampler in _ONE_MORE:
        said.append(f"{TYPE} is close, but not the same: A1111 leaves out the last level but one with {sampler}.")
    return said
