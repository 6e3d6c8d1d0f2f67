"""Opens files that nobody has vouched for."""

import os
import stat
from functools import lru_cache
from pathlib import Path

from generator.diagnostics import Diagnostic
from generator.source.findings import START

MAX_BYTES = 1024 * 1024


def read_bytes(root: Path, path: str) -> bytes | Diagnostic:
    """Return the bytes of the file at `path` below `root`, or why they cannot be had.

    At most one byte over the limit is read. Links are followed, but not out of `root`.
    """
    try:
        # A thousand files in turn: strings, since making path objects takes longer than reading.
        folder, _, name = path.rpartition("/")
        file = os.path.join(_real(root, folder), name)  # noqa: PTH118
        if not stat.S_ISREG(os.lstat(file).st_mode):  # perhaps a link
            file = os.path.realpath(file, strict=True)
        if not file.startswith(_beginning(root)):
            return _unreadable(path, "This file lies outside the handbook's folder.")
        # Opening a pipe or a device could wait for ever.
        if not stat.S_ISREG(os.stat(file).st_mode):  # noqa: PTH116
            return _unreadable(path, "This is not a file.")
        with open(file, "rb") as stream:  # noqa: PTH123
            raw = stream.read(MAX_BYTES + 1)
    except FileNotFoundError:
        return _unreadable(path, "There is no such file.")
    except OSError as error:
        return _unreadable(path, f"This file cannot be read: {error.strerror or 'unknown reason'}.")
    except (RuntimeError, ValueError):  # a loop of links before Python 3.13; a NUL in the name
        return _unreadable(path, "This file cannot be read: its name leads nowhere.")
    return too_large(path) if len(raw) > MAX_BYTES else raw


@lru_cache(maxsize=1)  # files are read folder by folder
def _real(root: Path, folder: str) -> str:
    """Return the real name of a folder below `root`."""
    return os.path.realpath(os.path.join(root, folder), strict=True)  # noqa: PTH118


@lru_cache(maxsize=1)  # a thousand files in turn are read below one root
def _beginning(root: Path) -> str:
    """Return what the real name of every file below `root` begins with."""
    return str(root.resolve(strict=True) / "_")[:-1]


def too_large(path: str) -> Diagnostic:
    """Return the diagnostic for a file over the limit."""
    message = f"This file is larger than {MAX_BYTES // 1024} KiB."
    return Diagnostic(path, START, "too-large", message, "split it into smaller files.")


def _unreadable(path: str, message: str) -> Diagnostic:
    return Diagnostic(path, START, "unreadable-file", message)
