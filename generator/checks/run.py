"""Runs every check over a handbook."""

from __future__ import annotations

import datetime
from pathlib import Path

from generator.checks import internal_error
from generator.checks.check import Check
from generator.checks.inventory import CHECKS
from generator.diagnostics import Diagnostic
from generator.handbook import Handbook, load


def run(
    handbook: Handbook,
    checks: tuple[Check, ...] = CHECKS,
    *,
    today: datetime.date | None = None,
) -> tuple[Diagnostic, ...]:
    """Return everything the checks find, sorted by place; a check that fails is itself reported.

    What time alone brings is looked for only where a day is given.
    """
    found: set[Diagnostic] = set()
    for check in checks:
        try:
            found.update(check.run(handbook, today))
        except Exception as error:  # noqa: BLE001 - an editor must never meet a traceback
            found.add(internal_error.report(check.code, error))
    return tuple(sorted(found))


def check_root(
    root: Path, *, today: datetime.date | None = None
) -> tuple[Handbook, tuple[Diagnostic, ...]]:
    """Read and check everything below a root; the diagnostics are sorted, none twice."""
    loaded = load(root)
    found = {*loaded.diagnostics, *run(loaded.handbook, today=today)}
    return loaded.handbook, tuple(sorted(found))
