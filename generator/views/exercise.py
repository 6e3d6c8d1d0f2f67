"""What an exercise's page shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.views.addresses import BY_REGION, EXERCISES, LinkView, exercise_uri
from generator.views.dose import DoseView
from generator.views.figure import FigureView, figure_view
from generator.views.limits import LimitView
from generator.views.sources import EvidenceView
from generator.views.uses import UseView
from generator.views.wording import ConditionView, EquipmentView, Wording


@dataclass(frozen=True, slots=True)
class ExerciseView:
    """One exercise in full."""

    id: str
    uri: str
    source: str
    name: str
    also_called: tuple[str, ...]
    searched_as: tuple[str, ...]
    kind: str
    family: LinkView
    regions: tuple[LinkView, ...]
    position: str
    figure: FigureView
    equipment: tuple[EquipmentView, ...]
    clinician_only: bool
    purpose: str
    setup: str
    steps: tuple[str, ...]
    cues: tuple[str, ...]
    feel: str
    mistakes: tuple[str, ...]
    stop_if: tuple[str, ...]
    do_not_use: tuple[ConditionView, ...]
    easier: LinkView | None
    harder: LinkView | None
    dose: DoseView
    limits: tuple[LimitView, ...]
    evidence: EvidenceView
    used_in: tuple[UseView, ...]


def exercise_view(
    wording: Wording, exercise: str, uses: Mapping[str, tuple[UseView, ...]]
) -> ExerciseView:
    """Word an exercise; `uses` says where each exercise is prescribed."""
    handbook, record = wording.handbook, wording.handbook.exercises[exercise]
    vocabulary = handbook.vocabulary
    family = handbook.family_of(exercise)
    return ExerciseView(
        id=exercise,
        uri=exercise_uri(exercise),
        source=handbook.origin("exercise", exercise).path,
        name=record.name,
        also_called=record.also_called,
        searched_as=record.searched_as,
        kind=kind_words(record.kind),
        family=LinkView(vocabulary.families[family].name, f"{EXERCISES}#{group_anchor(family)}"),
        regions=tuple(
            LinkView(vocabulary.regions[region].name, f"{BY_REGION}#{group_anchor(region)}")
            for region in record.regions
        ),
        position=vocabulary.positions[record.position].name,
        figure=figure_view(handbook, record, record.dose),
        equipment=wording.equipment(record.equipment),
        clinician_only=record.clinician_only,
        purpose=record.purpose,
        setup=record.setup,
        steps=record.steps,
        cues=record.cues,
        feel=record.feel,
        mistakes=record.mistakes,
        stop_if=record.stop_if,
        do_not_use=wording.conditions(record.do_not_use),
        easier=wording.exercise_link(record.easier) if record.easier else None,
        harder=wording.exercise_link(record.harder) if record.harder else None,
        dose=wording.dose(record.dose, record.limits),
        limits=wording.limits(record.limits),
        evidence=wording.sources.evidence(record.evidence),
        used_in=uses.get(exercise, ()),
    )


def kind_words(kind: str) -> str:
    """Return what sort of work an exercise is, as a heading word: "Self-massage"."""
    return kind.capitalize()


def group_anchor(identifier: str) -> str:
    """Return the id of a group on an index: its own id, apart from the page's other ids."""
    return f"group-{identifier}"
