"""How keyframes and walks are called on screen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from diffstudio.engine.walk import Keyframe
from diffstudio.qt.translation import local, said

__all__ = ["caption", "class_name", "titles", "tooltip"]

_MOST_TITLES = 5


def class_name(keyframe: Keyframe) -> str:
    """Return the class of a keyframe."""
    return said(keyframe.recipe.label.capitalize()) if keyframe.recipe.label else _tr("Any")


def caption(keyframe: Keyframe) -> str:
    """Return a keyframe in a few words: its class and its noise."""
    point = keyframe.point
    where = str(keyframe.recipe.seed) if point is None else local(f"u {point.u:.2f} v {point.v:.2f}")
    return f"{class_name(keyframe)} · {where}"


def tooltip(keyframe: Keyframe) -> str:
    """Return everything that may differ between keyframes."""
    recipe, point = keyframe.recipe, keyframe.point
    lines = [class_name(keyframe)]
    if point is None:
        lines.append(_tr("Seed {0}").format(recipe.seed))
        if recipe.variation_strength > 0:
            words = _tr("Variation {0:.2f} of seed {1}").format(recipe.variation_strength, recipe.variation_seed)
            lines.append(local(words))
    else:
        corners = ", ".join(map(str, point.corners))
        words = _tr("Seed plane: u {0:.2f}, v {1:.2f} between {2}")
        lines.append(local(words.format(point.u, point.v, corners)))
    lines.append(local(_tr("Guidance {0:g}").format(recipe.guidance)))
    lines.append(_tr("{0}, {1} steps").format(recipe.sampler, recipe.steps))
    return "\n".join(lines)


def titles(keyframes: Sequence[Keyframe], *, closed: bool) -> str:
    """Return the way: “Poppy → Violet → Tulip”; the middle of a long one is left out."""
    names = [class_name(keyframe) for keyframe in keyframes]
    if closed and len(names) > 1:
        names.append(names[0])
    if len(names) > _MOST_TITLES:
        names = [*names[:3], "…", names[-1]]
    return " → ".join(names)


def _tr(text: str) -> str:
    return QCoreApplication.translate("walk", text)
