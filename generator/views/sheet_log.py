"""The four weeks' log of a sheet: what to tick, how often a day and on how many days."""

from __future__ import annotations

from dataclasses import dataclass

from generator.handbook import Handbook
from generator.model.protocol import Phase, PrescribedDose
from generator.model.quantity import high
from generator.views.dose import frequency

WEEKS = 4
#: Columns of boxes on one row of paper.
DAYS_ACROSS = 14


@dataclass(frozen=True, slots=True)
class LogRow:
    """One thing to tick or score; `boxes` a day, none where a number is written."""

    name: str
    target: str
    boxes: int


@dataclass(frozen=True, slots=True)
class Log:
    """What is ticked and scored, for how many weeks."""

    weeks: int
    days_across: int
    rows: tuple[LogRow, ...]
    scores: tuple[LogRow, ...]
    words: str
    """What the grid of boxes is, for somebody who cannot see it."""


def log(handbook: Handbook, phase: Phase) -> Log:
    """Return the log that matches a phase's prescriptions."""
    items = (*phase.programme, *phase.conditioning)
    ladders = (handbook.ladders[identifier] for identifier in phase.ladders)
    return Log(
        weeks=WEEKS,
        days_across=DAYS_ACROSS,
        rows=(
            *(_row(handbook, item) for item in items),
            *(LogRow(f"{ladder.name} ladder", "Write the rung", 0) for ladder in ladders),
        ),
        scores=(
            LogRow("Worst pain", "in the exercises or the hour after, 0 to 10", 0),
            LogRow("Next morning", "= as usual, + worse, − better", 0),
        ),
        words=f"A grid with a column for each of {WEEKS * 7} days. Each row below has its boxes.",
    )


def _row(handbook: Handbook, item: PrescribedDose) -> LogRow:
    often = ", ".join(frequency(item.dose))
    return LogRow(
        name=handbook.exercises[item.exercise].name,
        target=often[:1].upper() + often[1:],
        boxes=int(high(item.dose.sessions_per_day)),
    )
