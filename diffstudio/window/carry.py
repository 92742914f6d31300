"""Pictures on their way out of the window: onto the clipboard, into a drag; with their settings inside."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QMimeData, QObject, Qt, QUrl
from PySide6.QtGui import QDrag, QGuiApplication, QPixmap
from PySide6.QtWidgets import QWidget

from diffstudio.qt.export_requests import Carried, CarryPicture, Subject
from diffstudio.qt.exports import Exports
from diffstudio.widgets.keyframe_strip import PICTURE_MIME
from diffstudio.widgets.pictures import thumbnail, to_image

PNG_MIME = "image/png"
_SIDE = 96.0


class Carrier(QObject):
    """Has pictures packed by the clerk and hands them over when they are ready, a few milliseconds later.

    Args:
        exports: The way to the clerk.
        owner: Where drags begin.
    """

    def __init__(self, exports: Exports, owner: QWidget) -> None:
        super().__init__(owner)
        self._exports, self._owner = exports, owner
        self._dragging: Subject | None = None
        exports.carried.connect(self._on_carried)

    def copy(self, subject: Subject) -> None:
        """Put a picture on the clipboard.

        Raises:
            UserError: There is none.
        """
        self._exports.carry(subject)

    def drag(self, subject: Subject) -> None:
        """Drag a picture out, once its file is there and if the button is still held then.

        Raises:
            UserError: There is none.
        """
        self._dragging = subject
        self._exports.carry(subject, as_file=True)

    def _on_carried(self, answer: Carried) -> None:
        request: CarryPicture = answer.request
        if not request.as_file:
            QGuiApplication.clipboard().setMimeData(mime_data(answer))
        elif request.subject == self._dragging:
            self._dragging = None
            if self._held():
                self._exec(answer)

    @staticmethod
    def _held() -> bool:
        return bool(QGuiApplication.mouseButtons() & Qt.MouseButton.LeftButton)

    def _exec(self, answer: Carried) -> None:
        drag = QDrag(self._owner)
        drag.setMimeData(mime_data(answer))
        height, width = answer.picture.shape[:2]
        factor = _SIDE / max(height, width)
        drag.setPixmap(self._shown(answer, width * factor, height * factor))
        drag.exec(Qt.DropAction.CopyAction)

    def _shown(self, answer: Carried, width: float, height: float) -> QPixmap:
        return thumbnail(answer.picture, width, height, self._owner.devicePixelRatioF(), 6)


def mime_data(carried: Carried) -> QMimeData:
    """Return a picture as every program understands it: pixels, a PNG with its settings, a file, a recipe of ours."""
    data = QMimeData()
    data.setImageData(to_image(carried.picture))
    data.setData(PNG_MIME, QByteArray(carried.png))
    data.setData(PICTURE_MIME, QByteArray(carried.exact.encode()))
    if carried.path is not None:
        data.setUrls([QUrl.fromLocalFile(str(carried.path))])
    return data
