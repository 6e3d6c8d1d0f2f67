"""A single sheet to fill in, as it is printed."""

from __future__ import annotations

from dataclasses import dataclass

from generator.figures.figure import Figure
from generator.handbook import Handbook
from generator.model.form import FormPart
from generator.views.notice import notice_view
from generator.views.sheet_prose import Prose

#: The ends of every scale.
SCALE = tuple(range(11))


@dataclass(frozen=True, slots=True)
class PartView:
    """One part of a form; all but one of its ways to answer are empty."""

    heading: str
    says: Prose
    tick: tuple[str, ...]
    score: tuple[str, ...]
    scale: tuple[int, ...]
    columns: tuple[str, ...]
    rows: int
    figures: tuple[Figure, ...]
    lines: int


@dataclass(frozen=True, slots=True)
class FormView:
    """A form with its parts, and the handbook it is from."""

    name: str
    code: str
    summary: Prose
    parts: tuple[PartView, ...]
    standing: str
    edition: str


def form_view(handbook: Handbook, form_id: str) -> FormView:
    """Word a form."""
    record, notice = handbook.forms[form_id], notice_view(handbook.info)
    return FormView(
        name=record.name,
        code=record.code,
        summary=Prose(record.summary),
        parts=tuple(map(_part, record.parts)),
        standing=notice.standing,
        edition=notice.titled_edition,
    )


def _part(part: FormPart) -> PartView:
    return PartView(
        heading=part.heading,
        says=Prose(part.says or ""),
        tick=part.tick or (),
        score=part.score or (),
        scale=SCALE,
        columns=part.table.columns if part.table else (),
        rows=part.table.rows if part.table else 0,
        figures=part.mark.figures if part.mark else (),
        lines=part.write or 0,
    )
