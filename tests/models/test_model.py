"""Models that look: conditions, forms of prediction, and bits that depend on nothing but the sample."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
import torch
from torch import Tensor, nn

from diffstudio.diffusion.guidance import Guidance, guide
from diffstudio.diffusion.level import Level
from diffstudio.diffusion.prediction import PREDICTION_TYPES, x0_from_output
from diffstudio.errors import UserError
from diffstudio.models.card import Card
from diffstudio.models.config import MLPConfig, UNetConfig
from diffstudio.models.inference import PointwiseConv2d, RowLinear, RowSiLU, SortedConv2d, _can_sort
from diffstudio.models.mlp import PointMLP
from diffstudio.models.model import Condition, Model, NetworkModel
from diffstudio.models.rows import stop_workers
from diffstudio.models.unet import UNet

LABELS = ("rose", "tulip", "daisy")
PICTURES = Card(
    "tiny", "Tiny", "", "pictures", (3, 32, 32),
    UNetConfig(channels=(16, 160), blocks=(1, 1), attention=(False, True), num_classes=3, embedding_dim=128), "cosine",
    labels=LABELS,
)  # fmt: skip
POINTS = Card(
    "dots", "Dots", "", "points", (7, 2), MLPConfig(num_classes=3, width=32, embedding_dim=16), "cosine", labels=LABELS
)
BOTH: dict[str, bool] = {"want_cond": True, "want_uncond": True}


def random_network(card: Card) -> UNet | PointMLP:
    torch.manual_seed(0)
    network = UNet(card.network) if isinstance(card.network, UNetConfig) else PointMLP(card.network)  # type: ignore[arg-type]
    for parameter in network.parameters():
        nn.init.normal_(parameter, std=0.08) if parameter.ndim > 1 else nn.init.normal_(parameter, 0.7, 0.1)
    return network.eval()


def random_model(card: Card = PICTURES, **options: Any) -> NetworkModel:
    return NetworkModel.from_weights(card, random_network(card).state_dict(), **options)


def noise(card: Card, count: int = 6, size: tuple[int, ...] | None = None) -> Tensor:
    return torch.randn(count, *(size or card.shape), generator=torch.Generator().manual_seed(1))


@pytest.fixture
def threads() -> Iterator[None]:
    yield
    torch.set_num_threads(1)
    stop_workers()


@pytest.mark.parametrize("card", [PICTURES, POINTS])
def test_the_answers_are_those_of_the_network(card: Card) -> None:
    model, network, x = random_model(card), random_network(card), noise(card, 2)
    level = model.schedule.level(0.6)
    cond, uncond = model.pair(Condition("tulip"))(x, level, **BOTH)
    for x0, label in ((cond, 1), (uncond, 3)):
        flat = x.flatten(0, 1) if card.kind == "points" else x
        with torch.no_grad():
            output = network(flat, torch.full((len(flat),), 0.6), torch.full((len(flat),), label)).reshape(x.shape)
        torch.testing.assert_close(x0, x0_from_output(output, x, level, "v"), rtol=1e-4, atol=1e-4)


@pytest.mark.parametrize("prediction", PREDICTION_TYPES)
def test_every_form_of_prediction_becomes_x0(prediction: Any) -> None:
    model, x = random_model(replace(POINTS, prediction=prediction)), noise(POINTS, 2)
    level = model.schedule.level(0.5)
    output = model._output(x[:1], level, [None])
    x0, _ = model.pair(Condition())(x[:1], level, want_cond=True, want_uncond=False)
    torch.testing.assert_close(x0, x0_from_output(output, x[:1], level, prediction), rtol=1e-5, atol=1e-5)


def assert_bits_depend_on_the_sample_alone(model: NetworkModel, x: Tensor) -> None:
    level = model.schedule.level(0.37)
    pair = model.pair(Condition("tulip"), Condition("daisy"))
    torch.set_num_threads(1)
    alone = [pair(row[None], level, want_cond=True, want_uncond=False)[0] for row in x]
    apart = [pair(row[None], level, want_cond=False, want_uncond=True)[1] for row in x]
    for threads, order in itertools.product((1, 2), ([0], [1, 0], [0, 2, 1])):
        torch.set_num_threads(threads)
        for _ in range(2):  # the first look of a shape may go another way than the later ones
            cond, uncond = pair(x[order], level, **BOTH)
            for place, index in enumerate(order):
                assert torch.equal(cond[place], alone[index][0])  # type: ignore[index]
                assert torch.equal(uncond[place], apart[index][0])  # type: ignore[index]


@pytest.mark.usefixtures("threads")
@pytest.mark.parametrize("size", [(3, 32, 32), (3, 8, 8), (3, 12, 20), (3, 19, 27)])
def test_a_picture_has_the_same_bits_in_any_company_and_with_any_number_of_threads(size: tuple[int, ...]) -> None:
    assert_bits_depend_on_the_sample_alone(random_model(), noise(PICTURES, 3, size))


def test_pictures_are_put_together_where_their_bits_allow_it() -> None:
    model, x = random_model(), noise(PICTURES, 1)
    sizes: list[int] = []
    model.network.register_forward_pre_hook(lambda _, inputs: sizes.append(len(inputs[0])))
    for _ in range(2):
        model.pair(Condition("rose"))(x, model.schedule.level(0.5), **BOTH)
    assert sizes[:3] == [1, 1, 2]
    assert sizes[3:] in ([2], [1, 1])


@pytest.mark.usefixtures("threads")
def test_points_have_the_same_bits_in_any_company_and_with_any_number_of_threads() -> None:
    assert_bits_depend_on_the_sample_alone(random_model(POINTS), noise(POINTS, 3))


@pytest.mark.usefixtures("threads")
def test_the_bits_hold_without_sorted_convolutions_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("diffstudio.models.inference._can_sort", lambda: False)
    model = random_model()
    assert not any(isinstance(module, SortedConv2d) for module in model.network.modules())
    assert_bits_depend_on_the_sample_alone(model, noise(PICTURES, 3))


@pytest.mark.skipif(not _can_sort(), reason="this build of torch has no oneDNN")
@pytest.mark.parametrize(("kernel", "stride"), [(1, 1), (3, 1), (3, 2)])
def test_sorted_convolutions_are_convolutions(kernel: int, stride: int) -> None:
    conv = nn.Conv2d(12, 20, kernel, stride, padding=kernel // 2).requires_grad_(False)
    stand_in = SortedConv2d(conv)
    for size in ((9, 11), (9, 11), (16, 8)):  # sorted at the first, used at the second, of another size
        x = torch.randn(2, 12, *size)
        torch.testing.assert_close(stand_in(x), conv(x), rtol=1e-5, atol=1e-5)


@pytest.mark.parametrize("layout", [torch.contiguous_format, torch.channels_last])
def test_pointwise_convolutions_are_convolutions(layout: torch.memory_format) -> None:
    conv = nn.Conv2d(12, 20, 1).requires_grad_(False)
    x = torch.randn(2, 12, 9, 11).contiguous(memory_format=layout)
    torch.testing.assert_close(PointwiseConv2d(conv)(x), conv(x), rtol=1e-5, atol=1e-5)


@pytest.mark.skipif(not _can_sort(), reason="this build of torch has no oneDNN")
@pytest.mark.parametrize(("channels", "side", "stride"), [(128, 2, 1), (80, 4, 2), (160, 3, 1), (32, 4, 1)])
def test_convolutions_of_small_maps_have_the_same_bits_in_company(channels: int, side: int, stride: int) -> None:
    conv = nn.Conv2d(channels, channels, 3, stride, padding=1).requires_grad_(False)
    stand_in = SortedConv2d(conv)
    x = torch.randn(3, channels, side, side).contiguous(memory_format=torch.channels_last)
    together = stand_in(x)
    torch.testing.assert_close(together, conv(x), rtol=1e-4, atol=1e-5)
    for place in range(3):
        assert torch.equal(stand_in(x[place : place + 1].clone()), together[place : place + 1])


@pytest.mark.parametrize("side", [1, 2, 3, 5])
def test_products_on_few_positions_have_the_same_bits_in_company(side: int) -> None:
    layer, x = PointwiseConv2d(nn.Conv2d(160, 96, 1).requires_grad_(False)), torch.randn(3, 160, side, side)
    assert torch.equal(layer(x)[1:2], layer(x[1:2].clone()))


@pytest.mark.parametrize("shape", [(64,), (80,), (8, 3, 3), (40, 5, 7)])
def test_an_activation_with_a_rest_has_the_same_bits_in_company(shape: tuple[int, ...]) -> None:
    """Joined rows have their rest elsewhere, where another exp is used: wrong in one number of many thousands."""
    act = RowSiLU()
    for x in 3 * torch.randn(150, 2, *shape, generator=torch.Generator().manual_seed(0)):
        alone = act(x[1:].clone())
        torch.testing.assert_close(alone, nn.functional.silu(x[1:]))
        assert torch.equal(act(x)[1:], alone)


@torch.no_grad()
def test_row_by_row_is_the_same_linear_layer() -> None:
    layer, x = nn.Linear(7, 5), torch.randn(4, 7)
    torch.testing.assert_close(RowLinear(layer)(x), layer(x))
    assert torch.equal(RowLinear(layer)(x)[2:3], RowLinear(layer)(x[2:3]))


def test_only_what_is_wanted_is_computed_and_counted() -> None:
    calls: list[int] = []
    model, x = random_model(POINTS), noise(POINTS, 2)
    level = model.schedule.level(0.5)
    pair = model.pair(Condition("rose"), calls=lambda: calls.append(1))
    cond, uncond = pair(x, level, want_cond=True, want_uncond=False)
    assert cond is not None
    assert (uncond, len(calls)) == (None, 1)
    pair(x, level, **BOTH)
    assert len(calls) == 3
    model.pair(Condition(), calls=lambda: calls.append(1))(x, level, **BOTH)
    assert len(calls) == 4  # both are the prediction without a condition


def test_what_the_counter_raises_ends_the_look() -> None:
    def stop() -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        random_model(POINTS).pair(Condition(), calls=stop)(noise(POINTS), Level(0.5, 0.6, 0.8), **BOTH)


def test_a_negative_condition_takes_the_place_of_none() -> None:
    model, x = random_model(POINTS), noise(POINTS, 1)
    level = model.schedule.level(0.5)
    _, negative = model.pair(Condition("rose"), Condition("daisy"))(x, level, **BOTH)
    daisy, none = model.pair(Condition("daisy"))(x, level, **BOTH)
    assert torch.equal(negative, daisy)  # type: ignore[arg-type]
    assert not torch.allclose(negative, none)  # type: ignore[arg-type]
    _, empty = model.pair(Condition("rose"), Condition())(x, level, **BOTH)
    assert torch.equal(empty, none)  # type: ignore[arg-type]


def test_guidance_wraps_the_pair() -> None:
    model, x = random_model(POINTS), noise(POINTS, 2)
    level = model.schedule.level(0.5)
    pair = model.pair(Condition("rose"))
    cond, uncond = pair(x, level, **BOTH)
    guided = guide(pair, Guidance(3.0))(x, level)
    torch.testing.assert_close(guided.x0, uncond + 3 * (cond - uncond))  # type: ignore[operator]


def test_unknown_labels_are_answered_with_the_known_ones() -> None:
    with pytest.raises(UserError, match=r"does not know 'orchid'. It knows rose, tulip, daisy"):
        random_model(POINTS).pair(Condition("orchid"))
    plain = replace(POINTS, labels=(), network=MLPConfig(width=8))
    with pytest.raises(UserError, match="makes one kind"):
        random_model(plain).pair(Condition(), Condition("rose"))


def test_a_model_without_classes_looks() -> None:
    plain = replace(POINTS, labels=(), network=MLPConfig(width=8))
    x0, _ = random_model(plain).pair(Condition())(noise(plain), Level(0.5, 0.6, 0.8), want_cond=True, want_uncond=False)
    assert x0 is not None
    assert bool(x0.isfinite().all())


def test_double_precision_in_is_double_precision_out() -> None:
    model, x = random_model(), noise(PICTURES, 1).double()
    x0, _ = model.pair(Condition())(x, model.schedule.level(0.5), want_cond=True, want_uncond=False)
    assert x0 is not None
    assert x0.dtype == torch.float64


def test_what_is_not_finite_is_passed_through() -> None:
    model, x = random_model(POINTS), noise(POINTS, 2)
    x[0] = torch.nan
    x0, _ = model.pair(Condition())(x, model.schedule.level(0.5), want_cond=True, want_uncond=False)
    assert x0 is not None
    assert bool(x0[0].isnan().any())
    assert bool(x0[1].isfinite().all())


def test_out_of_memory_is_not_swallowed(monkeypatch: pytest.MonkeyPatch) -> None:
    model = random_model(POINTS)

    def full(*_: object, **__: object) -> Tensor:
        raise MemoryError

    monkeypatch.setattr(model.network, "forward", full)
    with pytest.raises(MemoryError):
        model.pair(Condition())(noise(POINTS), Level(0.5, 0.6, 0.8), **BOTH)


def test_answers_can_be_used_where_gradients_are_taken() -> None:
    for prediction in ("x0", "v"):
        model = random_model(replace(POINTS, prediction=prediction))  # type: ignore[arg-type]
        x0, _ = model.pair(Condition())(noise(POINTS), model.schedule.level(0.5), want_cond=True, want_uncond=False)
        scale = torch.ones((), requires_grad=True)
        (scale * x0).sum().backward()
        assert scale.grad is not None


def test_cut_skip_connections_change_the_answer() -> None:
    x, level = noise(PICTURES, 1), Level(0.5, 0.7, 0.7)
    whole, cut = (
        model.pair(Condition())(x, level, want_cond=True, want_uncond=False)[0]
        for model in (random_model(), random_model(cut_skips={0}))
    )
    assert not torch.allclose(whole, cut)  # type: ignore[arg-type]


def test_a_model_says_what_it_is() -> None:
    model: Model = random_model()
    assert (model.kind, model.shape, model.labels) == ("pictures", (3, 32, 32), LABELS)
    assert model.capabilities == PICTURES.capabilities
    assert model.parameters == sum(value.numel() for value in random_network(PICTURES).state_dict().values())
    assert model.bytes == 4 * model.parameters
    assert model.device.type == "cpu"


def test_training_goes_on_after_a_look() -> None:
    network = random_network(POINTS).train()
    model = NetworkModel.from_weights(POINTS, network.state_dict())
    model.pair(Condition())(noise(POINTS), model.schedule.level(0.5), want_cond=True, want_uncond=False)
    network(torch.randn(3, 2), torch.rand(3)).sum().backward()
    assert all(parameter.requires_grad for parameter in network.parameters())


@pytest.mark.parametrize("device", ["cuda:77", "nonsense", "mps:9"])
def test_a_device_that_is_not_there_is_said_so(device: str) -> None:
    with pytest.raises(UserError, match="There is no device"):
        random_model(POINTS, device=device)


def test_weights_that_do_not_fit_are_said_so() -> None:
    with pytest.raises(UserError, match="do not fit"):
        NetworkModel.from_weights(POINTS, random_network(PICTURES).state_dict())
    with pytest.raises(UserError, match="has no network"):
        NetworkModel.from_weights(replace(POINTS, network=None), {})


def test_a_schedule_that_only_its_maker_refuses_is_said_so() -> None:
    card = replace(POINTS, schedule="table", schedule_options=())
    with pytest.raises(UserError, match="dots cannot be used"):
        random_model(card)
