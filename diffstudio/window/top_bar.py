"""The end of the menu bar: the workspaces, the model in use, help."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from diffstudio.widgets.combo_box import ComboBox
from diffstudio.widgets.icon_button import IconButton
from diffstudio.widgets.segmented import Segment, Segmented
from diffstudio.window.workspaces import WORKSPACES


class TopBar(QFrame):
    """Shows what the window works with.

    Signals:
        workspace_picked(str): The id of another workspace.
        model_picked(object): The name of another model.
        help_clicked(): The next click is to explain something.
    """

    workspace_picked = Signal(str)
    model_picked = Signal(object)
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
        self.workspaces.setVisible(len(WORKSPACES) > 1)
        self.model = ComboBox(self.tr("Model"))
        self.model.setMinimumContentsLength(26)
        self.model.picked.connect(self.model_picked)
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
        """Offer models as (name, title, tooltip)."""
        current = self.model.current_key()
        self.model.set_items(models)
        self.set_model(current)

    def set_model(self, name: object, title: str = "") -> None:
        """Show which model is in use; one that is not offered is added."""
        if name is not None and self.model.findData(name) < 0:
            self.model.addItem(title or str(name), name)
        self.model.set_current_key(name)
