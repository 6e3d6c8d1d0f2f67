"""Prescriptions that went from one phase and came in another are one move, not two changes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.editor.changes.change import Change
from generator.editor.changes.classify import Thing, classified
from generator.editor.changes.differences import differences
from generator.editor.changes.structure import (
    PrescriptionAdded,
    PrescriptionMoved,
    PrescriptionRemoved,
)
from generator.model.protocol import Phase, PrescribedDose, Protocol


def with_moves(thing: Thing, changes: Iterable[Change]) -> Iterator[Change]:
    """Yield the changes of a protocol, each pair of gone and come as a move."""
    changes = list(changes)
    come = [one for one in changes if isinstance(one, PrescriptionAdded)]
    for change in changes:
        if isinstance(change, PrescriptionRemoved):
            partner = next((one for one in come if _same(change.content, one.content)), None)
            if partner is not None:
                come.remove(partner)
                changes.remove(partner)
                yield from _moved(thing, change, partner)
                continue
        yield change


def _same(old: PrescribedDose, new: PrescribedDose) -> bool:
    return old.exercise == new.exercise and type(old) is type(new)


def _moved(thing: Thing, gone: PrescriptionRemoved, come: PrescriptionAdded) -> Iterator[Change]:
    old, new = thing.old, thing.new
    if not isinstance(old, Protocol) or not isinstance(new, Protocol):
        return
    before, after = _phase(old, gone.content), _phase(new, come.content)
    yield PrescriptionMoved(
        place=come.place,
        content=come.content,
        old=before,
        new=after,
        is_earlier=_number(new, after) < _number(new, before, old),
    )
    for inner in differences(gone.content, come.content):
        trail = (new, after, *inner.trail)
        yield from classified(thing, replace(inner, trail=trail))


def _phase(protocol: Protocol, given: PrescribedDose) -> Phase:
    return next(
        phase
        for phase in protocol.phases
        if any(one is given for one in (*phase.programme, *phase.conditioning))
    )


def _number(protocol: Protocol, phase: Phase, before: Protocol | None = None) -> int:
    """Return the place of a phase in a protocol; of one that is gone, its place in the old one."""
    for number, one in enumerate(protocol.phases):
        if one.id == phase.id:
            return number
    return (before or protocol).phases.index(phase)
