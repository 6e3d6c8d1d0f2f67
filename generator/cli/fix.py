"""`toehold fix`."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import click
from click.exceptions import Exit

from generator.cli.report import CLEAN, FINDINGS
from generator.cli.root import with_root
from generator.diagnostics import Diagnostic
from generator.editor.corrections import Corrected, correct, unified
from generator.editor.replace_file import replace_file
from generator.model.files import FILE_KINDS, FileKind
from generator.model.units import numbered
from generator.source.files import read_bytes

_COLOURS = {"+": "green", "-": "red", "@": "cyan"}


@click.command()
@click.option("--yes", is_flag=True, help="Write the corrections without asking.")
@click.option("--diff", "diff_only", is_flag=True, help="Only show what would be changed.")
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@with_root
def fix(root: Path, paths: tuple[Path, ...], *, yes: bool, diff_only: bool) -> None:
    """Put small slips right: key order, misspelt keys, stray white space, units in numbers.

    Shows every change first. PATHS are data files, or folders of them; all of them by default.
    Exit 0 when nothing is left to do, 1 when there are corrections that were not written.
    """
    corrections = [one for one in _corrections(root, paths) if one.before != one.after]
    if not corrections:
        click.echo("Nothing to put right.")
        raise Exit(CLEAN)
    _show(corrections)
    if diff_only or not (yes or _agreed()):
        raise Exit(FINDINGS)
    for corrected in corrections:
        _write(root, corrected)
    click.echo(f"Put right {numbered(len(corrections), 'file')}.")


def _corrections(root: Path, paths: Sequence[Path]) -> Iterator[Corrected]:
    for path, kind in _data_files(root, paths):
        raw = read_bytes(root, path)
        if isinstance(raw, Diagnostic):  # `check` says so
            continue
        try:
            text = raw.decode("utf-8")
        except UnicodeDecodeError:  # `check` says so, at the byte
            continue
        yield correct(kind, path, text)


def _data_files(root: Path, paths: Sequence[Path]) -> list[tuple[str, FileKind]]:
    """Return the data files at or below the paths; refuse a path that has none."""
    known = {
        path.relative_to(root).as_posix(): kind
        for kind in FILE_KINDS.values()
        if kind.by_hand
        for path in root.glob(kind.pattern)
    }
    if not paths:
        return sorted(known.items(), key=lambda item: item[0])
    wanted: set[str] = set()
    for path in paths:
        whole = path.resolve()
        found = {name for name in known if (root / name).resolve().is_relative_to(whole)}
        if not found:
            message = f"{path} is no data file of this handbook, nor a folder of any."
            raise click.UsageError(message)
        wanted |= found
    return [(name, known[name]) for name in sorted(wanted)]


def _show(corrections: Sequence[Corrected]) -> None:
    for corrected in corrections:
        for line in unified(corrected):
            click.secho(line, fg=_COLOURS.get(line[:1]))
    click.echo()
    for corrected in corrections:
        click.echo(f"{corrected.path}: {', '.join(corrected.what)}.")


def _agreed() -> bool:
    if _on_a_terminal():
        return click.confirm("Write these corrections?")
    click.echo("Nothing was written; to write it, add --yes.", err=True)
    return False


def _on_a_terminal() -> bool:
    return sys.stdin.isatty() and sys.stdout.isatty()


def _write(root: Path, corrected: Corrected) -> None:
    path = root / corrected.path
    if path.read_bytes() != corrected.before.encode():
        message = f"{corrected.path} was changed meanwhile; run it again."
        raise click.UsageError(message)
    replace_file(path, corrected.after.encode())
