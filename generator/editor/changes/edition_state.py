"""The content as it is now, in the form in which an edition records it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.handbook import Handbook
from generator.model.edition import Edition, EditionDose, EditionExercise, EditionSheet
from generator.model.exercise import Exercise
from generator.model.ladder import Ladder
from generator.model.limits import Limits
from generator.model.protocol import Phase, PrescribedDose, Prescription, sheet_code


def edition_of(handbook: Handbook, digests: Mapping[str, str], rules: Mapping[str, str]) -> Edition:
    """Return the present state.

    `digests` are those of all sheets by their printed ids, `rules` those of their rules alone.
    """
    sheets = {
        code: EditionSheet(name=name, hash=digests[code], rules=rules[code], doses=doses)
        for code, name, doses in _sheets(handbook)
    }
    return Edition(
        sheets=dict(sorted(sheets.items())),
        exercises={id_: _permitted(one) for id_, one in handbook.exercises.items()},
        ladders={id_: _permitted(one) for id_, one in handbook.ladders.items()},
    )


def _sheets(handbook: Handbook) -> Iterator[tuple[str, str, tuple[EditionDose, ...]]]:
    """Yield each sheet's printed id, its name and its doses."""
    for protocol in handbook.protocols.values():
        for phase in protocol.phases:
            name = f"{protocol.name}: {phase.name}"
            yield sheet_code(protocol.code, phase.code), name, _phase_doses(phase)
    for ladder in handbook.ladders.values():
        doses = tuple(
            EditionDose(rung=number, dose=rung.dose) for number, rung in enumerate(ladder.rungs, 1)
        )
        yield ladder.code, ladder.name, doses


def _phase_doses(phase: Phase) -> tuple[EditionDose, ...]:
    given: tuple[PrescribedDose, ...] = (*phase.programme, *phase.conditioning)
    return tuple(
        EditionDose.model_validate(
            {
                "exercise": one.exercise,
                "when": one.when if isinstance(one, Prescription) else None,
                "dose": one.dose,
                "or": one.or_.dose if one.or_ else None,
            }
        )
        for one in given
    )


def _permitted(thing: Exercise | Ladder) -> EditionExercise:
    """Return the limits with their basis; their sources and reasons stay where they belong."""
    sourceless = {"citations": (), "via": (), "studied_in": None, "why": None}
    bare = {name: limit.model_copy(update=sourceless) for name, limit in thing.limits.items()}
    return EditionExercise(name=thing.name, limits=Limits.model_validate(bare))
