"""A dated state of the content: what the sheets and limits were on the day of an edition."""

from __future__ import annotations

from typing import Annotated, ClassVar, TypeAlias

from pydantic import Field

from generator.model.dose import Dose
from generator.model.limits import Limits
from generator.model.protocol import When
from generator.record import Count, Id, OneOfRecord, Record, Text

#: A sheet's printed id: of a phase ("ABC-2") or of a ladder ("L1").
SheetId: TypeAlias = Annotated[str, Field(pattern=r"^[A-Z][A-Z0-9]{0,7}(-[1-9][0-9]*)?$")]
#: Eight hex characters over the words and numbers of a sheet.
Digest: TypeAlias = Annotated[str, Field(pattern=r"^[0-9a-f]{8}$")]


class EditionDose(OneOfRecord):
    """One dose as a sheet gave it: of an exercise in a phase, or of a rung.

    The exercise is no reference: what an edition records may be gone from the handbook since.
    """

    exercise: Id | None = None
    """For a phase: the exercise's id."""

    rung: Count | None = None
    """For a ladder: the rung's number, from 1."""

    when: When | None = None
    """When in the day; left out for conditioning and rungs."""

    dose: Dose
    """How much."""

    or_: Dose | None = Field(default=None, alias="or")
    """The equally good dose, where there was one."""

    EXACTLY_ONE: ClassVar[tuple[str, ...]] = ("exercise", "rung")


class EditionSheet(Record):
    """One sheet as it was."""

    name: Text
    """Protocol and phase, or ladder, as patients saw it."""

    hash: Digest
    """Eight hex characters; two sheets with the same words and numbers have the same."""

    rules: Digest
    """The same of its rules alone: the pain rule, when to go on, to go back, to be seen."""

    doses: tuple[EditionDose, ...]
    """The doses, in the sheet's order."""


class EditionExercise(Record):
    """What was permitted of an exercise or ladder."""

    name: Text
    """Name as patients saw it."""

    limits: Limits
    """The permitted range of every part, with its basis and without its sources."""


class Edition(Record):
    """The content on one day. Written by `toehold edition new`; the file's name is the date."""

    sheets: dict[SheetId, EditionSheet]
    """Every sheet, by the id printed on it."""

    exercises: dict[Id, EditionExercise]
    """Every exercise's limits, by its id."""

    ladders: dict[Id, EditionExercise] = Field(default_factory=dict)
    """Every ladder's limits, by its id."""
