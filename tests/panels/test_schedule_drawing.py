"""What the schedule plot draws are the levels that are really used."""

from __future__ import annotations

import pytest

from diffstudio.diffusion.placement import PLACEMENTS, place
from diffstudio.diffusion.schedules import make_schedule
from diffstudio.panels.schedule_drawing import LOG_SNR_RANGE, OWN_COLOUR, Hand, Labels, alpha_bar_at
from diffstudio.qt.moment import Look
from diffstudio.qt.schedule_edit import drawn_curve, points_on
from diffstudio.qt.serve_runs import curve_of

LABELS = Labels("this run", "next run")
QUANTITIES = ("alpha_bar", "sigma", "log_snr")


def quantity_of(level, quantity: str) -> float:
    if quantity == "log_snr":
        return min(max(level.log_snr, LOG_SNR_RANGE[0]), LOG_SNR_RANGE[1])
    return {"alpha_bar": level.alpha_bar, "sigma": level.sigma}[quantity]


@pytest.mark.parametrize("quantity", QUANTITIES)
@pytest.mark.parametrize("kind", ["cosine", "linear", "sigmoid", "edm", "rectified-flow", "drawn"])
@pytest.mark.parametrize("placement", [label for label in PLACEMENTS if label != "Custom"])
def test_the_dots_lie_at_the_very_levels(kind: str, placement: str, quantity: str) -> None:
    schedule = make_schedule(kind)
    levels = place(placement, schedule, 8)
    drawing = Hand(Look(schedule_axis=quantity), LABELS).run_on(curve_of(kind, schedule), levels, [])
    assert drawing.markers == tuple(level.t for level in levels)
    noisy = [level for level in levels[:-1] if level.t > schedule.t_min]
    for level in noisy:
        assert drawing.series[0].at(level.t) == pytest.approx(quantity_of(level, quantity), abs=1e-9)


def test_the_curve_between_them_is_the_schedule() -> None:
    schedule = make_schedule("drawn")
    curve = drawn_curve(((0.0, 1.0), (0.25, 0.85), (0.5, 0.5), (0.75, 0.15), (1.0, 0.0)))
    series = Hand(Look(), LABELS).edited(curve, [], None, ()).series[0]
    for k in range(100):
        assert series.at(k / 100) == pytest.approx(schedule.level(k / 100).alpha_bar, abs=1e-4)


def test_another_schedule_is_drawn_over_the_same_width() -> None:
    curve, other = curve_of("linear", make_schedule("linear")), curve_of("this model", make_schedule("cosine"))
    drawing = Hand(Look(), LABELS).edited(curve, [(other, OWN_COLOUR)], (900.0, 500.0), points_on(curve))
    assert drawing.series[1].xs[-1] == 999.0
    assert drawing.series[1].dashed
    assert drawing.markers == (900.0, 500.0, 0.0)
    assert [x for x, _ in drawing.handles] == pytest.approx([0, 199.8, 399.6, 599.4, 799.2, 999])


def test_a_run_of_another_schedule_keeps_its_own_levels() -> None:
    schedule = make_schedule("linear")
    levels = place("Uniform", schedule, 6)
    curve = curve_of("this model", make_schedule("cosine"))
    drawing = Hand(Look(), LABELS).run_beside(curve, levels, (0.0, 999.0), [])
    run, coming = drawing.series[:2]
    assert (run.name, coming.name) == ("this run", "next run")
    for x, level in zip(drawing.markers, levels[:-1], strict=False):
        assert x == pytest.approx(level.t / 999)
        assert run.at(x) == pytest.approx(level.alpha_bar)


def test_by_step_and_alone() -> None:
    levels = place("Karras", make_schedule("cosine"), 5)
    by_step = Hand(Look(schedule_against="step"), LABELS).run_by_step(levels)
    assert by_step.markers == (0.0, 1.0, 2.0, 3.0, 4.0, 5.0)
    assert by_step.series[0].ys == pytest.approx([level.alpha_bar for level in levels])
    alone = Hand(Look(), LABELS).run_alone(levels)
    assert list(alone.series[0].xs) == sorted(level.t for level in levels)


def test_what_is_edited_is_the_ratio_of_noise_to_picture() -> None:
    schedule = make_schedule("edm")
    curve = curve_of("edm", schedule)
    series = Hand(Look(), LABELS, by_noise=True).edited(curve, [], None, points_on(curve)).series[0]
    level = schedule.level(0.0)
    assert series.at(0.0) == pytest.approx(1 / (1 + level.edm_sigma**2), abs=1e-3)


@pytest.mark.parametrize("kept", [0.0, 1e-4, 0.3, 0.9, 1.0])
@pytest.mark.parametrize("quantity", QUANTITIES)
def test_a_height_of_the_plot_is_a_share_of_picture(kept: float, quantity: str) -> None:
    curve = drawn_curve(((0.0, 1.0), (1.0, 0.0)))
    hand = Hand(Look(schedule_axis=quantity), LABELS)
    height = hand.edited(curve, [], None, ((0.5, kept),)).handles[0][1]
    assert alpha_bar_at(height, quantity) == pytest.approx(kept, abs=1e-9)
