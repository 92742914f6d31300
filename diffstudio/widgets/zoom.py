"""Where a picture lies in its view: zoom and place, without painting. One zoom 1.0 is a pixel a screen pixel."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, QSizeF

from diffstudio.widgets.pictures import SMOOTH_UP_TO

__all__ = ["Zoom"]

_LEAST = 0.05
_MOST = 64.0


class Zoom:
    """Fits a picture into a view or holds the zoom that the user chose.

    Lengths of the view are device-independent pixels; `ratio` device pixels make one of them.
    """

    def __init__(self) -> None:
        self.view = QSizeF(1, 1)
        self.picture = QSizeF(1, 1)
        self.ratio = 1.0
        self.whole_steps = True
        self._free: float | None = None
        self._centre = QPointF(0.5, 0.5)

    @property
    def is_fit(self) -> bool:
        """Whether the picture follows the size of the view."""
        return self._free is None

    @property
    def factor(self) -> float:
        """Screen pixels for one pixel of the picture."""
        return self._fitting() if self._free is None else self._free

    @property
    def pannable(self) -> bool:
        """Whether some of the picture is outside the view."""
        rect = self.rect()
        return rect.width() > self.view.width() + 1 or rect.height() > self.view.height() + 1

    def fit(self) -> None:
        """Show all of the picture, as large as it goes."""
        self._free = None
        self._centre = QPointF(0.5, 0.5)

    def set_factor(self, factor: float, anchor: QPointF | None = None) -> None:
        """Choose a zoom; the point of the picture under `anchor` (of the view) stays where it is."""
        anchor = anchor if anchor is not None else QPointF(self.view.width() / 2, self.view.height() / 2)
        under = self.to_picture(anchor)
        self._free = min(_MOST, max(_LEAST, factor))
        scale = self._free / self.ratio
        middle = QPointF(self.view.width() / 2, self.view.height() / 2)
        wanted = under - (anchor - middle) / scale
        self._centre = QPointF(wanted.x() / self.picture.width(), wanted.y() / self.picture.height())
        self._hold_inside()

    def pan(self, by: QPointF) -> None:
        """Move the picture by device-independent pixels; it cannot be lost outside the view."""
        if self._free is None:
            self._free = self._fitting()
        scale = self._free / self.ratio
        self._centre -= QPointF(by.x() / scale / self.picture.width(), by.y() / scale / self.picture.height())
        self._hold_inside()

    def rect(self) -> QRectF:
        """Return where the picture is in the view, on whole device pixels."""
        scale = self.factor / self.ratio
        width, height = self.picture.width() * scale, self.picture.height() * scale
        left = self.view.width() / 2 - self._centre.x() * width
        top = self.view.height() / 2 - self._centre.y() * height
        return QRectF(self._whole(left), self._whole(top), self._whole(width), self._whole(height))

    def to_picture(self, point: QPointF) -> QPointF:
        """Return the place in the picture, in its pixels, under a point of the view."""
        rect = self.rect()
        scale = self.factor / self.ratio
        return (point - rect.topLeft()) / scale

    def _fitting(self) -> float:
        across = self.view.width() / self.picture.width()
        down = self.view.height() / self.picture.height()
        factor = max(_LEAST, min(across, down) * self.ratio)
        # pixels that are seen singly should all have one size
        return float(math.floor(factor)) if self.whole_steps and factor > SMOOTH_UP_TO + 1 else factor

    def _hold_inside(self) -> None:
        scale = (self._free or 1.0) / self.ratio
        self._centre = QPointF(
            _held(self._centre.x(), self.view.width() / (self.picture.width() * scale)),
            _held(self._centre.y(), self.view.height() / (self.picture.height() * scale)),
        )

    def _whole(self, length: float) -> float:
        return round(length * self.ratio) / self.ratio


def _held(centre: float, share: float) -> float:
    """Keep a centre so that a view of `share` of the picture stays within it, or show it in the middle."""
    if share >= 1:
        return 0.5
    return min(1 - share / 2, max(share / 2, centre))
