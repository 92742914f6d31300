import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="children are forked")


@pytest.mark.parametrize(
    "trials", [12, pytest.param(300, marks=(pytest.mark.slow, pytest.mark.timeout(600)))]
)
def test_what_two_killed_windows_were_told_is_written_is_there(trials, tmp_path):
    script = Path(__file__).with_name("history_kills.py")
    environment = {**os.environ, "OMP_NUM_THREADS": "1", "PYTHONPATH": str(Path.cwd())}
    done = subprocess.run(
        [sys.executable, str(script), str(trials), str(tmp_path / "history.sqlite3")],
        env=environment, capture_output=True, text=True, timeout=550, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert found["begun"] >= found["done"] > trials
    assert (found["lost"], found["running"], found["damaged"]) == (0, 0, 0), found
    assert found["check"] == "ok"
    assert found["locks"] == []
