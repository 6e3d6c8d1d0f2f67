"""SARIF 2.1.0 (OASIS), which code hosts and editors read."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from generator.diagnostics.values import Diagnostic, Span

VERSION = "2.1.0"
SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"


@dataclass(frozen=True, slots=True)
class Rule:
    """What a code means: one sentence, and its page in Markdown."""

    title: str
    page: str


def to_sarif(diagnostics: Sequence[Diagnostic], rules: Mapping[str, Rule]) -> str:
    """Return one run of the tool; `rules` says what each code that occurs means."""
    used = sorted({one.code for one in diagnostics})
    driver = {
        "name": "toehold",
        "rules": [_rule(code, rules.get(code, Rule(code, code))) for code in used],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(one, used.index(one.code)) for one in diagnostics],
    }
    log = {"$schema": SCHEMA, "version": VERSION, "runs": [run]}
    return json.dumps(log, indent=2, ensure_ascii=False)


def _rule(code: str, rule: Rule) -> dict[str, Any]:
    return {
        "id": code,
        "shortDescription": {"text": rule.title},
        "help": {"text": rule.page, "markdown": rule.page},
    }


def _result(diagnostic: Diagnostic, rule_index: int) -> dict[str, Any]:
    text = " ".join(filter(None, [diagnostic.message, diagnostic.help]))
    result: dict[str, Any] = {
        "ruleId": diagnostic.code,
        "ruleIndex": rule_index,
        "level": diagnostic.severity.value,
        "message": {"text": text},
        "locations": [_location(diagnostic.path, diagnostic.span)],
    }
    if diagnostic.related:
        result["relatedLocations"] = [
            {**_location(one.path, one.span), "message": {"text": one.message}}
            for one in diagnostic.related
        ]
    return result


def _location(path: str, span: Span) -> dict[str, Any]:
    region = {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
    }
    uri = quote(path, errors="surrogateescape")  # a file's name need not be UTF-8
    return {"physicalLocation": {"artifactLocation": {"uri": uri}, "region": region}}
