import errno
import os
from pathlib import Path

import pytest

from diffstudio.engine import files
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
