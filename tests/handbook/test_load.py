"""Reading, decoding and linking a whole handbook, sound and broken."""

from __future__ import annotations

import dataclasses
import errno
import os
import sys
from pathlib import Path

import pytest

from generator.diagnostics import Diagnostic
from generator.handbook import Handbook, load
from generator.handbook.doses import given_doses
from tests.places import KNEE, copy_of, edit

PROTOCOL = "content/protocols/return-to-stairs.yml"
LADDER = "content/ladders/walk-to-jog.yml"
STEP_UP = "exercises/strength/step-up.yml"


@pytest.fixture
def knee(tmp_path: Path) -> Path:
    return copy_of(KNEE, tmp_path / "knee")


def found(root: Path) -> tuple[Diagnostic, ...]:
    return load(root).diagnostics


def said(root: Path) -> list[tuple[str, str, str]]:
    return [(one.path, one.code, one.message) for one in found(root)]


def test_a_sound_handbook_is_silent() -> None:
    assert found(KNEE) == ()


def test_everything_is_there_by_its_id() -> None:
    book = load(KNEE).handbook
    assert list(book.exercises) == ["easy-cycling", "seated-straightening", "step-up"]
    assert book.family_of("step-up") == "strength"
    assert book.origin("exercise", "step-up").path == STEP_UP
    assert book.phase("return-to-stairs", "build").code == 2
    assert "index.md" in book.chapters


def test_a_handbook_cannot_be_changed() -> None:
    book = load(KNEE).handbook
    with pytest.raises(TypeError):
        book.exercises["other"] = book.exercises["step-up"]  # type: ignore[index]
    with pytest.raises(dataclasses.FrozenInstanceError):
        book.info = book.info  # type: ignore[misc]


def test_two_readings_are_equal() -> None:
    def content(book: Handbook) -> list[object]:
        return [book.info, dict(book.exercises), dict(book.protocols), dict(book.ladders)]

    assert content(load(KNEE).handbook) == content(load(KNEE).handbook)


def test_every_dose_is_given_with_its_limits_and_place() -> None:
    book = load(KNEE).handbook
    places = [f"{one.at.path}:{'.'.join(map(str, one.at.at))}" for one in given_doses(book)]
    assert f"{STEP_UP}:dose" in places
    assert f"{PROTOCOL}:phases.0.programme.0.dose" in places
    assert f"{PROTOCOL}:phases.0.programme.0.or.dose" in places
    assert f"{PROTOCOL}:phases.0.conditioning.0.dose" in places
    assert f"{LADDER}:rungs.0.dose" in places
    assert len(places) == len(set(places))


@pytest.mark.parametrize(
    ("path", "old", "new", "message"),
    [
        (PROTOCOL, "exercise: step-up", "exercise: step-upp", "there is no exercise `step-upp`."),
        (PROTOCOL, "measure: step-ups", "measure: steps", "there is no measure `steps`."),
        (PROTOCOL, "alongside: [load-advice]", "alongside: [x]", "there is no alongside `x`."),
        (PROTOCOL, "[under-18, ", "[under-8, ", "there is no condition `under-8`."),
        (PROTOCOL, "cannot-bear-weight", "cannot-bear", "there is no red-flag `cannot-bear`."),
        (STEP_UP, "position: ", "position: no-", "there is no position"),
        ("content/index.md", "[[exercise:", "[[exercise:no-", "there is no exercise `no-"),
    ],
)
def test_a_reference_that_leads_nowhere_is_found(
    knee: Path, path: str, old: str, new: str, message: str
) -> None:
    edit(knee, path, old, new)
    (only,) = [one for one in found(knee) if one.path == path]
    assert only.code == "unknown-reference"
    assert only.message.startswith(message)
    line = (knee / path).read_text("utf-8").splitlines()[only.span.line - 1]
    token = line[only.span.column - 1 : only.span.end_column - 1]
    assert token.strip("[]").split(":")[-1] in only.message


def test_near_ids_are_offered(knee: Path) -> None:
    edit(knee, PROTOCOL, "exercise: step-up", "exercise: step-pu")
    (only,) = [one for one in found(knee) if one.path == PROTOCOL]
    assert only.help == "did you mean `step-up`?"


def test_a_broken_exercise_is_not_also_called_missing(knee: Path) -> None:
    edit(knee, STEP_UP, "name:", "nmae:")
    assert {path for path, _, _ in said(knee)} == {STEP_UP}


def test_a_broken_vocabulary_does_not_hide_or_make_other_mistakes(knee: Path) -> None:
    edit(knee, "content/vocabulary.yml", "regions:", "region:")
    edit(knee, PROTOCOL, "exercise: step-up", "exercise: step-pu")
    codes = {(path, code) for path, code, _ in said(knee)}
    assert (PROTOCOL, "unknown-reference") in codes
    assert ("content/vocabulary.yml", "unknown-key") in codes


def test_a_missing_shared_file_is_named(knee: Path) -> None:
    (knee / "content/pain-rule.yml").unlink()
    assert ("content/pain-rule.yml", "unreadable-file") in {(p, c) for p, c, _ in said(knee)}


@pytest.mark.parametrize(
    ("name", "code"),
    [("Step Up.yml", "file-name"), ("current.yml", "reserved-id"), ("compose.yml", "reserved-id")],
)
def test_a_file_name_must_be_able_to_be_an_id(knee: Path, name: str, code: str) -> None:
    text = (knee / STEP_UP).read_text("utf-8")
    path = f"exercises/strength/{name}"
    (knee / path).write_text(text, "utf-8")
    assert (path, code) in {(p, c) for p, c, _ in said(knee)}


def test_an_id_is_given_once(knee: Path) -> None:
    text = (knee / STEP_UP).read_text("utf-8")
    (knee / "exercises/stamina/step-up.yml").write_text(text, "utf-8")
    (only,) = found(knee)
    assert (only.path, only.code) == (STEP_UP, "duplicate-id")
    assert "exercises/stamina/step-up.yml" in only.message


def test_a_folder_must_be_a_family(knee: Path) -> None:
    (knee / "exercises/strengh").mkdir()
    (knee / STEP_UP).rename(knee / "exercises/strengh/step-up.yml")
    (only,) = found(knee)
    assert (only.code, only.help) == ("unknown-reference", "did you mean `strength`?")


def test_an_empty_folder_is_all_missing_and_no_traceback(tmp_path: Path) -> None:
    codes = {one.code for one in found(tmp_path)}
    assert codes == {"unreadable-file"}


POSIX = pytest.mark.skipif(sys.platform == "win32", reason="names and rights as POSIX has them")


@POSIX
@pytest.mark.parametrize(
    "path", ["exercises/strength/step-side\n.yml", os.fsdecode(b"content/caf\xe9.md")]
)
def test_a_name_that_can_be_no_address_is_refused(knee: Path, path: str) -> None:
    (knee / path).write_text((knee / STEP_UP).read_text("utf-8"), "utf-8")
    assert (path, "file-name") in {(one, code) for one, code, _ in said(knee)}


@POSIX
def test_a_folder_that_cannot_be_opened_is_told(
    knee: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = os.scandir

    def scandir(path: os.PathLike[str] | str) -> object:
        if Path(path).name == "strength":
            raise PermissionError(errno.EACCES, "Permission denied", os.fspath(path))
        return opened(path)

    monkeypatch.setattr(os, "scandir", scandir)
    closed = (
        "exercises/strength",
        "unreadable-file",
        "This folder cannot be read: Permission denied.",
    )
    assert closed in said(knee)


def test_what_lies_astray_may_be_what_is_missed(knee: Path) -> None:
    (knee / STEP_UP).rename(knee / "exercises/step-up.yml")
    assert load(knee).handbook.unread == ("exercises/step-up.yml",)
