"""The catalogue: every model with its picture and its card, loading one, and where it computes."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QPaintEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from diffstudio.panels import model_words as words
from diffstudio.panels.loading_row import LoadingRow
from diffstudio.qt.model_answers import ModelCard
from diffstudio.qt.models import Models
from diffstudio.qt.moment import Moment
from diffstudio.qt.named import named
from diffstudio.qt.session import Session
from diffstudio.qt.translation import said
from diffstudio.widgets.catalogue_card import CatalogueCard
from diffstudio.widgets.combo_box import ComboBox
from diffstudio.widgets.form_grid import FormGrid
from diffstudio.widgets.scrolling import scrolling
from diffstudio.widgets.section_label import SectionLabel

SIZES = (32, 64, 96, 128)
"""Sides of the squares that a folder of pictures can become, as `diffstudio.models.picture_folder.SIZES`."""


class ModelsPanel(QWidget):
    """Lists the models in groups; the chosen one tells all about itself."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("models-panel")
        self.setAcceptDrops(True)
        self.session = session
        self._hub: Models = session.models
        self._cards: dict[str, CatalogueCard] = {}
        self._shown: tuple[ModelCard, ...] = ()
        self._chosen = self._in_use = ""
        self._make()
        self._lay_out()
        self._connect()
        self._show_devices()
        self._show_moment()

    # --------------------------------------------------------------- making

    def _make(self) -> None:
        self.loading = LoadingRow()
        self.device = ComboBox(self.tr("Device"))
        self.device_note = named(QLabel(wordWrap=True), "device-note")
        self.device_note.setProperty("role", "muted")
        self.picture_size = ComboBox(self.tr("Picture size"))
        tip = self.tr("Pictures are cut to their middle square and made this size; larger is slower to look through")
        self.picture_size.set_items([(side, f"{side} × {side}", tip) for side in SIZES])
        self.open = named(QPushButton(self.tr("From folder …")), "open-model-folder")
        self.open.setToolTip(
            self.tr("Choose the folder of a model, or any folder of pictures (Ctrl+O); or drop one here")
        )
        self.pictures_note = named(QLabel(wordWrap=True), "your-pictures-note")
        self.pictures_note.setProperty("role", "muted")
        self.pictures_note.setText(
            self.tr("Point at any folder of pictures, and the ideal denoiser of them is a model at once, untrained.")
        )

    def _lay_out(self) -> None:
        self._list = QVBoxLayout()
        self._list.setContentsMargins(14, 6, 14, 12)
        self._list.setSpacing(8)
        inside = QWidget()
        inside.setLayout(self._list)
        scroll = scrolling(inside, "models-scroll")
        self._scroll = scroll
        foot = QVBoxLayout()
        foot.setContentsMargins(14, 8, 14, 14)
        foot.setSpacing(8)
        form = FormGrid()
        tip = self.tr("Where models compute. The same settings give the same picture on each, but for rounding.")
        form.add_row(self.tr("Device"), self.device, tip)
        foot.addWidget(self.loading)
        foot.addWidget(form)
        foot.addWidget(self.device_note)
        foot.addWidget(self.open)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(scroll, 1)
        outer.addLayout(foot)
        self._size_row = QWidget()
        row = QHBoxLayout(self._size_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        size_label = QLabel(self.tr("Read at"))
        size_label.setBuddy(self.picture_size)
        row.addWidget(size_label)
        row.addWidget(self.picture_size)
        row.addStretch(1)
        self.picture_size.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._show_list()

    def _connect(self) -> None:
        hub, session = self._hub, self.session
        hub.listed.connect(self._on_listed)
        hub.picture_ready.connect(self._on_picture)
        hub.devices_known.connect(self._show_devices)
        hub.loading_changed.connect(self._show_loading)
        session.model_changed.connect(lambda _model: self._show_current())
        session.moment_changed.connect(self._on_moment_changed)
        session.menus_ready.connect(lambda _menus: hub.refresh())
        self.loading.stop_clicked.connect(hub.stop)
        self.device.picked.connect(lambda key: hub.set_device(str(key)))
        self.picture_size.picked.connect(lambda key: hub.set_picture_size(int(str(key))))
        self.open.clicked.connect(self.choose_folder)

    # -------------------------------------------------------- what was done

    def choose_folder(self) -> None:
        """Ask for a folder, and use the model in it or of the pictures in it."""
        dialog = named(QFileDialog(self, self.tr("Folder of a model or of pictures")), "model-folder-dialog")
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda path: self._hub.open_folder(Path(path)))
        dialog.open()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a folder or the card of a model."""
        if _dropped(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Use what was dropped."""
        path = _dropped(event)
        if path is not None:
            event.acceptProposedAction()
            self._hub.open_folder(path)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Have the missing pictures made as soon as someone looks; behind another tab a dock counts as shown."""
        super().paintEvent(event)
        self._hub.ask_pictures()

    def choose(self, name: str) -> None:
        """Show all about a model."""
        self._chosen = name
        for key, card in self._cards.items():
            card.set_chosen(key == name)

    def card(self, name: str) -> CatalogueCard | None:
        """Return the card of a model."""
        return self._cards.get(name)

    def _on_used(self, name: object) -> None:
        self.choose(str(name))
        self._hub.choose(str(name))

    def _on_moved(self, name: object, by: int) -> None:
        order = list(self._cards)
        at = order.index(str(name)) + by
        if 0 <= at < len(order):
            card = self._cards[order[at]]
            card.setFocus(Qt.FocusReason.TabFocusReason)
            self.choose(order[at])
            self._scroll.ensureWidgetVisible(card, 0, 12)

    # ------------------------------------------------------------ what shows

    def _on_listed(self) -> None:
        if self._hub.cards != self._shown:
            self._shown = self._hub.cards
            self._show_list()

    def _show_list(self) -> None:
        """Build the cards anew, group by group."""
        focused = next((name for name, card in self._cards.items() if card.hasFocus()), None)
        for keep in (self.pictures_note, self._size_row):
            keep.setParent(None)
        while (item := self._list.takeAt(0)) is not None:
            old = item.widget()
            if old is not None and old not in (self.pictures_note, self._size_row):
                old.hide()
                old.deleteLater()
        self._cards = {}
        for source, title in words.GROUPS:
            members = [model for model in self._shown if model.source == source]
            if members or source == "pictures":
                self._list.addSpacing(8 if self._list.count() else 0)
                self._list.addWidget(SectionLabel(self.tr(title)))
            for model in members:
                key = model.name if model.name not in self._cards else f"{model.name} {model.folder}"
                self._cards[key] = self._card(key, model)
                self._list.addWidget(self._cards[key])
            if source == "pictures":
                for widget in (self.pictures_note, self._size_row):
                    self._list.addWidget(widget)
                    widget.show()
        self._list.addStretch(1)
        self._show_current()
        self.choose(self._chosen)
        if focused in self._cards:
            self._cards[focused].setFocus()

    def _card(self, key: str, model: ModelCard) -> CatalogueCard:
        card = CatalogueCard(key)
        card.set_texts(said(model.title), words.numbers(model), said(model.summary))
        card.set_problem(f"{said(model.problem)} {said(model.advice)}".strip())
        card.set_chips(words.chips(model))
        card.set_facts(words.facts(model))
        card.set_note(self.tr(words.IDEAL) if model.source == "pictures" else "")
        card.set_picture(model.picture)
        card.picked.connect(lambda name: self.choose(str(name)))
        card.used.connect(self._on_used)
        card.moved.connect(self._on_moved)
        folder = model.folder
        if folder is not None and model.source in ("folder", "pictures"):
            card.set_removable(self.tr("Take this folder off the list; nothing in it is touched"))
            card.removed.connect(lambda _key: self._hub.forget(folder))
        return card

    def _on_picture(self, name: str, picture: object) -> None:
        if name in self._cards:
            self._cards[name].set_picture(picture)  # type: ignore[arg-type]
            self._shown = self._hub.cards

    def _show_current(self) -> None:
        model = self.session.model
        name = model.name if model is not None else self.session.recipe.model
        for key, card in self._cards.items():
            card.set_current(model is not None and key == name)
        if self._chosen not in self._cards or (model is not None and name != self._in_use):
            self.choose(name)
        self._in_use = name
        if model is not None:
            self.device_note.setText(f"{said(model.device)}. {said(model.device_reason)}")

    def _show_loading(self) -> None:
        loading = self._hub.loading
        if loading is None:
            self.loading.end()
        else:
            self.loading.set_progress(self._hub.title_of(loading.request), loading.stage, loading.done, loading.total)

    def _on_moment_changed(self, old: Moment, new: Moment) -> None:
        if (old.device, old.picture_size) != (new.device, new.picture_size):
            self._show_moment()

    def _show_moment(self) -> None:
        moment = self.session.moment
        self.device.set_current_key(moment.device)
        self.picture_size.set_current_key(moment.picture_size)

    def _show_devices(self) -> None:
        choices = self._hub.devices
        self.device.setEnabled(bool(choices))
        if choices:
            self.device.set_items([(c.name, said(c.title), said(c.missing)) for c in choices])
            for choice in choices:
                self.device.set_item_enabled(choice.name, not choice.missing)
            self._show_moment()


def _dropped(event: QDropEvent) -> Path | None:
    """The folder, or the card or weights of a model, that is dropped alone."""
    urls = event.mimeData().urls()
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    path = Path(urls[0].toLocalFile())
    is_model = path.name in ("card.json", "model.safetensors") or not path.suffix
    return path if is_model or path.is_dir() else None
