"""The program's own format: there and back, and every hostile folder is one sentence."""

from __future__ import annotations

import json
import os
import pickle
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import safetensors.torch
import torch
from torch import Tensor, nn

from diffstudio.errors import UserError
from diffstudio.models.card import Card
from diffstudio.models.card_json import card_to_json, read_card
from diffstudio.models.config import MLPConfig, UNetConfig
from diffstudio.models.mlp import PointMLP
from diffstudio.models.model import Condition, NetworkModel
from diffstudio.models.native import load_native, save_native, update_card
from diffstudio.models.unet import UNet

PICTURES = Card(
    "tiny", "Tiny", "", "pictures", (3, 16, 16),
    UNetConfig(channels=(16, 24), blocks=(1, 1), attention=(False, True), num_classes=2, embedding_dim=32), "cosine",
    labels=("rose", "tulip"),
)  # fmt: skip
POINTS = Card("dots", "Dots", "", "points", (50, 2), MLPConfig(width=16, embedding_dim=8), "cosine")


def weights_of(card: Card) -> dict[str, Tensor]:
    torch.manual_seed(0)
    config = card.network
    network = UNet(config) if isinstance(config, UNetConfig) else PointMLP(config)  # type: ignore[arg-type]
    for parameter in network.parameters():
        nn.init.normal_(parameter, std=0.1)
    return network.state_dict()


def refused(folder: Path) -> str:
    with pytest.raises(UserError) as caught:
        load_native(folder)
    message = caught.value.message
    assert str(folder) in message
    assert message.endswith(".")
    assert "\n" not in message
    assert caught.value.advice
    return message


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    save_native(tmp_path / "dots", POINTS, weights_of(POINTS))
    return tmp_path / "dots"


def rewrite(folder: Path, **changes: object) -> None:
    card: dict[str, Any] = json.loads((folder / "card.json").read_text(encoding="utf-8"))
    card["network"].update(changes)
    (folder / "card.json").write_text(json.dumps(card), encoding="utf-8")


@pytest.mark.parametrize("card", [PICTURES, POINTS])
@pytest.mark.parametrize("half", [True, False])
def test_there_and_back_predicts_the_same(tmp_path: Path, card: Card, half: bool) -> None:
    weights = weights_of(card)
    written = save_native(tmp_path / "m", card, weights, half)
    model = load_native(tmp_path / "m")
    assert model.card == written == read_card(tmp_path / "m")
    assert replace(written, weights="") == card
    stored = {name: value.half().float() for name, value in weights.items()} if half else weights
    x = torch.randn(2, *card.shape, generator=torch.Generator().manual_seed(0))
    level = model.schedule.level(0.4)
    condition = Condition(card.labels[0] if card.labels else None)
    ours, theirs = (
        m.pair(condition)(x, level, want_cond=True, want_uncond=True)
        for m in (model, NetworkModel.from_weights(card, stored))
    )
    assert torch.equal(ours[0], theirs[0])  # type: ignore[arg-type]
    assert torch.equal(ours[1], theirs[1])  # type: ignore[arg-type]


def test_half_precision_is_what_lies_in_the_file(tmp_path: Path) -> None:
    save_native(tmp_path / "m", POINTS, weights_of(POINTS))
    stored = safetensors.torch.load_file(tmp_path / "m" / "model.safetensors")
    assert {value.dtype for value in stored.values()} == {torch.float16}
    assert sorted(path.name for path in (tmp_path / "m").iterdir()) == ["card.json", "model.safetensors"]


def test_another_card_can_be_written_beside_the_weights(folder: Path) -> None:
    card = replace(read_card(folder), quality=(("accuracy", 0.99),))
    update_card(folder, card)
    assert load_native(folder).card == card


@pytest.mark.parametrize("value", [float("nan"), float("inf"), 1e6])
def test_weights_that_half_precision_cannot_hold_are_not_written(tmp_path: Path, value: float) -> None:
    weights = weights_of(POINTS)
    weights["head.bias"] = torch.tensor([value, 0.0])
    with pytest.raises(UserError, match=r"head\.bias holds numbers that are not finite"):
        save_native(tmp_path / "m", POINTS, weights)
    assert not (tmp_path / "m").exists()


def test_weights_that_do_not_fit_the_card_are_not_written(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="does not fit the card"):
        save_native(tmp_path / "m", POINTS, weights_of(PICTURES))
    with pytest.raises(UserError, match="has no network"):
        save_native(tmp_path / "m", replace(POINTS, network=None), {})


def test_weights_that_are_not_finite_are_named(folder: Path) -> None:
    weights = weights_of(POINTS) | {"head.bias": torch.tensor([0.0, torch.inf])}
    safetensors.torch.save_file(weights, folder / "model.safetensors")
    update_card(folder, replace(read_card(folder), weights=""))
    assert "head.bias holds numbers that are not finite" in refused(folder)


def test_enormous_weights_are_finite_all_the_same(folder: Path) -> None:
    weights = weights_of(POINTS) | {"head.bias": torch.tensor([3e38, 3e38])}
    safetensors.torch.save_file(weights, folder / "model.safetensors")
    update_card(folder, replace(read_card(folder), weights=""))
    assert load_native(folder).card.name == "dots"


def test_missing_unknown_and_misshapen_tensors_are_named(folder: Path) -> None:
    rewrite(folder, depth=4)
    assert "missing (" in refused(folder)
    rewrite(folder, depth=2)
    assert "unknown (" in refused(folder)
    rewrite(folder, depth=3, width=24)
    assert "is [" in refused(folder)


def test_a_card_that_asks_for_terabytes_is_refused_before_anything_is_built(folder: Path) -> None:
    rewrite(folder, width=4096, depth=64, embedding_dim=4096)
    assert "GiB" in refused(folder)
    rewrite(folder, width=2**62)
    assert "outside" in refused(folder)


def test_weights_of_another_model_are_noticed(folder: Path, tmp_path: Path) -> None:
    other = {name: value + 1 for name, value in weights_of(POINTS).items()}
    save_native(tmp_path / "other", POINTS, other)
    os.replace(tmp_path / "other" / "model.safetensors", folder / "model.safetensors")
    assert "does not belong to the card" in refused(folder)


def test_a_folder_without_weights_is_said_so(folder: Path) -> None:
    (folder / "model.safetensors").unlink()
    assert "model.safetensors is missing" in refused(folder)
    (folder / "pytorch_model.bin").write_bytes(pickle.dumps({}))
    assert "pytorch_model.bin, a pickle" in refused(folder)
    (folder / "model.safetensors").symlink_to("model.safetensors")
    assert "too many levels" in refused(folder)


def test_a_pickle_in_the_place_of_either_file_is_refused(folder: Path) -> None:
    (folder / "model.safetensors").write_bytes(pickle.dumps({"weights": 1}))
    assert "looks like a pickle" in refused(folder)
    (folder / "card.json").write_bytes(pickle.dumps({"name": 1}))
    assert "not text" in refused(folder)


def test_a_folder_that_is_no_model_is_said_so(tmp_path: Path) -> None:
    assert "there is no card.json" in refused(tmp_path)
    (tmp_path / "card.json").write_text(card_to_json(replace(POINTS, network=None)), encoding="utf-8")
    assert "without a network" in refused(tmp_path)


def test_a_full_disk_leaves_the_old_model(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = load_native(folder).card

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("diffstudio.files.os.fsync", full)
    with pytest.raises(UserError, match="disk is full"):
        save_native(folder, replace(POINTS, title="New"), weights_of(POINTS))
    assert load_native(folder).card == before


def test_loading_says_how_far_it_is(folder: Path) -> None:
    said: list[tuple[str, int, int]] = []
    load_native(folder, report=lambda *progress: said.append(progress))
    stages = list(dict.fromkeys(stage for stage, _, _ in said))
    assert stages == ["Reading weights", "Checking", "Arranging"]
    assert all(0 <= done <= total for _, done, total in said)
    reading = [done for stage, done, _ in said if stage == "Reading weights"]
    assert reading == sorted(reading)
    assert len(reading) > 3


def test_large_tensors_are_read_in_parts(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole: list[int] = []
    expected = load_native(folder, report=lambda _stage, done, _total: whole.append(done))
    monkeypatch.setattr("diffstudio.models.weights.READ_AT_ONCE", 64)
    parts: list[int] = []
    model = load_native(folder, report=lambda _stage, done, _total: parts.append(done))
    assert len(parts) > len(whole)
    for own, other in zip(model.network.parameters(), expected.network.parameters(), strict=True):
        assert torch.equal(own, other)


@pytest.mark.parametrize("stage", ["Reading weights", "Checking", "Arranging"])
def test_loading_can_be_stopped_between_tensors(folder: Path, stage: str) -> None:
    from diffstudio.models.loading import LoadingStoppedError

    def stop(now: str, _done: int, _total: int) -> None:
        if now == stage:
            raise LoadingStoppedError

    with pytest.raises(LoadingStoppedError):
        load_native(folder, report=stop)


def test_too_little_memory_is_said_before_anything_is_built(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from diffstudio.models import loading

    monkeypatch.setattr(loading, "free_bytes", lambda device="cpu": loading.KEPT_FREE)
    monkeypatch.setattr("diffstudio.models.native.build", lambda config: pytest.fail("it was built"))
    with pytest.raises(UserError, match=r"needs .* of memory to be loaded, and 1 kB are free") as caught:
        load_native(folder)
    assert "smaller model" in caught.value.advice
