"""Rows computed in company have the bits they have alone."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence

import pytest
import torch
from torch import Tensor

from diffstudio.diffusion.level import Level
from diffstudio.models.rows import RowWise, _shares, stop_workers

LEVEL = Level(0.5, 0.6, 0.8)


@pytest.fixture
def threads() -> Iterator[None]:
    """Two threads for the test, one for the next."""
    torch.set_num_threads(2)
    yield
    torch.set_num_threads(1)
    stop_workers()


def double(x: Tensor, level: Level, labels: Sequence[int | None]) -> Tensor:
    return x * 2 + torch.tensor([float(label or 0) for label in labels]).reshape(-1, 1)


@pytest.mark.parametrize(
    ("rows", "workers", "together"), [(1, 1, 4), (2, 1, 4), (9, 1, 4), (8, 2, 4), (3, 8, 4), (5, 2, 1)]
)
def test_shares_are_even_and_cover_all_rows_once(rows: int, workers: int, together: int) -> None:
    shares = _shares(rows, workers, together)
    assert [index for share in shares for index in range(rows)[share]] == list(range(rows))
    sizes = [share.stop - share.start for share in shares]
    assert max(sizes) <= together
    assert max(sizes) - min(sizes) <= 1
    assert len(shares) >= min(rows, workers)


def test_rows_keep_their_labels_and_order() -> None:
    x = torch.arange(12.0).reshape(6, 2)
    labels = [0, 1, 2, None, 4, 5]
    torch.testing.assert_close(RowWise(double, groups=True)(x, LEVEL, labels), double(x, LEVEL, labels))


def test_a_group_that_changes_bits_is_computed_row_by_row() -> None:
    def crowded(x: Tensor, level: Level, labels: Sequence[int | None]) -> Tensor:
        return x + 1e-3 * (len(x) > 1)

    rows, x = RowWise(crowded, groups=True), torch.zeros(4, 3)
    for _ in range(2):
        assert torch.equal(rows(x, LEVEL, [None] * 4), x)


def test_a_group_that_keeps_bits_is_put_together_from_the_second_time_on() -> None:
    sizes = []

    def noted(x: Tensor, level: Level, labels: Sequence[int | None]) -> Tensor:
        sizes.append(len(x))
        return x * torch.nan  # NaN is a bit pattern like any other here

    rows, x = RowWise(noted, groups=True), torch.zeros(4, 3)
    rows(x, LEVEL, [None] * 4)
    assert sizes == [1, 1, 1, 1, 4]
    rows(x, LEVEL, [None] * 4)
    assert sizes[5:] == [4]


def test_rows_that_may_not_be_grouped_are_not() -> None:
    sizes = []

    def noted(x: Tensor, level: Level, labels: Sequence[int | None]) -> Tensor:
        sizes.append(len(x))
        return x

    RowWise(noted, groups=False)(torch.zeros(2, 3), LEVEL, [None, None])
    assert sizes == [1, 1]


def test_large_rows_are_never_put_together() -> None:
    sizes = []

    def noted(x: Tensor, level: Level, labels: Sequence[int | None]) -> Tensor:
        sizes.append(len(x))
        return x

    RowWise(noted, groups=True)(torch.zeros(2, 3, 256, 256), LEVEL, [None, None])
    assert sizes == [1, 1]


def test_the_result_can_be_used_where_gradients_are_taken() -> None:
    x = RowWise(double, groups=True)(torch.zeros(2, 2), LEVEL, [0, 1])
    scale = torch.ones((), requires_grad=True)
    (x * scale).sum().backward()
    assert scale.grad == x.sum()


@pytest.mark.usefixtures("threads")
def test_each_worker_has_one_thread_and_no_one_else_loses_theirs() -> None:
    seen: list[tuple[str, int]] = []

    def noted(x: Tensor, level: Level, labels: Sequence[int | None]) -> Tensor:
        seen.append((threading.current_thread().name, torch.get_num_threads()))
        return x

    RowWise(noted, groups=True)(torch.zeros(8, 2), LEVEL, [None] * 8)
    assert {count for _, count in seen} == {1}
    assert all(name.startswith("diffstudio-rows") for name, _ in seen)
    others: list[int] = []
    fresh = threading.Thread(target=lambda: others.append(torch.get_num_threads()))
    fresh.start()
    fresh.join()
    assert [torch.get_num_threads(), *others] == [2, 2]


@pytest.mark.usefixtures("threads")
def test_another_number_of_threads_ends_the_old_ones() -> None:
    rows, x = RowWise(double, groups=True), torch.zeros(4, 2)
    for count in (2, 3, 1):
        torch.set_num_threads(count)
        rows(x, LEVEL, [None] * 4)
    stop_workers()
    ending = [t for t in threading.enumerate() if t.name.startswith("diffstudio-rows")]
    for thread in ending:
        thread.join(timeout=10)
    assert not any(thread.is_alive() for thread in ending)


@pytest.mark.usefixtures("threads")
def test_what_goes_wrong_in_a_worker_reaches_the_caller() -> None:
    def broken(x: Tensor, level: Level, labels: Sequence[int | None]) -> Tensor:
        raise MemoryError("no more")

    with pytest.raises(MemoryError, match="no more"):
        RowWise(broken, groups=True)(torch.zeros(3, 2), LEVEL, [None] * 3)
