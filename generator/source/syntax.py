"""Reports where the parser gave up, in an editor's words."""

from typing import Any

import yaml

from generator.diagnostics import Related, Span
from generator.source.build import SYNTAX
from generator.source.events import events_until_error
from generator.source.fault import Fault, Position
from generator.source.findings import START, Findings
from generator.source.lines import LINE_BREAK
from generator.source.syntax_words import words_for


def report_syntax(error: yaml.YAMLError, text: str, findings: Findings) -> None:
    """Add the mistake at which the parser gave up."""
    mark = getattr(error, "problem_mark", None)
    if not isinstance(error, yaml.MarkedYAMLError) or mark is None:
        findings.add(START, SYNTAX, f"This is not YAML: {error}.")
        return
    seen = list(events_until_error(text))
    fault = Fault(
        context=error.context or "",
        problem=error.problem or "",
        at=(mark.line, mark.column),
        opened=_position(error.context_mark),
        quote=_open_quote(seen, mark),
        bracket=_open_bracket(seen),
        lines=LINE_BREAK.split(text),
    )
    words = words_for(fault)
    related = []
    if words.opening and fault.opened:
        related = [Related(findings.path, _one(fault.opened), words.opening)]
    place = words.place or fault.at
    findings.add(_one(place), SYNTAX, words.message, words.advice, related)


def _position(mark: yaml.Mark | None) -> Position | None:
    return (mark.line, mark.column) if mark is not None else None


def _one(position: Position) -> Span:
    line, column = position[0] + 1, position[1] + 1
    return Span(line, column, line, column + 1)


def _open_quote(seen: list[Any], at: yaml.Mark) -> Position | None:
    """Return where a quoted text began that ran over a line's end right up to the mistake."""
    quoted = [event for event in seen if getattr(event, "style", None) in ("'", '"')]
    if not quoted:
        return None
    start, end = quoted[-1].start_mark, quoted[-1].end_mark
    return _position(start) if start.line < end.line == at.line else None


def _open_bracket(seen: list[Any]) -> Position | None:
    """Return where the innermost bracket stands that had not been closed before the mistake."""
    around: list[Any] = []
    for event in seen:
        if isinstance(event, yaml.CollectionStartEvent):
            around.append(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            around.pop()
    return _position(around[-1].start_mark) if around and around[-1].flow_style else None
