"""The steps by which the weekly work of an exercise changes: within a dose, and between phases."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from generator.checks.phases import PhaseAt, PrescribedAt, phases
from generator.handbook import Handbook, Origin
from generator.model.dose import Dose, ProgressStep
from generator.model.effort import load_rises
from generator.model.protocol import Prescription
from generator.model.volume import (
    weekly_contacts,
    weekly_metres,
    weekly_repetitions,
    weekly_seconds_under_tension,
)

_AMOUNTS = ("repetitions", "seconds of work", "landings", "metres")
#: What a step of progress changes the amount by, the plainest first.
_CHANGED = ("reps", "contacts", "seconds", "minutes", "sets", "hold_seconds")


@dataclass(frozen=True, slots=True)
class Change:
    """One amount a week, before and after a step."""

    what: str
    before: float
    after: float


@dataclass(frozen=True, slots=True)
class Step:
    """A step from one dose of an exercise to the next."""

    place: PhaseAt
    """The phase in which the later dose is done."""

    one: PrescribedAt
    before: Dose
    after: Dose
    at: Origin
    """What an editor would change."""

    is_between_phases: bool

    @property
    def load_stays(self) -> bool:
        """Tell whether the load is known not to rise; work is not judged against a heavier one."""
        return load_rises(self.before.load, self.after.load) is False

    def changes(self) -> Iterator[Change]:
        """Yield each amount that both doses give, at the larger end of what they say."""
        limit = self.one.exercise.limits.reps if self.one.exercise else None
        most = limit.max if limit else None
        amounts = zip(
            _AMOUNTS, _amounts(self.before, most), _amounts(self.after, most), strict=True
        )
        for what, before, after in amounts:
            if before and after is not None:
                yield Change(what, before, after)


def _amounts(dose: Dose, most: float | None) -> tuple[float | None, ...]:
    volumes = (
        weekly_repetitions(dose, most),
        weekly_seconds_under_tension(dose, most),
        weekly_contacts(dose),
        weekly_metres(dose),
    )
    return tuple(volume.high if volume else None for volume in volumes)


def steps(handbook: Handbook) -> Iterator[Step]:
    """Yield every step of every programme; conditioning is a choice inside a range and has none.

    From phase to phase the dose itself counts, not the one under `or`; an exercise that stands
    twice in a phase has no such step.
    """
    latest: dict[str, Dose] = {}
    for place in phases(handbook):
        if place.number == 0:
            latest = {}
        programme = [one for one in place.prescriptions() if isinstance(one.given, Prescription)]
        times = Counter(one.given.exercise for one in programme)
        for one in programme:
            for dose, at in one.doses():
                yield from _within(place, one, dose, at)
            exercise = one.given.exercise
            if exercise in latest and times[exercise] == 1:
                at = one.at.inside("dose")
                yield Step(place, one, latest[exercise], one.given.dose, at, is_between_phases=True)
        latest.update({one.given.exercise: _last(one.given.dose) for one in programme})


def _within(place: PhaseAt, one: PrescribedAt, dose: Dose, at: Origin) -> Iterator[Step]:
    stages = [stage for _, stage in dose.stages()]
    for index, (before, after) in enumerate(pairwise(stages)):
        changed = at.inside("progress", index, *_changed(dose.progress[index]))
        yield Step(place, one, before, after, changed, is_between_phases=False)


def _changed(step: ProgressStep) -> tuple[str, ...]:
    return next(((key,) for key in _CHANGED if getattr(step, key) is not None), ())


def _last(dose: Dose) -> Dose:
    return [stage for _, stage in dose.stages()][-1]
