"""kill -9 at random moments: no saved file broken, and the work goes on where it was."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="children are forked")
SOME, MANY = 12, pytest.param(300, marks=(pytest.mark.slow, pytest.mark.timeout(900)))


def trials(kind: str, count: int, folder: Path, home: Path, seconds: float) -> Any:
    script = Path(__file__).with_name("kills.py")
    environment = {**os.environ, "DIFFSTUDIO_HOME": str(home), "OMP_NUM_THREADS": "1", "PYTHONPATH": str(Path.cwd())}
    done = subprocess.run(
        [sys.executable, str(script), kind, str(count), str(folder), str(seconds)],
        env=environment, capture_output=True, text=True, timeout=850, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.mark.parametrize("count", [SOME, MANY])
def test_a_killed_generate_leaves_whole_pictures(
    count: int, tmp_path: Path, home: Path, figures: Callable[[str], None]
) -> None:
    found = trials("generate", count, tmp_path, home, 0.3)
    figures(f"{found['killed']} kills, {len(found['broken'])} broken files, {found['parts']} hidden parts left")
    assert found["killed"] == count
    assert found["broken"] == []
    assert found["code"] == 0


@pytest.mark.parametrize("count", [SOME, MANY])
def test_a_killed_training_goes_on_bit_for_bit(
    count: int, tmp_path: Path, home: Path, figures: Callable[[str], None]
) -> None:
    found = trials("train", count, tmp_path, home, 0.5)
    figures(f"{found['killed']} kills over {found['runs']} trainings, {len(found['broken'])} broken files")
    assert found["killed"] > 0.7 * count
    assert found["broken"] == []
    assert found["runs"] > 0
    assert found["differing"] == 0
