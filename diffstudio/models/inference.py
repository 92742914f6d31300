"""A trained network arranged for looking only: the same function, faster on the CPU.

Convolutions keep their weights in the order in which the processor wants them, instead of being sorted
anew at every call (a quarter of the time of a small network). Where a library would choose another way
for two rows than for one, the rows are taken one by one, so that their bits do not depend on how many
there are; which layers and sizes those are is said at each of them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, cast

import torch
from torch import Tensor, nn
from torch.nn.functional import conv2d, linear, silu

from diffstudio.models.config import NetworkConfig, UNetConfig
from diffstudio.models.mlp import PointMLP
from diffstudio.models.unet import UNet

SMALL_MAP = 9
"""Positions up to which a convolution is quicker as a product of matrices, if it is small as well."""
SMALL_CONV = 1_200_000
"""Multiplications up to which a convolution counts as small; sorted, it has 60 µs of ado."""
FEW_POSITIONS = 32
"""Positions below which a product of matrices may be summed up in another order for two pictures."""
WIDE_LOOP = 64
"""Numbers that a wide loop takes at a time, on any processor."""


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
    Another size later gives the same bits, a little slower. On a map of a few positions sorting does not
    pay; there the pictures of a batch are convolved one by one, in the plain way. Which way is taken
    depends on sizes alone.

    Args:
        conv: The convolution to stand in for; it is left alone.
    """

    def __init__(self, conv: nn.Conv2d) -> None:
        super().__init__()
        self._setting = (list(cast(Any, conv.padding)), list(conv.stride), list(conv.dilation), conv.groups)
        self._weight = conv.weight.detach().contiguous(memory_format=torch.channels_last)
        self._plain, self._stride = self._weight, conv.stride
        self._bias = None if conv.bias is None else conv.bias.detach()
        self._padding, self._dilation, self._groups = cast(Any, conv.padding), conv.dilation, conv.groups

    def forward(self, x: Tensor) -> Tensor:
        """Map ``b c h w`` to ``b c' h' w'``."""
        if self._is_small(x):
            return _one_by_one(self._convolve, x)
        weight = self._weight
        if not weight.is_mkldnn:  # two threads may both sort at first, to the same end
            weight = torch.ops.mkldnn._reorder_convolution_weight(weight, *self._setting, list(x.shape))
            self._weight = weight
        out: Tensor = torch.ops.mkldnn._convolution_pointwise(x, weight, self._bias, *self._setting, "none", [], "")
        return out

    def _is_small(self, x: Tensor) -> bool:
        positions = -(-x.shape[-2] // self._stride[0]) * -(-x.shape[-1] // self._stride[1])
        return positions <= SMALL_MAP and positions * self._plain.numel() <= SMALL_CONV

    def _convolve(self, x: Tensor) -> Tensor:
        return conv2d(x, self._plain, self._bias, self._stride, self._padding, self._dilation, self._groups)


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
        if x.shape[-2] * x.shape[-1] < FEW_POSITIONS:
            return _one_by_one(self._multiply, x)
        return self._multiply(x)

    def _multiply(self, x: Tensor) -> Tensor:
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
        return _one_by_one(self._multiply, x)

    def _multiply(self, x: Tensor) -> Tensor:
        return linear(x, self.weight, self.bias)


class RowSiLU(nn.Module):
    """The activation ``x·sigmoid(x)`` in the place of its input, which nothing else may need any more.

    A wide loop leaves a rest that is computed one by one with another exp, whose last bit can differ for a
    few numbers. Rows with such a rest are taken one by one, so that it is the same rest in any company. This
    is too rare for a trial to find, so it is a rule.
    """

    def forward(self, x: Tensor) -> Tensor:
        """Map ``b ...`` to the same shape."""
        if len(x) == 1 or x.numel() // len(x) % WIDE_LOOP == 0:
            return silu(x, inplace=True)
        for row in torch.split(x, 1):
            silu(row, inplace=True)
        return x


def _one_by_one(layer: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    """Return ``layer(x)``, computed row by row."""
    return layer(x) if len(x) == 1 else torch.cat([layer(row) for row in torch.split(x, 1)])


def _replace(network: UNet | PointMLP) -> None:
    if not isinstance(network, UNet):
        return  # every layer of the network for points sees all points of a row at once
    sorts = _can_sort()
    for parent in list(network.modules()):
        for name, child in list(parent.named_children()):
            if isinstance(child, nn.Linear):
                setattr(parent, name, RowLinear(child))
            elif isinstance(child, nn.SiLU):
                setattr(parent, name, RowSiLU())
            elif isinstance(child, nn.Conv2d) and child.kernel_size == (1, 1):
                setattr(parent, name, PointwiseConv2d(child))
            elif isinstance(child, nn.Conv2d) and sorts:
                setattr(parent, name, SortedConv2d(child))


def _can_sort() -> bool:
    """Whether this build of torch has oneDNN and the two operations, which are not part of its public face."""
    operations = ("_reorder_convolution_weight", "_convolution_pointwise")
    available = torch.backends.mkldnn.is_available()  # type: ignore[no-untyped-call]
    return bool(available) and all(hasattr(torch.ops.mkldnn, name) for name in operations)
