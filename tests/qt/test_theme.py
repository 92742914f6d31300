"""The colours can be read, the sizes follow the font, the theme can be changed while the program runs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QPushButton

from diffstudio.qt import theme
from diffstudio.qt.stylesheet import stylesheet
from diffstudio.qt.theme import DARK, LIGHT, Tokens, apply_theme, color, contrast, em, px, tokens

GROUNDS = ("canvas", "window", "panel", "surface", "field")


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    yield qapp
    apply_theme(qapp, "dark")


def test_contrast_of_black_on_white_is_21() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21.0)
    assert contrast("#ffffff", "#000000") == pytest.approx(21.0)
    assert contrast("#808080", "#808080") == pytest.approx(1.0)


@pytest.mark.parametrize(("colour", "passes"), [("#2f7de1", False), ("#1b62c4", True)])
def test_contrast_agrees_with_known_verdicts(colour: str, passes: bool) -> None:
    assert (contrast("#ffffff", colour) >= 4.5) is passes


@pytest.mark.parametrize("tone", [DARK, LIGHT], ids=["dark", "light"])
class TestTokens:
    @pytest.mark.parametrize("ground", [*GROUNDS, "surface_hover", "surface_selected"])
    def test_text_reads_on_every_ground(self, tone: Tokens, ground: str) -> None:
        assert contrast(tone.text, getattr(tone, ground)) >= 4.5

    @pytest.mark.parametrize("ground", GROUNDS)
    @pytest.mark.parametrize("ink", ["text_muted", "danger", "success", "warning"])
    def test_other_text_reads_on_every_ground(self, tone: Tokens, ink: str, ground: str) -> None:
        assert contrast(getattr(tone, ink), getattr(tone, ground)) >= 4.5

    @pytest.mark.parametrize("ground", GROUNDS)
    @pytest.mark.parametrize("line", ["border", "highlight", "focus"])
    def test_lines_and_icons_are_seen_on_every_ground(self, tone: Tokens, line: str, ground: str) -> None:
        assert contrast(getattr(tone, line), getattr(tone, ground)) >= 3.0

    @pytest.mark.parametrize("state", ["accent", "accent_hover", "accent_pressed"])
    def test_the_primary_button_reads_in_every_state(self, tone: Tokens, state: str) -> None:
        assert contrast(tone.accent_text, getattr(tone, state)) >= 4.5

    def test_names_of_curves_read_on_the_panel(self, tone: Tokens) -> None:
        assert all(contrast(colour, tone.panel) >= 4.5 for colour in tone.plot)
        assert len(set(tone.plot)) == len(tone.plot) >= 7

    def test_no_ground_is_pure(self, tone: Tokens) -> None:
        assert not {getattr(tone, ground) for ground in GROUNDS} & {"#ffffff", "#000000"}

    def test_stylesheet_has_every_value_filled_in(self, tone: Tokens) -> None:
        text = stylesheet(tone, 1.0)
        assert "$" not in text
        assert text.count("{") == text.count("}")

    def test_stylesheet_grows_with_the_font_but_lines_stay_thin(self, tone: Tokens) -> None:
        text = stylesheet(tone, 2.0)
        assert "border-radius: 12px" in text
        assert "border: 1px solid" in text
        assert "margin: -12px 0" in text


def test_stylesheet_names_only_pictures_that_exist() -> None:
    files = re.findall(r'url\("([^"]+)"\)', stylesheet(DARK, 1.0))
    assert files
    assert all(Path(file).is_file() for file in files)


def test_apply_theme_sets_palette_style_and_tokens(app: QApplication) -> None:
    apply_theme(app, "light")
    assert tokens() is LIGHT
    assert app.palette().color(QPalette.ColorRole.Window) == color("panel")
    assert app.palette().color(QPalette.ColorRole.Window).name() == LIGHT.panel
    apply_theme(app, "dark")
    assert tokens() is DARK
    assert app.palette().color(QPalette.ColorRole.Highlight).name() == DARK.accent
    assert DARK.accent in app.styleSheet()


def test_unknown_theme_is_refused(app: QApplication) -> None:
    with pytest.raises(ValueError, match="unknown theme 'pink'"):
        apply_theme(app, "pink")  # type: ignore[arg-type]


@pytest.mark.parametrize(("scheme", "wanted"), [(Qt.ColorScheme.Light, LIGHT), (Qt.ColorScheme.Dark, DARK)])
def test_system_follows_the_desktop(
    app: QApplication, monkeypatch: pytest.MonkeyPatch, scheme: Qt.ColorScheme, wanted: Tokens
) -> None:
    apply_theme(app, "system")
    monkeypatch.setattr(theme, "_wanted", lambda _app, mode: wanted if mode == "system" else DARK)
    app.styleHints().colorSchemeChanged.emit(scheme)
    assert tokens() is wanted


def test_a_chosen_theme_does_not_follow_the_desktop(app: QApplication) -> None:
    apply_theme(app, "light")
    app.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert tokens() is LIGHT


def test_a_silent_desktop_gets_the_dark_ground(app: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    class Silent:
        def colorScheme(self) -> Qt.ColorScheme:
            return Qt.ColorScheme.Unknown

    monkeypatch.setattr(app, "styleHints", Silent)
    assert theme._wanted(app, "system") is DARK


def test_applying_again_and_again_leaves_one_follower(app: QApplication) -> None:
    for mode in ("dark", "light", "system", "dark"):
        apply_theme(app, mode)
    assert len(app.findChildren(theme._Follower)) == 1


def test_lengths_follow_the_font(app: QApplication) -> None:
    apply_theme(app, "dark")
    assert px(13.0) == pytest.approx(em())
    button = QPushButton("x")
    font = button.font()
    font.setPixelSize(26)
    button.setFont(font)
    assert em(button) == pytest.approx(26.0)
    button.deleteLater()


def test_plot_colours_are_counted_round(app: QApplication) -> None:
    apply_theme(app, "dark")
    assert color("plot0") == color("plot7")
    assert color("plot1").name() == DARK.plot[1]
