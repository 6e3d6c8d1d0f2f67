"""`toehold figure`."""

from __future__ import annotations

from pathlib import Path

import click
from click.exceptions import Exit

from generator.checks import check_root
from generator.cli.report import CLEAN, FINDINGS, has_errors, show, summary
from generator.cli.root import with_root
from generator.cli.selection import no_such
from generator.handbook import Handbook
from generator.model.exercise import Exercise
from generator.model.units import numbered
from generator.outputs.figure_files import contact_sheet, figure_svg, frame_count, picture

FILE = click.Path(dir_okay=False, path_type=Path)


@click.command()
@click.argument("exercise", required=False)
@click.option("--frame", type=int, default=None, help="Only this frame, counted from 1.")
@click.option("--all", "every", is_flag=True, help="All figures on one sheet.")
@click.option("-o", "--output", type=FILE, default=None, help="An .svg or .png file.")
@with_root
def figure(
    root: Path, exercise: str | None, frame: int | None, output: Path | None, *, every: bool
) -> None:
    """Draw the figure of EXERCISE, all its frames side by side; as SVG where no file is named.

    It is drawn whatever else in the handbook is wrong, so that a pose can be tried out.
    """
    if every == (exercise is not None):
        message = "name one exercise, or ask for --all."
        raise click.UsageError(message)
    _refuse_form(output, (".png",) if every else (".svg", ".png"))
    handbook, diagnostics = check_root(root)
    show(root, diagnostics)
    if exercise is None:
        drawn: bytes | str = contact_sheet(handbook.exercises)
    else:
        drawn = _drawn(exercise, _found(handbook, exercise), frame)
    _hand_over(drawn, output)
    if has_errors(diagnostics):
        click.echo(f"{summary(diagnostics)}.", err=True)
    raise Exit(FINDINGS if has_errors(diagnostics) else CLEAN)


def _refuse_form(output: Path | None, allowed: tuple[str, ...]) -> None:
    """Stop where the file's name does not say a form that there is."""
    if output is None and ".svg" in allowed:
        return
    if output is None or output.suffix not in allowed:
        message = f"name a file that ends in {', '.join(allowed)}."
        raise click.BadParameter(message, param_hint="-o")


def _found(handbook: Handbook, identifier: str) -> Exercise:
    found = handbook.exercises.get(identifier)
    if found is None:
        message = no_such("exercise", identifier, handbook.exercises)
        raise click.BadParameter(message, param_hint="EXERCISE")
    if found.figure is None:
        raise Exit(FINDINGS)  # which the diagnostics have told
    return found


def _drawn(identifier: str, exercise: Exercise, frame: int | None) -> str:
    count = frame_count(exercise)
    if frame is not None and not 1 <= frame <= count:
        message = f"{identifier} has {numbered(count, 'frame')}."
        raise click.BadParameter(message, param_hint="--frame")
    return figure_svg(identifier, exercise, None if frame is None else frame - 1)


def _hand_over(drawn: bytes | str, output: Path | None) -> None:
    if output is None:
        click.echo(drawn)
        return
    if isinstance(drawn, str):
        drawn = f"{drawn}\n".encode() if output.suffix == ".svg" else picture(drawn)
    output.write_bytes(drawn)
    click.echo(f"Wrote {output}.")
