"""Saying what was found and what was done; exit codes in one place."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from generator.diagnostics import Diagnostic, Severity, render_text
from generator.model.units import numbered
from generator.source.excerpted import texts_of

CLEAN, FINDINGS, COULD_NOT_RUN = 0, 1, 2


def show(root: Path, diagnostics: Sequence[Diagnostic]) -> None:
    """Print diagnostics with their excerpts, coloured on a terminal, to standard error."""
    if diagnostics:
        is_terminal = sys.stderr.isatty()
        text = render_text(diagnostics, texts_of(root), colour=is_terminal)
        click.echo(text, err=True, color=is_terminal)


def summary(diagnostics: Sequence[Diagnostic]) -> str:
    """Count what was found: "2 errors, 1 warning"."""
    errors = sum(one.severity is Severity.ERROR for one in diagnostics)
    warnings = len(diagnostics) - errors
    return f"{numbered(errors, 'error')}, {numbered(warnings, 'warning')}"


def has_errors(diagnostics: Sequence[Diagnostic]) -> bool:
    """Tell whether anything found stops a build."""
    return any(one.severity is Severity.ERROR for one in diagnostics)
