"""`toehold figure`, as a person types it."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from tests.places import KNEE, copy_of, edit

STEP_UP = "exercises/strength/step-up.yml"
SVG = "{http://www.w3.org/2000/svg}"


def figure(root: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["--root", str(root), "figure", *arguments])


def test_it_prints_a_picture_that_needs_nothing_else() -> None:
    done = figure(KNEE, "step-up")
    assert (done.exit_code, done.stderr) == (0, "")
    picture = ElementTree.fromstring(done.stdout)
    title, description = picture.find(f"{SVG}title"), picture.find(f"{SVG}desc")
    assert title is not None
    assert description is not None
    assert title.text == "Step-up"
    assert description.text == "Standing in front of a step; one foot goes up on it."
    shapes = {one.get("id") for one in picture.iter()}
    used = {one.get("href", "").removeprefix("#") for one in picture.iter(f"{SVG}use")}
    assert used <= shapes
    assert "http" not in done.stdout.replace("http://www.w3.org/2000/svg", "")


def test_the_same_figure_is_the_same_bytes() -> None:
    assert figure(KNEE, "step-up").stdout == figure(KNEE, "step-up").stdout


def test_one_frame_is_narrower_than_all() -> None:
    widths = [_width(figure(KNEE, "step-up", *frame).stdout) for frame in ((), ("--frame", "2"))]
    assert widths[0] > widths[1] * 2


def _width(svg: str) -> float:
    return float(ElementTree.fromstring(svg).get("viewBox", "").split()[2])


def test_it_writes_files(tmp_path: Path) -> None:
    for name, begins in (("a.svg", b"<svg "), ("a.png", b"\x89PNG")):
        done = figure(KNEE, "step-up", "-o", str(tmp_path / name))
        assert done.stdout == f"Wrote {tmp_path / name}.\n"
        assert (tmp_path / name).read_bytes().startswith(begins)


def test_an_icon_is_a_picture_too() -> None:
    done = figure(KNEE, "easy-cycling")
    assert "<title>Easy cycling</title>" in done.stdout
    assert "aria-hidden" not in done.stdout


def test_all_stand_on_one_sheet(tmp_path: Path) -> None:
    sheet = tmp_path / "all.png"
    assert figure(KNEE, "--all", "-o", str(sheet)).exit_code == 0
    assert sheet.read_bytes().startswith(b"\x89PNG")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("step-upp",), "there is no exercise step-upp; did you mean step-up?"),
        (("x",), "there is no exercise x."),
        (("step-up", "--frame", "3"), "step-up has 2 frames."),
        (("step-up", "--frame", "0"), "step-up has 2 frames."),
        (("step-up", "-o", "a.gif"), "ends in .svg, .png."),
        (("--all",), "ends in .png."),
        (("step-up", "--all"), "name one exercise, or ask for --all."),
        ((), "name one exercise, or ask for --all."),
    ],
)
def test_it_refuses_what_cannot_be(arguments: tuple[str, ...], said: str) -> None:
    done = figure(KNEE, *arguments)
    assert done.exit_code == 2
    assert said in done.stderr


def test_a_pose_out_of_range_is_drawn_and_told(tmp_path: Path) -> None:
    root = copy_of(KNEE, tmp_path / "knee")
    edit(root, STEP_UP, "{pose: squat}", "{pose: squat, neck: 120}")
    done = figure(root, "step-up")
    assert done.exit_code == 1
    assert done.stdout.startswith("<svg ")
    assert "pose-out-of-range" in done.stderr


def test_an_exercise_without_a_figure_is_told(tmp_path: Path) -> None:
    root = copy_of(KNEE, tmp_path / "knee")
    text = (root / STEP_UP).read_text("utf-8")
    (root / STEP_UP).write_text(text[: text.index("figure:")], "utf-8")
    done = figure(root, "step-up")
    assert (done.exit_code, done.stdout) == (1, "")
    assert "figure-missing" in done.stderr
