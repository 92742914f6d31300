"""What an explanation is made of; the explanations themselves are in the files beside this one.

Texts are marked for translation where they stand (`N`) and translated when they are shown (`say`);
``pyside6-lupdate -tr-function-alias QT_TRANSLATE_NOOP+=N,translate+=say`` finds both.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QCoreApplication

from diffstudio.panels.explanations.state import State

CONTEXT = "Explain"
"""Under which name the texts are found by the translator."""


def N(_context: str, text: str) -> str:
    """Mark a text that is translated later, and return it as it is."""
    return text


def say(context: str, text: str) -> str:
    """Return a text in the language of the window."""
    return QCoreApplication.translate(context, text)


OWN = N("Explain", "This program's own.")
"""The source of what comes from no paper."""


@dataclass(frozen=True, slots=True)
class Try:
    """One thing to try, which a button does.

    Attributes:
        text: What is done, as an instruction.
        fields: Settings that are changed; the run is made again at once, from the same seed.
        look: How things are shown: fields of `Look`.
        channel: The quantity to look at.
        at: Where the playhead goes, 0 (noise) … 1 (picture).
        command: The id of an action of the window.
        needs: What must be there: "label" for a model with classes, "film" for a run, "" for nothing.
    """

    text: str
    fields: Mapping[str, Any] = field(default_factory=dict)
    look: Mapping[str, Any] = field(default_factory=dict)
    channel: str = ""
    at: float | None = None
    command: str = ""
    needs: str = ""

    @property
    def does(self) -> bool:
        """Whether a button can do it."""
        return bool(self.fields or self.look or self.channel or self.command) or self.at is not None


@dataclass(frozen=True, slots=True)
class Topic:
    """The explanation of one control or number.

    Attributes:
        title: What it is called on screen.
        text: Two sentences.
        source: Where it is from.
        attempt: One thing to try.
        equation: What it is in LaTeX; "" where there is none.
        numbers: Returns the equation's numbers as they are now.
    """

    title: str
    text: str
    source: str
    attempt: Try
    equation: str = ""
    numbers: Callable[[State], str] | None = None
