"""The kinds of file that a handbook is made of, and how each is decoded."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType
from typing import Any

from generator.model.decode import Decoder
from generator.model.edition import Edition
from generator.model.exercise import Exercise
from generator.model.form import Form
from generator.model.ladder import Ladder
from generator.model.protocol import Protocol
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
from generator.record import CitationKey, Id


@dataclass(frozen=True)
class FileKind:
    """One kind of file: its name, where it lies, and the type of its content."""

    name: str
    """Name of the kind and of its schema."""

    pattern: str
    """Where the files lie, from the root; `*` stands for one folder or file name."""

    content: Any
    """Type of the whole content: a record or a mapping of records."""

    required: bool = True
    """Whether a handbook needs this file; folders may always be empty."""

    by_hand: bool = True
    """Whether an editor writes it; what the program records is not an editor's to correct."""

    @cached_property
    def decoder(self) -> Decoder[Any]:
        """The decoder of this kind, made on first use."""
        return Decoder(self.content)

    @property
    def is_many(self) -> bool:
        """Tell whether there is a file for each thing (its name is the id)."""
        return "*" in self.pattern

    def __reduce__(self) -> tuple[Callable[[str], FileKind], tuple[str]]:
        """Pickle a kind as its name: its decoder is neither small nor of use elsewhere."""
        return kind_named, (self.name,)


FILE_KINDS: Mapping[str, FileKind] = MappingProxyType(
    {
        kind.name: kind
        for kind in (
            FileKind("handbook", "content/handbook.yml", HandbookInfo),
            FileKind("vocabulary", "content/vocabulary.yml", Vocabulary),
            FileKind("citations", "content/citations.yml", dict[CitationKey, Citation]),
            FileKind("measures", "content/measures.yml", dict[Id, Measure]),
            FileKind("pain-rule", "content/pain-rule.yml", PainRule),
            FileKind("red-flags", "content/red-flags.yml", dict[Id, RedFlag]),
            FileKind("alongside", "content/alongside.yml", dict[Id, Alongside], required=False),
            FileKind("claims", "content/claims.yml", dict[Id, Claim], required=False),
            FileKind("exercise", "exercises/*/*.yml", Exercise),
            FileKind("protocol", "content/protocols/*.yml", Protocol),
            FileKind("ladder", "content/ladders/*.yml", Ladder),
            FileKind("form", "content/forms/*.yml", Form),
            FileKind("edition", "content/editions/*.yml", Edition, by_hand=False),
        )
    }
)


def kind_named(name: str) -> FileKind:
    """Return a kind of file by its name."""
    return FILE_KINDS[name]
