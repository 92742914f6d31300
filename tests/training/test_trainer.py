"""The loop: rate, running average, resuming and dropout, bit for bit."""

from __future__ import annotations

import math

import pytest
import torch
from torch import Tensor, nn

from diffstudio.diffusion.schedule import Cosine
from diffstudio.models.mlp import MLPConfig, PointMLP
from diffstudio.models.unet import UNet, UNetConfig
from diffstudio.training.objective import Objective
from diffstudio.training.points import SHAPES, PointSet, draw_points
from diffstudio.training.trainer import Trainer, TrainSettings


def point_trainer(steps: int = 6, **settings: float) -> Trainer:
    generator = torch.Generator().manual_seed(0)
    points = torch.cat([draw_points(shape, 50, generator) for shape in SHAPES])
    data = PointSet(points, torch.arange(4).repeat_interleave(50), SHAPES)
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(0)
        network = PointMLP(MLPConfig(width=16, depth=2, num_classes=4, embedding_dim=8))
    goal = Objective(Cosine(), "v", "plain", "uniform", 0.1, 4)
    return Trainer(network, data, goal, TrainSettings(steps=steps, batch=16, **settings))  # type: ignore[arg-type]


class _Noise:
    """Pictures of noise: enough to train on."""

    labels: tuple[str, ...] = ("a", "b")

    def __init__(self) -> None:
        self.x0 = torch.randn(12, 3, 8, 8, generator=torch.Generator().manual_seed(0))

    def __len__(self) -> int:
        return len(self.x0)

    def batch(self, indices: list[int]) -> tuple[Tensor, Tensor | None]:
        return self.x0[indices].contiguous(memory_format=torch.channels_last), torch.tensor(indices) % 2


def picture_trainer(steps: int) -> Trainer:
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(0)
        network = UNet(UNetConfig(channels=(8, 8), blocks=(1, 1), attention=(False, True), num_classes=2, dropout=0.2))
    network = network.to(memory_format=torch.channels_last)  # type: ignore[call-overload]
    goal = Objective(Cosine(), "v", "min-snr", "logit-normal", 0.2, 2)
    return Trainer(network, _Noise(), goal, TrainSettings(steps=steps, batch=4, warmup=2))


def test_the_rate_rises_stays_and_falls_along_a_half_cosine() -> None:
    settings = TrainSettings(steps=100, learning_rate=2.0, warmup=10, decay=0.4)
    assert [settings.rate(step) for step in (0, 4, 9, 30, 60)] == pytest.approx([0.2, 1.0, 2.0, 2.0, 2.0])
    assert settings.rate(80) == pytest.approx(1.0)
    assert settings.rate(99) == pytest.approx(1 + math.cos(math.pi * 39 / 40))
    assert settings.rate(100) == pytest.approx(0.0)


def test_a_rate_without_warm_up_and_decay_is_constant() -> None:
    settings = TrainSettings(steps=10, learning_rate=0.5, warmup=0, decay=0.0)
    assert {settings.rate(step) for step in range(10)} == {0.5}


def test_the_running_average_has_its_closed_form() -> None:
    trainer = point_trainer(steps=40, ema=0.5)
    expected = {name: value.clone() for name, value in trainer.network.state_dict().items()}
    for step in trainer.run():
        decay = min(0.5, (1 + step.index) / (10 + step.index))
        for name, value in trainer.network.state_dict().items():
            expected[name] = decay * expected[name] + (1 - decay) * value
    for name, value in expected.items():
        torch.testing.assert_close(trainer.ema[name], value)


def test_the_loss_falls() -> None:
    losses = [step.loss for step in point_trainer(steps=120, warmup=10, learning_rate=5e-3).run()]
    assert sum(losses[-20:]) < 0.8 * sum(losses[:20])


@pytest.mark.parametrize("make", [point_trainer, picture_trainer])
def test_a_resumed_run_is_bit_identical(make) -> None:
    whole = make(6)
    steps = list(whole.run())
    first = make(6)
    for step in first.run():
        if step.index == 2:
            break
    kept = {name: value.contiguous().clone() for name, value in first.state().items()}
    second = make(6)
    second.load_state(kept, 3)
    torch.manual_seed(12345)  # what torch's own generator is at must not matter
    rest = list(second.run())
    assert [step.loss for step in rest] == [step.loss for step in steps[3:]]
    state, expected = second.state(), whole.state()
    assert state.keys() == expected.keys()
    assert all(torch.equal(state[name], expected[name]) for name in expected)


def test_training_leaves_torchs_own_generator_alone() -> None:
    torch.manual_seed(7)
    before = torch.get_rng_state()
    list(picture_trainer(2).run())
    assert torch.equal(torch.get_rng_state(), before)


def test_a_state_of_another_network_is_refused() -> None:
    trainer = point_trainer()
    state = trainer.state()
    with pytest.raises(KeyError):
        point_trainer().load_state({k: v for k, v in state.items() if "head" not in k}, 0)
    with pytest.raises(RuntimeError, match="size mismatch"):
        point_trainer().load_state({k: v[:1] if v.ndim else v for k, v in state.items()}, 0)


def test_gradients_are_clipped_and_reported() -> None:
    trainer = point_trainer(steps=1, clip=1e-6, learning_rate=1.0, weight_decay=0.0)
    before = {name: value.clone() for name, value in trainer.network.named_parameters()}
    step = next(iter(trainer.run()))
    assert step.gradient_norm > 1e-3
    norms = [moments["exp_avg"].norm() for moments in trainer.optimizer.state.values()]
    assert torch.stack(norms).norm().item() == pytest.approx(0.1 * 1e-6, rel=1e-2)
    assert any(not torch.equal(before[name], value) for name, value in trainer.network.named_parameters())


def test_unconditional_data_trains() -> None:
    class Plain:
        labels: tuple[str, ...] = ()

        def __len__(self) -> int:
            return 9

        def batch(self, indices: list[int]) -> tuple[Tensor, Tensor | None]:
            return torch.zeros(len(indices), 2), None

    network: nn.Module = PointMLP(MLPConfig(width=8, depth=1, embedding_dim=8))
    trainer = Trainer(network, Plain(), Objective(Cosine(), "v", "plain", "uniform", 0.5, 0), TrainSettings(2, 4))
    assert len(list(trainer.run())) == 2
