"""What a file that is not safetensors really is, told by its first bytes. Nothing is opened here."""

from __future__ import annotations

from pathlib import Path

from diffstudio.errors import UserError

_ARCHIVES: tuple[tuple[int, bytes, str], ...] = (
    (0, b"PK\x03\x04", "a PyTorch checkpoint, which holds a pickle"),
    (0, b"PK\x05\x06", "an empty zip archive"),
    (0, b"PK\x07\x08", "a zip archive, which may hold a pickle"),
    (257, b"ustar", "a tar archive, which may hold a pickle"),
    (0, b"7z\xbc\xaf\x27\x1c", "a 7z archive, which may hold a pickle"),
    (0, b"Rar!", "a rar archive, which may hold a pickle"),
    (0, b"\x1f\x8b", "a gzip archive, which may hold a pickle"),
    (0, b"BZh", "a bzip2 archive, which may hold a pickle"),
    (0, b"\xfd7zXZ\x00", "an xz archive, which may hold a pickle"),
    (0, b"\x28\xb5\x2f\xfd", "a zstandard archive, which may hold a pickle"),
    (0, b"\x93NUMPY", "a NumPy array, which may hold a pickle"),
)
_OTHERS: tuple[tuple[bytes, str], ...] = (
    (b"version https://git-lfs", "only a pointer to the real file, left by a download without Git LFS"),
    (b"GGUF", "a GGUF file"),
    (b"\x89HDF", "an HDF5 file"),
    (b"<!DOCTYPE", "a web page, not the file behind it"),
    (b"<html", "a web page, not the file behind it"),
)
_PICKLE_STARTS = (*(b"\x80" + bytes([protocol]) for protocol in range(6)), b"(", b"]", b"}", b"c", b"l", b"d")
_CONVERT = (
    "Opening such a file can run any program hidden in it, so it is never done here: ask for a .safetensors file, "
    "or convert it where you trust it with safetensors.torch.save_file(torch.load(FILE, weights_only=True), NEW)."
)


def what_it_is(path: Path, start: bytes, size: int) -> UserError:
    """Return the error for a file that is not safetensors, for the caller to raise.

    Args:
        path: Where it is.
        start: Its first bytes, up to 512.
        size: Its length.
    """
    if size == 0:
        return UserError(f"{path} is empty.", "Get the file again from where it came from.")
    for offset, magic, text in _ARCHIVES:
        if start[offset : offset + len(magic)] == magic:
            return UserError(f"{path} is {text}.", _CONVERT)
    for magic, text in _OTHERS:
        if start.startswith(magic):
            return UserError(f"{path} is {text}.", "Get the .safetensors file itself.")
    if start.startswith(_PICKLE_STARTS):
        return UserError(f"{path} looks like a pickle.", _CONVERT)
    return UserError(f"{path} is not a safetensors file.", "Choose a model whose weights are safetensors.")
