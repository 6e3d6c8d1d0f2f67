"""The forms for machines, read back by programs that are not ours."""

from __future__ import annotations

import json
from xml.etree import ElementTree as Tree

from hypothesis import given
from hypothesis import strategies as st
from sarif_pydantic import Level, Sarif

from generator.diagnostics import (
    Diagnostic,
    Related,
    Rule,
    Severity,
    Span,
    to_github,
    to_junit,
    to_sarif,
)

FAR = Diagnostic(
    "content/a b,c:d.yml",
    Span(3, 5, 3, 9),
    "dose-outside-limits",
    "50 %, too many",
    "write\n30",
    (Related("exercises/x.yml", Span(9, 1, 9, 4), "the limit is set"),),
)
NEAR = Diagnostic("a.yml", Span(1, 1, 4, 2), "long", "Long.", severity=Severity.WARNING)
RULES = {"dose-outside-limits": Rule("A dose leaves its limits.", "# Page")}

text = st.text(max_size=30)
spans = st.builds(
    lambda line, column, more: Span(line, column, line, column + more), *[st.integers(1, 9999)] * 3
)
diagnostics = st.lists(st.builds(Diagnostic, text, spans, text, text, text), max_size=4)


def test_github_counts_first_then_annotates_errors_first() -> None:
    place = "file=content/a b%2Cc%3Ad.yml,line=3,endLine=3,col=5,endColumn=8"
    assert to_github([NEAR, FAR]).splitlines() == [
        "2 found:",
        "  1 × error[dose-outside-limits]",
        "  1 × warning[long]",
        f"::error {place},title=dose-outside-limits::50 %25, too many%0Awrite%0A30",
        "::warning file=a.yml,line=1,endLine=4,title=long::Long.",
    ]


def test_github_of_nothing_has_no_annotation() -> None:
    assert to_github([]) == "Nothing found."


@given(diagnostics)
def test_github_keeps_each_mistake_on_one_line(found: list[Diagnostic]) -> None:
    lines = to_github(found).split("\n")
    annotations = [line for line in lines if line.startswith(("::error", "::warning"))]
    assert len(annotations) >= len(found)
    assert not any("\r" in line for line in annotations)


def test_sarif_is_read_by_another_program() -> None:
    log = Sarif.model_validate_json(to_sarif([FAR, NEAR], RULES))
    (run,) = log.runs
    assert [rule.id for rule in run.tool.driver.rules or []] == ["dose-outside-limits", "long"]
    first, second = run.results or []
    assert (first.rule_id, first.level, second.level) == (FAR.code, Level.ERROR, Level.WARNING)
    region = first.locations[0].physical_location.region  # type: ignore[index, union-attr]
    assert (region.start_line, region.start_column, region.end_column) == (3, 5, 9)  # type: ignore[union-attr]


@given(diagnostics)
def test_sarif_is_valid_whatever_is_found(found: list[Diagnostic]) -> None:
    body = to_sarif(found, {})
    Sarif.model_validate(json.loads(body))


def test_sarif_names_files_as_addresses() -> None:
    body = json.loads(to_sarif([FAR], RULES))
    location = body["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
    assert location["artifactLocation"]["uri"] == "content/a%20b%2Cc%3Ad.yml"


def test_junit_has_a_case_for_each_mistake() -> None:
    suite = Tree.fromstring(to_junit([FAR, NEAR]).encode())[0]
    assert (suite.get("tests"), suite.get("failures")) == ("2", "2")
    cases = [(case.get("classname"), case[0].get("type")) for case in suite]
    assert cases == [("dose-outside-limits", "error"), ("long", "warning")]


def test_junit_of_nothing_is_one_passed_case() -> None:
    suite = Tree.fromstring(to_junit([]).encode())[0]
    assert (suite.get("tests"), suite.get("failures")) == ("1", "0")
    assert len(suite) == 1
    assert len(suite[0]) == 0


@given(diagnostics)
def test_junit_is_well_formed_whatever_is_found(found: list[Diagnostic]) -> None:
    Tree.fromstring(to_junit(found).encode())
