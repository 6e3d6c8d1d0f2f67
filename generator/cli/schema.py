"""`toehold schema`."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli.root import FOLDER
from generator.model.schema import schema_files


@click.command()
@click.option("-o", "--output", type=FOLDER, required=True, help="Folder for the schemas.")
def schema(output: Path) -> None:
    """Write the JSON Schema of every kind of data file."""
    output.mkdir(parents=True, exist_ok=True)
    files = schema_files()
    for name, content in files.items():
        (output / name).write_bytes(content)
    click.echo(f"Wrote {len(files)} schemas into {output}.")
