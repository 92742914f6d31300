"""Where the names of curves are written: beside their curve, over no other curve and no other name."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSizeF

__all__ = ["place_labels"]

Numbers = NDArray[np.float64]

_ANCHORS = 40
_SPACING = 3.0
_OUTSIDE = 100.0
_LABEL = 1000.0
_CURVE = 12.0
_DISTANT = 4.0


def place_labels(
    curves: Sequence[Sequence[QPointF]], sizes: Sequence[QSizeF], area: QRectF, gap: float
) -> list[QRectF]:
    """Place one label for each curve.

    Every label tries the places above, below, left and right of points all along its curve; the one that
    covers the least of curves and of labels already placed wins, nearer ones and those further right first.

    Args:
        curves: Points of each curve, rising in x.
        sizes: The size of each label.
        area: What the labels have to stay in.
        gap: Free room between a label and its curve.

    Returns:
        The rectangle of each label; an empty one for a curve without points inside the area.
    """
    dense = [_dense(curve, area) for curve in curves]
    placed: list[QRectF] = []
    for own, size in zip(dense, sizes, strict=True):
        if len(own) == 0:
            placed.append(QRectF())
            continue
        boxes, costs = _candidates(own, size, gap)
        costs = costs + _costs(boxes, dense, placed, area, gap)
        left, top, _, _ = (float(number) for number in boxes[int(np.argmin(costs))])
        placed.append(QRectF(QPointF(left, top), size))
    return placed


def _dense(curve: Sequence[QPointF], area: QRectF) -> Numbers:
    """Return the curve as points (n, 2) inside the area, so close that no label slips between them."""
    if not curve:
        return np.empty((0, 2))
    points = np.array([(point.x(), point.y()) for point in curve])
    way = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(points, axis=0).T))])
    along = np.linspace(0.0, way[-1], max(2, min(2000, int(way[-1] / _SPACING))))
    fine = np.stack([np.interp(along, way, points[:, axis]) for axis in (0, 1)], axis=1)
    inside = (fine[:, 0] >= area.left() - 1) & (fine[:, 0] <= area.right() + 1)
    inside &= (fine[:, 1] >= area.top() - 1) & (fine[:, 1] <= area.bottom() + 1)
    return fine[inside]


def _candidates(own: Numbers, size: QSizeF, gap: float) -> tuple[Numbers, Numbers]:
    """Return boxes (m, 4) of left, top, right, bottom around points of a curve, and how far they are off."""
    anchors = own[:: max(1, len(own) // _ANCHORS)]
    wide, high = size.width(), size.height()
    boxes: list[Numbers] = []
    costs: list[Numbers] = []
    for distance, cost in ((gap, 0.0), (2.2 * gap, _DISTANT)):
        lefts = (distance, -wide - distance, -wide / 2)
        tops = (distance, -high - distance, -high / 2)
        for left in lefts:
            for top in tops:
                if (left, top) == (lefts[2], tops[2]):
                    continue
                corner = anchors + np.array([left, top])
                boxes.append(np.concatenate([corner, corner + np.array([wide, high])], axis=1))
                costs.append(np.full(len(anchors), cost))
    return np.concatenate(boxes), np.concatenate(costs)


def _costs(
    boxes: Numbers, curves: Sequence[Numbers], placed: Sequence[QRectF], area: QRectF, gap: float
) -> Numbers:
    left, top, right, bottom = boxes.T
    over = np.maximum(area.left() - left, 0) + np.maximum(right - area.right(), 0)
    over += np.maximum(area.top() - top, 0) + np.maximum(bottom - area.bottom(), 0)
    costs = _OUTSIDE * over
    for other in placed:
        apart = (right + gap < other.left()) | (left - gap > other.right())
        apart |= (bottom < other.top()) | (top > other.bottom())
        costs += np.where(apart, 0.0, _LABEL)
    # a little less than the gap, or every label would touch its own curve
    across, along = gap * 0.8, gap * 0.45
    for curve in curves:
        if len(curve):
            inside = (curve[:, 0] > left[:, None] - across) & (curve[:, 0] < right[:, None] + across)
            inside &= (curve[:, 1] > top[:, None] - along) & (curve[:, 1] < bottom[:, None] + along)
            costs += _CURVE * inside.sum(axis=1)
    # all else being equal: to the right, where the eye ends
    return np.asarray(costs - (left + right) / 2 / max(1.0, area.width()), dtype=np.float64)
