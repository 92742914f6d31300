"""The seed plane beside the picture: its tiles, its corners, and what pictures it is made of."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from diffstudio.engine.pictures import Picture
from diffstudio.engine.recipe import Recipe, resolve_seed
from diffstudio.engine.walk_draft import WalkDraft
from diffstudio.errors import UserError
from diffstudio.qt.answers import ModelLoaded
from diffstudio.qt.named import named
from diffstudio.qt.session import Session
from diffstudio.qt.translation import said
from diffstudio.widgets.combo_box import ComboBox
from diffstudio.widgets.corner_seeds import CornerSeeds
from diffstudio.widgets.form_grid import FormGrid, FormRow
from diffstudio.widgets.seed_plane import SeedPlane


class PlanePanel(QWidget):
    """The seed plane with the class of its pictures and the seeds of its corners.

    Signals:
        touched(): The handle was moved.
    """

    touched = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("plane-panel")
        self.session = session
        self.walks = session.walks
        self._painted: tuple[object, ...] = ()
        self._corners: dict[int, Picture] = {}
        self.label = ComboBox(self.tr("Class of the seed plane"))
        self.plane = SeedPlane(self.tr("Seed plane"))
        self.seeds = CornerSeeds()
        self.hint = named(QLabel(wordWrap=True), "plane-hint")
        self.hint.setProperty("role", "muted")
        self.hint.setText(self.tr("Drag anywhere between the four corners; a click adds a keyframe."))
        self._lay_out()
        self._connect()
        self._show_model(session.model)
        self._show_draft(session.walk)

    def _lay_out(self) -> None:
        self._form = FormGrid()
        self._class_row: FormRow = self._form.add_row(
            self.tr("Class"), self.label, self.tr("What is in the pictures of the seed plane; the same as in Explore.")
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addStretch(1)
        column.addWidget(self._form)
        column.addWidget(self.plane)
        column.addWidget(self.hint)
        column.addWidget(self.seeds)
        column.addStretch(1)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignHCenter)

    def _connect(self) -> None:
        session, plane = self.session, self.walks.plane
        self.label.picked.connect(self._on_class_picked)
        self.plane.moved.connect(self._on_moved)
        self.plane.clicked.connect(self._on_clicked)
        self.plane.kept.connect(self._on_kept)
        self.plane.corner_rolled.connect(plane.roll_corner)
        self.seeds.seed_typed.connect(self._on_seed_typed)
        session.walk_changed.connect(self._show_draft)
        session.recipe_changed.connect(lambda _old, new: self._show_recipe(new))
        session.model_announced.connect(self._show_model)
        session.model_changed.connect(self._show_model)
        plane.field_changed.connect(self._on_field_changed)
        plane.tiles_made.connect(self._show_tiles)

    # ------------------------------------------------------ what was done

    def _on_class_picked(self, label: object) -> None:
        try:
            self.session.update(label=label)
        except UserError as error:
            self.session.messages.error(error)

    def _on_moved(self, u: float, v: float, final: bool) -> None:
        self.touched.emit()
        self.walks.plane.move(u, v, final=final)

    def _on_clicked(self, u: float, v: float) -> None:
        try:
            self.walks.add_point(u, v)
        except UserError as error:
            self.session.messages.error(error)

    def _on_kept(self, u: float, v: float) -> None:
        """Enter adds the point; a double click has added it by its first click."""
        keyframes = self.session.walk.keyframes
        last = keyframes[-1].point if keyframes else None
        if last is None or (last.u, last.v, last.corners) != (u, v, self.session.walk.corners):
            self._on_clicked(u, v)

    def _on_seed_typed(self, corner: int, seed: int) -> None:
        self.walks.plane.set_corner(corner, resolve_seed(seed))

    # --------------------------------------------------------- what shows

    def _show_draft(self, draft: WalkDraft) -> None:
        self.plane.set_point(*draft.point)
        self.seeds.set_seeds(draft.corners)
        points = [keyframe.point for keyframe in draft.keyframes if keyframe.point is not None]
        self.plane.set_marks([(point.u, point.v) for point in points if point.corners == draft.corners])
        self._show_corners()

    def _show_model(self, model: ModelLoaded | None) -> None:
        labels = () if model is None else model.labels
        self._form.setVisible(bool(labels))
        items: list[tuple[object, str, str]] = [(label, said(label.capitalize()), "") for label in labels]
        self.label.set_items([*items, (None, self.tr("Any"), self.tr("Whatever the noise suggests"))])
        self._show_recipe(self.session.recipe)

    def _show_recipe(self, recipe: Recipe) -> None:
        self.label.set_current_key(recipe.label)

    def _on_field_changed(self) -> None:
        field = self.walks.plane.field
        if field is None:
            return
        of = (field.corners, field.recipe.with_(steps=1))
        if of != self._painted:
            self._painted = of
            self._corners.clear()
            self.plane.clear()
        self.plane.set_grid(field.n)
        self._show_tiles()

    def _show_tiles(self) -> None:
        field = self.walks.plane.field
        if field is None:
            return
        for (row, column), picture in field.tiles().items():
            self.plane.set_tile(row, column, picture)
        self.plane.set_busy(not field.complete)
        self._show_corners()

    def _show_corners(self) -> None:
        """A corner's picture is the tile there."""
        field, corners = self.walks.plane.field, self.session.walk.corners
        there = field is not None and field.corners == corners
        if field is not None and there:
            tiles, last = field.tiles(), field.n - 1
            for at in range(4):
                picture = tiles.get((at // 2 * last, at % 2 * last))
                if picture is not None:
                    self._corners[at] = picture
        for at, seed in enumerate(corners):
            self.plane.set_corner(at, self._corners.get(at) if there else None, str(seed))
