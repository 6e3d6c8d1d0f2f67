"""Where PyYAML was built without libyaml, its own parser reads the same."""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings

from generator.source import Document, events, nodes, parse_yaml
from tests.source.annotated import Case, cases
from tests.source.test_any_input import EXERCISE, check, mutated, scalars


def without_libyaml(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(nodes, "NODES", nodes.PureNodes)
    monkeypatch.setattr(nodes, "SWIFT", nodes.PureNodes)
    monkeypatch.setattr(events, "NODES", nodes.PureNodes)


@pytest.fixture
def _python_only(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    without_libyaml(monkeypatch)
    yield
    monkeypatch.undo()


def spans(document: Document) -> list[object]:
    return [
        (path, value, document.span(path), document.key_span(path))
        for path, value in scalars(document.data)
    ]


def test_libyaml_is_used_where_it_is_there() -> None:
    assert nodes.NODES.__name__ == "LibyamlNodes"
    assert nodes.SWIFT is not nodes.NODES


@pytest.mark.parametrize("line_end", ["\n", "\r\n"], ids=["unix", "windows"])
def test_the_same_values_and_places(line_end: str, monkeypatch: pytest.MonkeyPatch) -> None:
    raw = EXERCISE.replace("\n", line_end).encode()
    document, _ = parse_yaml("a.yml", raw)
    assert document is not None
    fast = spans(document)
    without_libyaml(monkeypatch)
    document, _ = parse_yaml("a.yml", raw)
    assert document is not None
    assert spans(document) == fast


@pytest.mark.usefixtures("_python_only")
@pytest.mark.parametrize("case", cases("mistakes.md"), ids=lambda case: case.name)
def test_every_mistake_is_found(case: Case) -> None:
    _, diagnostics = parse_yaml("a.yml", case.text.encode())
    assert diagnostics
    assert {each.code for each in diagnostics} == {code for *_, code, _ in case.expected}


@pytest.mark.usefixtures("_python_only")
@given(mutated(EXERCISE))
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_slip_in_a_real_file(text: str) -> None:
    _, diagnostics = parse_yaml("a.yml", text.encode())
    check(text, diagnostics)
