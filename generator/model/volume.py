"""How much a dose asks for in a week, for reports of changes and for checks of progression."""

from __future__ import annotations

from dataclasses import dataclass
from math import prod

from generator.model.dose import Dose
from generator.model.quantity import AnyQuantity, high, low
from generator.model.session_time import PLAIN_REPETITION

#: Seconds in a minute.
MINUTE = 60


@dataclass(frozen=True, slots=True)
class Volume:
    """An amount a week, from its smallest to its largest."""

    low: int | float
    high: int | float


def weekly_repetitions(dose: Dose, most: int | float | None = None) -> Volume | None:
    """Return the repetitions a week, of one side: sets × repetitions × sessions × days.

    The dose counts as it stands, its progress not; take one of `dose.stages()` for a later week.
    `most` stands in where the repetitions are open. None where the driver is another, where open
    repetitions have no `most`, and where the dose does not say on how many days.
    """
    count = most if isinstance(dose.reps, str) else dose.reps
    return None if count is None else _weekly(dose, count)


def weekly_contacts(dose: Dose) -> Volume | None:
    """Return the contacts (landings) a week; None as for repetitions."""
    return None if dose.contacts is None else _weekly(dose, dose.contacts)


def weekly_metres(dose: Dose) -> Volume | None:
    """Return the metres a week; None as for repetitions."""
    return None if dose.distance_m is None else _weekly(dose, dose.distance_m)


def weekly_seconds_under_tension(dose: Dose, most: int | float | None = None) -> Volume | None:
    """Return the seconds of work a week, of one side, rests left out.

    A repetition lasts as long as its tempo or its hold, else the 3 seconds of the session's
    formula (`session_time`). Timed bouts count with their seconds or minutes. None where the
    driver is contacts, a distance or intervals, and as for repetitions.
    """
    if dose.reps is not None:
        count = most if isinstance(dose.reps, str) else dose.reps
        return None if count is None else _weekly(dose, count, *_repetition(dose))
    if dose.seconds is not None:
        return _weekly(dose, dose.seconds)
    return None if dose.minutes is None else _weekly(dose, dose.minutes, MINUTE)


def _repetition(dose: Dose) -> tuple[AnyQuantity, ...]:
    if dose.tempo_seconds is not None:
        return (dose.tempo_seconds.seconds,)
    return (PLAIN_REPETITION if dose.hold_seconds is None else dose.hold_seconds,)


def _weekly(dose: Dose, *work: AnyQuantity) -> Volume | None:
    """Return the work of one set, a product, times the sets of a week."""
    if dose.days is None:
        return None
    factors = (*work, dose.sets, dose.sessions_per_day, dose.days)
    return Volume(prod(map(low, factors)), prod(map(high, factors)))
