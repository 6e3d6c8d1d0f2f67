"""A dose in words, the same on every page, sheet and message."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.dose import DRIVERS, AnyLoad, Dose, Intervals, ProgressStep, Tempo
from generator.model.quantity import AnyQuantity, high, low
from generator.model.session_time import CHANGE_OVER, session_seconds
from generator.views.numbers import counted, distance, number, quantity

DAILY = 7
AS_MANY = "as many as good form allows"
OFTEN = "How often"
SIDE = "Side"
NO_PAIN = "none at all"


@dataclass(frozen=True, slots=True)
class Fact:
    """One part of a dose under its own name: "Rest", "45 seconds between sets"."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class DoseView:
    """A dose as it is read.

    `amount` is the large line ("3 sets of 10"), `details` how each is done ("hold 5 seconds, each
    side"), `often` how often ("every second day"); `words` is all three in one line, and `facts`
    the same in parts. `stages` says how it grows ("From week 3: 4 sets of 10"), `seconds` how long
    one session takes with the change to the next exercise, and `minutes` how long without it.
    """

    amount: str
    details: str
    often: str
    words: str
    facts: tuple[Fact, ...]
    stages: tuple[str, ...]
    seconds: float
    minutes: int


def dose_view(dose: Dose, units: tuple[str, ...], most: int | float | None = None) -> DoseView:
    """Word a dose. `units` are the handbook's distances; `most` the limit of open repetitions."""
    facts = tuple(_facts(dose))
    how_much = amount(dose, units, most)
    details = [_short(fact) for fact in facts if fact.label != OFTEN]
    often = [fact.value for fact in facts if fact.label == OFTEN]
    seconds = session_seconds(dose, most)
    return DoseView(
        amount=how_much,
        details=", ".join(details),
        often=", ".join(often),
        words=", ".join([how_much, *details, *often]),
        facts=facts,
        stages=tuple(_stage(dose, step, units, most) for step in dose.progress),
        seconds=seconds,
        minutes=minutes(seconds - CHANGE_OVER),
    )


def minutes(seconds: float) -> int:
    """Return whole minutes, rounded up, one at least."""
    return max(1, math.ceil(seconds / 60))


def amount(dose: Dose, units: tuple[str, ...], most: int | float | None = None) -> str:
    """Return the driver with its sets: "3 sets of 10", "20 minutes"."""
    if dose.intervals is not None:
        return _intervals(dose.intervals, units)
    driver = _driver(dose, units, most, counts=high(dose.sets) == 1)
    return driver if high(dose.sets) == 1 else f"{counted(dose.sets, 'sets')} of {driver}"


def _driver(dose: Dose, units: tuple[str, ...], most: int | float | None, *, counts: bool) -> str:
    """Return the driver; bare repetitions carry their word only where no sets stand before."""
    if isinstance(dose.reps, str):
        return AS_MANY if most is None else f"{AS_MANY}, {number(most)} at most"
    if dose.reps is not None:
        return counted(dose.reps, "reps") if counts else quantity(dose.reps)
    if dose.distance_m is not None:
        return distance(dose.distance_m, units)
    for unit in ("seconds", "minutes", "contacts"):
        value = getattr(dose, unit)
        if value is not None:
            return counted(value, unit)
    return ""


def _intervals(intervals: Intervals, units: tuple[str, ...]) -> str:
    until = intervals.until
    end = (
        counted(until.minutes, "minutes")
        if until.minutes is not None
        else distance(until.distance_m or 0, units)
    )
    run = counted(intervals.run_minutes, "minutes")
    if high(intervals.walk_minutes) == 0:
        return f"run {end} without a walking break"
    walk = counted(intervals.walk_minutes, "minutes")
    return f"run {run}, walk {walk}, in turn, {end} in all"


def _facts(dose: Dose) -> Iterator[Fact]:
    if dose.hold_seconds is not None:
        yield Fact("Hold", counted(dose.hold_seconds, "hold_seconds"))
    if dose.tempo_seconds is not None:
        yield Fact("Speed", tempo(dose.tempo_seconds))
    if dose.load is not None:
        yield Fact("Load", load(dose.load))
    if dose.side == "each":
        yield Fact(SIDE, "each side")
    if dose.rest_seconds is not None and high(dose.sets) > 1:
        yield Fact("Rest", counted(dose.rest_seconds, "rest_seconds"))
    if dose.pain_limit is not None:
        most = f"no more than {number(dose.pain_limit)} out of 10"
        yield Fact("Pain", most if dose.pain_limit else NO_PAIN)
    yield from (Fact(OFTEN, words) for words in frequency(dose))


def _short(fact: Fact) -> str:
    """Put a fact into the running line, with its label only where the value needs it."""
    if fact.label in {"Hold", "Rest"}:
        return f"{fact.label.lower()} {fact.value}"
    if fact.label == "Pain":
        return "no pain at all" if fact.value == NO_PAIN else f"pain {fact.value}"
    return fact.value


def tempo(value: Tempo) -> str:
    """Return a tempo in words: "3 seconds up, hold 2, 3 down"."""
    hold = f"hold {number(value.hold)}, " if value.hold else ""
    unit = "second" if value.up == 1 else "seconds"
    return f"{number(value.up)} {unit} up, {hold}{number(value.down)} down"


def load(value: AnyLoad) -> str:
    """Return a load in words."""
    if isinstance(value, str):
        return "body weight"
    if value.band is not None:
        return f"{value.band} band"
    if value.kg is not None:
        return counted(value.kg, "load_kg")
    if value.rpe is not None:
        return f"effort {quantity(value.rpe)} out of 10"
    return f"a load you can lift {quantity(value.rm or 1)} times and no more"


def frequency(dose: Dose) -> tuple[str, ...]:
    """Return how often: "twice a day, every day"."""
    words = []
    if high(dose.sessions_per_day) > 1:
        words.append(_times(dose.sessions_per_day) + " a day")
    if dose.every_second_day:
        words.append("every second day")
    elif dose.days_per_week is not None:
        daily = low(dose.days_per_week) == DAILY
        words.append("every day" if daily else counted(dose.days_per_week, "days_per_week"))
    return (", ".join(words),) if words else ()


def _times(count: AnyQuantity) -> str:
    if low(count) == high(count) == 2:  # noqa: PLR2004
        return "twice"
    return f"{quantity(count)} times"


def _stage(dose: Dose, step: ProgressStep, units: tuple[str, ...], most: int | float | None) -> str:
    """Return what changes from a week on, with sets and repetitions always said together."""
    stage = next(later for week, later in dose.stages() if week == step.from_week)
    said = []
    if any(getattr(step, name, None) is not None for name in ("sets", *DRIVERS)):
        said.append(amount(stage, units, most))
    if step.hold_seconds is not None:
        said.append(f"hold {counted(step.hold_seconds, 'hold_seconds')}")
    if step.load is not None:
        said.append(load(step.load))
    return f"From week {step.from_week}: {', '.join(said)}"
