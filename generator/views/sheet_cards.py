"""The cards of a sheet: what is done, at what time of the day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import count

from generator.views.dose import SIDE
from generator.views.figure import FigureView
from generator.views.numbers import counted
from generator.views.prescription import BlockView, PrescriptionView
from generator.views.sheet_prose import Prose

#: What stands before the reason for passing a limit.
OUTSIDE = "Outside the usual limits"


@dataclass(frozen=True, slots=True)
class Card:
    """One exercise: with what, how much, how, and one cue.

    `amount` is the large line of the dose, `details` the rest of it; `sides` is whether it is done
    with each side apart, so that a clinician may tick one.
    """

    number: int
    name: str
    needs: str
    figure: FigureView
    amount: str
    details: str
    alternative: str
    stages: tuple[str, ...]
    steps: tuple[str, ...]
    cue: str
    note: Prose
    outside_limits: Prose
    sides: bool


@dataclass(frozen=True, slots=True)
class Block:
    """What is done at one time of the day: "In your session", "28 minutes"."""

    name: str
    minutes: str
    cards: tuple[Card, ...]


def sheet_blocks(blocks: Iterable[BlockView]) -> tuple[Block, ...]:
    """Return the blocks in the order of the day, their cards numbered through."""
    numbers = count(1)
    return tuple(
        Block(
            name=block.name,
            minutes=counted(block.minutes, "minutes"),
            cards=tuple(_card(next(numbers), one) for one in block.prescriptions),
        )
        for block in blocks
    )


def _card(number: int, given: PrescriptionView) -> Card:
    dose = given.dose
    outside = given.outside
    return Card(
        number=number,
        name=given.name,
        needs=given.needs,
        figure=given.figure,
        amount=dose.amount,
        details=_sentence(", ".join(filter(None, (dose.details, dose.often)))),
        alternative=_sentence(given.alternative.dose.words) if given.alternative else "",
        stages=tuple(map(_sentence, dose.stages)),
        steps=given.steps,
        cue=given.cues[0] if given.cues else "",
        note=Prose(given.note),
        outside_limits=Prose(f"{OUTSIDE}: {outside.why} ({outside.reviewer})" if outside else ""),
        sides=any(fact.label == SIDE for fact in dose.facts),
    )


def _sentence(words: str) -> str:
    return f"{words[0].upper()}{words[1:]}." if words else ""
