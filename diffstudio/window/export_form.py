"""The controls of the export dialog: one widget for each choice. Asking the clerk is the dialog's part."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFileDialog, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from diffstudio.engine.export_spec import FORMATS, LABELS, PLAYS, controls
from diffstudio.engine.film import CHANNELS
from diffstudio.engine.naming import TOKENS
from diffstudio.qt.export_settings import ExportSettings, fps_limit
from diffstudio.qt.exports import Offer
from diffstudio.qt.named import named
from diffstudio.qt.translation import local, said
from diffstudio.widgets import rich_text
from diffstudio.widgets.combo_box import ComboBox
from diffstudio.widgets.form_grid import FormGrid, FormRow
from diffstudio.widgets.icon_button import IconButton
from diffstudio.widgets.painting import sized_px
from diffstudio.widgets.section_label import SectionLabel
from diffstudio.widgets.segmented import Segment, Segmented
from diffstudio.widgets.slider_row import SliderRow


class ExportForm(QWidget):
    """Shows `ExportSettings` and changes them.

    Args:
        settings: What is chosen at first.
        folder: Where files go while no other folder was chosen.
        parent: As in Qt.

    Signals:
        changed(): The user chose something else.
    """

    changed = Signal()

    def __init__(self, settings: ExportSettings, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("export-form")
        self.settings = settings
        self._default_folder = folder
        self._position: int | None = None
        self._make_content()
        self._make_shape()
        self._make_file()
        self._lay_out()
        self._connect()
        self.show_settings()

    # --------------------------------------------------------------- making

    def _make_content(self) -> None:
        self.what = named(
            Segmented(self.tr("What to export"), [Segment(what, self.tr(LABELS[what])) for what in FORMATS]),
            "export-what",
        )
        self._formats: tuple[str, ...] = ()
        self.moment = named(ComboBox(self.tr("Step")), "export-step")
        self.channel = named(ComboBox(self.tr("Quantity")), "export-quantity")
        self.file_format = named(Segmented(self.tr("Format")), "export-format")

    def _make_shape(self) -> None:
        self.size_by = named(
            Segmented(
                self.tr("Size by"),
                [
                    Segment("scale", self.tr("Scale"), self.tr("So many times the size it was made in")),
                    Segment("side", self.tr("Longer side"), self.tr("So many pixels for its longer side")),
                ],
            ),
            "export-size-by",
        )
        self.scale = SliderRow(
            self.tr("Scale"), minimum=0.25, maximum=16, default=1, hard_minimum=1 / 16, hard_maximum=32, log=True,
            suffix=" ×", tooltip=self.tr("How much larger than it was made; small pictures grow in whole pixels."),
        )  # fmt: skip
        self.side = SliderRow(
            self.tr("Longer side"), minimum=64, maximum=2048, default=512, hard_minimum=16, hard_maximum=8192,
            integer=True, log=True, suffix=" px",
            tooltip=self.tr("Of one picture; small pictures grow in whole pixels, so it may come out a little less."),
        )  # fmt: skip
        self.fps = SliderRow(
            self.tr("Speed"), minimum=1, maximum=60, default=12, hard_minimum=0.5, decimals=1, step=1, suffix=" fps",
            tooltip=self.tr("How many frames are shown in a second: more is faster and shorter."),
        )  # fmt: skip
        words = {
            "once": (self.tr("Once"), self.tr("Stops at the last frame")),
            "loop": (self.tr("Loop"), self.tr("Begins again after the last frame")),
            "ping-pong": (self.tr("There and back"), self.tr("Runs back after the last frame; nearly twice as many")),
        }
        self.play = named(Segmented(self.tr("Play"), [Segment(key, *words[key]) for key in PLAYS]), "export-play")
        self.quality = SliderRow(
            self.tr("Quality"), minimum=1, maximum=100, default=90, integer=True,
            tooltip=self.tr("Less makes smaller files with softer edges and blocks."),
        )  # fmt: skip
        self.lossless = self._box(
            "export-lossless", self.tr("Keep every pixel"), self.tr("Lossless: exact colours, and a larger file")
        )
        self.labels = self._box(
            "export-labels", self.tr("Labels"), self.tr("Write above each picture what it is: seed, step or frame")
        )
        self.metadata = self._box(
            "export-metadata", self.tr("Settings in the file"),
            self.tr("So that the file, dropped on this window, brings its settings back"),
        )  # fmt: skip
        self.pixels = self._note("export-pixels")
        self.written = self._note("export-written")

    def _make_file(self) -> None:
        self.folder = named(QLineEdit(), "export-folder")
        self.folder.setToolTip(self.tr("Where the file goes; the folder is made when it is missing"))
        self.choose = IconButton("folder", self.tr("Choose folder"), self.tr("Choose another folder …"), outlined=True)
        self.choose.setObjectName("export-choose-folder")
        self.pattern = named(QLineEdit(), "export-name")
        tokens = " ".join(f"[{token}]" for token in TOKENS)
        self.pattern.setToolTip(self.tr("A slash makes a folder; these stand for what they say: {0}").format(tokens))
        self.example = self._note("export-example")
        self.example.setAccessibleName(self.tr("Example of the name"))
        self.example.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

    def _box(self, name: str, text: str, tooltip: str) -> QCheckBox:
        box = named(QCheckBox(text), name)
        box.setAccessibleName(text)
        box.setToolTip(tooltip)
        return box

    def _note(self, name: str) -> QLabel:
        note = named(QLabel(wordWrap=True), name)
        note.setProperty("role", "muted")
        note.setTextFormat(Qt.TextFormat.PlainText)
        return note

    def _lay_out(self) -> None:
        top, file = FormGrid(), FormGrid()
        self._moment_row = top.add_row(self.tr("Step"), self.moment, self.tr("Which picture of the run"))
        self._channel_row = top.add_row(self.tr("Quantity"), self.channel, self.tr("What of each step is shown"))
        top.add_row(self.tr("Format"), self.file_format)
        self.size_row = top.add_row(self.tr("Size by"), self.size_by)
        for row in (self.scale, self.side):
            top.add(row)
        self._pixels_row = top.add_row("", self.pixels)
        top.add(self.fps)
        self._play_row = top.add_row(self.tr("Play"), self.play)
        self._lossless_row = top.add_row("", self.lossless)
        top.add(self.quality)
        top.add_row("", self.labels)
        top.add_row("", self.metadata)
        self._written_row = top.add_row("", self.written)
        chosen = QWidget()
        beside = QHBoxLayout(chosen)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(sized_px(6))
        beside.addWidget(self.folder, 1)
        beside.addWidget(self.choose)
        chosen.setFocusProxy(self.folder)
        self.folder_row = file.add_row(self.tr("Folder"), chosen)
        self.folder.setAccessibleName(self.tr("Folder"))
        self.name_row = file.add_row(self.tr("Name"), self.pattern)
        file.add_row("", self.example)
        top.align_with(file)
        self._grid = top
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(sized_px(10))
        column.addWidget(top)
        column.addSpacing(sized_px(4))
        column.addWidget(SectionLabel(self.tr("File")))
        column.addWidget(file)
        column.addStretch(1)

    def _connect(self) -> None:
        self.what.picked.connect(lambda what: self._change(what=what))
        self.moment.picked.connect(self._on_moment)
        self.channel.picked.connect(lambda channel: self._change(channel=channel))
        self.file_format.picked.connect(lambda key: self._change_kind(file_format=key))
        self.size_by.picked.connect(lambda key: self._change_kind(by_side=key == "side"))
        self.scale.value_changed.connect(lambda scale: self._change_kind(scale=scale))
        self.side.value_changed.connect(lambda side: self._change_kind(side=round(side)))
        self.fps.value_changed.connect(self._on_fps_changed)
        self.play.picked.connect(lambda play: self._change(play=play))
        self.quality.value_changed.connect(lambda quality: self._change(quality=round(quality)))
        self.lossless.toggled.connect(lambda on: self._change(lossless=on))
        self.labels.toggled.connect(lambda on: self._change_kind(labels=on))
        self.metadata.toggled.connect(lambda on: self._change(metadata=on))
        self.folder.textEdited.connect(lambda text: self._change(folder=text))
        self.pattern.textEdited.connect(lambda text: self._change_kind(pattern=text))
        self.choose.clicked.connect(self._on_choose)

    # -------------------------------------------------------------- showing

    @property
    def position(self) -> int | None:
        """Of a picture: at which step it is taken; None for the finished one."""
        return self._position if self.moment.current_key() == "shown" else None

    @property
    def target(self) -> Path:
        """The folder that is chosen."""
        return Path(self.settings.folder).expanduser() if self.settings.folder.strip() else self._default_folder

    def offer(self, offers: Mapping[str, Offer]) -> None:
        """Offer what there is now; what there is not says why. A kind that is gone gives way to one that is there."""
        for what, offer in offers.items():
            self.what.set_segment_enabled(what, offer.there, offer.reason)
        if not offers[self.settings.what].there:
            there = next((what for what, offer in offers.items() if offer.there), self.settings.what)
            self.settings = self.settings.with_(what=there)
        self.show_settings()

    def set_moment(self, position: int | None, channels: Sequence[str], *, shown: bool | None = None) -> None:
        """Say where the playhead is and which quantities there are.

        Args:
            position: The step under the playhead; None when that is the finished picture.
            channels: Keys of `CHANNELS`.
            shown: Whether to choose that step, or the finished picture; None leaves the choice.
        """
        self._position = position
        items = [("finished", self.tr("Finished picture"), self.tr("As far as the run came"))]
        if position is not None:
            text = self.tr("Step {0}, under the playhead").format(position)
            items.append(("shown", text, self.tr("The quantity that is chosen below")))
        self.moment.set_items(items)
        if shown is not None:
            self.moment.set_current_key("shown" if shown and position is not None else "finished")
        known = [channel for channel in CHANNELS.values() if channel.key in channels]
        self.channel.set_items([(c.key, rich_text.plain(said(c.label)), said(c.tooltip)) for c in known])
        if self.settings.channel not in channels:
            self.settings = self.settings.with_(channel="x0")
        self.show_settings()

    def set_played(self, steps: float, walk: float) -> None:
        """Say how fast the window plays what moves: so it is exported, unless another speed is chosen."""
        self.settings = self.settings.with_(played={"steps": steps, "walk": walk})
        self.show_settings()

    def choose_kind(self, what: str) -> None:
        """Choose what is exported, without a signal."""
        self.settings = self.settings.with_(what=what)
        self.show_settings()

    def show_settings(self) -> None:
        """Show what is chosen, and only the controls that change anything."""
        settings, kind = self.settings, self.settings.kind
        self.what.set_current(settings.what)
        if self._formats != FORMATS[settings.what]:  # not each time: a button that is replaced loses the keyboard
            self._formats = FORMATS[settings.what]
            segments = [Segment(key, self.tr(LABELS[key]), self._format_hint(key)) for key in self._formats]
            self.file_format.set_segments(segments)
        self.file_format.set_current(kind.file_format)
        self.channel.set_current_key(settings.channel)
        self.size_by.set_current("side" if kind.by_side else "scale")
        self.play.set_current(settings.play)
        self.fps.set_default(settings.played.get(settings.what, settings.fps))
        for row, value in ((self.scale, kind.scale), (self.side, kind.side), (self.fps, settings.fps),
                           (self.quality, settings.quality)):  # fmt: skip
            if row.value() != value:
                row.set_value(value)
        for box, on in ((self.labels, kind.labels), (self.metadata, settings.metadata),
                        (self.lossless, settings.lossless)):  # fmt: skip
            box.blockSignals(True)
            box.setChecked(on)
            box.blockSignals(False)
        for edit, text in ((self.folder, settings.folder or str(self._default_folder)), (self.pattern, kind.pattern)):
            if edit.text() != text and not edit.hasFocus():
                edit.setText(text)
        self.written.setText(self._what_is_written())
        self._show_rows()
        limit = fps_limit(kind.file_format)
        name = self.tr(LABELS[kind.file_format])
        too_fast = local(self.tr("{0} cannot show more than {1:g} frames a second.").format(name, limit))
        self.fps.set_error(too_fast if not self.fps.isHidden() and settings.fps > limit else None)

    def _show_rows(self) -> None:
        settings, kind = self.settings, self.settings.kind
        used = controls(settings.what, kind.file_format)
        at_step = settings.what in ("strip", "steps") or (settings.what == "picture" and self.position is not None)
        visible: tuple[tuple[FormRow, bool], ...] = (
            (self._moment_row, settings.what == "picture" and self.moment.count() > 1),
            (self._channel_row, at_step),
            (self.scale, not kind.by_side),
            (self.side, kind.by_side),
            (self.fps, "fps" in used),
            (self._play_row, "play" in used),
            (self._lossless_row, "lossless" in used),
            (self.quality, "quality" in used and not ("lossless" in used and settings.lossless)),
        )
        for row, there in visible:
            self._grid.set_row_visible(row, there)

    def show_pixels(self, text: str, problem: str | None = None) -> None:
        """Say how large it will be, or that this is too large."""
        self.pixels.setText(text)
        self._grid.set_row_visible(self._pixels_row, bool(text))
        self.size_row.set_error(problem)

    def show_place(self, example: str, *, folder_problem: str = "", name_problem: str = "") -> None:
        """Show what the file would be called, or what is wrong with its folder or its name."""
        self.example.setText(example)
        for row, edit, problem in (
            (self.folder_row, self.folder, folder_problem), (self.name_row, self.pattern, name_problem),
        ):  # fmt: skip
            row.set_error(problem or None)
            if edit.property("invalid") != bool(problem):
                edit.setProperty("invalid", bool(problem))
                edit.style().polish(edit)

    def has_error(self) -> bool:
        """Whether a control says that its value is wrong."""
        rows = (self.size_row, self.scale, self.side, self.fps, self.quality, self.folder_row, self.name_row)
        return any(row.error() and not row.isHidden() for row in rows)

    # ------------------------------------------------------ what was chosen

    def _change(self, **changes: Any) -> None:
        self.settings = self.settings.with_(**changes)
        self.show_settings()
        self.changed.emit()

    def _change_kind(self, **changes: Any) -> None:
        self.settings = self.settings.with_kind(**changes)
        self.show_settings()
        self.changed.emit()

    def _on_fps_changed(self, fps: float) -> None:
        self._change_kind(fps=None if fps == self.settings.played.get(self.settings.what) else fps)

    def _on_moment(self) -> None:
        self.show_settings()
        self.changed.emit()

    def _on_choose(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Choose folder"), str(self.target))
        if chosen:
            self.folder.setText(chosen)
            self._change(folder=chosen)

    def _what_is_written(self) -> str:
        settings, file_format = self.settings, self.settings.kind.file_format
        if not settings.metadata:
            return self.tr("Nothing in the file says how it was made.")
        if file_format == "sequence" and settings.what == "steps":
            return self.tr("The last file holds the exact settings, and the line that other tools read.")
        return self.tr("The file holds the exact settings, and the line that other tools read.")

    def _format_hint(self, key: str) -> str:
        return {
            "png": self.tr("Exact pixels; every program reads it"),
            "jpeg": self.tr("Small, a little softer; every program reads it"),
            "webp": self.tr("Smaller than JPEG and GIF; browsers and newer programs read it"),
            "gif": self.tr("At most 256 colours; every program plays it"),
            "apng": self.tr("Exact pixels that move; browsers play it"),
            "mp4": self.tr("A small film for players and social media"),
            "sequence": self.tr("A folder with a PNG for each frame, for a film editor"),
        }[key]
