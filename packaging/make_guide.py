"""Makes the pictures of the guide, from the program itself, without a screen.

``python packaging/make_guide.py`` makes all of them in ``docs/images/guide``; names of pictures make only the
scenes with those: ``python packaging/make_guide.py walk guidance``. ``--to FOLDER`` writes them elsewhere.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

import guide_keeping
import guide_making
from guide_scene import Scene
from shooting import opened, save

from diffstudio.qt.preferences import Preferences

FOLDER = Path(__file__).resolve().parents[1] / "docs" / "images" / "guide"
SCENES = (*guide_making.SCENES, *guide_keeping.SCENES)


def make(scene: Scene, folder: Path) -> None:
    """Open a window, play a scene in it and write its pictures.

    Raises:
        ValueError: The scene made other pictures than it says.
    """
    with opened(Preferences(theme=scene.theme, language=scene.language, tour_seen=True)) as stage:
        shots = scene.play(stage)
    if set(shots) != set(scene.pictures):
        raise ValueError(f"the scene promises {scene.pictures} and made {tuple(shots)}")
    for name, image in shots.items():
        save(image, folder / f"{name}.png")


def main() -> int:
    """Make the pictures that are asked for."""
    names = [name for scene in SCENES for name in scene.pictures]
    parser = argparse.ArgumentParser(description="Make the pictures of the guide.")
    parser.add_argument("pictures", nargs="*", help=f"only these: {', '.join(names)}")
    parser.add_argument("--to", type=Path, default=FOLDER, help="the folder to write to")
    arguments = parser.parse_args()
    unknown = sorted(set(arguments.pictures) - set(names))
    if unknown:
        parser.error(f"no such picture: {', '.join(unknown)}")
    for scene in SCENES:
        if not arguments.pictures or set(scene.pictures) & set(arguments.pictures):
            begun = time.monotonic()
            make(scene, arguments.to)
            print(f"{', '.join(scene.pictures)} ({time.monotonic() - begun:.0f} s)", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
