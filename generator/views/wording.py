"""The words of one handbook: its doses, criteria and sources, in its own units."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.handbook import Handbook
from generator.model.criteria import Criterion
from generator.model.dose import Dose
from generator.model.limits import Limits
from generator.views.addresses import LinkView, exercise_uri
from generator.views.criteria import CriterionView, criterion_view
from generator.views.dose import DoseView, dose_view
from generator.views.limits import LimitView, limit_views
from generator.views.sources import Sources, sources_page


@dataclass(frozen=True, slots=True)
class ConditionView:
    """A condition by which the reader knows whether it is meant; `do` may be empty."""

    name: str
    says: str
    do: str


@dataclass(frozen=True, slots=True)
class EquipmentView:
    """A thing that is needed, and what does at home instead."""

    id: str
    name: str
    household: str


def listed(names: Iterable[str]) -> str:
    """List names as in a sentence: "Step, rolled towel". Abbreviations keep their capitals."""
    first, *others = (*names, "")
    small = (name if name[:2].isupper() else name[:1].lower() + name[1:] for name in others)
    return ", ".join([first, *filter(None, small)])


class Wording:
    """Words what a handbook holds; everything that pages share is worked out once."""

    def __init__(self, handbook: Handbook) -> None:
        """Take the linked handbook."""
        self.handbook = handbook
        self.sources = Sources(handbook.citations, sources_page(handbook.chapters))
        self.units: tuple[str, ...] = handbook.info.distances

    def dose(self, dose: Dose, limits: Limits) -> DoseView:
        """Word a dose; open repetitions end at the limit."""
        return dose_view(dose, self.units, limits.reps.max if limits.reps else None)

    def limits(self, limits: Limits) -> tuple[LimitView, ...]:
        """Word the permitted range of every part."""
        return limit_views(limits, self.sources, self.units)

    def criteria(self, criteria: Iterable[Criterion]) -> tuple[CriterionView, ...]:
        """Word conditions, in the order given."""
        measures = self.handbook.measures
        return tuple(criterion_view(one, measures, self.sources) for one in criteria)

    def conditions(self, ids: Iterable[str]) -> tuple[ConditionView, ...]:
        """Return the vocabulary's conditions behind some ids."""
        known = self.handbook.vocabulary.conditions
        return tuple(
            ConditionView(known[id_].name, known[id_].says, known[id_].do or "") for id_ in ids
        )

    def equipment(self, ids: Iterable[str]) -> tuple[EquipmentView, ...]:
        """Return the things behind some ids."""
        known = self.handbook.vocabulary.equipment
        return tuple(EquipmentView(id_, known[id_].name, known[id_].household) for id_ in ids)

    def exercise_link(self, exercise: str) -> LinkView:
        """Return an exercise's name and page."""
        return LinkView(self.handbook.exercises[exercise].name, exercise_uri(exercise))
