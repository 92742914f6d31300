from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from diffstudio.errors import UserError
from diffstudio.models.atomic import write_files


def test_files_are_written_together_and_leave_nothing_else(tmp_path: Path) -> None:
    a, b = tmp_path / "new" / "a", tmp_path / "new" / "b"
    write_files({a: b"1", b: b"22"})
    write_files({a: b"333"})
    assert (a.read_bytes(), b.read_bytes()) == (b"333", b"22")
    assert sorted(path.name for path in a.parent.iterdir()) == ["a", "b"]


@pytest.mark.parametrize(("code", "says"), [(errno.ENOSPC, "disk is full"), (errno.EACCES, "permission denied")])
def test_a_failure_at_the_second_file_leaves_both_as_they_were(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, says: str
) -> None:
    a, b = tmp_path / "a", tmp_path / "b"
    write_files({a: b"old", b: b"old"})
    calls: list[int] = []
    real = os.fsync

    def failing(descriptor: int) -> None:
        calls.append(descriptor)
        if len(calls) == 2:
            raise OSError(code, os.strerror(code))
        real(descriptor)

    monkeypatch.setattr("diffstudio.models.atomic.os.fsync", failing)
    with pytest.raises(UserError, match=says) as caught:
        write_files({a: b"new", b: b"new"})
    assert str(b) in caught.value.message
    assert (a.read_bytes(), b.read_bytes()) == (b"old", b"old")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a", "b"]


def test_bytes_lost_without_an_error_are_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.fstat

    def shorter(descriptor: int) -> os.stat_result:
        found = list(real(descriptor))
        found[6] = 1
        return os.stat_result(found)

    monkeypatch.setattr("diffstudio.models.atomic.os.fstat", shorter)
    with pytest.raises(UserError, match="fewer bytes"):
        write_files({tmp_path / "a": b"new"})
    assert not list(tmp_path.iterdir())


def test_a_folder_that_cannot_be_made_is_said_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(UserError, match="was not written"):
        write_files({tmp_path / "file" / "a": b""})
