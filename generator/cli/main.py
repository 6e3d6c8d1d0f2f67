"""The command `toehold` and its subcommands, each imported only when it is called.

`toehold check` runs on every save and every commit: it must not wait for what only a build needs.
"""

from __future__ import annotations

import atexit
import gc
import io
import sys
from importlib import import_module
from pathlib import Path

import click

from generator.cli.report import COULD_NOT_RUN
from generator.hosts.errors import HostError

#: The subcommands, in the order in which an editor meets them: each is a module of its name.
COMMANDS = (
    "check",
    "explain",
    "new",
    "fix",
    "build",
    "serve",
    "sheets",
    "figure",
    "write",
    "schema",
    "diff",
    "edition",
)


class Toehold(click.Group):
    """The command group; what stops a host or the disk becomes one line and exit code 2."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of the subcommands."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import and return a subcommand."""
        del ctx
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"generator.cli.{cmd_name}")
        command: click.Command = getattr(module, cmd_name)
        return command

    def invoke(self, ctx: click.Context) -> object:
        """Run the subcommand."""
        try:
            return super().invoke(ctx)
        except (HostError, OSError) as error:  # the last: a full disk, a folder without leave
            click.echo(f"toehold: {error}", err=True)
            ctx.exit(COULD_NOT_RUN)


@click.group(cls=Toehold, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=".",
    help="Folder that holds mkdocs.yml, content/ and exercises/.",
    show_default="here",
)
@click.version_option(package_name="toehold", prog_name="toehold")
@click.pass_context
def main(ctx: click.Context, root: Path) -> None:
    """Turn exercise data into a handbook and printable phase sheets."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        # A file's name need not be UTF-8, nor does every console know every letter.
        sys.stdout.reconfigure(errors="backslashreplace")
    # The end of the process frees all memory at once: nobody need look for garbage in it first.
    atexit.register(gc.freeze)
    ctx.obj = root.resolve()
