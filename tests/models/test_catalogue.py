from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import torch
from torch import nn

from diffstudio import resources
from diffstudio.errors import UserError
from diffstudio.models import catalogue
from diffstudio.models.card import Card
from diffstudio.models.config import MLPConfig
from diffstudio.models.exact_cards import CARDS
from diffstudio.models.mlp import PointMLP
from diffstudio.models.native import save_native

CARD = Card("dots", "Dots", "Some dots.", "points", (50, 2), MLPConfig(width=8, embedding_dim=4), "cosine")


def save(folder: Path, card: Card = CARD) -> Path:
    network = PointMLP(card.network)  # type: ignore[arg-type]
    for parameter in network.parameters():
        nn.init.normal_(parameter, std=0.1)
    save_native(folder, card, network.state_dict())
    return folder


@pytest.fixture
def bundled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of bundled models in place of the real one."""
    monkeypatch.setattr(resources, "path", lambda *parts: tmp_path.joinpath("bundled", *parts))
    save(tmp_path / "bundled" / "models" / "a-first")
    save(tmp_path / "bundled" / "models" / "flowers", replace(CARD, name="flowers", title="Flowers"))
    return tmp_path / "bundled" / "models"


@pytest.mark.usefixtures("bundled")
def test_all_models_are_listed_and_the_default_is_first(tmp_path: Path) -> None:
    save(tmp_path / "mine" / "own", replace(CARD, name="own"))
    found = catalogue.entries([tmp_path / "mine", tmp_path / "absent"])
    assert [(entry.name, entry.source) for entry in found] == [
        ("flowers", "bundled"),
        ("dots", "bundled"),
        ("own", "trained"),
        *((name, "exact") for name in CARDS),
    ]
    assert not any(entry.problem for entry in found)
    assert found[0].title == "Flowers"
    assert found[0].summary == "Some dots."


def test_listing_reads_no_weights(bundled: Path) -> None:
    (bundled / "flowers" / "model.safetensors").unlink()
    assert catalogue.find("flowers").card.title == "Flowers"


def test_a_broken_model_is_listed_with_its_problem_and_spoils_no_other(bundled: Path) -> None:
    (bundled / "flowers" / "card.json").write_bytes(b"{")
    (bundled / "empty").mkdir()
    (bundled / ".hidden").mkdir()
    (bundled / "a file").write_bytes(b"")
    found = {entry.name: entry for entry in catalogue.entries()}
    assert set(found) == {"flowers", "dots", "empty", *CARDS}
    assert "not valid JSON" in found["flowers"].problem
    assert (found["flowers"].title, found["flowers"].summary) == ("flowers", "")
    assert "there is no card.json" in found["empty"].problem
    broken = found["flowers"]
    for use in (lambda: broken.card, lambda: catalogue.find("flowers"), lambda: catalogue.load(broken)):
        with pytest.raises(UserError, match="not valid JSON"):
            use()


def test_a_name_means_one_model(bundled: Path, tmp_path: Path) -> None:
    again = save(tmp_path / "mine" / "flowers", replace(CARD, name="flowers", title="Mine"))
    first, second = (entry for entry in catalogue.entries([tmp_path / "mine"]) if entry.name == "flowers")
    assert first.folder == bundled / "flowers"
    assert "is taken" in second.problem
    assert catalogue.find("flowers", [tmp_path / "mine"]).title == "Flowers"
    assert catalogue.find(again).title == "Mine"


@pytest.mark.usefixtures("bundled")
def test_models_are_found_by_name_folder_and_card(tmp_path: Path) -> None:
    folder = save(tmp_path / "elsewhere")
    for name in (folder, str(folder), folder / "card.json"):
        entry = catalogue.find(name)
        assert (entry.source, entry.folder, entry.name) == ("folder", folder, "dots")
    with pytest.raises(UserError, match="is no model and no folder of pictures"):
        catalogue.find(tmp_path)


@pytest.mark.usefixtures("bundled")
@pytest.mark.parametrize("name", ["nothing like it", "", "a\0b", "x" * 5000, "../flowers"])
def test_unknown_names_are_answered_with_the_known_ones(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)  # a name may also be a folder, as seen from here
    with pytest.raises(UserError) as caught:
        catalogue.find(name or "nothing")
    assert "flowers" in caught.value.advice
    assert len(str(caught.value)) < 400


@pytest.mark.usefixtures("bundled")
def test_a_slip_of_the_finger_is_guessed() -> None:
    with pytest.raises(UserError, match="Did you mean flowers"):
        catalogue.find("flower")


@pytest.mark.usefixtures("bundled")
def test_models_are_loaded_by_entry_name_and_folder(tmp_path: Path) -> None:
    folder = save(tmp_path / "elsewhere")
    for chosen in (catalogue.find("dots"), "dots", folder, "exact-ring"):
        model = catalogue.load(chosen)
        assert model.kind == "points"
        assert model.device == torch.device("cpu")
    with pytest.raises(UserError, match="no device"):
        catalogue.load("dots", device="cuda:77")
