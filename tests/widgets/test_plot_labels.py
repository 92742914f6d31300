"""Names beside curves cover neither curves nor each other."""

from __future__ import annotations

import math

import pytest
from PySide6.QtCore import QPointF, QRectF, QSizeF

from diffstudio.widgets.plot_labels import place_labels

AREA = QRectF(20, 10, 260, 140)


def curve(power: float) -> list[QPointF]:
    shares = [at / 60 for at in range(61)]
    heights = [math.cos(share * math.pi / 2) ** power for share in shares]
    return [
        QPointF(AREA.left() + share * AREA.width(), AREA.bottom() - height * AREA.height())
        for share, height in zip(shares, heights, strict=True)
    ]


@pytest.mark.parametrize("powers", [(2.0,), (2.0, 6.0), (2.0, 6.0, 0.8), (1.0, 8.0, 2.5)])
def test_labels_stay_clear(powers: tuple[float, ...]) -> None:
    curves = [curve(power) for power in powers]
    rects = place_labels(curves, [QSizeF(60, 14)] * len(curves), AREA, 6)
    for at, rect in enumerate(rects):
        assert AREA.contains(rect)
        assert not any(rect.intersects(other) for other in rects[:at])
        assert not any(rect.contains(point) for line in curves for point in line)


def test_a_label_is_next_to_its_own_curve() -> None:
    curves = [curve(2.0), curve(9.0)]
    rects = place_labels(curves, [QSizeF(50, 14)] * 2, AREA, 6)
    for own, rect in zip(curves, rects, strict=True):
        centre = rect.center()
        distances = [
            min(math.hypot(p.x() - centre.x(), p.y() - centre.y()) for p in line) for line in (own, *curves)
        ]
        assert distances[0] == min(distances)


def test_a_curve_outside_has_no_label() -> None:
    outside = [QPointF(-500, -500), QPointF(-400, -500)]
    assert place_labels([outside, []], [QSizeF(50, 14)] * 2, AREA, 6) == [QRectF(), QRectF()]
