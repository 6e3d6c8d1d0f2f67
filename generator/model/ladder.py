"""Graded exposure: an ordered list of rungs towards one activity."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from generator.model.criteria import AllOf, AnyOf
from generator.model.dose import Dose
from generator.model.grounding import Basis, Evidence, Grounded
from generator.model.limits import Limits
from generator.record import Code, Count, LongText, Record, Text


class EveryRung(Grounded):
    """What holds on every rung."""

    sessions: Count
    """Sessions on a rung before the next."""

    rest_days: Annotated[int, Field(ge=0)]
    """Days without it between two sessions."""

    basis: Basis
    """How the sessions and rest days rest on a source."""

    climb_when: AllOf
    """When to climb."""

    step_down_when: AnyOf
    """When to go down a rung."""


class Rung(Grounded):
    """One step: a dose."""

    name: Text | None = None
    """A name, where the dose does not say all."""

    dose: Dose
    """How much."""

    note: LongText | None = None
    """A word about this rung."""

    basis: Basis
    """How the dose rests on a source."""


class Ladder(Record):
    """An ordered list of rungs towards one activity. The file's name is its id."""

    name: Text
    """Name as patients see it."""

    code: Code
    """Letters of the sheet's id; never reused."""

    towards: Text
    """The activity it leads to."""

    searched_as: tuple[Text, ...] = ()
    """Lay words that people type; for the search only."""

    summary: LongText
    """What it is, in a few sentences."""

    start_when: AllOf
    """When to begin."""

    limits: Limits
    """The permitted range of every part of every rung."""

    every_rung: EveryRung
    """What holds on every rung."""

    rungs: Annotated[tuple[Rung, ...], Field(min_length=2)]
    """The rungs, lowest first."""

    evidence: Evidence | None = None
    """What research says about it."""
