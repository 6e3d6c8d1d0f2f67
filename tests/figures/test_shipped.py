"""The shipped figures: each can be drawn, is light, and a dozen look as they did when approved."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.figures import draw, faults, svg
from generator.figures.stage import stage
from generator.outputs.figure_files import figure_svg
from tests.figures.drawings import every_frame, exercises, shipped
from tests.places import ROOT

APPROVED = Path(__file__).with_name("approved")
MOST_BYTES = 6000
MOST_LINES = 12
CAPTION = svg.Caption("Name", "", "fig")
BLOCK = re.compile(r"^figure:\n(?:  .*\n)+", re.MULTILINE)


@pytest.mark.parametrize("exercise", shipped())
def test_a_figure_is_one_that_a_body_can_take(exercise: str) -> None:
    assert faults(shipped()[exercise]) == ()


@pytest.mark.parametrize("exercise", shipped())
def test_a_frame_is_light_and_whole(exercise: str) -> None:
    scene = draw(shipped()[exercise])
    for index in range(len(scene.frames)):
        drawn = svg.still(scene, index, CAPTION)
        assert len(drawn.encode()) < MOST_BYTES
        assert not re.search(r"<text|<image|url\(|https?://(?!www\.w3\.org/2000/svg)", drawn)
        names = set(re.findall(r'id="([^"]+)"', drawn))
        assert set(re.findall(r'href="#([^"]+)"', drawn)) <= names


@pytest.mark.parametrize("exercise", shipped())
def test_all_frames_have_the_same_parts(exercise: str) -> None:
    scene = draw(shipped()[exercise])
    first = [len(layer.marks) for layer in scene.frames[0].layers]
    for frame in every_frame(scene):
        assert [len(layer.marks) for layer in frame.layers] == first


def test_the_data_of_a_figure_fits_on_a_dozen_lines() -> None:
    long = {}
    for path in sorted((ROOT / "exercises").rglob("*.yml")):
        block = BLOCK.search(path.read_text("utf-8"))
        # The words for who cannot see it are no data of the drawing.
        lines = (
            re.sub(r"^  alt:.*\n(?:    .*\n)*", "", block[0], flags=re.MULTILINE) if block else ""
        )
        if lines.count("\n") > MOST_LINES:
            long[path.name] = lines.count("\n")
    assert long == {}


@pytest.mark.parametrize("approved", sorted(APPROVED.glob("*.svg")), ids=lambda path: path.stem)
def test_a_figure_looks_as_approved(approved: Path) -> None:
    exercise = exercises()[approved.stem]
    drawn = figure_svg(approved.stem, exercise) + "\n"
    assert drawn == approved.read_text("utf-8"), (
        f"look at it, then: toehold figure {approved.stem} -o {approved.relative_to(ROOT)}"
    )


def test_legs_that_take_turns_are_not_drawn_as_both_at_work() -> None:
    wrong = {
        identifier
        for identifier, figure in shipped().items()
        if figure.side is not None and stage(figure).alike
        if exercises()[identifier].dose.side == "each"
    }
    assert wrong == set()


def test_a_dozen_figures_are_approved() -> None:
    assert len(list(APPROVED.glob("*.svg"))) >= 12
