"""The command and its options."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli import commands
from generator.cli.report import COULD_NOT_RUN
from generator.hosts import HostError


class Toehold(click.Group):
    """The command group; what stops a host becomes one line and exit code 2."""

    def invoke(self, ctx: click.Context) -> object:
        """Run the subcommand."""
        try:
            return super().invoke(ctx)
        except HostError as error:
            click.echo(f"toehold: {error}", err=True)
            ctx.exit(COULD_NOT_RUN)
        except OSError as error:  # a full disk, a folder that may not be written
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
    ctx.obj = root.resolve()


for command in commands.ALL:
    main.add_command(command)
