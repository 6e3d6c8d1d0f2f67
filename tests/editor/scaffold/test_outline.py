"""A new file: the checker reports its blanks and nothing else, and filled in it is clean."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.checks import check_root
from generator.editor.scaffold import KINDS, blanks, outline
from generator.handbook import load
from generator.model.files import FILE_KINDS
from generator.model.hover import hover
from generator.model.keys import key_order
from generator.model.shape import plan
from generator.source import parse_yaml
from tests.places import KNEE, copy_of

PATHS = {
    "exercise": "exercises/strength/slow-raise.yml",
    "protocol": "content/protocols/slow-return.yml",
    "ladder": "content/ladders/stand-to-walk.yml",
}
LEFT_OUT = re.compile(r" *# [a-z_]+:.*  # ")
LIMIT, DAYS = "{min: 1, max: 10, basis: practice}", "{min: 1, max: 7, basis: practice}"
#: A sound value for each blank, by its name.
SOUND = {
    "exercise": {
        "name": "Slow raise",
        "kind": "strength",
        "regions": "thigh",
        "position": "sitting",
        "purpose": "It makes you strong.",
        "setup": "Sit on a chair.",
        "steps": "Go up slowly.",
        "cues": "Go slow.",
        "feel": "Hard work.",
        "stop_if": "It hurts a lot.",
        "dose": "{reps: 5, days_per_week: 3}",
        "limits": f"{{reps: {LIMIT}, days_per_week: {DAYS}, reps_per_day: {LIMIT}}}",
        "evidence › certainty": "low",
        "evidence › says": "It may help.",
        "figure › alt": "You stand and go up.",
    },
    "ladder": {
        "name": "Stand to walk",
        "code": "W1",
        "towards": "walking",
        "summary": "From standing to a walk.",
        "start_when › all › says": "You can stand.",
        "start_when › all › no_threshold": "No study gives a number.",
        "limits": "{minutes: {min: 1, max: 40, basis: practice}}",
        "every_rung › sessions": "2",
        "every_rung › rest_days": "0",
        "every_rung › basis": "practice",
        "every_rung › climb_when › all › says": "It was easy.",
        "every_rung › climb_when › all › no_threshold": "No study gives a number.",
        "every_rung › step_down_when › any › says": "It hurt.",
        "every_rung › step_down_when › any › no_threshold": "No study gives a number.",
        "rungs › dose": "{minutes: <more>}",
        "rungs › basis": "practice",
    },
    "protocol": {
        "name": "Slow return",
        "code": "SLO",
        "condition": "front-of-knee-pain",
        "start": "self",
        "summary": "A slow return.",
        "red_flags": "fever",
        "review_by › weeks": "8",
        "review_by › do": "Be seen if you are no better.",
        "milestones › short": "You know what helps.",
        "milestones › middle": "You do more.",
        "milestones › long": "You do it all.",
        "evidence › certainty": "low",
        "evidence › says": "It may help.",
        "cert › provider": "You.",
        "cert › format": "On your own.",
        "cert › supervision": "None is needed.",
        "cert › setting": "At home.",
        "cert › adherence": "The log on the sheet.",
        "cert › motivation": "The log shows slow change.",
        "cert › tailoring": "You begin where it fits you.",
        "cert › fidelity": "A clinician reads the log.",
        "phases › id": "begin",
        "phases › code": "1",
        "phases › name": "Begin",
        "phases › weeks › from": "1",
        "phases › weeks › to": "6",
        "phases › goals": "Move more.",
        "phases › alongside": "load-advice",
        "phases › start_here_when › says": "Stairs hurt.",
        "phases › start_here_when › no_threshold": "No study gives a number.",
        "phases › programme › exercise": "seated-straightening",
        "phases › programme › when": "session",
        "phases › programme › dose": (
            "{sets: 2, reps: 8, hold_seconds: 5, rest_seconds: 30, days_per_week: 7, side: each}"
        ),
        "phases › programme › basis": "practice",
        "phases › step_back_when › any › says": "It hurts more for three days.",
        "phases › step_back_when › any › no_threshold": "No study gives a number.",
        "phases › flare": "Rest for a day.",
    },
}


@pytest.fixture
def knee(tmp_path: Path) -> Path:
    return copy_of(KNEE, tmp_path / "knee")


def written(root: Path, kind: str) -> str:
    """Write a new file into a handbook and return its text."""
    path = PATHS[kind]
    text = outline(load(root).handbook, kind, path)
    (root / path).write_text(text, "utf-8")
    return text


@pytest.mark.parametrize("kind", KINDS)
def test_the_checker_reports_each_blank_and_nothing_else(knee: Path, kind: str) -> None:
    text = written(knee, kind)
    _, found = check_root(knee)
    assert {(one.path, one.code) for one in found} == {(PATHS[kind], "wrong-type")}
    assert [one.span.line for one in found] == [blank.line for blank in blanks(PATHS[kind], text)]
    assert {blank.name for blank in blanks(PATHS[kind], text)} == set(SOUND[kind])


@pytest.mark.parametrize("kind", KINDS)
def test_filled_in_it_is_clean(knee: Path, kind: str) -> None:
    lines = written(knee, kind).splitlines()
    for number, blank in enumerate(blanks(PATHS[kind], "\n".join(lines)), 1):
        # A rung is harder than the one before: `number` grows from blank to blank.
        lines[blank.line - 1] += " " + SOUND[kind][blank.name].replace("<more>", str(number))
    (knee / PATHS[kind]).write_text("\n".join([*lines, ""]), "utf-8")
    _, found = check_root(knee)
    assert [(one.path, one.span.line, one.message) for one in found] == []


@pytest.mark.parametrize("kind", KINDS)
def test_every_key_stands_in_it_with_what_it_means(kind: str) -> None:
    text = outline(load(KNEE).handbook, kind, PATHS[kind])
    lines = text.splitlines()
    record = FILE_KINDS[kind].content
    for field in plan(record):
        said = " ".join(hover(record).get(field.attribute, "").split())
        needed = [number for number, line in enumerate(lines) if line.startswith(f"{field.key}:")]
        if needed:
            assert lines[needed[0] - 1].startswith(f"# {said}")
        else:
            assert [line for line in lines if line.startswith(f"# {field.key}:") and said in line]
    assert lines[0] == f"# yaml-language-server: $schema=../../schema/{kind}.schema.json"


def test_keys_stand_in_the_records_order() -> None:
    text = outline(load(KNEE).handbook, "exercise", PATHS["exercise"])
    keys = [line.removeprefix("# ").partition(":")[0] for line in text.splitlines()]
    order = key_order(FILE_KINDS["exercise"].content)
    assert [key for key in keys if key in order] == list(order)


def test_the_words_that_there_are_are_offered() -> None:
    text = outline(load(KNEE).handbook, "exercise", PATHS["exercise"])
    assert "One of: strength, isometric, stretch, mobility," in text
    assert "One of: sitting, on-a-step, on-a-bicycle." in text
    assert "# clinician_only: false  #" in text


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_left_out_can_be_taken_in_where_it_stands(kind: str) -> None:
    """A key may be uncommented in its place: the file still reads, and knows the key."""
    text = outline(load(KNEE).handbook, kind, PATHS[kind])
    decoder, before = FILE_KINDS[kind].decoder, text.splitlines()
    optional = [number for number, line in enumerate(before) if LEFT_OUT.match(line)]
    assert len(optional) > 5
    for number in optional:
        lines = list(before)
        lines[number] = lines[number].replace("# ", "", 1)
        document, wrong = parse_yaml("new.yml", "\n".join(lines).encode())
        assert document is not None
        assert wrong == ()
        assert not [one for one in decoder.decode(document)[1] if one.code == "unknown-key"]
