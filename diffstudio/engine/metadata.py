"""Settings inside pictures: what is written into a file with them, and how they are read back.

A PNG holds the line that every tool reads (`parameters`) and the exact settings as JSON in a second
text of our own; JPEG and WebP hold the same in EXIF. Reading prefers the exact settings, and says
what of a foreign picture cannot be applied.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import BinaryIO

from PIL import Image, PngImagePlugin

from diffstudio.engine import aliases, containers, curves, foreign
from diffstudio.engine.branch import Origin, origin_from_json
from diffstudio.engine.exif import EXIF_IFD, IMAGE_DESCRIPTION, USER_COMMENT, encode_comment
from diffstudio.engine.parameters import read_parameters, write_parameters
from diffstudio.engine.pictures import Picture
from diffstudio.engine.recipe import FIELD_LABELS, Recipe, read_recipe
from diffstudio.engine.walk import WALK_FRAME, Walk
from diffstudio.errors import UserError
from diffstudio.files import open_regular, why
from diffstudio.jsontext import MAX_BYTES, read_json

CHUNK = "diffstudio"
SUFFIXES: Mapping[str, str] = {"png": ".png", "jpeg": ".jpg", "webp": ".webp"}
"""File formats that can be written, and their endings."""
Encoder = Callable[[Image.Image, str, str], bytes]
"""A picture, the line of settings and the exact ones in, a file out."""
LabelsOf = Callable[[str], Sequence[str] | None]
"""The classes of the model of a name, None for a model that is not there."""
_Z_RLE = 3
_EXIF_LIMIT = 60_000
"""An EXIF block of a JPEG ends at 64 KiB."""
_READ = ("parameters", "UserComment", "comment", "ImageDescription")
"""Where the line of settings may be."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a picture says about how it was made.

    Attributes:
        recipe: The settings that could be applied; None when there are none in it.
        origin: All that makes it again, exactly; None unless diffstudio wrote it.
        fields: What was written, as text by name.
        source: The tool that wrote it, "" when nothing was found.
        problems: What cannot be applied or read, a sentence each.
        walk: The walk that an animation shows; `recipe` is that of its first keyframe.
    """

    recipe: Recipe | None = None
    origin: Origin | None = None
    fields: Mapping[str, str] = field(default_factory=dict)
    source: str = ""
    problems: tuple[str, ...] = ()
    walk: Walk | None = None


# ----------------------------------------------------------------- writing


def encode(
    picture: Picture,
    origin: Origin,
    file_format: str = "png",
    *,
    size: tuple[int, int] | None = None,
    schedule_type: str | None = None,
) -> bytes:
    """Return a picture file with its settings inside; the same arguments give the same bytes.

    The settings are read back from the bytes and compared before they are returned.

    Args:
        picture: Pixels, ``h w 3``.
        origin: What makes this picture alone.
        file_format: One of `SUFFIXES`.
        size: Height and width to state; None for what has none in pixels, such as points.
        schedule_type: What "Automatic" stood for, for the line that other tools read.

    Raises:
        UserError: There is no such format, or the settings are too long for a picture.
    """
    image = Image.fromarray(picture)
    text = write_parameters(origin.recipe, size, schedule_type)
    exact = origin.to_json()
    if len(exact) > MAX_BYTES:
        raise UserError("These settings are too long to be kept in a picture.", "Branch from an earlier run.")
    data = _encoder(file_format)(image, text, exact)
    again = _exact(containers.read_texts(io.BytesIO(data)).found)
    if again != exact and (again is not None or file_format == "png"):  # in EXIF there may be no room for it
        raise UserError("The settings could not be written into the picture.", "Save it as png.")
    return data


def encode_plain(picture: Picture, file_format: str = "png", text: str = "", exact: str = "") -> bytes:
    """Return a picture file with at most the two texts in it, such as a grid of many recipes.

    Raises:
        UserError: There is no such format.
    """
    return _encoder(file_format)(Image.fromarray(picture), text, exact)


def _encoder(file_format: str) -> Encoder:
    if file_format not in _ENCODERS:
        raise UserError(f"Pictures cannot be written as “{file_format}”.", f"Use {', '.join(_ENCODERS)}.")
    return _ENCODERS[file_format]


def _png(image: Image.Image, text: str, exact: str) -> bytes:
    info = PngImagePlugin.PngInfo()
    if text:
        info.add_text("parameters", text)
    if exact:
        info.add_itxt(CHUNK, exact)
    buffer = io.BytesIO()
    # the fastest way to about the size of the default: a 2048² grid in a quarter of the time
    image.save(buffer, "PNG", pnginfo=info, compress_level=1, compress_type=_Z_RLE)
    return buffer.getvalue()


def _jpeg(image: Image.Image, text: str, exact: str) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", quality=95, subsampling=0, optimize=True, exif=exif_block(text, exact))
    return buffer.getvalue()


def _webp(image: Image.Image, text: str, exact: str) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, "WEBP", quality=95, method=4, exif=exif_block(text, exact))
    return buffer.getvalue()


def exif_block(text: str, exact: str) -> bytes:
    """Return an EXIF block with both texts, the exact one only where there is room for it."""
    exif = Image.Exif()
    if exact and len(exact) + 2 * len(text) < _EXIF_LIMIT:
        exif[IMAGE_DESCRIPTION] = f"{CHUNK}:{exact}"
    comment = encode_comment(text)[:_EXIF_LIMIT]
    exif.get_ifd(EXIF_IFD)[USER_COMMENT] = comment
    return exif.tobytes()


_ENCODERS: Mapping[str, Encoder] = {"png": _png, "jpeg": _jpeg, "webp": _webp}


# ----------------------------------------------------------------- reading


def read_settings(
    source: Path | BinaryIO, base: Recipe | None = None, *, labels_of: LabelsOf | None = None
) -> Found:
    """Return what a picture says about how it was made, whoever made it.

    Args:
        source: The file, or one that is open for reading and seeking.
        base: Where settings come from that the picture does not name, or that cannot be applied.
        labels_of: Says which models there are; with it, a missing model or class is named and left out.

    Raises:
        UserError: The file cannot be opened, or is no picture of a known kind.
    """
    texts = _texts_of(source) if isinstance(source, Path) else containers.read_texts(source)
    if not texts.kind:
        raise UserError("This file is no picture that holds settings.", "Choose a PNG, JPEG, WebP, GIF or MP4 file.")
    found = _ours(texts.found, base) or _foreign(texts.found, base) or _a1111(texts.found, base) or Found()
    found = replace(found, problems=(*texts.problems, *found.problems))
    return found if labels_of is None else fitted(found, base or Recipe(), labels_of)


def read_exact(source: Path | BinaryIO) -> str | None:
    """Return the exact settings in a picture as they were written, None where there are none.

    Raises:
        UserError: The file cannot be opened.
    """
    return _exact((_texts_of(source) if isinstance(source, Path) else containers.read_texts(source)).found)


def read_text(text: str, base: Recipe | None = None) -> Found:
    """Return what a pasted text says: our JSON, or the line of settings that other tools copy.

    Raises:
        UserError: It says nothing that can be applied.
    """
    stripped = text.strip()
    found = _ours({CHUNK: stripped}, base) if stripped.startswith("{") else _a1111({"parameters": stripped}, base)
    if found is None or found.recipe is None:
        raise UserError("This text holds no settings.", "Copy the settings of a picture and try again.")
    return found


def _texts_of(path: Path) -> containers.Texts:
    try:
        with io.BufferedReader(open_regular(path)) as file:
            return containers.read_texts(file)
    except OSError as error:
        raise UserError(f"{path} could not be opened: {why(error)}.", "Choose another file.") from error


def _ours(texts: Mapping[str, str], base: Recipe | None) -> Found | None:
    """Read the exact settings; a version that is too new is applied as far as it is known."""
    exact = _exact(texts)
    if exact is None:
        return None
    parameters = read_parameters(texts.get("parameters") or texts.get("UserComment") or texts.get("comment") or "")
    fields = _fields(parameters.prompt, parameters.negative, parameters.pairs)
    try:
        origin = origin_from_json(exact, "The settings in this picture")
    except UserError as error:
        return _partly_ours(exact, base, fields, error) or _a1111(texts, base, str(error))
    return Found(origin.recipe, origin, fields, "diffstudio", ())


def _partly_ours(exact: str, base: Recipe | None, fields: Mapping[str, str], error: UserError) -> Found | None:
    try:
        data = read_json(exact, "The settings in this picture")
        if isinstance(data, dict) and "keyframes" in data:
            walk = Walk.from_dict(data)
            return Found(walk.shared, None, fields, "diffstudio", (WALK_FRAME,), walk)
        recipe, problems = read_recipe(data, base)
    except UserError:
        return None
    return Found(recipe, None, fields, "diffstudio", problems or (str(error),))


def _exact(texts: Mapping[str, str]) -> str | None:
    """Return the exact settings: a text of their own in PNG, behind our name in an EXIF description."""
    name, colon, rest = texts.get("ImageDescription", "").partition(":")
    return texts.get(CHUNK) or (rest if colon and name == CHUNK else None)


def _foreign(texts: Mapping[str, str], base: Recipe | None) -> Found | None:
    for reader in foreign.READERS:
        found = reader(texts)
        if found is not None:
            return _applied(found.source, found.fields, base)
    return None


def _a1111(texts: Mapping[str, str], base: Recipe | None, *problems: str) -> Found | None:
    for name in _READ:
        parameters = read_parameters(texts.get(name, ""))
        if parameters.pairs:
            fields = _fields(parameters.prompt, parameters.negative, parameters.pairs)
            source = "diffstudio" if fields.get("Version", "").startswith("diffstudio") else curves.A1111
            found = _applied(source, fields, base)
            return Found(found.recipe, None, found.fields, source, (*problems, *found.problems))
    return Found(problems=tuple(problems)) if problems else None


def _fields(prompt: str, negative: str, pairs: Mapping[str, str]) -> dict[str, str]:
    return {foreign.PROMPT: prompt, foreign.NEGATIVE: negative, **pairs}


# ---------------------------------------------------------------- applying

_IGNORED = re.compile(
    r"version|model hash|vae.*|lora.*|ti hashes|hashes|batch (size|pos)|clip skip|token merging.*|emphasis"
    r"|.*cache.*|created date|ensd|downcast.*|ngms|user|app|face restoration|pad conds",
    re.IGNORECASE,
)
"""Fields that say nothing about a setting here, or nothing that would be missed."""


def _applied(source: str, fields: Mapping[str, str], base: Recipe | None) -> Found:
    """Apply every field that means something here, and name those that cannot be applied."""
    recipe, problems = base or Recipe(), []
    for name, value in fields.items():
        try:
            changes = {} if name in curves.FIELDS else _changes(name, value)
            recipe = recipe.with_(**changes) if changes else recipe
        except (UserError, ValueError) as error:
            reason = str(error) if isinstance(error, UserError) else f"“{value[:40]}” cannot be read."
            problems.append(f"{name} was not applied: {reason}")
    curve = curves.curve_of(source, fields)
    if curve.label is not None:
        recipe = recipe.with_(schedule_type=curve.label, placement_options=curve.options)
    return Found(recipe, None, dict(fields), source, (*problems, *curve.problems))


def _changes(name: str, value: str) -> dict[str, object]:
    """Return what one field changes in a recipe.

    Raises:
        UserError: It cannot be applied.
        ValueError: It cannot be read.
    """
    if name in _SIMPLE:
        key, convert = _SIMPLE[name]
        return {key: convert(value)}
    match name:
        case foreign.PROMPT:
            return {"label": value or None}
        case foreign.NEGATIVE:
            return {"negative_label": value or None}
        case "Sampler":
            label = aliases.sampler_and_schedule(value)[0]
            if label is None:
                raise UserError(f"the sampler “{value[:40]}” is not known here.")
            return {"sampler": label, "sampler_options": ()}  # those of `base` are of another sampler
        case "Size":
            width, height = value.lower().replace("×", "x").split("x")
            return {"size": (int(height), int(width))}
        case "Noise Schedule":
            return {"zero_terminal_snr": value == "Zero Terminal SNR"}
        case "RNG":
            return {"noise_source": "cpu" if value.upper() == "CPU" else "nv"}
        case "Guidance interval":
            start, end = value.split("-")
            return {"guidance_interval": (float(start), float(end))}
    if not _IGNORED.fullmatch(name):
        raise UserError("diffstudio has no such setting.")
    return {}


_SIMPLE = {
    "Steps": ("steps", int),
    "CFG scale": ("guidance", float),
    "Seed": ("seed", int),
    "Model": ("model", str),
    "Eta": ("eta", float),
    "Eta DDIM": ("eta", float),
    "Variation seed": ("variation_seed", int),
    "Variation seed strength": ("variation_strength", float),
    "Guidance rescale": ("guidance_rescale", float),
    "Dynamic threshold": ("threshold", float),
}


def fitted(found: Found, base: Recipe, labels_of: LabelsOf) -> Found:
    """Leave out a model that is not there and classes that it does not have, and name them.

    Args:
        found: What was read.
        base: Its model stays where another is missing.
        labels_of: As in `read_settings`.
    """
    recipe, problems = found.recipe, list(found.problems)
    if recipe is None:
        return found
    if labels_of(recipe.model) is None:
        problems.append(f"The model “{recipe.model[:60]}” is not here; “{base.model}” stays.")
        recipe = recipe.with_(model=base.model)
    labels = labels_of(recipe.model) or ()
    for name in ("label", "negative_label"):
        label = getattr(recipe, name)
        if label is not None and label not in labels:
            problems.append(f"{FIELD_LABELS[name]} was not applied: the model does not know “{label[:60]}”.")
            recipe = recipe.with_(**{name: None})
    return replace(found, recipe=recipe, problems=tuple(problems))
