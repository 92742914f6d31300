"""From a walk and a model to frames that can be made: everything settled, and what it will cost.

Nothing is computed with the model here; `walk_render` does that. The same plan serves any set of
pictures with the same steps, such as points of the seed plane.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

import torch

from diffstudio.diffusion.guidance import Guidance
from diffstudio.diffusion.step import Sampler
from diffstudio.engine import resolve
from diffstudio.engine.pictures import CLOUD_SIDE
from diffstudio.engine.plan import Plan, call_key, plan
from diffstudio.engine.recipe import Recipe
from diffstudio.engine.rehearsal import Cost, rehearse
from diffstudio.engine.timing import Timings
from diffstudio.engine.walk import Keyframe, PlanePoint, Walk
from diffstudio.engine.walk_frames import Frame, frame_of, frames_of
from diffstudio.engine.walk_time import shown_order
from diffstudio.errors import UserError
from diffstudio.models.model import LabelPair, Model
from diffstudio.models.rows import LARGEST_ROW, LARGEST_TOGETHER

ON_PROCESSOR = 8
"""Frames at a time on the processor at most: batches that are done every second or so play well."""
ON_ACCELERATOR = 16
"""Frames at a time on an accelerator, where a batch costs little more than a picture …"""
VALUES_TOGETHER = 16 * 3 * 256 * 256
"""… as long as they have no more values than this together."""
_ELEMENT_BYTES = 4


@dataclass(frozen=True, slots=True)
class Shot:
    """A frame, settled.

    Attributes:
        frame: What it is made from.
        sampler: How an interval is crossed; Eta may differ from frame to frame.
        guidance: How two predictions become one.
        cost: Looks at the model.
    """

    frame: Frame
    sampler: Sampler
    guidance: Guidance
    cost: Cost


@dataclass(frozen=True, slots=True)
class WalkPlan:
    """Frames before they are made.

    Attributes:
        base: The run of the first frame, whose model, levels and shape all share.
        shots: The frames that are to be made, each once.
        sequence: Index into `shots` of each frame that is shown, in the order of showing.
        cyclic: Whether the first frame follows the last one.
        batch: Frames made at a time.
        seconds: How long it will take, None when that is not known.
        seconds_note: Why it is not known, or "".
        notes: Sentences about what the settings mean.
    """

    base: Plan
    shots: tuple[Shot, ...]
    sequence: tuple[int, ...]
    cyclic: bool
    batch: int
    seconds: float | None
    seconds_note: str
    notes: tuple[str, ...]

    @property
    def model(self) -> Model:
        """What predicts."""
        return self.base.model

    @property
    def nfe(self) -> int:
        """Predictions asked of the network for all frames; a guided look counts twice."""
        return sum(shot.cost.nfe for shot in self.shots)

    @property
    def picture_size(self) -> tuple[int, int]:
        """Height and width of a frame in pixels."""
        if self.model.kind != "pictures":
            return CLOUD_SIDE, CLOUD_SIDE
        return self.base.shape[-2], self.base.shape[-1]

    @property
    def memory_bytes(self) -> int:
        """Bytes of all finished frames as pictures, and of a batch under way."""
        height, width = self.picture_size
        under_way = max(shot.cost.tensors for shot in self.shots) * self.batch * math.prod(self.base.shape)
        return len(self.shots) * height * width * 3 + under_way * _ELEMENT_BYTES


def plan_walk(walk: Walk, model: Model, timings: Timings | None = None) -> WalkPlan:
    """Settle every frame of `walk`.

    Args:
        walk: What is wanted.
        model: The model that its keyframes name.
        timings: What was measured on this machine, for the estimate of time.

    Raises:
        UserError: The model cannot make a keyframe, or cannot mix their classes.
    """
    notes = [note for keyframe in walk.keyframes for note in plan(keyframe.recipe, model).notes]
    frames = frames_of(walk)
    return _planned([frames[index] for index in shown_order(walk)], model, timings, notes, cyclic=walk.cyclic)


def plan_plane(
    recipe: Recipe, points: Sequence[PlanePoint], model: Model, timings: Timings | None = None
) -> WalkPlan:
    """Settle the pictures of `recipe` at points of the seed plane, in their order.

    Raises:
        UserError: The model cannot make the recipe, it has a variation or makes several pictures, or
            there is no point.
    """
    if not points:
        raise UserError("The seed plane needs a point.", "Click into it.")
    return plan_pictures([Keyframe(recipe, point) for point in points], model, timings)


def plan_pictures(keyframes: Sequence[Keyframe], model: Model, timings: Timings | None = None) -> WalkPlan:
    """Settle single pictures that share what the keyframes of a walk share, in their order.

    Args:
        keyframes: At least one.
        model: The model that they name.
        timings: As for a walk.

    Raises:
        UserError: The model cannot make one.
    """
    frames = [frame_of(keyframe) for keyframe in keyframes]
    return _planned(frames, model, timings, plan(keyframes[0].recipe, model).notes, cyclic=False)


def _planned(
    frames: Sequence[Frame], model: Model, timings: Timings | None, notes: Sequence[str], *, cyclic: bool
) -> WalkPlan:
    distinct = {frame: index for index, frame in enumerate(dict.fromkeys(frames))}
    sequence = tuple(distinct[frame] for frame in frames)
    base = plan(frames[0].settings, model, timings=timings)
    for frame in distinct:
        if frame.mixed:
            model.pair(frame.positive, frame.negative)  # says where the model cannot mix
            break
    shots = tuple(_shots(list(distinct), base))
    batch = _batch(base, shots)
    seconds, why = _estimate(base, shots, batch, timings)
    return WalkPlan(base, shots, sequence, cyclic, batch, seconds, why, tuple(dict.fromkeys(notes)))


def _shots(frames: Sequence[Frame], base: Plan) -> list[Shot]:
    """Settle the frames; what the first of a kind costs, the others cost, too."""
    costs: dict[tuple[Sampler, bool], Cost] = {}
    made = []
    for frame in frames:
        sampler = _sampler(frame.settings, base)
        guidance = resolve.guidance_of(frame.settings, base.model, resolve.Notes())
        kind = (sampler, guidance.scale in (0, 1))
        if kind not in costs:
            costs[kind] = rehearse(sampler, base.levels, guidance)
        made.append(Shot(frame, sampler, guidance, costs[kind]))
    return made


def _sampler(settings: Recipe, base: Plan) -> Sampler:
    if settings.eta == base.recipe.eta:
        return base.sampler
    info = resolve.sampler_info(settings)
    return resolve.sampler_of(settings, info, base.schedule, len(base.levels) - 1, resolve.Notes())


def _batch(base: Plan, shots: Sequence[Shot]) -> int:
    """Return how many frames are best made at a time.

    On the processor every thread takes a few rows of a batch together, if they are small; more would gain
    nothing, and keep a stop and the first frames waiting. Where a model cannot be asked by rows, frames are
    made one by one.
    """
    if not isinstance(base.model.pair(shots[0].frame.positive, shots[0].frame.negative), LabelPair):
        return 1
    values = math.prod(base.shape)
    if base.model.device.type == "cpu":
        rows = torch.get_num_threads() * (LARGEST_TOGETHER if values <= LARGEST_ROW else 1)
        wanted = min(ON_PROCESSOR, math.ceil(rows / (2 if any(shot.cost.guided for shot in shots) else 1)))
    else:
        wanted = min(ON_ACCELERATOR, VALUES_TOGETHER // values)
    return max(1, min(wanted, len(shots)))


def _estimate(
    base: Plan, shots: Sequence[Shot], batch: int, timings: Timings | None
) -> tuple[float | None, str]:
    recipe = replace(base.recipe, count=min(batch, 64))
    known = [
        None if timings is None else timings.seconds(call_key(recipe, base.model, base.shape, guided=guided))
        for guided in (False, True)
    ]
    plain, guided = known
    if plain is None or guided is None:
        return None, "It is not known yet how fast this model is here: the first frames measure it."
    return sum(shot.cost.plain * plain + shot.cost.guided * guided for shot in shots) / batch, ""
