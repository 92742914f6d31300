from PySide6.QtWidgets import QHBoxLayout

from diffstudio.widgets.steady_label import SteadyLabel


def test_another_text_moves_nothing(qtbot, qapp, counting):
    parent = counting
    row = QHBoxLayout(parent)
    label = SteadyLabel("step 888/888")
    row.addWidget(label)
    parent.show()
    qapp.processEvents()
    before, parent.layouts = label.size(), 0
    for step in range(100):
        label.setText(f"step {step}/100")
        qapp.processEvents()
    assert parent.layouts == 0
    assert label.size() == before


def test_the_room_follows_sample_and_font(qtbot):
    label = SteadyLabel("12")
    qtbot.addWidget(label)
    narrow = label.width()
    label.set_sample("123456")
    wide = label.width()
    assert wide > narrow
    font = label.font()
    font.setPixelSize(40)
    label.setFont(font)
    assert label.width() > wide
    assert label.width() >= label.fontMetrics().horizontalAdvance("123456")


def test_a_text_with_wider_digits_than_the_sample_has_room(qtbot):
    label = SteadyLabel("t 1.11 · σ 1.11")
    qtbot.addWidget(label)
    for digit in "0123456789":
        assert label.fontMetrics().horizontalAdvance("t 1.11 · σ 1.11".replace("1", digit)) <= label.width()
