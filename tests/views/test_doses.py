"""Doses and limits in words."""

from __future__ import annotations

import pytest

from generator.model.dose import Dose
from generator.model.limits import BandLimit, Limit, Limits, Tempo, TempoLimit
from generator.views.dose import dose_view
from generator.views.limits import limit_views, permitted
from generator.views.sources import Sources

KM = ("km", "miles")


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"reps": 10}, "10 repetitions"),
        ({"reps": 1}, "1 repetition"),
        (
            {"sets": {"from": 2, "to": 3}, "reps": {"from": 10, "to": 15}, "days_per_week": 3},
            "2 to 3 sets of 10 to 15, 3 days a week",
        ),
        (
            {
                "reps": 10,
                "hold_seconds": 10,
                "side": "each",
                "sessions_per_day": 3,
                "days_per_week": 7,
            },
            "10 repetitions, hold 10 seconds, each side, 3 times a day, every day",
        ),
        (
            {
                "sets": 3,
                "reps": 12,
                "tempo_seconds": {"up": 3, "hold": 2, "down": 3},
                "rest_seconds": 120,
                "load": {"kg": 5},
                "every_second_day": True,
            },
            "3 sets of 12, 3 seconds up, hold 2, 3 down, 5 kg, rest 120 seconds, every second day",
        ),
        (
            {"reps": "as-many-as-good", "sets": 2},
            "2 sets of as many as good form allows, 20 at most",
        ),
        (
            {"minutes": {"from": 20, "to": 40}, "load": {"rpe": 4}},
            "20 to 40 minutes, effort 4 out of 10",
        ),
        (
            {"contacts": 10, "sets": 3, "pain_limit": 2},
            "3 sets of 10 landings, pain no more than 2 out of 10",
        ),
        ({"contacts": 5, "pain_limit": 0}, "5 landings, no pain at all"),
        (
            {"reps": 8, "load": {"rm": 12}},
            "8 repetitions, a load you can lift 12 times and no more",
        ),
        ({"distance_m": 400}, "400 m"),
        ({"distance_m": 3219, "load": "body"}, "3.2 km (2 miles), body weight"),
        (
            {"intervals": {"run_minutes": 3, "walk_minutes": 2, "until": {"distance_m": 1609}}},
            "run 3 minutes, walk 2 minutes, in turn, 1.6 km (1 mile) in all",
        ),
        (
            {"intervals": {"run_minutes": 1, "walk_minutes": 0, "until": {"minutes": 20}}},
            "run 20 minutes without a walking break",
        ),
        (
            {"seconds": 30, "load": {"band": "light"}, "sessions_per_day": 2},
            "30 seconds, light band, twice a day",
        ),
    ],
)
def test_a_dose_in_words(given: dict[str, object], words: str) -> None:
    view = dose_view(Dose.model_validate(given), KM, 20)
    assert view.words == words
    assert ", ".join(part for part in (view.amount, view.details, view.often) if part) == words


def test_a_dose_grows_by_week() -> None:
    dose = Dose.model_validate(
        {
            "sets": 3,
            "reps": 12,
            "load": {"rm": 12},
            "progress": ({"from_week": 3, "sets": 4, "reps": 10, "load": {"rm": 10}},),
        }
    )
    assert dose_view(dose, KM).stages == (
        "From week 3: 4 sets of 10, a load you can lift 10 times and no more",
    )


def test_its_own_minutes_leave_the_change_over_out() -> None:
    view = dose_view(Dose(minutes=40), KM)
    assert (view.minutes, view.seconds) == (40, 40 * 60 + 30)


@pytest.mark.parametrize(
    ("part", "limit", "words"),
    [
        ("sets", Limit(min=1, max=5), "1 to 5 sets"),
        ("sets", Limit(min=3, max=3), "3 sets"),
        ("sets", Limit(max=1), "up to 1 set"),
        ("rest_seconds", Limit(min=0, max=60), "0 to 60 seconds"),
        ("rest_seconds", Limit(min=60), "60 or more seconds"),
        ("reps_per_day", Limit(max=40), "up to 40 repetitions a day"),
        ("load_rm", Limit(min=8, max=12), "a load that you can lift 8 to 12 times and no more"),
        ("load_rpe", Limit(min=3, max=5), "3 to 5 out of 10"),
        ("load_band", BandLimit(min="light", max="medium"), "light to medium"),
        ("distance_m", Limit(min=1609, max=3219), "1.6 km (1 mile) to 3.2 km (2 miles)"),
        ("days_per_week", Limit(min=1, max=3.5), "1 to 3.5 days a week"),
        (
            "tempo_seconds",
            TempoLimit(min=Tempo(up=1, hold=0, down=2), max=Tempo(up=1, hold=2, down=3)),
            "1 second up; 0 to 2 seconds held; 2 to 3 seconds down",
        ),
    ],
)
def test_a_limit_in_words(part: str, limit: Limit, words: str) -> None:
    assert permitted(part, limit, KM) == words  # type: ignore[arg-type]


def test_limits_stand_in_the_order_of_a_dose() -> None:
    limits = Limits(
        rest_seconds=Limit(max=60, basis="handbook"), sets=Limit(max=3, basis="practice")
    )
    views = limit_views(limits, Sources({}), KM)
    assert [(view.part, view.grounding.basis) for view in views] == [
        ("Sets", "practice"),
        ("Rest between sets", "handbook"),
    ]
