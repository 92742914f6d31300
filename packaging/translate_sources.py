"""What can be said on screen and stands in no `tr()`: tables of the program, and the sentences of its lower layers.

Both are found here and handed to `translate`, which writes them under contexts of their own. Nothing
is translated here.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
ENGINE = "engine"
"""The context of everything that layers without Qt say."""
_LAYERS = ("engine", "models", "diffusion", "qt", "files.py", "jsontext.py")
_SENTENCE = re.compile(r"[A-ZÄÖÜ“{].*[.!]$", re.DOTALL)
COMPOSED = (
    "Automatic", "Automatic ({0})", "the finished picture", "there is nothing of this kind at this step",
    "{0}: grey is 0, full colour ±{1}", "CPU · {0} thread", "CPU · {0} threads",
    "{0} steps, {1}", "{0} steps, {1} on {2}", "cpu, 1 thread",
    "cpu, {0} threads", "Reading weights", "Measuring threads", "Reading pictures", "Step positions",
)  # fmt: skip
"""What the lower layers put together without a sentence: templates as in `sentences`."""
_HELPER = re.compile(r"def _tr\(text: str\) -> str:\n    return QCoreApplication\.translate\(.(\w+)., text\)")
_LETTERS = 8
"""Letters that a sentence with values needs beside them, or it would match anything."""


def tables() -> Iterator[tuple[str, str]]:
    """Yield (context, text) of every text that is kept as data."""
    from diffstudio.window.actions import MENUS
    from diffstudio.window.inner_keys import INNER_KEYS
    from diffstudio.window.workspaces import WORKSPACES

    for title, entries in MENUS:
        yield "MainWindow", title
        for entry in entries:
            yield "MainWindow", entry.text
    for place, keys in INNER_KEYS:
        yield "MainWindow", place
        for text, key in keys:
            yield "MainWindow", text
            if re.search(r"[a-zA-Z]{2}", key):
                yield "MainWindow", key
    for workspace in WORKSPACES.values():
        yield "TopBar", workspace.title
        yield "TopBar", workspace.tooltip
    yield from _model_words()
    yield from _helpers()
    for text in (*COMPOSED, *_quantities(), *_choices(), *_models(), *_labels_of_changes()):
        yield ENGINE, text


def sentences() -> Iterator[str]:
    """Yield every sentence that a layer below the panels can say; values stand as {0}, {1} …."""
    for layer in _LAYERS:
        place = ROOT / "diffstudio" / layer
        for path in sorted(place.rglob("*.py")) if place.is_dir() else [place]:
            yield from _sentences_of(ast.parse(path.read_text(encoding="utf-8")))


def literals(call: str) -> Iterator[tuple[Path, int, str]]:
    """Yield (file, line, text) of the first literal argument of every call of a method, such as ``tr``."""
    for path in sorted((ROOT / "diffstudio").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == call):
                continue
            first = node.args[0] if node.args else None
            if isinstance(first, ast.Constant) and isinstance(first.value, str):
                yield path, node.lineno, first.value


def _quantities() -> Iterator[str]:
    from diffstudio.engine.film import CHANNELS
    from diffstudio.engine.recipe import FIELD_LABELS

    for channel in CHANNELS.values():
        yield from (channel.label, channel.tooltip, channel.caption, channel.missing)
    yield from FIELD_LABELS.values()


def _choices() -> Iterator[str]:
    from diffstudio.diffusion.placement import PLACEMENTS
    from diffstudio.diffusion.samplers import SAMPLERS
    from diffstudio.diffusion.schedules import SCHEDULES
    from diffstudio.engine.naming import TOKENS

    yield from (info.summary for info in SAMPLERS.values())
    yield from (info.summary for info in PLACEMENTS.values())
    yield from (info.summary for info in SCHEDULES.values())
    yield from TOKENS.values()


def _models() -> Iterator[str]:
    from diffstudio.models import catalogue

    for entry in catalogue.entries(()):
        yield entry.summary
        if not entry.problem and entry.card.data is not None:
            yield entry.card.data.text
        yield from (label.capitalize() for label in (entry.card.labels if not entry.problem else ()))


def _model_words() -> Iterator[tuple[str, str]]:
    """Yield what is said about models and files and is kept as data beside the functions that say it."""
    from diffstudio.engine.export_spec import LABELS
    from diffstudio.panels import model_words as words

    figures = [text for figure in words._FIGURES for text in (figure.label, figure.tooltip)]
    able = [text for _key, *texts in words._ABLE for text in texts]
    headings = [title for _source, title in words.GROUPS]
    for text in (*headings, words.IDEAL, words._ENERGY_TIP, *able, *figures, *words._PREDICTIONS.values()):
        yield "ModelsPanel", text
    yield from (("ExportForm", text) for text in LABELS.values())


def _helpers() -> Iterator[tuple[str, str]]:
    """Yield (context, text) of modules that are no objects of Qt's and have a function ``_tr`` with a context."""
    for path in sorted((ROOT / "diffstudio").rglob("*.py")):
        code = path.read_text(encoding="utf-8")
        context = _HELPER.search(code)
        if context is None:
            continue
        for node in ast.walk(ast.parse(code)):
            called = node.func.id if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) else ""
            if called == "_tr" and isinstance(node, ast.Call) and isinstance(node.args[0], ast.Constant):
                yield context[1], str(node.args[0].value)


def _labels_of_changes() -> Iterator[str]:
    """Yield how undo calls its steps: the first argument of the methods that change a control."""
    for method in ("change", "set_look", "set_walk", "apply", "act", "replay", "_set"):
        for path, _line, text in literals(method):
            if path.parts[-2] in ("qt", "panels", "window"):
                yield text
    yield "Settings"


def _sentences_of(tree: ast.Module) -> Iterator[str]:
    passed = set(_docstrings(tree)) | set(_translated(tree))
    inside: set[int] = set()
    for node in ast.walk(tree):
        if id(node) in inside or id(node) in passed:
            continue
        if isinstance(node, ast.JoinedStr):
            inside |= {id(child) for child in ast.walk(node)}
            text = _template(node)
            if len(re.findall(r"[^\W\d_]", re.sub(r"\{\d\}", "", text))) < _LETTERS:
                continue
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            text = node.value
        else:
            continue
        if " " in text and "\n" not in text and _SENTENCE.fullmatch(text):
            yield text


def _template(node: ast.JoinedStr) -> str:
    parts, number = [], 0
    for value in node.values:
        if isinstance(value, ast.Constant):
            parts.append(str(value.value))
        else:
            parts.append(f"{{{number}}}")
            number += 1
    return "".join(parts)


def _docstrings(tree: ast.Module) -> Iterator[int]:
    """Yield the ids of strings that stand alone: they document."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            yield id(node.value)


def _translated(tree: ast.Module) -> Iterator[int]:
    """Yield the ids of strings that Qt's own tool finds, and of those for the log only."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            logs = isinstance(node.func.value, ast.Name) and node.func.value.id == "_log"
            if node.func.attr in ("tr", "translate") or logs:
                yield from (id(child) for child in ast.walk(node))
        if isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call):
            name = node.exc.func
            if isinstance(name, ast.Name) and name.id != "UserError":  # a mistake of the programmer's
                yield from (id(child) for child in ast.walk(node.exc))
