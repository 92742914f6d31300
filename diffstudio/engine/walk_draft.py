"""A walk that is still being put together: also one without keyframes. No torch here."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import Any, Self

from diffstudio.engine import checks
from diffstudio.engine.recipe import Recipe
from diffstudio.engine.walk import (
    EASINGS,
    KEYFRAME_FIELDS,
    MAX_DWELL,
    MAX_FRAMES,
    MAX_KEYFRAMES,
    PATHS,
    Keyframe,
    PlanePoint,
    Walk,
)
from diffstudio.errors import UserError

MAX_FPS = 60


@dataclass(frozen=True, slots=True)
class WalkDraft:
    """The settings of the walk workspace; a `Walk` once there are keyframes enough.

    Attributes:
        keyframes: The pictures that are passed, in their order; may be none.
        frames: As in `Walk`.
        path: As in `Walk`.
        easing: As in `Walk`.
        dwell: As in `Walk`.
        ping_pong: As in `Walk`.
        closed: As in `Walk`.
        fps: Frames a second when it is played.
        corners: Seeds of the corners of the seed plane.
        point: Where the handle of the seed plane is: to the right and down, 0 … 1.
    """

    keyframes: tuple[Keyframe, ...] = ()
    frames: int = 48
    path: str = "sphere"
    easing: str = "linear"
    dwell: float = 0.0
    ping_pong: bool = False
    closed: bool = False
    fps: int = 24
    corners: tuple[int, int, int, int] = (1, 2, 3, 4)
    point: tuple[float, float] = (0.5, 0.5)

    def with_(self, **changes: Any) -> WalkDraft:
        """Return this draft with some settings changed."""
        return replace(self, **changes)

    def walk(self) -> Walk:
        """Return the walk.

        Raises:
            UserError: There are too few keyframes, or they do not go together.
        """
        return Walk(
            self.keyframes, self.frames, path=self.path, easing=self.easing, dwell=self.dwell,
            ping_pong=self.ping_pong, closed=self.closed,
        )  # fmt: skip

    def like(self, walk: Walk) -> WalkDraft:
        """Return this draft with all that a walk says; it does not say how fast it is shown."""
        frames = walk.intervals + (not walk.closed) if walk.per_segment else walk.frames
        plain = {name: getattr(walk, name) for name in ("path", "easing", "dwell", "ping_pong", "closed")}
        return self.with_(keyframes=walk.keyframes, frames=frames, **plain)

    @property
    def alike(self) -> WalkDraft:
        """This draft with every keyframe set like the first in what all of them must share.

        A setting that is a number for one and off for another (Eta, Dynamic threshold) is the first's, too.
        """
        if not self.keyframes:
            return self
        first = self.keyframes[0].recipe
        shared = {item.name: getattr(first, item.name) for item in fields(Recipe) if item.name not in KEYFRAME_FIELDS}
        made = []
        for keyframe in self.keyframes:
            changes = dict(shared)
            for name in ("threshold", "eta"):
                if (getattr(keyframe.recipe, name) is None) != (getattr(first, name) is None):
                    changes[name] = getattr(first, name)
            made.append(Keyframe(replace(keyframe.recipe, **changes), keyframe.point))
        return self.with_(keyframes=tuple(made))

    def plane_recipe(self, recipe: Recipe) -> Recipe:
        """Return the settings of pictures in the seed plane: those in force, as far as the walk can take them.

        Args:
            recipe: The settings in force. What all keyframes share is taken from the first, if there is one of
                the same model, so that a picture of the plane can become a keyframe.
        """
        base = recipe.with_(count=1, seed=0, variation_strength=0.0, variation_seed=0)
        first = self.keyframes[0].recipe if self.keyframes else None
        if first is None or first.model != recipe.model:
            return base
        own = {name: getattr(recipe, name) for name in ("label", "negative_label", "guidance", "guidance_rescale")}
        return first.with_(seed=0, variation_strength=0.0, variation_seed=0, **own)

    def to_dict(self) -> dict[str, Any]:
        """Return every setting in types that JSON knows."""
        plain = {name: getattr(self, name) for name in _CHECKS}
        keyframes = [
            {"recipe": keyframe.recipe.to_dict()} | ({"point": keyframe.point.to_dict()} if keyframe.point else {})
            for keyframe in self.keyframes
        ]
        return plain | {"keyframes": keyframes, "corners": list(self.corners), "point": list(self.point)}

    @classmethod
    def from_dict(cls, data: object) -> Self:
        """Return the draft that `to_dict` wrote; missing settings have their defaults, unknown ones are ignored.

        Raises:
            UserError: A value is out of its range, or it is no draft.
        """
        if not isinstance(data, dict):
            raise UserError("The walk cannot be read: it is no list of settings.")
        settings = {name: check(data[name], name) for name, check in _CHECKS.items() if name in data}
        listed = data.get("keyframes", [])
        if not isinstance(listed, list) or len(listed) > MAX_KEYFRAMES:
            raise UserError("The walk cannot be read: its keyframes are no list.")
        settings["keyframes"] = tuple(_keyframe(item) for item in listed)
        place = PlanePoint(data.get("corners", cls().corners), *_pair(data.get("point", cls().point)))
        return cls(**settings, corners=place.corners, point=(place.u, place.v))


def _keyframe(item: object) -> Keyframe:
    if not isinstance(item, dict) or "recipe" not in item:
        raise UserError("The walk cannot be read: a keyframe has no settings.")
    point = item.get("point")
    return Keyframe(Recipe.from_dict(item["recipe"]), None if point is None else PlanePoint.from_dict(point))


def _pair(value: object) -> tuple[Any, Any]:
    if not isinstance(value, (tuple, list)) or len(value) != 2:
        raise UserError("The walk cannot be read: a place in the seed plane has two numbers.")
    return value[0], value[1]


_CHECKS: dict[str, checks.Check] = {
    "frames": checks.Whole(2, MAX_FRAMES),
    "path": checks.OneOf(PATHS),
    "easing": checks.OneOf(EASINGS),
    "dwell": checks.Number(0, MAX_DWELL),
    "ping_pong": checks.boolean,
    "closed": checks.boolean,
    "fps": checks.Whole(1, MAX_FPS),
}
