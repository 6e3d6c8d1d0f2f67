"""Which scores satisfy a criterion, and whether two criteria can hold at once."""

from __future__ import annotations

from dataclasses import dataclass
from math import inf

from generator.model.criteria import MeasureCriterion, Window
from generator.model.shared import Measure


@dataclass(frozen=True, slots=True)
class Scores:
    """Scores from one to another, both included; none where the first is the larger."""

    low: float
    high: float

    @property
    def is_empty(self) -> bool:
        """Tell whether no score is left."""
        return self.low > self.high

    def shared_with(self, other: Scores) -> Scores:
        """Return the scores that are in both."""
        return Scores(max(self.low, other.low), min(self.high, other.high))


def threshold(criterion: MeasureCriterion) -> str:
    """Return the key of a criterion's threshold."""
    return next(key for key in criterion.EXACTLY_ONE if getattr(criterion, key) is not None)


def scores(criterion: MeasureCriterion, measure: Measure | None) -> Scores | None:
    """Return the scores of the measure that satisfy a criterion; None for a comparison of sides."""
    if criterion.within_percent is not None:
        return None
    scale = measure.scale if measure else None
    least, most = (scale.from_, scale.to) if scale else (0, inf)
    wanted = Scores(
        -inf if criterion.at_least is None else criterion.at_least,
        inf if criterion.at_most is None else criterion.at_most,
    )
    return wanted.shared_with(Scores(least, most))


def speak_of_the_same(one: MeasureCriterion, other: MeasureCriterion) -> bool:
    """Tell whether two criteria score the same measure on what may be the same side."""
    sides = {one.side, other.side} - {None}
    return one.measure == other.measure and len(sides) <= 1


def exclude_each_other(one: Window | None, other: Window | None) -> bool:
    """Tell whether windows leave no room for two different scores.

    Without a window a criterion asks for one score, which may be any of the other's days.
    Windows of different length are not judged.
    """
    if one is None and other is None:
        return True
    days = (one.days if one else 1) + (other.days if other else 1)
    lengths = {window.of for window in (one, other) if window}
    return len(lengths) == 1 and days > lengths.pop()
