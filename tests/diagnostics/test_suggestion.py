"""“Did you mean” names one word, and only where it could be meant."""

import pytest

from generator.diagnostics import did_you_mean


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("rep", "reps"),
        ("hold_second", "hold_seconds"),
        ("rest-seconds", "rest_seconds"),
        ("sets", "sets"),
        ("colour", ""),
        ("", ""),
    ],
)
def test_nearest(word: str, meant: str) -> None:
    assert did_you_mean(word, ["sets", "reps", "hold_seconds", "rest_seconds"]) == meant


def test_a_draw_does_not_depend_on_the_order() -> None:
    assert did_you_mean("aX", {"aY", "aZ"}) == did_you_mean("aX", ["aZ", "aY"])


def test_nothing_to_choose_from() -> None:
    assert did_you_mean("sets", []) == ""
