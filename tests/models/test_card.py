"""Cards: both ways through JSON, and every way in which a stranger's card is refused."""

from __future__ import annotations

import copy
import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from diffstudio.diffusion.prediction import PREDICTION_TYPES
from diffstudio.errors import UserError
from diffstudio.models.card import PREDICTIONS, Card, Data, Defaults, Training
from diffstudio.models.card_json import MAX_CARD_BYTES, card_from_json, card_to_json, read_card
from diffstudio.models.config import MLPConfig, UNetConfig

CARD = Card(
    name="flowers",
    title="Blumen – 花",
    summary="Nine kinds of flower.",
    kind="pictures",
    shape=(3, 64, 64),
    network=UNetConfig(channels=(32, 64, 128), num_classes=2),
    schedule="cosine",
    labels=("rose", "tulip"),
    defaults=Defaults(steps=12, guidance=2.5, eta=0.5),
    data=Data("Drawn by the program.", 9000, "CC0-1.0"),
    training=Training(30_000, 1.5e4, "cpu", {"batch": 32, "weighting": "plain", "rates": [1e-3, 1e-4]}),  # type: ignore[arg-type]
    quality={"kind_accuracy": 0.995, "sheet": "looked at"},  # type: ignore[arg-type]
    licence="CC0-1.0",
    created="2026-08-23",
    weights="0" * 64,
)
POINTS = Card("points", "Points", "", "points", (1000, 2), MLPConfig(), "linear", {"rows": 50})  # type: ignore[arg-type]


def entries() -> dict[str, Any]:
    result: dict[str, Any] = json.loads(card_to_json(CARD))
    return result


def refused(value: object) -> str:
    """Return the sentence with which a card is refused; it must be one, and name the file."""
    data = value if isinstance(value, bytes) else json.dumps(value).encode()
    with pytest.raises(UserError) as caught:
        card_from_json(data, "card.json")
    message = caught.value.message
    assert message.startswith("card.json")
    assert message.endswith(".")
    assert "\n" not in message
    assert len(message) < 400
    assert caught.value.advice
    return message


@pytest.mark.parametrize("card", [CARD, POINTS, replace(CARD, network=None, labels=(), data=None, training=None)])
def test_a_card_survives_json(card: Card) -> None:
    again = card_from_json(card_to_json(card).encode(), "card.json")
    assert again == card
    assert hash(again) == hash(card)
    assert card_to_json(again) == card_to_json(card)


_words = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S")), max_size=30)
_floats = st.floats(allow_nan=False, allow_infinity=False)
_scalars = st.none() | st.booleans() | st.integers(-(2**63), 2**64 - 1) | _floats
_pairs = st.dictionaries(_words.filter(bool), _scalars | _words | st.lists(_scalars, max_size=4), max_size=5)


@given(_words.filter(bool), _words, _pairs, st.floats(0, 100), st.floats(0, 1e15))
@settings(max_examples=60, deadline=None)
def test_any_words_and_figures_survive_json(
    title: str, summary: str, quality: dict[str, object], guidance: float, seconds: float
) -> None:
    card = replace(
        POINTS,
        title=title,
        summary=summary,
        quality=tuple(quality.items()),
        defaults=Defaults(guidance=guidance),
        training=Training(1, seconds, summary),
    )
    assert card_from_json(card_to_json(card).encode(), "card.json") == card


def test_lists_of_numbers_stand_on_one_line_and_texts_are_left_alone() -> None:
    card = replace(CARD, labels=("a [ b ]", "c  d"))
    text = card_to_json(card)
    assert '"shape": [3, 64, 64],' in text
    assert card_from_json(text.encode(), "card.json").labels == card.labels


def test_what_a_model_can_do_follows_from_its_card() -> None:
    assert CARD.capabilities == {"pictures", "label", "guidance", "negative", "any_size", "skips"}
    assert POINTS.capabilities == {"points"}
    assert replace(POINTS, network=None).capabilities == {"points", "exact"}
    assert (CARD.conditioning, POINTS.conditioning) == ("label", "none")


def test_predictions_are_those_of_the_mathematics() -> None:
    assert PREDICTIONS == PREDICTION_TYPES


def test_cards_are_read_without_torch() -> None:
    code = "import sys, diffstudio.models.catalogue as c; c.entries(); sys.exit('torch' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


CHANGES: list[tuple[str, object, str]] = [
    ("format", "something else", "not a model's card"),
    ("version", 2, "version 2"),
    ("version", True, "whole number"),
    ("name", "../../etc", "name"),
    ("name", "a/b", "name"),
    ("name", "", "name"),
    ("name", "a..b", "name"),
    ("name", 7, "text"),
    ("title", "", "title is empty"),
    ("title", "x" * 81, "81 characters"),
    ("title", "a\u202eb", "cannot be shown"),
    ("title", "a\nb", "cannot be shown"),
    ("summary", "\ud800", "cannot be shown"),
    ("kind", "movies", "movies"),
    ("kind", "points", "2 numbers"),
    ("shape", [3, 64], "3 numbers"),
    ("shape", [3, 64, 4097], "width is 4097"),
    ("shape", [3, 0, 64], "height"),
    ("shape", [2, 64, 64], "1 or 3 channels"),
    ("shape", [1, 64, 64], "channels"),
    ("shape", [3, 64.5, 64], "64.5"),
    ("shape", "3x64x64", "a list"),
    ("network", 5, "network"),
    ("network.kind", "transformer", "transformer"),
    ("network.channels", [4096, 4096, 4096], "GiB"),
    ("network.blocks", [10_000_000, 2, 2], "10,000,000"),
    ("network.patch", 10**25, "more than 18 digits"),
    ("network.num_classes", 3, "3 classes"),
    ("network.attention", [0, 0, 1], "true or false"),
    ("network.dropout", "0", "a number"),
    ("network.extra", 1, "network.extra"),
    ("network.in_channels", None, "whole number"),
    ("schedule.kind", "nonsense", "nonsense"),
    ("schedule.options", {"rows": 10**9}, "options|unknown"),
    ("schedule.options", {"kind": "linear"}, "unknown option"),
    ("prediction", "both", "both"),
    ("conditioning.kind", "text", "text"),
    ("conditioning.kind", "none", "2 labels"),
    ("conditioning.labels", ["rose", "rose"], "twice"),
    ("conditioning.labels", ["rose", ""], "label is empty"),
    ("conditioning.labels", ["rose", 7], "a text"),
    ("conditioning.labels", [], "0 labels"),
    ("defaults.steps", 0, "steps"),
    ("defaults.guidance", -1, "guidance"),
    ("defaults.eta", 1.5, "eta"),
    ("defaults.sampler", "", "sampler"),
    ("data.count", -1, "data.count"),
    ("data.text", "x" * 2001, "2,001"),
    ("training.seconds", -1.0, "training.seconds"),
    ("training.steps", 10**18, "training.steps"),
    ("training.recipe", {"x" * 65: 1}, "65 characters"),
    ("training.recipe", [1], "table"),
    ("quality", {"a": {"b": 1}}, "a table"),
    ("quality", {str(index): index for index in range(300)}, "300 entries"),
    ("quality", {"a": 10**30}, "18 digits"),
    ("created", "yesterday", "date"),
    ("weights", "abc", "hexadecimal"),
    ("unknown", 1, "unknown"),
]


@pytest.mark.parametrize(("key", "value", "says"), CHANGES)
def test_one_wrong_entry_is_named(key: str, value: object, says: str) -> None:
    card = copy.deepcopy(entries())
    table = card
    *parents, last = key.split(".")
    for parent in parents:
        table = table[parent]
    table[last] = value
    message = refused(card)
    assert any(part in message for part in says.split("|")), message


@pytest.mark.parametrize("key", ["format", "version", "name", "kind", "shape", "network", "schedule"])
def test_a_missing_entry_is_named(key: str) -> None:
    card = entries()
    del card[key]
    assert f"{key} is missing" in refused(card)


def test_every_number_of_a_network_must_be_there() -> None:
    card = entries()
    del card["network"]["channels"]
    assert "network.channels is missing" in refused(card)


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "not valid JSON"),
        (b"\xff\xfe", "not text"),
        (b"[]", "not a table"),
        (b"null", "not a table"),
        (b'{"a": NaN}', "NaN"),
        (b'{"a": -Infinity}', "Infinity"),
        (b'{"a": 1e999}', "too large"),
        (b'{"a": ' + b"9" * 5000 + b"}", "too long"),
        (b"[" * 200_000, "nested too deep"),
        (b'{"a":' * 100_000, "nested too deep"),
        (b"[" * 8 + b"]" * 8, "nested too deep"),
        (b'{"a": 1, "a": 2}', "twice"),
        (b" " * (MAX_CARD_BYTES + 1), "larger"),
        (b"\x80\x04\x95\x00\x00\x00", "not text"),
    ],
)
def test_what_is_not_a_card_is_said_so(data: bytes, says: str) -> None:
    assert says in refused(data)


_any_json = st.recursive(
    _scalars | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from([*entries(), "x"]), inner, max_size=6),
    max_leaves=12,
)


@given(_any_json)
@settings(max_examples=100, deadline=None)
def test_any_json_is_a_card_or_one_sentence(value: object) -> None:
    refused(json.dumps(value).encode())


@given(st.sampled_from(sorted(entries())), st.recursive(st.none() | st.integers() | st.text(max_size=5), st.lists))
@settings(max_examples=60, deadline=None)
def test_any_entry_may_be_anything(key: str, value: object) -> None:
    card = entries() | {key: value}
    try:
        card_from_json(json.dumps(card).encode(), "card.json")
    except UserError:
        refused(card)


def test_impossible_cards_cannot_be_made_either() -> None:
    with pytest.raises(UserError, match="card is not possible: name"):
        replace(CARD, name="no good")


def test_reading_says_what_is_in_the_way(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="there is no card"):
        read_card(tmp_path)
    with pytest.raises(UserError, match="there is no card"):
        read_card(tmp_path / "absent")
    (tmp_path / "folder" / "card.json").mkdir(parents=True)
    with pytest.raises(UserError, match="cannot be read"):
        read_card(tmp_path / "folder")
    (tmp_path / "loop").mkdir()
    (tmp_path / "loop" / "card.json").symlink_to("card.json")
    with pytest.raises(UserError, match="cannot be read: too many levels"):
        read_card(tmp_path / "loop")
    with pytest.raises(UserError, match="cannot be read"):
        read_card(Path("a\0b"))
    with pytest.raises(UserError, match="cannot be read"):
        read_card(Path("x" * 5000))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes in folders")
def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "card.json")
    with pytest.raises(UserError, match="not a file"):
        read_card(tmp_path)


def test_an_unreadable_card_is_said_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(*_: object) -> int:
        raise PermissionError(13, "Permission denied")  # root, as which tests may run, is never refused

    monkeypatch.setattr("diffstudio.files.os.open", forbidden)
    with pytest.raises(UserError, match="permission denied"):
        read_card(tmp_path)


def test_a_card_is_found_by_its_file_and_by_its_folder(tmp_path: Path) -> None:
    (tmp_path / "card.json").write_text(card_to_json(CARD), encoding="utf-8")
    assert read_card(tmp_path) == read_card(tmp_path / "card.json") == CARD
