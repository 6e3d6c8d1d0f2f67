"""Which findings are reported, by code and by place. All is read and checked all the same."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

import click

from generator.checks import CHECKS
from generator.diagnostics import Diagnostic, did_you_mean

CODES = frozenset(check.code for check in CHECKS)


class Codes(click.ParamType[frozenset[str]]):
    """Codes of checks, separated by commas; each must be there."""

    name = "code,…"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> frozenset[str]:
        """Return the codes."""
        if isinstance(value, frozenset):
            return value
        codes = frozenset(code.strip() for code in str(value).split(",") if code.strip())
        for code in sorted(codes - CODES):
            self.fail(no_such("check", code, CODES), param, ctx)
        return codes


def no_such(what: str, name: str, known: Iterable[str]) -> str:
    """Say that nothing has a name, and which one may be meant."""
    near = did_you_mean(name, sorted(known))
    return f"there is no {what} {name}" + (f"; did you mean {near}?" if near else ".")


def selected(
    diagnostics: Sequence[Diagnostic],
    *,
    root: Path,
    select: frozenset[str],
    ignore: frozenset[str],
    paths: Sequence[Path],
) -> tuple[Diagnostic, ...]:
    """Return the diagnostics of the codes and places asked for; no code and no place mean all."""
    places = [_inside(root, path) for path in paths]
    return tuple(
        one
        for one in diagnostics
        if (not select or one.code in select)
        and one.code not in ignore
        and (not places or any(_holds(place, one.path) for place in places))
    )


def _inside(root: Path, path: Path) -> str:
    """Return a path from the root; a relative one is meant from here or from the root."""
    for found in (Path.cwd() / path, root / path):
        if found.exists() and found.resolve().is_relative_to(root):
            return found.resolve().relative_to(root).as_posix()
    message = f"{path} is not in the handbook at {root}."
    raise click.BadParameter(message, param_hint="PATHS")


def _holds(place: str, path: str) -> bool:
    return place in {".", path} or path.startswith(f"{place}/")
