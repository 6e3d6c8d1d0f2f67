"""Handing a command the root of the handbook that it works on."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar

import click

from generator.hosts.sources import SOURCES

FOLDER = click.Path(file_okay=False, path_type=Path)
P = ParamSpec("P")
R = TypeVar("R")


def with_root(command: Callable[Concatenate[Path, P], R]) -> Callable[P, R]:
    """Hand a command the root, and stop where that folder is no handbook."""

    @wraps(command)
    def run(*args: P.args, **kwargs: P.kwargs) -> R:
        root: Path = click.get_current_context().obj
        missing = [name for name in SOURCES if not (root / name).is_dir()]
        if missing:
            message = f"no {' and no '.join(missing)} folder in {root}; name the root with --root."
            raise click.UsageError(message)
        return command(root, *args, **kwargs)

    return run
