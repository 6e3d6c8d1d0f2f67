"""Runs every check over a handbook."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.checks import internal_error
from generator.checks.allowances import Allowed, apply
from generator.checks.check import Check
from generator.checks.inventory import CHECKS, HALF
from generator.diagnostics import Diagnostic
from generator.handbook import Handbook, load
from generator.handbook.collector import paused_collector
from generator.handbook.side_by_side import side_by_side

MANY = 100  # exercises from which on a second core saves more time than it costs


def run(
    handbook: Handbook,
    checks: tuple[Check, ...] = CHECKS,
    *,
    today: datetime.date | None = None,
) -> tuple[Diagnostic, ...]:
    """Return everything the checks find, sorted by place; a check that fails is itself reported.

    What time alone brings is looked for only where a day is given.
    """

    def find(half: Sequence[Check]) -> set[Diagnostic]:
        return {found for check in half for found in _found(check, handbook, today)}

    one = [check for check in checks if check not in HALF]
    other = [check for check in checks if check in HALF]
    worth_while = bool(other) and len(handbook.exercises) > MANY
    found = side_by_side(find, one, other, worth_while=worth_while)
    return tuple(sorted(set.union(*found)))


def _found(check: Check, handbook: Handbook, today: datetime.date | None) -> Iterator[Diagnostic]:
    try:
        yield from check.run(handbook, today)
    except Exception as error:  # noqa: BLE001 - an editor must never meet a traceback
        yield internal_error.report(check.code, error)


@dataclass(frozen=True, slots=True)
class Checked:
    """A handbook with everything that was found in it."""

    handbook: Handbook
    diagnostics: tuple[Diagnostic, ...]
    """Sorted, none twice."""

    allowed: tuple[Allowed, ...]
    """What would have been found but for a reason that somebody gave."""


def check_all(root: Path, *, today: datetime.date | None = None) -> Checked:
    """Read and check everything below a root, and take away what is allowed."""
    with paused_collector():
        loaded = load(root)
        found = sorted({*loaded.diagnostics, *run(loaded.handbook, today=today)})
        return Checked(loaded.handbook, *apply(loaded.handbook, found, today=today))


def check_root(
    root: Path, *, today: datetime.date | None = None
) -> tuple[Handbook, tuple[Diagnostic, ...]]:
    """Read and check everything below a root; the diagnostics are sorted, none twice."""
    checked = check_all(root, today=today)
    return checked.handbook, checked.diagnostics
