"""`toehold diff`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import ExitStack
from pathlib import Path
from types import MappingProxyType

import click

from generator.cli.revisions import RevisionError, is_handbook, opened
from generator.diagnostics import Severity
from generator.editor.changes import Comparison, State, compare
from generator.editor.changes.json_form import to_json
from generator.editor.changes.markdown import to_markdown
from generator.editor.changes.text import to_text
from generator.handbook import load
from generator.views.sheet_digests import sheet_digests

WORKING_TREE = "the working tree"


def _to_html(comparison: Comparison) -> str:
    from generator.outputs.changes import comparison_html  # noqa: PLC0415  only this form is slow

    return comparison_html(comparison)


FORMS: Mapping[str, Callable[[Comparison], str]] = MappingProxyType(
    {"text": to_text, "markdown": to_markdown, "json": to_json, "html": _to_html}
)


@click.command()
@click.argument("old")
@click.argument("new", required=False)
@click.option("--format", "form", type=click.Choice(tuple(FORMS)), default="text")
@click.pass_obj
def diff(root: Path, old: str, new: str | None, form: str) -> None:
    """Say what changed from OLD to NEW, safety first: each a git revision or a folder.

    Without NEW, OLD is compared with the working tree at --root. Exit 0 where both could be
    compared, also as far as their mistakes allow; 2 where one could not be read at all.
    """
    with ExitStack() as stack:
        before = _state(stack.enter_context(opened(root, old)), old)
        after = _working_tree(root) if new is None else stack.enter_context(opened(root, new))
        comparison = compare(before, _state(after, new or WORKING_TREE), sheet_digests)
    click.echo(FORMS[form](comparison), nl=False)


def _working_tree(root: Path) -> Path:
    if not is_handbook(root):
        message = f"there is no handbook in {root}; name its folder with --root."
        raise RevisionError(message)
    return root


def _state(folder: Path, name: str) -> State:
    loaded = load(folder)
    mistakes = sum(one.severity is Severity.ERROR for one in loaded.diagnostics)
    # Sheets are made of sound handbooks only; without them a change names all that show it.
    digests = None if mistakes else sheet_digests(loaded.handbook)
    return State(name, loaded.handbook, mistakes, digests)
