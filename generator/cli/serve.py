"""`toehold serve`."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli.root import with_root
from generator.hosts.site import serve_site


@click.command()
@click.option("--address", default="127.0.0.1:8000", show_default=True, help="IP:PORT")
@with_root
def serve(root: Path, address: str) -> None:
    """Show the handbook and every change to it, live, until stopped with Ctrl-C."""
    serve_site(root, address)
