"""The linked handbook: everything by its id, and where each thing was written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import NamedTuple, TypeAlias

from generator.diagnostics import Span
from generator.model.edition import Edition
from generator.model.exercise import Exercise
from generator.model.form import Form
from generator.model.ladder import Ladder
from generator.model.protocol import Phase, Protocol
from generator.model.shape import Path
from generator.model.shared import (
    Alongside,
    Citation,
    Claim,
    HandbookInfo,
    Measure,
    PainRule,
    RedFlag,
    Vocabulary,
)
from generator.source import Chapter, Document


class Origin(NamedTuple):
    """Where a thing was written: its file, and the path of keys inside the file."""

    document: Document
    at: Path = ()

    @property
    def path(self) -> str:
        """The file, posix, relative to the root."""
        return self.document.path

    def inside(self, *path: str | int) -> Origin:
        """Return the place of something inside this thing."""
        return Origin(self.document, (*self.at, *path))

    def span(self) -> Span:
        """Return where the value stands."""
        return self.document.span(self.at)

    def key_span(self) -> Span:
        """Return where the value's key stands."""
        return self.document.key_span(self.at)


#: Kind and id of a thing that another refers to; "cite" for a citation in a chapter.
Named: TypeAlias = tuple[str, str]


@dataclass(frozen=True, eq=False)  # one is only ever the same as itself, and so can be a key
class Handbook:
    """Everything that pages, sheets and checks are made from. Mappings are sorted by id."""

    info: HandbookInfo
    vocabulary: Vocabulary
    citations: Mapping[str, Citation]
    measures: Mapping[str, Measure]
    pain_rule: PainRule
    red_flags: Mapping[str, RedFlag]
    alongside: Mapping[str, Alongside]
    exercises: Mapping[str, Exercise]
    protocols: Mapping[str, Protocol]
    ladders: Mapping[str, Ladder]
    chapters: Mapping[str, Chapter]
    """Chapters by their path below `content/`, such as `start-here.md`."""

    origins: Mapping[tuple[str, str], Origin]
    """Where each thing was written, by (kind, id)."""

    claims: Mapping[str, Claim] = field(default_factory=lambda: MappingProxyType({}))
    """Advice that people are given, and what research makes of it."""

    editions: Mapping[str, Edition] = field(default_factory=lambda: MappingProxyType({}))
    """Recorded states of the content by their date ("2026-12-01"), oldest first."""

    forms: Mapping[str, Form] = field(default_factory=lambda: MappingProxyType({}))
    """Single sheets to fill in, by id."""

    named: frozenset[Named] = frozenset()
    """Everything that a record or a chapter refers to."""

    unread: tuple[str, ...] = ()
    """Files that could not be read: what is missing here may stand in one of them."""

    def origin(self, kind: str, identifier: str = "") -> Origin:
        """Return where a thing was written; a shared file itself has no id."""
        return self.origins[kind, identifier]

    def family_of(self, exercise: str) -> str:
        """Return the family of an exercise: the name of its folder."""
        return self.origin("exercise", exercise).path.split("/")[-2]

    def phase(self, protocol: str, phase: str) -> Phase:
        """Return a phase of a protocol by its id."""
        return next(one for one in self.protocols[protocol].phases if one.id == phase)
