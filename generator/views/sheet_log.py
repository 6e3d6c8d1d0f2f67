"""The four weeks' log of a sheet: what to tick, how often a day and on how many days."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.dose import Dose
from generator.model.protocol import Phase
from generator.model.quantity import high
from generator.views.phase import PhaseView
from generator.views.prescription import PrescriptionView, in_day_order

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


def log_of(view: PhaseView, phase: Phase) -> Log:
    """Return the log that matches a phase's prescriptions, in the order of the sheet's cards."""
    doses = [one.dose for one in (*in_day_order(phase.programme), *phase.conditioning)]
    return Log(
        title=f"Log for {WEEKS} weeks",
        words=(
            "Tick what you did and write your pain as a number. "
            f"Each row of the grid has a space for each of {WEEKS * WEEK} days."
        ),
        days=WEEKS * WEEK,
        days_across=DAYS_ACROSS,
        rows=(
            *(_row(one, dose) for one, dose in zip(view.prescriptions, doses, strict=True)),
            *(LogRow(ladder.name, "Write the rung", 0) for ladder in view.ladders),
            *SCORES,
        ),
    )


def _row(shown: PrescriptionView, dose: Dose) -> LogRow:
    often = shown.dose.often
    return LogRow(
        name=shown.name,
        target=f"{often[:1].upper()}{often[1:]}",
        boxes=int(high(dose.sessions_per_day)),
    )
