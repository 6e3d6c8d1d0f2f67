"""The subcommands, in the order in which an editor meets them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial, wraps
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar

import click
from click.exceptions import Exit

from generator.cli.progress import progress_bars
from generator.cli.report import CLEAN, FINDINGS, has_errors, show, summary
from generator.diagnostics import Diagnostic, to_json
from generator.handbook import Handbook
from generator.hosts import build_site, serve_site, write_folder
from generator.model.schema import schema_files
from generator.outputs.assemble import assemble, check_handbook
from generator.outputs.sheets import PAPERS
from generator.outputs.sheets import sheets as make_sheets

PATH = click.Path(file_okay=False, path_type=Path)
SOURCES = ("content", "exercises")
P = ParamSpec("P")
R = TypeVar("R")


def with_root(command: Callable[Concatenate[Path, P], R]) -> Callable[P, R]:
    """Hand a command the root, and stop where that folder is no handbook."""

    @wraps(command)
    def run(*args: P.args, **kwargs: P.kwargs) -> R:
        root: Path = click.get_current_context().obj
        missing = [name for name in SOURCES if not (root / name).is_dir()]
        if missing:
            message = f"no {' and no '.join(missing)} folder in {root}; name the root with --root."
            raise click.UsageError(message)
        return command(root, *args, **kwargs)

    return run


@click.command()
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
@with_root
def check(root: Path, form: str) -> None:
    """Read and check everything; exit 0 clean, 1 any finding, 2 could not run."""
    _, diagnostics = check_handbook(root)
    if form == "json":
        click.echo(to_json(diagnostics))
    else:
        show(root, diagnostics)
        click.echo(summary(diagnostics) if diagnostics else "Nothing found.")
    raise Exit(FINDINGS if diagnostics else CLEAN)


@click.command()
@click.option("--site-dir", type=PATH, default=None, help="Where the site goes; default site/.")
@with_root
def build(root: Path, site_dir: Path | None) -> None:
    """Check, then build the whole site with its sheets."""
    site_dir = site_dir or root / "site"
    with progress_bars() as bars:
        making = partial(assemble, progress=bars("Sheets"))
        built = build_site(root, site_dir, making, bars("Pages"))
    show(root, built.diagnostics)
    for warning in built.warnings:
        click.echo(f"warning: {warning}", err=True)
    if built.home is None:
        click.echo(f"{summary(built.diagnostics)}; nothing was built.", err=True)
        raise Exit(FINDINGS)
    click.echo(f"Built {built.pages} pages and {built.assets} files in {site_dir}.")
    click.echo("To read it, type `toehold serve` and open http://127.0.0.1:8000/ in a browser;")
    click.echo("to publish it, put the folder on any web server.")


@click.command()
@click.option("--address", default="127.0.0.1:8000", show_default=True, help="IP:PORT")
@with_root
def serve(root: Path, address: str) -> None:
    """Show the handbook and every change to it, live, until stopped with Ctrl-C."""
    serve_site(root, address)


@click.command()
@click.option("--protocol", default=None, help="Only the sheets of this protocol.")
@click.option("--phase", default=None, help="Only the sheets of this phase.")
@click.option("--paper", type=click.Choice(PAPERS), multiple=True, help="Only this paper.")
@click.option("-o", "--output", type=PATH, required=True, help="Folder for the PDFs.")
@with_root
def sheets(
    root: Path,
    protocol: str | None,
    phase: str | None,
    paper: tuple[str, ...],
    output: Path,
) -> None:
    """Make just the phase sheets as PDF."""
    handbook, diagnostics = check_handbook(root)
    _stop_on_errors(root, diagnostics)
    _refuse_unknown(handbook, protocol, phase)
    with progress_bars() as bars:
        made = make_sheets(
            handbook,
            protocol=protocol,
            phase=phase,
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


@click.command()
@click.argument("destination", type=PATH)
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


@click.command()
@click.option("-o", "--output", type=PATH, required=True, help="Folder for the schemas.")
def schema(output: Path) -> None:
    """Write the JSON Schema of every kind of data file."""
    output.mkdir(parents=True, exist_ok=True)
    files = schema_files()
    for name, content in files.items():
        (output / name).write_bytes(content)
    click.echo(f"Wrote {len(files)} schemas into {output}.")


ALL = (check, build, serve, sheets, write, schema)


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
