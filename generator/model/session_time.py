"""How long an exercise takes, by the formula that log, planner and budget share."""

from __future__ import annotations

from generator.model.dose import Dose
from generator.model.quantity import AnyQuantity, high

#: Seconds for one repetition without a tempo or a hold, for one landing, and between exercises.
PLAIN_REPETITION = 3
ONE_CONTACT = 1
CHANGE_OVER = 30

#: Where a session ends by distance: metres a minute of easy walking and jogging in turn.
METRES_A_MINUTE = 100

#: Minutes of a session, and exercises at one time of the day, beyond which fewer are done.
USUAL_MINUTES = 45
MOST_EXERCISES = 5

#: Where repetitions are open ("as many as good form allows") and no limit says how many.
OPEN_REPETITIONS = 15


def session_seconds(dose: Dose, most_repetitions: int | float | None = None) -> float:
    """Return the seconds one session of a dose takes, the change to the next exercise included.

    Ranges count with their larger end, a dose that grows with its longest stage. With `side: each`
    the other side works during the rest, so only work that is longer than the rest adds time.
    `most_repetitions` stands in where the repetitions are open.
    """
    stages = (stage for _, stage in dose.stages())
    return max(_stage_seconds(stage, most_repetitions or OPEN_REPETITIONS) for stage in stages)


def _stage_seconds(dose: Dose, most_repetitions: int | float) -> float:
    sets = high(dose.sets)
    work = _work(dose, most_repetitions)
    rest = _or_zero(dose.rest_seconds)
    if dose.side == "each":
        between = max(rest, work)
        total = sets * work + (sets - 1) * between + work
    else:
        total = sets * work + (sets - 1) * rest
    return total + CHANGE_OVER


def _work(dose: Dose, most_repetitions: int | float) -> float:
    """Return the seconds of work in one set of one side."""
    if dose.reps is not None:
        count = most_repetitions if isinstance(dose.reps, str) else high(dose.reps)
        return float(count * _repetition(dose))
    if dose.contacts is not None:
        return float(high(dose.contacts) * ONE_CONTACT)
    if dose.intervals is not None:
        until = dose.intervals.until
        if until.minutes is not None:
            return float(high(until.minutes) * 60)
        return float(_or_zero(until.distance_m) / METRES_A_MINUTE * 60)
    metres = float(_or_zero(dose.distance_m) / METRES_A_MINUTE * 60)
    return float(_or_zero(dose.seconds) + _or_zero(dose.minutes) * 60 + metres)


def _repetition(dose: Dose) -> int | float:
    if dose.tempo_seconds is not None:
        return dose.tempo_seconds.seconds
    return PLAIN_REPETITION if dose.hold_seconds is None else high(dose.hold_seconds)


def _or_zero(quantity: AnyQuantity | None) -> int | float:
    return 0 if quantity is None else high(quantity)
