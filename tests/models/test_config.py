"""The arithmetic of configurations against networks that are really built."""

from __future__ import annotations

from dataclasses import replace

import pytest
import torch
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from diffstudio.models.config import MLPConfig, UNetConfig
from diffstudio.models.mlp import PointMLP
from diffstudio.models.unet import UNet


def count_built(network: torch.nn.Module) -> int:
    return sum(parameter.numel() for parameter in network.parameters())


@st.composite
def unet_configs(draw: st.DrawFn) -> UNetConfig:
    levels = draw(st.integers(1, 3))
    widths = st.sampled_from([8, 16, 24, 32, 64, 96, 128, 256])
    return UNetConfig(
        in_channels=draw(st.sampled_from([1, 3])),
        patch=draw(st.integers(1, 4)),
        channels=tuple(draw(st.lists(widths, min_size=levels, max_size=levels))),
        blocks=tuple(draw(st.lists(st.integers(1, 2), min_size=levels, max_size=levels))),
        attention=tuple(draw(st.lists(st.booleans(), min_size=levels, max_size=levels))),
        num_classes=draw(st.integers(0, 12)),
        embedding_dim=draw(st.integers(2, 65)),
    )


@given(unet_configs())
@settings(max_examples=20, deadline=None)
def test_predicted_parameters_of_a_unet_are_those_that_are_built(config: UNetConfig) -> None:
    try:
        config.check()
    except ValueError:
        assume(False)
    with torch.device("meta"):
        network = UNet(config)
    assert count_built(network) == config.parameter_count


@given(st.integers(1, 3), st.integers(1, 40), st.integers(1, 4), st.integers(0, 9), st.integers(2, 33))
@settings(max_examples=30, deadline=None)
def test_predicted_parameters_of_an_mlp_are_those_that_are_built(
    dim: int, width: int, depth: int, classes: int, embedding: int
) -> None:
    config = MLPConfig(dim, width, depth, classes, embedding)
    config.check()
    with torch.device("meta"):
        assert count_built(PointMLP(config)) == config.parameter_count


@pytest.mark.parametrize(
    ("changes", "names"),
    [
        ({"channels": ()}, "channels"),
        ({"channels": (8,) * 9, "blocks": (1,) * 9, "attention": (False,) * 9}, "levels"),
        ({"channels": (4, 8, 8)}, "channels"),
        ({"channels": (8, 8, 8192)}, "8,192"),
        ({"channels": (12, 16, 16)}, "12 channels"),
        ({"channels": (32, 136, 136)}, "272 channels"),
        ({"channels": (32, 64, 200)}, "multiple"),
        ({"blocks": (1, 2)}, "blocks has 2"),
        ({"blocks": (1, 2, 65)}, "65"),
        ({"blocks": (1, 0, 1)}, "blocks"),
        ({"attention": (True,)}, "attention has 1"),
        ({"patch": 0}, "patch"),
        ({"in_channels": 10**30}, "more than 18 digits"),
        ({"num_classes": 10_001}, "10,001"),
        ({"embedding_dim": 1}, "embedding_dim"),
        ({"dropout": float("nan")}, "dropout"),
        ({"time_scale": 0.0}, "time_scale"),
    ],
)
def test_impossible_unets_are_refused_by_name(changes: dict[str, object], names: str) -> None:
    with pytest.raises(ValueError, match=names):
        replace(UNetConfig(), **changes).check()  # type: ignore[arg-type]


@pytest.mark.parametrize("channels", [(32, 136, 136), (32, 64, 200), (12, 16, 16)])
def test_what_the_check_refuses_could_not_be_used(channels: tuple[int, ...]) -> None:
    def use() -> None:
        with torch.device("meta"):
            UNet(UNetConfig(channels=channels))(torch.zeros(1, 3, 8, 8), torch.zeros(1))

    with pytest.raises((ValueError, RuntimeError)):
        use()


@pytest.mark.parametrize("changes", [{"dim": 0}, {"width": 5000}, {"depth": 65}, {"num_classes": -1}])
def test_impossible_mlps_are_refused_by_name(changes: dict[str, int]) -> None:
    with pytest.raises(ValueError, match=next(iter(changes))):
        replace(MLPConfig(), **changes).check()


def test_sides_are_padded_to_the_coarsest_level() -> None:
    assert UNetConfig(patch=2).multiple == 8
