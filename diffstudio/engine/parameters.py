"""The line of settings that every picture tool reads, in the form of A1111: written and read.

Three parts: the prompt, the negative prompt, and a last line of ``Name: value`` pairs. Which file
format carries it is `containers`' matter, what it means for a recipe `metadata`'s.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from diffstudio import __version__
from diffstudio.engine.recipe import AUTOMATIC, Recipe

NEGATIVE = "Negative prompt:"
_PAIR = re.compile(r'\s*(\w[\w \-/]{1,80}):\s*("(?:\\.|[^\\"])+"|[^,]*)(?:,|$)')
_FEWEST_PAIRS = 3
"""A last line with fewer pairs is part of the prompt."""
_LONGEST_LINE = 64 * 1024
_RNG = {"cpu": "CPU", "nv": "NV"}


@dataclass(frozen=True, slots=True)
class Parameters:
    """What such a text says.

    Attributes:
        prompt: The prompt.
        negative: The negative prompt.
        pairs: The settings by name, unquoted, in order.
    """

    prompt: str = ""
    negative: str = ""
    pairs: Mapping[str, str] = field(default_factory=dict)


def write_parameters(recipe: Recipe, size: tuple[int, int] | None = None, schedule_type: str | None = None) -> str:
    """Return the text for one picture.

    Args:
        recipe: The recipe that makes it alone.
        size: Its height and width, None when it has none in pixels.
        schedule_type: What "Automatic" stood for.
    """
    schedule = schedule_type if recipe.schedule_type == AUTOMATIC and schedule_type else recipe.schedule_type
    pairs: dict[str, str | None] = {
        "Steps": str(recipe.steps),
        "Sampler": recipe.sampler,
        "Schedule type": schedule,
        "CFG scale": number(recipe.guidance),
        "Seed": str(recipe.seed),
        "Size": f"{size[1]}x{size[0]}" if size else None,
        "Model": recipe.model,
        **_optional_pairs(recipe),
        "RNG": _RNG[recipe.noise_source],
        "Version": f"diffstudio {__version__}",
    }
    last = ", ".join(f"{name}: {quote(value)}" for name, value in pairs.items() if value is not None)
    text = f"{_one_block(recipe.label)}\n{NEGATIVE} {_one_block(recipe.negative_label)}\n{last}"
    return text.encode(errors="replace").decode()


def read_parameters(text: str) -> Parameters:
    """Read such a text; whatever it holds, there is an answer."""
    lines = text.strip().split("\n")
    pairs = dict(_pairs(lines[-1]))
    if len(pairs) >= _FEWEST_PAIRS:
        lines.pop()
    else:
        pairs = {}
    prompt: list[str] = []
    negative: list[str] = []
    target = prompt
    for line in lines:
        stripped = line.strip()
        if target is prompt and stripped.startswith(NEGATIVE):
            target, stripped = negative, stripped.removeprefix(NEGATIVE).strip()
        target.append(stripped)
    return Parameters("\n".join(prompt).strip(), "\n".join(negative).strip(), pairs)


def quote(value: str) -> str:
    """Return `value` as it stands in the last line: in JSON quotes where it could be misread."""
    if value and not re.search(r'[,:"\x00-\x1f\x7f]|^\s|\s$', value):
        return value
    return json.dumps(value, ensure_ascii=False)


def unquote(value: str) -> str:
    """Return what `quote` was given."""
    if len(value) < 2 or value[0] != '"' or value[-1] != '"':
        return value.strip()
    try:
        text = json.loads(value, strict=False)
    except ValueError:
        return value
    return text if isinstance(text, str) else value


def number(value: float) -> str:
    """Return a number in its shortest exact form: 7, 2.5."""
    return str(int(value)) if value == int(value) else repr(value)


def _optional_pairs(recipe: Recipe) -> dict[str, str | None]:
    """The settings that are only written when they are not what every tool does anyway."""
    varied = recipe.variation_strength > 0
    start, end = recipe.guidance_interval
    return {
        "Eta": None if recipe.eta is None else number(recipe.eta),
        "Variation seed": str(recipe.variation_seed) if varied else None,
        "Variation seed strength": number(recipe.variation_strength) if varied else None,
        "Guidance rescale": number(recipe.guidance_rescale) if recipe.guidance_rescale else None,
        "Guidance interval": f"{number(start)}-{number(end)}" if (start, end) != (0, 1) else None,
        "Dynamic threshold": None if recipe.threshold is None else number(recipe.threshold),
    }


def _pairs(line: str) -> list[tuple[str, str]]:
    if len(line) > _LONGEST_LINE:
        return []
    return [(match[1].strip(), unquote(match[2])) for match in _PAIR.finditer(line)]


def _one_block(text: str | None) -> str:
    """Return a text that cannot be taken for another part: control and unpaired characters as blanks."""
    return "".join(" " if c < " " or "\ud800" <= c <= "\udfff" else c for c in text or "").strip()
