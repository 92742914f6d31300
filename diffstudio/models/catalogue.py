"""Every model that is at hand: bundled, trained here, in closed form, and those of folders used before.

Lists cards, never weights. No torch before `load`.
"""

from __future__ import annotations

import difflib
import itertools
import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from diffstudio import resources
from diffstudio.errors import UserError
from diffstudio.models.card import Card
from diffstudio.models.card_json import CARD_NAME, read_card
from diffstudio.models.exact_cards import CARDS
from diffstudio.models.loading import PICKLES, WEIGHTS_NAME, Report, silent
from diffstudio.models.picture_folder import SIZE, NoPicturesError, PictureFolder, card_of, read, select
from diffstudio.models.recents import Recent, recent_of

if TYPE_CHECKING:
    from diffstudio.models.model import Model

Source = Literal["bundled", "trained", "exact", "folder", "pictures"]
LOOKED_FOR = (
    "Choose the folder of a model, with its card.json and model.safetensors, or one of PNG, JPEG, WebP, BMP, GIF or "
    "TIFF pictures."
)
DEFAULT = "flowers"
"""The model a first start shows."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A model that can be chosen, or one that is there and cannot be used.

    Attributes:
        name: By which it is found.
        source: Bundled with the program, trained here, in closed form, in a folder that was named, or made of
            a folder of pictures.
        folder: Where it lies; None for a model in closed form.
        problem: Why it cannot be used; empty when it can.
        advice: What to do then.
        pictures: Those that it is made of, where they have been read already.
    """

    name: str
    source: Source
    folder: Path | None
    found: Card | None
    problem: str = ""
    advice: str = ""
    pictures: PictureFolder | None = field(default=None, compare=False, repr=False)

    @property
    def card(self) -> Card:
        """What the model is.

        Raises:
            UserError: The model cannot be used.
        """
        if self.problem or self.found is None:
            raise UserError(self.problem, self.advice)
        return self.found

    @property
    def title(self) -> str:
        """Its name on screen."""
        return self.found.title if self.found else self.name

    @property
    def summary(self) -> str:
        """One sentence about it."""
        return self.found.summary if self.found else ""


def entries(extra_folders: Iterable[Path] = (), recents: Iterable[Recent] = ()) -> tuple[Entry, ...]:
    """Return all models: the bundled ones (the default first), those in `extra_folders`, exact and recent ones.

    Args:
        extra_folders: Folders of model folders, such as that of the models trained here.
        recents: Folders that were used before.
    """
    return tuple(_without_doubles([*_at_home(extra_folders), *_recent_entries(recents)]))


def find(
    name: str | Path, extra_folders: Iterable[Path] = (), recents: Iterable[Recent] = (), report: Report = silent
) -> Entry:
    """Return the model of a name, or that in or of the folder `name`.

    A folder without a card, but with pictures, is read in full: its name follows from what is in it.

    Args:
        name: Of a model, or the path of a folder or a card.
        extra_folders: As for `entries`.
        recents: Folders in which a name is looked for last.
        report: Told how many pictures were read; what it raises ends that.

    Raises:
        UserError: There is none, or it cannot be used.
    """
    known = list(_without_doubles(_at_home(extra_folders)))
    for entry in known:
        if entry.name == str(name):
            return _usable(entry)
    same = [_entry_of_recent(recent) for recent in recents if recent.name == str(name)]
    for entry in sorted(same, key=lambda entry: bool(entry.problem)):  # equal pictures may lie in two folders
        return _usable(entry)
    folder = Path(name).parent if Path(name).name == CARD_NAME else Path(name)
    if _is_folder(folder):
        return _usable(open_folder(folder, report=report))
    names = [entry.name for entry in known if not entry.problem]
    close = difflib.get_close_matches(str(name), names, n=1)
    shown = ", ".join(names[:20])
    hint = f"Did you mean {close[0]}?" if close else f"There are {shown}; or give the folder of a model or of pictures."
    raise UserError(f"There is no model {str(name)[:100]!r}.", hint)


def open_folder(folder: Path, size: int = SIZE, report: Report = silent) -> Entry:
    """Return the model in a folder, or that of the pictures in it.

    Args:
        folder: A folder, or the card or the weights in it.
        size: Side of the squares that pictures become.
        report: As for `find`.

    Raises:
        UserError: There is neither a card nor a picture that can be used, or the folder cannot be read.
    """
    if folder.name in (CARD_NAME, WEIGHTS_NAME):
        folder = folder.parent
    if not _is_folder(folder):
        raise UserError(f"{folder} is no folder.", LOOKED_FOR)
    try:
        names = {path.name for path in itertools.islice(folder.iterdir(), 1000)}
    except OSError:
        names = set()
    if os.path.exists(folder / CARD_NAME):  # which never raises
        return _entry(folder, "folder")
    try:
        selection = select(folder, size)
    except NoPicturesError as error:
        pickles = sorted(name for name in names if name.lower().endswith(PICKLES))
        if pickles:
            message = f"{folder} holds {pickles[0]}, a pickle, which is never opened here."
            raise UserError(message, LOOKED_FOR) from error
        raise UserError(
            f"{folder} is no model and no folder of pictures: no {CARD_NAME}, and no picture in it or one folder down.",
            LOOKED_FOR,
        ) from error
    pictures = read(selection, report)
    return Entry(pictures.card.name, "pictures", folder, pictures.card, pictures=pictures)


def recent_entry(entry: Entry) -> Recent | None:
    """Return what to remember of a model that was named by its folder, None for one that is found anyway."""
    if entry.folder is None or entry.problem:
        return None
    if entry.pictures is not None:
        return recent_of(entry.pictures)
    return Recent(entry.name, str(entry.folder.absolute()), "model") if entry.source == "folder" else None


def load(
    entry: Entry | str | Path,
    device: str = "cpu",
    extra_folders: Sequence[Path] = (),
    recents: Sequence[Recent] = (),
    report: Report = silent,
) -> Model:
    """Load a model.

    Args:
        entry: From `entries` or `find`, or what `find` takes.
        device: Where it computes; exact models always use the CPU.
        extra_folders: As for `find`.
        recents: As for `find`.
        report: Told how far it is; what it raises ends the loading.

    Raises:
        UserError: There is no such model, it cannot be used, or its pictures are others by now.
    """
    chosen = _usable(entry) if isinstance(entry, Entry) else find(entry, extra_folders, recents, report)
    if chosen.folder is None:
        from diffstudio.models.exact import built_in

        return built_in(chosen.name)
    if chosen.source == "pictures":
        from diffstudio.models.exact import model_of_pictures

        return model_of_pictures(chosen.pictures or _read_again(chosen, report))
    from diffstudio.models.native import load_native

    return load_native(chosen.folder, device, report)


def _read_again(entry: Entry, report: Report) -> PictureFolder:
    """Read the pictures of a folder that was used before; they have to be the same."""
    assert entry.folder is not None
    pictures = read(select(entry.folder, entry.card.shape[-1]), report)
    if pictures.card.name != entry.name:
        raise _changed(entry.folder)
    return pictures


def _changed(folder: Path) -> UserError:
    return UserError(
        f"The pictures in {folder} are not those that this model was made of: the folder has changed.",
        "Open the folder again to use the pictures that are there now.",
    )


def _recent_entries(recents: Iterable[Recent]) -> Iterator[Entry]:
    """Folders used before, each model once; of pictures that were read anew only the newest reading."""
    places: set[tuple[str, int]] = set()
    chosen: dict[str, Entry] = {}
    for recent in recents:
        place = recent.folder, recent.size
        if recent.kind == "pictures" and place in places:
            continue
        places.add(place)
        entry = _entry_of_recent(recent)
        if recent.name not in chosen or chosen[recent.name].problem:
            chosen[recent.name] = entry
    yield from chosen.values()


def _entry_of_recent(recent: Recent) -> Entry:
    """A folder used before, with what is wrong with it by now."""
    folder = Path(recent.folder)
    if not _is_folder(folder):
        gone = UserError(f"The folder {folder} is not there any more.", "Bring it back, or choose another model.")
        source: Source = "pictures" if recent.kind == "pictures" else "folder"
        return Entry(recent.name, source, folder, None, gone.message, gone.advice)
    if recent.kind == "model":
        return _entry(folder, "folder")
    card = card_of(recent.name, folder, recent.count, recent.labels, recent.size)
    try:
        if select(folder, recent.size).outline != recent.outline:
            raise _changed(folder)
    except UserError as error:
        return Entry(recent.name, "pictures", folder, card, error.message, error.advice)
    return Entry(recent.name, "pictures", folder, card)


def _at_home(extra_folders: Iterable[Path]) -> list[Entry]:
    """The models that are found without being named by a folder."""
    found = sorted(_inside(resources.path("models"), "bundled"), key=lambda entry: (entry.name != DEFAULT, entry.name))
    for folder in extra_folders:
        found += _inside(folder, "trained")
    return found + [Entry(name, "exact", None, card) for name, card in CARDS.items()]


def _inside(folder: Path, source: Source) -> list[Entry]:
    """Every model folder in `folder`, broken ones too; what cannot be listed holds nothing."""
    try:
        inner = sorted(path for path in folder.iterdir() if not path.name.startswith("."))
    except OSError:
        return []
    return [_entry(path, source) for path in inner if _is_folder(path)]


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # no permission to look, or a name longer than the system has
        return False


def _entry(folder: Path, source: Source) -> Entry:
    try:
        card = read_card(folder)
    except UserError as error:
        return Entry(folder.name, source, folder, None, error.message, error.advice)
    return Entry(card.name, source, folder, card)


def _without_doubles(found: Iterable[Entry]) -> Iterator[Entry]:
    """A name means one model, so that a saved recipe always gives the same pictures: the first keeps it."""
    seen: dict[str, Entry] = {}
    for entry in found:
        if entry.found is not None and entry.name in seen:
            problem = f"The model in {entry.folder} has the name {entry.name}, which is taken."
            advice = "Give it another name in its card.json, or name its folder to use it."
            yield replace(entry, problem=problem, advice=advice)
        else:
            seen.setdefault(entry.name, entry)
            yield entry


def _usable(entry: Entry) -> Entry:
    if entry.problem:
        raise UserError(entry.problem, entry.advice)
    return entry
