import pytest

from diffstudio.diffusion.placement import PLACEMENTS
from diffstudio.diffusion.samplers import SAMPLERS
from diffstudio.engine.aliases import SAMPLER_ALIASES, SCHEDULE_ALIASES, sampler_and_schedule, schedule


def test_every_alias_is_a_label_and_every_label_an_alias() -> None:
    assert set(SAMPLER_ALIASES.values()) == set(SAMPLERS)
    assert set(SCHEDULE_ALIASES.values()) == {"Automatic", *PLACEMENTS}
    for label in SAMPLERS:
        assert sampler_and_schedule(label) == (label, None)
    for label in PLACEMENTS:
        assert schedule(label) == label


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("DPM++ 2M Karras", ("DPM++ 2M", "Karras")),
        ("DPM++ 2M SDE Exponential", ("DPM++ 2M SDE", "Exponential")),
        ("DPM2 a Karras", ("DPM2 a", "Karras")),
        ("LMS Karras", ("LMS", "Karras")),
        ("dpmpp_2m_sde_gpu", ("DPM++ 2M SDE", None)),
        ("dpmpp_3m_sde", ("DPM++ 3M SDE", None)),
        ("sample_euler_ancestral", ("Euler a", None)),
        ("euler_ancestral", ("Euler a", None)),
        ("dpm_2_ancestral", ("DPM2 a", None)),
        ("dpmpp_2s_ancestral", ("DPM++ 2S a", None)),
        ("uni_pc", ("UniPC", None)),
        ("dpmpp_2m_k", ("DPM++ 2M", "Karras")),
        ("euler_a", ("Euler a", None)),
        ("k_lms", ("LMS", None)),
        ("DPMSolverMultistepScheduler", ("DPM++ 2M", None)),
        ("EulerAncestralDiscreteScheduler", ("Euler a", None)),
        ("magic", (None, None)),
        ("", (None, None)),
        ("x" * 10_000, (None, None)),
    ],
)
def test_names_of_other_tools(name: str, found: tuple[str | None, str | None]) -> None:
    assert sampler_and_schedule(name) == found


@pytest.mark.parametrize(
    ("name", "label"), [("karras", "Karras"), ("sgm_uniform", "SGM Uniform"), ("ddim_uniform", "DDIM"), ("magic", None)]
)
def test_schedule_types_of_other_tools(name: str, label: str | None) -> None:
    assert schedule(name) == label
