from PySide6.QtWidgets import QVBoxLayout, QWidget

from diffstudio.widgets.steady_text import SteadyText


def shown_in(parent, qtbot, qapp):
    qtbot.addWidget(parent)
    text = SteadyText("Its numbers", "figures")
    column = QVBoxLayout(parent)
    column.addWidget(text)
    column.addStretch(1)
    parent.resize(200, 300)
    text.set_text("k = 1 of N = 20")
    parent.show()
    qapp.processEvents()
    return text


def test_other_numbers_move_nothing(qtbot, qapp, counting):
    text = shown_in(counting, qtbot, qapp)
    before, counting.layouts = text.size(), 0
    for step in range(50):
        text.set_text(f"k = {step} of N = 50")
        qapp.processEvents()
    assert text.text() == "k = 49 of N = 50"
    assert counting.layouts == 0
    assert text.size() == before


def test_a_longer_text_gets_room_and_keeps_it_until_it_is_forgotten(qtbot, qapp):
    parent = QWidget()
    text = shown_in(parent, qtbot, qapp)
    low = text.height()
    text.set_text("many words that need some lines " * 4)
    qapp.processEvents()
    high = text.height()
    assert high >= 3 * low
    text.set_text("few")
    qapp.processEvents()
    assert text.height() == high
    text.forget()
    qapp.processEvents()
    assert text.height() == low


def test_a_narrower_place_makes_more_lines(qtbot, qapp):
    parent = QWidget()
    text = shown_in(parent, qtbot, qapp)
    text.set_text("a line that fits into two hundred")
    qapp.processEvents()
    high = text.height()
    parent.resize(90, 300)
    qapp.processEvents()
    assert text.height() > high
