"""The line that says how far a job is."""

from __future__ import annotations

import io

import pytest

from diffstudio.cli.progress import LiveLine, Progress, about, duration


class Terminal(io.StringIO):
    encoding = "utf-8"

    def isatty(self) -> bool:
        return True


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def test_line_has_place_speed_and_time_left() -> None:
    clock, terminal = Clock(), Terminal()
    with Progress(20, stream=terminal, clock=clock) as progress:
        assert progress.text == "step 0/20"
        for _ in range(12):
            clock.now += 0.125
            progress.advance()
        assert progress.text == "step 12/20 · 8.0 it/s · 1 s left"
        assert "\rstep 12/20 · 8.0 it/s · 1 s left" in terminal.getvalue()
    assert terminal.getvalue().endswith("\r" + " " * len(progress.text) + "\r")


def test_a_shorter_line_wipes_out_the_longer_one_on_any_terminal() -> None:
    terminal = Terminal()
    line = LiveLine(terminal)
    line.draw("loading flowers …")
    line.draw("step 1/2")
    assert terminal.getvalue() == "\rloading flowers …\rstep 1/2         "
    line.clear()
    line.clear()
    assert terminal.getvalue().endswith("         \r        \r")
    assert "\x1b" not in terminal.getvalue()


def test_a_terminal_that_went_away_stops_no_work(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()

    def gone(_text: str) -> int:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(terminal, "write", gone)
    with Progress(2, stream=terminal) as progress:
        progress.advance(2)
    assert progress.done == 2


def test_slow_steps_are_told_in_seconds_a_step() -> None:
    clock = Clock()
    progress = Progress(100, "cell", stream=Terminal(), clock=clock)
    clock.now += 2.5
    progress.advance()
    assert progress.text == "cell 1/100 · 2.5 s/it · 4 min 8 s left"


def test_speed_is_that_of_the_newest_steps_and_of_this_start() -> None:
    clock = Clock()
    progress = Progress(1000, stream=Terminal(), clock=clock, done=500)
    for pause in [1.0] * 50 + [0.1] * 60:
        clock.now += pause
        progress.advance()
    assert progress.rate == pytest.approx(10)
    assert progress.seconds_left == pytest.approx(39)


def test_it_is_redrawn_ten_times_a_second_and_at_the_end() -> None:
    clock, terminal = Clock(), Terminal()
    progress = Progress(1000, stream=terminal, clock=clock)
    for _ in range(1000):
        clock.now += 0.001
        progress.advance()
    assert 10 <= terminal.getvalue().count("\r") <= 12
    assert "step 1000/1000" in terminal.getvalue()


def test_nothing_is_written_into_a_pipe() -> None:
    pipe = io.StringIO()
    with Progress(2, stream=pipe) as progress:
        progress.advance()
    assert pipe.getvalue() == ""


def test_a_terminal_without_the_middle_dot_gets_a_stand_in() -> None:
    terminal, clock = Terminal(), Clock()
    terminal.encoding = "ascii"
    progress = Progress(1, stream=terminal, clock=clock)
    clock.now += 1
    progress.advance(note="ε̂")
    assert terminal.getvalue() == "\rstep 1/1 - 1.0 it/s - 0 s left - ?^"


@pytest.mark.parametrize(
    ("seconds", "text"), [(0.4, "0 s"), (59.4, "59 s"), (125, "2 min 5 s"), (12_000, "3 h 20 min")]
)
def test_durations(seconds: float, text: str) -> None:
    assert duration(seconds) == text


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(None, "How long is not known yet."), (0.2, "less than a second"), (1.0, "about 1 s"),
     (125.0, "about 2 min 5 s")],
)  # fmt: skip
def test_what_is_foretold(seconds: float | None, text: str) -> None:
    assert about(seconds) == text
