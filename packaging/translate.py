"""Collects every text of the window and compiles its translations.

``python packaging/translate.py`` brings ``resources/translations`` up to date. ``--missing`` prints
what has no translation yet as JSON, ready to be filled in; ``--merge FILE`` takes such a file:
``{"Save": "Sichern"}``, or ``{"Context|Save": …}`` where one context needs another word.
"""

from __future__ import annotations

import argparse
import json
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Mapping
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import translate_sources as sources

FOLDER = sources.ROOT / "resources" / "translations"
FILE = FOLDER / "diffstudio_de.ts"
COMPILED = FILE.with_suffix(".qm")
TEMPLATES = FOLDER / "sentences.json"


def main(arguments: list[str] | None = None) -> int:
    """Do what the arguments say; return 1 when texts are left without a translation."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--missing", action="store_true", help="print texts without a translation, as JSON")
    parser.add_argument("--merge", type=Path, metavar="FILE", help="take translations from a JSON file")
    options = parser.parse_args(arguments)
    FOLDER.mkdir(exist_ok=True)
    if not options.missing:
        update(FILE)
    if options.merge:
        merge(FILE, json.loads(options.merge.read_text(encoding="utf-8")))
        update(FILE)  # in the form that Qt's tool gives it
    if not options.missing:
        _tool("lrelease", "-silent", "-nounfinished", str(FILE), "-qm", str(COMPILED))
    left = missing(FILE)
    if options.missing:
        print(json.dumps(dict.fromkeys(left, ""), ensure_ascii=False, indent=1))
    elif left:
        print(f"{len(left)} texts have no translation; --missing lists them", file=sys.stderr)
    return 1 if left else 0


def update(file: Path) -> None:
    """Bring a file of translations up to date with the sources; what has gone is dropped."""
    templates = sorted({text for context, text in collected() if context == sources.ENGINE and "{0}" in text})
    TEMPLATES.write_text(json.dumps(templates, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    with tempfile.TemporaryDirectory() as folder:
        stub = Path(folder) / "stub.py"
        stub.write_text(stub_of(collected()), encoding="utf-8")
        _tool(
            "lupdate", "-silent", "-extensions", "py", "-locations", "none", "-no-obsolete",
            "-disable-heuristic", "sametext", "-disable-heuristic", "similartext",
            "-tr-function-alias", "QT_TRANSLATE_NOOP+=N", "-tr-function-alias", "translate+=say",
            "-source-language", "en", "-target-language", "de",
            str(sources.ROOT / "diffstudio"), str(stub), "-ts", str(file),
        )  # fmt: skip


def collected() -> list[tuple[str, str]]:
    """Return (context, text) of everything that Qt's own tool does not see, each once."""
    engine = [(sources.ENGINE, text) for text in sources.sentences()]
    return [(context, text) for context, text in dict.fromkeys([*sources.tables(), *engine]) if text.strip()]


def stub_of(texts: Iterable[tuple[str, str]]) -> str:
    """Return a program that translates each text, for Qt's tool to read."""
    lines = [f"QCoreApplication.translate({_quoted(context)}, {_quoted(text)})" for context, text in texts]
    return "\n".join(["from PySide6.QtCore import QCoreApplication", *lines, ""])


def merge(file: Path, translations: Mapping[str, str]) -> None:
    """Write translations into a file; those of texts that it does not have are reported."""
    tree = ET.parse(file)
    used = set()
    for context, source, message in _messages(tree):
        for key in (f"{context}|{source}", source):
            if translations.get(key):
                target = message.find("translation")
                assert target is not None
                target.text = translations[key]
                target.attrib.pop("type", None)
                used.add(key)
                break
    for key in sorted(set(translations) - used):
        print(f"not used: {key}", file=sys.stderr)
    tree.write(file, encoding="utf-8", xml_declaration=True)


def missing(file: Path) -> list[str]:
    """Return the texts that have no translation, each once."""
    found = [source for _context, source, message in _messages(ET.parse(file)) if not translation_of(message)]
    return list(dict.fromkeys(found))


def translations(file: Path = FILE) -> list[tuple[str, str, str]]:
    """Return (context, source, translation) of every text of a file; "" for none."""
    return [(context, source, translation_of(message)) for context, source, message in _messages(ET.parse(file))]


def translation_of(message: ET.Element) -> str:
    """Return the finished translation of a message, "" for none."""
    target = message.find("translation")
    return "" if target is None or target.get("type") == "unfinished" else target.text or ""


def _messages(tree: ET.ElementTree[ET.Element]) -> list[tuple[str, str, ET.Element]]:
    found = []
    for context in tree.getroot().iter("context"):
        name = context.findtext("name", "")
        found += [(name, message.findtext("source", ""), message) for message in context.iter("message")]
    return found


def _quoted(text: str) -> str:
    return '"' + re.sub(r'(["\\])', r"\\\1", text) + '"'


def _tool(name: str, *arguments: str) -> None:
    """Run one of Qt's tools, which come with PySide6.

    Raises:
        SystemExit: It is not there, or it failed.
    """
    beside = str(Path(sys.executable).parent)
    program = shutil.which(f"pyside6-{name}", path=beside) or shutil.which(f"pyside6-{name}")
    if program is None:
        raise SystemExit(f"pyside6-{name} was not found; it comes with PySide6-Essentials")
    done = subprocess.run([program, *arguments], capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{name} failed: {done.stderr or done.stdout}")


if __name__ == "__main__":
    sys.exit(main())
