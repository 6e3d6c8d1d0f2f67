"""JSON Schema (2020-12) of each kind of file, for completion and hover in an editor."""

from __future__ import annotations

import json
from typing import Any

from generator.model.files import FILE_KINDS, FileKind

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema(kind: FileKind) -> dict[str, Any]:
    """Return the schema of one kind of file; the fields' docstrings are its descriptions."""
    body = kind.decoder.adapter.json_schema(by_alias=True)
    _drop_titles(body)
    return {"$schema": DIALECT, "title": kind.name, **body}


def schema_files() -> dict[str, bytes]:
    """Return every schema as a file's name and bytes."""
    return {f"{kind.name}.schema.json": _bytes(schema(kind)) for kind in FILE_KINDS.values()}


def _drop_titles(node: Any) -> None:
    """Remove the titles pydantic makes of class and field names: they only hide descriptions."""
    if isinstance(node, dict):
        if isinstance(node.get("title"), str):
            del node["title"]
        for value in node.values():
            _drop_titles(value)
    elif isinstance(node, list):
        for item in node:
            _drop_titles(item)


def _bytes(body: dict[str, Any]) -> bytes:
    return (json.dumps(body, indent=2, ensure_ascii=False) + "\n").encode()
