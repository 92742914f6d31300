"""The clerk's side of exports: previews, estimates, the files, pictures on their way to other programs."""

from __future__ import annotations

import contextlib
import os
import secrets
import shutil
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from diffstudio.engine import export_film, naming, places
from diffstudio.engine.export_encode import encode
from diffstudio.engine.export_reel import reel_of
from diffstudio.engine.export_source import FrameSource
from diffstudio.engine.export_spec import SUFFIXES, ExportSpec
from diffstudio.engine.export_walk import walk_source
from diffstudio.engine.recipe import AUTOMATIC, Recipe
from diffstudio.errors import UserError
from diffstudio.qt import export_requests as asked
from diffstudio.qt.requests import Request
from diffstudio.qt.runner import Desk

if TYPE_CHECKING:
    from diffstudio.engine.film import Film
    from diffstudio.qt.clerk import Cabinet

DRAGGED = "dragged"
"""The folder, in the cache, of the files that drags carry."""
_FORGOTTEN_S = 24 * 3600.0
_PNG = ExportSpec("picture", "png")


def preview(cabinet: Cabinet, request: asked.PreviewExport, desk: Desk) -> None:
    """Show a frame."""
    import numpy as np
    from PIL import Image

    from diffstudio.engine import export

    source = _source(cabinet, request.subject)
    outline = export.outline(request.spec, source)
    picture = export.preview(request.spec, source, request.frame)
    factor = request.side / max(picture.shape[:2])
    if factor < 1:
        size = tuple(max(1, round(side * factor)) for side in picture.shape[1::-1])
        picture = np.asarray(Image.fromarray(picture).resize(size, Image.Resampling.LANCZOS))
    desk.answer(asked.Previewed(request, picture, outline))


def estimate(cabinet: Cabinet, request: asked.EstimateExport, desk: Desk) -> None:
    """Say how large it will be; says nothing when a newer question waits."""
    from diffstudio.engine import export

    def stop() -> bool:
        return request.ticket.stopped or desk.should_stop()

    found = None if stop() else export.estimate(request.spec, _source(cabinet, request.subject), stop)
    if found is not None:
        desk.answer(asked.Estimated(request, found.bytes))


def name(cabinet: Cabinet, request: asked.NameExport, desk: Desk) -> None:
    """Say what the file would be called."""
    source = _source(cabinet, request.subject)
    suffix = "" if request.spec.file_format == "sequence" else SUFFIXES[request.spec.file_format]
    try:
        _check_folder(request.folder)
    except (UserError, OSError) as error:
        desk.answer(asked.NameForeseen(request, None, folder_problem=str(error)))
        return
    try:
        path = naming.foreseen(request.folder, request.pattern, source.names, suffix)
    except UserError as error:
        desk.answer(asked.NameForeseen(request, None, name_problem=str(error)))
        return
    desk.answer(asked.NameForeseen(request, path))


def export(cabinet: Cabinet, request: asked.RunExport, desk: Desk) -> None:
    """Write the file; between two pictures whatever else waits is served."""
    from diffstudio.engine import export as engine

    def stop() -> bool:
        cabinet.serve_waiting(desk)
        return request.ticket.stopped or desk.should_stop()

    def on_progress(done: int, total: int) -> None:
        request.ticket.tell(done, total)
        desk.advance()

    source = _source(cabinet, request.subject)
    path = engine.export(request.spec, source, request.folder, stop, on_progress, pattern=request.pattern)
    if path is not None and request.subject.film is not None:
        export_film.note_saved(request.subject.film)
    desk.answer(asked.Exported(request, path))


def carry(cabinet: Cabinet, request: asked.CarryPicture, desk: Desk) -> None:
    """Pack a picture for the clipboard or a drag."""
    source = _source(cabinet, request.subject)
    png = _packed(source)
    path = None
    if request.as_file:
        folder = places.cache() / DRAGGED
        _forget_dragged(folder)
        path = naming.create(folder / secrets.token_hex(8), _pattern(request.subject), source.names, ".png", png)
    desk.answer(asked.Carried(request, source.picture(0), png, source.exact, path))


def keep(cabinet: Cabinet, request: asked.KeepPicture, desk: Desk) -> None:
    """Write one picture."""
    source = _source(cabinet, request.subject)
    pattern = "[number]-" + _pattern(request.subject)
    path = naming.create(request.folder, pattern, source.names, ".png", _packed(source))
    if request.subject.film is not None:
        export_film.note_saved(request.subject.film)
    desk.answer(asked.Kept(path))


def _source(cabinet: Cabinet, subject: asked.Subject) -> FrameSource:
    """Return the pictures of a subject; which frames a walk has is found out once, and again when it has more."""
    if subject.what != "walk" or subject.frames is None or subject.position is not None:
        return source_of(subject)
    key = (subject, subject.frames.frames_done)
    if cabinet.walk_source is None or cabinet.walk_source[0] != key:
        cabinet.walk_source = (key, source_of(subject))
    return cabinet.walk_source[1]


def source_of(subject: asked.Subject) -> FrameSource:
    """Return the pictures that a subject stands for.

    Raises:
        UserError: There are none yet.
    """
    if subject.what == "walk":
        if subject.frames is None or subject.walk is None:
            raise UserError("There is no walk to export.", "Make one in the Walk workspace.")
        return walk_source(subject.frames, subject.walk, _placement(subject.walk.shared), subject.position)
    film = subject.film
    if film is None:
        raise UserError("There is no run to export.", "Press Generate first.")
    origin, placement = export_film.origin_of(film), _placement_of(film)
    match subject.what:
        case "grid":
            return export_film.batch_source(film, origin, placement)
        case "strip" | "steps":
            return export_film.steps_source(film, origin, placement, subject.image, subject.channel)
        case _ if subject.position is None:
            return export_film.picture_source(film, origin, placement, subject.image)
        case _:
            return export_film.moment_source(
                film, origin, placement, subject.image, subject.position, subject.channel
            )


def _placement_of(film: Film) -> str:
    return export_film.placement_of(film) or _placement(film.recipe)


def _placement(recipe: Recipe) -> str:
    """Return what the schedule type of a recipe stands for."""
    if recipe.schedule_type != AUTOMATIC:
        return recipe.schedule_type
    from diffstudio.diffusion.samplers import SAMPLERS

    info = SAMPLERS.get(recipe.sampler)
    return recipe.schedule_type if info is None else info.placement


def _packed(source: FrameSource) -> bytes:
    return encode(_PNG, reel_of(_PNG, replace(source, labels=())), source.text, source.exact)


def _pattern(subject: asked.Subject) -> str:
    if subject.position is None:
        return "[seed]"
    if subject.what == "walk":
        return f"[seed]-frame-{subject.position:04d}"
    addition = f"-step-{subject.position:04d}"
    return f"[seed]{addition}" if subject.channel == "x0" else f"[seed]{addition}-{subject.channel}"


def _check_folder(folder: Path) -> None:
    """Refuse a folder in which nothing can be written, long before an export has ended.

    Raises:
        UserError: It is none, or may not be written.
    """
    there = folder
    while not os.path.lexists(there) and there != there.parent:
        there = there.parent
    if not there.is_dir():
        raise UserError(f"{there} is not a folder.", "Choose another one.")
    if not os.access(there, os.W_OK):
        raise UserError(f"{there} may not be written.", "Choose another folder, or change its permissions.")


def _forget_dragged(folder: Path) -> None:
    """Remove what was dragged out long ago: whoever took it has it."""
    with contextlib.suppress(OSError):
        for old in folder.iterdir():
            if time.time() - old.stat().st_mtime > _FORGOTTEN_S:
                shutil.rmtree(old, ignore_errors=True)


HANDLERS: dict[type[Request], Callable[[Cabinet, Any, Desk], None]] = {
    asked.PreviewExport: preview,
    asked.EstimateExport: estimate,
    asked.NameExport: name,
    asked.RunExport: export,
    asked.CarryPicture: carry,
    asked.KeepPicture: keep,
}
"""Which function serves which request; the clerk takes them over."""
