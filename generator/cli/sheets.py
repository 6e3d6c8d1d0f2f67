"""`toehold sheets`."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial
from pathlib import Path

import click
from click.exceptions import Exit

from generator.checks import check_root
from generator.cli.progress import progress_bars
from generator.cli.report import CLEAN, FINDINGS, has_errors, show, summary
from generator.cli.root import FOLDER, with_root
from generator.diagnostics import Diagnostic
from generator.handbook import Handbook
from generator.hosts.site import site_url
from generator.model.protocol import sheet_code
from generator.outputs.library import library
from generator.outputs.sheet_cache import cache_of
from generator.outputs.sheets import Choice
from generator.outputs.sheets import sheets as make_sheets
from generator.views.addresses import FORMS, PAPERS, SheetForm

STANDARD, LARGE = SIZES = ("standard", "large")


@click.command()
@click.option("--protocol", default=None, help="Only the sheets of this protocol.")
@click.option("--phase", default=None, help="Only the sheets of this phase.")
@click.option("--id", "ids", multiple=True, help="Only the sheet of this id, such as ABC-2.")
@click.option("--paper", type=click.Choice(tuple(PAPERS)), multiple=True, help="Only this paper.")
@click.option("--size", type=click.Choice(SIZES), multiple=True, help="Only this size of print.")
@click.option("--log/--no-log", default=None, help="Only with, or only without, a log to fill in.")
@click.option("-o", "--output", type=FOLDER, required=True, help="Folder for the PDFs.")
@with_root
def sheets(  # noqa: PLR0913, PLR0917  an option each
    root: Path,
    protocol: str | None,
    phase: str | None,
    ids: tuple[str, ...],
    paper: tuple[str, ...],
    size: tuple[str, ...],
    log: bool | None,  # noqa: FBT001  an option
    output: Path,
) -> None:
    """Make just the sheets as PDF: everything, or the phases and forms that are asked for."""
    handbook, diagnostics = check_root(root)
    _stop_on_errors(root, diagnostics)
    choice = Choice(protocol, phase, frozenset(ids), _forms(paper, size, log=log))
    _refuse_unknown(handbook, choice)
    make = library if choice.is_all else partial(make_sheets, choice=choice)
    with progress_bars() as bars:
        made = make(
            handbook, site_url=site_url(root), cache=cache_of(root), progress=bars("Sheets")
        )
    show(root, made.diagnostics)
    for asset in made.assets:
        path = output / asset.uri.removeprefix("sheets/")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(asset.content)
    click.echo(f"Made {len(made.assets)} sheets in {output}.")
    raise Exit(FINDINGS if has_errors(made.diagnostics) else CLEAN)


def _forms(
    papers: tuple[str, ...], sizes: tuple[str, ...], *, log: bool | None
) -> tuple[SheetForm, ...]:
    """Return the forms asked for; what is not said leaves nothing out."""
    return tuple(
        form
        for form in FORMS
        if (not papers or form.paper in papers)
        and (not sizes or (LARGE if form.large else STANDARD) in sizes)
        and log in {None, form.log}
    )


def _stop_on_errors(root: Path, diagnostics: tuple[Diagnostic, ...]) -> None:
    show(root, diagnostics)
    if has_errors(diagnostics):
        click.echo(f"{summary(diagnostics)}; nothing was made.", err=True)
        raise Exit(FINDINGS)


def _refuse_unknown(handbook: Handbook, choice: Choice) -> None:
    """Stop where a name on the command line is not in the handbook.

    An id that no phase has is only said: a list of ids may name ladders, or sheets withdrawn since.
    """
    if choice.protocol is not None:
        _refuse_unless_in(handbook.protocols, choice.protocol, "protocol")
    protocols = handbook.protocols.items()
    found = [one for identifier, one in protocols if choice.protocol in {None, identifier}]
    if choice.phase is not None:
        _refuse_unless_in(
            {phase.id for one in found for phase in one.phases}, choice.phase, "phase"
        )
    codes = {sheet_code(one.code, phase.code) for one in found for phase in one.phases}
    for code in sorted(choice.ids - codes):
        click.echo(f"warning: no phase that is asked for has the sheet {code}.", err=True)


def _refuse_unless_in(known: Collection[str], name: str, what: str) -> None:
    if name not in known:
        message = f"there is no {what} {name}; there is: {', '.join(sorted(known))}."
        raise click.BadParameter(message, param_hint=f"--{what}")
