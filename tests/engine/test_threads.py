from typing import Any

import pytest
import torch

from diffstudio.engine import threads
from diffstudio.engine.timing import CallKey, Timings


def test_candidates_are_powers_of_two_and_all_that_there_are(monkeypatch: pytest.MonkeyPatch) -> None:
    for available, expected in ((1, (1,)), (2, (1, 2)), (6, (1, 2, 4, 6)), (64, (1, 2, 4, 8, 16))):
        monkeypatch.setattr(threads, "_available", lambda n=available: n)
        assert threads.candidates() == expected


def test_the_best_number_is_measured_once(model: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    measured: list[int] = []

    def seconds(model: Any, count: int) -> float:
        measured.append(count)
        return 1.0 / count

    monkeypatch.setattr(threads, "_seconds", seconds)
    monkeypatch.setattr(threads, "candidates", lambda: (1, 2))
    timings = Timings()
    assert threads.choose_threads(model, timings) == 2
    assert torch.get_num_threads() == 2
    assert measured == [1, 1, 1, 2, 2, 2]
    assert threads.choose_threads(model, timings) == 2
    assert len(measured) == 6
    timings.review("fake", "cpu", 1.0, 10.0)
    threads.choose_threads(model, timings)
    assert len(measured) == 12


def test_a_look_is_timed_and_foretells_the_first_run(model: Any) -> None:
    timings = Timings()
    count = threads.choose_threads(model, timings)
    assert count in threads.candidates()
    assert timings.threads("fake", "cpu") == count
    single, guided = (CallKey("fake", tuple(model.shape), 1, kind, count, "cpu") for kind in (False, True))
    one, two = timings.seconds(single), timings.seconds(guided)
    assert one is not None
    assert two == pytest.approx(2 * one)


def test_an_accelerator_is_left_alone(model: Any) -> None:
    model.device = torch.device("meta")
    timings = Timings()
    assert threads.choose_threads(model, timings) == 1
    assert timings.threads("fake", "meta") is None


def test_memory_is_kept_at_hand_from_the_first_model_on(model: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[bool] = []
    monkeypatch.setattr(threads, "keep_memory", lambda: told.append(True))
    threads.choose_threads(model, Timings())
    assert told == [True]


def test_stopping_leaves_the_threads_as_they_were(model: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(threads, "candidates", lambda: (1, 2))
    said: list[tuple[str, int, int]] = []

    def stop(stage: str, done: int, total: int) -> None:
        said.append((stage, done, total))
        if done == 1:
            raise KeyError

    timings = Timings()
    with pytest.raises(KeyError):
        threads.choose_threads(model, timings, stop)
    assert said[-1] == ("Measuring threads", 1, 2)
    assert torch.get_num_threads() == 1
    assert timings.threads("fake", "cpu") is None
