"""Allowances: one finding each, with its reason, at the line below and nowhere else."""

from __future__ import annotations

import datetime
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.checks import CHECKS, check_all, check_root
from generator.checks.allowances import _NEEDED_TO_BUILD, apply
from generator.checks.check import Check, Finding, at_value
from generator.cli import main
from generator.diagnostics import Diagnostic
from generator.handbook import Handbook, load
from tests.places import KNEE, copy_of, edit

PATH = "exercises/strength/step-up.yml"
MANUAL = "Too plain.\n"


def _plain(handbook: Handbook) -> Iterator[Finding]:
    """Find two faults at the equipment of the step-up."""
    at = handbook.origin("exercise", "step-up").inside("equipment")
    yield at_value(at.inside(0), "the first is too plain.")
    yield at_value(at.inside(1), "the second is too plain.")


def _aged(handbook: Handbook, today: datetime.date) -> Iterator[Finding]:
    at = handbook.origin("exercise", "step-up").inside("feel")
    if today.year > 2050:
        yield at_value(at, "this is old.")


PLAIN = Check("too-plain", MANUAL, _plain)
AGED = Check("too-old", MANUAL, find_on=_aged)
SAFETY = Check("too-steep", MANUAL, lambda _: iter(()), is_safety=True)
READING = Check("not-read", MANUAL)
ALL = (PLAIN, AGED, SAFETY, READING)
EQUIPMENT = "equipment: [step, backpack]"
SOME_DAY, LATER = datetime.date(2026, 12, 1), datetime.date(2060, 1, 1)


@pytest.fixture
def knee(tmp_path: Path) -> Path:
    return copy_of(KNEE, tmp_path / "knee")


def outcome(
    root: Path, today: datetime.date | None = None
) -> tuple[list[tuple[int, str, str]], list[tuple[str, str]]]:
    """Return what is left, by line, code and message, and what is allowed, with its reason."""
    handbook = load(root).handbook
    found = [one for check in ALL for one in check.run(handbook, today)]
    remaining, allowed = apply(handbook, sorted(found), checks=ALL, today=today)
    return (
        [(one.span.line, one.code, one.message) for one in remaining],
        [(one.diagnostic.message, one.reason) for one in allowed],
    )


def above_equipment(root: Path, *lines: str) -> None:
    edit(root, PATH, EQUIPMENT, "\n".join([*lines, EQUIPMENT]))


def test_without_any_the_findings_stay(knee: Path) -> None:
    remaining, allowed = outcome(knee)
    assert [message for _, _, message in remaining] == [
        "the first is too plain.",
        "the second is too plain.",
    ]
    assert allowed == []


@pytest.mark.parametrize("dash", ["-", "–", "—", "--"])
def test_each_accepts_one_finding_and_keeps_its_reason(knee: Path, dash: str) -> None:
    above_equipment(knee, f"# allow: too-plain {dash} It is a test - no more.")
    remaining, allowed = outcome(knee)
    assert [message for _, _, message in remaining] == ["the second is too plain."]
    assert allowed == [("the first is too plain.", "It is a test - no more.")]


def test_several_stand_above_one_line(knee: Path) -> None:
    above_equipment(knee, "# allow: too-plain - One.", "  #allow: too-plain - Two.")
    assert outcome(knee) == (
        [],
        [("the first is too plain.", "One."), ("the second is too plain.", "Two.")],
    )
    edit(
        knee,
        PATH,
        "# allow: too-plain - One.",
        "# allow: too-plain - One.\n# allow: too-plain - O.",
    )
    remaining, _ = outcome(knee)
    assert [code for _, code, _ in remaining] == ["allowance-unused"]


def test_one_that_is_not_on_the_line_above_accepts_nothing(knee: Path) -> None:
    above_equipment(knee, "# allow: too-plain - It is a test.", "")
    remaining, allowed = outcome(knee)
    assert sorted(code for _, code, _ in remaining) == [
        "allowance-unused",
        "too-plain",
        "too-plain",
    ]
    assert allowed == []


@pytest.mark.parametrize("code", ["too-steep", "not-read"])
def test_safety_and_what_cannot_be_read_are_refused(knee: Path, code: str) -> None:
    above_equipment(knee, f"# allow: {code} - It is a test.")
    remaining, _ = outcome(knee)
    assert [code for _, code, _ in remaining if code != "too-plain"] == ["allowance-refused"]


def test_what_time_brings_is_judged_on_a_day_only(knee: Path) -> None:
    edit(knee, PATH, "feel:", "# allow: too-old - It still holds.\nfeel:")
    assert "allowance-unused" not in [code for _, code, _ in outcome(knee)[0]]
    assert "allowance-unused" in [code for _, code, _ in outcome(knee, SOME_DAY)[0]]
    assert outcome(knee, LATER)[1] == [("this is old.", "It still holds.")]


@pytest.mark.parametrize(
    "text",
    [
        "setup: |\n  Stand.\n  # allow: too-plain - Text.\nfeel: ",
        "setup: >-\n  # allow: too-plain - Text.\nfeel: ",
        "setup: 'Stand.\n\n  # allow: too-plain - Text.'\nfeel: ",
        'setup: "Stand.  # allow: too-plain - Text."\nfeel: ',
        "setup: Stand.  # allow: too-plain - Behind a value.\nfeel: ",
    ],
)
def test_what_only_looks_like_one_is_none(knee: Path, text: str) -> None:
    edit(knee, PATH, "setup: Stand in front of a step.\n", "")
    edit(knee, PATH, "feel: ", text)
    remaining, allowed = outcome(knee)
    assert {code for _, code, _ in remaining} == {"too-plain"}
    assert allowed == []


def test_a_chapter_has_them_in_its_text_and_its_front_matter_but_not_in_code(knee: Path) -> None:
    chapter = knee / "content" / "how-sure-we-are.md"
    chapter.write_text(
        "---\n# allow: too-plain - In front.\ntitle: Sure\n---\n# Sure\n\n"
        "[//]: # (allow: too-plain - In the text (here).)\nWords.\n\n"
        "```markdown\n[//]: # (allow: too-plain - Shown.)\n```\n",
        "utf-8",
    )
    handbook = load(knee).handbook
    words = handbook.chapters["how-sure-we-are.md"]
    at = words.span_at(words.body.index("Words"), 5)
    found = [Diagnostic(words.path, at, "too-plain", "This is too plain.")]
    remaining, allowed = apply(handbook, found, checks=ALL)
    assert [one.reason for one in allowed] == ["In the text (here)."]
    assert [(one.span.line, one.code) for one in remaining] == [(2, "allowance-unused")]


def test_the_report_of_a_whole_handbook_keeps_them(knee: Path) -> None:
    assert check_all(knee).allowed == ()
    edit(
        knee,
        "content/citations.yml",
        "{}",
        "# allow: citation-unused - Soon.\nsoon2020:\n"
        "  author: [One A]\n  about: Made up.\n  container-title: A journal\n  issued: 2020\n"
        "  URL: https://journal.example/soon\n  read: full\n  checked: false",
    )
    checked = check_all(knee)
    assert [one.reason for one in checked.allowed] == ["Soon."]
    assert checked.diagnostics == check_root(knee)[1] == ()
    done = CliRunner().invoke(main, ["--root", str(knee), "check"])
    assert (done.exit_code, done.stdout) == (0, "Nothing found.\n")
    assert "citations.yml:2:1: allowed[citation-unused]: " in done.stderr
    assert done.stderr.endswith("Reason: Soon.\n")


def test_the_codes_of_allowances_cannot_be_allowed(knee: Path) -> None:
    above_equipment(knee, "# allow: allowance-unused - It is a test.")
    found = check_all(knee).diagnostics
    assert [one.code for one in found] == ["allowance-refused"]


def test_every_code_that_is_refused_by_name_is_one() -> None:
    assert {check.code for check in CHECKS} >= _NEEDED_TO_BUILD


def test_a_long_comment_is_read_in_no_time(knee: Path) -> None:
    above_equipment(knee, f"# allow: too-plain{' ' * 200_000}x")
    began = time.process_time()
    assert [one.code for one in check_all(knee).diagnostics] == ["allowance-malformed"]
    assert (
        time.process_time() - began < 20
    )  # by trying each space anew: more than a quarter of an hour
