"""What the engine of the drawings finds wrong with them, as findings at their places."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from generator.checks.check import Finding, at_value
from generator.checks.records import records
from generator.figures.draw import faults
from generator.figures.faults import Fault, FaultCode
from generator.figures.figure import Figure
from generator.handbook import Handbook, Origin
from generator.model.shape import Path

#: Drawings whose faults are remembered: most are the same when a preview checks all again.
REMEMBERED = 4096


@dataclass(frozen=True, slots=True)
class _Tried:
    """A drawing, known again by its file's text and its place in it."""

    text: str
    at: Path
    figure: Figure = field(compare=False)


def pose_findings(handbook: Handbook, code: FaultCode) -> Iterator[Finding]:
    """Yield the faults of one kind in all drawings of a handbook."""
    for origin, fault in _all(handbook):
        if fault.code == code:
            yield at_value(origin.inside(*fault.at), fault.message, fault.help)


@lru_cache(maxsize=1)  # each kind of fault is a check of its own, and they run one after the other
def _all(handbook: Handbook) -> tuple[tuple[Origin, Fault], ...]:
    return tuple(
        (origin, fault)
        for origin, figure in records(handbook, Figure)
        if not figure.icon
        for fault in _faults(_Tried(origin.document.text, origin.at, figure))
    )


@lru_cache(maxsize=REMEMBERED)
def _faults(tried: _Tried) -> tuple[Fault, ...]:
    return faults(tried.figure)
