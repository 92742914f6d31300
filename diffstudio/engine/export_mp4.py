"""MP4 for every player: H.264 in yuv420p, even sides, the index at the front, the settings as its comment.

Colours are those of BT.709 in the limited range, and the file says so. PyAV is imported when it is needed.
"""

from __future__ import annotations

import io
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import numpy as np

from diffstudio.engine.export_reel import Reel
from diffstudio.engine.export_sink import check_bytes
from diffstudio.engine.pictures import Picture

if TYPE_CHECKING:
    from av.container import OutputContainer
    from av.video.stream import VideoStream

THREADS = 2
"""The bits of x264 depend on their number, so it is the same everywhere."""
_REPEATABLE = "mbtree=0"
"""Macroblock trees read memory that was never written (x264 core 165, with B-frames and vector instructions):
the same frames gave now these bytes, now those."""
_BT709 = 1
_LIMITED = 1
_BEST, _WORST = 10, 40
"""Rate factors of x264 for the qualities 100 and 1: hardly to be told from the original, and rough."""


def encode_mp4(reel: Reel, rate: Fraction, quality: int, comment: str, description: str = "") -> bytes:
    """Return an MP4; a side that is odd is made even by repeating its last pixels.

    Args:
        reel: Its frames, each asked for once.
        rate: Frames a second.
        quality: 1 … 100.
        comment: What its comment says, or "".
        description: What its description says, or "".

    Raises:
        UserError: The file would be too large.
    """
    import av

    sink = io.BytesIO()
    with av.open(
        sink, "w", format="mp4", options={"movflags": "faststart"}, io_open=lambda *_: _Again(sink)
    ) as container:
        for name, text in (("comment", comment), ("description", description)):
            if text:
                container.metadata[name] = text
        stream = _stream(container, reel.size, rate, quality)
        for index in range(reel.count):
            frame = av.VideoFrame.from_ndarray(even(reel.frame(index)), format="rgb24").reformat(
                format="yuv420p", dst_colorspace="ITU709", src_color_range="JPEG", dst_color_range="MPEG"
            )
            frame.pts = index
            container.mux(stream.encode(frame))
            check_bytes(sink.getbuffer().nbytes)
        container.mux(stream.encode())
    check_bytes(sink.getbuffer().nbytes)  # the last frames leave the encoder together
    return sink.getvalue()


def even(picture: Picture) -> Picture:
    """Return a picture with even sides, its last row and column repeated where needed."""
    height, width = picture.shape[:2]
    if height % 2 == 0 and width % 2 == 0:
        return picture
    return np.pad(picture, ((0, height % 2), (0, width % 2), (0, 0)), mode="edge")


def rate_factor(quality: int) -> float:
    """Return what x264 calls the quality 1 … 100."""
    return _WORST + (_BEST - _WORST) * (quality - 1) / 99


def _stream(container: OutputContainer, size: tuple[int, int], rate: Fraction, quality: int) -> VideoStream:
    stream = container.add_stream(
        "libx264",
        rate=rate,
        options={"crf": f"{rate_factor(quality):.2f}", "preset": "medium", "x264-params": _REPEATABLE},
    )
    height, width = size
    stream.width, stream.height, stream.pix_fmt = width + width % 2, height + height % 2, "yuv420p"
    context = stream.codec_context
    context.thread_count = THREADS
    context.color_range = _LIMITED
    context.colorspace = context.color_primaries = context.color_trc = _BT709
    return stream


class _Again(io.RawIOBase):
    """Reads what was written so far: the index is moved to the front when all frames are there."""

    def __init__(self, sink: io.BytesIO) -> None:
        super().__init__()
        self._sink, self._position = sink, 0

    def readable(self) -> bool:
        """Say so."""
        return True

    def seekable(self) -> bool:
        """Say so."""
        return True

    def tell(self) -> int:
        """Return where the next byte is read."""
        return self._position

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Go elsewhere."""
        origins = {io.SEEK_SET: 0, io.SEEK_CUR: self._position, io.SEEK_END: len(self._sink.getbuffer())}
        self._position = origins[whence] + offset
        return self._position

    def read(self, size: int = -1) -> Any:
        """Return the next bytes, at most `size`."""
        end = None if size < 0 else self._position + size
        data = bytes(self._sink.getbuffer()[self._position : end])
        self._position += len(data)
        return data
