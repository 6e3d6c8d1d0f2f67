"""What a picture says and how it moves, from the exercise and its dose."""

from __future__ import annotations

from typing import Any

import pytest

from generator.figures.figure import BodyPose, Figure
from generator.handbook import load
from generator.model.dose import Dose, Tempo
from generator.views.exercise import exercise_view
from generator.views.figure import FigureView, figure_view
from generator.views.sheet_digests import sheet_digests
from generator.views.wording import Wording
from tests.places import KNEE, copy_of, edit


def of(identifier: str, **dose: Any) -> FigureView:
    handbook = load(KNEE).handbook
    return figure_view(handbook, handbook.exercises[identifier], Dose(**dose))


@pytest.mark.parametrize(
    ("tempo", "seconds", "held"),
    [
        (None, 2.0, False),
        (Tempo(up=3, hold=0, down=3), 3.0, False),
        (Tempo(up=30, hold=2, down=3), 4.0, True),
        (Tempo(up=0.5, hold=0, down=3), 1.2, False),
    ],
)
def test_it_moves_as_the_dose_asks(tempo: Tempo | None, seconds: float, *, held: bool) -> None:
    view = of("step-up", reps=8, tempo_seconds=tempo)
    assert (view.move_seconds, view.held) == (seconds, held)


def test_what_a_drawing_does_not_tell_stands_below_it() -> None:
    view = of("step-up", reps=8, hold_seconds=5, side="each")
    assert view.marks == ("Hold 5 seconds", "Repeat", "Each side")
    assert view.held
    assert of("step-up", minutes=5).marks == ()


def test_an_icon_has_no_drawing() -> None:
    view = of("easy-cycling", minutes=20)
    assert (view.drawing, view.posture) == ("", "moving")


def test_without_words_of_its_own_it_says_the_position() -> None:
    handbook = load(KNEE).handbook
    record = handbook.exercises["step-up"].model_copy(update={"figure": None})
    view = figure_view(handbook, record, record.dose)
    assert (view.drawing, view.posture) == ("", "on-step")
    assert view.description == "Standing on a step"


def test_the_drawing_is_the_same_however_it_is_written() -> None:
    handbook = load(KNEE).handbook
    record = handbook.exercises["step-up"]
    poses = (BodyPose(pose="standing"), BodyPose(pose="squat", lean=None))
    again = record.model_copy(update={"figure": Figure(alt="Other words.", side=poses)})
    assert figure_view(handbook, again, again.dose).drawing == of("step-up", reps=1).drawing


def test_a_sheet_whose_drawing_changes_is_another_sheet(tmp_path: Any) -> None:
    root = copy_of(KNEE, tmp_path / "knee")
    before = sheet_digests(load(root).handbook)
    edit(root, "exercises/strength/step-up.yml", "{pose: squat}", "{pose: squat, lean: 50}")
    after = sheet_digests(load(root).handbook)
    used = {code for code in before if before[code] != after[code]}
    assert used
    assert used < set(before)


def test_every_exercise_has_its_picture() -> None:
    handbook = load(KNEE).handbook
    wording = Wording(handbook)
    for identifier in handbook.exercises:
        view = exercise_view(wording, identifier, {}).figure
        assert bool(view.drawing) == (identifier != "easy-cycling")
        assert view.title == handbook.exercises[identifier].name
