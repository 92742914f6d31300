"""The bootstrap is no part of the installed program: its tests import it from its folder."""

from __future__ import annotations

import sys
from pathlib import Path

FOLDER = str(Path(__file__).resolve().parents[2] / "packaging")
if FOLDER not in sys.path:
    sys.path.append(FOLDER)
