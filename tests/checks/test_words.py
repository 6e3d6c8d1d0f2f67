"""The rules about words: what they count, and that they point at the very words they quote."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.checks import run
from generator.checks.evidence import number_uncited
from generator.checks.words import (
    abbreviation_unexplained,
    as_tolerated,
    dose_in_prose,
    jargon_used,
    reading_grade,
    sentence_too_long,
    side_named,
)
from generator.checks.words.chapters import blocks_of
from generator.checks.words.grade import Syllables, at_most, grade, joined
from generator.checks.words.passages import in_small_letters
from generator.checks.words.sentences import sentences
from generator.diagnostics import Severity
from generator.handbook import load
from generator.source import parse_chapter
from generator.source.lines import Lines
from tests.places import KNEE, ROOT, copy_of, edit

HARD = "Facilitates progressive restoration of functional capability throughout rehabilitation"
LARGE = 60_000  # characters; a usual text has a hundred
PATIENCE = 10.0  # seconds of processor: what grows with the square takes minutes
STEP_UP = "exercises/strength/step-up.yml"
#: A text and its Flesch-Kincaid grade by textstat 0.7.4, which rounds each average on the way.
GRADES = [
    ("Sit tall on a chair with both feet flat. Press down and lift both of them. Rest.", -0.6),
    ("They often get better within a year, but it can take a long time. Advice comes first.", 1.9),
    ("It is appropriate to recommence these activities after symptoms diminish.", 13.1),
    ("Facilitates progressive restoration of functional capability.", 22.2),
]


@pytest.mark.parametrize(("text", "by_textstat"), GRADES)
def test_the_grade_is_that_of_textstat_but_for_its_rounding(text: str, by_textstat: float) -> None:
    assert grade(text, Syllables(())) == pytest.approx(by_textstat, abs=0.8)


@pytest.mark.parametrize(("text", "by_textstat"), GRADES)
def test_the_quick_look_is_never_below_the_grade(text: str, by_textstat: float) -> None:
    assert at_most(text) >= grade(text, Syllables(()))


def test_the_quick_look_passes_over_no_text_of_the_handbook_that_scores_higher() -> None:
    for exercise in load(ROOT).handbook.exercises.values():
        text = joined((exercise.purpose, exercise.setup, *exercise.steps, exercise.evidence.says))
        assert at_most(text) >= grade(text, Syllables(()))


def test_words_of_the_vocabulary_count_as_one_syllable() -> None:
    text = "Repetitions of plyometric conditioning help."
    assert grade(text, Syllables(["plyometric conditioning", "repetition"])) < 6
    assert grade(text, Syllables(())) > 12


def test_steps_without_a_stop_are_sentences_of_their_own() -> None:
    assert joined(["Stand up", "Sit down.", "Well?"]) == "Stand up. Sit down. Well?"


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Up. Down! And? On…", ["Up.", "Down!", "And?", "On…"]),
        ("Walk 2.5 km, e.g. uphill. Then rest", ["Walk 2.5 km, e.g. uphill.", "Then rest"]),
        ("He said “Stop.” So I did.", ["He said “Stop.”", "So I did."]),
        ("No stop here\n\nNew paragraph\nGoes on", ["No stop here", "New paragraph\nGoes on"]),
        ("  \n ", []),
    ],
)
def test_sentences(text: str, parts: list[str]) -> None:
    assert [text[start:end] for start, end in sentences(text)] == parts


CHAPTER = """\
---
title: A title
---
# A *heading*

One line
of a [paragraph](https://x.example/) with `code` and [[pain-rule]] [@one2020].

- An item
1. **Another**

term
:   A definition

> A quotation

| left | cell |
|---|---|
"""


@pytest.mark.parametrize("line_end", ["\n", "\r\n"], ids=["unix", "windows"])
def test_blocks_of_a_chapter(line_end: str) -> None:
    chapter, _ = parse_chapter("content/a.md", CHAPTER.replace("\n", line_end).encode())
    assert chapter is not None
    blocks = [" ".join(block.text.split()) for block in blocks_of(chapter)]
    assert [block for block in blocks if block.strip("-")] == [
        *("A heading", "One line of a paragraph with and .", "An item", "Another"),
        *("term", "A definition", "A quotation", "left", "cell"),
    ]


@given(st.text(alphabet="ab[]()<>!@:;|`~\\{}=-*/.# \t\n\r12", max_size=80))
def test_the_words_of_a_block_stand_where_it_says(text: str) -> None:
    chapter, _ = parse_chapter("content/a.md", text.encode())
    assert chapter is not None
    for block in blocks_of(chapter):
        for word in re.finditer(r"\S+", block.text):
            start, end = Lines(text).offsets(block.span(*word.span()))
            assert text[start:end] == word[0]


@pytest.mark.parametrize(
    "dose",
    [
        "3 sets", "2-3 sets", "one set", "four rounds", "ten reps", "12 slow repetitions",
        "8 to 12 times", "10x", "x 10", "3×12", "8RM", "30 seconds", "thirty secs", "45s",
        "hold for a minute", "Rest two minutes", "walk for 20 mins", "twice a day",
        "once per week", "3 times a week", "five days a week", "every other day", "daily",
        "repeat this every day", "5 kg", "10 pounds",
    ],
)  # fmt: skip
def test_a_dose_in_prose_is_found(dose: str) -> None:
    small = in_small_letters(f"Do it, {dose}.")
    assert dose_in_prose.may_hold_a_dose(small)
    assert dose_in_prose._DOSE.search(small)


@pytest.mark.parametrize(
    "text",
    [
        "Stand 10 cm from the wall.", "Wait ten minutes after you get up.", "Set the saddle high.",
        "The first ten steps of the day.", "One leg at a time.", "Put one foot in front.",
        "It loads the leg three times as much.", "The second foot rests.", "Two to choose from.",
        "Add one flight of stairs a day after that.", "Most days are good.", "Rest on one side.",
        "The repeat takes effort.", "Change them after 600 km.", "Judge it after two months.",
        "On two of the last seven days.", "Keep one hand on the rail for a while.",
    ],
)  # fmt: skip
def test_other_numbers_are_left_alone(text: str) -> None:
    assert not dose_in_prose._DOSE.search(in_small_letters(text))


@pytest.mark.parametrize(
    ("text", "is_a_side"),
    [
        ("Lift your left leg.", True), ("Lift the right one.", True), ("Left, then right.", True),
        ("Turn to the right.", True), ("Do what feels right.", False), ("Stop right away.", False),
        ("At a right angle.", False), ("Have you energy left?", False), ("All right?", False),
        ("The right height for you.", False), ("Nothing is left out.", False),
    ],
)  # fmt: skip
def test_left_and_right_have_other_meanings(text: str, *, is_a_side: bool) -> None:
    found = side_named._LEFT_OR_RIGHT.search(text)
    assert found is not None
    assert side_named._is_a_side(text, found) is is_a_side


@pytest.mark.parametrize(
    ("purpose", "severity"),
    [
        (HARD + " and afterwards.", Severity.WARNING),
        (HARD + "; particularly following immobilisation.", Severity.ERROR),
    ],
)
def test_a_text_far_too_hard_is_an_error(purpose: str, severity: Severity, tmp_path: Path) -> None:
    root = copy_of(KNEE, tmp_path / "knee")
    edit(root, "exercises/stamina/easy-cycling.yml", "Keeps you fit.", purpose)
    edit(root, "exercises/stamina/easy-cycling.yml", "You sit on a bike.", '" "')
    (found,) = run(load(root).handbook, (reading_grade.CHECK,))
    assert found.severity is severity


def test_every_finding_points_at_the_words_it_quotes(tmp_path: Path) -> None:
    root = copy_of(KNEE, tmp_path / "knee")
    edit(root, "content/vocabulary.yml", "terms:", "jargon: {bilateral: both}\nterms:")
    old = "Stand in front of a step."
    new = '"Lift your \\"left\\" leg, bi\\x6cateral,\n    3 sets of ROM,\n\n    as tolerated."'
    edit(root, STEP_UP, old, new)
    found = run(load(root).handbook, PLACED)
    assert {one.code for one in found} == {check.code for check in PLACED}
    for one in found:
        text = (root / one.path).read_text("utf-8")
        start, end = Lines(text).offsets(one.span)
        quoted = re.search("“(.+)”", one.message)
        assert quoted is not None
        assert text[start:end].replace("\\x6c", "l") == quoted[1]


PLACED = (
    abbreviation_unexplained.CHECK,
    as_tolerated.CHECK,
    dose_in_prose.CHECK,
    jargon_used.CHECK,
    side_named.CHECK,
)
WORDS = (*PLACED, reading_grade.CHECK, sentence_too_long.CHECK)


def test_the_rules_are_silent_in_another_language(tmp_path: Path) -> None:
    root = copy_of(KNEE, tmp_path / "knee")
    hard = "Unilateral neuromuscular proprioceptive rehabilitation, 3 sets of ROM as tolerated, "
    edit(root, STEP_UP, "Stand in front of a step.", f'"{hard * 5}left leg."')
    assert len(run(load(root).handbook, WORDS)) > 4
    edit(root, "content/handbook.yml", "language: en-GB", "language: fr")
    assert run(load(root).handbook, WORDS) == ()


@pytest.mark.parametrize(
    "piece",
    [
        "](", "[[", "[@", "<http:", ".", ".”", "AA/", "AA", "ABC (", "left ", "1-", "1 to ",
        "3 sets ", "“3 km. ", "as tolerated ", "bilateral ", "a ", "| ", "\n- 3 km",
        "x. ", "means ", "İ",
    ],
)  # fmt: skip
def test_a_hostile_text_takes_no_time(piece: str, tmp_path: Path) -> None:
    root = copy_of(KNEE, tmp_path / "knee")
    text = piece * (LARGE // len(piece))
    edit(root, "content/vocabulary.yml", "terms:", "jargon: {bilateral: both}\nterms:")
    (root / "content" / "how-sure-we-are.md").write_text(text, encoding="utf-8")
    edit(root, STEP_UP, "Stand in front of a step.", json.dumps(text, ensure_ascii=False))
    book = load(root).handbook
    start = time.process_time()
    found = run(book, (*WORDS, number_uncited.CHECK))
    assert time.process_time() - start < PATIENCE
    assert "internal-error" not in {one.code for one in found}


def test_hyphenation_is_loaded_only_for_a_text_that_may_be_hard() -> None:
    program = (
        "import sys; from pathlib import Path; from generator.checks import run;"
        "from generator.handbook import load; run(load(Path(sys.argv[1])).handbook);"
        "sys.exit('pyphen' in sys.modules)"
    )
    subprocess.run([sys.executable, "-c", program, str(KNEE)], cwd=ROOT, check=True)
