"""A comparison as JSON, for programs.

The form is stable: keys are only added; what is renamed or leaves raises `schema_version`.

    schema_version  1
    old, new        {name, mistakes}: the two states, and how many mistakes each has
    sheets          {print_again: […], withdrawn: […]}: printed ids, such as "ABC-2"
    not_compared    files that cannot be read on one side or the other
    changes         safety changes first, each:
      kind          "dose-changed", "limit-changed", "rule-changed", "stop-rule-changed", …
      title         what happened, in words
      safety        why it is a safety change, or null
      place         {path, kind, id, name, inside: […]}
      details       [{label, old, new}]: in words; null for nothing there
      sheets        printed ids of the sheets that it alters
"""

from __future__ import annotations

import json
from typing import Any

from generator.editor.changes.change import Change
from generator.editor.changes.compare import Comparison, Side

SCHEMA_VERSION = 1


def to_json(comparison: Comparison) -> str:
    """Return the report; it ends with a line break."""
    body = {
        "schema_version": SCHEMA_VERSION,
        "old": _side(comparison.old),
        "new": _side(comparison.new),
        "sheets": {
            "print_again": list(comparison.sheets),
            "withdrawn": list(comparison.withdrawn),
        },
        "not_compared": list(comparison.not_compared),
        "changes": [_change(change) for change in comparison.changes],
    }
    return json.dumps(body, indent=2, ensure_ascii=False) + "\n"


def _side(side: Side) -> dict[str, Any]:
    return {"name": side.name, "mistakes": side.mistakes}


def _change(change: Change) -> dict[str, Any]:
    place = change.place
    return {
        "kind": change.kind,
        "title": change.title,
        "safety": change.safety or None,
        "place": {
            "path": place.path,
            "kind": place.kind,
            "id": place.id,
            "name": place.name,
            "inside": list(place.inside),
        },
        "details": [
            {"label": one.label, "old": one.old or None, "new": one.new or None}
            for one in change.details
        ],
        "sheets": list(change.sheets),
    }
