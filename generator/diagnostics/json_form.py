"""The stable form for machines."""

import json
from collections.abc import Iterable

from generator.diagnostics.values import Diagnostic, Related


def to_json(diagnostics: Iterable[Diagnostic]) -> str:
    """Return a JSON list with one object a diagnostic; plain ASCII, so no console can break it."""
    return json.dumps([_diagnostic(each) for each in diagnostics], indent=2) + "\n"


def _diagnostic(diagnostic: Diagnostic) -> dict[str, object]:
    span = diagnostic.span
    return {
        "path": diagnostic.path,
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
        "code": diagnostic.code,
        "severity": diagnostic.severity.value,
        "message": diagnostic.message,
        "help": diagnostic.help,
        "related": [_related(each) for each in diagnostic.related],
    }


def _related(related: Related) -> dict[str, object]:
    return {
        "path": related.path,
        "line": related.span.line,
        "column": related.span.column,
        "message": related.message,
    }
