"""How a number or a statement rests on published work."""

from __future__ import annotations

from typing import Literal, TypeAlias

from generator.record import CitationKey, LongText, Record, Text

Basis: TypeAlias = Literal["primary", "reported", "practice", "handbook"]

#: Strongest first: read in the source itself; read in another source that quotes it; clinic
#: hand-outs and expert opinion; the handbook's own choice.
BASES: tuple[Basis, ...] = ("primary", "reported", "practice", "handbook")

Certainty: TypeAlias = Literal["high", "moderate", "low", "very-low", "expert-opinion"]


class Grounded(Record):
    """Fields that say what a number rests on; `basis` is optional only where a check asks."""

    basis: Basis | None = None
    """How the number rests on a source: primary, reported, practice or handbook."""

    citations: tuple[CitationKey, ...] = ()
    """Keys in citations.yml."""

    via: tuple[CitationKey, ...] = ()
    """For `reported`: the sources in which the figure was read."""

    studied_in: Text | None = None
    """Who was studied, where that is not the protocol's own condition."""

    why: LongText | None = None
    """For `handbook`: the reason for the choice."""


class Grounding(Grounded):
    """What one part of a dose rests on."""

    basis: Basis
    """How the number rests on a source: primary, reported, practice or handbook."""


class Evidence(Record):
    """What research says about a whole exercise, protocol or measure taken alongside."""

    certainty: Certainty
    """How sure the sources are: high, moderate, low, very-low or expert-opinion."""

    says: LongText
    """The finding, in words a patient understands."""

    citations: tuple[CitationKey, ...] = ()
    """Keys in citations.yml."""


def weakest(bases: tuple[Basis, ...]) -> Basis:
    """Return the weakest of several bases, which is what a summary shows."""
    return max(bases, key=BASES.index)
