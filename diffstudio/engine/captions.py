"""The few words that stand beside pictures of a run in grids, strips and animations."""

from __future__ import annotations

from diffstudio.engine.parameters import number
from diffstudio.engine.recipe import Recipe


def run_title(recipe: Recipe, model: str, placement: str) -> str:
    """Return what a run was made with, in one line of parts between dots.

    Args:
        recipe: Its settings.
        model: Name of the model, for pictures without a class.
        placement: What the schedule type stood for.
    """
    parts = (recipe.label or model, recipe.sampler, placement, f"{recipe.steps} steps")
    guided = (f"guidance {number(recipe.guidance)}",) if recipe.guidance != 1 else ()
    return " · ".join((*parts, *guided))


def seed_caption(recipe: Recipe, image: int) -> str:
    """Return what tells picture `image` of a batch from the others."""
    single = recipe.single(image)
    if single.variation_strength > 0:
        return f"variation {single.variation_seed}"
    return f"seed {single.seed}"


def moment_caption(position: int, last: int) -> str:
    """Return what a position of a run is called, of which the last is the finished picture."""
    return "picture" if position == last else f"step {position}"
