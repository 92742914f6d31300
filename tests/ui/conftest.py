"""The real window with a tiny random model: everything is true but the beauty of the pictures."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QTabBar, QWidget

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier

LABELS = ("rose", "tulip", "daisy")


@pytest.fixture(scope="session")
def tiny_model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a class-conditional model of 16×16 pictures that computes in a millisecond."""
    import torch

    from diffstudio.models.card import Card, Defaults
    from diffstudio.models.config import UNetConfig
    from diffstudio.models.native import save_native
    from diffstudio.models.unet import UNet

    torch.manual_seed(0)
    config = UNetConfig(
        channels=(8, 16), blocks=(1, 1), attention=(False, False), num_classes=len(LABELS), embedding_dim=16
    )
    network = UNet(config)
    with torch.no_grad():
        for parameter in network.parameters():
            parameter.normal_(0, 0.1)
    card = Card(
        name="tiny", title="Tiny", summary="A random model for tests.", kind="pictures", shape=(3, 16, 16),
        network=config, schedule="cosine", prediction="v", labels=LABELS,
        defaults=Defaults(sampler="DDIM", steps=6, guidance=2.0),
    )  # fmt: skip
    folder = tmp_path_factory.mktemp("model") / "tiny"
    save_native(folder, card, network.state_dict())
    return folder


@pytest.fixture
def home_with_model(home: Path, tiny_model: Path) -> Path:
    """The user's folder, with the tiny model among those trained here."""
    models = home / "data" / "models"
    models.mkdir(parents=True)
    (models / "tiny").symlink_to(tiny_model)
    return home


@pytest.fixture
def window(qtbot, home_with_model: Path) -> Iterator[object]:
    """The window, shown, with the tiny model loaded."""
    from diffstudio.app import make_window
    from diffstudio.engine.recipe import Recipe
    from diffstudio.qt.preferences import Preferences

    recipe = Recipe(model="tiny", label="rose", sampler="DDIM", steps=6, guidance=2.0, seed=7)
    window = make_window(Preferences(recipe=recipe.to_dict()))
    window.resize(1280, 800)
    window.show()
    qtbot.waitUntil(lambda: window.session.model is not None, timeout=60_000)
    qtbot.waitUntil(lambda: window.generate_panel.forecast.text() != "", timeout=20_000)
    yield window
    window.close()
    window.deleteLater()


@pytest.fixture
def finished(qtbot, window):
    """The window after one finished run."""
    window.session.set_seed_random(False)
    window.generate()
    wait_for_end(qtbot, window)
    return window


def wait_for_end(qtbot, window) -> None:
    """Wait until no run is in progress."""
    qtbot.waitUntil(lambda: not window.session.running, timeout=60_000)


class Hand:
    """A person's hand and eyes at one window: clicks, drags, types, drops, waits. It calls nothing of the session."""

    def __init__(self, qtbot: Any, window: Any) -> None:
        self.qtbot, self.window = qtbot, window

    def click(self, widget: QWidget, place: QPoint | None = None) -> None:
        """Click where one can: on what is there and not greyed out."""
        assert widget.isVisible(), widget.objectName()
        assert widget.isEnabled(), widget.objectName()
        QTest.mouseClick(widget, LEFT, NONE, place or widget.rect().center())

    def button(self, widget: QWidget, name: str) -> QAbstractButton:
        """Return a button inside `widget` by its name or by what it says."""
        found: list[QAbstractButton] = []

        def look() -> bool:
            found[:] = [
                one for one in widget.findChildren(QAbstractButton)
                if one.isVisible() and name in (one.objectName(), one.text().replace("&", ""), one.accessibleName())
            ]  # fmt: skip
            return bool(found)

        self.wait(look)
        return found[0]

    def press(self, widget: QWidget, keys: str) -> None:
        """Press a shortcut as the keyboard would: in the window in front."""
        window = widget.window()
        window.activateWindow()  # as window managers do, but not the platform without a screen
        QTest.qWaitForWindowActive(window)
        combination = QKeySequence(keys)[0]
        QTest.keyClick(widget, combination.key(), combination.keyboardModifiers())

    def drag(self, widget: QWidget, start: QPoint, end: QPoint, moves: int = 5) -> None:
        """Press, move and let go."""
        QTest.mousePress(widget, LEFT, NONE, start)
        for move in range(1, moves + 1):
            QTest.mouseMove(widget, start + (end - start) * move / moves)
            QApplication.processEvents()
        QTest.mouseRelease(widget, LEFT, NONE, end)

    def along(self, widget: QWidget, share: float) -> QPoint:
        """Return a place this far along a widget that lies."""
        return QPoint(round(widget.width() * share), widget.height() // 2)

    def type_number(self, row: QWidget, text: str) -> None:
        """Type into the number of a slider's row and press Enter."""
        field = row.findChild(QLineEdit, "number")
        self.click(field)
        QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClicks(field, text)
        QTest.keyClick(field, Qt.Key.Key_Return)

    def choose_tab(self, text: str) -> None:
        """Bring a dock to the front by its tab."""
        for bar in self.window.findChildren(QTabBar):
            for at in range(bar.count()):
                if bar.isVisible() and bar.tabText(at).casefold() == text.casefold():
                    QTest.mouseClick(bar, LEFT, NONE, bar.tabRect(at).center())
                    return
        raise AssertionError(f"no tab {text}")

    def drop(self, path: Path) -> None:
        """Drop a file on the window, as a file manager does."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path))])
        window = self.window
        place = QPointF(window.width() / 2, window.height() / 2)
        entered = QDragEnterEvent(place.toPoint(), Qt.DropAction.CopyAction, data, LEFT, NONE)
        QApplication.sendEvent(window, entered)
        assert entered.isAccepted()
        assert window.drops.sheet_of(window).isVisible()
        QApplication.sendEvent(window, QDropEvent(place, Qt.DropAction.CopyAction, data, LEFT, NONE))

    def wait(self, condition: Callable[[], bool], seconds: float = 30) -> None:
        """Wait until what a person waits for is to be seen."""
        self.qtbot.waitUntil(condition, timeout=round(seconds * 1000))

    @property
    def shown(self) -> Any:
        """The large picture of Explore."""
        return self.window.playback.view.picture()

    @property
    def step(self) -> str:
        """What the line below that says first."""
        return self.window.playback.label.text().split(" · ")[0]

    @property
    def status(self) -> str:
        """What the lower edge says."""
        return self.window.status._text.text()

    @property
    def tiles(self) -> Any:
        """The runs in the strip of the history, newest first."""
        return self.window.history.strip.tiles()

    @property
    def said(self) -> str:
        """The last message, "" for none."""
        history = self.window.session.messages.history
        return history[-1].text if history else ""

    def run_ends(self, last: int = 6) -> None:
        """Wait until the run is over and its picture is shown."""
        self.wait(lambda: not self.window.session.running and self.status == "Finished")
        assert self.step == f"step {last}/{last}"

    def generate(self, last: int = 6) -> None:
        """Press the button, wait for the picture and for the run's place in the history."""
        before = len(self.tiles)
        self.click(self.window.generate_panel.button)
        self.run_ends(last)
        self.wait(lambda: len(self.tiles) == before + 1)

    def undo(self, name: str) -> None:
        """See in the menu what undo takes back, then do it."""
        assert self.window.actions_by_id["undo"].text() == f"&Undo {name}"
        self.press(self.window, "Ctrl+Z")


@pytest.fixture
def hand(qtbot, window) -> Hand:
    """A hand at the window."""
    return Hand(qtbot, window)


@pytest.fixture
def another_hand(qtbot):
    """Make a hand for another window."""
    return lambda window: Hand(qtbot, window)
