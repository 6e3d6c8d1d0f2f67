"""A drawing that changes is told in plain words."""

from __future__ import annotations

import dataclasses
from types import MappingProxyType
from typing import Any

from generator.editor.changes import Change, State, compare
from generator.figures.figure import BodyPose, Figure
from tests.states import knee

ALT = "Standing in front of a step; one foot goes up on it."


def told(figure: Figure | None, old: Figure | None = None) -> list[Change]:
    """Return what is told where the step-up's figure becomes another."""
    before = knee() if old is None else state(old)
    return list(compare(before, state(figure)).changes)


def state(figure: Figure | None) -> State:
    handbook = knee().handbook
    record = handbook.exercises["step-up"].model_copy(update={"figure": figure})
    table = MappingProxyType({**handbook.exercises, "step-up": record})
    return State("other", dataclasses.replace(handbook, exercises=table))


def figure(*poses: dict[str, Any], alt: str = ALT) -> Figure:
    return Figure(alt=alt, side=tuple(BodyPose(**pose) for pose in poses))


STANDING: dict[str, Any] = {"pose": "standing"}


def test_each_number_that_changes_is_one_line_of_one_change() -> None:
    (change,) = told(figure(STANDING, {"pose": "squat", "lean": 30}))
    assert (change.kind, change.title, change.safety) == ("drawing-changed", "Drawing changed", "")
    assert [dataclasses.astuple(one) for one in change.details] == [
        ("Side, pose 2, lean", "", "30"),
    ]


def test_a_drawing_that_comes_or_goes_is_told_in_short() -> None:
    (gone, *words) = told(None)
    assert gone.title == "Drawing removed"
    assert [dataclasses.astuple(one) for one in gone.details] == [("Drawing", "2 poses, side", "")]
    assert [one.kind for one in words] == ["words-changed"]


def test_other_words_alone_are_no_other_drawing() -> None:
    changes = told(figure(STANDING, {"pose": "squat"}, alt="You go up."))
    assert [one.kind for one in changes] == ["words-changed"]


def test_an_icon_in_place_of_a_drawing() -> None:
    (change,) = told(Figure(alt=ALT, icon="on-step"))
    assert ("Icon", "", "on-step") in [dataclasses.astuple(one) for one in change.details]
