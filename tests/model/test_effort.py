"""How hard a dose is: whether it lands, is heavy, became heavier; and which scores meet a rule."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import TypeAdapter

from generator.model.criteria import MeasureCriterion, Window
from generator.model.dose import AnyLoad, Dose
from generator.model.effort import has_impact, is_external, is_heavy, load_rises
from generator.model.exercise import Kind
from generator.model.scores import exclude_each_other, scores, speak_of_the_same
from generator.model.shared import Measure

LOAD: TypeAdapter[AnyLoad] = TypeAdapter(AnyLoad)


def dose(**keys: Any) -> Dose:
    return Dose.model_validate(keys)


def load(said: Any) -> AnyLoad | None:
    return None if said is None else LOAD.validate_python(said)


@pytest.mark.parametrize(
    ("keys", "kind", "lands"),
    [
        ({"contacts": 10}, "balance", True),
        ({"seconds": 10}, "plyometric", True),
        ({"reps": 10}, "strength", False),
        ({"intervals": {"run_minutes": 1, "walk_minutes": 1, "until": {"minutes": 9}}}, None, True),
        (
            {"intervals": {"run_minutes": 0, "walk_minutes": 1, "until": {"minutes": 9}}},
            None,
            False,
        ),
    ],
)
def test_landing_and_running(keys: dict[str, Any], kind: Kind | None, *, lands: bool) -> None:
    assert has_impact(dose(**keys), kind) is lands


@pytest.mark.parametrize(
    ("said", "kind", "heavy"),
    [
        ({"rm": 15}, "strength", True),
        ({"rm": 16}, "strength", False),
        ({"rm": {"from": 15, "to": 20}}, "strength", True),
        ({"rpe": 7}, "isometric", True),
        ({"rpe": 6.5}, "strength", False),
        ({"rpe": 9}, "conditioning", False),
        ({"kg": 100}, "strength", False),
        ("body", "strength", False),
        (None, "strength", False),
    ],
)
def test_heavy(said: Any, kind: Kind, *, heavy: bool) -> None:
    assert is_heavy(Dose(reps=8, load=load(said)), kind) is heavy


def test_a_dose_that_gets_heavy_is_heavy() -> None:
    growing = dose(reps=8, progress=({"from_week": 3, "load": {"rm": 12}},))
    assert is_heavy(growing, "strength")


@pytest.mark.parametrize(
    ("before", "after", "rises"),
    [
        (None, {"kg": 1}, True),
        ("body", {"rm": 12}, True),
        ({"rm": 12}, {"rm": 10}, True),
        ({"rm": 10}, {"rm": 12}, False),
        ({"band": "light"}, {"band": "heavy"}, True),
        ({"kg": 5}, {"kg": {"from": 5, "to": 10}}, True),
        ({"rpe": 5}, {"rpe": 5}, False),
        ({"kg": 5}, "body", False),
        ({"kg": 5}, {"rm": 12}, None),
    ],
)
def test_rising_load(before: Any, after: Any, *, rises: bool | None) -> None:
    assert load_rises(load(before), load(after)) is rises


def test_weight_of_nothing_is_no_weight() -> None:
    assert not is_external(load({"kg": 0}))
    assert not is_external(load({"rpe": 9}))
    assert is_external(load({"kg": {"from": 0, "to": 5}}))


def criterion(**keys: Any) -> MeasureCriterion:
    return MeasureCriterion.model_validate({"measure": "pain", "basis": "practice", **keys})


def test_scores_stay_on_the_scale() -> None:
    scale = {"from": 0, "to": 10}
    measure = Measure.model_validate(
        {"name": "Pain", "scale": scale, "better": "lower", "how": "Score it."}
    )
    found = scores(criterion(at_least=4), measure)
    assert found is not None
    assert (found.low, found.high) == (4, 10)
    outside = scores(criterion(at_least=11), measure)
    assert outside is not None
    assert outside.is_empty
    assert scores(criterion(within_percent=10, of="usual"), measure) is None


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [(None, "sore", True), ("sore", "sore", True), ("sore", "other", False)],
)
def test_sides(one: str | None, other: str, *, same: bool) -> None:
    first, second = criterion(at_most=1, side=one), criterion(at_most=1, side=other)
    assert speak_of_the_same(first, second) is same


@pytest.mark.parametrize(
    ("one", "other", "exclusive"),
    [
        (None, None, True),
        ((5, 7), (2, 7), False),
        ((5, 7), (3, 7), True),
        ((7, 7), None, True),
        ((6, 7), None, False),
        ((7, 7), (14, 14), False),
    ],
)
def test_windows(
    one: tuple[int, int] | None, other: tuple[int, int] | None, *, exclusive: bool
) -> None:
    windows = [Window(days=each[0], of=each[1]) if each else None for each in (one, other)]
    assert exclude_each_other(*windows) is exclusive
