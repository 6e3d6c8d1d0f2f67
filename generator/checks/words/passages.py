"""Every stretch of text that a reader of the handbook reads, with the way back to its file."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from itertools import groupby, islice
from typing import Any, NamedTuple, TypeAlias

from generator.checks.check import Finding
from generator.checks.records import contents
from generator.diagnostics import Span
from generator.figures.figure import Figure
from generator.handbook import Handbook, Origin
from generator.model.criteria import StatedCriterion
from generator.model.exercise import Exercise
from generator.model.grounding import Evidence, Grounded
from generator.model.ladder import Ladder, Rung
from generator.model.protocol import (
    Cert,
    Milestones,
    OutsideLimits,
    Phase,
    PrescribedDose,
    Protocol,
    ReviewBy,
)
from generator.model.shape import walk
from generator.model.shared import (
    Alongside,
    Claim,
    ClaimReason,
    Condition,
    Equipment,
    Family,
    HandbookInfo,
    Measure,
    NextMorning,
    PainBand,
    PainRule,
    RedFlag,
    Vocabulary,
)
from generator.record import Record
from generator.source import DataPath, Document

#: What tells a patient what to do. Doses come from the data and do not belong in here.
INSTRUCTIONS: dict[type[Record], tuple[str, ...]] = {
    Exercise: ("purpose", "setup", "steps", "cues", "feel", "mistakes", "stop_if"),
    Figure: ("alt",),
    PrescribedDose: ("note",),
    Phase: ("goals", "flare"),
    Rung: ("note",),
    Alongside: ("do",),
}
#: What tells why, or when; numbers may stand in it.
EXPLANATIONS: dict[type[Record], tuple[str, ...]] = {
    Evidence: ("says",),
    StatedCriterion: ("says", "no_threshold"),
    Grounded: ("studied_in", "why"),
    OutsideLimits: ("why",),
    Protocol: ("summary",),
    ReviewBy: ("do",),
    Milestones: ("short", "middle", "long"),
    Cert: tuple(Cert.model_fields),
    Ladder: ("summary",),
    Measure: ("when", "how"),
    PainRule: ("judged", "starting_high", "never_cleared_by_a_score", "never_cleared_do"),
    PainBand: ("do",),
    NextMorning: ("compare_with", "usual", "worse"),
    RedFlag: ("sign", "do"),
    Equipment: ("household",),
    Family: ("about",),
    Condition: ("says", "do"),
    Claim: ("says",),
    ClaimReason: ("says",),
    HandbookInfo: ("tagline", "audience", "disclaimer"),
}
#: Things that hold several wholes, and the lists and tables whose entries are wholes.
_OF_SEVERAL = (Protocol, Ladder, PainRule, Vocabulary)
_LISTS = frozenset({"phases", "rungs", "equipment", "families", "conditions"})
FEW = 10  # findings of one kind in one text; whoever has more has to write it anew
_KINDS = (*INSTRUCTIONS, *EXPLANATIONS)


QuickLook: TypeAlias = Callable[[str], object]


class Passage(NamedTuple):
    """One text of the data as a reader gets it."""

    text: str
    document: Document
    at: DataPath
    """Where it stands in the document."""

    instructs: bool
    """Whether it tells a patient what to do, and not why."""

    @property
    def path(self) -> str:
        """The file it stands in."""
        return self.document.path

    @property
    def context(self) -> str:
        """What a reader of it has read as well."""
        return self.text

    def span(self, start: int, end: int) -> Span:
        """Return where the characters `start` to `end` (exclusive) stand in the file."""
        return self.document.span_within(self.at, start, end)

    def finding(self, start: int, end: int, message: str, advice: str) -> Finding:
        """Return a finding that points at some of its words."""
        return Finding(self.path, self.span(start, end), message, advice)


def is_english(handbook: Handbook) -> bool:
    """Tell whether the handbook is in the language that the rules about words are made for."""
    return handbook.info.language.partition("-")[0] == "en"


class Whole(NamedTuple):
    """Passages that are read as a whole: an exercise, an entry of a shared file, a phase."""

    passages: tuple[Passage, ...]
    text: str
    """All of them in one, for a quick look."""


@lru_cache(maxsize=1)
def wholes(handbook: Handbook) -> tuple[Whole, ...]:
    """Return every text of the data; nothing for a handbook that is not in English."""
    if not is_english(handbook):
        return ()
    return tuple(
        Whole(passages, "\n".join(one.text for one in passages))
        for origin, content in contents(handbook)
        for passages in _parted(content, passages_in(origin, content))
    )


def _parted(content: Any, found: Iterator[Passage]) -> Iterator[tuple[Passage, ...]]:
    if isinstance(content, _OF_SEVERAL):
        for _, group in groupby(found, key=lambda one: one.at[: 2 if one.at[0] in _LISTS else 1]):
            yield tuple(group)
    elif passages := tuple(found):
        yield passages


def passages_in(origin: Origin, content: Any) -> Iterator[Passage]:
    """Yield the texts of one thing, in reading order."""
    document = origin.document
    for at, record in walk(content, _KINDS, origin.at):
        for attribute, instructs in _fields(type(record)):
            value = getattr(record, attribute)
            if isinstance(value, str):
                yield Passage(value, document, (*at, attribute), instructs)
            elif value:
                for number, item in enumerate(value):
                    yield Passage(item, document, (*at, attribute, number), instructs)


def passages(handbook: Handbook, look: QuickLook = bool) -> Iterator[Passage]:
    """Yield the texts of all wholes in which a quick look sees something."""
    for whole in wholes(handbook):
        if look(whole.text):
            yield from whole.passages


def in_small_letters(text: str) -> str:
    """Return the text with every letter where it was: some capitals become two small letters."""
    small = text.lower()
    return small if len(small) == len(text) else "".join(each.lower()[:1] for each in text)


def first_few(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Yield the first matches in one text."""
    return islice(pattern.finditer(text), FEW)


@cache
def _fields(record: type[Record]) -> tuple[tuple[str, bool], ...]:
    """Return the fields of a kind of record that hold text, those of its parents included."""
    return tuple(
        (attribute, table is INSTRUCTIONS)
        for table in (INSTRUCTIONS, EXPLANATIONS)
        for kind, attributes in table.items()
        if issubclass(record, kind)
        for attribute in attributes
    )
