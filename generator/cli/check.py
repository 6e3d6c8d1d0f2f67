"""`toehold check`."""

from __future__ import annotations

from pathlib import Path

import click
from click.exceptions import Exit

from generator.checks import check_root
from generator.cli.report import CLEAN, FINDINGS, show, summary
from generator.cli.root import with_root
from generator.diagnostics import to_json


@click.command()
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
@with_root
def check(root: Path, form: str) -> None:
    """Read and check everything; exit 0 clean, 1 any finding, 2 could not run."""
    _, diagnostics = check_root(root)
    if form == "json":
        click.echo(to_json(diagnostics))
    else:
        show(root, diagnostics)
        click.echo(summary(diagnostics) if diagnostics else "Nothing found.")
    raise Exit(FINDINGS if diagnostics else CLEAN)
