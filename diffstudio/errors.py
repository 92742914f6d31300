"""The one exception that is written for the person at the screen. Nothing else lives here."""

from __future__ import annotations


class UserError(Exception):
    """Something the user can understand and mend; shown as text, never as a traceback.

    Args:
        message: One plain sentence: what happened, and to which file or control (by its label).
        advice: One plain sentence: what to do now. May be empty when the message already says it.
    """

    def __init__(self, message: str, advice: str = "") -> None:
        super().__init__(message, advice)
        self.message = message
        self.advice = advice

    def __str__(self) -> str:
        return f"{self.message} {self.advice}".strip()
