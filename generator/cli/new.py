"""`toehold new`."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli.root import with_root
from generator.editor.scaffold import KINDS, RefusedError, blanks, outline, place_for
from generator.handbook import load


@click.command()
@click.argument("kind", type=click.Choice(KINDS))
@click.argument("identifier", metavar="ID")
@click.option("--family", default="", help="The family of a new exercise: its folder's name.")
@with_root
def new(root: Path, kind: str, identifier: str, family: str) -> None:
    """Write a new file for an exercise, a protocol or a ladder, with blanks to fill in."""
    handbook = load(root).handbook
    try:
        path = place_for(root, handbook, kind, identifier, family)
    except RefusedError as refused:
        raise click.UsageError(str(refused)) from None
    text = outline(handbook, kind, path)
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    with (root / path).open("x", encoding="utf-8", newline="\n") as file:
        file.write(text)
    click.echo(f"Wrote {path}. Fill in these lines, then run `toehold check`:")
    for blank in blanks(path, text):
        click.echo(f"{blank.line:>5}  {blank.name}")
