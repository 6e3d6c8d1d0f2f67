"""The permitted range of each part of a dose, and the parts that a dose has."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, TypeAlias, get_args

from generator.model.dose import BANDS, Band, Tempo
from generator.model.grounding import Grounded
from generator.record import Number, Record

PartName: TypeAlias = Literal[
    "sets",
    "reps",
    "hold_seconds",
    "seconds",
    "minutes",
    "distance_m",
    "contacts",
    "run_minutes",
    "walk_minutes",
    "tempo_seconds",
    "rest_seconds",
    "load_rm",
    "load_kg",
    "load_rpe",
    "load_band",
    "sessions_per_day",
    "days_per_week",
    "reps_per_day",
    "contacts_per_session",
    "contacts_per_week",
]
PART_NAMES: tuple[PartName, ...] = get_args(PartName)


class Limit(Grounded):
    """The permitted range of one part of a dose, with what it rests on."""

    min: Number | None = None
    """Smallest value allowed."""

    max: Number | None = None
    """Largest value allowed."""


class TempoLimit(Grounded):
    """The permitted range of a tempo, part by part."""

    min: Tempo | None = None
    """Fewest seconds up, held and down."""

    max: Tempo | None = None
    """Most seconds up, held and down."""


class BandLimit(Grounded):
    """The permitted strengths of band."""

    min: Band | None = None
    """Lightest band allowed."""

    max: Band | None = None
    """Heaviest band allowed."""


AnyLimit: TypeAlias = Limit | TempoLimit | BandLimit


class Limits(Record):
    """The permitted range of every part that any dose of an exercise or ladder uses."""

    sets: Limit | None = None
    """Rounds."""

    reps: Limit | None = None
    """Repetitions in a set."""

    hold_seconds: Limit | None = None
    """Seconds each repetition is held."""

    seconds: Limit | None = None
    """Seconds of work in a set."""

    run_minutes: Limit | None = None
    """Minutes of running in each turn."""

    walk_minutes: Limit | None = None
    """Minutes of walking in each turn."""

    minutes: Limit | None = None
    """Minutes of work."""

    distance_m: Limit | None = None
    """Metres."""

    contacts: Limit | None = None
    """Contacts (landings) in a set."""

    tempo_seconds: TempoLimit | None = None
    """Seconds up, held and down."""

    rest_seconds: Limit | None = None
    """Seconds of rest between sets."""

    load_rm: Limit | None = None
    """Repetition maximum; the smaller the number, the heavier."""

    load_kg: Limit | None = None
    """Kilograms added."""

    load_rpe: Limit | None = None
    """Effort, 0 to 10."""

    load_band: BandLimit | None = None
    """Strength of band."""

    sessions_per_day: Limit | None = None
    """Sessions a day."""

    days_per_week: Limit | None = None
    """Days a week; every second day counts as 3.5."""

    reps_per_day: Limit | None = None
    """Sets × repetitions × sessions a day, for one side."""

    contacts_per_session: Limit | None = None
    """Sets × contacts in one session."""

    contacts_per_week: Limit | None = None
    """Contacts a session × sessions a week."""

    def items(self) -> Iterator[tuple[PartName, AnyLimit]]:
        """Yield the limits that are given, by the part's name."""
        for name in PART_NAMES:
            limit = getattr(self, name)
            if limit is not None:
                yield name, limit


Bound: TypeAlias = int | float | str


def bounds(limit: AnyLimit, component: str = "") -> tuple[Bound | None, Bound | None]:
    """Return the smallest and largest permitted value, of one component for a tempo."""
    if isinstance(limit, TempoLimit):
        return (
            getattr(limit.min, component) if limit.min else None,
            getattr(limit.max, component) if limit.max else None,
        )
    return limit.min, limit.max


def rank(value: Bound) -> float:
    """Return a number that orders values of one part: bands from light to heavy."""
    return BANDS.index(value) if isinstance(value, str) else value
