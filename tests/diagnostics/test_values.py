"""Diagnostics are plain values: they compare, and sort by path, place and code."""

from dataclasses import FrozenInstanceError

import pytest

from generator.diagnostics import Diagnostic, Severity, Span


def test_sorted_by_path_place_and_code() -> None:
    ordered = [
        Diagnostic("a.yml", Span(1, 9, 1, 10), "b-code", "Two."),
        Diagnostic("a.yml", Span(2, 1, 2, 5), "a-code", "Four."),
        Diagnostic("a.yml", Span(2, 1, 2, 5), "b-code", "Three."),
        Diagnostic("a.yml", Span(10, 1, 10, 2), "a-code", "Two."),
        Diagnostic("b.yml", Span(1, 1, 1, 2), "a-code", "One."),
    ]
    mixed = [ordered[at] for at in (3, 0, 4, 2, 1)]
    assert sorted(mixed) == ordered


def test_an_error_unless_said_otherwise() -> None:
    diagnostic = Diagnostic("a.yml", Span(1, 1, 1, 2), "a-code", "One.")
    assert diagnostic.severity is Severity.ERROR
    assert (diagnostic.help, diagnostic.related) == ("", ())


def test_nothing_changes_later() -> None:
    with pytest.raises(FrozenInstanceError):
        Span(1, 1, 1, 2).line = 2  # type: ignore[misc]
