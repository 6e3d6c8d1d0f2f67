"""`toehold explain`."""

from __future__ import annotations

import click

from generator.checks import CHECKS
from generator.cli.selection import no_such


@click.command()
@click.argument("code", required=False)
def explain(code: str | None) -> None:
    """Print the manual page of the check CODE; without one, list all checks."""
    manuals = {check.code: check for check in CHECKS}
    if code is None:
        width = max(map(len, manuals))
        for one in sorted(manuals.values(), key=lambda check: check.code):
            click.echo(f"{one.code:<{width}}  {one.title}")
        return
    if code not in manuals:
        raise click.BadParameter(no_such("check", code, manuals), param_hint="CODE")
    click.echo(f"{code} ({manuals[code].severity})\n\n{manuals[code].manual.strip()}")
