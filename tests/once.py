"""What takes long to make, made once in a run, however many workers share the tests."""

from __future__ import annotations

import os
import pickle
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest

T = TypeVar("T")
#: Seconds after which whoever waits gives up: the worker that makes the thing is gone.
PATIENCE = 300


def once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], T]) -> T:
    """Return what `make` gives for an empty folder, which all workers share.

    The first worker to ask makes it, the others wait for it. What fails, fails for all of them.
    """
    base = factory.getbasetemp()
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / f"once-{name}"
    try:
        folder.mkdir()  # of two workers only one can
    except FileExistsError:
        return _awaited(folder)
    try:
        made = (True, make(folder))
    except BaseException as error:
        _tell(folder, (False, repr(error)))
        raise
    _tell(folder, made)
    return made[1]


def _tell(folder: Path, made: tuple[bool, object]) -> None:
    """Leave what was made where the others look for it: whole, or not at all."""
    part = folder.with_suffix(".part")
    part.write_bytes(pickle.dumps(made))
    part.replace(folder.with_suffix(".made"))


def _awaited(folder: Path) -> T:
    told = folder.with_suffix(".made")
    end = time.monotonic() + PATIENCE
    while not told.exists():
        assert time.monotonic() < end, f"nobody makes {folder.name}"
        time.sleep(0.05)
    well, made = pickle.loads(told.read_bytes())  # noqa: S301  another worker of this run wrote it
    assert well, made
    return made
