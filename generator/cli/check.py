"""`toehold check`."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from types import MappingProxyType

import click
from click.exceptions import Exit

from generator.checks import CHECKS, Allowed, check_all
from generator.cli.report import CLEAN, FINDINGS, show, summary
from generator.cli.root import with_root
from generator.cli.selection import Codes, selected
from generator.diagnostics import Diagnostic, Rule, to_github, to_json, to_junit, to_sarif
from generator.diagnostics.cells import safe

#: Forms for machines; text for people goes to standard error, with excerpts.
FORMS: Mapping[str, Callable[[Sequence[Diagnostic]], str]] = MappingProxyType(
    {
        "json": to_json,
        "github": to_github,
        "sarif": lambda diagnostics: to_sarif(diagnostics, rules()),
        "junit": to_junit,
    }
)


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--format", "form", type=click.Choice(["text", *FORMS]), default="text")
@click.option("--select", type=Codes(), default="", help="Report only these codes.")
@click.option("--ignore", type=Codes(), default="", help="Do not report these codes.")
@click.option(
    "--today",
    type=click.DateTime(["%Y-%m-%d"]),
    help="Judge also what time alone brings, such as a review that is due, as of this day.",
)
@with_root
def check(  # noqa: PLR0913, PLR0917  an option each
    root: Path,
    paths: tuple[Path, ...],
    form: str,
    select: frozenset[str],
    ignore: frozenset[str],
    today: datetime.datetime | None,
) -> None:
    """Read and check everything; exit 0 clean, 1 any finding, 2 could not run.

    PATHS limit what is reported, never what is read.
    """
    checked = check_all(root, today=today.date() if today else None)
    wanted = partial(selected, root=root, select=select, ignore=ignore, paths=paths)
    diagnostics = wanted(checked.diagnostics)
    if form in FORMS:
        click.echo(FORMS[form](diagnostics).rstrip("\n"))
    else:
        show(root, diagnostics)
        accepted = set(wanted([one.diagnostic for one in checked.allowed]))
        _show_allowed([one for one in checked.allowed if one.diagnostic in accepted])
        click.echo(summary(diagnostics) if diagnostics else "Nothing found.")
    raise Exit(FINDINGS if diagnostics else CLEAN)


def _show_allowed(allowed: Sequence[Allowed]) -> None:
    """Print what was accepted, each with the reason that its editor gave, to standard error."""
    for one in allowed:
        found = one.diagnostic
        place = f"{found.path}:{found.span.line}:{found.span.column}"
        text = f"{place}: allowed[{found.code}]: {found.message} Reason: {one.reason}"
        click.echo(safe(text), err=True)


def rules() -> dict[str, Rule]:
    """Return what each code means, from its manual page."""
    return {check.code: Rule(check.title, check.manual) for check in CHECKS}
