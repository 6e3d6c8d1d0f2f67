"""The machine's form, whole: its keys and their order are a promise."""

import json

from generator.diagnostics import Diagnostic, Related, Severity, Span, to_json

DIAGNOSTIC = Diagnostic(
    "exercises/balance/stand.yml",
    Span(20, 23, 21, 4),
    "dose-outside-limits",
    "50 repetitions; 5 to 30 allowed.",
    "write ≤ 30.",
    (Related("content/a.yml", Span(22, 9, 22, 20), "the limit is set"),),
    Severity.WARNING,
)


def test_whole_form() -> None:
    text = to_json([DIAGNOSTIC])
    [found] = json.loads(text)
    assert list(found.items()) == [
        ("path", "exercises/balance/stand.yml"),
        ("line", 20),
        ("column", 23),
        ("end_line", 21),
        ("end_column", 4),
        ("code", "dose-outside-limits"),
        ("severity", "warning"),
        ("message", "50 repetitions; 5 to 30 allowed."),
        ("help", "write ≤ 30."),
        (
            "related",
            [{"path": "content/a.yml", "line": 22, "column": 9, "message": "the limit is set"}],
        ),
    ]
    assert text.isascii()
    assert text.endswith("]\n")


def test_nothing_to_report() -> None:
    assert to_json([]) == "[]\n"
