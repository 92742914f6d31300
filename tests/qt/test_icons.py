"""Every icon is there, is drawn in the colour that is asked for, and takes the theme's colour by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QAction, QColor, QIcon, QImage, QPixmap
from PySide6.QtWidgets import QApplication

from diffstudio import resources
from diffstudio.qt import icons
from diffstudio.qt.theme import DARK, LIGHT, apply_theme


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    apply_theme(qapp, "dark")
    yield qapp
    apply_theme(qapp, "dark")


def inked(drawn: QPixmap) -> list[QColor]:
    """Return the colours of the wholly opaque pixels."""
    image = drawn.toImage().convertToFormat(QImage.Format.Format_ARGB32)
    points = [(x, y) for x in range(image.width()) for y in range(image.height())]
    return [image.pixelColor(x, y) for x, y in points if image.pixelColor(x, y).alpha() == 255]


@pytest.mark.parametrize("name", icons.NAMES)
def test_every_icon_is_drawn_in_one_colour(app: QApplication, name: str) -> None:
    drawn = icons.pixmap(name, 48, "#12ab34")
    colours = {colour.name() for colour in inked(drawn)}
    assert colours == {"#12ab34"}


@pytest.mark.parametrize("name", icons.NAMES)
def test_every_file_is_drawn_alike(name: str) -> None:
    text = resources.path("icons", f"{name}.svg").read_text(encoding="utf-8")
    assert 'viewBox="0 0 24 24"' in text
    assert "currentColor" in text
    assert set(re.findall(r'stroke-width="([^"]+)"', text)) <= {"1.75"}


def test_no_file_is_without_a_name() -> None:
    found = {file.stem for file in resources.path("icons").glob("*.svg")}
    assert {name for name in found if not name.startswith("static-")} - {"diffstudio"} == set(icons.NAMES)


@pytest.mark.parametrize("ratio", [1.0, 2.0, 3.0])
def test_pixmaps_have_the_pixels_of_the_screen(app: QApplication, ratio: float) -> None:
    drawn = icons.pixmap("play", 20, "#ffffff", ratio)
    assert drawn.size() == QSize(round(20 * ratio), round(20 * ratio))
    assert drawn.devicePixelRatio() == ratio


def test_unknown_names_are_refused(app: QApplication) -> None:
    with pytest.raises(ValueError, match="no icon named 'unicorn'"):
        icons.icon("unicorn")
    with pytest.raises(ValueError, match="no icon named 'unicorn'"):
        icons.pixmap("unicorn", 16, "#ffffff")


def test_an_icon_changes_with_the_theme(app: QApplication) -> None:
    icon = icons.icon("stop")
    assert inked(icon.pixmap(32))[0].name() == DARK.text
    assert inked(icon.pixmap(QSize(32, 32), QIcon.Mode.Disabled))[0].name() == DARK.text_disabled
    apply_theme(app, "light")
    assert inked(icon.pixmap(32))[0].name() == LIGHT.text
    assert inked(icons.icon("stop", "danger").pixmap(32))[0].name() == LIGHT.danger


def test_copies_of_an_icon_outlive_it(app: QApplication) -> None:
    action = QAction(QIcon(icons.icon("play")), "Play")
    for _ in range(50):
        action.setIcon(QIcon(icons.icon("pause")))
    assert not action.icon().pixmap(16).isNull()


def test_the_program_has_its_mark_in_all_sizes(app: QApplication) -> None:
    sizes = {size.width() for size in icons.app_icon().availableSizes()}
    assert {16, 32, 48, 256} <= sizes
