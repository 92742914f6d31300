"""Makes the pictures of the window for README and docs, from the program itself, without a screen.

``python packaging/make_screenshots.py`` makes those that the documents show, in ``docs/images``;
with a folder it writes every state of the window, dark and light, into that, to be looked at. The
pictures of the guide are `make_guide`'s matter.
"""

from __future__ import annotations

import sys
from pathlib import Path

from guide_keeping import render_walk
from guide_making import FLOWER, HALF_WAY
from shooting import Stage, opened, save, wait

from diffstudio.qt.preferences import Preferences, Theme

DOCS = Path(__file__).resolve().parents[1] / "docs" / "images"
SHOWN = ("window-dark.png", "scrubbed-light.png", "walk-dark.png")


def shoot(stage: Stage, path: Path, *, still: bool = True) -> None:
    """Write what the window shows now, or once it stands still, if that picture is wanted."""
    if path.parent != DOCS or path.name in SHOWN:
        save(stage.shot() if still else stage.window.grab().toImage(), path)


def explore(theme: Theme, folder: Path) -> None:
    """Open the window in a theme and write its states: first start, running, finished, scrubbed."""
    with opened(Preferences(theme=theme, tour_seen=True)) as stage:
        shoot(stage, folder / f"start-{theme}.png")
        stage.set(**FLOWER, count=4)
        stage.session.generate()
        wait(lambda: stage.session.film is not None and stage.session.film.available == HALF_WAY)
        shoot(stage, folder / f"running-{theme}.png", still=False)
        stage.finish()
        shoot(stage, folder / f"window-{theme}.png")
        stage.session.set_position(HALF_WAY)
        stage.session.set_channel("difference")
        stage.window.generate_panel.more.set_expanded(True)
        shoot(stage, folder / f"scrubbed-{theme}.png")


def walk(theme: Theme, folder: Path) -> None:
    """Open the window in a theme and write a walk that was rendered."""
    with opened(Preferences(theme=theme, tour_seen=True)) as stage:
        render_walk(stage)
        shoot(stage, folder / f"walk-{theme}.png")


def main() -> int:
    """Make every picture."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else DOCS
    themes: tuple[Theme, ...] = ("dark", "light")
    for theme in themes:
        explore(theme, folder)
        if folder != DOCS or f"walk-{theme}.png" in SHOWN:
            walk(theme, folder)
    return 0


if __name__ == "__main__":
    sys.exit(main())
