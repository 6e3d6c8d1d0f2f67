"""The week of a phase: as often as its doses say, and with rest where the body asks for it."""

from __future__ import annotations

from itertools import pairwise

import pytest

from generator.handbook import Handbook, load
from generator.model.dose import Dose
from generator.model.effort import has_impact, is_heavy
from generator.views.planner import APART, DAYS, apart, days_of, fitted, planner_view, spread
from tests.places import KNEE, ROOT

WEEK = range(len(DAYS))


@pytest.mark.parametrize("slots", APART.values())
def test_between_the_days_of_hard_work_there_is_a_free_day(slots: tuple[int, ...]) -> None:
    again = [*slots, slots[0] + len(DAYS)]
    assert all(later - earlier >= 2 for earlier, later in pairwise(again))
    for days in WEEK:
        assert set(apart(days + 1, slots)) <= set(slots)
        assert len(apart(days + 1, slots)) == min(days + 1, len(slots))


@pytest.mark.parametrize("days", [day + 1 for day in WEEK])
def test_lighter_work_comes_as_often_as_its_dose_says(days: int) -> None:
    assert len(set(spread(days))) == days
    assert spread(days) == tuple(sorted(spread(days)))


@pytest.mark.parametrize("days", [day + 1 for day in WEEK])
def test_keeping_fit_takes_the_days_between_first(days: int) -> None:
    busy = {0, 2, 4}
    planned = fitted(days, busy)
    assert len(set(planned)) == days
    assert not busy.intersection(planned) or days > len(DAYS) - len(busy)


def test_a_range_is_planned_at_its_lower_end() -> None:
    assert days_of(Dose.model_validate({"minutes": 20, "days_per_week": 3})) == 3
    assert days_of(Dose.model_validate({"minutes": 20, "days_per_week": {"from": 2, "to": 5}})) == 2
    assert days_of(Dose.model_validate({"minutes": 20, "every_second_day": True})) == 3
    assert days_of(Dose.model_validate({"minutes": 20})) == 7


@pytest.mark.parametrize("root", [KNEE, ROOT], ids=["knee", "shipped"])
def test_no_phase_has_hard_work_on_two_days_running(root: str) -> None:
    handbook = load(root).handbook
    for protocol, record in handbook.protocols.items():
        for phase in record.phases:
            view = planner_view(handbook, protocol, phase.id)
            hard = hard_names(handbook, protocol, phase.id)
            days = {day for row in view.rows if row.name in hard for day in WEEK if row.days[day]}
            assert not any((day + 1) % len(DAYS) in days for day in days), view.code
            assert bool(view.rest) == bool(days)
            assert planner_view(handbook, protocol, phase.id) == view


def hard_names(handbook: Handbook, protocol: str, phase: str) -> set[str]:
    record = handbook.phase(protocol, phase)
    given = [(handbook.exercises[one.exercise], one.dose) for one in record.programme]
    hard = {
        exercise.name
        for exercise, dose in given
        if has_impact(dose, exercise.kind) or is_heavy(dose, exercise.kind)
    }
    return hard | {handbook.ladders[ladder].name for ladder in record.ladders}
