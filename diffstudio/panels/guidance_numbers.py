"""The numbers of guidance at one step, in a small table."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from diffstudio.engine.anatomy import AnatomyNumbers
from diffstudio.qt.named import named
from diffstudio.qt.translation import local


class GuidanceNumbers(QWidget):
    """How large everything in u + w·(c − u) is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("guidance-numbers")
        self._values: dict[str, QLabel] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        for row, (key, name, tooltip) in enumerate(self._rows()):
            caption, value = QLabel(name), named(QLabel("–"), f"guidance-{key}")
            caption.setProperty("role", "muted")
            value.setAlignment(Qt.AlignmentFlag.AlignRight)
            value.setAccessibleName(tooltip)
            for label in (caption, value):
                label.setToolTip(tooltip)
            grid.addWidget(caption, row, 0)
            grid.addWidget(value, row, 1)
            self._values[key] = value

    def _rows(self) -> list[tuple[str, str, str]]:
        return [
            ("pair", "|c| · |u|", self.tr("Root mean squares of the predictions with the class and without")),
            ("difference", "|c − u|", self.tr("What the class changes in the prediction")),
            ("scale", "w", self.tr("Guidance at this step")),
            ("pushed", "w·|c − u|", self.tr("How far the prediction is pushed away from u")),
            ("std", "std", self.tr("Contrast of the guided prediction, before and after Rescale")),
        ]

    def show_numbers(self, numbers: AnatomyNumbers | None) -> None:
        """Show the numbers of a step; None for a step that is not guided."""
        texts = dict.fromkeys(self._values, "–")
        if numbers is not None:
            texts = {
                "pair": f"{numbers.cond:.3f} · {numbers.uncond:.3f}",
                "difference": f"{numbers.difference:.3f}",
                "scale": f"{numbers.scale:.1f}",
                "pushed": f"{numbers.pushed:.3f}",
                "std": f"{numbers.std_before:.3f} → {numbers.std_after:.3f}",
            }
        for key, text in texts.items():
            self._values[key].setText(local(text))
