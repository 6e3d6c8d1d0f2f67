"""`toehold sheets`."""

from __future__ import annotations

from pathlib import Path

import click
from click.exceptions import Exit

from generator.checks import check_root
from generator.cli.progress import progress_bars
from generator.cli.report import CLEAN, FINDINGS, has_errors, show, summary
from generator.cli.root import FOLDER, with_root
from generator.diagnostics import Diagnostic
from generator.handbook import Handbook
from generator.outputs.sheets import PAPERS
from generator.outputs.sheets import sheets as make_sheets


@click.command()
@click.option("--protocol", default=None, help="Only the sheets of this protocol.")
@click.option("--phase", default=None, help="Only the sheets of this phase.")
@click.option("--id", "ids", multiple=True, help="Only the sheet of this id, such as ABC-2.")
@click.option("--paper", type=click.Choice(PAPERS), multiple=True, help="Only this paper.")
@click.option("-o", "--output", type=FOLDER, required=True, help="Folder for the PDFs.")
@with_root
def sheets(  # noqa: PLR0913, PLR0917  an option each
    root: Path,
    protocol: str | None,
    phase: str | None,
    ids: tuple[str, ...],
    paper: tuple[str, ...],
    output: Path,
) -> None:
    """Make just the phase sheets as PDF."""
    handbook, diagnostics = check_root(root)
    _stop_on_errors(root, diagnostics)
    _refuse_unknown(handbook, protocol, phase)
    with progress_bars() as bars:
        made = make_sheets(
            handbook,
            protocol=protocol,
            phase=phase,
            ids=frozenset(ids),
            papers=paper or PAPERS,
            progress=bars("Sheets"),
        )
    show(root, made.diagnostics)
    for asset in made.assets:
        path = output / asset.uri.removeprefix("sheets/")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(asset.content)
    click.echo(f"Made {len(made.assets)} sheets in {output}.")
    raise Exit(FINDINGS if has_errors(made.diagnostics) else CLEAN)


def _stop_on_errors(root: Path, diagnostics: tuple[Diagnostic, ...]) -> None:
    show(root, diagnostics)
    if has_errors(diagnostics):
        click.echo(f"{summary(diagnostics)}; nothing was made.", err=True)
        raise Exit(FINDINGS)


def _refuse_unknown(handbook: Handbook, protocol: str | None, phase: str | None) -> None:
    """Stop where a name on the command line is not in the handbook."""
    if protocol is not None and protocol not in handbook.protocols:
        message = f"there is no protocol {protocol}; there is: {', '.join(handbook.protocols)}."
        raise click.BadParameter(message, param_hint="--protocol")
    names = {
        one.id
        for identifier, found in handbook.protocols.items()
        if protocol in (None, identifier)
        for one in found.phases
    }
    if phase is not None and phase not in names:
        message = f"there is no phase {phase}; there is: {', '.join(sorted(names))}."
        raise click.BadParameter(message, param_hint="--phase")
