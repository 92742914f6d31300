"""Where everything in a plot lies at one size: the area, the curves, their names, the ticks. Paints nothing."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QFont, QFontMetricsF, QPolygonF

from diffstudio.qt.theme import px
from diffstudio.qt.translation import local
from diffstudio.widgets import rich_text
from diffstudio.widgets.plot_labels import place_labels
from diffstudio.widgets.plot_scale import scale_for
from diffstudio.widgets.plot_series import PlotAxes, PlotSeries

__all__ = ["PlotLayout"]

_CATCH = 26.0
_LINE = 15.0


class PlotLayout:
    """A plot laid out for one size and font; made anew when either changes.

    Args:
        axes: What stands at the axes.
        series: The curves.
        size: Of the widget, in device-independent pixels.
        font: Of everything that is written.

    Attributes:
        x: The scale along.
        y: The scale upwards.
        area: Where the curves are.
        polygons: The points of each curve.
        labels: The place of each curve's name.
        x_ticks: Numbers below the axis; none when words stand there.
        y_ticks: Numbers at the left.
    """

    def __init__(self, axes: PlotAxes, series: Sequence[PlotSeries], size: QSizeF, font: QFont) -> None:
        self._axes = axes
        self._series = series
        xs = (x for one in series for x in one.xs)
        ys = (y for one in series for y in one.ys)
        self.x = scale_for(xs, log=axes.log_x, asked=axes.x_range)
        self.y = scale_for(ys, log=axes.log_y, asked=axes.y_range)
        self.y_ticks = self.y.ticks(max(2, int(size.height() / px(52))))
        self.area = self._area(size, font)
        worded = bool(axes.x_start or axes.x_end)
        self.x_ticks = () if worded else self.x.ticks(max(2, int(self.area.width() / px(58))))
        curves = [self._curve(one) for one in series]
        self.polygons = [QPolygonF(curve) for curve in curves]
        height = QFontMetricsF(font).height()
        sizes = [QSizeF(rich_text.width(one.label or one.name, font) + 1, height) for one in series]
        self.labels = place_labels(curves, sizes, self.area, px(6))

    def point(self, x: float, y: float) -> QPointF:
        """Return the place of a point of the plot in the widget."""
        area = self.area
        across, up = self.x.place(x) * area.width(), self.y.place(y) * area.height()
        return QPointF(area.left() + across, area.bottom() - up)

    def x_at(self, position: QPointF) -> float:
        """Return the x under a point of the widget, held inside the axis."""
        place = (position.x() - self.area.left()) / self.area.width()
        return self.x.number(min(1.0, max(0.0, place)))

    def y_at(self, position: QPointF) -> float:
        """Return the y at the height of a point of the widget, held inside the axis."""
        place = (self.area.bottom() - position.y()) / self.area.height()
        return self.y.number(min(1.0, max(0.0, place)))

    def nearest_curve(self, position: QPointF) -> tuple[int, float] | None:
        """Return (index of the curve, x) to be read off at a point of the widget, None when none is near."""
        margin = px(8)
        if not self.area.adjusted(-margin, -margin, margin, margin).contains(position):
            return None
        x = self.x_at(position)
        near: list[tuple[float, int]] = []
        for index, one in enumerate(self._series):
            y = one.at(x)
            if self._drawable(x, y):
                near.append((abs(self.point(x, y).y() - position.y()), index))
        if not near or min(near)[0] > px(_CATCH):
            return None
        return min(near)[1], x

    def nearest_marker(self, markers: Sequence[float], x: float) -> int:
        """Return the index of the dot nearest to `x`, as the eye measures it.

        Raises:
            ValueError: If there are no dots.
        """
        place = self.x.place(x)
        return min(range(len(markers)), key=lambda index: abs(self.x.place(markers[index]) - place))

    def _area(self, size: QSizeF, font: QFont) -> QRectF:
        metrics = QFontMetricsF(font)
        widest = max((metrics.horizontalAdvance(local(self.y.text(tick))) for tick in self.y_ticks), default=0.0)
        left = widest + px(12)
        top = px(26) if self._axes.y_caption else px(9)
        worded = bool(self._axes.x_start or self._axes.x_end)
        below = px(22) + (px(_LINE) if self._axes.x_caption and not worded else 0.0)
        room = QSizeF(size.width() - left - px(9 + self._axes.right_room), size.height() - top - below)
        return QRectF(QPointF(left, top), room.expandedTo(QSizeF(10, 10)))

    def _curve(self, one: PlotSeries) -> list[QPointF]:
        pairs = zip(one.xs, one.ys, strict=True)
        return [self.point(x, y) for x, y in pairs if self._drawable(x, y)]

    def _drawable(self, x: float, y: float) -> bool:
        if not (math.isfinite(x) and math.isfinite(y)):
            return False
        return (x > 0 or not self._axes.log_x) and (y > 0 or not self._axes.log_y)
