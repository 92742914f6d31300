import math

import pytest

from diffstudio.diffusion.level import Level


def test_every_form_of_a_variance_preserving_level_agrees():
    level = Level(500, 0.8, 0.6)
    assert level.alpha_bar == pytest.approx(0.64)
    assert level.snr == pytest.approx(0.64 / 0.36)
    assert level.log_snr == pytest.approx(math.log(0.64 / 0.36))
    assert level.half_log_snr == pytest.approx(math.log(0.8 / 0.6))
    assert level.edm_sigma == pytest.approx(0.75)
    assert not level.is_clean


def test_pure_noise_has_no_signal():
    level = Level(1, 0.0, 1.0)
    assert (level.snr, level.log_snr, level.edm_sigma) == (0, -math.inf, math.inf)
    assert not level.is_clean


def test_the_clean_picture_has_no_noise():
    level = Level(0, 1.0, 0.0)
    assert (level.snr, level.log_snr, level.edm_sigma) == (math.inf, math.inf, 0)
    assert level.is_clean


def test_vanishing_noise_overflows_to_infinity_instead_of_raising():
    assert Level(0, 1.0, 1e-200).snr == math.inf


def test_scaling_picture_and_noise_alike_changes_no_ratio():
    level, doubled = Level(0, 0.3, 0.7), Level(0, 0.6, 1.4)
    assert doubled.snr == pytest.approx(level.snr)
    assert doubled.edm_sigma == pytest.approx(level.edm_sigma)
