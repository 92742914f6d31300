import math

import pytest
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from diffstudio.widgets.course_plot import Course, CoursePlot

COURSES = (Course("guidance", (0.2, 0.1, math.nan)), Course("change", (math.nan, 0.3, 0.1)))


@pytest.fixture
def plot(qtbot):
    plot = CoursePlot("Numbers", "over the steps")
    plot.resize(300, 180)
    plot.set_courses(COURSES)
    plot.show()
    qtbot.waitUntil(lambda: plot.curve_names() != ())
    yield plot
    plot.close()
    plot.deleteLater()


def test_the_curves_are_drawn_when_it_is_seen(plot):
    assert plot.curve_names() == ("guidance", "change")
    plot.set_courses(COURSES[:1])
    assert plot.curve_names() == ("guidance",)


def test_nothing_is_made_before_it_is_seen(qtbot):
    stack = QStackedWidget()
    plot = CoursePlot("Numbers", "over the steps")
    stack.addWidget(QWidget())
    stack.addWidget(plot)
    plot.set_courses(COURSES)
    plot.set_step(1)
    stack.show()
    QApplication.processEvents()
    assert plot.curve_names() == ()
    stack.setCurrentWidget(plot)
    qtbot.waitUntil(lambda: plot.curve_names() == ("guidance", "change"))
    stack.close()
    stack.deleteLater()


def test_a_drag_of_the_playhead_goes_to_the_nearest_step_of_the_run(plot):
    picked = []
    plot.step_picked.connect(picked.append)
    for x in (0.4, 1.6, 9.0, -3.0):
        plot._playhead.setValue(x)
        plot._playhead.sigDragged.emit(plot._playhead)
    assert picked == [0, 2, 2, 0]


def test_moving_the_playhead_from_outside_says_nothing(plot):
    picked = []
    plot.step_picked.connect(picked.append)
    plot.set_step(2)
    assert plot._playhead.value() == 2
    assert picked == []
