"""Every mistake of `mistakes.md` is reported in its exact place, and nothing else is."""

import pytest

from generator.diagnostics import Diagnostic
from generator.source import parse_yaml
from tests.source.annotated import Case, cases

CASES = cases("mistakes.md")


def _found(diagnostics: tuple[Diagnostic, ...]) -> tuple[tuple[int, int, int, str, str], ...]:
    assert all(each.span.line == each.span.end_line for each in diagnostics)
    return tuple(
        (each.span.line, each.span.column, each.span.end_column, each.code, each.message)
        for each in diagnostics
    )


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_mistake_stands_where_the_page_marks_it(case: Case) -> None:
    _, diagnostics = parse_yaml("a.yml", case.text.encode())
    assert _found(diagnostics) == case.expected


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_windows_line_ends_change_nothing(case: Case) -> None:
    _, diagnostics = parse_yaml("a.yml", case.text.replace("\n", "\r\n").encode())
    assert _found(diagnostics) == case.expected
