"""What a sheet is before anything is chosen for it: the part that every sheet shares."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.handbook import Handbook
from generator.model.protocol import Prescription
from generator.views.prescription import block_view, prescription_view
from generator.views.sheet import SheetView, sheet_view, stop_signs
from generator.views.sheet_cards import Card, sheet_blocks
from generator.views.sheet_log import SCORES
from generator.views.sheet_prose import Named, Prose
from generator.views.wording import Wording

#: The title of a sheet that belongs to no phase.
TITLE = "Your exercises"


def blank_sheet(handbook: Handbook) -> SheetView | None:
    """Return a sheet of no phase, with every red flag; None in a handbook without protocols."""
    first = next(iter(handbook.protocols.items()), None)
    if first is None:
        return None
    identifier, protocol = first
    any_sheet = sheet_view(handbook, identifier, protocol.phases[0].id)
    return replace(
        any_sheet,
        code="",
        protocol=TITLE,
        phase="",
        place="",
        number=0,
        of=0,
        goals=(),
        alongside=(),
        blocks=(),
        activities=(),
        rules=(),
        stop=stop_signs(Wording(handbook), handbook.red_flags),
        review_by=Named("", Prose("")),
        flare=Prose(""),
        imprint=replace(any_sheet.imprint, digest="", page="", address="", sources=()),
        log=replace(any_sheet.log, rows=SCORES),
    )


def exercise_cards(handbook: Handbook) -> Iterator[tuple[str, Card]]:
    """Yield the card of every exercise, with its usual dose."""
    wording = Wording(handbook)
    for identifier, exercise in handbook.exercises.items():
        given = Prescription.model_validate(
            {"exercise": identifier, "when": "session", "dose": exercise.dose, "basis": "practice"}
        )
        block = block_view("session", [prescription_view(wording, given, identifier)])
        yield identifier, sheet_blocks([block])[0].cards[0]
