"""The keys that act inside controls, as data, for the page of shortcuts; the controls themselves handle them."""

from __future__ import annotations

INNER_KEYS: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = (
    (
        "In sliders and numbers",
        (
            ("A little, finely with Shift", "← → ↑ ↓"),
            ("Ten times as far", "PgUp · PgDown"),
            ("To an end", "Home · End"),
            ("Back to the default", "double click"),
            ("Give up what was typed", "Esc"),
        ),
    ),
    (
        "In strips, timeline and plots",
        (
            ("To the one before or after", "← →"),
            ("Ten on or back", "PgUp · PgDown"),
            ("To the first or last", "Home · End"),
            ("Mark a part of the timeline", "I · O"),
        ),
    ),
    (
        "In the picture",
        (
            ("Zoom", "+ · − · wheel"),
            ("Move it about", "Space + drag · middle button"),
            ("Drag it into a folder", "left button"),
        ),
    ),
    (
        "In the keyframes",
        (
            ("Move the chosen one", "Ctrl+← · Ctrl+→"),
            ("Add, double, remove", "Ins · Ctrl+D · Del"),
            ("Look at it", "Enter"),
        ),
    ),
    (
        "In the seed plane",
        (
            ("Move the point, far with Shift", "← → ↑ ↓"),
            ("To a corner", "Home · PgUp · PgDown · End"),
            ("Add it as a keyframe", "Enter"),
        ),
    ),
    (
        "In the tour",
        (
            ("On, back", "→ · ←"),
            ("Leave it", "Esc"),
        ),
    ),
)
"""Groups of (what it does, its keys), each named after where it holds."""
