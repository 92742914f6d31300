"""kill -9 of the window at random moments: no file lost, and the controls back as they were two seconds before."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="windows are forked")
SOME, MANY = 4, pytest.param(300, marks=(pytest.mark.slow, pytest.mark.timeout(3600)))
MOST_CHANGES = 40
"""Of which there are 20 a second at most: 2 seconds, counted so that a busy machine does not matter."""


@pytest.mark.parametrize("count", [SOME, MANY])
def test_a_kill_loses_no_file_and_two_seconds_at_most(
    count: int, tmp_path: Path, figures: Callable[[str], None]
) -> None:
    script = Path(__file__).with_name("window_kills.py")
    environment = {
        **os.environ, "DIFFSTUDIO_HOME": str(tmp_path), "OMP_NUM_THREADS": "1", "PYTHONPATH": str(Path.cwd()),
    }  # fmt: skip
    done = subprocess.run(
        [sys.executable, str(script), str(count)],
        env=environment, capture_output=True, text=True, timeout=280 if count == SOME else 3500, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    figures(
        f"{count} kills, controls back to {max(found['late']) / 20:.2f} s before at most, {found['entries']} runs and "
        f"{found['saved']} saved pictures, {found['lost'] + found['missing']} lost, {found['broken']} broken"
    )
    assert len(found["late"]) == count - 1
    assert 0 <= min(found["late"]) <= max(found["late"]) <= MOST_CHANGES, found
    assert (found["lost"], found["damaged"], found["missing"], found["broken"]) == (0, 0, 0, 0), found
    assert found["check"] == "ok"
    assert found["entries"] > 0
