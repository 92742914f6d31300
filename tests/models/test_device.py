"""Which device is taken; the accelerators of other machines are told to torch, not there."""

from __future__ import annotations

import pytest
import torch

from diffstudio.errors import UserError
from diffstudio.models.device import NAMES, available, choose_device, choose_or_fall_back, options


@pytest.fixture
def accelerators(monkeypatch: pytest.MonkeyPatch):
    """Make torch claim that this machine has some accelerators."""

    def claim(*, cuda: bool = False, mps: bool = False) -> None:
        monkeypatch.setattr(torch.cuda, "is_available", lambda: cuda)
        monkeypatch.setattr(torch.cuda, "get_device_name", lambda: "Imagined 9000")
        monkeypatch.setattr(torch.backends.mps, "is_available", lambda: mps)

    claim()
    return claim


def test_the_cpu_is_always_there(accelerators) -> None:
    assert available() == ("cpu",)
    chosen = choose_device()
    assert (chosen.name, chosen.title) == ("cpu", "CPU")
    assert chosen.reason == "No accelerator was found here."


def test_an_accelerator_is_taken(accelerators) -> None:
    accelerators(cuda=True)
    chosen = choose_device("auto")
    assert (chosen.name, chosen.title, chosen.reason) == ("cuda", "Imagined 9000", "It is the fastest device here.")
    accelerators(mps=True)
    assert choose_device().title == "Metal"


def test_the_wanted_one_is_taken(accelerators) -> None:
    accelerators(cuda=True)
    assert choose_device("cpu").name == "cpu"
    assert choose_device("cpu").reason == "It was asked for."


@pytest.mark.parametrize("name", ["cuda", "mps", "abacus", ""])
def test_what_is_not_there_is_named(accelerators, name: str) -> None:
    with pytest.raises(UserError, match="There is no device") as caught:
        choose_device(name)
    assert caught.value.advice == "Usable here: cpu."


def test_every_name_can_be_chosen_somewhere(accelerators) -> None:
    accelerators(cuda=True, mps=True)
    assert {choose_device(name).name for name in NAMES} == {"cpu", "cuda", "mps"}


def test_every_device_is_offered_with_the_reason_why_not(accelerators, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(torch.version, "cuda", None)
    offered = {option.name: option for option in options()}
    assert list(offered) == list(NAMES)
    assert offered["auto"].title == "Automatic (CPU)"
    assert offered["cpu"].missing == offered["auto"].missing == ""
    assert offered["cuda"].missing == "This installation of PyTorch has no CUDA."
    assert "Mac" in offered["mps"].missing
    monkeypatch.setattr(torch.version, "cuda", "13.0")
    assert options()[2].missing == "No NVIDIA device was found here."
    accelerators(cuda=True)
    assert (options()[0].title, options()[2].title, options()[2].missing) == (
        "Automatic (Imagined 9000)", "Imagined 9000", "",
    )  # fmt: skip


def test_a_device_that_is_gone_is_replaced_with_a_sentence(accelerators) -> None:
    chosen, notice = choose_or_fall_back("cuda")
    assert chosen.name == "cpu"
    assert notice == "The CUDA device that was chosen is not here any more; CPU is used."
    assert choose_or_fall_back("cpu")[1] == choose_or_fall_back("auto")[1] == ""
