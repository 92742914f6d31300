"""The language of the window: which one, its texts, and sentences that come from layers without Qt.

Texts of the window go through `tr()`. What the engine says is English there and translated here, at
the edge, with `said`: a sentence with values in it is recognised by its template. The texts are made
by ``packaging/translate.py``.
"""

from __future__ import annotations

import json
import re
from functools import cache

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

from diffstudio import resources
from diffstudio.errors import UserError
from diffstudio.qt.preferences import Language

__all__ = ["counted", "install", "language", "local", "said", "said_error", "said_label"]

TRANSLATED = ("de",)
"""Languages there are beside English."""
_ENGINE = "engine"
_NAME = "language"


def language(wanted: Language) -> str:
    """Return the language that a preference stands for: "en" or one of `TRANSLATED`."""
    if wanted != "system":
        return wanted
    spoken = [name.split("-")[0].lower() for name in QLocale.system().uiLanguages()]
    return next((name for name in spoken if name in (*TRANSLATED, "en")), "en")


def install(app: QCoreApplication, wanted: Language) -> str:
    """Let the program speak a language from now on and return which; widgets that are there stay as they are.

    A language whose texts are missing is English.
    """
    for old in app.findChildren(QTranslator):
        app.removeTranslator(old)
        old.setParent(None)
        old.deleteLater()
    name = language(wanted)
    if name != "en":
        system = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        for folder, stem in ((system, "qtbase"), (str(resources.path("translations")), "diffstudio")):
            translator = QTranslator(app)
            if translator.load(f"{stem}_{name}", folder):
                app.installTranslator(translator)
    QLocale.setDefault(QLocale(name) if name != "en" else QLocale.c())
    app.setProperty(_NAME, name)
    return name


def said(text: str) -> str:
    """Return a text of a layer without Qt in the language of the window; one that is not known stays.

    Args:
        text: A label or a sentence, also several sentences; values in it are translated themselves.
    """
    if not text or not _foreign():
        return text
    known = QCoreApplication.translate(_ENGINE, text)
    if known != text:
        return known
    for template, pattern in _templates():
        found = pattern.fullmatch(text)
        if found:
            translated = QCoreApplication.translate(_ENGINE, template)
            return local(_filled(translated, [said(value) for value in found.groups()]))
    parts = re.split(r"(?<=[.!?]) (?=[A-ZÄÖÜ“])", text)
    return " ".join(said(part) for part in parts) if len(parts) > 1 else text


def said_error(error: UserError) -> str:
    """Return what a `UserError` says and advises, in the language of the window."""
    return f"{said(error.message)} {said(error.advice)}".strip()


def said_label(label: str) -> str:
    """Return the name of a class within a line, in the language of the window; English stays as it is written."""
    return said(label.capitalize()) if _foreign() else label


def counted(number: int) -> str:
    """Return a whole number with its thousands apart, as the language of the window does it."""
    return f"{number:,}".replace(",", "\N{NARROW NO-BREAK SPACE}") if _foreign() else f"{number:,}"


def local(text: str) -> str:
    """Return a text with the decimal sign of the language; full stops that end sentences stay."""
    return re.sub(r"(?<=\d)\.(?=\d)", ",", text) if _foreign() else text


def _foreign() -> bool:
    app: QObject | None = QCoreApplication.instance()
    return app is not None and app.property(_NAME) not in (None, "en")


def _filled(template: str, values: list[str]) -> str:
    return re.sub(r"\{(\d)\}", lambda place: values[int(place[1])], template)


@cache
def _templates() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return the sentences with values, those with the most words first, and what recognises them."""
    texts = json.loads(resources.path("translations", "sentences.json").read_text(encoding="utf-8"))
    patterns = []
    for text in sorted(texts, key=lambda text: len(re.sub(r"\{\d\}", "", text)), reverse=True):
        literal = re.split(r"\{\d\}", text)
        patterns.append((text, re.compile("(.+?)".join(re.escape(part) for part in literal), re.DOTALL)))
    return tuple(patterns)
