import numpy as np
import pytest

from diffstudio.engine.grid import LIGHT, MAX_PIXELS, check_size, filmstrip, grid, layout, rows_and_columns
from diffstudio.errors import UserError


def pictures(count: int, side: int = 64) -> list[np.ndarray]:
    return [np.full((side, side, 3), 10 * k + 50, np.uint8) for k in range(count)]


@pytest.mark.parametrize(
    ("count", "rows", "arranged"),
    [
        (1, None, (1, 1)),
        (2, None, (1, 2)),
        (4, None, (2, 2)),
        (6, None, (2, 3)),
        (7, None, (3, 3)),
        (9, 2, (2, 5)),
        (3, 99, (3, 1)),
        (3, 0, (1, 3)),
    ],
)
def test_rows_and_columns(count: int, rows: int | None, arranged: tuple[int, int]) -> None:
    assert rows_and_columns(count, rows) == arranged


def test_every_picture_is_in_its_place() -> None:
    shown = pictures(6)
    captions = [f"seed {k}" for k in range(6)]
    plan = layout(6, (64, 64), title="title", captions=True)
    canvas = grid(shown, title="title", captions=captions)
    assert canvas.shape == (*plan.size, 3)
    for index, picture in enumerate(shown):
        down, across = plan.place(*divmod(index, plan.columns))
        assert np.array_equal(canvas[down : down + 64, across : across + 64], picture)


def test_axis_labels_are_written_beside_the_cells() -> None:
    shown = pictures(6)
    rows, columns = ["steps 10", "steps 20"], ["DPM++ 2M", "Euler a", "a very long name that does not fit above a cell"]
    plain = layout(6, (64, 64), rows=2)
    plan = layout(6, (64, 64), row_labels=rows, column_labels=columns)
    canvas = grid(shown, row_labels=rows, column_labels=columns, look=LIGHT)
    assert plan.size[0] > plain.size[0]
    assert plan.size[1] > plain.size[1]
    assert canvas[:, : plan.left].min() < 100  # there is ink
    assert canvas[: plan.top].min() < 100
    down, across = plan.place(1, 2)
    assert np.array_equal(canvas[down : down + 64, across : across + 64], shown[5])


def test_cells_that_were_not_made_are_empty() -> None:
    canvas = grid([None, pictures(1)[0], None])
    assert canvas.shape[0] > 64
    assert (grid([None]) != 0).any()


def test_a_filmstrip_is_one_row() -> None:
    strip = filmstrip(pictures(5), [f"step {k}" for k in range(5)])
    assert strip.shape[1] > 5 * 64
    assert strip.shape[0] < 2 * 64


def test_the_size_is_checked_before_anything_is_made() -> None:
    with pytest.raises(UserError, match="too many for most programs"):
        layout(400, (512, 512))
    with pytest.raises(UserError, match="too many"):
        check_size((1, 70_000))
    check_size((9000, MAX_PIXELS // 9000))


def test_what_does_not_fit_together_is_refused() -> None:
    with pytest.raises(UserError, match="no pictures for a grid"):
        grid([])
    with pytest.raises(ValueError, match="one size"):
        grid([*pictures(1), *pictures(1, 32)])
    with pytest.raises(ValueError, match="labels for"):
        grid(pictures(4), column_labels=["a"])


def test_a_long_title_is_broken_into_lines() -> None:
    title = "rose · DPM++ 2M SDE · Exponential · 20 steps · guidance 3 · seed 965400086"
    wide, narrow = layout(20, (64, 64), rows=1, title=title), layout(2, (64, 64), title=title)
    assert narrow.title > wide.title > 0
    assert grid(pictures(2), title=title).shape[:2] == narrow.size


def test_odd_labels_do_no_harm() -> None:
    grid(pictures(2), captions=["a\nb\tc", "𐍈🌹" * 100], title="x" * 500)
