"""Conditions that a person can check at home, and the rules made of them."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal, TypeAlias

from pydantic import Discriminator, Field, Tag

from generator.model.grounding import Basis, Grounded
from generator.record import (
    Count,
    LongText,
    MeasureId,
    Number,
    OneOfRecord,
    Record,
)


class Window(Record):
    """On how many days out of how many a measure must hold."""

    days: Count
    """Days on which it must hold."""

    of: Count
    """Days looked at."""


class MeasureCriterion(OneOfRecord, Grounded):
    """A measure held against a threshold."""

    measure: MeasureId
    """What is measured; an id in measures.yml."""

    at_most: Number | None = None
    """Holds when the value is this or less."""

    at_least: Number | None = None
    """Holds when the value is this or more."""

    within_percent: Number | None = None
    """Holds when the value is this close, in per cent, to what `of` names."""

    of: Literal["other-side", "usual"] | None = None
    """What `within_percent` compares with."""

    side: Literal["sore", "other", "each"] | None = None
    """Which side is measured."""

    on: Window | None = None
    """On how many days it must hold."""

    basis: Basis
    """How the threshold rests on a source."""

    EXACTLY_ONE: ClassVar[tuple[str, ...]] = ("at_most", "at_least", "within_percent")


class StatedCriterion(Record):
    """A condition in words, for which no study gives a number."""

    says: LongText
    """The condition."""

    no_threshold: LongText
    """Why there is no number."""


def _criterion_form(value: Any) -> str:
    given = (
        value if isinstance(value, dict) else value.__dict__ if isinstance(value, Record) else {}
    )
    return "<stated>" if given.keys() & {"says", "no_threshold"} else "<measured>"


Criterion: TypeAlias = Annotated[
    Annotated[MeasureCriterion, Tag("<measured>")] | Annotated[StatedCriterion, Tag("<stated>")],
    Discriminator(_criterion_form),
]
Criteria: TypeAlias = Annotated[tuple[Criterion, ...], Field(min_length=1)]


class AllOf(Record):
    """Holds when every criterion holds."""

    all: Criteria
    """The criteria."""


class AnyOf(Record):
    """Holds when one criterion holds."""

    any: Criteria
    """The criteria."""


def _rule_form(value: Any) -> str:
    return "<word>" if isinstance(value, str) else "<rule>"


MoveOn: TypeAlias = Annotated[
    Annotated[AllOf, Tag("<rule>")] | Annotated[Literal["stay"], Tag("<word>")],
    Discriminator(_rule_form),
]
