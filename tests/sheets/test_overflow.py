"""A programme that does not go onto two pages is a mistake with a place and a length."""

from __future__ import annotations

import re
from pathlib import Path

from click.testing import CliRunner

from generator.checks import check_root
from generator.cli import main
from generator.handbook import load
from generator.outputs.assemble import assemble
from generator.outputs.sheets import Choice, sheets
from tests.places import KNEE, copy_of, edit

PROTOCOL = "content/protocols/return-to-stairs.yml"
GOAL = "Calm the stairs."


def too_long(tmp_path: Path) -> Path:
    """Return a handbook with a phase that has far too many goals, which no check counts."""
    root = copy_of(KNEE, tmp_path)
    goals = "\n".join(f"      - Walk up {number} more steps than before." for number in range(120))
    edit(root, PROTOCOL, f"goals: [{GOAL}]", f"goals:\n{goals}")
    return root


def test_the_sheet_and_its_excess_are_named_on_each_paper(tmp_path: Path) -> None:
    root = too_long(tmp_path)
    made = sheets(load(root).handbook, Choice(phase="settle"))
    assert len(made.assets) == 8
    a4, letter = made.diagnostics
    for found, paper in ((a4, "A4"), (letter, "Letter")):
        line = (root / PROTOCOL).read_text("utf-8").splitlines()[found.span.line - 1]
        assert found.code == "sheet-overflow"
        assert found.path == PROTOCOL
        assert line[found.span.column - 1 :].startswith("Settle")
        assert re.search(rf"KNE-1 needs a third page on {paper}: it is \d+ cm", found.message)


def test_the_check_does_not_look_for_it(tmp_path: Path) -> None:
    _, found = check_root(too_long(tmp_path))
    assert found == ()


def test_the_site_is_built_all_the_same(tmp_path: Path) -> None:
    outcome = assemble(too_long(tmp_path), sheets=True)
    assert outcome.tree is not None
    assert {one.code for one in outcome.diagnostics} == {"sheet-overflow"}


def test_the_command_makes_the_sheets_and_fails(tmp_path: Path) -> None:
    root = too_long(tmp_path)
    output = str(tmp_path / "sheets")
    command = ["--root", str(root), "sheets", "--phase", "settle", "--paper", "a4", "-o", output]
    ran = CliRunner().invoke(main, command)
    assert ran.exit_code == 1
    assert "sheet-overflow" in ran.stderr
    assert "Made 4 sheets" in ran.stdout


def test_what_fits_is_no_mistake(tmp_path: Path) -> None:
    assert sheets(load(copy_of(KNEE, tmp_path)).handbook).diagnostics == ()
