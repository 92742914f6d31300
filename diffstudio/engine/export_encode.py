"""From frames to the bytes of one file: which encoder a format has, and the settings inside.

A PNG sequence is many files and `export`'s matter.
"""

from __future__ import annotations

import io

from PIL import Image

from diffstudio.engine import containers
from diffstudio.engine.export_apng import encode_apng
from diffstudio.engine.export_gif import SAMPLED, encode_gif
from diffstudio.engine.export_mp4 import encode_mp4
from diffstudio.engine.export_reel import Reel
from diffstudio.engine.export_spec import ExportSpec
from diffstudio.engine.export_webp import encode_webp
from diffstudio.engine.metadata import CHUNK, encode_plain, exif_block
from diffstudio.engine.pictures import Picture
from diffstudio.errors import UserError
from diffstudio.jsontext import MAX_BYTES

_LINES = {"png": "parameters", "apng": "parameters", "gif": "comment", "mp4": "comment"}
"""Where the line of settings must be found again; EXIF may have no room for it."""


def encode(spec: ExportSpec, reel: Reel, text: str = "", exact: str = "") -> bytes:
    """Return a file of frames; the same arguments give the same bytes.

    Args:
        spec: How it is written; no sequence.
        reel: Its frames.
        text: The line of settings, or "".
        exact: The exact settings, or "".

    Raises:
        UserError: The file would be too large, or the settings cannot be kept in it.
    """
    if len(exact) > MAX_BYTES:
        raise UserError("These settings are too long to be kept in a file.", "Export without settings.")
    text = text.encode(errors="replace").decode()  # no file can hold half of a surrogate pair
    data = _encoded(spec, reel, text, exact)
    _check_settings(spec, data, text, exact)
    return data


def encode_frame(picture: Picture, text: str = "", exact: str = "") -> bytes:
    """Return one file of a PNG sequence."""
    return encode_plain(picture, "png", text, exact)


def frames_asked(spec: ExportSpec, count: int) -> int:
    """Return how often `encode` asks for a frame when there are `count`."""
    return count + (min(SAMPLED, count) if spec.file_format == "gif" else 0)


def settings_bytes(file_format: str, text: str, exact: str) -> int:
    """Return about how many bytes the settings take in a file."""
    if file_format in ("jpeg", "webp"):
        return len(_exif(text, exact))
    return len(text.encode(errors="replace")) + len(exact)


def _encoded(spec: ExportSpec, reel: Reel, text: str, exact: str) -> bytes:
    match spec.file_format:
        case "png":
            return encode_plain(reel.frame(0), "png", text, exact)
        case "jpeg":
            return _jpeg(reel.frame(0), spec.quality, _exif(text, exact))
        case "webp":
            quality = None if spec.lossless else spec.quality
            return encode_webp(reel, spec.rate, spec.loops, quality, _exif(text, exact))
        case "gif":
            return encode_gif(reel, spec.rate, spec.loops, text, exact)
        case "apng":
            return encode_apng(reel, spec.rate, spec.loops, text, exact)
        case "mp4":
            return encode_mp4(reel, spec.rate, spec.quality, text, f"{CHUNK}:{exact}" if exact else "")
    raise ValueError(f"{spec.file_format} is not one file")


def _exif(text: str, exact: str) -> bytes:
    return exif_block(text, exact) if text or exact else b""


def _jpeg(picture: Picture, quality: int, exif: bytes) -> bytes:
    buffer = io.BytesIO()
    Image.fromarray(picture).save(buffer, "JPEG", quality=quality, subsampling=0, optimize=True, exif=exif)
    return buffer.getvalue()


def _check_settings(spec: ExportSpec, data: bytes, text: str, exact: str) -> None:
    """Read the settings back before the file gets its name.

    Raises:
        UserError: They are not what was written.
    """
    found = containers.read_texts(io.BytesIO(data)).found
    line = _LINES.get(spec.file_format)
    lost = line is not None and found.get(line, "") != text
    ours = found.get(CHUNK, "") or found.get("ImageDescription", "").removeprefix(f"{CHUNK}:")
    if lost or (line is not None and ours != exact):
        raise UserError("The settings could not be written into the file.", "Export without settings.")
