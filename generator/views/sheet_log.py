"""The four weeks' log of a sheet: what to tick, how often a day and on how many days."""

from __future__ import annotations

from dataclasses import dataclass

from generator.handbook import Handbook
from generator.model.protocol import Phase, PrescribedDose
from generator.model.quantity import high
from generator.views.dose import frequency

WEEKS = 4
WEEK = 7
#: Columns of boxes on one row of paper.
DAYS_ACROSS = 14


@dataclass(frozen=True, slots=True)
class LogRow:
    """One thing to tick or to write down; `boxes` a day, none where a number is written."""

    name: str
    target: str
    boxes: int


@dataclass(frozen=True, slots=True)
class Log:
    """What is ticked and scored, and on how many days."""

    title: str
    words: str
    """How it is filled in, and what the drawn grid is for somebody who cannot see it."""

    days: int
    days_across: int
    rows: tuple[LogRow, ...]


SCORES = (
    LogRow("Worst pain, 0 to 10", "Exercise and the hour after", 0),
    LogRow("Next morning, 0 to 10", "Pain on waking", 0),
)


def log(handbook: Handbook, phase: Phase) -> Log:
    """Return the log that matches a phase's prescriptions."""
    items = (*phase.programme, *phase.conditioning)
    ladders = (handbook.ladders[identifier] for identifier in phase.ladders)
    return Log(
        title=f"Log for {WEEKS} weeks",
        words=(
            "Tick what you did and write your pain as a number. "
            f"Each row of the grid has a space for each of {WEEKS * WEEK} days."
        ),
        days=WEEKS * WEEK,
        days_across=DAYS_ACROSS,
        rows=(
            *(_row(handbook, item) for item in items),
            *(LogRow(f"{ladder.name} ladder", "Write the rung", 0) for ladder in ladders),
            *SCORES,
        ),
    )


def _row(handbook: Handbook, item: PrescribedDose) -> LogRow:
    often = ", ".join(frequency(item.dose))
    return LogRow(
        name=handbook.exercises[item.exercise].name,
        target=often[:1].upper() + often[1:],
        boxes=int(high(item.dose.sessions_per_day)),
    )
