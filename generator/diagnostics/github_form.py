"""GitHub's workflow commands: an annotation for each mistake, after a summary of all.

A step shows at most ten errors and ten warnings, so the summary comes first and the errors lead.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from generator.diagnostics.values import Diagnostic, Severity


def to_github(diagnostics: Sequence[Diagnostic]) -> str:
    """Return the lines a workflow step prints."""
    errors_first = sorted(diagnostics, key=lambda one: (one.severity is not Severity.ERROR, one))
    return "\n".join([*_summary(diagnostics), *map(_annotation, errors_first)])


def _summary(diagnostics: Sequence[Diagnostic]) -> Iterator[str]:
    if not diagnostics:
        yield "Nothing found."
        return
    yield f"{len(diagnostics)} found:"
    counted = Counter((one.severity.value, one.code) for one in diagnostics)
    for (severity, code), count in sorted(counted.items()):
        yield f"  {count} × {severity}[{code}]"


def _annotation(diagnostic: Diagnostic) -> str:
    span = diagnostic.span
    # GitHub draws a column range only within one line.
    ends = f",endLine={span.end_line}"
    if span.line == span.end_line:
        ends += f",col={span.column},endColumn={max(span.column, span.end_column - 1)}"
    place = f"file={_property(diagnostic.path)},line={span.line}{ends}"
    text = "\n".join(filter(None, [diagnostic.message, diagnostic.help]))
    title = _property(diagnostic.code)
    return f"::{diagnostic.severity} {place},title={title}::{_data(text)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
