"""`toehold edition new`: the content's state, recorded and read back."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from generator.editor.changes.edition_state import edition_of
from generator.editor.changes.edition_text import edition_from, edition_text
from generator.editor.changes.since import edition_changes
from generator.handbook import load
from generator.model.edition import Edition
from generator.views.sheet_digests import rule_digests, sheet_digests
from tests.places import KNEE, ROOT, copy_of, edit

PROTOCOL = "content/protocols/return-to-stairs.yml"
RECORDED = "content/editions/2026-01-15.yml"


@pytest.fixture
def knee(tmp_path: Path) -> Path:
    return copy_of(KNEE, tmp_path / "knee")


def new(root: Path, *options: str) -> Result:
    return CliRunner().invoke(main, ["--root", str(root), "edition", "new", *options])


def present(root: Path) -> Edition:
    handbook = load(root).handbook
    return edition_of(handbook, sheet_digests(handbook), rule_digests(handbook))


def test_what_is_recorded_is_read_back(knee: Path) -> None:
    done = new(knee)
    assert (done.exit_code, done.stdout) == (0, f"Recorded {RECORDED}.\n")
    loaded = load(knee)
    assert loaded.diagnostics == ()
    assert dict(loaded.handbook.editions) == {"2026-01-15": present(KNEE)}
    assert "reps: {from: 8, to: 10}" in (knee / RECORDED).read_text("utf-8")


@pytest.mark.parametrize("root", [KNEE, ROOT], ids=["fixture", "shipped"])
def test_the_text_holds_the_whole_edition(root: Path) -> None:
    edition = present(root)
    assert edition_from(edition_text(edition)) == edition
    assert edition_text(edition) == edition_text(present(root))
    assert set(edition.sheets) == set(sheet_digests(load(root).handbook))


def test_a_text_that_needs_quotes(knee: Path) -> None:
    edit(knee, "exercises/strength/step-up.yml", "name: Step-up", "name: 'true: \"a\" \\ # é {'")
    edition = present(knee)
    assert edition.exercises["step-up"].name == 'true: "a" \\ # é {'
    assert edition_from(edition_text(edition)) == edition


def test_recording_the_same_again_is_no_mistake(knee: Path) -> None:
    new(knee)
    done = new(knee)
    assert (done.exit_code, done.stdout) == (0, f"{RECORDED} records this already.\n")


def test_another_state_of_one_date_is_refused_without_force(knee: Path) -> None:
    new(knee)
    before = (knee / RECORDED).read_bytes()
    edit(knee, PROTOCOL, "sets: 3, reps: {from", "sets: 2, reps: {from")
    done = new(knee)
    assert done.exit_code == 2
    assert "records another state" in done.stderr
    assert (knee / RECORDED).read_bytes() == before
    assert new(knee, "--force").exit_code == 0
    assert (knee / RECORDED).read_bytes() != before


def test_nothing_is_recorded_of_a_handbook_with_errors(knee: Path) -> None:
    edit(knee, PROTOCOL, "sets: 3, reps: {from", "sets: 99, reps: {from")
    done = new(knee)
    assert done.exit_code == 1
    assert "nothing was recorded" in done.stderr
    assert not (knee / RECORDED).exists()


def test_an_edition_is_named_by_its_date(knee: Path) -> None:
    new(knee)
    (knee / RECORDED).rename(knee / "content/editions/first.yml")
    (found,) = load(knee).diagnostics
    assert (found.code, found.path) == ("file-name", "content/editions/first.yml")


def test_an_edition_outlives_what_it_records(knee: Path) -> None:
    new(knee)
    (knee / "content/ladders/walk-to-jog.yml").unlink()
    edit(knee, PROTOCOL, "    ladders: [walk-to-jog]\n", "")
    edit(knee, "content/index.md", "Ready to jog? See the [[ladder:walk-to-jog]].", "")
    assert load(knee).diagnostics == ()


@pytest.mark.parametrize(
    ("path", "old", "new_text", "alters"),
    [
        (PROTOCOL, "sets: 3, reps: {from", "sets: 4, reps: {from", ["KNE-1"]),
        (PROTOCOL, "flare: Halve", "flare: Skip", ["KNE-2"]),
        ("content/pain-rule.yml", "to: 4", "to: 5", ["KNE-1", "KNE-2"]),
        ("content/ladders/walk-to-jog.yml", "note: Easy", "note: Slow", ["J1"]),
        ("content/handbook.yml", "edition: 2026-01-15", "edition: 2026-02-15", []),
        ("exercises/strength/step-up.yml", "max: 15", "max: 16", []),
        ("exercises/strength/step-up.yml", "searched_as: [climb", "searched_as: [go up", []),
    ],
)
def test_a_digest_is_of_words_and_numbers_alone(
    knee: Path, path: str, old: str, new_text: str, alters: list[str]
) -> None:
    before = sheet_digests(load(KNEE).handbook)
    edit(knee, path, old, new_text)
    after = sheet_digests(load(knee).handbook)
    assert [code for code in before if before[code] != after[code]] == alters


def said(old: Path, new_root: Path) -> list[tuple[str, str, bool]]:
    changes = edition_changes(present(old), present(new_root))
    return [(one.kind, one.place.name, bool(one.safety)) for one in changes]


def test_an_edition_against_itself_says_nothing() -> None:
    assert said(KNEE, KNEE) == []


def test_doses_limits_and_words_between_editions(knee: Path) -> None:
    edit(knee, PROTOCOL, "sets: 3, reps: {from", "sets: 4, reps: {from")
    edit(knee, PROTOCOL, "goals: [Climb two", "goals: [Climb three")
    edit(knee, "exercises/strength/step-up.yml", "{min: 6, max: 15", "{min: 7, max: 15")
    assert said(KNEE, knee) == [
        ("dose-changed", "Pain at the front of the knee: Settle", True),
        ("limit-changed", "Step-up", False),
        ("sheet-reworded", "Pain at the front of the knee: Build", False),
    ]


def test_rules_between_editions_are_about_safety(knee: Path) -> None:
    edit(knee, PROTOCOL, "sets: 3, reps: {from", "sets: 2, reps: {from")
    edit(knee, PROTOCOL, "at_least: 8", "at_least: 9")
    edit(knee, "content/ladders/walk-to-jog.yml", "sessions: 2", "sessions: 1")
    assert said(KNEE, knee) == [
        ("sheet-rules-changed", "Walk to jog", True),
        ("sheet-rules-changed", "Pain at the front of the knee: Settle", True),
        ("dose-changed", "Pain at the front of the knee: Settle", False),
    ]


def test_a_sheet_that_comes_or_goes_between_editions(knee: Path) -> None:
    (knee / "content/ladders/walk-to-jog.yml").unlink()
    edit(knee, PROTOCOL, "    ladders: [walk-to-jog]\n", "")
    edit(knee, "content/index.md", "Ready to jog? See the [[ladder:walk-to-jog]].", "")
    assert ("removed", "Walk to jog", False) in said(KNEE, knee)
    assert ("added", "Walk to jog", True) in said(knee, KNEE)


def test_an_alternative_and_a_prescription_between_editions(knee: Path) -> None:
    text = (knee / PROTOCOL).read_text("utf-8")
    first, last = text.index("        or:\n"), text.index("        note: Do it")
    (knee / PROTOCOL).write_text(text[:first] + text[last:], "utf-8")
    name = "Pain at the front of the knee: Settle"
    assert said(KNEE, knee) == [("removed", name, False)]
    assert said(knee, KNEE) == [("added", name, True)]
    text = (knee / PROTOCOL).read_text("utf-8")
    first, last = text.index("    conditioning:\n"), text.index("    move_on_when:")
    (knee / PROTOCOL).write_text(text[:first] + text[last:], "utf-8")
    assert ("prescription-removed", name, False) in said(KNEE, knee)
    assert ("prescription-added", name, True) in said(knee, KNEE)
