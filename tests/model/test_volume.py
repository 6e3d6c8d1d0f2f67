"""How much a dose comes to in a week."""

from __future__ import annotations

import pytest

from generator.model.dose import Dose
from generator.model.volume import (
    Volume,
    weekly_contacts,
    weekly_metres,
    weekly_repetitions,
    weekly_seconds_under_tension,
)


def dose(**parts: object) -> Dose:
    return Dose.model_validate(parts)


@pytest.mark.parametrize(
    ("given", "repetitions", "seconds"),
    [
        (dose(reps=10, days_per_week=7), (70, 70), (210, 210)),
        (dose(sets=3, reps={"from": 8, "to": 10}, days_per_week=2), (48, 60), (144, 180)),
        (
            dose(reps=10, hold_seconds=5, sessions_per_day=2, days_per_week=7),
            (140, 140),
            (700, 700),
        ),
        (
            dose(
                sets=3,
                reps=12,
                tempo_seconds={"up": 3, "hold": 2, "down": 3},
                every_second_day=True,
            ),
            (126, 126),
            (1008, 1008),
        ),
        (dose(reps=8, hold_seconds={"from": 5, "to": 10}, days_per_week=1), (8, 8), (40, 80)),
    ],
)
def test_repetitions(given: Dose, repetitions: tuple[int, int], seconds: tuple[int, int]) -> None:
    assert weekly_repetitions(given) == Volume(*repetitions)
    assert weekly_seconds_under_tension(given) == Volume(*seconds)


def test_timed_work() -> None:
    assert weekly_seconds_under_tension(dose(seconds=30, sets=2, days_per_week=3)) == Volume(
        180, 180
    )
    assert weekly_seconds_under_tension(dose(minutes=20, days_per_week=3)) == Volume(3600, 3600)
    assert weekly_repetitions(dose(minutes=20, days_per_week=3)) is None


def test_contacts_and_metres() -> None:
    hops = dose(contacts=20, sets=3, days_per_week={"from": 2, "to": 3})
    assert weekly_contacts(hops) == Volume(120, 180)
    assert weekly_seconds_under_tension(hops) is None
    walk = dose(distance_m=2000, days_per_week=5)
    assert weekly_metres(walk) == Volume(10000, 10000)
    assert weekly_contacts(walk) is None


def test_open_repetitions_end_at_the_limit() -> None:
    given = dose(reps="as-many-as-good", sets=2, days_per_week=7)
    assert weekly_repetitions(given) is None
    assert weekly_seconds_under_tension(given) is None
    assert weekly_repetitions(given, 15) == Volume(210, 210)
    assert weekly_seconds_under_tension(given, 15) == Volume(630, 630)


def test_a_dose_without_days_has_no_week() -> None:
    assert weekly_repetitions(dose(reps=10)) is None


def test_a_later_stage_has_a_volume_of_its_own() -> None:
    given = dose(reps=10, days_per_week=1, progress=({"from_week": 3, "sets": 4},))
    assert [weekly_repetitions(stage) for _, stage in given.stages()] == [
        Volume(10, 10),
        Volume(40, 40),
    ]
