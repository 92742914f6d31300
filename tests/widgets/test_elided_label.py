import pytest
from PySide6.QtWidgets import QApplication

from diffstudio.widgets.elided_label import ElidedLabel


@pytest.fixture
def label(qtbot):
    label = ElidedLabel()
    label.setText("step 8/8 · t 0.00 · σ 0.00")
    qtbot.addWidget(label)
    label.show()
    return label


def test_with_room_everything_is_shown(label):
    label.resize(label.sizeHint())
    QApplication.processEvents()
    assert label.shown_text() == label.text()
    assert label.toolTip() == ""


def test_without_room_it_ends_in_dots_and_its_tooltip_has_the_rest(label):
    label.resize(70, 20)
    label.grab()
    assert label.shown_text().endswith("…")
    assert label.toolTip() == label.text()


def test_it_asks_for_little(label):
    assert label.minimumSizeHint().width() < 40 < label.sizeHint().width()
