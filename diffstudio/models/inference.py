"""A trained network arranged for looking only: the same function, faster on the CPU.

Convolutions keep their weights in the order in which the processor wants them, instead of being sorted
anew at every call (a quarter of the time of a small network), and vectors are multiplied one by one, so
that their bits do not depend on how many there are.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

import torch
from torch import Tensor, nn
from torch.nn.functional import linear

from diffstudio.models.config import NetworkConfig, UNetConfig
from diffstudio.models.mlp import PointMLP
from diffstudio.models.unet import UNet


def build(config: NetworkConfig) -> UNet | PointMLP:
    """Return a network without weights (on the meta device): names and shapes at little cost."""
    with torch.device("meta"):
        return UNet(config) if isinstance(config, UNetConfig) else PointMLP(config)


def fill(network: UNet | PointMLP, weights: Mapping[str, Tensor]) -> None:
    """Give a network that `build` made its weights, which it uses as they are, without a copy.

    Raises:
        RuntimeError: A tensor is missing, unknown or of another shape.
    """
    network.load_state_dict(weights, assign=True)
    network.eval().requires_grad_(False)


def arrange(network: UNet | PointMLP, device: torch.device) -> None:
    """Rearrange a network, in place and for good, for looking on `device` in single precision."""
    network.eval().requires_grad_(False).to(device, torch.float32)
    if device.type == "cpu":
        _replace(network)
    else:
        network.to(memory_format=torch.channels_last)  # type: ignore[call-overload]  # missing in torch's stubs


class SortedConv2d(nn.Module):
    """A convolution whose weights are kept in oneDNN's own order for this processor.

    They are sorted at the first look, when the size of the picture is known: the best order depends on it.
    Another size later gives the same bits, a little slower.

    Args:
        conv: The convolution to stand in for; it is left alone.
    """

    def __init__(self, conv: nn.Conv2d) -> None:
        super().__init__()
        self._setting = (list(cast(Any, conv.padding)), list(conv.stride), list(conv.dilation), conv.groups)
        self._weight = conv.weight.detach().contiguous(memory_format=torch.channels_last)
        self._bias = None if conv.bias is None else conv.bias.detach()

    def forward(self, x: Tensor) -> Tensor:
        """Map ``b c h w`` to ``b c' h' w'``."""
        weight = self._weight
        if not weight.is_mkldnn:  # two threads may both sort at first, to the same end
            weight = torch.ops.mkldnn._reorder_convolution_weight(weight, *self._setting, list(x.shape))
            self._weight = weight
        out: Tensor = torch.ops.mkldnn._convolution_pointwise(x, weight, self._bias, *self._setting, "none", [], "")
        return out


class PointwiseConv2d(nn.Module):
    """A convolution of single positions as the product of two matrices, which has less ado.

    Args:
        conv: The 1×1 convolution to stand in for; its weights are shared.
    """

    def __init__(self, conv: nn.Conv2d) -> None:
        super().__init__()
        self.weight = nn.Parameter(conv.weight.detach().flatten(1), requires_grad=False)
        self.bias = conv.bias

    def forward(self, x: Tensor) -> Tensor:
        """Map ``b c h w`` to ``b c' h w``."""
        return linear(x.permute(0, 2, 3, 1), self.weight, self.bias).permute(0, 3, 1, 2)


class RowLinear(nn.Module):
    """A linear layer that multiplies its rows one by one.

    Args:
        layer: The layer to stand in for; its weights are shared.
    """

    def __init__(self, layer: nn.Linear) -> None:
        super().__init__()
        self.weight, self.bias = layer.weight, layer.bias

    def forward(self, x: Tensor) -> Tensor:
        """Map ``b n`` to ``b m``."""
        rows = [linear(row, self.weight, self.bias) for row in torch.split(x, 1)]
        return rows[0] if len(rows) == 1 else torch.cat(rows)


def _replace(network: UNet | PointMLP) -> None:
    if not isinstance(network, UNet):
        return  # every layer of the network for points sees all points of a row at once
    sorts = _can_sort()
    for parent in list(network.modules()):
        for name, child in list(parent.named_children()):
            if isinstance(child, nn.Linear):
                setattr(parent, name, RowLinear(child))
            elif isinstance(child, nn.Conv2d) and child.kernel_size == (1, 1):
                setattr(parent, name, PointwiseConv2d(child))
            elif isinstance(child, nn.Conv2d) and sorts:
                setattr(parent, name, SortedConv2d(child))


def _can_sort() -> bool:
    """Whether this build of torch has oneDNN and the two operations, which are not part of its public face."""
    operations = ("_reorder_convolution_weight", "_convolution_pointwise")
    available = torch.backends.mkldnn.is_available()  # type: ignore[no-untyped-call]
    return bool(available) and all(hasattr(torch.ops.mkldnn, name) for name in operations)
