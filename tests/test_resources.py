"""Where the files that travel with the program are found."""

from __future__ import annotations

from pathlib import Path

import pytest

from diffstudio import resources


def test_in_a_checkout_they_are_the_top_level_folder() -> None:
    root = Path(resources.__file__).resolve().parents[1]
    assert resources.path("models", "flowers") == root / "resources" / "models" / "flowers"
    assert resources.path().is_dir()


def test_in_a_wheel_they_lie_beside_the_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "_resources").mkdir()
    monkeypatch.setattr(resources, "_PACKAGE", tmp_path)
    assert resources.path("icons") == tmp_path / "_resources" / "icons"
