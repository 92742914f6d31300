"""The judge: learns the kinds, is kept, is the same every time, and shares no picture with a training."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path

import numpy as np
import pytest
import torch

from diffstudio.training import classifier
from diffstudio.training.classifier import FIRST_SEED, Classifier, Judging, flower_judge, look
from diffstudio.training.drawing import draw_range
from diffstudio.training.flowers import KINDS
from diffstudio.training.measure import REAL_SEED, REAL_SEED_TOO
from diffstudio.training.pictures import PictureSet

TWO = ("rose", "lavender")


def finish(making: Generator[Judging, None, Classifier]) -> tuple[Classifier, list[Judging]]:
    reports = []
    while True:
        try:
            reports.append(next(making))
        except StopIteration as end:
            return end.value, reports


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(classifier, "COUNT", 192)


@pytest.mark.usefixtures("small")
def test_two_unlike_kinds_are_learned_quickly_and_kept(tmp_path: Path) -> None:
    judging, reports = finish(flower_judge(TWO, 16, tmp_path))
    assert {report.doing for report in reports} == {"Drawing flowers for the judge", "Training the judge"}
    held_out = draw_range(TWO, 0, 60, REAL_SEED, 16)
    features, classes = look(judging, held_out, batch=32)
    assert features.shape == (60, classifier.FEATURES)
    assert features.dtype == torch.float64
    assert (classes == torch.arange(60) % 2).double().mean().item() > 0.9
    again, reports = finish(flower_judge(TWO, 16, tmp_path))
    assert reports == []
    assert not again.training
    pairs = zip(judging.state_dict().values(), again.state_dict().values(), strict=True)
    assert all(torch.equal(a, b) for a, b in pairs)
    path = next(tmp_path.iterdir())
    path.write_bytes(path.read_bytes()[:-50])
    anew, reports = finish(flower_judge(TWO, 16, tmp_path))
    assert reports
    pairs = zip(judging.state_dict().values(), anew.state_dict().values(), strict=True)
    assert all(torch.equal(a, b) for a, b in pairs)


def test_training_does_not_depend_on_torchs_own_generator() -> None:
    pictures = np.random.default_rng(0).integers(0, 256, (128, 16, 16, 3), dtype=np.uint8)
    data = PictureSet(pictures, torch.arange(128) % 2, TWO)
    states = []
    for seed in (1, 2):
        torch.manual_seed(seed)
        network = Classifier(2)
        for _ in classifier._train(network, data):
            pass
        states.append(network.state_dict())
    assert all(torch.equal(states[0][name], states[1][name]) for name in states[0])


def test_the_judge_and_the_held_out_flowers_have_seeds_of_their_own() -> None:
    largest_training_seed = 9_000_000 + 1_000_000
    assert largest_training_seed <= FIRST_SEED
    assert FIRST_SEED + classifier.COUNT < REAL_SEED
    assert REAL_SEED + 100_000 <= REAL_SEED_TOO


@pytest.mark.slow
def test_the_judge_knows_every_kind_of_held_out_flower() -> None:
    judging, _ = finish(flower_judge(KINDS, 64, None))
    _, classes = look(judging, draw_range(KINDS, 0, 900, REAL_SEED, 64))
    assert (classes == torch.arange(900) % len(KINDS)).double().mean().item() >= 0.99
