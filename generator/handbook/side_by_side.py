"""Doing two halves of some work at a time, on two cores."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
from collections.abc import Callable
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import TypeVar

Half = TypeVar("Half")
Done = TypeVar("Done")


def side_by_side(
    work: Callable[[Half], Done], first: Half, second: Half, *, worth_while: bool = True
) -> tuple[Done, Done]:
    """Return what comes of both halves; the second is done by a copy of this process if it can be.

    What comes of the second is pickled. A copy that cannot be made, fails or is killed costs only
    time: its half is then done here. So it is for little work, and where no process is copied: on
    one core, on Windows and macOS, and beside other threads, whose locks the copy would inherit.
    """
    copy = _start(work, second) if worth_while and _can_copy() else None
    if copy is None:
        return work(first), work(second)
    process, answer = copy
    done = work(first)
    try:
        return done, answer.recv()
    except EOFError:
        return done, work(second)
    finally:
        process.join()


def _can_copy() -> bool:
    """Tell whether a copy of this process would be safe, and faster."""
    if sys.platform != "linux":
        return False
    # The system's own list: `threading` does not know the threads that a library started.
    threads = len(os.listdir("/proc/self/task"))  # noqa: PTH208
    return threads == 1 and len(os.sched_getaffinity(0)) > 1


def _start(work: Callable[[Half], Done], half: Half) -> tuple[BaseProcess, Connection] | None:
    """Start a copy of this process on one half; return it and where its answer arrives."""
    context = multiprocessing.get_context("fork")
    receiving, sending = context.Pipe(duplex=False)
    process = context.Process(target=_answer, args=(work, half, sending), daemon=True)
    try:
        process.start()
    except OSError:  # no room for another process
        return None
    sending.close()  # the copy alone holds it open, so that its end is noticed
    return process, receiving


def _answer(work: Callable[[Half], Done], half: Half, sending: Connection) -> None:
    """Do one half and send what comes of it, or nothing at all where it fails."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever interrupts, interrupts the original
    try:
        sending.send(work(half))
    except Exception:  # noqa: BLE001 - the original does it again, and says what is wrong
        sending.close()
