"""Where docks and windows are: remembered per workspace, put back, and never where no hand can reach them."""

import json
import os
import subprocess
import sys

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from diffstudio.qt import preferences as preferences_file
from diffstudio.window.places import fitted

SCREEN = QRect(0, 0, 1920, 1040)


def again(qtbot, window):
    """Close the window and open it as the next start would."""
    from diffstudio.app import make_window

    window.close()
    loaded, problem = preferences_file.load()
    assert problem == ""
    return shown(qtbot, make_window(loaded))


def shown(qtbot, window):
    window.show()
    qtbot.waitExposed(window)
    QApplication.processEvents()
    return window


@pytest.fixture
def second(qtbot):
    """What another start needs to be tidied away."""
    windows = []
    yield windows.append
    for window in windows:
        window.close()
        window.deleteLater()
    QApplication.processEvents()


def test_floating_moved_and_closed_docks_come_back(qtbot, window, second):
    window.docks["course-dock"].hide()
    window.docks["log-dock"].show()
    window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, window.docks["generate-dock"])
    window.docks["numbers-dock"].setFloating(True)
    window.docks["numbers-dock"].setGeometry(QRect(120, 140, 300, 220))
    QApplication.processEvents()
    after = again(qtbot, window)
    second(after)
    assert after.docks["course-dock"].isHidden()
    assert after.docks["log-dock"].isVisible()
    assert after.dockWidgetArea(after.docks["generate-dock"]) == Qt.DockWidgetArea.RightDockWidgetArea
    assert after.docks["numbers-dock"].isFloating()
    assert after.docks["numbers-dock"].geometry() == QRect(120, 140, 300, 220)
    after.reset_layout()
    assert not after.docks["numbers-dock"].isFloating()
    assert after.docks["course-dock"].isVisibleTo(after)
    assert after.docks["log-dock"].isHidden()
    assert after.dockWidgetArea(after.docks["generate-dock"]) == Qt.DockWidgetArea.LeftDockWidgetArea


def test_each_workspace_has_its_own_arrangement(qtbot, window):
    window.docks["schedule-dock"].hide()
    window.set_workspace("walk")
    assert window.docks["walk-dock"].isVisible()
    assert window.docks["generate-dock"].isHidden()
    window.docks["walk-dock"].setFloating(True)
    window.set_workspace("explore")
    assert window.docks["schedule-dock"].isHidden()
    assert window.docks["generate-dock"].isVisible()
    assert window.docks["walk-dock"].isHidden()
    window.set_workspace("walk")
    assert window.docks["walk-dock"].isFloating()
    window.reset_layout()
    assert not window.docks["walk-dock"].isFloating()
    window.set_workspace("explore")
    assert window.docks["schedule-dock"].isHidden()
    remembered = window.remembered()
    assert set(remembered.layouts) >= {"explore", "walk"}
    window.set_workspace("nonsense")
    assert window.workspace == "explore"


def test_the_window_does_not_grow_when_the_workspace_changes(qtbot, window):
    window.docks["log-dock"].show()
    window.history.show_view("tree")
    for text in ("one", "two"):
        window.session.messages.warn(text)
    QApplication.processEvents()
    window.resize(1280, 700)
    for workspace in ("walk", "explore", "walk"):
        window.set_workspace(workspace)
        QTest.qWait(50)
        assert window.height() == 700, workspace


@pytest.mark.parametrize("layout", ["", "AAAA", "not base64 ☃", "AAAA" * 5000])
def test_an_arrangement_that_makes_no_sense_is_that_of_the_first_start(qtbot, home_with_model, second, layout):
    from diffstudio.app import make_window
    from diffstudio.qt.preferences import Preferences

    window = shown(qtbot, make_window(Preferences(layouts={"explore": layout}, geometry=layout)))
    second(window)
    assert window.docks["generate-dock"].isVisible()
    assert window.docks["schedule-dock"].isVisible()
    assert window.docks["log-dock"].isHidden()


@pytest.mark.parametrize(("place", "wanted"), [
    (QRect(100, 100, 1280, 800), QRect(100, 100, 1280, 800)),
    (QRect(1800, 100, 1280, 800), QRect(1800, 100, 1280, 800)),  # enough of it is there
    (QRect(1900, 100, 1280, 800), QRect(640, 100, 1280, 800)),
    (QRect(5000, 3000, 1280, 800), QRect(640, 240, 1280, 800)),
    (QRect(-3000, -3000, 1280, 800), QRect(0, 0, 1280, 800)),
    (QRect(100, -50, 1280, 800), QRect(100, 0, 1280, 800)),  # the title bar would be gone
    (QRect(0, 0, 3840, 2100), SCREEN),
    (QRect(2000, 10, 3840, 500), QRect(0, 10, 1920, 500)),
])  # fmt: skip
def test_a_window_is_brought_back_to_the_screen(place, wanted):
    assert fitted(place, [SCREEN]) == wanted


def test_a_window_stays_on_the_second_screen():
    place = QRect(2500, 100, 1280, 800)
    assert fitted(place, [SCREEN, QRect(1920, 0, 1920, 1080)]) == place


def test_floating_docks_of_a_screen_that_is_gone_come_back(qtbot, window):
    dock = window.docks["numbers-dock"]
    dock.setFloating(True)
    dock.setGeometry(QRect(9000, 9000, 300, 200))
    window.move(7000, 7000)
    window.keep_windows_on_screen()
    screen = QApplication.primaryScreen().availableGeometry()
    assert screen.intersects(dock.geometry())
    assert screen.intersects(window.geometry())


START = """
import json, os, sys
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
import diffstudio.app as app
make = app.make_window
def told(window):
    screen = window.screen().availableGeometry()
    print(json.dumps({
        "ratio": window.devicePixelRatioF(), "left": os.environ.get("QT_SCALE_FACTOR"),
        "at": [window.x(), window.y()], "screen": [screen.width(), screen.height()],
        "least": [window.minimumSizeHint().width(), window.minimumSizeHint().height()],
        "font": QApplication.font().pointSizeF(), "generate": window.generate_panel.button.text(),
    }), flush=True)
    window.close()
def made(preferences):
    window = make(preferences)
    window.first_painted.connect(lambda: told(window))
    return window
app.make_window = made
sys.exit(app.main())
"""


@pytest.mark.parametrize("percent", [100, 150, 200, 300])
def test_every_scale_gives_a_window_that_can_be_used(home, percent):
    preferences_file.save(preferences_file.Preferences(scale=percent, language="de" if percent == 150 else "en"))
    environment = {name: value for name, value in os.environ.items() if name != "QT_SCALE_FACTOR"}
    done = subprocess.run(
        [sys.executable, "-c", START], env=environment, capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["ratio"] == percent / 100
    assert told["left"] is None  # what the program starts is not enlarged
    assert told["at"][0] >= 0
    assert told["at"][1] >= 0
    assert told["least"][0] <= 960, "the window fits a full HD screen at 200 %"
    assert told["least"][1] <= 540
    assert told["generate"] == ("Erzeugen" if percent == 150 else "Generate")
    chatter = [line for line in done.stderr.splitlines() if "propagateSizeHints" not in line]
    assert chatter == []
