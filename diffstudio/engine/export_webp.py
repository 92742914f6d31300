"""Animated WebP, by Pillow, which is handed one frame after the other."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from PIL import Image

from diffstudio.engine.export_reel import Reel
from diffstudio.engine.export_sink import Sink
from diffstudio.engine.export_time import delays

_METHOD = 4


def encode_webp(reel: Reel, rate: Fraction, loops: bool, quality: int | None, exif: bytes) -> bytes:
    """Return an animated WebP; neighbouring frames that are equal become one that is shown longer.

    Args:
        reel: Its frames, each asked for once.
        rate: Frames a second.
        loops: Whether it begins again at its end.
        quality: 1 … 100, None for lossless.
        exif: A block of metadata, or nothing.

    Raises:
        UserError: The file would be too large.
    """
    sink = Sink()
    pages: list[Any] = [_Page(reel, index) for index in range(reel.count)]
    shown = delays(reel.count, rate, Fraction(1, 1000))
    first = Image.fromarray(reel.frame(0))
    options: dict[str, Any] = {"lossless": True} if quality is None else {"quality": quality}
    if reel.count == 1:
        first.save(sink, "WEBP", method=_METHOD, exif=exif, **options)
        return sink.getvalue()
    first.save(
        sink, "WEBP", save_all=True, append_images=pages[1:], duration=shown, loop=0 if loops else 1,
        method=_METHOD, exif=exif, **options,
    )  # fmt: skip
    return sink.getvalue()


class _Page:
    """What the encoder needs to see of a picture, which is made when its turn comes and then forgotten."""

    mode = "RGB"

    def __init__(self, reel: Reel, index: int) -> None:
        self._reel, self._index = reel, index

    def seek(self, frame: int) -> None:
        """Do nothing: there is one frame."""

    def getim(self) -> object:
        """Return the pixels."""
        return Image.fromarray(self._reel.frame(self._index)).getim()
