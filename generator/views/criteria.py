"""Criteria and rules in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.model.criteria import Criterion, MeasureCriterion, StatedCriterion, Window
from generator.model.shared import Measure
from generator.views.addresses import measure_uri
from generator.views.numbers import number
from generator.views.sources import GroundingView, Sources

SIDES = {"sore": "on the sore side", "other": "on the other side", "each": "on each side"}
COMPARED = {"other-side": "the other side", "usual": "your usual"}


@dataclass(frozen=True, slots=True)
class CriterionView:
    """One criterion in words, and what it rests on.

    A measured one reads `subject`: `condition`, and `uri` leads to how the measure is taken.
    One in words has only `words`, and `no_threshold` says why there is no number.
    """

    words: str
    measure: str
    no_threshold: str
    grounding: GroundingView | None
    subject: str = ""
    condition: str = ""
    uri: str = ""


def criterion_view(
    criterion: Criterion, measures: Mapping[str, Measure], sources: Sources
) -> CriterionView:
    """Word a criterion: "First steps: 3 out of 10 or less, on 5 of 7 days"."""
    if isinstance(criterion, StatedCriterion):
        return CriterionView(criterion.says, "", criterion.no_threshold, None)
    measure = measures[criterion.measure]
    subject, condition = f"{measure.name}{_side(criterion)}", _condition(criterion, measure)
    return CriterionView(
        words=f"{subject}: {condition}",
        measure=criterion.measure,
        no_threshold="",
        grounding=sources.grounding(criterion),
        subject=subject,
        condition=condition,
        uri=measure_uri(criterion.measure),
    )


def _side(criterion: MeasureCriterion) -> str:
    return f" {SIDES[criterion.side]}" if criterion.side else ""


def _condition(criterion: MeasureCriterion, measure: Measure) -> str:
    threshold = _threshold(criterion, measure)
    return threshold if criterion.on is None else f"{threshold}, {_window(criterion.on)}"


def _threshold(criterion: MeasureCriterion, measure: Measure) -> str:
    scale = measure.scale
    unit = f" out of {number(scale.to)}" if scale else f" {measure.unit}"
    if criterion.at_most is not None:
        at_the_end = scale is not None and criterion.at_most <= scale.from_
        return f"{number(criterion.at_most)}{unit}{'' if at_the_end else ' or less'}"
    if criterion.at_least is not None:
        at_the_end = scale is not None and criterion.at_least >= scale.to
        return f"{number(criterion.at_least)}{unit}{'' if at_the_end else ' or more'}"
    other = COMPARED[criterion.of or "other-side"]
    return f"within {number(criterion.within_percent or 0)} % of {other}"


def _window(window: Window) -> str:
    if window.days == window.of:
        return f"on {window.days} days in a row" if window.days > 1 else "on the day"
    return f"on {window.days} of {window.of} days"
