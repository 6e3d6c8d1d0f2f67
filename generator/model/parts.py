"""The numbers of a dose that limits speak of, products such as repetitions a day included."""

from __future__ import annotations

from collections.abc import Iterator
from math import prod
from typing import NamedTuple

from generator.model.dose import Dose, Load, ProgressStep
from generator.model.limits import Bound, PartName
from generator.model.quantity import AnyQuantity, CountRange, NumberRange, high, low
from generator.model.shape import Path

#: Parts that no key of a dose gives: they are worked out from several.
PRODUCTS = frozenset({"reps_per_day", "contacts_per_session", "contacts_per_week"})
#: Parts that are 1 where a dose does not say them.
ONCE = frozenset({"sets", "sessions_per_day"})


class Part(NamedTuple):
    """One number of a dose that a limit speaks of.

    `at` leads from the dose to the number or range that an editor would change; `component` names
    the part of a tempo. `low` and `high` are None where that end is open ("as many as good form
    allows").
    """

    name: PartName
    at: Path
    low: Bound | None
    high: Bound | None
    component: str = ""
    is_range: bool = False
    """Whether a range stands at `at`, so that each end has a place of its own."""

    def for_maximum(self) -> dict[Path, Bound]:
        """Return the ends by their place; where both stand in one place, the larger."""
        return {**self._smaller(), **self._larger()}

    def for_minimum(self) -> dict[Path, Bound]:
        """Return the ends by their place; where both stand in one place, the smaller."""
        return {**self._larger(), **self._smaller()}

    def _smaller(self) -> dict[Path, Bound]:
        at = (*self.at, "from") if self.is_range else self.at
        return {} if self.low is None else {at: self.low}

    def _larger(self) -> dict[Path, Bound]:
        at = (*self.at, "to") if self.is_range else self.at
        return {} if self.high is None else {at: self.high}

    @property
    def is_product(self) -> bool:
        """Tell whether the value is worked out from several numbers of the dose."""
        return self.name in PRODUCTS

    @property
    def needs_limit(self) -> bool:
        """Tell whether a limit must speak of it: once is what a dose is without a word."""
        return not (self.name in ONCE and self.low == self.high == 1)


def staged_parts(dose: Dose, most: float | None = None) -> Iterator[Part]:
    """Yield every limited part of a dose and of each step of its progress, at its own number.

    `most` is the limit of repetitions that are open; without it their product is left out.
    """
    yield from parts(dose, most)
    if not dose.progress:
        return
    stages = list(dose.stages())[1:]
    for index, (step, (_, stage)) in enumerate(zip(dose.progress, stages, strict=True)):
        for part in parts(stage, most):
            changed = _changed_key(part, step)
            if changed == part.at[0]:
                yield part._replace(at=("progress", index, *part.at))
            elif changed:  # a product, changed by the sets alone
                is_range = _is_range(getattr(step, changed))
                yield part._replace(at=("progress", index, changed), is_range=is_range)


def _changed_key(part: Part, step: ProgressStep) -> str:
    """Return the key of a step that a part depends on; empty where the step leaves it alone."""
    keys = (str(part.at[0]), "sets") if part.is_product else (str(part.at[0]),)
    return next((key for key in keys if getattr(step, key, None) is not None), "")


def parts(dose: Dose, most: float | None = None) -> Iterator[Part]:
    """Yield every limited part of a dose as it stands, products included, progress not."""
    yield from _plain_parts(dose)
    yield from _load_parts(dose)
    yield from _interval_parts(dose)
    yield from _frequency_parts(dose)
    yield from _product_parts(dose, most)


def _is_range(quantity: AnyQuantity) -> bool:
    return isinstance(quantity, (CountRange, NumberRange))


def _part(name: PartName, value: AnyQuantity, *at: str | int) -> Part:
    return Part(name, at or (name,), low(value), high(value), is_range=_is_range(value))


def _plain_parts(dose: Dose) -> Iterator[Part]:
    yield _part("sets", dose.sets)
    if isinstance(dose.reps, str):
        yield Part("reps", ("reps",), None, None)
    elif dose.reps is not None:
        yield _part("reps", dose.reps)
    plain: tuple[PartName, ...] = (
        "hold_seconds",
        "seconds",
        "minutes",
        "distance_m",
        "contacts",
        "rest_seconds",
    )
    for name in plain:
        value = getattr(dose, name)
        if value is not None:
            yield _part(name, value)
    if dose.tempo_seconds is not None:
        for component in ("up", "hold", "down"):
            value = getattr(dose.tempo_seconds, component)
            yield Part("tempo_seconds", ("tempo_seconds", component), value, value, component)


def _load_parts(dose: Dose) -> Iterator[Part]:
    load = dose.load
    if not isinstance(load, Load):
        return
    if load.band is not None:
        yield Part("load_band", ("load", "band"), load.band, load.band)
    if load.rm is not None:
        yield _part("load_rm", load.rm, "load", "rm")
    if load.kg is not None:
        yield _part("load_kg", load.kg, "load", "kg")
    if load.rpe is not None:
        yield _part("load_rpe", load.rpe, "load", "rpe")


def _interval_parts(dose: Dose) -> Iterator[Part]:
    intervals = dose.intervals
    if intervals is None:
        return
    yield _part("run_minutes", intervals.run_minutes, "intervals", "run_minutes")
    yield _part("walk_minutes", intervals.walk_minutes, "intervals", "walk_minutes")
    if intervals.until.minutes is not None:
        yield _part("minutes", intervals.until.minutes, "intervals", "until", "minutes")
    if intervals.until.distance_m is not None:
        yield _part("distance_m", intervals.until.distance_m, "intervals", "until", "distance_m")


def _frequency_parts(dose: Dose) -> Iterator[Part]:
    yield _part("sessions_per_day", dose.sessions_per_day)
    if dose.every_second_day:
        yield _part("days_per_week", 3.5, "every_second_day")
    elif dose.days_per_week is not None:
        yield _part("days_per_week", dose.days_per_week)


def _product_parts(dose: Dose, most: float | None) -> Iterator[Part]:
    if isinstance(dose.reps, str):
        if most is not None:
            # Nobody knows how few they will be, so only the larger end is held against a limit.
            product = _product("reps_per_day", "reps", most, dose.sets, dose.sessions_per_day)
            yield product._replace(low=None)
    elif dose.reps is not None:
        yield _product("reps_per_day", "reps", dose.reps, dose.sets, dose.sessions_per_day)
    if dose.contacts is not None:
        session = (dose.contacts, dose.sets)
        yield _product("contacts_per_session", "contacts", *session)
        if dose.days is not None:
            week = (*session, dose.sessions_per_day, dose.days)
            yield _product("contacts_per_week", "contacts", *week)


def _product(name: PartName, at: str, *factors: AnyQuantity) -> Part:
    """Return a product that is changed at the key `at`, whose own quantity is the first factor."""
    smallest, largest = prod(map(low, factors)), prod(map(high, factors))
    return Part(name, (at,), smallest, largest, is_range=_is_range(factors[0]))
