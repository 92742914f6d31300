"""That the guide shows pictures that can be made again, and names nothing that the program does not have."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path

import make_guide
import make_screenshots
import pytest
import shooting
import translate_sources as sources
from PIL import Image

from diffstudio.engine.export_spec import LABELS as FORMAT_LABELS
from diffstudio.engine.film import CHANNELS
from diffstudio.window.actions import MENUS, SEPARATOR, entries
from diffstudio.window.inner_keys import INNER_KEYS

ROOT = sources.ROOT
GUIDE = (ROOT / "docs" / "guide.md").read_text(encoding="utf-8")
README = (ROOT / "README.md").read_text(encoding="utf-8")
FOLDER = "images/guide/"
MOST_BYTES = 4_000_000
BOLD = sorted(set(re.findall(r"\*\*([^*]+)\*\*", GUIDE)))
PICTURES = re.findall(r"!\[([^\]]*)\]\(([^)]+)\)", GUIDE)


def plain(text: str) -> str:
    return text.replace("&", "").replace("<sub>t</sub>", "ₜ").replace("<sub>0</sub>", "₀")


@cache
def keys() -> set[str]:
    """Every key that the program listens to, as it is written in menus and on the page of shortcuts."""
    named = {key for entry in entries() for key in entry.keys}
    inner = {key for _where, rows in INNER_KEYS for _what, written in rows for key in written.split(" · ")}
    source = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "diffstudio").rglob("*.py"))
    return named | inner | set(re.findall(r'QKeySequence\("([^"]+)"\)', source)) | {"Enter"}


@cache
def labels() -> set[str]:
    """Every short text of the window: what stands on controls, tabs and menus, and no sentence."""
    texts = {text for _path, _line, text in sources.literals("tr")} | {text for _context, text in sources.tables()}
    texts |= {channel.label for channel in CHANNELS.values()} | set(FORMAT_LABELS.values())
    return {plain(text) for text in texts if not text.endswith(".")}


@cache
def docks() -> set[str]:
    """The titles of the panels, which the View menu lists."""
    tree = ast.parse((ROOT / "diffstudio" / "window" / "making.py").read_text(encoding="utf-8"))
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    calls = [call for call in calls if getattr(call.func, "attr", "") == "_dock"]
    return {call.args[1].args[0].value for call in calls}


@pytest.mark.parametrize("bold", [word for word in BOLD if "▸" not in word])
def test_what_the_guide_names_is_in_the_program(bold: str) -> None:
    assert bold in keys() | labels()


@pytest.mark.parametrize("path", [word for word in BOLD if "▸" in word])
def test_a_way_through_the_menus_leads_somewhere(path: str) -> None:
    title, entry = path.split(" ▸ ")
    menus = {plain(menu): {plain(item.text) for item in items if item is not SEPARATOR} for menu, items in MENUS}
    assert entry in menus[title] | (docks() if title == "View" else set())


def test_the_check_of_names_finds_what_is_wrong() -> None:
    assert docks() >= {"Generate", "History", "Log"}
    assert not {"Ctrl+Alt+Q", "Produce"} & (keys() | labels())
    assert len(BOLD) > 80


def test_every_picture_of_the_guide_is_made_by_the_script_and_there() -> None:
    made = {f"{FOLDER}{name}.png" for scene in make_guide.SCENES for name in scene.pictures}
    assert {path for _text, path in PICTURES} == made
    assert {f"{FOLDER}{path.name}" for path in make_guide.FOLDER.iterdir()} == made


def test_pictures_say_what_they_show_and_are_small_together() -> None:
    assert all(text for text, _path in PICTURES)
    files = [ROOT / "docs" / path for _text, path in PICTURES]
    assert sum(file.stat().st_size for file in files) < MOST_BYTES
    for file in files:
        with Image.open(file) as picture:
            assert min(picture.size) >= 100


def test_pictures_of_the_readme_are_made_by_the_script() -> None:
    shown = set(re.findall(r"!\[[^\]]*\]\(docs/images/([^)]+)\)", README))
    assert shown <= set(make_screenshots.SHOWN)
    assert {path.name for path in make_screenshots.DOCS.glob("*.png")} == set(make_screenshots.SHOWN)


def test_links_inside_the_guide_lead_to_its_chapters() -> None:
    titles = re.findall(r"^## (.+)$", GUIDE, re.M)
    chapters = {re.sub(r"[^\w\- ]", "", title).lower().replace(" ", "-") for title in titles}
    links = set(re.findall(r"\]\(#([^)]+)\)", GUIDE))
    assert links == chapters
    assert [f for f in re.findall(r"\]\((?!#|https?:)([^)#]+)", GUIDE) if not (Path(ROOT) / "docs" / f).exists()] == []


def test_every_chapter_has_something_to_try() -> None:
    bodies = re.split(r"^## ", GUIDE, flags=re.M)[2:]  # after the head and what diffusion is
    without = {body.splitlines()[0] for body in bodies if "*Try:*" not in body}
    assert without == {"When something goes wrong", "Without a window"}


def test_a_row_of_pictures_has_room_for_its_captions(qapp) -> None:
    from PySide6.QtGui import QImage

    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(0xFF336699)
    row = shooting.beside([image, image], ["a", "b"], gap=5)
    assert (row.width(), row.height()) == (2 * 40 + 3 * 5, 30 + 2 * 5 + 26)


def test_a_scene_that_makes_other_pictures_than_it_says_is_refused(qapp, tmp_path, monkeypatch) -> None:
    from contextlib import nullcontext

    monkeypatch.setattr(make_guide, "opened", lambda _preferences: nullcontext())
    scene = make_guide.Scene(("one",), lambda _stage: {})
    with pytest.raises(ValueError, match="promises"):
        make_guide.make(scene, tmp_path)
