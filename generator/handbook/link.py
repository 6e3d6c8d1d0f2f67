"""Following every reference: each id that a file names must be there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from generator.diagnostics import Diagnostic, Span, did_you_mean
from generator.handbook.book import Handbook
from generator.handbook.files import Reading
from generator.model.shape import mentions
from generator.model.shared import VERDICTS
from generator.source import Reference
from generator.source.findings import START

#: What a `[[block]]` in a chapter may name: blocks that the program makes from the data.
BLOCKS = (
    "be-seen-first",
    "bibliography",
    *(f"claims-{verdict}" for verdict in VERDICTS),
    "glossary",
    "pain-rule",
    "red-flags",
    "review-status",
)
#: What the vocabulary's own tables hold, by the kind of reference that leads to them.
VOCABULARY = {
    "region": "regions",
    "position": "positions",
    "equipment": "equipment",
    "condition": "conditions",
    "family": "families",
}


MOST_LISTED = 12


def link(handbook: Handbook, reading: Reading) -> Iterator[Diagnostic]:
    """Yield a diagnostic for every reference that leads nowhere."""
    known = known_ids(reading)
    yield from _unlinked_mentions(reading, known)
    yield from _unknown_families(reading, known)
    yield from _unlinked_chapters(handbook, known)


def known_ids(reading: Reading) -> Mapping[str, frozenset[str]]:
    """Return the ids of each kind, also of things whose file has mistakes elsewhere."""
    known: dict[str, frozenset[str]] = {}
    for kind in ("exercise", "protocol", "ladder"):
        known[kind] = frozenset(file.id for file in reading.of_kind(kind))
    shared = {"citations": "citation", "measures": "measure", "red-flags": "red-flag"}
    for name, kind in {**shared, "alongside": "alongside"}.items():
        known[kind] = frozenset(_raw(reading, name))
    vocabulary = _raw(reading, "vocabulary")
    for kind, table in VOCABULARY.items():
        entries = vocabulary.get(table)
        known[kind] = frozenset(entries if isinstance(entries, dict) else ())
    known["page"] = frozenset(_pages(reading))
    return known


def _pages(reading: Reading) -> Iterator[str]:
    """Yield the addresses of all pages that hold content, without the slash at their end."""
    for read in reading.read_chapters:
        yield read.path.removeprefix("content/").removesuffix(".md")
    for kind in ("exercise", "protocol", "ladder"):
        yield f"{kind}s"
        yield from (f"{kind}s/{file.id}" for file in reading.of_kind(kind))
    yield from ("measures", "sheets")


def _raw(reading: Reading, name: str) -> dict[str, Any]:
    for file in reading.of_kind(name):
        if file.document is not None and isinstance(file.document.data, dict):
            return file.document.data
    return {}


def _unlinked_mentions(
    reading: Reading, known: Mapping[str, frozenset[str]]
) -> Iterator[Diagnostic]:
    for file in reading.files:
        if file.document is None or all(id_ in known[kind] for kind, id_ in file.named):
            continue
        for mention in mentions(file.content):
            if mention.id not in known[mention.kind]:
                at = file.document.span(mention.at)
                yield _unknown(file.path, at, mention.kind, mention.id, known[mention.kind])


def _unknown_families(
    reading: Reading, known: Mapping[str, frozenset[str]]
) -> Iterator[Diagnostic]:
    for file in reading.of_kind("exercise"):
        family = file.path.split("/")[-2]
        if family not in known["family"]:
            yield _unknown(file.path, START, "family", family, known["family"])


def _unlinked_chapters(
    handbook: Handbook, known: Mapping[str, frozenset[str]]
) -> Iterator[Diagnostic]:
    for chapter in handbook.chapters.values():
        for reference in chapter.references:
            wrong = _unlinked(handbook, known, reference)
            if wrong is not None:
                kind, target, near = wrong
                yield _unknown(chapter.path, reference.span, kind, target, near)


def _unlinked(
    handbook: Handbook, known: Mapping[str, frozenset[str]], reference: Reference
) -> tuple[str, str, frozenset[str]] | None:
    """Return what a chapter's reference misses: (kind, id, the ids there are)."""
    kind, target = reference.kind, reference.target
    if kind == "cite":
        return _absent("citation", target, known["citation"])
    if kind == "":
        return _absent("block", target, frozenset(BLOCKS))
    if kind == "dose":
        return _absent_dose(handbook, target)
    if kind == "protocol" and "/" in target:
        protocol, phase = target.split("/", 1)
        missing = _absent("protocol", protocol, known["protocol"])
        return missing or _absent("phase", phase, _phases(handbook, protocol))
    if kind not in {"exercise", "protocol", "ladder", "measure"}:
        kinds = frozenset({"exercise", "protocol", "ladder", "measure", "dose"})
        return ("kind of reference", kind, kinds)
    return _absent(kind, target, known[kind])


def _absent_dose(handbook: Handbook, target: str) -> tuple[str, str, frozenset[str]] | None:
    protocol, _, rest = target.partition("/")
    phase, _, exercise = rest.partition("/")
    if protocol not in handbook.protocols:
        return "protocol", protocol, frozenset(handbook.protocols)
    if phase not in _phases(handbook, protocol):
        return "phase", phase, _phases(handbook, protocol)
    found = handbook.phase(protocol, phase)
    given = frozenset(item.exercise for item in found.prescriptions)
    return _absent("prescription", exercise, given)


def _phases(handbook: Handbook, protocol: str) -> frozenset[str]:
    found = handbook.protocols.get(protocol)
    return frozenset(phase.id for phase in found.phases) if found else frozenset()


def _absent(kind: str, target: str, ids: frozenset[str]) -> tuple[str, str, frozenset[str]] | None:
    return None if target in ids else (kind, target, ids)


def _unknown(path: str, at: Span, kind: str, target: str, ids: frozenset[str]) -> Diagnostic:
    near = did_you_mean(target, sorted(ids))
    return Diagnostic(
        path,
        at,
        "unknown-reference",
        f"there is no {kind} `{target}`.",
        help=f"did you mean `{near}`?" if near else _advice(kind, ids),
    )


def _advice(kind: str, ids: frozenset[str]) -> str:
    if ids and len(ids) <= MOST_LISTED:
        return f"there is: {', '.join(sorted(ids))}."
    return f"add the {kind}, or name one that is there."
