"""Prescriptions that went from one phase and came in another are one move, not two changes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TypeAlias

from generator.editor.changes.change import Change
from generator.editor.changes.classify import Thing, classified
from generator.editor.changes.differences import differences
from generator.editor.changes.structure import (
    PrescriptionAdded,
    PrescriptionMoved,
    PrescriptionRemoved,
)
from generator.model.protocol import Phase, PrescribedDose, Protocol

Move: TypeAlias = tuple[PrescriptionRemoved, PrescriptionAdded]


def with_moves(thing: Thing, changes: Iterable[Change]) -> Iterator[Change]:
    """Yield the changes of a thing; in a protocol, each pair of gone and come as a move."""
    found = list(changes)
    moves = _moves(found)
    moved = {id(change) for move in moves for change in move}
    yield from (change for change in found if id(change) not in moved)
    for gone, come in moves:
        yield from _moved(thing, gone, come)


def _moves(changes: Sequence[Change]) -> list[Move]:
    come = [one for one in changes if isinstance(one, PrescriptionAdded)]
    moves: list[Move] = []
    for gone in changes:
        if isinstance(gone, PrescriptionRemoved):
            partner = next((one for one in come if _is_same(gone, one)), None)
            if partner is not None:
                come.remove(partner)
                moves.append((gone, partner))
    return moves


def _is_same(gone: PrescriptionRemoved, come: PrescriptionAdded) -> bool:
    old, new = gone.content, come.content
    return type(old) is type(new) and old.exercise == new.exercise


def _moved(thing: Thing, gone: PrescriptionRemoved, come: PrescriptionAdded) -> Iterator[Change]:
    old, new, was, now = thing.old, thing.new, gone.content, come.content
    if not isinstance(old, Protocol) or not isinstance(new, Protocol):
        return
    if not isinstance(was, PrescribedDose) or not isinstance(now, PrescribedDose):
        return
    before, after = _phase(old, was), _phase(new, now)
    yield PrescriptionMoved(
        place=replace(come.place, only=(*gone.place.only, *come.place.only)),
        content=now,
        old=before,
        new=after,
        is_earlier=_number(new, after, old) < _number(new, before, old),
    )
    for inner in differences(was, now):
        yield from classified(thing, replace(inner, trail=(new, after, *inner.trail)))


def _phase(protocol: Protocol, given: PrescribedDose) -> Phase:
    return next(
        phase
        for phase in protocol.phases
        if any(one is given for one in (*phase.programme, *phase.conditioning))
    )


def _number(protocol: Protocol, phase: Phase, before: Protocol) -> int:
    """Return the place of a phase in a protocol; of one that is gone, its place before."""
    for number, one in enumerate(protocol.phases):
        if one.id == phase.id:
            return number
    return before.phases.index(phase)
