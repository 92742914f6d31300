"""The end of the menu bar: the workspaces, the model in use, help."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from diffstudio.widgets.combo_box import ComboBox
from diffstudio.widgets.icon_button import IconButton
from diffstudio.widgets.segmented import Segment, Segmented
from diffstudio.window.workspaces import WORKSPACES

MORE = "more …"
"""Stands for the catalogue among the names of models, none of which holds a blank."""


class TopBar(QFrame):
    """Shows what the window works with.

    Signals:
        workspace_picked(str): The id of another workspace.
        model_picked(object): The name of another model.
        more_clicked(): The catalogue of models is wanted.
        help_clicked(): The next click is to explain something.
    """

    workspace_picked = Signal(str)
    model_picked = Signal(object)
    more_clicked = Signal()
    help_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("top-bar")
        self.setProperty("role", "bar")
        self.workspaces = Segmented(
            self.tr("Workspace"),
            [Segment(key, self.tr(space.title), self.tr(space.tooltip)) for key, space in WORKSPACES.items()],
        )
        self.workspaces.picked.connect(self.workspace_picked)
        self.model = ComboBox(self.tr("Model"))
        self.model.setMinimumContentsLength(26)
        self.model.picked.connect(self._on_picked)
        self._shown: object = None
        tip = self.tr("The next click explains a control (Shift+F1)")
        self.help = IconButton("help", self.tr("What is this?"), tip)
        self.help.clicked.connect(self.help_clicked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 10, 4)
        row.setSpacing(10)
        row.addWidget(self.workspaces)
        row.addWidget(self.model)
        row.addWidget(self.help)

    def set_workspace(self, workspace: str) -> None:
        """Show which workspace is on the screen."""
        self.workspaces.set_current(workspace)

    def set_models(self, models: Sequence[tuple[object, str, str]]) -> None:
        """Offer models as (name, title, tooltip), and after them the catalogue."""
        more = (MORE, self.tr("More …"), self.tr("Open the catalogue: what each model is, and models from folders"))
        current = self._shown
        self.model.set_items([*models, more])
        self.set_model(current)

    def set_model(self, name: object, title: str = "") -> None:
        """Show which model is in use; one that is not offered is added."""
        if name is not None and self.model.findData(name) < 0:
            at = self.model.findData(MORE)
            self.model.insertItem(at if at >= 0 else self.model.count(), title or str(name), name)
        self._shown = name
        self.model.set_current_key(name)

    def _on_picked(self, name: object) -> None:
        if name == MORE:
            self.model.set_current_key(self._shown)
            self.more_clicked.emit()
        else:
            self.model_picked.emit(name)
