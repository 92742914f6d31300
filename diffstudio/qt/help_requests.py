"""What help asks of the clerk, and what it answers: drawn equations, the libraries and their licences."""

from __future__ import annotations

from dataclasses import dataclass

from diffstudio.qt.requests import Request

INK = "#010203"
"""The colour that equations are drawn in; whoever paints one puts the colour of the theme in its place."""


@dataclass(frozen=True, slots=True)
class DrawEquation(Request):
    """Draw one line of LaTeX."""

    latex: str


@dataclass(frozen=True, slots=True)
class ListLibraries(Request):
    """Say which libraries the program is built on."""


@dataclass(frozen=True, slots=True)
class EquationDrawn:
    """A line of LaTeX as an SVG picture whose ink is `INK`; empty when it could not be drawn."""

    latex: str
    svg: str


@dataclass(frozen=True, slots=True)
class Library:
    """A library: its name, the version that is installed, and its licence."""

    name: str
    version: str
    licence: str


@dataclass(frozen=True, slots=True)
class LibrariesListed:
    """The libraries that the program is built on."""

    libraries: tuple[Library, ...]
