"""A dose's drivers, stages, parts and time, each worked out by hand once."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.dose import Dose
from generator.model.grounding import weakest
from generator.model.limits import BandLimit, Limit, Limits, TempoLimit, bounds, rank
from generator.model.parts import Part, staged_parts
from generator.model.quantity import high, low
from generator.model.session_time import session_seconds

HEAVY = {
    "sets": 3,
    "reps": 12,
    "tempo_seconds": {"up": 3, "hold": 2, "down": 3},
    "rest_seconds": 120,
    "load": {"rm": 12},
    "every_second_day": True,
    "side": "each",
    "progress": (
        {"from_week": 3, "sets": 4, "reps": 10, "load": {"rm": 10}},
        {"from_week": 5, "sets": 5},
    ),
}


def dose(**keys: Any) -> Dose:
    return Dose.model_validate(keys)


def numbers(keys: dict[str, Any]) -> dict[str, tuple[Any, Any]]:
    return {
        ".".join(map(str, (part.name, *part.at))): (part.low, part.high)
        for part in staged_parts(dose(**keys))
    }


def test_a_dose_names_its_drivers() -> None:
    assert dose(reps=10).drivers == ("reps",)
    assert dose(minutes=10, reps=3).drivers == ("reps", "minutes")
    assert dose(sets=2).drivers == ()


def test_each_stage_keeps_what_the_step_does_not_say() -> None:
    stages = [
        (week, stage.sets, stage.reps, stage.load.rm)  # type: ignore[union-attr]
        for week, stage in dose(**HEAVY).stages()
    ]
    assert stages == [(1, 3, 12, 12), (3, 4, 10, 10), (5, 5, 10, 10)]


def test_every_number_is_a_part_at_its_own_place() -> None:
    found = numbers(HEAVY)
    assert found == {
        "sets.sets": (3, 3),
        "reps.reps": (12, 12),
        "rest_seconds.rest_seconds": (120, 120),
        "tempo_seconds.tempo_seconds.up": (3, 3),
        "tempo_seconds.tempo_seconds.hold": (2, 2),
        "tempo_seconds.tempo_seconds.down": (3, 3),
        "load_rm.load.rm": (12, 12),
        "sessions_per_day.sessions_per_day": (1, 1),
        "days_per_week.every_second_day": (3.5, 3.5),
        "reps_per_day.reps": (36, 36),
        "sets.progress.0.sets": (4, 4),
        "reps.progress.0.reps": (10, 10),
        "load_rm.progress.0.load.rm": (10, 10),
        "reps_per_day.progress.0.reps": (40, 40),
        "sets.progress.1.sets": (5, 5),
        "reps_per_day.progress.1.sets": (50, 50),
    }


def test_products_take_the_ends_of_ranges() -> None:
    found = numbers({"sets": {"from": 2, "to": 3}, "contacts": 20, "days_per_week": 2})
    assert found["contacts_per_session.contacts"] == (40, 60)
    assert found["contacts_per_week.contacts"] == (80, 120)


def test_open_repetitions_have_no_number_and_no_product() -> None:
    parts = list(staged_parts(dose(sets=3, reps="as-many-as-good")))
    assert Part("reps", ("reps",), None, None) in parts
    assert not any(part.is_product for part in parts)


def test_intervals_have_their_own_parts() -> None:
    until = {"minutes": 30}
    found = numbers({"intervals": {"run_minutes": 3, "walk_minutes": 2, "until": until}})
    assert found == {
        "sets.sets": (1, 1),
        "sessions_per_day.sessions_per_day": (1, 1),
        "run_minutes.intervals.run_minutes": (3, 3),
        "walk_minutes.intervals.walk_minutes": (2, 2),
        "minutes.intervals.until.minutes": (30, 30),
    }


@pytest.mark.parametrize(
    ("keys", "seconds"),
    [
        # 10 × 5 s a side; the other side's 50 s are longer than the rest.
        ({"sets": 3, "reps": 10, "hold_seconds": 5, "rest_seconds": 45, "side": "each"}, 330),
        # 3 × 96 s and the last set of the other side; 120 s of rest hold the other side's work.
        ({**HEAVY, "progress": ()}, 3 * 96 + 2 * 120 + 96 + 30),
        # The longest stage counts: 5 × 10 × 8 s.
        (HEAVY, 5 * 80 + 4 * 120 + 80 + 30),
        ({"sets": 2, "reps": {"from": 8, "to": 12}, "rest_seconds": 60}, 2 * 36 + 60 + 30),
        ({"reps": "as-many-as-good"}, 15 * 3 + 30),
        ({"minutes": 20}, 20 * 60 + 30),
        ({"sets": 2, "seconds": 30, "rest_seconds": 30}, 120),
        ({"sets": 3, "contacts": 20, "rest_seconds": 60}, 3 * 20 + 120 + 30),
        ({"intervals": {"run_minutes": 1, "walk_minutes": 1, "until": {"minutes": 20}}}, 1230),
        ({"intervals": {"run_minutes": 1, "walk_minutes": 1, "until": {"distance_m": 1000}}}, 630),
    ],
)
def test_session_time_follows_the_formula(keys: dict[str, Any], seconds: float) -> None:
    assert session_seconds(dose(**keys)) == seconds


def test_open_repetitions_take_the_limits_number() -> None:
    assert session_seconds(dose(reps="as-many-as-good"), 20) == 20 * 3 + 30


@given(st.integers(1, 50), st.integers(0, 50))
def test_a_range_knows_its_ends(start: int, more: int) -> None:
    quantity = dose(reps={"from": start, "to": start + more}).reps
    assert not isinstance(quantity, str)
    assert quantity is not None
    assert (low(quantity), high(quantity)) == (start, start + more)


def test_limits_give_their_bounds() -> None:
    tempo = TempoLimit.model_validate({"min": {"up": 1, "hold": 0, "down": 2}})
    assert bounds(tempo, "down") == (2, None)
    assert bounds(Limit(min=1, max=3)) == (1, 3)
    assert [name for name, _ in Limits(reps=Limit(min=1), sets=Limit(max=2)).items()] == [
        "sets",
        "reps",
    ]
    band = BandLimit(min="light", max="heavy")
    assert [rank(bound) for bound in bounds(band) if bound is not None] == [0, 2]


def test_the_weakest_basis_is_shown() -> None:
    assert weakest(("primary", "handbook", "reported")) == "handbook"
