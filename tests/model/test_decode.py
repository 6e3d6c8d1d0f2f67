"""What the decoder says about files of the wrong shape: code, place and words."""

from __future__ import annotations

import pytest

from generator.diagnostics import Diagnostic
from generator.model.files import FILE_KINDS
from generator.source import parse_yaml

MEASURES = FILE_KINDS["measures"]
LADDER = FILE_KINDS["ladder"]

GOOD = """\
rise:
  name: Rises
  unit: rises
  better: higher
  how: Count them.
"""


def found(kind: str, text: str) -> tuple[Diagnostic, ...]:
    document, unread = parse_yaml("file.yml", text.encode())
    assert not unread
    assert document is not None
    return FILE_KINDS[kind].decoder.decode(document)[1]


def placed(diagnostics: tuple[Diagnostic, ...]) -> list[str]:
    return [f"{one.span.line}:{one.span.column} {one.code}" for one in diagnostics]


def test_a_sound_file_is_silent() -> None:
    assert found("measures", GOOD) == ()


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("  better: higher\n", "", "1:1 missing-key"),
        ("  better:", "  beter:", "4:3 unknown-key"),
        ("higher", "up", "4:11 wrong-type"),
        ("name: Rises", "name: 3", "2:9 wrong-type"),
        ("name: Rises", "name: ' '", "2:9 wrong-type"),
        ("name: Rises", "name:", "2:8 wrong-type"),
        ("name: Rises", "name: [Rises]", "2:9 wrong-type"),
        ("unit: rises", "unit: rises\n  scale: {from: 0, to: 10}", "4:3 choose-one"),
        ("  unit: rises\n", "", "1:1 choose-one"),
        ("  unit: rises", "  scale: {from: no, to: 10}", "3:17 wrong-type"),
        ("  unit: rises", "  scale: {from: 0}", "3:3 missing-key"),
        ("rise:", "Rise it:", "1:1 wrong-type"),
        (GOOD, "[]\n", "1:1 wrong-type"),
    ],
)
def test_a_fault_is_named_where_it_stands(old: str, new: str, expected: str) -> None:
    assert expected in placed(found("measures", GOOD.replace(old, new, 1)))


def test_all_faults_of_a_file_are_found_at_once() -> None:
    text = GOOD.replace("better", "beter").replace("how: Count them.", "how: 1")
    codes = sorted(one.code for one in found("measures", text))
    assert codes == ["missing-key", "unknown-key", "wrong-type"]


def test_a_misspelt_key_brings_the_right_one() -> None:
    diagnostics = found("measures", GOOD.replace("how:", "hwo:"))
    (wrong,) = [one for one in diagnostics if one.code == "unknown-key"]
    assert wrong.help == "did you mean `how`?"


def test_a_word_that_is_not_allowed_brings_the_near_one() -> None:
    (wrong,) = found("measures", GOOD.replace("higher", "highr"))
    assert wrong.message == "one of lower, higher is needed here, not the text “highr”."
    assert wrong.help == "did you mean `higher`?"


def test_a_sentence_cut_by_a_comma_is_understood() -> None:
    text = GOOD.replace("rise:\n", "rise:\n  scale: {from: 0, to: 10, and a bit more}\n")
    cut = next(one for one in found("measures", text) if one.code == "unknown-key")
    assert "quotes" in cut.help
    assert cut.span.line == 2


def dose_faults(dose: str) -> list[str]:
    text = f"rungs:\n  - dose: {dose}\n    basis: practice\n"
    return [one for one in placed(found("ladder", text)) if one.startswith("2:")]


@pytest.mark.parametrize(
    ("dose", "column", "code"),
    [
        ("{reps: ten}", 18, "wrong-type"),
        ("{reps: 0}", 18, "wrong-type"),
        ("{reps: 1.5}", 18, "wrong-type"),
        ("{reps: true}", 18, "wrong-type"),
        ("{reps: {from: 3}}", 12, "missing-key"),
        ("{reps: {from: 3, to: x}}", 32, "wrong-type"),
        ("{reps: 5, load: heavy}", 27, "wrong-type"),
        ("{reps: 5, load: {kg: 5, rm: 3}}", 35, "choose-one"),
        ("{reps: 5, load: {}}", 21, "choose-one"),
        ("{reps: 5, sied: each}", 21, "unknown-key"),
        ("{reps: 5, hold_seconds: -1}", 35, "wrong-type"),
        ("{minutes: 5, every_second_day: yes}", 42, "wrong-type"),
        ("{intervals: {run_minutes: 1, walk_minutes: 1, until: {}}}", 57, "choose-one"),
    ],
)
def test_a_dose_is_read_strictly(dose: str, column: int, code: str) -> None:
    assert f"2:{column} {code}" in dose_faults(dose)


def test_a_word_in_place_of_a_number_names_both_forms() -> None:
    text = "rungs:\n  - dose: {reps: ten}\n    basis: practice\n"
    (wrong,) = [one for one in found("ladder", text) if "ten" in one.message.split()[-1]]
    expected = "a whole number or `as-many-as-good` is needed here, not the text “ten”."
    assert wrong.message == expected
