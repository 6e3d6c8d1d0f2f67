"""No number of a dose escapes: each one of the knee handbook, made far too large, is reported."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.checks import run
from generator.diagnostics import Span
from generator.handbook import load
from generator.handbook.doses import given_doses
from generator.source import Data, DataPath
from tests.places import KNEE, copy_of

#: Keys of a dose whose numbers no limit speaks of: when a step begins, and the pain rule's own.
NOT_LIMITED = {"from_week", "pain_limit"}
FAR_TOO_MUCH = "9999"
#: What else may be said of a number that is far too large.
FOLLOWING = {
    "range-reversed",
    "recovery-too-short",
    "session-too-long",
    "volume-falls",
    "volume-jump",
}


def numbers(data: Data, at: DataPath = ()) -> Iterator[DataPath]:
    if isinstance(data, dict):
        for key, value in data.items():
            if key not in NOT_LIMITED:
                yield from numbers(value, (*at, key))
    elif isinstance(data, tuple):
        for place, value in enumerate(data):
            yield from numbers(value, (*at, place))
    elif isinstance(data, (int, float)) and not isinstance(data, bool):
        yield at


def places() -> dict[str, Span]:
    found = {}
    for given in given_doses(load(KNEE).handbook):
        data = given.at.document.data
        for step in given.at.at:
            assert isinstance(data, (dict, tuple))
            data = data[step]  # type: ignore[index]
        for path in numbers(data):
            at = given.at.inside(*path)
            found[f"{at.path}:{'.'.join(map(str, at.at))}"] = at.span()
    return found


PLACES = places()


@pytest.mark.parametrize("place", PLACES)
def test_a_number_that_is_far_too_large_is_reported(place: str, tmp_path: Path) -> None:
    root = copy_of(KNEE, tmp_path / "knee")
    path, span = place.partition(":")[0], PLACES[place]
    lines = (root / path).read_text(encoding="utf-8").splitlines()
    line = lines[span.line - 1]
    lines[span.line - 1] = line[: span.column - 1] + FAR_TOO_MUCH + line[span.end_column - 1 :]
    (root / path).write_text("\n".join(lines), encoding="utf-8")
    found = run(load(root).handbook)
    end = span.column + len(FAR_TOO_MUCH)
    assert {one.path for one in found} == {path}
    assert {one.code for one in found} <= {"dose-outside-limits", *FOLLOWING}
    assert (Span(span.line, span.column, span.line, end), "dose-outside-limits") in {
        (one.span, one.code) for one in found
    }


def test_the_numbers_are_all_there() -> None:
    ends = {place.rpartition(".")[2] for place in PLACES}
    assert ends >= {"sets", "reps", "from", "to", "up", "hold", "down", "kg", "rpe", "minutes"}
    assert any("progress" in place for place in PLACES)
    assert any(".or." in place for place in PLACES)
