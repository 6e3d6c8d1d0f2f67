"""`toehold new`, as a person types it."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from tests.places import KNEE, copy_of


@pytest.fixture
def knee(tmp_path: Path) -> Path:
    return copy_of(KNEE, tmp_path / "knee")


def new(root: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["--root", str(root), "new", *arguments])


def files_of(root: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()}


@pytest.mark.parametrize(
    ("arguments", "path"),
    [
        (
            ("exercise", "slow-raise", "--family", "strength"),
            "exercises/strength/slow-raise.yml",
        ),
        (("protocol", "slow-return"), "content/protocols/slow-return.yml"),
        (("ladder", "stand-to-walk"), "content/ladders/stand-to-walk.yml"),
    ],
)
def test_it_says_which_lines_to_fill_in(knee: Path, arguments: tuple[str, ...], path: str) -> None:
    done = new(knee, *arguments)
    assert done.exit_code == 0, done.output
    first, *told = done.stdout.splitlines()
    assert first == f"Wrote {path}. Fill in these lines, then run `toehold check`:"
    lines = (knee / path).read_text("utf-8").splitlines()
    for one in told:
        number, name = one.split(maxsplit=1)
        key = name.rpartition(" › ")[2]
        assert lines[int(number) - 1].strip() in (f"{key}:", f"- {key}:", "-")
    assert len(told) > 10


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("exercise", "slow-raise"), "--family; there is: strength, stamina."),
        (("exercise", "slow-raise", "--family", "stenght"), "did you mean strength?"),
        (("exercise", "slow-raise", "--family", "x"), "there is: strength, stamina."),
        (("exercise", "Slow Raise", "--family", "strength"), "small letters, digits"),
        (("exercise", "../slow", "--family", "strength"), "cannot be an id"),
        (("exercise", "slow-raise\n", "--family", "strength"), "cannot be an id"),
        (("exercise", "index", "--family", "strength"), "the handbook's own pages"),
        (
            ("exercise", "easy-cycling", "--family", "strength"),
            "already taken by exercises/stamina/easy-cycling.yml",
        ),
        (("protocol", "return-to-stairs"), "already taken by"),
        (("ladder", "walk", "--family", "strength"), "only an exercise has a family"),
        (("sheet", "walk"), "'sheet' is not one of"),
    ],
)
def test_it_refuses_what_cannot_be(knee: Path, arguments: tuple[str, ...], said: str) -> None:
    before = files_of(knee)
    done = new(knee, *arguments)
    assert done.exit_code == 2
    assert said in done.stderr
    assert files_of(knee) == before
