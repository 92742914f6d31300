import json
from pathlib import Path

import pytest

from diffstudio import files
from diffstudio.engine.timing import CallKey, Timings, best_threads, default_timings
from diffstudio.errors import UserError

KEY = CallKey("flowers", (3, 64, 64), 1, False, 2, "cpu")


def test_measurements_are_smoothed_and_kept(tmp_path: Path) -> None:
    timings = Timings(tmp_path / "deep" / "timings.json")
    assert timings.seconds(KEY) is None
    timings.record(KEY, 1.0)
    timings.record(KEY, 2.0)
    assert timings.seconds(KEY) == pytest.approx(1.3)
    timings.set_threads("flowers", "cpu", 2)
    timings.save()
    again = Timings(tmp_path / "deep" / "timings.json")
    assert again.seconds(KEY) == pytest.approx(1.3)
    assert again.threads("flowers", "cpu") == 2
    assert again.threads("points", "cpu") is None


def test_what_was_not_measured_is_scaled_from_what_was() -> None:
    timings = Timings()
    timings.record(CallKey("flowers", (3, 64, 64), 2, True, 2, "cpu"), 0.4)
    assert timings.seconds(KEY) == pytest.approx(0.1)
    assert timings.seconds(CallKey("flowers", (3, 64, 64), 8, False, 2, "cpu")) == pytest.approx(0.8)
    for other in (
        CallKey("points", (3, 64, 64), 2, True, 2, "cpu"),
        CallKey("flowers", (3, 32, 32), 2, True, 2, "cpu"),
        CallKey("flowers", (3, 64, 64), 2, True, 1, "cpu"),
        CallKey("flowers", (3, 64, 64), 2, True, 2, "cuda:0"),
    ):
        assert timings.seconds(other) is None


def test_a_model_may_be_called_anything() -> None:
    timings, odd = Timings(), CallKey("a|b|1|plain|2|cpu", (1,), 1, False, 1, "cpu")
    timings.record(odd, 1.0)
    assert timings.seconds(odd) == 1.0
    assert timings.seconds(CallKey("a", (1,), 1, False, 1, "cpu")) is None


@pytest.mark.parametrize("seconds", [0.0, -1.0, float("nan"), float("inf"), 1e9])
def test_absurd_measurements_are_left_out(seconds: float) -> None:
    timings = Timings()
    timings.record(KEY, seconds)
    assert timings.seconds(KEY) is None


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[1]", b"\xff", b'{"version": 99}', b'{"version": 1, "seconds": 5', b"[" * 100_000]
)
def test_a_broken_file_is_kept_aside(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "timings.json"
    path.write_bytes(content)
    timings = Timings(path)
    assert timings.seconds(KEY) is None
    assert not path.exists()
    assert (tmp_path / "timings.json.broken").read_bytes() == content
    timings.record(KEY, 1.0)
    timings.save()
    assert Timings(path).seconds(KEY) == 1.0


def test_nonsense_among_the_entries_is_left_out(tmp_path: Path) -> None:
    path = tmp_path / "timings.json"
    stored = {"version": 1, "seconds": {KEY.text: 0.5, "x": "y", "z": -1, "t": True}, "threads": {"flowers|cpu": 0}}
    path.write_text(json.dumps(stored))
    timings = Timings(path)
    assert timings.seconds(KEY) == 0.5
    assert timings.threads("flowers", "cpu") is None
    path.write_text('{"version": 1, "seconds": 7}')
    assert Timings(path).seconds(KEY) is None


def test_a_disk_that_refuses_bothers_nobody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path, data: bytes) -> None:
        raise UserError("full")

    monkeypatch.setattr(files, "write", refuse)
    timings = Timings(tmp_path / "timings.json")
    timings.record(KEY, 1.0)
    timings.save()
    assert list(tmp_path.iterdir()) == []


def test_old_entries_make_room(tmp_path: Path) -> None:
    timings = Timings()
    for index in range(600):
        timings.record(CallKey(f"m{index}", (1,), 1, False, 1, "cpu"), 1.0)
    assert timings.seconds(CallKey("m0", (1,), 1, False, 1, "cpu")) is None
    assert timings.seconds(CallKey("m599", (1,), 1, False, 1, "cpu")) == 1.0


def test_a_slow_run_has_the_threads_measured_anew() -> None:
    timings = Timings()
    timings.set_threads("flowers", "cpu", 2)
    assert not timings.review("flowers", "cpu", 1.0, 2.0)
    assert not timings.review("flowers", "cpu", None, 99.0)
    assert timings.threads("flowers", "cpu") == 2
    assert timings.review("flowers", "cpu", 1.0, 3.0)
    assert timings.threads("flowers", "cpu") is None


def test_the_default_lies_in_the_cache_folder(home: Path) -> None:
    timings = default_timings()
    timings.record(KEY, 1.0)
    timings.save()
    assert (home / "cache" / "timings.json").is_file()


@pytest.mark.parametrize(
    ("seconds", "best"),
    [
        ({1: 1.0, 2: 0.5, 4: 0.3}, 4),
        ({1: 1.0, 2: 0.97, 4: 0.96}, 1),
        ({1: 1.0, 2: 5.0, 4: 0.1}, 1),
        ({1: 1.0, 2: 0.6, 4: 0.7}, 2),
    ],
)
def test_the_best_number_of_threads(seconds: dict[int, float], best: int) -> None:
    assert best_threads(seconds.__getitem__, sorted(seconds)) == best


def test_the_fastest_of_the_repeats_counts() -> None:
    times = {1: iter([9.0, 1.0, 9.0]), 2: iter([0.5, 7.0, 7.0])}
    assert best_threads(lambda count: next(times[count]), [1, 2]) == 2
