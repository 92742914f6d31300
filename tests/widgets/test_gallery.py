"""All widgets together: they are drawn in both themes, everything has a name, and no text is cut."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollBar,
    QWidget,
)

from diffstudio.qt.theme import apply_theme
from diffstudio.widgets.batch_strip import BatchStrip
from diffstudio.widgets.film_strip import FilmStrip
from diffstudio.widgets.picture_view import PictureView
from diffstudio.widgets.schedule_plot import SchedulePlot

FILE = Path(__file__).with_name("gallery.py")
INTERACTIVE = (QAbstractButton, QAbstractSlider, QAbstractSpinBox, QComboBox, QLineEdit)
OURS = (BatchStrip, FilmStrip, PictureView, SchedulePlot)


@pytest.fixture(scope="module")
def gallery() -> ModuleType:
    spec = importlib.util.spec_from_file_location("gallery", FILE)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(params=["dark", "light"])
def mode(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    apply_theme(qapp, request.param)
    yield request.param
    apply_theme(qapp, "dark")


@pytest.mark.parametrize("page", ["explore", "states"])
def test_pages(gallery: ModuleType, shown: Callable[..., QWidget], mode: str, page: str) -> None:
    window = getattr(gallery, page)()
    shown(window, window.width(), window.height())
    gallery.hover(window)
    image = window.grab().toImage()
    assert not image.isNull()
    ground = image.pixelColor(image.width() - 3, image.height() - 40)
    assert (ground.lightness() < 100) == (mode == "dark")
    nameless = [w for w in window.findChildren(QWidget) if isinstance(w, INTERACTIVE + OURS) and not name(w)]
    assert nameless == []
    cut = [label.text() for label in window.findChildren(QLabel) if label.isVisible() and is_cut(label)]
    assert cut == []


def name(widget: QWidget) -> str:
    if isinstance(widget, QAbstractButton) and widget.text():
        return widget.text()
    if isinstance(widget, QScrollBar) or widget.objectName().startswith("qt_"):
        return "Qt's own"
    return widget.accessibleName() or (widget.placeholderText() if isinstance(widget, QLineEdit) else "")


def is_cut(label: QLabel) -> bool:
    if label.wordWrap():
        return label.heightForWidth(label.width()) > label.height() + 1
    return label.sizeHint().width() > label.width() + 1 or label.sizeHint().height() > label.height() + 1


def test_a_dense_screen_gets_all_its_pixels(tmp_path: Path) -> None:
    code = (
        "import sys; sys.path[:0] = [sys.argv[1], sys.argv[2]]; import gallery;"
        "from PySide6.QtWidgets import QApplication; from diffstudio.qt.theme import apply_theme;"
        "app = QApplication([]); apply_theme(app, 'dark'); page = gallery.settings(); page.show();"
        "app.processEvents(); page.grab().save(sys.argv[3])"
    )
    out = tmp_path / "settings.png"
    environment = {**os.environ, "QT_SCALE_FACTOR": "2", "QT_QPA_PLATFORM": "offscreen"}
    root = FILE.parents[2]
    subprocess.run(
        [sys.executable, "-c", code, str(FILE.parent), str(root), str(out)], check=True, env=environment, timeout=120
    )
    assert QImage(str(out)).width() >= 600
