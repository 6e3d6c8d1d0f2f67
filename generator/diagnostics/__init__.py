"""What an editor is told: a mistake as a value, and its forms for people and for machines."""

from generator.diagnostics.github_form import to_github
from generator.diagnostics.json_form import to_json
from generator.diagnostics.junit_form import to_junit
from generator.diagnostics.sarif_form import Rule, to_sarif
from generator.diagnostics.suggestion import did_you_mean
from generator.diagnostics.text_form import render_text
from generator.diagnostics.values import Diagnostic, Related, Severity, Span

__all__ = [
    "Diagnostic",
    "Related",
    "Rule",
    "Severity",
    "Span",
    "did_you_mean",
    "render_text",
    "to_github",
    "to_json",
    "to_junit",
    "to_sarif",
]
