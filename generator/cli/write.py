"""`toehold write`."""

from __future__ import annotations

from pathlib import Path

import click
from click.exceptions import Exit

from generator.cli.progress import progress_bars
from generator.cli.report import FINDINGS, show
from generator.cli.root import FOLDER, with_root
from generator.hosts.folder import write_folder
from generator.outputs.assemble import assemble


@click.command()
@click.argument("destination", type=FOLDER)
@with_root
def write(root: Path, destination: Path) -> None:
    """Write the pages as Markdown files into DESTINATION, for any other site generator."""
    with progress_bars() as bars:
        outcome = assemble(root, sheets=True, progress=bars("Sheets"))
    show(root, outcome.diagnostics)
    if outcome.tree is None:
        raise Exit(FINDINGS)
    done = write_folder(outcome.tree, root, destination)
    click.echo(
        f"Wrote {done.written} files into {destination}, "
        f"left {done.unchanged} as they were, removed {done.removed}."
    )
