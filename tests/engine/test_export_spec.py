import pytest

from diffstudio.engine.export_spec import FORMATS, LABELS, SUFFIXES, ExportSpec, controls
from diffstudio.errors import UserError

EVERY = [(what, file_format) for what in FORMATS for file_format in SUFFIXES]


@pytest.mark.parametrize(("what", "file_format"), EVERY)
def test_each_combination_is_possible_or_refused_in_one_sentence(what, file_format):
    if file_format in FORMATS[what]:
        spec = ExportSpec(what, file_format)
        assert spec.animated == (what in ("steps", "walk"))
        assert controls(what, file_format) >= {"scale", "side", "labels", "metadata"}
        return
    with pytest.raises(UserError) as caught:
        ExportSpec(what, file_format)
    assert LABELS[what] in caught.value.message
    assert caught.value.message.endswith(".")
    assert caught.value.advice.startswith("Choose PNG") or caught.value.advice.startswith("Choose GIF")


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"what": "film"}, "What to export"),
        ({"file_format": "tiff"}, "format"),
        ({"scale": 0.01}, "scale"),
        ({"scale": float("nan")}, "scale"),
        ({"scale": 33}, "scale"),
        ({"side": 8}, "size"),
        ({"side": 10**9}, "size"),
        ({"side": 20.5}, "whole number"),
        ({"fps": 0}, "Frames a second"),
        ({"fps": 61}, "Frames a second"),
        ({"play": "backwards"}, "Play"),
        ({"labels": 1}, "Labels"),
        ({"metadata": None}, "Settings in the file"),
        ({"quality": 0}, "Quality"),
        ({"quality": 101}, "Quality"),
        ({"lossless": True}, "Only WebP"),
        ({"fps": 55}, "GIF cannot show 55"),
    ],
)
def test_what_is_out_of_range_is_named(changes, words):
    with pytest.raises(UserError, match=words):
        ExportSpec(**{"what": "walk", "file_format": "gif", **changes})


def test_only_controls_that_do_something_are_offered():
    assert "fps" not in controls("picture", "webp")
    assert "fps" not in controls("walk", "sequence")
    assert controls("walk", "webp") >= {"fps", "play", "quality", "lossless"}
    assert "quality" not in controls("walk", "gif")


def test_values_are_tidied():
    spec = ExportSpec("walk", "mp4", fps=24, side=64.0)
    assert (spec.fps, spec.side, spec.rate) == (24.0, 64, 24)
    assert ExportSpec("walk", "mp4", play="once").loops is False
