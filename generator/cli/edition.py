"""`toehold edition`."""

from __future__ import annotations

from pathlib import Path

import click
from click.exceptions import Exit

from generator.checks import check_root
from generator.cli.report import CLEAN, COULD_NOT_RUN, FINDINGS, has_errors, show, summary
from generator.cli.root import with_root
from generator.editor.changes.edition_state import edition_of
from generator.editor.changes.edition_text import edition_text
from generator.views.sheet_digests import rule_digests, sheet_digests

#: Where editions lie, from the handbook's root.
EDITIONS = "content/editions"


@click.group()
def edition() -> None:
    """Record dated states of the content, by which readers are told what changed."""


@edition.command()
@click.option("--force", is_flag=True, help="Record it again where it reads differently.")
@with_root
def new(root: Path, force: bool) -> None:  # noqa: FBT001  click's own way to hand over a flag
    """Record every sheet, dose and limit under the edition's date in content/handbook.yml."""
    handbook, diagnostics = check_root(root)
    if has_errors(diagnostics):
        show(root, diagnostics)
        click.echo(f"{summary(diagnostics)}; nothing was recorded.", err=True)
        raise Exit(FINDINGS)
    date = handbook.info.edition.isoformat()
    path = f"{EDITIONS}/{date}.yml"
    content = edition_text(
        edition_of(handbook, sheet_digests(handbook), rule_digests(handbook))
    ).encode()
    _record(root / path, path, content, force=force)


def _record(file: Path, path: str, content: bytes, *, force: bool) -> None:
    if file.exists() and file.read_bytes() == content:
        click.echo(f"{path} records this already.")
        raise Exit(CLEAN)
    if file.exists() and not force:
        click.echo(
            f"{path} records another state. Give the edition a new date in content/handbook.yml, "
            "or record it again with --force.",
            err=True,
        )
        raise Exit(COULD_NOT_RUN)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)
    click.echo(f"Recorded {path}.")
