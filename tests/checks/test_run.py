"""Checks on broken handbooks and broken checks: neither may raise, and the one hides no other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from generator.checks import CHECKS, Check, run
from generator.checks.check import Finding
from generator.diagnostics import Severity, Span
from generator.handbook import Handbook, load
from tests.places import KNEE, copy_of

SHARED = ("handbook", "vocabulary", "citations", "measures", "pain-rule", "red-flags", "alongside")
FILES = sorted(path.relative_to(KNEE).as_posix() for path in KNEE.rglob("*.yml"))
FILES.remove("mkdocs.yml")
AT = Span(2, 1, 2, 5)


def _finds(handbook: Handbook) -> Iterator[Finding]:
    yield Finding("content/measures.yml", AT, "found.")


def _fails(handbook: Handbook) -> Iterator[Finding]:
    yield Finding("content/measures.yml", AT, "found before it failed.")
    message = "no such thing"
    raise LookupError(message)


def test_a_check_that_fails_is_reported_and_hides_nothing() -> None:
    checks = (Check("one-fails", "Fails.", _fails), Check("other-finds", "Finds.", _finds))
    crash, before, other = run(load(KNEE).handbook, checks)
    assert (before.code, before.message) == ("one-fails", "found before it failed.")
    assert (other.code, other.message) == ("other-finds", "found.")
    assert (crash.path, crash.span, crash.code) == (
        "content/handbook.yml",
        Span(1, 1, 1, 1),
        "internal-error",
    )
    assert crash.message == "the check `one-fails` failed: LookupError: no such thing"
    assert "report it" in crash.help


def test_a_check_stamps_its_code_and_severity() -> None:
    mild = Check("only-mild", "Mild.", _finds, severity=Severity.WARNING)
    (found,) = run(load(KNEE).handbook, (mild,))
    assert (found.code, found.severity) == ("only-mild", Severity.WARNING)


def test_a_page_without_a_search_finds_nothing() -> None:
    assert run(load(KNEE).handbook, (Check("a-page", "A page."),)) == ()


def test_the_same_finding_is_reported_once_and_all_are_sorted() -> None:
    check = Check("twice", "Twice.", _finds)
    last = replace(check, code="again")
    codes = [found.code for found in run(load(KNEE).handbook, (check, check, last))]
    assert codes == ["again", "twice"]


@pytest.mark.parametrize("spoilt", ["", "[", "{}", "- 1", "name: 3", "\ufffe"])
@pytest.mark.parametrize("path", FILES)
def test_no_broken_file_makes_a_check_fail(path: str, spoilt: str, tmp_path: Path) -> None:
    root = copy_of(KNEE, tmp_path / "knee")
    (root / path).write_text(spoilt, encoding="utf-8")
    assert "internal-error" not in {found.code for found in run(load(root).handbook)}


@pytest.mark.parametrize("name", SHARED)
def test_a_broken_shared_file_leads_to_no_other_finding(name: str, tmp_path: Path) -> None:
    root = copy_of(KNEE, tmp_path / "knee")
    (root / "content" / f"{name}.yml").write_text("wrong: 1\n", encoding="utf-8")
    assert run(load(root).handbook) == ()


def test_an_empty_folder_is_no_handbook_and_no_crash(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    assert run(load(tmp_path).handbook) == ()


def test_every_code_is_listed_once() -> None:
    codes = [check.code for check in CHECKS]
    assert len(codes) == len(set(codes))
