"""`toehold check`."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

import click
from click.exceptions import Exit

from generator.checks import CHECKS, check_root
from generator.cli.report import CLEAN, FINDINGS, show, summary
from generator.cli.root import with_root
from generator.cli.selection import Codes, selected
from generator.diagnostics import Diagnostic, Rule, to_github, to_json, to_junit, to_sarif

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
@with_root
def check(
    root: Path,
    paths: tuple[Path, ...],
    form: str,
    select: frozenset[str],
    ignore: frozenset[str],
) -> None:
    """Read and check everything; exit 0 clean, 1 any finding, 2 could not run.

    PATHS limit what is reported, never what is read.
    """
    _, found = check_root(root)
    diagnostics = selected(found, root=root, select=select, ignore=ignore, paths=paths)
    if form in FORMS:
        click.echo(FORMS[form](diagnostics).rstrip("\n"))
    else:
        show(root, diagnostics)
        click.echo(summary(diagnostics) if diagnostics else "Nothing found.")
    raise Exit(FINDINGS if diagnostics else CLEAN)


def rules() -> dict[str, Rule]:
    """Return what each code means, from its manual page."""
    return {check.code: Rule(check.title, check.manual) for check in CHECKS}
