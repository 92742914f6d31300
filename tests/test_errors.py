"""The exception that is written for the person at the screen."""

from __future__ import annotations

import pickle

from diffstudio.errors import UserError


def test_message_and_advice_read_as_one_text() -> None:
    error = UserError("The disk is full.", "Free some space.")
    assert str(error) == "The disk is full. Free some space."
    assert (error.message, error.advice) == ("The disk is full.", "Free some space.")


def test_advice_may_be_left_out() -> None:
    assert str(UserError("Steps is 0.")) == "Steps is 0."


def test_it_crosses_processes_whole() -> None:
    error = pickle.loads(pickle.dumps(UserError("a", "b")))
    assert (error.message, error.advice) == ("a", "b")
