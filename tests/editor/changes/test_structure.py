"""Things that come, go, are renamed or moved; and states that cannot be read whole."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.editor.changes import Change, compare
from tests.places import KNEE, copy_of, edit
from tests.states import compared, knee, state

PROTOCOL = "content/protocols/return-to-stairs.yml"
LADDER = "content/ladders/walk-to-jog.yml"
STEP_UP = "exercises/strength/step-up.yml"


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return copy_of(KNEE, tmp_path / "copy")


def kinds(changes: tuple[Change, ...]) -> list[str]:
    return [change.kind for change in changes]


def rename(root: Path, old: str, new: str) -> None:
    """Rename an exercise's file and everything that names it."""
    file = next(root.glob(f"exercises/*/{old}.yml"))
    file.rename(file.with_name(f"{new}.yml"))
    for path in [*root.rglob("*.yml"), *root.rglob("*.md")]:
        text = path.read_text("utf-8")
        path.write_text(re.sub(rf"(?<=[ :/]){old}(?=[\]|\n])", new, text), "utf-8")


def cut(root: Path, path: str, start: str, end: str) -> str:
    """Cut a stretch of a file out and return it."""
    text = (root / path).read_text("utf-8")
    first = text.index(start)
    last = text.index(end, first)
    (root / path).write_text(text[:first] + text[last:], "utf-8")
    return text[first:last]


def test_a_renamed_file_is_one_change(copy: Path) -> None:
    rename(copy, "step-up", "box-step")
    assert not state(copy).mistakes
    found = compared(copy)
    (change,) = found.changes
    assert (change.kind, change.title, change.safety) == ("renamed", "Exercise renamed", "")
    assert (change.sheets, found.sheets) == ((), ())
    assert [(one.old, one.new) for one in change.details] == [("step-up", "box-step")]
    assert change.place.path == "exercises/strength/box-step.yml"


def test_a_renamed_file_with_a_little_edit_is_still_the_same(copy: Path) -> None:
    edit(copy, STEP_UP, "name: Step-up", "name: Box step")
    rename(copy, "step-up", "box-step")
    assert sorted(kinds(compared(copy).changes)) == ["renamed", "words-changed"]


def test_a_renamed_protocol_and_measure(copy: Path) -> None:
    (copy / PROTOCOL).rename(copy / "content/protocols/up-the-stairs.yml")
    for path in [*copy.rglob("*.yml"), *copy.rglob("*.md")]:
        text = path.read_text("utf-8")
        path.write_text(text.replace("stairs-pain", "climb-pain"), "utf-8")
    edit(copy, "content/index.md", "[[protocol:return-to-stairs]]", "[[protocol:up-the-stairs]]")
    edit(copy, "content/index.md", "return-to-stairs/settle", "up-the-stairs/settle")
    edit(copy, "content/index.md", "return-to-stairs/build", "up-the-stairs/build")
    assert not state(copy).mistakes
    found = compared(copy)
    assert kinds(found.changes) == ["renamed", "renamed"]
    assert found.sheets == ()


def test_another_exercise_is_no_rename(copy: Path) -> None:
    (copy / "exercises/stamina/easy-cycling.yml").unlink()
    cut(copy, PROTOCOL, "    conditioning:\n", "    move_on_when:")
    text = (copy / STEP_UP).read_text("utf-8").replace("name: Step-up", "name: Slow squat")
    text = text.replace("Put one foot on the step", "Bend").replace("Rise", "Sink")
    text = text.replace("strength that stairs ask", "control that chairs ask").replace("3", "2")
    text = text.replace("sets: {min: 1, max: 5", "sets: {min: 2, max: 4").replace("60", "50")
    text = text.replace("Knee over toes", "Chest up").replace("climb a stair", "sit down")
    (copy / "exercises/strength/slow-squat.yml").write_text(text, "utf-8")
    found = compared(copy)
    assert sorted(kinds(found.changes)) == ["added", "prescription-removed", "removed"]


def test_an_exercise_in_another_family(copy: Path) -> None:
    (copy / STEP_UP).rename(copy / "exercises/stamina/step-up.yml")
    (change,) = compared(copy).changes
    (detail,) = change.details
    assert (change.title, detail.old, detail.new) == ("Family changed", "strength", "stamina")


def test_a_prescription_that_goes_and_one_that_comes(copy: Path) -> None:
    gone = cut(copy, PROTOCOL, "      - exercise: step-up\n", "      - exercise: seated")
    (change,) = compared(copy).changes
    assert (change.kind, change.safety, change.sheets) == ("prescription-removed", "", ("KNE-2",))
    assert change.place.inside == ("Build", "Step-up")
    (back,) = compare(state(copy), knee()).changes
    assert back.kind == "prescription-added"
    assert back.safety == "the phase asks for more"
    assert "reps: 12" in gone


@pytest.mark.parametrize("is_earlier", [True, False])
def test_a_prescription_that_moves(copy: Path, *, is_earlier: bool) -> None:
    moved = cut(copy, PROTOCOL, "      - exercise: step-up\n", "      - exercise: seated")
    edit(copy, PROTOCOL, "    programme:\n", f"    programme:\n{moved}")
    there = state(copy)
    found = compare(knee(), there) if is_earlier else compare(there, knee())
    (change,) = found.changes
    assert change.kind == "prescription-moved"
    assert bool(change.safety) is is_earlier
    assert change.sheets == ("KNE-1", "KNE-2")
    phases = ("Build", "Settle") if is_earlier else ("Settle", "Build")
    assert [(one.old, one.new) for one in change.details] == [phases]


def test_a_prescription_that_moves_and_changes(copy: Path) -> None:
    moved = cut(copy, PROTOCOL, "      - exercise: step-up\n", "      - exercise: seated")
    moved = moved.replace("sets: 3\n", "sets: 2\n")
    edit(copy, PROTOCOL, "    programme:\n", f"    programme:\n{moved}")
    assert sorted(kinds(compared(copy).changes)) == ["dose-changed", "prescription-moved"]


def test_a_phase_that_goes_is_about_safety(copy: Path) -> None:
    cut(copy, PROTOCOL, "  - id: settle\n", "  - id: build\n")
    found = compared(copy)
    removed = [change for change in found.changes if change.kind == "removed"]
    assert [(change.title, change.safety) for change in removed] == [
        ("Phase removed", "a phase is gone, so the next one starts from less")
    ]
    assert found.withdrawn == ("KNE-1",)


def test_a_phase_keeps_its_code_when_its_id_changes(copy: Path) -> None:
    edit(copy, PROTOCOL, "id: settle", "id: calm")
    edit(copy, "content/index.md", "return-to-stairs/settle", "return-to-stairs/calm")
    protocol = [one for one in compared(copy).changes if one.place.kind == "protocol"]
    assert [(one.kind, one.title) for one in protocol] == [("fact-changed", "Id changed")]


def test_rungs_that_come_go_and_change_places(copy: Path) -> None:
    rung = cut(copy, LADDER, "  - dose: {intervals: {run_minutes: 3", "  - name: A short jog")
    (gone,) = compared(copy).changes
    assert (gone.title, gone.place.inside) == ("Rung removed", ("rung 2",))
    assert "larger step" in gone.safety
    (come,) = compare(state(copy), knee()).changes
    assert (come.title, come.safety) == ("New rung", "a new dose for patients")
    edit(copy, LADDER, "rungs:\n", f"rungs:\n{rung}")
    (order,) = compared(copy).changes
    assert (order.title, order.safety) == (
        "Order of rungs changed",
        "rungs come in another order",
    )


def test_a_red_flag_that_goes(copy: Path) -> None:
    edit(copy, PROTOCOL, "[cannot-bear-weight, fever]", "[fever]")
    cut(copy, "content/red-flags.yml", "cannot-bear-weight:", "fever:")
    found = compared(copy)
    assert kinds(found.safety) == ["stop-rule-changed", "removed"]


def test_a_file_that_cannot_be_read_is_named_and_not_compared(copy: Path) -> None:
    edit(copy, STEP_UP, "name: Step-up", "name: [")
    edit(copy, PROTOCOL, "sets: 3, reps: {from", "sets: 4, reps: {from")
    found = compared(copy)
    assert found.not_compared == (STEP_UP,)
    assert found.new.mistakes == 1
    assert kinds(found.changes) == ["dose-changed"]
    assert found.changes[0].sheets == ("KNE-1",)


def test_a_shared_file_that_cannot_be_read_says_nothing_of_its_things(copy: Path) -> None:
    for name in ("vocabulary", "measures", "pain-rule", "handbook", "red-flags"):
        edit(copy, f"content/{name}.yml", ":", ": [")
    found = compared(copy)
    assert found.changes == ()
    assert len(found.not_compared) == 5
