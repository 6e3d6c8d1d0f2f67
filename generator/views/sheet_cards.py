"""What a sheet tells the reader to do: a card for each exercise, and what keeps them fit."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from generator.handbook import Handbook
from generator.model.dose import Dose
from generator.model.exercise import Exercise
from generator.model.grounding import Grounded
from generator.model.limits import Limit
from generator.model.protocol import Phase, PrescribedDose
from generator.model.session_time import session_seconds
from generator.views.dose import DoseView, dose_view
from generator.views.sheet_prose import Prose
from generator.views.sources import Sources

#: The blocks of a day, in its order, and how a sheet calls them.
BLOCKS = (("waking", "On waking"), ("session", "Session"), ("any", "Any time"))
MINUTE = 60


@dataclass(frozen=True, slots=True)
class Card:
    """One exercise: how it begins, how much, how, and one cue."""

    number: int
    name: str
    when: str
    posture: str
    position: str
    needs: str
    amount: str
    details: str
    alternative: str
    stages: tuple[str, ...]
    setup: Prose
    steps: tuple[str, ...]
    cue: str
    note: Prose | None
    outside_limits: Prose | None


@dataclass(frozen=True, slots=True)
class Activity:
    """Something that is done beside the exercises: its name, how much, and a word about it."""

    name: str
    words: str
    note: Prose | None


def cards(handbook: Handbook, phase: Phase) -> tuple[Card, ...]:
    """Return the cards of a phase's programme, in its order."""
    return tuple(_cards(handbook, phase))


def _cards(handbook: Handbook, phase: Phase) -> Iterator[Card]:
    blocks = dict(BLOCKS)
    for number, item in enumerate(phase.programme, 1):
        exercise = handbook.exercises[item.exercise]
        position = handbook.vocabulary.positions[exercise.position]
        dose = _dose(handbook, exercise, item.dose)
        yield Card(
            number=number,
            name=exercise.name,
            when=blocks[item.when],
            posture=position.posture,
            position=position.name,
            needs=_needs(handbook, exercise),
            amount=dose.amount,
            details=_details(dose),
            alternative=_alternative(handbook, exercise, item),
            stages=dose.stages,
            setup=Prose(exercise.setup),
            steps=exercise.steps,
            cue=exercise.cues[0] if exercise.cues else "",
            note=Prose(item.note) if item.note else None,
            outside_limits=_outside_limits(item),
        )


def _dose(handbook: Handbook, exercise: Exercise, dose: Dose) -> DoseView:
    limit = exercise.limits.reps
    most = limit.max if isinstance(limit, Limit) else None
    return dose_view(dose, handbook.info.distances, most)


def _details(dose: DoseView) -> str:
    """Return what surrounds the amount: the dose's words without their beginning."""
    return dose.words.removeprefix(dose.amount).removeprefix(", ")


def _alternative(handbook: Handbook, exercise: Exercise, item: PrescribedDose) -> str:
    return _dose(handbook, exercise, item.or_.dose).words if item.or_ else ""


def _needs(handbook: Handbook, exercise: Exercise) -> str:
    names = [handbook.vocabulary.equipment[one].name for one in exercise.equipment]
    return ", ".join([*names[:1], *(name[0].lower() + name[1:] for name in names[1:])])


def _outside_limits(item: PrescribedDose) -> Prose | None:
    given = item.outside_limits
    if given is None:
        return None
    return Prose(f"Outside this handbook's usual limits: {given.why} ({given.reviewer})")


def activities(handbook: Handbook, phase: Phase) -> tuple[Activity, ...]:
    """Return what keeps the rest of the body fit."""
    return tuple(
        Activity(
            name=handbook.exercises[item.exercise].name,
            words=_dose(handbook, handbook.exercises[item.exercise], item.dose).words,
            note=Prose(item.note) if item.note else None,
        )
        for item in phase.conditioning
    )


def climbs(handbook: Handbook, phase: Phase) -> tuple[Activity, ...]:
    """Return the ladders that are climbed in a phase."""
    ladders = (handbook.ladders[identifier] for identifier in phase.ladders)
    return tuple(
        Activity(
            name=f"{ladder.name} ladder",
            words=f"{len(ladder.rungs)} rungs towards {ladder.towards}",
            note=None,
        )
        for ladder in ladders
    )


def session_times(handbook: Handbook, phase: Phase) -> str:
    """Return how long each block of a day takes: "Minutes: on waking 4 · session 16"."""
    times = (
        f"{words.lower()} {math.ceil(seconds / MINUTE)}"
        for block, words in BLOCKS
        if (seconds := _block_seconds(handbook, phase, block))
    )
    return f"Minutes: {' · '.join(times)}"


def _block_seconds(handbook: Handbook, phase: Phase, block: str) -> float:
    total = 0.0
    for item in phase.programme:
        if item.when == block:
            limit = handbook.exercises[item.exercise].limits.reps
            total += session_seconds(item.dose, limit.max if isinstance(limit, Limit) else None)
    return total


def dose_sources(handbook: Handbook, phase: Phase, sources: Sources) -> tuple[str, ...]:
    """Return what doses and pain rule rest on: "1, 3, pain rule: our choice", "2: Riel 2020"."""
    resting: dict[str, list[str]] = {}
    for number, item in enumerate(phase.programme, 1):
        resting.setdefault(_rests_on(item, sources), []).append(str(number))
    for words in sorted({_rests_on(activity, sources) for activity in phase.conditioning}):
        resting.setdefault(words, []).append("keeping fit")
    resting.setdefault(_rests_on(handbook.pain_rule, sources), []).append("pain rule")
    return tuple(f"{', '.join(what)}: {source}" for source, what in resting.items())


def _rests_on(grounded: Grounded, sources: Sources) -> str:
    """Return the sources of a number, or whose choice it is."""
    view = sources.grounding(grounded)
    if grounded.basis == "handbook" or not view.sources:
        return view.label
    named = ", ".join(source.label for source in view.sources)
    return named if grounded.basis == "primary" else f"{named} ({view.label})"
