"""The page about the program: its version, and the libraries it is built on with their licences."""

from __future__ import annotations

import platform

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QLabel, QVBoxLayout, QWidget

from diffstudio import __version__
from diffstudio.qt.help_requests import Library
from diffstudio.qt.helping import Helping
from diffstudio.qt.icons import app_icon
from diffstudio.qt.named import named
from diffstudio.widgets.painting import sized_px
from diffstudio.widgets.section_label import SectionLabel


class AboutDialog(QDialog):
    """Shows at once what it knows, and the libraries as soon as they were read.

    Args:
        helping: Knows the libraries.
        parent: As in Qt.
    """

    def __init__(self, helping: Helping, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("about-dialog")
        self.setWindowTitle(self.tr("About diffstudio"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        mark = QLabel()
        mark.setPixmap(app_icon().pixmap(64, 64))
        mark.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        name = named(QLabel(f"diffstudio {__version__}"), "about-name")
        name.setProperty("role", "title")
        name.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        name.setAccessibleName(name.text())
        name.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        words = QLabel(
            self.tr("A studio for exploring how diffusion models make pictures: every step kept, shown and resumable. "
                    "MIT licence.")
        )  # fmt: skip
        words.setWordWrap(True)
        words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._libraries = QGridLayout()
        self._libraries.setHorizontalSpacing(sized_px(24))
        self._libraries.setVerticalSpacing(sized_px(5))
        self._libraries.setColumnStretch(2, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(sized_px(length) for length in (28, 24, 28, 16)))
        column.setSpacing(sized_px(10))
        column.addWidget(mark)
        column.addWidget(name)
        column.addWidget(words)
        column.addSpacing(sized_px(6))
        column.addWidget(SectionLabel(self.tr("Built on")))
        column.addLayout(self._libraries)
        column.addStretch(1)
        column.addWidget(buttons)
        self.setMinimumWidth(sized_px(660))
        self._add(Library("Python", platform.python_version(), "PSF-2.0"))
        helping.libraries_ready.connect(self._on_libraries_ready)
        helping.ask_libraries()

    def _on_libraries_ready(self, libraries: tuple[Library, ...]) -> None:
        if self._libraries.rowCount() > 2:
            return  # another page asked, too
        for library in libraries:
            self._add(library)
        self.adjustSize()

    def _add(self, library: Library) -> None:
        row = self._libraries.rowCount()
        for at, text in enumerate((library.name, library.version, library.licence or self.tr("see its package"))):
            label = named(QLabel(text), ("library-name", "library-version", "library-licence")[at])
            if at:
                label.setProperty("role", "muted")
            width = sized_px(350)
            label.setText(label.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, width))
            label.setToolTip(text if label.text() != text else "")
            self._libraries.addWidget(label, row, at)
