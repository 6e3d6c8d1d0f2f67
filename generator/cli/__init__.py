"""The command `toehold`: thin, each subcommand a call into the stages below."""

from generator.cli.main import main

__all__ = ["main"]
