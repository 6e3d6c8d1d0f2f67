"""The shipped content: what `toehold check` finds fails here, at the thing it is about.

One test for each exercise, prescription and rung, so that a change with an unsafe dose fails under
that dose's own name, and one test for all the rest.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import pytest

from generator.checks import check_root
from generator.diagnostics import Diagnostic, Span, render_text
from generator.handbook import Handbook, Origin
from tests.places import ROOT


@dataclass(frozen=True, slots=True)
class Thing:
    """Something that has a test of its own: a stretch of one file."""

    name: str
    path: str
    span: Span

    def holds(self, found: Diagnostic) -> bool:
        start, end = (
            (found.span.line, found.span.column),
            (self.span.end_line, self.span.end_column),
        )
        return found.path == self.path and (self.span.line, self.span.column) <= start < end


@cache
def shipped() -> tuple[Handbook, tuple[Diagnostic, ...]]:
    """The handbook, and everything that `toehold check` prints."""
    return check_root(ROOT)


def exercises() -> Iterator[Thing]:
    whole = Span(1, 1, 1_000_000, 1)
    for path in sorted((ROOT / "exercises").glob("*/*.yml")):
        yield Thing(path.stem, path.relative_to(ROOT).as_posix(), whole)


def prescriptions() -> Iterator[Thing]:
    book, _ = shipped()
    for identifier, protocol in book.protocols.items():
        for number, phase in enumerate(protocol.phases):
            at = book.origin("protocol", identifier).inside("phases", number)
            for block in ("programme", "conditioning"):
                for place, given in enumerate(getattr(phase, block)):
                    name = f"{identifier}/{phase.id}/{given.exercise}"
                    yield _thing(name, at.inside(block, place))


def rungs() -> Iterator[Thing]:
    book, _ = shipped()
    for identifier, ladder in book.ladders.items():
        for number in range(len(ladder.rungs)):
            at = book.origin("ladder", identifier).inside("rungs", number)
            yield _thing(f"{identifier}/rung {number + 1}", at)


def _thing(name: str, origin: Origin) -> Thing:
    return Thing(name, origin.path, origin.span())


THINGS = (*exercises(), *prescriptions(), *rungs())


@pytest.mark.parametrize("thing", THINGS, ids=lambda thing: thing.name)
def test_nothing_is_found_in(thing: Thing) -> None:
    _expect_none([one for one in shipped()[1] if thing.holds(one)])


def test_nothing_is_found_elsewhere() -> None:
    _expect_none([one for one in shipped()[1] if not any(thing.holds(one) for thing in THINGS)])


def _expect_none(diagnostics: list[Diagnostic]) -> None:
    if diagnostics:
        pytest.fail(f"\n{render_text(diagnostics, _text)}", pytrace=False)


def _text(path: str) -> str | None:
    file = ROOT / path
    return file.read_text(encoding="utf-8", errors="replace") if file.is_file() else None
