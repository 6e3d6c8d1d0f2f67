"""A progress bar on a terminal, and nothing of the kind in a pipe."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeAlias

import rich.progress
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn

from generator.outputs.tree import Progress

Bars: TypeAlias = Callable[[str], Progress]
"""Called with what is being done, gives the function that moves that bar on."""


@contextmanager
def progress_bars() -> Iterator[Bars]:
    """Give a function that makes bars; they show nothing where no one is looking."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield lambda _what: lambda _done, _all: None
        return
    columns = (
        TextColumn("{task.description:<8}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
    )
    with rich.progress.Progress(*columns, console=console, transient=True) as bars:
        yield lambda what: _bar(bars, what)


def _bar(bars: rich.progress.Progress, what: str) -> Progress:
    task = bars.add_task(what, total=None)

    def advance(done: int, of: int) -> None:
        bars.update(task, completed=done, total=of)

    return advance
