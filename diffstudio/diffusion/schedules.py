"""Every noise schedule by name, with its text and options: the way from a card to a schedule."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from diffstudio.diffusion import tables
from diffstudio.diffusion.drawn import DrawnSchedule
from diffstudio.diffusion.options import Option, check_options
from diffstudio.diffusion.schedule import (
    EDM,
    Corrupt,
    Cosine,
    NoiseSchedule,
    RectifiedFlow,
    ShiftedCosine,
    SubVP,
    VEGeometric,
    VPLinear,
    resolution_shift,
)
from diffstudio.diffusion.tables import TableSchedule


@dataclass(frozen=True, slots=True)
class ScheduleInfo:
    """What a person is told about a noise schedule.

    Attributes:
        label: Its name on screen.
        summary: One sentence: what it is and what to expect of it.
        paper: Where it is from.
        options: What it can be told.
        make: Builds it from checked options.
    """

    label: str
    summary: str
    paper: str
    options: tuple[Option, ...]
    make: Callable[..., NoiseSchedule]


ROWS = Option("rows", "Rows", 1000, 2, 100_000, summary="Noising steps in the table; the times are 0 to rows - 1.")
ZERO_SNR = Option(
    "zero_terminal_snr",
    "End in pure noise",
    False,
    summary="Stretches the table so that its last row holds no picture (Lin et al. 2023); needs a v or x0 model.",
)
PER_THOUSAND = Option(
    "per_thousand",
    "Betas per thousand rows",
    False,
    summary="Multiplies the betas by 1000/rows, so that a shorter table ends equally noisy.",
)


def make_schedule(kind: str, **options: object) -> NoiseSchedule:
    """Build the schedule of a name in `SCHEDULES`.

    Args:
        kind: The name, as a card has it.
        **options: Values of its options; the others keep their defaults.

    Raises:
        ValueError: An unknown name or option, or a value outside its range; the text names it.
    """
    info = SCHEDULES.get(kind)
    if info is None:
        raise ValueError(f"unknown noise schedule {kind!r}, expected one of {', '.join(SCHEDULES)}")
    return info.make(**check_options(f"noise schedule {kind}", info.options, options))


def _number(name: str, label: str, default: float, low: float, high: float, summary: str) -> Option:
    return Option(name, label, default, low, high, summary=summary)


def _beta_options(start: float, end: float) -> tuple[Option, ...]:
    return (
        ROWS,
        _number("beta_start", "First beta", start, 1e-8, 0.5, "Variance added by the first row."),
        _number("beta_end", "Last beta", end, 1e-8, 0.999, "Variance added by the last row."),
        PER_THOUSAND,
        ZERO_SNR,
    )


def _continuous_betas(name: str) -> tuple[Option, ...]:
    return (
        _number("beta_min", "First beta", 0.1, 1e-4, 100, f"Rate at which {name} starts to add noise."),
        _number("beta_max", "Last beta", 20.0, 1e-3, 1000, "Rate at which it ends."),
    )


def _sigmas(low: float, high: float) -> tuple[Option, ...]:
    return (
        _number("sigma_min", "Least sigma", low, 1e-6, 10, "Noise of the cleanest level."),
        _number("sigma_max", "Largest sigma", high, 0.1, 1e5, "Noise of the noisiest level."),
    )


def _beta_table(formula: Callable[[int, float, float], TableSchedule]) -> Callable[..., NoiseSchedule]:
    """A maker for a table between two betas."""

    def make(
        rows: int, beta_start: float, beta_end: float, per_thousand: bool, zero_terminal_snr: bool
    ) -> TableSchedule:
        factor = 1000 / rows if per_thousand else 1.0
        return _ended(formula(rows, beta_start * factor, beta_end * factor), zero_terminal_snr)

    return make


def _table(formula: Callable[..., TableSchedule]) -> Callable[..., NoiseSchedule]:
    """A maker for any other table."""

    def make(zero_terminal_snr: bool, **options: Any) -> TableSchedule:
        return _ended(formula(**options), zero_terminal_snr)

    return make


def _ended(schedule: TableSchedule, zero_terminal_snr: bool) -> TableSchedule:
    return tables.rescale_zero_terminal_snr(schedule) if zero_terminal_snr else schedule


def _explicit(alpha_bar: tuple[float, ...], betas: tuple[float, ...]) -> TableSchedule:
    if bool(alpha_bar) == bool(betas):
        raise ValueError("noise schedule table: give either alpha_bar or betas, one number a row")
    for name, values in (("alpha_bar", alpha_bar), ("betas", betas)):
        if not all(isinstance(value, int | float) for value in values):
            raise ValueError(f"noise schedule table: {name} must be numbers only")
    return TableSchedule(alpha_bar) if alpha_bar else TableSchedule.from_betas(betas)


def _drawn(points: tuple[Any, ...]) -> DrawnSchedule:
    for index, point in enumerate(points):
        if not isinstance(point, list | tuple):
            raise ValueError(f"noise schedule drawn: point {index} must be a pair, not {point!r}")
    return DrawnSchedule(tuple(tuple(point) for point in points))


SCHEDULES: Mapping[str, ScheduleInfo] = {
    "cosine": ScheduleInfo(
        "Cosine",
        "Turns picture into noise at an even pace and ends in pure noise.",
        "Nichol & Dhariwal 2021; Salimans & Ho 2022",
        (),
        Cosine,
    ),
    "shifted-cosine": ScheduleInfo(
        "Cosine, shifted",
        "The cosine with more noise at every time, as large pictures need to be drowned equally.",
        "Hoogeboom et al. 2023",
        (_number("size", "Picture size", 64.0, 1, 65_536, "Pixels a side; 64 is the plain cosine."),),
        lambda size: ShiftedCosine(resolution_shift(size)),
    ),
    "linear": ScheduleInfo(
        "Linear",
        "Betas rising in a line: the first diffusion models; most of its noisy half looks alike.",
        "Ho et al. 2020",
        _beta_options(1e-4, 0.02),
        _beta_table(tables.linear),
    ),
    "scaled-linear": ScheduleInfo(
        "Scaled linear",
        "Stable Diffusion's table; it stops short of pure noise, so that pictures keep a middling brightness.",
        "Rombach et al. 2022 (Stable Diffusion v1)",
        _beta_options(0.00085, 0.012),
        _beta_table(tables.scaled_linear),
    ),
    "quadratic": ScheduleInfo(
        "Quadratic",
        "Betas rising with the square: gentler at the clean end than the linear table.",
        "Song et al. 2021 (DDIM)",
        _beta_options(1e-4, 0.02),
        _beta_table(tables.quadratic),
    ),
    "cosine-table": ScheduleInfo(
        "Cosine table",
        "The cosine as a table with betas held below 0.999; keeps structure longer than the linear one.",
        "Nichol & Dhariwal 2021",
        (ROWS, _number("offset", "Offset", 0.008, 1e-4, 0.5, "Larger makes the first betas larger."), ZERO_SNR),
        _table(tables.cosine),
    ),
    "sigmoid": ScheduleInfo(
        "Sigmoid",
        "alpha_bar along a piece of the logistic curve: slow at both ends, quick in the middle.",
        "Chen 2023; Jabri et al. 2023",
        (
            ROWS,
            _number("start", "Start", -3.0, -20, 20, "Where the piece of the curve begins."),
            _number("end", "End", 3.0, -20, 20, "Where it ends."),
            _number("tau", "Temperature", 1.0, 0.05, 10, "Below 1 the middle is steeper."),
            ZERO_SNR,
        ),
        _table(tables.sigmoid),
    ),
    "sigmoid-beta": ScheduleInfo(
        "Sigmoid betas",
        "Betas rising along the logistic curve: flat, steep, flat.",
        "Xu et al. 2022 (GeoDiff)",
        _beta_options(1e-4, 0.02),
        _beta_table(tables.sigmoid_beta),
    ),
    "constant": ScheduleInfo(
        "Constant",
        "The same beta in every row: the picture fades exponentially.",
        "Ho et al. 2020",
        (ROWS, _number("beta", "Beta", 0.02, 1e-8, 0.5, "Variance added by every row."), ZERO_SNR),
        _table(tables.constant),
    ),
    "table": ScheduleInfo(
        "Table",
        "Betas or alpha_bar given row by row, as an imported model brings them.",
        "",
        (
            Option("alpha_bar", "alpha_bar", (), summary="Falling numbers within 1 to 0, one a row."),
            Option("betas", "Betas", (), summary="Numbers above 0 and at most 1, one a row."),
        ),
        _explicit,
    ),
    "vp-linear": ScheduleInfo(
        "VP, continuous",
        "The linear table in continuous time.",
        "Song et al. 2021 (score SDE)",
        _continuous_betas("it"),
        VPLinear,
    ),
    "sub-vp": ScheduleInfo(
        "sub-VP",
        "Like VP with less noise at the clean end; made for good likelihoods.",
        "Song et al. 2021 (score SDE)",
        _continuous_betas("it"),
        SubVP,
    ),
    "ve": ScheduleInfo(
        "VE, geometric",
        "Leaves the picture as it is and adds ever more noise.",
        "Song et al. 2021 (score SDE)",
        _sigmas(0.01, 50.0),
        VEGeometric,
    ),
    "edm": ScheduleInfo(
        "EDM",
        "Noise is added to an unscaled picture, and the network is told its logarithm.",
        "Karras et al. 2022",
        _sigmas(0.002, 80.0),
        EDM,
    ),
    "rectified-flow": ScheduleInfo(
        "Rectified flow",
        "A straight line from picture to pure noise.",
        "Liu et al. 2022; Lipman et al. 2023",
        (),
        RectifiedFlow,
    ),
    "corrupt": ScheduleInfo(
        "Mix",
        "Picture and noise mixed by an amount: simple to write, but the contrast dips half-way.",
        "The straight line of rectified flow, from introductory courses",
        (_number("amount_max", "Largest amount", 1.0, 0.01, 1, "1 is pure noise."),),
        Corrupt,
    ),
    "drawn": ScheduleInfo(
        "Drawn",
        "A curve through points of your own; it stays falling whatever you drag.",
        "Fritsch & Carlson 1980 (the curve)",
        (
            Option(
                "points",
                "Points",
                ((0.0, 1.0), (0.25, 0.85), (0.5, 0.5), (0.75, 0.15), (1.0, 0.0)),
                summary="Pairs of position (0 picture, 1 noise) and alpha_bar.",
            ),
        ),
        _drawn,
    ),
}
"""Name in cards and recipes → what it is; in the order of the menu."""
