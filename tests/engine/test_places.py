from pathlib import Path

import platformdirs
import pytest

from diffstudio.engine import places

ALL = (places.pictures, places.data, places.state, places.cache)


def test_one_variable_moves_all_of_them(home: Path) -> None:
    found = [place() for place in ALL]
    assert len(set(found)) == 4
    assert all(folder.parent == home for folder in found)
    assert not any(folder.exists() for folder in found)


@pytest.mark.parametrize("value", [None, "", "  "])
def test_without_it_the_system_is_asked(monkeypatch: pytest.MonkeyPatch, value: str | None) -> None:
    monkeypatch.delenv(places.HOME_VARIABLE)
    if value is not None:
        monkeypatch.setenv(places.HOME_VARIABLE, value)
    assert places.pictures() == platformdirs.user_pictures_path() / "diffstudio"
    assert places.data() == platformdirs.user_data_path("diffstudio", appauthor=False)
    assert len({place() for place in ALL}) == 4


def test_the_folder_is_absolute(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(places.HOME_VARIABLE, "somewhere")
    assert all(place().is_absolute() for place in ALL)
