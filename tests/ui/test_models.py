"""The model panel in the real window."""

from __future__ import annotations

import shutil

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton, QTabBar

from diffstudio.qt.requests import Generate
from diffstudio.widgets.catalogue_card import CatalogueCard


@pytest.fixture
def panel(qtbot, window):
    """The panel in front, with every card."""
    qtbot.waitUntil(lambda: window.session.models.cards != (), timeout=20_000)
    window.show_models()
    qtbot.waitUntil(lambda: not window.models_panel.visibleRegion().isEmpty())
    return window.models_panel


@pytest.fixture
def holiday(home_with_model, paint):
    """A folder of three pictures."""
    folder = home_with_model / "holiday"
    for index in range(3):
        paint(folder / f"{index}.png", index)
    return folder


def settled(qtbot, window):
    qtbot.waitUntil(lambda: window.session.models.loading is None, timeout=30_000)


def open_folder(qtbot, window, folder):
    window.session.open_folder(folder)
    settled(qtbot, window)


def use(card: CatalogueCard) -> None:
    QTest.mouseDClick(card, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))


def shown_texts(card: CatalogueCard) -> list[str]:
    return [label.text() for label in card.findChildren(QLabel) if label.isVisible()]


def test_it_lies_behind_generate_at_first(window):
    assert window.docks["models-dock"] in window.tabifiedDockWidgets(window.docks["generate-dock"])
    assert window.generate_panel.visibleRegion().isEmpty() is False
    assert window.models_panel.visibleRegion().isEmpty()
    assert window.session.models._asked_pictures == set()  # nobody looks at them yet


def test_tab_bars_of_earlier_arrangements_are_gone(qtbot, window):
    window.reset_layout()
    QApplication.processEvents()
    bars = [bar for bar in window.findChildren(QTabBar) if bar.isVisible()]
    texts = [tuple(bar.tabText(index) for index in range(bar.count())) for bar in bars]
    assert len(texts) == len(set(texts))
    assert ("Generate", "Models") in texts


def test_every_model_has_a_card_with_picture_and_figures(qtbot, panel):
    names = list(panel._cards)
    assert names[:3] == ["flowers", "points", "tiny"]
    assert {"exact-ring", "exact-three"} <= set(names)
    QTest.mouseClick(panel.card("flowers"), Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    texts = shown_texts(panel.card("flowers"))
    assert {"Flowers", "Asked kind", "100 %", "Nearest picture", "1.20 × real", "Cosine"} <= set(texts)
    figures = [label for label in panel.card("flowers").findChildren(QLabel) if label.text() == "Nearest picture"]
    assert "copies" in figures[0].toolTip()
    assert not panel.card("tiny").chosen
    assert panel.card("flowers")._picture.picture is not None
    chips = [chip.text for chip in panel.card("flowers")._chips.chips()]
    assert chips == ["pictures", "classes", "guidance", "negative", "any size", "skip cuts"]
    qtbot.waitUntil(lambda: panel.card("exact-ring")._picture.picture is not None, timeout=20_000)


def test_a_double_click_uses_a_model_and_the_top_bar_follows(qtbot, window, panel):
    assert panel.card("tiny")._current
    use(panel.card("exact-ring"))
    settled(qtbot, window)
    assert window.session.recipe.model == window.top_bar.model.current_key() == "exact-ring"
    assert panel.card("exact-ring")._current
    assert panel.card("exact-ring").chosen
    assert not panel.card("tiny")._current


def test_keys_walk_and_use(qtbot, window, panel):
    card = panel.card("points")
    card.setFocus()
    QTest.keyClick(card, Qt.Key.Key_Down)
    assert panel.card("tiny").hasFocus()
    assert panel.card("tiny").chosen
    QTest.keyClick(panel.card("tiny"), Qt.Key.Key_Up)
    QTest.keyClick(panel.card("points"), Qt.Key.Key_Return)
    settled(qtbot, window)
    assert window.session.model.name == "points"


def test_more_in_the_top_bar_opens_the_catalogue(qtbot, window):
    qtbot.waitUntil(lambda: window.top_bar.model.count() > 2, timeout=20_000)
    box = window.top_bar.model
    last = box.count() - 1
    assert box.itemText(last) == "More …"
    box.setCurrentIndex(last)
    box.activated.emit(last)
    assert box.current_key() == "tiny"
    qtbot.waitUntil(lambda: not window.models_panel.visibleRegion().isEmpty())


def test_a_broken_model_is_listed_with_its_reason(qtbot, window, panel, home_with_model):
    folder = home_with_model / "data" / "models" / "mine"
    folder.mkdir()
    (folder / "card.json").write_text("{")
    window.session.models.refresh()
    qtbot.waitUntil(lambda: panel.card("mine") is not None, timeout=10_000)
    card = panel.card("mine")
    error = card.findChild(QLabel, "card_error")
    assert "not valid JSON" in error.text()
    assert "Get the model again" in error.text()
    use(card)
    assert window.session.recipe.model == "tiny"


def test_a_pickle_in_disguise_is_refused_and_the_model_stays(qtbot, window, panel, home_with_model, tiny_model):
    folder = home_with_model / "data" / "models" / "evil"
    shutil.copytree(tiny_model, folder)
    card = (folder / "card.json").read_text().replace('"tiny"', '"evil"')
    (folder / "card.json").write_text(card)
    (folder / "model.safetensors").write_bytes(b"\x80\x04\x95\x10\x00\x00\x00\x00\x00\x00\x00cposix\nsystem\n.")
    window.session.models.refresh()
    qtbot.waitUntil(lambda: panel.card("evil") is not None, timeout=10_000)
    window.session.update(guidance=6.5)
    use(panel.card("evil"))
    settled(qtbot, window)
    assert "pickle" in window.session.messages.history[-1].text
    assert window.session.recipe.model == window.session.model.name == "tiny"
    assert window.session.recipe.guidance == 6.5
    assert window.top_bar.model.current_key() == "tiny"
    window.generate()
    qtbot.waitUntil(lambda: not window.session.running, timeout=30_000)
    assert window.session.film.state == "done"


def test_a_slow_load_is_shown_and_stopped(qtbot, window, panel, monkeypatch):
    import threading

    from diffstudio.models import weights

    hold, quick = threading.Event(), weights._read_tensor

    def slow(*arguments):
        hold.wait(20)
        return quick(*arguments)

    monkeypatch.setattr(weights, "_read_tensor", slow)
    use(panel.card("points"))
    qtbot.waitUntil(lambda: panel.loading.isVisible() and "reading weights" in panel.loading.text.text())
    assert "Points" in window.status._text.text()
    QTest.mouseClick(panel.loading.stop, Qt.MouseButton.LeftButton)
    assert not panel.loading.stop.isEnabled()
    hold.set()
    settled(qtbot, window)
    assert not panel.loading.isVisible()
    assert window.session.recipe.model == "tiny"
    assert window.session.messages.history[-1].text == "Loading Points was stopped."
    assert panel.card("tiny")._current
    use(panel.card("points"))
    settled(qtbot, window)
    assert window.session.model.name == "points"


def test_a_folder_of_pictures_is_a_model_at_once(qtbot, window, panel, holiday):
    import numpy as np

    from diffstudio.models.picture_file import read_square

    open_folder(qtbot, window, holiday)
    session = window.session
    assert session.model.title == "Pictures of holiday"
    assert session.recipe.model == session.model.name
    session.update(steps=24, count=4)
    window.generate()
    qtbot.waitUntil(lambda: not session.running, timeout=60_000)
    known = [read_square(path, 64).astype(int) for path in sorted(holiday.iterdir())]
    for image in range(4):
        made = session.film.picture("x", 24, image).astype(int)
        assert min(np.abs(made - each).max() for each in known) <= 1
    qtbot.waitUntil(lambda: panel.card(session.model.name) is not None, timeout=10_000)
    card = panel.card(session.model.name)
    assert card.chosen
    assert any("memorised" in text for text in shown_texts(card))
    qtbot.waitUntil(lambda: card._picture.picture is not None, timeout=20_000)
    session.undo()
    while session.recipe.model != "tiny":
        session.undo()
    settled(qtbot, window)
    assert session.model.name == "tiny"


def test_a_restart_restores_a_folder_of_pictures(qtbot, window, holiday):
    from diffstudio.app import make_window
    from diffstudio.qt import preferences

    open_folder(qtbot, window, holiday)
    name = window.session.model.name
    window.session.models.set_picture_size(32)
    settled(qtbot, window)
    small = window.session.model.name
    assert small != name
    window.session.update(steps=9)
    window.close()
    again = make_window(preferences.load()[0])
    again.show()
    qtbot.waitUntil(lambda: again.session.model is not None, timeout=30_000)
    assert (again.session.model.name, again.session.recipe.steps) == (small, 9)
    assert again.models_panel.picture_size.current_key() == 32
    again.close()
    again.deleteLater()
    (holiday / "1.png").unlink()
    changed = make_window(preferences.load()[0])
    changed.show()
    qtbot.waitUntil(lambda: changed.session.model is not None, timeout=60_000)
    assert changed.session.model.name == "flowers"
    assert "the folder has changed" in changed.session.messages.history[0].text
    changed.close()
    changed.deleteLater()
    QApplication.processEvents()


def test_a_folder_is_forgotten_but_not_the_one_in_use(qtbot, window, panel, holiday):
    open_folder(qtbot, window, holiday)
    name = window.session.model.name
    qtbot.waitUntil(lambda: panel.card(name) is not None, timeout=10_000)
    remove = panel.card(name).findChild(QPushButton, "card_remove")
    assert not remove.isVisible()
    window.session.choose_model("tiny")
    settled(qtbot, window)
    panel.choose(name)
    assert remove.isVisible()
    assert "nothing in it is touched" in remove.toolTip()
    QTest.mouseClick(remove, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: panel.card(name) is None, timeout=10_000)
    assert len(list(holiday.iterdir())) == 3
    assert not panel.card("tiny").findChild(QPushButton, "card_remove").isVisible()


def test_what_is_neither_is_said_and_nothing_changes(qtbot, window, panel, home_with_model):
    empty = home_with_model / "empty"
    empty.mkdir()
    before = window.session.recipe
    open_folder(qtbot, window, empty)
    message = window.session.messages.history[-1]
    assert "no card.json, and no picture" in message.text
    assert "model.safetensors" in message.advice
    assert window.session.recipe == before


def test_a_folder_is_dropped_or_chosen(qtbot, window, panel, holiday, tiny_model):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(holiday))])
    drop = QDropEvent(
        QPointF(10, 10), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    panel.dropEvent(drop)
    settled(qtbot, window)
    assert window.session.model.source == "pictures"
    window.actions_by_id["open-model"].trigger()
    dialog = panel.findChild(QFileDialog)
    dialog.fileSelected.emit(str(tiny_model))
    settled(qtbot, window)
    assert window.session.model.name == "tiny"
    dialog.close()
    QApplication.processEvents()


def test_only_devices_that_are_here_can_be_chosen(qtbot, window, panel):
    import torch

    items = panel.device.model()
    assert panel.device.itemText(0).startswith("Automatic (")
    here = {"cuda": torch.cuda.is_available(), "mps": torch.backends.mps.is_available()}
    for index in (2, 3):
        name = panel.device.itemData(index)
        assert items.item(index).isEnabled() == here[name]
        assert bool(panel.device.itemData(index, Qt.ItemDataRole.ToolTipRole)) != here[name]
    assert "thread" in panel.device_note.text()
    panel.device.setCurrentIndex(1)
    panel.device.activated.emit(1)
    qtbot.waitUntil(lambda: "It was asked for" in panel.device_note.text(), timeout=10_000)
    assert window.remembered().device == "cpu"
    window.undo()
    qtbot.waitUntil(lambda: "It was asked for" not in panel.device_note.text(), timeout=10_000)
    assert panel.device.current_key() == "auto"


def test_a_run_during_a_choice_is_of_the_new_model(qtbot, window, panel):
    window.session.choose_model("exact-ring")
    window.session.runner.ask(Generate(window.session.recipe.with_(steps=3)))
    qtbot.waitUntil(lambda: window.session.film is not None and window.session.film.recipe.model == "exact-ring",
                    timeout=30_000)  # fmt: skip
    qtbot.waitUntil(lambda: not window.session.running, timeout=30_000)


def test_nothing_is_clipped_in_a_narrow_dock(qtbot, window, panel, holiday):
    open_folder(qtbot, window, holiday)
    qtbot.waitUntil(lambda: panel.card(window.session.model.name) is not None, timeout=10_000)
    window.resizeDocks([window.docks["models-dock"]], [300], Qt.Orientation.Horizontal)
    for name in list(panel._cards):
        panel.choose(name)
        card = panel.card(name)
        qtbot.waitUntil(lambda card=card: clipped(card) == [])
        assert panel.width() <= 310
        for button in card.findChildren(QPushButton):
            assert button.accessibleName()
    assert panel._scroll.widget().width() <= panel._scroll.viewport().width()


def clipped(card: CatalogueCard) -> list[str]:
    """The texts of a card that have less room than they need."""
    labels = [label for label in card.findChildren(QLabel) if label.isVisible()]
    return [
        label.text()
        for label in labels
        if label.height() < label.heightForWidth(label.width())
        or not card.rect().contains(label.mapTo(card, label.rect().bottomRight()))
    ]


def test_the_newest_of_quick_choices_wins(qtbot, window, panel):
    session = window.session
    for names in (("points", "exact-ring", "tiny"), ("exact-ring", "points", "flowers", "points")):
        for name in names:
            session.choose_model(name)
            qtbot.wait(3)
        settled(qtbot, window)
        assert session.model.name == session.recipe.model == names[-1] == window.top_bar.model.current_key()
        window.generate()
        qtbot.waitUntil(lambda: not session.running, timeout=60_000)
        assert (session.film.state, session.film.recipe.model) == ("done", names[-1])
    assert session.messages.history == []
