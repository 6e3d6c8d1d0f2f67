"""Criteria and rules in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.model.criteria import Criterion, MeasureCriterion, StatedCriterion, Window
from generator.model.shared import Measure
from generator.views.numbers import number
from generator.views.sources import GroundingView, Sources

SIDES = {"sore": "on the sore side", "other": "on the other side", "each": "on each side"}
COMPARED = {"other-side": "the other side", "usual": "your usual"}


@dataclass(frozen=True, slots=True)
class CriterionView:
    """One criterion: its sentence, its measure's id, and what it rests on."""

    words: str
    measure: str
    no_threshold: str
    grounding: GroundingView | None


def criterion_view(
    criterion: Criterion, measures: Mapping[str, Measure], sources: Sources
) -> CriterionView:
    """Word a criterion: "First-step pain is 3 or less out of 10, on 5 of 7 days"."""
    if isinstance(criterion, StatedCriterion):
        return CriterionView(criterion.says, "", criterion.no_threshold, None)
    return CriterionView(
        words=_measured(criterion, measures[criterion.measure]),
        measure=criterion.measure,
        no_threshold="",
        grounding=sources.grounding(criterion),
    )


def _measured(criterion: MeasureCriterion, measure: Measure) -> str:
    parts = [f"{measure.name}{_side(criterion)}: {_threshold(criterion, measure)}"]
    if criterion.on is not None:
        parts.append(_window(criterion.on))
    return ", ".join(parts)


def _side(criterion: MeasureCriterion) -> str:
    return f" {SIDES[criterion.side]}" if criterion.side else ""


def _threshold(criterion: MeasureCriterion, measure: Measure) -> str:
    unit = f" {measure.unit}" if measure.unit else ""
    if measure.scale is not None:
        unit = f" out of {number(measure.scale.to)}"
    if criterion.at_most is not None:
        return f"{number(criterion.at_most)}{unit} or less"
    if criterion.at_least is not None:
        return f"{number(criterion.at_least)}{unit} or more"
    other = COMPARED[criterion.of or "other-side"]
    return f"within {number(criterion.within_percent or 0)} % of {other}"


def _window(window: Window) -> str:
    if window.days == window.of:
        return f"on {window.days} days in a row" if window.days > 1 else "on the day"
    return f"on {window.days} of {window.of} days"
