"""The clerk's side of what is dropped or pasted, and of the file that a crash leaves behind."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from diffstudio import files
from diffstudio.errors import UserError
from diffstudio.qt import history_requests as asked
from diffstudio.qt.serve_history import fitted

if TYPE_CHECKING:
    from diffstudio.qt.clerk import Cabinet
    from diffstudio.qt.runner import Desk


def read(_cabinet: Cabinet, request: asked.ReadSettings, desk: Desk) -> None:
    """Answer with the settings in a file, bytes or a text, or say that it is a model's folder.

    Raises:
        UserError: It holds none.
    """
    from diffstudio.engine import settings_file
    from diffstudio.engine.metadata import read_text

    what = request.what
    if isinstance(what, Path) and _is_model(what):
        desk.answer(asked.FolderFound(what))
        return
    if isinstance(what, str):
        source = settings_file.Source(read_text(what, request.base))
    else:
        source = settings_file.read(what, request.base)
    if source.found.recipe is None:
        sentences = " ".join((f"There are no settings in {request.name}.", *source.found.problems))
        raise UserError(sentences, "Use a picture that a tool saved with its settings.")
    found = fitted(source.found, request.base)
    desk.answer(asked.SettingsRead(request.name, found, found.origin, source.sheet is not None))


def write_session(_cabinet: Cabinet, request: asked.WriteSession, desk: Desk) -> None:
    """Keep the state of the controls; then what earlier crashes left is not needed any more.

    Raises:
        UserError: The disk refuses.
    """
    files.make_folder(request.file.parent)
    files.write(request.file, request.text)
    for path in request.forget:
        path.unlink(missing_ok=True)


def _is_model(path: Path) -> bool:
    from diffstudio.models.card_json import CARD_NAME

    try:
        return path.is_dir() or path.name == CARD_NAME
    except OSError:  # no name that a file could have: said where it is opened
        return False


HANDLERS: dict[type, Callable[[Any, Any, Any], None]] = {
    asked.ReadSettings: read,
    asked.WriteSession: write_session,
}
