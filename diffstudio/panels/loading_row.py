"""How far the loading of a model is, and the button that stops it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from diffstudio.models.loading import READING, size_text
from diffstudio.qt.named import named
from diffstudio.qt.translation import counted, local, said


def _tr(text: str) -> str:
    return QCoreApplication.translate("LoadingRow", text)


class LoadingRow(QWidget):
    """Hidden while nothing is loaded.

    Signals:
        stop_clicked(): The loading is to be stopped.
    """

    stop_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("loading-row")
        self.text = named(QLabel(wordWrap=True), "loading-text")
        self.bar = named(QProgressBar(), "loading-bar")
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress of loading"))
        self.stop = named(QPushButton(self.tr("Stop")), "stop-loading")
        self.stop.setToolTip(self.tr("Stop loading; the model in use stays as it is"))
        self.stop.setAccessibleName(self.tr("Stop loading"))
        self.stop.clicked.connect(self._on_stop)
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(self.text)
        column.addWidget(self.bar)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addLayout(column, 1)
        row.addWidget(self.stop, 0, Qt.AlignmentFlag.AlignVCenter)
        self.hide()

    def set_progress(self, title: str, stage: str, done: int, total: int) -> None:
        """Show how far it is; a `total` of 0 means that nobody knows."""
        self.text.setText(text_of(title, stage, done, total))
        self.bar.setRange(0, 1000 if total else 0)
        self.bar.setValue(done * 1000 // total if total else 0)
        if self.isHidden():
            self.stop.setEnabled(True)
            self.show()

    def end(self) -> None:
        """Nothing is loaded any more."""
        self.hide()
        self.stop.setEnabled(True)
        self.bar.setRange(0, 1000)  # an endless bar would go on moving unseen

    def _on_stop(self) -> None:
        self.stop.setEnabled(False)
        self.stop_clicked.emit()


def text_of(title: str, stage: str, done: int, total: int) -> str:
    """Return what is being done in a line."""
    if not stage:
        return _tr("Loading {0} …").format(title)
    if stage == READING and total:
        words = _tr("{0}: reading weights, {1} of {2}")
        return words.format(title, local(size_text(done)), local(size_text(total)))
    doing = said(stage)
    doing = doing[0].lower() + doing[1:] if doing == stage else doing
    if total > 1:
        return _tr("{0}: {1} {2} of {3}").format(title, doing, counted(done), counted(total))
    return f"{title}: {doing}"
