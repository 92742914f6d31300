"""The export dialog: what is exported at the left, how at the right, one button that exports and stops.

The controls are in `export_form`; what can be exported and the way to the clerk is `qt.exports`' matter.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from PySide6.QtCore import QEvent, Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from diffstudio.engine.export import Outline
from diffstudio.engine.export_spec import ExportSpec
from diffstudio.engine.grid import TooLargeError
from diffstudio.errors import UserError
from diffstudio.qt import export_requests as asked
from diffstudio.qt.export_settings import ExportSettings
from diffstudio.qt.exports import Exports
from diffstudio.qt.messages import Message
from diffstudio.qt.named import named
from diffstudio.qt.session import Session
from diffstudio.qt.translation import counted, local, said
from diffstudio.widgets.animation_preview import AnimationPreview
from diffstudio.widgets.generate_button import GenerateButton
from diffstudio.widgets.message_bar import MessageBar
from diffstudio.widgets.painting import sized_px
from diffstudio.window.export_form import ExportForm
from diffstudio.window.export_words import below, bytes_text

ESTIMATE_DELAY_MS = 150
"""Choices rest this long before the bytes are estimated, which packs the thing itself."""
PREVIEW_SIDE = 480
STILL_SIDE = 2400
"""A still picture is shown in more detail than a frame, so that one can zoom into a long strip."""
Look: TypeAlias = tuple[asked.Subject, ExportSpec, int]
"""What decides how the frames look: the subject, what of the spec is seen, and how far the run was."""


class ExportDialog(QDialog):
    """Exports what the window is looking at; it stays open for the next one and hides when it is closed.

    Args:
        session: What the window is about.
        exports: The way to the clerk.
        settings: What was chosen the last time.
        parent: As in Qt.
    """

    def __init__(self, session: Session, exports: Exports, settings: ExportSettings, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("export-dialog")
        self.setWindowTitle(self.tr("Export"))
        self.session, self.exports = session, exports
        self._look: Look | None = None
        self._outline: Outline | None = None
        self._bytes: int | None = None
        self._problem = self._too_long = ""
        self._version = 0
        self.form = ExportForm(settings, session.folder)
        self._estimate_timer = QTimer(self, singleShot=True, interval=ESTIMATE_DELAY_MS)
        self._make()
        self._lay_out()
        self._connect()
        self.resize(sized_px(940), sized_px(690))

    # --------------------------------------------------------------- making

    def _make(self) -> None:
        self.preview = AnimationPreview(self.tr("Preview"))
        self.note = self._label("export-note", "muted")
        self.summary = self._label("export-summary")
        self.summary.setAccessibleName(self.tr("What it will be"))
        self.messages = MessageBar(self.tr("Outcome"), limit=2)
        self.progress = self._label("export-progress", "muted")
        self.button = GenerateButton(self.tr("Export"))
        self.button.setObjectName("export-start")
        self.button.setAccessibleName(self.tr("Export"))
        self.button.set_busy_text(self.tr("Stop"), "")
        self.button.setToolTip(self.tr("Write the file; nothing that exists is written over"))
        self.close_button = named(QPushButton(self.tr("Close")), "export-close")
        self.close_button.setAutoDefault(False)
        self.close_button.setToolTip(self.tr("Close; an export in progress is stopped and leaves nothing (Esc)"))

    def _label(self, name: str, role: str = "") -> QLabel:
        label = named(QLabel(wordWrap=True), name)
        label.setProperty("role", role)
        label.setTextFormat(Qt.TextFormat.PlainText)
        return label

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(sized_px(8))
        left.addWidget(self.preview, 1)
        left.addWidget(self.summary)
        left.addWidget(self.note)
        left.addWidget(self.messages)
        scroll = named(QScrollArea(), "export-scroll")
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self.form)
        self.form.setContentsMargins(0, 0, sized_px(10), 0)
        scroll.setMinimumWidth(sized_px(430))
        middle = QHBoxLayout()
        middle.setSpacing(sized_px(20))
        middle.addLayout(left, 1)
        middle.addWidget(scroll)
        bottom = QHBoxLayout()
        bottom.setSpacing(sized_px(10))
        bottom.addWidget(self.progress, 1)
        bottom.addWidget(self.close_button)
        bottom.addWidget(self.button)
        self.button.setMinimumWidth(sized_px(170))
        column = QVBoxLayout(self)
        column.setContentsMargins(*(sized_px(16),) * 4)
        column.setSpacing(sized_px(12))
        column.addWidget(self.form.what)
        column.addLayout(middle, 1)
        column.addLayout(bottom)

    def _connect(self) -> None:
        session, exports = self.session, self.exports
        self.form.changed.connect(self._refresh)
        self.preview.frame_wanted.connect(self._ask_frame)
        self._estimate_timer.timeout.connect(self._ask_estimate)
        self.button.generate_clicked.connect(self.start)
        self.button.stop_clicked.connect(self.stop)
        self.close_button.clicked.connect(self.reject)
        QShortcut(QKeySequence("Ctrl+Return"), self, self.start)
        QShortcut(QKeySequence("Ctrl+Enter"), self, self.start)
        session.film_changed.connect(self._on_film_changed)
        session.run_ended.connect(self._on_film_changed)
        session.image_changed.connect(self._on_film_changed)
        session.position_changed.connect(self._on_position_changed)
        exports.previewed.connect(self._on_previewed)
        exports.estimated.connect(self._on_estimated)
        exports.name_foreseen.connect(self._on_name_foreseen)
        exports.refused.connect(self._on_refused)
        exports.progressed.connect(self._on_progressed)
        exports.running_changed.connect(self._on_running_changed)
        exports.exported.connect(self._on_exported)
        exports.failed.connect(self._on_failed)

    # -------------------------------------------------------------- actions

    def present(self, what: str | None = None, *, shown: bool | None = None) -> None:
        """Open it, or bring it to the front.

        Args:
            what: What to export, one of `FORMATS`; None as the last time.
            shown: Of a picture: the step under the playhead (True) or the finished one; None as it was.
        """
        if what is not None:
            self.form.choose_kind(what)
        self.form.set_played(self.session.look.fps, self.session.walk.fps)
        self._show_moment(shown)
        self.form.offer(self.exports.offers())
        self.show()
        self.raise_()
        self.activateWindow()
        self._refresh()
        self.form.what.take_focus()

    def start(self) -> None:
        """Export; nothing happens while something is wrong or an export is in progress."""
        spec = self._spec()
        if self.exports.running or spec is None or not self._ready():
            return
        self.messages.clear()
        self.exports.export(self._subject(), spec, self.form.target, self.form.settings.kind.pattern)

    def stop(self) -> None:
        """Stop the export in progress; nothing of it remains."""
        self.button.set_state("stopping")
        self.exports.stop()

    def changeEvent(self, event: QEvent) -> None:
        """Look again at what there is, when one comes back to it from the window, where a walk may have grown."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow() and not self.exports.running:
            self.form.offer(self.exports.offers())
            self._refresh()

    def done(self, result: int) -> None:
        """Close; an export in progress is stopped."""
        self.exports.stop()
        self.exports.forget_estimate()
        self._estimate_timer.stop()
        super().done(result)

    # ------------------------------------------------------------- what is

    def _subject(self) -> asked.Subject:
        settings = self.form.settings
        position = self.form.position if settings.what == "picture" else None
        return self.exports.subject(settings.what, settings.channel, position)

    def _spec(self) -> ExportSpec | None:
        try:
            return self.form.settings.spec()
        except UserError:  # said at its control
            return None

    def _ready(self) -> bool:
        there = self.exports.offers()[self.form.settings.what].there
        wrong = self._problem or self._too_long or self.form.has_error()
        return there and self._spec() is not None and not wrong

    def _on_film_changed(self, _value: object = None) -> None:
        self._version += 1
        if self.isVisible():
            self._show_moment(None)
            self.form.offer(self.exports.offers())
            self._refresh()

    def _on_position_changed(self, _position: int) -> None:
        """While it plays nothing is asked anew, unless the step under the playhead is what is exported."""
        if self.isVisible():
            before = self._subject()
            self._show_moment(None)
            if self._subject() != before:
                self._refresh()

    def _show_moment(self, shown: bool | None) -> None:
        film, position = self.session.film, self.session.position
        finished = film is None or position >= len(film.levels) - 1
        channels = ("x0",) if film is None else tuple(film.channels)
        self.form.set_moment(None if finished else position, channels, shown=shown)

    def _refresh(self) -> None:
        """Ask for everything that the choices in force change."""
        spec, subject = self._spec(), self._subject()
        offer = self.exports.offers()[self.form.settings.what]
        self.note.setText(offer.note)
        self.note.setVisible(bool(offer.note))
        self._bytes, self._too_long = None, ""
        self.exports.forget_estimate()
        self._estimate_timer.stop()
        if offer.there:
            self._ask_preview(subject)
            self._ask_name(subject)
            if spec is not None and not self.exports.running:
                self._estimate_timer.start()
        else:
            self._look = self._outline = None
            self._show_nothing(self.tr("Nothing to export yet"), offer.reason)
        self._show_summary()

    def _show_nothing(self, title: str, why: str) -> None:
        self.preview.canvas.set_empty(title, why)
        self.preview.clear()

    # -------------------------------------------------------------- asking

    def _ask_preview(self, subject: asked.Subject) -> None:
        settings = self.form.settings
        forth = settings.play if settings.play == "ping-pong" else "loop"
        # what is not seen in a frame must not make all of them anew; nor must what is wrong keep them away
        seen = settings.with_(play=forth, metadata=True, quality=90, lossless=False).with_kind(fps=1.0).spec()
        moves = self._version if subject.film is not None and subject.film.state == "running" else 0
        look = (subject, seen, moves)
        if look != self._look:
            self._look, self._outline, self._problem = look, None, ""
            self._ask_frame(0)
        self.preview.set_speed(settings.fps, repeats=settings.play != "once")

    def _ask_frame(self, frame: int) -> None:
        if self._look is not None:
            moving = self._look[1].animated
            side = round(PREVIEW_SIDE * self.devicePixelRatioF()) if moving else STILL_SIDE
            self.exports.preview(self._look[0], self._look[1], frame, side)

    def _ask_name(self, subject: asked.Subject) -> None:
        folder, pattern = self.form.target, self.form.settings.kind.pattern
        empty = "" if pattern.strip() else self.tr("Type a name, for instance {0}.").format("[number]-[seed]")
        loose = "" if folder.is_absolute() else self.tr("Type the whole path of the folder.")
        if empty or loose:
            self.form.show_place("", folder_problem=loose, name_problem=empty)
        elif self._look is not None:
            self.exports.foresee_name(subject, self._look[1], folder, pattern)

    def _ask_estimate(self) -> None:
        spec = self._spec()
        if spec is not None and not self._problem and not self.exports.running:
            self.exports.estimate(self._subject(), spec)

    # -------------------------------------------------------------- answers

    def _on_previewed(self, answer: asked.Previewed) -> None:
        if self._look is None or (answer.request.subject, answer.request.spec) != self._look[:2]:
            return
        if self._outline is None:
            self._outline = answer.outline
            settings, moving = self.form.settings, self._look[1].animated
            # a sequence has no speed of its own; it is shown at that of the others
            self.preview.set_reel(
                answer.outline.frames if moving else 1, settings.fps, repeats=settings.play != "once"
            )
        self.preview.canvas.set_empty("")
        self.preview.set_frame(answer.request.frame, answer.picture)
        self._show_summary()

    def _on_estimated(self, answer: asked.Estimated) -> None:
        if answer.request.spec == self._spec() and answer.request.subject == self._subject():
            self._bytes = answer.bytes
            self._show_summary()

    def _on_name_foreseen(self, answer: asked.NameForeseen) -> None:
        if (answer.request.folder, answer.request.pattern) != (self.form.target, self.form.settings.kind.pattern):
            return
        example = "" if answer.path is None else f"→ {below(answer.path, answer.request.folder)}"
        folder, name = said(answer.folder_problem), said(answer.name_problem)
        self.form.show_place(example, folder_problem=folder, name_problem=name)
        self._show_summary()

    def _on_refused(self, request: object, error: Exception) -> None:
        match request:
            case asked.PreviewExport() if self._look is not None and request.spec == self._look[1]:
                self._problem = said(str(error))
                too_large = isinstance(error, TooLargeError)
                self.form.show_pixels("", self._problem if too_large else None)
                if too_large:  # the size says by how much
                    self._show_nothing(self.tr("Too large"), self.tr("Choose a smaller size."))
                else:
                    self._show_nothing(self.tr("No preview"), self._problem)
            case asked.EstimateExport() if request.spec == self._spec():
                self._too_long = said(str(error))
        self._show_summary()

    def _show_summary(self) -> None:
        outline = self._outline
        if outline is None or self._look is None:
            self.summary.setText("")
            if not self._problem:
                self.form.show_pixels("")
        else:
            spec = self._look[1]
            height, width = outline.size
            size = self.tr("{0} × {1} pixels").format(counted(width), counted(height))
            self.form.show_pixels(size, self._too_long or None)
            parts = [size]
            if spec.animated:
                parts.append(self.tr("{0} frames").format(counted(outline.frames)))
            if spec.animated and spec.file_format != "sequence":
                parts.append(local(self.tr("{0:.1f} s").format(outline.frames / self.form.settings.fps)))
            if self._bytes is not None:
                parts.append(self.tr("about {0}").format(bytes_text(self._bytes)))
            elif self._spec() is not None and not self._too_long:
                parts.append(self.tr("estimating …"))
            self.summary.setText(" · ".join(parts))
        self.button.setEnabled(self.exports.running or self._ready())

    # --------------------------------------------------------- the export

    def _on_progressed(self, done: int, total: int) -> None:
        self.button.set_progress(done / total)
        self.progress.setText(self.tr("picture {0} of {1}").format(counted(done), counted(total)))

    def _on_running_changed(self, running: bool) -> None:
        self.button.set_state("running" if running else "idle")
        self.form.setEnabled(not running)
        self.form.what.setEnabled(not running)
        self.preview.set_resting(running)
        self.progress.setText(self.tr("Starting …") if running else "")
        self.button.setEnabled(running or self._ready())

    def _on_exported(self, answer: asked.Exported) -> None:
        if answer.path is None:
            self.messages.post(self.tr("Stopped; nothing was written."))
        else:
            self.messages.post(
                self.tr("Exported {0}").format(answer.path), kind="success", seconds=60.0,
                action=self.tr("Open folder"), on_action=_opener(answer.path.parent),
            )  # fmt: skip
        if self.isVisible():
            self._refresh()

    def _on_failed(self, _request: object, error: Exception) -> None:
        message = Message.of(error)
        self.messages.post(message.text, kind="error", advice=message.advice, details=message.details)
        if self.isVisible():
            self._refresh()


def _opener(folder: Path) -> Callable[[], None]:
    def open_folder() -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    return open_folder
