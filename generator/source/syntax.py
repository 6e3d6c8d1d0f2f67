"""Reports where the parser gave up, in an editor's words."""

import yaml

from generator.diagnostics import Related, Span
from generator.source.build import SYNTAX
from generator.source.events import events_until_error
from generator.source.findings import START, Findings
from generator.source.lines import LINE_BREAK
from generator.source.syntax_words import Fault, words_for


def report_syntax(error: yaml.YAMLError, text: str, findings: Findings) -> None:
    """Add the mistake at which the parser gave up."""
    mark = getattr(error, "problem_mark", None)
    if not isinstance(error, yaml.MarkedYAMLError) or mark is None:
        findings.add(START, SYNTAX, f"This is not YAML: {error}.")
        return
    fault = Fault(
        context=error.context or "",
        problem=error.problem or "",
        at=(mark.line, mark.column),
        opened=_position(error.context_mark),
        quote=_open_quote(text, mark),
        lines=LINE_BREAK.split(text),
    )
    words = words_for(fault)
    related = []
    if words.opening and fault.opened:
        related = [Related(findings.path, _one(fault.opened), words.opening)]
    place = words.place or fault.at
    findings.add(_one(place), SYNTAX, words.message, words.advice, related)


def _position(mark: yaml.Mark | None) -> tuple[int, int] | None:
    return (mark.line, mark.column) if mark is not None else None


def _one(position: tuple[int, int]) -> Span:
    line, column = position[0] + 1, position[1] + 1
    return Span(line, column, line, column + 1)


def _open_quote(text: str, at: yaml.Mark) -> tuple[int, int] | None:
    """Return where a quoted text began that ran over a line's end right up to the mistake."""
    last = None
    for event in events_until_error(text):
        if getattr(event, "style", None) in ("'", '"'):
            last = event
    if last is None:
        return None
    start, end = last.start_mark, last.end_mark
    return (start.line, start.column) if start.line < end.line == at.line else None
