"""The phases of a protocol over its weeks, as a picture: where bars overlap, phases do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from generator.model.protocol import Weeks

#: Sizes in the picture's own units.
LABELS, BARS, ROW, BAR, SCALE = 32, 568, 30, 18, 30
#: Distances between the marks of the scale, in weeks, and how many marks it may have.
STEPS, MOST_MARKS = (1, 2, 4, 8, 12, 26, 52), 8


@dataclass(frozen=True, slots=True)
class BarView:
    """One phase's bar, in the picture's units; `baseline` is that of its number."""

    number: int
    x: float
    y: int
    width: float
    height: int
    baseline: int


@dataclass(frozen=True, slots=True)
class MarkView:
    """A mark on the scale: the week that begins there."""

    week: int
    x: float


@dataclass(frozen=True, slots=True)
class TimelineView:
    """The whole picture. `last_week` says what its right edge is."""

    width: int
    height: int
    floor: int
    label_baseline: int
    bars: tuple[BarView, ...]
    marks: tuple[MarkView, ...]
    last_week: int


def timeline_view(phases: Sequence[Weeks]) -> TimelineView:
    """Draw phases as bars, the first one on top."""
    last = max(weeks.to for weeks in phases)
    floor = ROW * len(phases)
    return TimelineView(
        width=LABELS + BARS,
        height=floor + SCALE,
        floor=floor,
        label_baseline=floor + SCALE - 8,
        bars=tuple(_bar(number, weeks, last) for number, weeks in enumerate(phases, 1)),
        marks=_marks(last),
        last_week=last,
    )


def _bar(number: int, weeks: Weeks, last: int) -> BarView:
    y = ROW * (number - 1) + (ROW - BAR) // 2
    start, end = _x(weeks.from_, last), _x(weeks.to + 1, last)
    return BarView(number, start, y, round(end - start, 1), BAR, y + BAR - 3)


def _marks(last: int) -> tuple[MarkView, ...]:
    step = next((step for step in STEPS if last / step <= MOST_MARKS), ceil(last / MOST_MARKS))
    return tuple(MarkView(week, _x(week, last)) for week in range(1, last + 1, step))


def _x(week: int, last: int) -> float:
    """Return where a week begins."""
    return round(LABELS + BARS * (week - 1) / last, 1)
