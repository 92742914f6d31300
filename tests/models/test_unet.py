from __future__ import annotations

import pytest
import torch
from torch import nn

from diffstudio.models.unet import ResidualBlock, SelfAttention, UNet, UNetConfig

CONFIG = UNetConfig(
    patch=2, channels=(16, 24), blocks=(1, 2), attention=(False, True), num_classes=3, embedding_dim=32
)


def random_unet(config: UNetConfig = CONFIG) -> UNet:
    """A network whose every part matters, not only its shortcuts."""
    torch.manual_seed(0)
    network = UNet(config).eval()
    for parameter in network.parameters():
        nn.init.normal_(parameter, std=0.1) if parameter.ndim > 1 else nn.init.normal_(parameter, 0.5, 0.1)
    return network


@pytest.mark.parametrize("size", [(33, 47), (1, 1), (8, 8), (5, 64)])
@torch.no_grad()
def test_any_size_comes_out_as_it_went_in(size: tuple[int, int]) -> None:
    out = random_unet()(torch.randn(2, 3, *size), torch.tensor([0.2, 0.9]))
    assert out.shape == (2, 3, *size)
    assert bool(out.isfinite().all())


@torch.no_grad()
def test_padding_does_not_change_a_size_that_needs_none() -> None:
    network = random_unet()
    x, t = torch.randn(1, 3, 16, 16), torch.tensor([0.5])
    torch.testing.assert_close(network(x, t), network(x.clone(), t))


def test_a_fresh_network_puts_out_zero() -> None:
    x = torch.randn(1, 3, 16, 16)
    torch.testing.assert_close(UNet(CONFIG)(x, torch.tensor([0.5])), torch.zeros_like(x))


def test_blocks_begin_as_their_shortcuts() -> None:
    x = torch.randn(1, 16, 4, 4)
    torch.testing.assert_close(ResidualBlock(16, 16, 8, 0.0)(x, torch.randn(1, 8)), x)
    torch.testing.assert_close(SelfAttention(16)(x), x)


@torch.no_grad()
def test_attention_is_the_mean_of_the_values_where_all_keys_are_equal() -> None:
    layer = SelfAttention(8)
    nn.init.zeros_(layer.qkv.weight[:16])
    nn.init.zeros_(layer.qkv.bias[:16])
    nn.init.eye_(layer.qkv.weight[16:, :, 0, 0])
    nn.init.zeros_(layer.qkv.bias[16:])
    nn.init.eye_(layer.out.weight[:, :, 0, 0])
    x = torch.randn(1, 8, 4, 4)
    expected = x + layer.norm(x).mean((2, 3), keepdim=True)
    torch.testing.assert_close(layer(x), expected, atol=1e-5, rtol=1e-5)


@torch.no_grad()
def test_time_and_class_matter() -> None:
    network, x = random_unet(), torch.randn(1, 3, 16, 16)
    half, one = torch.tensor([0.5]), torch.tensor([1])
    plain = network(x, half, one)
    assert not torch.allclose(plain, network(x, torch.tensor([0.6]), one))
    assert not torch.allclose(plain, network(x, half, torch.tensor([2])))


@torch.no_grad()
def test_no_label_is_the_null_class() -> None:
    network, x, t = random_unet(), torch.randn(2, 3, 16, 16), torch.tensor([0.5, 0.1])
    torch.testing.assert_close(network(x, t), network(x, t, torch.tensor([3, 3])), rtol=0, atol=0)


@torch.no_grad()
def test_every_skip_connection_can_be_cut_and_is_missed() -> None:
    network, x, t = random_unet(), torch.randn(1, 3, 16, 16), torch.tensor([0.5])
    assert network.skip_count == 3
    outs = [network(x, t)] + [network(x, t, cut_skips={index}) for index in range(3)]
    for index, out in enumerate(outs):
        assert not any(torch.allclose(out, other) for other in outs[:index])


@torch.no_grad()
def test_cutting_a_skip_is_the_network_whose_weights_for_it_are_zero() -> None:
    network, x, t = random_unet(), torch.randn(1, 3, 16, 16), torch.tensor([0.5])
    cut = network(x, t, cut_skips={0})
    last = network.up[-1].block  # reads 24 channels from below and 16 of the finest skip
    hooked = network.up[-1].register_forward_pre_hook(
        lambda _, inputs: (torch.cat([inputs[0][:, :24], torch.zeros_like(inputs[0][:, 24:])], 1), inputs[1])
    )
    assert last.conv1.in_channels == 40
    torch.testing.assert_close(network(x, t), cut, rtol=0, atol=0)
    hooked.remove()


def test_every_parameter_is_trained() -> None:
    network = random_unet().train()
    network(torch.randn(2, 3, 16, 16), torch.tensor([0.3, 0.6]), torch.tensor([0, 3])).square().sum().backward()
    for name, parameter in network.named_parameters():
        assert parameter.grad is not None, name
        assert bool((parameter.grad != 0).any()) or name.endswith("qkv.bias"), name
