"""Models in closed form against formulas written down another way."""

from __future__ import annotations

import math
from pathlib import Path

import pytest
import torch
from PIL import Image
from torch import Tensor

from diffstudio.diffusion.exact import GaussianMixture
from diffstudio.diffusion.level import Level
from diffstudio.errors import UserError
from diffstudio.models.exact import ExactModel, built_in, ideal_model, ideal_model_of_folder, mixture_model
from diffstudio.models.exact_cards import CARDS
from diffstudio.models.model import Condition, Model


def look(model: ExactModel, x: Tensor, level: Level, label: str | None = None) -> Tensor:
    x0, _ = model.pair(Condition(label))(x, level, want_cond=True, want_uncond=False)
    assert x0 is not None
    return x0


def noise(*shape: int) -> Tensor:
    return torch.randn(*shape, generator=torch.Generator().manual_seed(0), dtype=torch.float64)


@pytest.mark.parametrize("name", CARDS)
def test_built_in_models_are_models(name: str) -> None:
    model: Model = built_in(name)
    assert model.card is CARDS[name]
    assert model.capabilities == {"points", "label", "guidance", "negative", "exact"}
    assert (model.parameters, model.bytes) == (len(model.labels) * 4, len(model.labels) * 32)
    x0, uncond = model.pair(Condition(model.labels[0]))(
        noise(2, 5, 2), model.schedule.level(0.5), want_cond=True, want_uncond=True
    )
    assert x0 is not None
    assert x0.shape == (2, 5, 2)
    assert not torch.allclose(x0, uncond)  # type: ignore[arg-type]


def test_one_gaussian_of_the_ring_answers_as_the_textbook_says() -> None:
    model, x, level = built_in("exact-ring"), noise(1, 4, 2), Level(0.5, 0.6, 0.8)
    mean = torch.tensor([math.cos(math.pi / 2), math.sin(math.pi / 2)], dtype=torch.float64)  # "north"
    variance = 0.08**2
    gain = level.alpha * variance / (level.alpha**2 * variance + level.sigma**2)
    torch.testing.assert_close(look(model, x, level, "north"), mean + gain * (x - level.alpha * mean))


def test_labels_of_the_ring_name_directions() -> None:
    model, noise_level = built_in("exact-ring"), Level(1.0, 0.0, 1.0)
    for label, direction in {"east": (1, 0), "north": (0, 1), "west": (-1, 0), "south": (0, -1)}.items():
        torch.testing.assert_close(
            look(model, torch.zeros(1, 1, 2).double(), noise_level, label)[0, 0], torch.tensor(direction).double()
        )


def test_pure_noise_is_answered_with_the_mean() -> None:
    x0 = look(built_in("exact-ring"), noise(2, 3, 2), Level(1.0, 0.0, 1.0))
    torch.testing.assert_close(x0, torch.zeros_like(x0), rtol=0, atol=1e-12)


def test_a_clean_sample_is_what_it_is() -> None:
    x = noise(1, 3, 2)
    torch.testing.assert_close(look(built_in("exact-ring"), x, Level(0.0, 1.0, 0.0)), x)
    pictures = noise(2, 3, 4, 4)
    torch.testing.assert_close(look(ideal_model(pictures), pictures[:1], Level(0.0, 1.0, 0.0)), pictures[:1])


def test_rows_have_the_bits_they_have_alone() -> None:
    pictures = noise(5, 3, 8, 8)
    for model, x in ((built_in("exact-ring"), noise(4, 9, 2)), (ideal_model(pictures), noise(4, 3, 8, 8))):
        together = look(model, x, Level(0.5, 0.6, 0.8))
        for index in range(4):
            assert torch.equal(together[index], look(model, x[index : index + 1], Level(0.5, 0.6, 0.8))[0])


def test_the_ideal_denoiser_gives_its_pictures_back() -> None:
    pictures = noise(5, 3, 4, 4)
    model = ideal_model(pictures)
    x = 0.99 * pictures + 0.02 * noise(5, 3, 4, 4)
    torch.testing.assert_close(look(model, x, Level(0.1, 0.99, 0.02)), pictures)
    mean = look(model, x[:1], Level(1.0, 0.0, 1.0))
    torch.testing.assert_close(mean[0], pictures.mean(0))
    assert model.capabilities == {"pictures", "exact"}
    assert model.shape == (3, 4, 4)


def test_classes_of_pictures_are_conditions() -> None:
    pictures = noise(4, 1, 4, 4)
    model = ideal_model(pictures, torch.tensor([0, 1, 1, 1]), ("one", "three"))
    x = noise(1, 1, 4, 4)
    torch.testing.assert_close(look(model, x, Level(0.5, 0.6, 0.8), "one"), pictures[:1])
    torch.testing.assert_close(look(model, x, Level(1.0, 0.0, 1.0), "three")[0], pictures[1:].mean(0))


def test_a_folder_of_pictures_becomes_a_model(tmp_path: Path) -> None:
    for kind, colour in (("red", (255, 0, 0)), ("blue", (0, 0, 255))):
        (tmp_path / kind).mkdir()
        Image.new("RGB", (20, 10), colour).save(tmp_path / kind / "a.png")
        (tmp_path / kind / "notes.txt").write_text("not a picture")
    model = ideal_model_of_folder(tmp_path, 8)
    assert (model.labels, model.shape) == (("blue", "red"), (3, 8, 8))
    x0 = look(model, noise(1, 3, 8, 8), Level(1.0, 0.0, 1.0), "red")
    torch.testing.assert_close(x0[0, :, 0, 0], torch.tensor([1.0, -1.0, -1.0]).double(), rtol=0, atol=1e-6)
    Image.new("L", (9, 9)).save(tmp_path / "own.png")
    assert ideal_model_of_folder(tmp_path, 8).labels == ()


def test_bad_folders_are_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="cannot be read"):
        ideal_model_of_folder(tmp_path / "absent")
    with pytest.raises(UserError, match="holds no pictures"):
        ideal_model_of_folder(tmp_path)
    with pytest.raises(UserError, match="pixels a side"):
        ideal_model_of_folder(tmp_path, 0)
    (tmp_path / "a.png").write_bytes(b"\x89PNG\r\n\x1a\n broken")
    with pytest.raises(UserError, match=r"None of the pictures .* a\.png: it is damaged"):
        ideal_model_of_folder(tmp_path)


def test_sets_that_do_not_fit_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(UserError, match="every class"):
        ideal_model(noise(2, 3, 4, 4), torch.tensor([0, 0]), ("a", "b"))
    with pytest.raises(UserError, match="labels for"):
        mixture_model(CARDS["exact-ring"], GaussianMixture(torch.ones(1), torch.zeros(1, 2), torch.ones(1)))
    monkeypatch.setattr("diffstudio.models.exact.MAX_VALUES", 10)
    with pytest.raises(UserError, match="too many pictures"):
        ideal_model(noise(2, 3, 4, 4))
