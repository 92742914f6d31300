"""The number of threads: more only when they are clearly quicker."""

from __future__ import annotations

import pytest
import torch

from diffstudio.training import threads
from diffstudio.training.threads import best_threads


@pytest.mark.parametrize(
    ("seconds", "most", "best"),
    [
        ({1: 1.0, 2: 0.6, 4: 0.35, 8: 0.3}, 8, 8),
        ({1: 1.0, 2: 0.6, 4: 0.35, 8: 0.34}, 8, 4),
        ({1: 1.0, 2: 5.0, 4: 0.1}, 4, 1),
        ({1: 1.0, 2: 0.1}, 1, 1),
        ({1: 1.0, 2: 0.5, 4: 0.1}, 3, 2),
    ],
)
def test_doubling_goes_on_while_it_pays(
    monkeypatch: pytest.MonkeyPatch, seconds: dict[int, float], most: int, best: int
) -> None:
    monkeypatch.setattr(threads, "_timed", lambda _work: seconds[torch.get_num_threads()])
    assert best_threads(lambda: None, most) == best
    assert torch.get_num_threads() == best


def test_the_work_is_really_run() -> None:
    runs = []
    assert best_threads(lambda: runs.append(torch.get_num_threads()), 1) == 1
    assert runs == [1] * 4
