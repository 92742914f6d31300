"""The colours of the program by what they mean, for a dark and a light ground. Knows no Qt.

How they reach the screen (palette, stylesheet) is in `theme` and `stylesheet`.
"""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["DARK", "LIGHT", "Tokens", "contrast"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """Semantic colours as ``#rrggbb``; one set is in force at a time.

    Text on any of the grounds (window, panel, canvas, surface, field) has a contrast of at least 4.5,
    `border`, `highlight` and `focus` of at least 3 (WCAG 2.2, success criteria 1.4.3 and 1.4.11); the
    other `…_soft` lines only decorate.
    """

    dark: bool
    # grounds, from the furthest to the nearest
    canvas: str
    window: str
    panel: str
    surface: str
    surface_hover: str
    surface_selected: str
    field: str
    # text and lines
    text: str
    text_muted: str
    text_disabled: str
    border: str
    border_soft: str
    # the one accent
    accent: str
    accent_hover: str
    accent_pressed: str
    accent_text: str
    highlight: str
    focus: str
    # meanings
    danger: str
    success: str
    warning: str
    # sliders and placeholders
    track: str
    knob: str
    knob_border: str
    placeholder: str
    placeholder_dot: str
    # plots: Okabe and Ito's colours, each moved until its label reads as text on the panel
    plot: tuple[str, ...]


DARK = Tokens(
    dark=True,
    canvas="#1d1e21",
    window="#1f2124",
    panel="#232529",
    surface="#2a2c31",
    surface_hover="#34373d",
    surface_selected="#43474e",
    field="#2c2f34",
    text="#e6e8eb",
    text_muted="#a3a8b0",
    text_disabled="#7a7f87",
    border="#767b84",
    border_soft="#383b41",
    accent="#1b62c4",
    accent_hover="#2169cc",
    accent_pressed="#1553a8",
    accent_text="#ffffff",
    highlight="#4a90e2",
    focus="#8dbdf5",
    danger="#ff8078",
    success="#56c596",
    warning="#f0b847",
    track="#484c54",
    knob="#e9ebee",
    knob_border="#e9ebee",
    placeholder="#2a2c31",
    placeholder_dot="#383c42",
    plot=("#56b4e9", "#e69f00", "#1fb58b", "#d58cb3", "#f0e442", "#ee7733", "#b5bac2"),
)

LIGHT = Tokens(
    dark=False,
    canvas="#e1e3e6",
    window="#e8eaec",
    panel="#f1f2f4",
    surface="#f9fafb",
    surface_hover="#e3e6ea",
    surface_selected="#cfd9e7",
    field="#fcfcfd",
    text="#1c1e22",
    text_muted="#50565f",
    text_disabled="#858b94",
    border="#787e87",
    border_soft="#d2d5da",
    accent="#1b62c4",
    accent_hover="#1758b3",
    accent_pressed="#124a99",
    accent_text="#ffffff",
    highlight="#2a73d4",
    focus="#0f4fa8",
    danger="#b3261e",
    success="#0b6b45",
    warning="#7d5200",
    track="#c3c8cf",
    knob="#ffffff",
    knob_border="#787e87",
    placeholder="#d9dce0",
    placeholder_dot="#c2c7ce",
    plot=("#0068a5", "#8f5c00", "#00705a", "#9c3f73", "#6b6400", "#b04300", "#4a4f57"),
)


def contrast(first: str, second: str) -> float:
    """Contrast ratio of two colours, 1 (equal) to 21 (black on white); WCAG 2.2, "contrast ratio".

    Args:
        first: A colour as ``#rrggbb``.
        second: Another; the order does not matter.
    """
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    """Relative luminance of ``#rrggbb``, 0 to 1; WCAG 2.2, "relative luminance"."""
    red, green, blue = (_linear(int(colour[start : start + 2], 16) / 255) for start in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
