"""From a folder to a linked handbook."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from types import MappingProxyType
from typing import Any

from generator.diagnostics import Diagnostic
from generator.handbook.book import Handbook, Named, Origin
from generator.handbook.collector import paused_collector
from generator.handbook.files import Reading, read_files
from generator.handbook.link import link
from generator.handbook.standin import STAND_INS


@dataclass(frozen=True, slots=True)
class Loaded:
    """A handbook as far as it could be read, and everything found wrong on the way.

    Where a shared file is broken an empty stand-in takes its place, so that the rest can still be
    checked; nothing may be built from a handbook with errors.
    """

    handbook: Handbook
    diagnostics: tuple[Diagnostic, ...]


def load(root: Path) -> Loaded:
    """Read, decode and link everything below the root."""
    with paused_collector():
        return assemble(read_files(root))


def assemble(reading: Reading) -> Loaded:
    """Link what has been read into a handbook, and collect all that is wrong with it."""
    handbook = put_together(reading)
    return Loaded(handbook, tuple(sorted({*reading.diagnostics, *link(handbook, reading)})))


def put_together(reading: Reading) -> Handbook:
    """Return the handbook that has been read, with its references as they are."""
    origins: dict[tuple[str, str], Origin] = {}
    for file in reading.files:
        if file.document is None:
            continue
        origins.setdefault((file.kind.name, file.id), Origin(file.document))
        if file.kind.name in ENTRY_KINDS and isinstance(file.content, dict):
            for key in file.content:
                entry = (ENTRY_KINDS[file.kind.name], key)
                origins[entry] = Origin(file.document, (key,))
    return Handbook(
        info=_one(reading, "handbook"),
        vocabulary=_one(reading, "vocabulary"),
        citations=_frozen(_one(reading, "citations")),
        measures=_frozen(_one(reading, "measures")),
        pain_rule=_one(reading, "pain-rule"),
        red_flags=_frozen(_one(reading, "red-flags")),
        alongside=_frozen(_one(reading, "alongside")),
        exercises=_many(reading, "exercise"),
        protocols=_many(reading, "protocol"),
        ladders=_many(reading, "ladder"),
        chapters=_frozen(reading.chapters),
        origins=MappingProxyType(origins),
        claims=_frozen(_one(reading, "claims")),
        editions=_many(reading, "edition"),
        forms=_many(reading, "form"),
        named=_named(reading),
        unread=reading.unread,
    )


#: Files that hold many things, and the kind of the things in them.
ENTRY_KINDS = {
    "citations": "citation",
    "measures": "measure",
    "red-flags": "red-flag",
    "alongside": "alongside",
    "claims": "claim",
}


def _named(reading: Reading) -> frozenset[Named]:
    chapters = reading.chapters.values()
    in_chapters = ((one.kind, one.target) for chapter in chapters for one in chapter.references)
    return frozenset(chain(in_chapters, *(file.named for file in reading.files)))


def _one(reading: Reading, name: str) -> Any:
    found = [file.content for file in reading.of_kind(name) if file.content is not None]
    return found[0] if found else STAND_INS[name]()


def _many(reading: Reading, name: str) -> Mapping[str, Any]:
    things: dict[str, Any] = {}
    for file in reading.of_kind(name):
        if file.content is not None:
            things.setdefault(file.id, file.content)
    return _frozen(things)


def _frozen(things: Mapping[str, Any]) -> Mapping[str, Any]:
    return MappingProxyType(dict(sorted(things.items())))
