"""The whole linked handbook as one JSON file, for other programs."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from generator.handbook import Handbook
from generator.outputs.tree import Asset
from generator.record import Record

#: Raised when a field is renamed or leaves; new fields do not raise it.
SCHEMA_VERSION = 1


def handbook_json(handbook: Handbook) -> Asset:
    """Return `handbook.json`: every record under the editors' own keys, by id."""
    body = {
        "schema_version": SCHEMA_VERSION,
        "handbook": _plain(handbook.info),
        "pain_rule": _plain(handbook.pain_rule),
        "vocabulary": _plain(handbook.vocabulary),
        "measures": _each(handbook.measures),
        "red_flags": _each(handbook.red_flags),
        "alongside": _each(handbook.alongside),
        "exercises": {
            identifier: {"family": handbook.family_of(identifier), **_plain(exercise)}
            for identifier, exercise in handbook.exercises.items()
        },
        "protocols": _each(handbook.protocols),
        "ladders": _each(handbook.ladders),
        "forms": _each(handbook.forms),
        "claims": _each(handbook.claims),
        "citations": _each(handbook.citations),
    }
    text = json.dumps(body, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return Asset("handbook.json", (text + "\n").encode())


def _each(things: Mapping[str, Record]) -> dict[str, Any]:
    return {identifier: _plain(thing) for identifier, thing in things.items()}


def _plain(record: Record) -> dict[str, Any]:
    return record.model_dump(mode="json", by_alias=True, exclude_none=True)
