"""A single sheet to fill in that belongs to no phase."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from generator.figures.figure import Figure
from generator.record import Code, Count, LongText, OneOfRecord, Record, Text


class FormTable(Record):
    """A table with empty rows to write in."""

    columns: Annotated[tuple[Text, ...], Field(min_length=2, max_length=9)]
    """Heads of the columns, from the first."""

    rows: Annotated[int, Field(ge=1, le=31)]
    """How many empty rows."""


class FormDrawing(Record):
    """Drawings to mark with a pen."""

    figures: Annotated[tuple[Figure, ...], Field(min_length=1, max_length=4)]
    """The drawings, side by side; each with its words for who cannot see it."""


class FormPart(OneOfRecord):
    """One part of a form: a heading, and one way to fill it in."""

    heading: Text
    """What the part asks."""

    says: LongText | None = None
    """How to fill it in."""

    tick: Annotated[tuple[Text, ...], Field(min_length=1)] | None = None
    """Lines with a box each."""

    score: Annotated[tuple[Text, ...], Field(min_length=1)] | None = None
    """Questions that are answered on a scale from 0 to 10."""

    table: FormTable | None = None
    """A table to write in."""

    mark: FormDrawing | None = None
    """Drawings to mark."""

    write: Count | None = None
    """Lines to write on."""

    EXACTLY_ONE: ClassVar[tuple[str, ...]] = ("tick", "score", "table", "mark", "write")


class Form(Record):
    """A single sheet to fill in. The file's name is its id."""

    name: Text
    """Name as patients see it."""

    code: Code
    """Letters of the sheet's id; never reused."""

    summary: LongText
    """What it is for, in a sentence or two."""

    parts: Annotated[tuple[FormPart, ...], Field(min_length=1)]
    """Its parts, from the top."""
