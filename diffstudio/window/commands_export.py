"""What the window's actions do about exports, copies and thumbnails; a part of `commands`."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from diffstudio.errors import UserError
from diffstudio.qt.icons import icon
from diffstudio.qt.named import named
from diffstudio.window.commands_history import HistoryCommands

if TYPE_CHECKING:  # all of it comes when something is exported for the first time
    from diffstudio.qt.export_requests import Subject
    from diffstudio.qt.exports import Exports
    from diffstudio.window.carry import Carrier
    from diffstudio.window.export_dialog import ExportDialog


class ExportCommands(HistoryCommands):
    """A window that can let pictures out.

    Attributes:
        export_dialog: Made when it is first wanted.
    """

    export_dialog: ExportDialog | None = None

    @cached_property
    def exports(self) -> Exports:
        """The way to the clerk."""
        from diffstudio.qt.exports import Exports

        return Exports(self.session, self)

    @cached_property
    def carrier(self) -> Carrier:
        """Pictures on their way to the clipboard or into a drag."""
        from diffstudio.window.carry import Carrier

        return Carrier(self.exports, self)

    def open_export(self) -> None:
        """Open the export dialog, in the walk workspace for the walk that is there."""
        walks = self.session.walks
        self.show_export("walk" if self.workspace == "walk" and walks.frames_done else None)

    def show_export(self, what: str | None = None, *, shown: bool | None = None) -> None:
        """Open the export dialog with a choice made; see `ExportDialog.present`."""
        if self.export_dialog is None:
            from diffstudio.qt.export_settings import ExportSettings
            from diffstudio.window.export_dialog import ExportDialog

            settings = ExportSettings.from_dict(self.preferences.export)
            self.export_dialog = ExportDialog(self.session, self.exports, settings, self)
        self.export_dialog.present(what, shown=shown)

    def close_export(self) -> None:
        """Close the dialog and stop what it does."""
        if self.export_dialog is not None:
            self.export_dialog.reject()

    def export_settings(self) -> dict[str, Any]:
        """Return what is remembered of the dialog."""
        if self.export_dialog is None:
            return self.preferences.export
        return self.export_dialog.form.settings.to_dict()

    def copy_picture(self) -> None:
        """Put the picture that is looked at on the clipboard, with its settings inside."""
        session = self.session
        if self.player is self.playback:
            self.carrier.copy(self._looked_at(session.image, session.position, session.channel))
        elif session.walks.picture(session.walks.frame) is not None:
            self.carrier.copy(self.exports.subject("walk", "x0", session.walks.frame))
        else:
            QGuiApplication.clipboard().setImage(self.player.view.image())  # of a keyframe whose frame is to come

    def drag_picture(self, image: int, position: int, channel: str) -> None:
        """Drag a picture out of the window."""
        self._try(lambda: self.carrier.drag(self._looked_at(image, position, channel)))

    def show_thumbnail_menu(self, image: int, position: int, where: QPoint) -> None:
        """Offer what can be done with a thumbnail."""
        menu = named(QMenu(self), "thumbnail-menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        subject = self._looked_at(image, position, "x0")
        for name, text, picture, act in (
            ("thumbnail-copy", self.tr("&Copy picture"), "copy", lambda: self.carrier.copy(subject)),
            ("thumbnail-save", self.tr("&Save picture"), "save", lambda: self.exports.keep(subject)),
            ("thumbnail-export", self.tr("&Export …"), "export", lambda: self._export_thumbnail(image, position)),
        ):
            action = named(menu.addAction(icon(picture), text), name)
            action.triggered.connect(lambda _checked=False, act=act: self._try(act))
        menu.popup(where)

    def _export_thumbnail(self, image: int, position: int) -> None:
        self.session.set_image(image)
        if self.session.position != position:
            self.session.set_position(position)
        self.show_export("picture", shown=True)

    def _looked_at(self, image: int, position: int, channel: str) -> Subject:
        """Return one picture of the run that is looked at; the finished one has no step and no quantity."""
        from diffstudio.qt.export_requests import Subject

        film = self.session.film
        finished = film is not None and position >= len(film.levels) - 1
        if film is not None and finished and channel not in ("x", "x0"):
            finished = film.quantity(channel, position, image) is None  # the finished picture stands for it
        return Subject("picture", film, image, "x0" if finished else channel, None if finished else position)

    def _try(self, act: Callable[[], None]) -> None:
        try:
            act()
        except UserError as error:
            self.session.messages.error(error)
