"""Reading one file again: the others stay as they were."""

from __future__ import annotations

from generator.handbook.files import read_files
from generator.handbook.load import assemble
from tests.places import KNEE

STEP_UP = "exercises/strength/step-up.yml"


def test_the_same_text_again_is_the_same_reading() -> None:
    reading = read_files(KNEE)
    again = reading.with_text(STEP_UP, (KNEE / STEP_UP).read_bytes())
    assert again == reading
    assert again.files is not reading.files


def test_only_the_file_that_is_named_is_read_again() -> None:
    reading = read_files(KNEE)
    again = reading.with_text(STEP_UP, b"name: Step\n")
    others = [
        (one, other)
        for one, other in zip(reading.files, again.files, strict=True)
        if one.path != STEP_UP
    ]
    assert all(one is other for one, other in others)
    assert len(others) == len(reading.files) - 1
    assert again.unread == (STEP_UP,)
    assert {one.code for one in again.diagnostics} == {"missing-key"}
    assert "step-up" not in assemble(again).handbook.exercises


def test_a_chapter_is_read_again_as_well() -> None:
    again = read_files(KNEE).with_text("content/index.md", b"# New\n")
    assert again.chapters["index.md"].text == "# New\n"
    assert again.diagnostics == ()


def test_a_path_that_is_no_file_of_it_changes_nothing() -> None:
    reading = read_files(KNEE)
    assert reading.with_text("content/other.yml", b"name: x\n") == reading
