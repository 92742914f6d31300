"""The one way to write a file: whole or not at all, whatever the disk says."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import IO

import pytest

from diffstudio import files
from diffstudio.errors import UserError


def leftovers(folder: Path) -> list[str]:
    return sorted(p.name for p in folder.iterdir())


def raising(number: int) -> object:
    def fail(*args: object, **kwargs: object) -> None:
        raise OSError(number, os.strerror(number))

    return fail


def test_write_replaces_the_old_file(tmp_path: Path) -> None:
    target = tmp_path / "a.txt"
    files.write(target, b"one")
    files.write(target, b"two")
    assert target.read_bytes() == b"two"
    assert leftovers(tmp_path) == ["a.txt"]


def test_write_new_never_replaces(tmp_path: Path) -> None:
    target = tmp_path / "a.txt"
    files.write_new(target, b"one")
    with pytest.raises(FileExistsError):
        files.write_new(target, b"two")
    assert target.read_bytes() == b"one"
    assert leftovers(tmp_path) == ["a.txt"]


def test_write_new_without_hard_links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "link", raising(errno.EPERM))
    files.write_new(tmp_path / "a.txt", b"one")
    with pytest.raises(FileExistsError):
        files.write_new(tmp_path / "a.txt", b"two")
    assert (tmp_path / "a.txt").read_bytes() == b"one"


def test_write_new_without_hard_links_leaves_no_empty_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "link", raising(errno.EPERM))
    monkeypatch.setattr(os, "replace", raising(errno.ENOSPC))
    with pytest.raises(UserError, match="disk is full"):
        files.write_new(tmp_path / "a.txt", b"one")
    assert leftovers(tmp_path) == []


@pytest.mark.parametrize("write", [files.write, files.write_new])
@pytest.mark.parametrize(
    ("number", "message"),
    [(errno.ENOSPC, "disk is full"), (errno.EDQUOT, "disk is full"), (errno.EROFS, "may not be written")],
)
def test_a_refusal_of_the_disk_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, write: object, number: int, message: str
) -> None:
    (tmp_path / "old").write_bytes(b"old")
    monkeypatch.setattr(os, "write", raising(number))
    target = tmp_path / ("old" if write is files.write else "new")
    with pytest.raises(UserError, match=message):
        write(target, b"data")  # type: ignore[operator]
    assert leftovers(tmp_path) == ["old"]
    assert (tmp_path / "old").read_bytes() == b"old"


def test_short_writes_are_continued(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write = os.write
    monkeypatch.setattr(os, "write", lambda fd, data: write(fd, data[:3]))
    files.write(tmp_path / "a", b"0123456789")
    assert (tmp_path / "a").read_bytes() == b"0123456789"


def test_a_disk_that_stops_without_a_word_is_a_full_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written: list[int] = []
    write = os.write

    def stops(fd: int, data: bytes) -> int:
        written.append(1)
        return write(fd, data[:4]) if len(written) == 1 else 0

    monkeypatch.setattr(os, "write", stops)
    with pytest.raises(UserError, match="disk is full"):
        files.write(tmp_path / "a", b"0123456789")
    assert leftovers(tmp_path) == []


def test_bytes_that_do_not_arrive_are_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "write", lambda fd, data: len(data))
    with pytest.raises(UserError, match="fewer bytes"):
        files.write(tmp_path / "a", b"0123456789")
    assert leftovers(tmp_path) == []


def test_a_failing_fsync_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "fsync", raising(errno.ENOSPC))
    with pytest.raises(UserError, match="disk is full"):
        files.write(tmp_path / "a", b"0123456789")
    assert leftovers(tmp_path) == []


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="this user may write everywhere")
def test_a_folder_that_may_not_be_written(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(UserError, match="may not be written"):
            files.write(tmp_path / "a", b"x")
    finally:
        tmp_path.chmod(0o700)


def test_a_folder_that_refuses_new_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "open", raising(errno.EACCES))
    with pytest.raises(UserError, match="may not be written"):
        files.write(tmp_path / "a", b"x")


def test_a_folder_that_is_missing_or_a_file(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(UserError, match="was not written"):
        files.write(tmp_path / "none" / "a", b"x")
    with pytest.raises(UserError, match="was not written"):
        files.make_folder(tmp_path / "file")
    with pytest.raises(UserError, match="was not written"):
        files.make_folder(tmp_path / "file" / "below")


def test_make_folder_may_be_repeated(tmp_path: Path) -> None:
    assert files.make_folder(tmp_path / "a" / "b") == files.make_folder(tmp_path / "a" / "b")


def test_a_stranger_s_file_is_opened_only_when_it_is_one(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"one")
    with files.open_regular(tmp_path / "a") as opened:
        assert opened.read() == b"one"
    with pytest.raises(OSError, match="it is a folder"):
        files.open_regular(tmp_path)
    with pytest.raises(OSError, match="the name is not possible"):
        files.open_regular(tmp_path / "a\0b")
    with pytest.raises(FileNotFoundError):
        files.open_regular(tmp_path / "missing")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(OSError, match="it is not a file") as caught:
        files.open_regular(tmp_path / "pipe")
    assert files.why(caught.value) == "it is not a file"


def test_a_stream_is_written_into_a_new_folder_and_replaced(tmp_path: Path) -> None:
    path = tmp_path / "new" / "data.bin"
    files.write_stream(path, lambda file: [file.write(b"on"), file.write(b"e")])
    files.write_stream(path, lambda file: file.write(b"two"))
    assert path.read_bytes() == b"two"
    assert leftovers(path.parent) == ["data.bin"]


def test_a_stream_that_fails_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "data.bin"
    path.write_bytes(b"old")

    def full(file: IO[bytes]) -> None:
        file.write(b"half")
        raise OSError(errno.ENOSPC, "No space left on device")

    with pytest.raises(UserError, match="disk is full"):
        files.write_stream(path, full)
    assert path.read_bytes() == b"old"
    assert leftovers(tmp_path) == ["data.bin"]


def test_files_are_written_together_and_leave_nothing_else(tmp_path: Path) -> None:
    a, b = tmp_path / "new" / "a", tmp_path / "new" / "b"
    files.write_together({a: b"1", b: b"22"})
    files.write_together({a: b"333"})
    assert (a.read_bytes(), b.read_bytes()) == (b"333", b"22")
    assert leftovers(a.parent) == ["a", "b"]


@pytest.mark.parametrize(("code", "says"), [(errno.ENOSPC, "disk is full"), (errno.EACCES, "may not be written")])
@pytest.mark.parametrize(("call", "at"), [("fsync", 2), ("replace", 1), ("replace", 2)])
@pytest.mark.parametrize("links", [True, False])
def test_files_written_together_are_all_new_or_all_old(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, says: str, call: str, at: int, links: bool
) -> None:
    a, b = tmp_path / "a", tmp_path / "b"
    files.write_together({a: b"old", b: b"old"})
    if not links:
        monkeypatch.setattr(os, "link", raising(errno.EPERM))
    calls: list[object] = []
    real = getattr(os, call)

    def failing(*arguments: object) -> None:
        calls.append(arguments)
        if len(calls) == at:
            raise OSError(code, os.strerror(code))
        real(*arguments)

    monkeypatch.setattr(os, call, failing)
    with pytest.raises(UserError, match=says) as caught:
        files.write_together({a: b"new", b: b"new"})
    assert str(a if at == 1 else b) in caught.value.message
    assert (a.read_bytes(), b.read_bytes()) == (b"old", b"old")
    assert leftovers(tmp_path) == ["a", "b"]


def test_files_that_were_new_are_taken_back_together(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    with pytest.raises(UserError, match="was not written"):
        files.write_together({tmp_path / "a": b"new", tmp_path / "b": b"new"})
    assert leftovers(tmp_path) == ["b"]


def test_what_a_kill_left_is_removed_when_it_is_old(tmp_path: Path) -> None:
    old, young = (tmp_path / files.PART.format(name) for name in ("old", "young"))
    for part in (old, young):
        part.write_bytes(b"half")
    os.utime(old, (0, 0))
    files.write_together({tmp_path / "a": b"1"})
    assert leftovers(tmp_path) == [young.name, "a"]
    files.remove_parts(tmp_path)
    assert leftovers(tmp_path) == ["a"]
    files.remove_parts(tmp_path / "missing")
