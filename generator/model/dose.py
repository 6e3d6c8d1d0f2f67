"""How much of an exercise: one driver, what surrounds it, and how it grows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any, ClassVar, Literal, TypeAlias

from pydantic import Discriminator, Field, Tag

from generator.model.quantity import CountQuantity, Quantity, Repetitions
from generator.record import Number, OneOfRecord, Record, Score

Band: TypeAlias = Literal["light", "medium", "heavy"]
BANDS: tuple[Band, ...] = ("light", "medium", "heavy")


class Tempo(Record):
    """Seconds for the way up, the hold at the top and the way down of one repetition."""

    up: Number
    """Seconds on the way up."""

    hold: Number
    """Seconds held at the top."""

    down: Number
    """Seconds on the way down."""

    @property
    def seconds(self) -> int | float:
        """Seconds one repetition takes."""
        return self.up + self.hold + self.down


class Until(OneOfRecord):
    """Where a walk-run session ends: after a time or a distance."""

    minutes: Quantity | None = None
    """Minutes in all."""

    distance_m: Quantity | None = None
    """Metres in all."""

    EXACTLY_ONE: ClassVar[tuple[str, ...]] = ("minutes", "distance_m")


class Intervals(Record):
    """Running and walking in turn."""

    run_minutes: Quantity
    """Minutes of running in each turn."""

    walk_minutes: Quantity
    """Minutes of walking in each turn; 0 for running without a break."""

    until: Until
    """How long or how far the session goes."""


class Load(OneOfRecord):
    """How heavy: one of four ways to say it."""

    rm: CountQuantity | None = None
    """Repetition maximum: a load you can lift this often and no more. Higher is lighter."""

    band: Band | None = None
    """Strength of the elastic band."""

    kg: Quantity | None = None
    """Weight added, in kilograms."""

    rpe: Quantity | None = None
    """Effort from 0 (none) to 10 (all you have)."""

    EXACTLY_ONE: ClassVar[tuple[str, ...]] = ("rm", "band", "kg", "rpe")


def _load_form(value: Any) -> str:
    return "<weight>" if isinstance(value, (dict, Record)) else "<body>"


AnyLoad: TypeAlias = Annotated[
    Annotated[Literal["body"], Tag("<body>")] | Annotated[Load, Tag("<weight>")],
    Discriminator(_load_form),
]


class ProgressStep(Record):
    """How a dose changes from one week of the phase on; what is not said stays as it was."""

    from_week: Annotated[int, Field(ge=2)]
    """Week of the phase from which this holds; the dose itself is week 1."""

    sets: CountQuantity | None = None
    """Sets from that week."""

    reps: Repetitions | None = None
    """Repetitions from that week."""

    seconds: Quantity | None = None
    """Seconds of work in a set from that week."""

    minutes: Quantity | None = None
    """Minutes of work from that week."""

    contacts: CountQuantity | None = None
    """Contacts (landings) in a set from that week."""

    hold_seconds: Quantity | None = None
    """Seconds each repetition is held from that week."""

    load: AnyLoad | None = None
    """Load from that week."""


class Dose(Record):
    """How much of an exercise, how often, and how it grows. Exactly one driver is given."""

    sets: CountQuantity = 1
    """How many rounds."""

    reps: Repetitions | None = None
    """Driver: repetitions in a set, or `as-many-as-good` for as many as good form allows."""

    seconds: Quantity | None = None
    """Driver: seconds of work in a set."""

    minutes: Quantity | None = None
    """Driver: minutes of work."""

    distance_m: Quantity | None = None
    """Driver: metres in a set."""

    contacts: CountQuantity | None = None
    """Driver: contacts (landings) in a set."""

    intervals: Intervals | None = None
    """Driver: running and walking in turn."""

    hold_seconds: Quantity | None = None
    """With `reps`: seconds each repetition is held."""

    tempo_seconds: Tempo | None = None
    """With `reps`: seconds up, held and down."""

    rest_seconds: Quantity | None = None
    """Seconds of rest between sets."""

    load: AnyLoad | None = None
    """How heavy: body, or one of rm, band, kg, rpe."""

    sessions_per_day: CountQuantity = 1
    """How often a day."""

    days_per_week: Annotated[Quantity, Field()] | None = None
    """On how many days a week."""

    every_second_day: bool = False
    """Every other day, which is three or four days a week."""

    side: Literal["each", "both"] = "both"
    """`each`: one side after the other, the other side works during the rest."""

    pain_limit: Score | None = None
    """Highest pain allowed, 0 to 10; only lower than the pain rule's."""

    progress: tuple[ProgressStep, ...] = ()
    """How the dose grows from week to week within a phase."""

    @property
    def drivers(self) -> tuple[str, ...]:
        """Names of the drivers that are given; a sound dose has exactly one."""
        return tuple(name for name in DRIVERS if getattr(self, name) is not None)

    @property
    def days(self) -> Quantity | None:
        """Days a week; every second day counts as 3.5."""
        return 3.5 if self.every_second_day else self.days_per_week

    def stages(self) -> Iterator[tuple[int, Dose]]:
        """Yield (first week, dose) for the dose itself and each step of its progress."""
        current = self
        yield 1, current
        for step in self.progress:
            said = {name: getattr(step, name) for name in GROWING}
            changes = {name: value for name, value in said.items() if value is not None}
            current = current.model_copy(update=changes)
            yield step.from_week, current


DRIVERS = ("reps", "seconds", "minutes", "distance_m", "contacts", "intervals")
#: What a step of progress may change.
GROWING = ("sets", "reps", "seconds", "minutes", "contacts", "hold_seconds", "load")
