"""Replaces a folder as a whole: readers see the old one or the new one, never a half of each."""

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from generator.hosts.errors import HostError

if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def replacing(target: Path) -> Iterator[Path]:
    """Yield an empty folder beside `target` that takes its place when the block ends well.

    Where the block raises, `target` stays as it was. What a killed run left behind is put right
    first. Raises `HostError` where another run is replacing the same folder.
    """
    target = target.resolve()  # a link stays; what it leads to is replaced
    workshop = target.with_name(f".{target.name}.toehold")
    workshop.mkdir(parents=True, exist_ok=True)
    new, old = workshop / "new", workshop / "old"
    with _held(workshop):
        _put_right(target, new, old)
        new.mkdir()
        try:
            yield new
            _swap(target, new, old)
        finally:
            _remove(new)
            if target.exists():
                _remove(old)


@contextmanager
def _held(workshop: Path) -> Iterator[None]:
    """Lock a folder, and remove it at the end unless something that is needed is left in it.

    The system releases the lock when the process ends, however it ends.
    """
    lock = workshop / "lock"
    descriptor = os.open(lock, os.O_RDWR | os.O_CREAT)
    try:
        _lock(descriptor)
    except (BlockingIOError, PermissionError) as error:
        os.close(descriptor)
        message = f"Another build is writing into {workshop.parent}; wait until it has ended."
        raise HostError(message) from error
    try:
        yield
    finally:
        if sys.platform == "win32":
            os.close(descriptor)  # Windows removes no open file
        with suppress(OSError):
            lock.unlink()
            workshop.rmdir()
        if sys.platform != "win32":
            os.close(descriptor)  # last: until then nobody else can have begun there


def _put_right(target: Path, new: Path, old: Path) -> None:
    """Undo what a run that was killed had begun."""
    if old.exists() and not target.exists():
        old.rename(target)
    _remove(old)
    _remove(new)


def _swap(target: Path, new: Path, old: Path) -> None:
    if target.exists():
        target.rename(old)
    try:
        new.rename(target)
    except BaseException:
        if old.exists():
            old.rename(target)
        raise


def _remove(folder: Path) -> None:
    """Remove a folder; what another program holds open (Windows) goes at the next run."""
    shutil.rmtree(folder, ignore_errors=True)
