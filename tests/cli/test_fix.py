"""`toehold fix`, as a person types it."""

from __future__ import annotations

import stat
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from generator.editor.replace_file import replace_file
from tests.places import KNEE, copy_of, edit

EXERCISE = "exercises/strength/step-up.yml"
LADDER = "content/ladders/walk-to-jog.yml"


@pytest.fixture
def knee(tmp_path: Path) -> Path:
    return copy_of(KNEE, tmp_path / "knee")


def fix(root: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["--root", str(root), "fix", *arguments])


def spoil(root: Path) -> None:
    edit(root, EXERCISE, "purpose:", "porpose:")
    edit(root, EXERCISE, "rest_seconds: 90", "rest_seconds: 90 s")
    edit(root, LADDER, "code: J1\n", "code: J1 \n")


def test_a_sound_handbook_has_nothing_to_put_right(knee: Path) -> None:
    done = fix(knee)
    assert (done.exit_code, done.stdout) == (0, "Nothing to put right.\n")


def test_it_shows_a_diff_and_writes_when_told_to(knee: Path) -> None:
    spoil(knee)
    done = fix(knee, "--yes")
    assert done.exit_code == 0, done.output
    assert "-porpose: Builds" in done.stdout
    assert "+purpose: Builds" in done.stdout
    assert f"{EXERCISE}: misspelt keys, units in numbers.\n" in done.stdout
    assert done.stdout.endswith("Put right 2 files.\n")
    for path in (EXERCISE, LADDER):
        assert (knee / path).read_bytes() == (KNEE / path).read_bytes()
        assert [one.name for one in (knee / path).parent.glob(".*")] == []
    assert fix(knee, "--yes").stdout == "Nothing to put right.\n"


@pytest.mark.parametrize("arguments", [("--diff",), (), ("--diff", "--yes")])
def test_without_a_yes_a_pipe_gets_the_diff_alone(knee: Path, arguments: tuple[str, ...]) -> None:
    spoil(knee)
    before = (knee / EXERCISE).read_bytes()
    done = fix(knee, *arguments)
    assert done.exit_code == 1
    assert "+purpose: Builds" in done.stdout
    assert ("--yes" in done.stderr) == (not arguments)
    assert (knee / EXERCISE).read_bytes() == before


@pytest.mark.parametrize(("answer", "code"), [("y\n", 0), ("n\n", 1)])
def test_on_a_terminal_it_asks(
    knee: Path, answer: str, code: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    spoil(knee)
    monkeypatch.setattr("generator.cli.fix._on_a_terminal", lambda: True)
    done = CliRunner().invoke(main, ["--root", str(knee), "fix"], input=answer)
    assert "Write these corrections?" in done.stdout
    assert done.exit_code == code
    assert ((knee / EXERCISE).read_bytes() == (KNEE / EXERCISE).read_bytes()) == (code == 0)


def test_only_the_files_named_are_put_right(knee: Path) -> None:
    spoil(knee)
    assert fix(knee, "--yes", str(knee / "exercises")).exit_code == 0
    assert (knee / EXERCISE).read_bytes() == (KNEE / EXERCISE).read_bytes()
    assert (knee / LADDER).read_bytes() != (KNEE / LADDER).read_bytes()
    assert fix(knee, "--yes", str(knee / LADDER)).exit_code == 0
    assert (knee / LADDER).read_bytes() == (KNEE / LADDER).read_bytes()


@pytest.mark.parametrize("path", ["mkdocs.yml", "content/index.md", "no-such.yml", "empty"])
def test_a_path_without_data_files_is_refused(knee: Path, path: str) -> None:
    (knee / "empty").mkdir()
    spoil(knee)
    assert fix(knee, "--yes", str(knee / path)).exit_code == 2
    assert fix(knee, "--diff").exit_code == 1


def test_bytes_that_are_no_text_are_left_alone(knee: Path) -> None:
    (knee / EXERCISE).write_bytes(b"name: \xff \n")
    assert fix(knee, "--yes").exit_code == 0
    assert (knee / EXERCISE).read_bytes() == b"name: \xff \n"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permissions")
def test_a_replaced_file_keeps_its_permissions_and_a_link_stays_a_link(tmp_path: Path) -> None:
    file, link = tmp_path / "file", tmp_path / "link"
    file.write_bytes(b"old")
    file.chmod(0o640)
    link.symlink_to(file)
    replace_file(link, b"new")
    assert link.is_symlink()
    assert (file.read_bytes(), stat.S_IMODE(file.stat().st_mode)) == (b"new", 0o640)


def test_a_file_that_cannot_be_replaced_stays_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"old")

    def refuse(_self: Path, _target: Path) -> None:
        raise OSError

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(OSError):  # noqa: PT011 - whatever the system says
        replace_file(file, b"new")
    assert [(one.name, one.read_bytes()) for one in tmp_path.iterdir()] == [("file", b"old")]
