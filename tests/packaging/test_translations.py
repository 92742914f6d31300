"""That every text of the window has a translation that fits it, and that the files are what the sources say."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest
import translate
import translate_sources as sources


@pytest.fixture(scope="module")
def texts() -> list[tuple[str, str, str]]:
    return translate.translations()


def test_every_text_has_a_translation() -> None:
    assert translate.missing(translate.FILE) == []


def test_qt_s_tool_finds_every_text_that_is_marked(texts: list[tuple[str, str, str]]) -> None:
    known = {source for _context, source, _translation in texts}
    unseen = [f"{path.name}:{line} {text!r}" for path, line, text in sources.literals("tr") if text not in known]
    assert unseen == []


def test_every_table_and_sentence_is_there(texts: list[tuple[str, str, str]]) -> None:
    known = {(context, source) for context, source, _translation in texts}
    assert [text for text in translate.collected() if text not in known] == []


def test_values_tags_and_mnemonics_are_kept(texts: list[tuple[str, str, str]]) -> None:
    kept = re.compile(r"\{\d[^}]*\}|%\d|</?su[bp]>")
    for context, source, translation in texts:
        wanted, found = kept.findall(source), kept.findall(translation)
        assert sorted(set(wanted)) == sorted(set(found)), f"{context}: {source!r} → {translation!r}"
        if context == "MainWindow":
            assert ("&" in source) == ("&" in translation), source
        assert source[-1] in ".!?…" or translation[-1] not in ".!?", translation
        assert source[0].isspace() == translation[0].isspace(), source


def test_mnemonics_of_a_menu_differ_in_every_language(texts: list[tuple[str, str, str]]) -> None:
    from diffstudio.window.actions import MENUS

    german = {source: translation for context, source, translation in texts if context == "MainWindow"}
    for words in (lambda text: text, german.__getitem__):
        menus = [[title for title, _entries in MENUS]]
        menus += [[entry.text for entry in entries if entry.text] for _title, entries in MENUS]
        for menu in menus:
            letters = [re.findall(r"&(.)", words(text)) for text in menu]
            used = [found[0].casefold() for found in letters if found]
            assert all(len(found) <= 1 for found in letters)
            assert sorted(used) == sorted(set(used)), menu


def test_the_files_are_what_the_sources_say(tmp_path: Path) -> None:
    before = translate.TEMPLATES.read_text(encoding="utf-8")
    copy = tmp_path / translate.FILE.name
    shutil.copy(translate.FILE, copy)
    try:
        translate.update(copy)
        assert translate.TEMPLATES.read_text(encoding="utf-8") == before, "run packaging/translate.py"
    finally:
        translate.TEMPLATES.write_text(before, encoding="utf-8")
    assert copy.read_text(encoding="utf-8") == translate.FILE.read_text(encoding="utf-8"), "run packaging/translate.py"


def test_a_translation_can_be_merged_and_what_lacks_one_is_listed(tmp_path: Path) -> None:
    file = tmp_path / "some.ts"
    shutil.copy(translate.FILE, file)
    text = file.read_text(encoding="utf-8")
    broken = re.sub(r"<translation>Erzeugen</translation>", '<translation type="unfinished"></translation>', text)
    file.write_text(broken, encoding="utf-8")
    assert translate.missing(file) == ["Generate"]
    translate.merge(file, {"Generate": "Machen", "GeneratePanel|Generate": "Erzeugen"})
    assert translate.missing(file) == []
    found = {context: words for context, source, words in translate.translations(file) if source == "Generate"}
    assert found["GeneratePanel"] == "Erzeugen"
    assert set(found.values()) == {"Machen", "Erzeugen"}


def test_the_templates_are_the_sentences_with_values() -> None:
    templates = json.loads(translate.TEMPLATES.read_text(encoding="utf-8"))
    assert all("{0}" in text for text in templates)
    assert "The model “{0}” is not loaded." in templates
