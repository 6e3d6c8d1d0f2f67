"""Long text on a sheet, before the marks in it are turned into bold type and links."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import takewhile

#: Where one sentence ends and the next begins.
SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")


@dataclass(frozen=True, slots=True)
class Prose:
    """An editor's long text: emphasis and links in it count, everything else is plain text."""

    markdown: str


@dataclass(frozen=True, slots=True)
class Named:
    """A name and what is said of it."""

    name: str
    says: Prose


def in_short(text: str) -> Prose:
    """Return what a sheet has room for: the first sentence, with what it leaves open by an “Or”."""
    first, *others = SENTENCE_END.split(text.strip())
    return Prose(" ".join([first, *takewhile(_goes_on, others)]))


def _goes_on(sentence: str) -> bool:
    return sentence.startswith("Or ")
