"""A progress bar on a terminal, and nothing of the kind in a pipe."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeAlias

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

Advance: TypeAlias = Callable[[int, int], None]
"""Called with how many are done and how many there are."""

Bars: TypeAlias = Callable[[str], Advance]
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
    with Progress(*columns, console=console, transient=True) as progress:
        yield lambda what: _bar(progress, what)


def _bar(progress: Progress, what: str) -> Advance:
    task = progress.add_task(what, total=None)

    def advance(done: int, of: int) -> None:
        progress.update(task, completed=done, total=of)

    return advance
