"""``diffstudio walk``: walk from picture to picture through the latent space, a file for each frame."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from diffstudio.cli.library import Library, add_device_argument
from diffstudio.cli.main import DONE, Interrupted
from diffstudio.cli.output import Reporter, add_json_lines, print_json, warn
from diffstudio.cli.picture_arguments import check_writable
from diffstudio.cli.progress import about
from diffstudio.cli.recipe_arguments import add_recipe_arguments, recipe_from
from diffstudio.cli.stopping import Stopping, stopping
from diffstudio.cli.values import number, whole
from diffstudio.engine.walk import DIGEST_KEY, EASINGS, MAX_KEYFRAMES, PATHS, Walk
from diffstudio.errors import UserError

if TYPE_CHECKING:
    from diffstudio.engine.pictures import Picture
    from diffstudio.engine.walk_plan import WalkPlan
    from diffstudio.engine.walk_store import StoredFrames

WALK_FILE = "walk.json"
FOLDER_PATTERN = "[date]/walk-[number]"
_OWN = (
    "command",
    "debug",
    "walk",
    "frames",
    "path",
    "easing",
    "dwell",
    "ping_pong",
    "closed",
    "out",
    "plan",
    "json",
)
"""What may be typed together with --walk."""
EXAMPLES = """\
keyframes:
  --keys "rose:7, tulip:12, 40"     a class and a seed, or a seed alone
  --keys "rose:7@1, rose:7@6"       the same noise under more and more guidance
  --keys "rose:7, tulip:12" --loop  and back to the rose, without a jump

The same command again goes on where it was stopped, if --out names the same folder.
"""


@dataclass(frozen=True, slots=True)
class Folder:
    """Where the frames go.

    Attributes:
        path: The folder.
        plan: What is made.
    """

    path: Path
    plan: WalkPlan

    @property
    def files(self) -> tuple[Path, ...]:
        """A file for every frame that is shown, in their order."""
        return tuple(
            self.path / f"frame-{number:05d}.png" for number in range(1, len(self.plan.sequence) + 1)
        )

    def files_by_shot(self) -> dict[int, list[Path]]:
        """Return the files that show each frame of the plan."""
        found: dict[int, list[Path]] = {}
        for path, shot in zip(self.files, self.plan.sequence, strict=True):
            found.setdefault(shot, []).append(path)
        return found


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of ``diffstudio walk``."""
    parser.epilog = EXAMPLES
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    group = parser.add_argument_group("walk")
    group.add_argument(
        "--keys", metavar="KEYS", help="the keyframes: CLASS:SEED@GUIDANCE with commas between"
    )
    group.add_argument("--walk", type=Path, metavar="FILE", help=f"a saved walk ({WALK_FILE}) instead")
    group.add_argument("--frames", type=whole, metavar="N", help="frames from the first keyframe to the last")
    group.add_argument("--per-segment", type=whole, metavar="N", help="or from one keyframe to the next")
    group.add_argument(
        "--path", choices=PATHS, help="on the sphere of noise, or straight through it: duller pictures"
    )
    group.add_argument(
        "--easing", choices=EASINGS, help="how it starts and comes to rest between two keyframes"
    )
    group.add_argument(
        "--dwell", type=number, metavar="SHARE", help="part of the time it stands still, 0 to 0.9"
    )
    group.add_argument("--ping-pong", action="store_true", default=None, help="walk back the same way")
    group.add_argument(
        "--loop", dest="closed", action="store_true", default=None, help="walk on to the first keyframe"
    )
    add_recipe_arguments(parser, batch=False)
    files = parser.add_argument_group("files")
    files.add_argument(
        "--out", type=Path, metavar="DIR", help="folder of the frames (default: a new one of the day)"
    )
    add_device_argument(parser)
    parser.add_argument("--plan", action="store_true", help="only say what the walk would cost")
    add_json_lines(parser)


def run(options: argparse.Namespace) -> int:
    """Make the frames that are not there yet.

    Raises:
        UserError: The walk is not possible, the folder holds another one, or a file could not be written.
        Interrupted: Ctrl-C; the text says what is kept.
    """
    from diffstudio.engine.walk_plan import plan_walk
    from diffstudio.engine.walk_store import WalkStore

    walk = _walk(options)
    library = Library(options.device)
    planned = plan_walk(walk, library(walk.shared.model), library.timings)
    for note in planned.notes:
        warn(note)
    if options.plan:
        _print_plan(planned, options)
        return DONE
    check_writable(options.out)
    stored = WalkStore().frames(planned)
    folder = Folder(_folder(options, walk, stored.folder.name, planned), planned)
    _take_over(folder, stored)
    with stopping() as wish:
        made = _make(folder, stored, wish, library, options)
    if stored.problem is not None:
        warn(str(stored.problem))
    if made < len(planned.shots):
        done = f"{sum(path.exists() for path in folder.files)} of {len(folder.files)} frames"
        raise Interrupted(f"{done} are kept in {folder.path}; the same command goes on from there.")
    _print_result(walk, folder, options)
    return DONE


def _walk(options: argparse.Namespace) -> Walk:
    """Return the walk that was typed, or the saved one with what was typed changed."""
    from diffstudio.engine.walk_keys import parse_keys

    if (options.keys is None) == (options.walk is None):
        raise UserError(
            "A walk needs keyframes.", 'Give them with --keys, such as "rose:7, tulip:12", or --walk.'
        )
    if options.frames is not None and options.per_segment is not None:
        raise UserError("--frames and --per-segment exclude each other.", "Give one of them.")
    changes = {
        name: getattr(options, name) for name in ("frames", "path", "easing", "dwell", "ping_pong", "closed")
    }
    changes = {name: value for name, value in changes.items() if value is not None}
    if options.per_segment is not None:
        changes |= {"frames": options.per_segment, "per_segment": True}
    elif options.frames is not None:
        changes["per_segment"] = False
    if options.walk is None:
        return Walk(parse_keys(options.keys, recipe_from(options).with_(count=1)), **changes)
    _check_alone(options)
    return _read(options.walk)[0].with_(**changes)


def _check_alone(options: argparse.Namespace) -> None:
    """Refuse settings beside a saved walk, which holds all of them."""
    own = (*_OWN, "per_segment", "device")
    typed = sorted(name for name, value in vars(options).items() if value is not None and name not in own)
    if typed:
        raise UserError(
            f"A saved walk has its own settings: {', '.join(typed)} cannot be given.", "Leave it out."
        )


def _read(path: Path) -> tuple[Walk, object]:
    """Return a saved walk, and what its frames were made with."""
    from diffstudio.files import open_regular, why
    from diffstudio.jsontext import MAX_BYTES, read_json

    limit = MAX_KEYFRAMES * MAX_BYTES
    try:
        with open_regular(path) as file:
            data = read_json(file.read(limit + 1), str(path), limit=limit)
    except OSError as error:
        raise UserError(f"{path} could not be opened: {why(error)}.", "Check its name.") from error
    return Walk.from_dict(data), data.get(DIGEST_KEY)


def _folder(options: argparse.Namespace, walk: Walk, digest: str, planned: WalkPlan) -> Path:
    """Return the folder of the frames, with the walk in it; one that holds another walk is left alone."""
    from diffstudio import files
    from diffstudio.engine import naming, places
    from diffstudio.jsontext import write_json

    if options.out is None:
        values = naming.fields_of(walk.shared, planned.picture_size)
        folder = naming.create_folder(places.pictures(), FOLDER_PATTERN, values)
    else:
        folder = files.make_folder(options.out)
    kept = folder / WALK_FILE
    if kept.exists():
        if _read(kept)[1] != digest:
            advice = f"Choose another folder, or go on with --walk {kept}."
            raise UserError(f"{folder} holds another walk, or one of another model.", advice)
    elif any(folder.glob("frame-*")):
        raise UserError(f"{folder} holds frames of something else.", "Choose another folder.")
    files.remove_parts(folder, files.ABANDONED_S)
    files.write(kept, write_json(walk.to_dict() | {DIGEST_KEY: digest}).encode())
    return folder


def _take_over(folder: Folder, stored: StoredFrames) -> None:
    """Keep the frames that are in the folder and were lost from the cache: they are of this walk."""
    from diffstudio.engine.walk_store import read_frame

    for path, index in zip(folder.files, folder.plan.sequence, strict=True):
        if index not in stored and path.exists():
            picture = read_frame(path, folder.plan.picture_size)
            if picture is not None:
                stored.put(index, picture)


def _make(
    folder: Folder, stored: StoredFrames, wish: Stopping, library: Library, options: argparse.Namespace
) -> int:
    """Make what is missing, write every frame, and return how many different ones there are."""
    from diffstudio.engine.walk_render import render

    plan, made, files = folder.plan, 0, folder.files_by_shot()
    done = sum(index in stored for index in range(len(plan.shots)))
    with Reporter(len(plan.shots), "frame", options.json, done=done) as report:
        for frame in render(plan, stored, wish, order="straight", timings=library.timings):
            _write(plan, frame.index, frame.picture, files[frame.index])
            made += 1
            if not frame.kept:
                report()
    library.timings.save()
    return made


def _write(plan: WalkPlan, index: int, picture: Picture, paths: Sequence[Path]) -> None:
    """Write a frame to all of `paths` where it is not yet, with its settings where one recipe makes it."""
    from diffstudio import files
    from diffstudio.engine import metadata

    missing = [path for path in paths if not path.exists()]
    if not missing:
        return
    recipe = plan.shots[index].frame.recipe
    if recipe is None:
        data = metadata.encode_plain(picture)
    else:
        size = plan.picture_size if plan.model.kind == "pictures" else None
        data = metadata.encode(picture, recipe, size=size, schedule_type=plan.base.placement)
    for path in missing:
        files.write(path, data)


def _print_plan(planned: WalkPlan, options: argparse.Namespace) -> None:
    height, width = planned.picture_size
    if options.json:
        cost = {
            "frames": len(planned.sequence),
            "different_frames": len(planned.shots),
            "size": [height, width],
            "nfe": planned.nfe,
            "memory_bytes": planned.memory_bytes,
            "seconds": planned.seconds,
            "notes": list(planned.notes),
        }
        print_json(cost, lines=options.json == "lines")
        return
    print(f"{len(planned.sequence)} frames of {width} × {height} pixels, {len(planned.shots)} different ones")
    print(f"{planned.nfe} model calls")
    print(f"{planned.memory_bytes / 2**20:.1f} MiB")
    print(planned.seconds_note or about(planned.seconds))


def _print_result(walk: Walk, folder: Folder, options: argparse.Namespace) -> None:
    if not options.json:
        print(folder.path)
        return
    result: dict[str, Any] = {
        "folder": str(folder.path),
        "frames": [str(path) for path in folder.files],
        "cyclic": walk.cyclic,
        "change": [round(change, 6) for change in _change(folder)],
        "nfe": folder.plan.nfe,
        "walk": walk.to_dict(),
        "notes": list(folder.plan.notes),
    }
    lines = options.json == "lines"
    print_json({"event": "result", **result} if lines else result, lines=lines)


def _change(folder: Folder) -> list[float]:
    from diffstudio.engine.walk_change import change_per_frame
    from diffstudio.engine.walk_store import read_frame

    frames = (read_frame(path, folder.plan.picture_size) for path in folder.files)
    there = (frame for frame in frames if frame is not None)
    return [float(change) for change in change_per_frame(there, closed=folder.plan.cyclic)]
