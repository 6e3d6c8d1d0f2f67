"""How each measure is taken."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.shared import Measure
from generator.views.addresses import measure_anchor, measure_uri
from generator.views.numbers import number
from generator.views.wording import Wording

BETTER = {"lower": "Lower is better.", "higher": "Higher is better."}


@dataclass(frozen=True, slots=True)
class MeasureView:
    """One measure: what is scored or counted, which way is better, when and how."""

    id: str
    anchor: str
    uri: str
    name: str
    scored: str
    better: str
    when: str
    how: str
    searched_as: tuple[str, ...]


def measure_views(wording: Wording) -> tuple[MeasureView, ...]:
    """Word every measure, by name."""
    views = (_view(id_, measure) for id_, measure in wording.handbook.measures.items())
    return tuple(sorted(views, key=lambda view: (view.name.casefold(), view.id)))


def _view(identifier: str, measure: Measure) -> MeasureView:
    return MeasureView(
        id=identifier,
        anchor=measure_anchor(identifier),
        uri=measure_uri(identifier),
        name=measure.name,
        scored=_scored(measure),
        better=BETTER[measure.better],
        when=measure.when or "",
        how=measure.how,
        searched_as=measure.searched_as,
    )


def _scored(measure: Measure) -> str:
    if measure.scale is None:
        return f"Count in {measure.unit}."
    return f"Score from {number(measure.scale.from_)} to {number(measure.scale.to)}."
