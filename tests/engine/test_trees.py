from typing import NamedTuple

import torch

from diffstudio.diffusion.level import Level
from diffstudio.diffusion.prediction import Prediction
from diffstudio.engine.trees import Ref, mapped, storages_in, tensors_in


class Pair(NamedTuple):
    a: torch.Tensor
    b: float


def test_every_tensor_is_found_and_can_be_replaced() -> None:
    x, y = torch.zeros(3), torch.ones(2)
    value = (Pair(x, 1.5), [y, None], Prediction(x, Level(0, 1, 0), y), {"not": "looked into"})
    assert [id(t) for t in tensors_in(value)] == [id(t) for t in (x, y, x, y)]
    doubled = mapped(value, lambda tensor: tensor * 2)
    assert isinstance(doubled[0], Pair)
    assert doubled[2].x0_cond is None
    assert doubled[2].level == Level(0, 1, 0)
    assert [t.sum().item() for t in tensors_in(doubled)] == [0, 4, 0, 4]
    refs = mapped(value, lambda tensor: Ref(tensor.numel()))
    assert list(tensors_in(refs)) == []
    assert mapped(refs, lambda ref: ref.index)[2].x == 3


def test_storages_count_once() -> None:
    x = torch.zeros(4, 2)
    assert sorted(storages_in((x, x[0], x.view(8), torch.zeros(3))).values()) == [12, 32]
