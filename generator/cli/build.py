"""`toehold build`."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import click
from click.exceptions import Exit

from generator.cli.progress import progress_bars
from generator.cli.report import FINDINGS, has_errors, show, summary
from generator.cli.root import FOLDER, with_root
from generator.hosts.site import build_site, is_made_up, site_url
from generator.outputs.assemble import assemble


@click.command()
@click.option("--site-dir", type=FOLDER, default=None, help="Where the site goes; default site/.")
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
    if is_made_up(site_url(root)):
        click.echo("The codes on the sheets lead nowhere until SITE_URL is its address.")
    if has_errors(built.diagnostics):
        raise Exit(FINDINGS)
