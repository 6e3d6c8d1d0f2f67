"""A movement: why, how, how much is permitted, and when not."""

from __future__ import annotations

from typing import Literal, TypeAlias

from generator.figures.figure import Figure
from generator.model.dose import Dose
from generator.model.grounding import Evidence
from generator.model.limits import Limits
from generator.record import (
    ConditionId,
    EquipmentId,
    ExerciseId,
    LongText,
    PositionId,
    Record,
    RegionId,
    Text,
)

Kind: TypeAlias = Literal[
    "strength",
    "isometric",
    "stretch",
    "mobility",
    "glide",
    "balance",
    "plyometric",
    "conditioning",
    "self-massage",
]


class Exercise(Record):
    """One movement. The file's name is its id, the folder's name its family."""

    name: Text
    """Name as patients see it."""

    also_called: tuple[Text, ...] = ()
    """Other names in use."""

    searched_as: tuple[Text, ...] = ()
    """Lay words that people type; for the search only."""

    kind: Kind
    """What sort of work it is."""

    regions: tuple[RegionId, ...]
    """Where in the body it works; ids in vocabulary.yml."""

    position: PositionId
    """Starting position; an id in vocabulary.yml."""

    equipment: tuple[EquipmentId, ...] = ()
    """What is needed; ids in vocabulary.yml. Leave out for none."""

    clinician_only: bool = False
    """True for a technique that only a clinician does."""

    purpose: LongText
    """What it is for, in a sentence or two."""

    setup: LongText
    """How to get ready."""

    steps: tuple[Text, ...]
    """What to do, one movement a step."""

    cues: tuple[Text, ...]
    """Short reminders; the first one is printed on the sheet."""

    feel: LongText
    """What it should feel like."""

    mistakes: tuple[Text, ...] = ()
    """What often goes wrong."""

    stop_if: tuple[Text, ...]
    """Signs to stop this exercise."""

    do_not_use: tuple[ConditionId, ...] = ()
    """Conditions for which this exercise is wrong; ids in vocabulary.yml."""

    easier: ExerciseId | None = None
    """The next easier exercise."""

    harder: ExerciseId | None = None
    """The next harder exercise."""

    dose: Dose
    """The usual dose, inside the limits."""

    limits: Limits
    """The permitted range of every part that any dose of it uses, here or in a protocol."""

    evidence: Evidence
    """What research says about it."""

    figure: Figure | None = None
    """The drawing."""
