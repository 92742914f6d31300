"""What a walk is: keyframes, the way between them, and in how many frames; frozen, validated, JSON both ways.

No torch here, so that the window can hold walks before torch is loaded. When each frame comes is
`walk_time`'s matter, what it is made from `walk_frames`', what it costs `walk_plan`'s.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import Any, Self

from diffstudio.engine import checks
from diffstudio.engine.recipe import FIELD_LABELS, SEED_COUNT, Recipe, settings_to_plain
from diffstudio.errors import UserError
from diffstudio.jsontext import MAX_BYTES, read_json, write_json

VERSION = 1
"""The format that `Walk.to_dict` writes; counts up when a key changes its meaning."""
DIGEST_KEY = "digest"
"""Beside the settings of a walk in a folder of frames: what the frames were made with, see `walk_store`."""
PATHS = ("sphere", "straight")
EASINGS = ("linear", "ease-in", "ease-out", "ease-in-out")
MAX_KEYFRAMES = 64
MAX_FRAMES = 10_000
MAX_DWELL = 0.9
WALK_FRAME = "This is a frame of a walk: the settings are those of its first keyframe."
"""What is said where a frame of a walk is asked for its settings."""

NOISE_FIELDS = ("seed", "variation_seed", "variation_strength")
CLASS_FIELDS = ("label", "negative_label")
NUMBER_FIELDS = ("guidance", "guidance_rescale", "threshold", "eta")
KEYFRAME_FIELDS = (*NOISE_FIELDS, *CLASS_FIELDS, *NUMBER_FIELDS)
"""What may differ between keyframes and is interpolated; everything else is the same all the way."""

WALK_LABELS = {
    "keyframes": "Keyframes",
    "frames": "Frames",
    "per_segment": "Frames per segment",
    "path": "Path",
    "easing": "Easing",
    "dwell": "Dwell",
    "ping_pong": "Ping-pong",
    "closed": "Closed loop",
}
"""How each setting of a walk is called on screen and in messages."""


@dataclass(frozen=True, slots=True)
class PlanePoint:
    """A point of the seed plane: a noise between those of four seeds.

    It is turned from the left to the right along the upper and the lower edge, and then from the one
    to the other (a slerp of slerps), so that it keeps the spread of noise everywhere and is a corner's
    own noise at the corner, bit for bit.

    Attributes:
        corners: Seeds at the top left, top right, bottom left and bottom right.
        u: How far to the right, 0 … 1.
        v: How far down, 0 … 1.

    Raises:
        UserError: A value is out of its range.
    """

    corners: tuple[int, int, int, int]
    u: float
    v: float

    def __post_init__(self) -> None:
        if not isinstance(self.corners, (tuple, list)) or len(self.corners) != 4:
            raise UserError("The seed plane needs a seed for each of its four corners.")
        seed = checks.Whole(0, SEED_COUNT - 1)
        object.__setattr__(self, "corners", tuple(seed(corner, "A corner's seed") for corner in self.corners))
        for name in ("u", "v"):
            place = checks.Number(0, 1)(getattr(self, name), "A place in the seed plane")
            object.__setattr__(self, name, place)

    def to_dict(self) -> dict[str, Any]:
        """Return it in types that JSON knows."""
        return {"corners": list(self.corners), "u": self.u, "v": self.v}

    @classmethod
    def from_dict(cls, data: object) -> Self:
        """Return the point that `to_dict` wrote.

        Raises:
            UserError: It is no such point.
        """
        if not isinstance(data, dict) or data.keys() != {"corners", "u", "v"}:
            raise UserError("A point of the seed plane is given by its corners, u and v.")
        return cls(data["corners"], data["u"], data["v"])


@dataclass(frozen=True, slots=True)
class Keyframe:
    """A picture that a walk passes.

    Attributes:
        recipe: What makes it, one picture.
        point: Where its noise lies in the seed plane; None for the noise of the recipe.

    Raises:
        UserError: The recipe makes several pictures, or has a variation besides the point.
    """

    recipe: Recipe
    point: PlanePoint | None = None

    def __post_init__(self) -> None:
        if not isinstance(self.recipe, Recipe) or not isinstance(self.point, (PlanePoint, type(None))):
            raise UserError("A keyframe is a recipe, with or without a point of the seed plane.")
        if self.recipe.count != 1:
            raise UserError("A keyframe is a single picture.", "Set Count to 1.")
        if self.point is not None:
            if self.recipe.variation_strength > 0:
                raise UserError("A point of the seed plane has no variation.", "Set Variation strength to 0.")
            # the recipe's own seeds are not used: equal keyframes have them equal
            unused = replace(self.recipe, seed=self.point.corners[0], variation_seed=0)
            object.__setattr__(self, "recipe", unused)
        elif self.recipe.variation_strength == 0:
            object.__setattr__(self, "recipe", replace(self.recipe, variation_seed=0))


@dataclass(frozen=True, slots=True)
class Walk:
    """A walk through the latent space, from keyframe to keyframe.

    The way between two keyframes interpolates the whole noise (its start and every step's), the classes,
    Guidance, Guidance rescale, Dynamic threshold and Eta; every other setting is the same for all
    keyframes. Each keyframe is a frame of its own, once.

    Attributes:
        keyframes: 2 … 64. A closed loop may end with its first one; it is not doubled.
        frames: Frames of one pass, 2 … 10,000; with `per_segment` those from one keyframe to the next.
        per_segment: How `frames` is meant.
        path: "sphere" keeps the spread of noise; "straight" shows what goes wrong without: it drops to
            0.71 in the middle, and the pictures turn dull.
        easing: "linear", "ease-in", "ease-out" or "ease-in-out", on every segment.
        dwell: Share of each segment that stands still at its two keyframes, 0 … 0.9.
        ping_pong: Walk back the same way; for playing in a loop, no frame is doubled.
        closed: Walk on from the last keyframe to the first. The last frame is the one before the first.

    Raises:
        UserError: A value is out of its range, or the keyframes differ in what they must share.
    """

    keyframes: tuple[Keyframe, ...]
    frames: int = 48
    per_segment: bool = False
    path: str = "sphere"
    easing: str = "linear"
    dwell: float = 0.0
    ping_pong: bool = False
    closed: bool = False

    def __post_init__(self) -> None:
        for name, check in _CHECKS.items():
            object.__setattr__(self, name, check(getattr(self, name), WALK_LABELS[name]))
        _check_shared(self.keyframes)
        _check_optional(self.keyframes)
        if self.intervals < self.segments:
            least = self.segments + (not self.closed)
            raise UserError(f"Frames is {self.frames}: this walk needs {least}, one for each keyframe.")
        if self.length > 2 * MAX_FRAMES:
            raise UserError(f"This walk has {self.length:,} frames, at most {2 * MAX_FRAMES:,} are possible.")

    def with_(self, **changes: Any) -> Walk:
        """Return this walk with some settings changed.

        Raises:
            UserError: A value is out of its range, or there is no such setting.
        """
        unknown = changes.keys() - WALK_LABELS.keys()
        if unknown:
            raise UserError(f"A walk has no setting called “{min(unknown)}”.")
        return replace(self, **changes)

    @property
    def shared(self) -> Recipe:
        """The settings of the first keyframe; those that are not in `KEYFRAME_FIELDS` hold all the way."""
        return self.keyframes[0].recipe

    @property
    def stops(self) -> tuple[Keyframe, ...]:
        """The keyframes in the order of one pass, with the first at the end again on a closed loop."""
        if not self.closed:
            return self.keyframes
        doubled = len(self.keyframes) > 2 and self.keyframes[-1] == self.keyframes[0]
        return (*self.keyframes[: -1 if doubled else None], self.keyframes[0])

    @property
    def segments(self) -> int:
        """Ways from a keyframe to the next."""
        return len(self.stops) - 1

    @property
    def intervals(self) -> int:
        """Ways from a frame of one pass to the next."""
        if self.per_segment:
            return self.frames * self.segments
        return self.frames if self.closed else self.frames - 1

    @property
    def length(self) -> int:
        """Frames that are shown, the way back included."""
        once = self.intervals if self.closed else self.intervals + 1
        back = self.intervals if self.closed else self.intervals - 1
        return once + back if self.ping_pong else once

    @property
    def cyclic(self) -> bool:
        """Whether the first frame follows the last one without a jump."""
        return self.closed or self.ping_pong

    def to_dict(self) -> dict[str, Any]:
        """Return every setting and the version in types that JSON knows."""
        settings = {name: getattr(self, name) for name in WALK_LABELS if name != "keyframes"}
        keyframes = [_keyframe_to_plain(keyframe) for keyframe in self.keyframes]
        return {"version": VERSION, "recipe": self.shared.to_dict(), "keyframes": keyframes} | settings

    def to_json(self) -> str:
        """Return `to_dict` as one line of ASCII; equal walks give equal text."""
        return write_json(self.to_dict())

    @classmethod
    def from_dict(cls, data: object) -> Self:
        """Return the walk that `to_dict` wrote; missing settings have their defaults.

        Raises:
            UserError: The version is newer, a setting is unknown or missing, or a value is out of range.
        """
        if not isinstance(data, dict) or not {"version", "recipe", "keyframes"} <= data.keys():
            raise UserError("The walk cannot be read: it needs a version, a recipe and keyframes.")
        if checks.Whole(1, 10**6)(data["version"], "The version of the walk") > VERSION:
            raise UserError("This walk was written by a newer diffstudio.", "Update this one to read it.")
        unknown = data.keys() - {"version", "recipe", DIGEST_KEY, *WALK_LABELS}
        if unknown:
            name = min(unknown)[:60]
            raise UserError(f"This version of diffstudio does not know the setting “{name}” of a walk.")
        settings = {name: data[name] for name in WALK_LABELS if name in data}
        settings["keyframes"] = _keyframes_from_plain(Recipe.from_dict(data["recipe"]), data["keyframes"])
        return cls(**settings)

    @classmethod
    def from_json(cls, text: str | bytes) -> Self:
        """Return the walk that `to_json` wrote.

        Raises:
            UserError: It is no JSON, or `from_dict` refuses it.
        """
        return cls.from_dict(read_json(text, "The walk", limit=MAX_KEYFRAMES * MAX_BYTES))


def _keyframe_to_plain(keyframe: Keyframe) -> dict[str, Any]:
    plain = settings_to_plain({name: getattr(keyframe.recipe, name) for name in KEYFRAME_FIELDS})
    return plain if keyframe.point is None else plain | {"point": keyframe.point.to_dict()}


def _keyframes_from_plain(shared: Recipe, data: object) -> tuple[Keyframe, ...]:
    if not isinstance(data, list) or not all(isinstance(item, dict) for item in data):
        raise UserError("The walk cannot be read: its keyframes are no list.")
    _keyframe_count(data)
    made = []
    for item in data:
        unknown = item.keys() - {"point", *KEYFRAME_FIELDS}
        if unknown:
            raise UserError(f"A keyframe of a walk has no setting “{min(unknown)[:60]}” of its own.")
        point = None if item.get("point") is None else PlanePoint.from_dict(item["point"])
        changes = {name: value for name, value in item.items() if name != "point"}
        made.append(Keyframe(shared.with_(**changes), point))
    return tuple(made)


def _keyframe_count(keyframes: Any) -> None:
    if not 2 <= len(keyframes) <= MAX_KEYFRAMES:
        number = len(keyframes)
        raise UserError(f"A walk needs 2 to {MAX_KEYFRAMES} keyframes, not {number}.", "Add or remove some.")


def _keyframes(value: object, label: str) -> tuple[Keyframe, ...]:
    if not isinstance(value, (tuple, list)) or not all(isinstance(item, Keyframe) for item in value):
        raise UserError(f"{label} must be keyframes.")
    _keyframe_count(value)
    return tuple(value)


def _check_shared(keyframes: tuple[Keyframe, ...]) -> None:
    """Refuse keyframes that differ in what cannot be interpolated, and name it."""
    first = keyframes[0].recipe
    shared = [item.name for item in fields(Recipe) if item.name not in KEYFRAME_FIELDS]
    for number, keyframe in enumerate(keyframes[1:], 2):
        differing = [FIELD_LABELS[name] for name in keyframe.recipe.differences(first) if name in shared]
        if differing:
            raise UserError(
                f"Keyframe {number} differs from the first in {', '.join(differing)}: a walk goes between"
                " noises, classes, Guidance, Guidance rescale, Dynamic threshold and Eta.",
                "Set the others alike.",
            )


def _check_optional(keyframes: tuple[Keyframe, ...]) -> None:
    """Refuse a setting that is a number here and off there: there is nothing between them."""
    for name in ("threshold", "eta"):
        if len({getattr(keyframe.recipe, name) is None for keyframe in keyframes}) > 1:
            sentence = f"{FIELD_LABELS[name]} is set for some keyframes and not for others."
            raise UserError(sentence, "Set it for all or none.")


_CHECKS: dict[str, checks.Check] = {
    "keyframes": _keyframes,
    "frames": checks.Whole(1, MAX_FRAMES),
    "per_segment": checks.boolean,
    "path": checks.OneOf(PATHS),
    "easing": checks.OneOf(EASINGS),
    "dwell": checks.Number(0, MAX_DWELL),
    "ping_pong": checks.boolean,
    "closed": checks.boolean,
}
