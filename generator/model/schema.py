"""JSON Schema (2020-12) of each kind of file, for completion and hover in an editor."""

from __future__ import annotations

import json
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core.core_schema import ModelSchema

from generator.model.files import FILE_KINDS, FileKind
from generator.model.hover import hover

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema(kind: FileKind) -> dict[str, Any]:
    """Return the schema of one kind of file; the fields' docstrings are its descriptions."""
    body = kind.decoder.adapter.json_schema(by_alias=True, schema_generator=_Described)
    _tidy(body)
    return {"$schema": DIALECT, "title": kind.name, **body}


def schema_files() -> dict[str, bytes]:
    """Return every schema as a file's name and bytes."""
    return {f"{kind.name}.schema.json": _bytes(schema(kind)) for kind in FILE_KINDS.values()}


class _Described(GenerateJsonSchema):
    """pydantic's own schema, with a description to each field."""

    def model_schema(self, schema: ModelSchema) -> JsonSchemaValue:
        """Return the schema of one kind of record."""
        body = super().model_schema(schema)
        record = schema["cls"]
        for attribute, text in hover(record).items():
            key = record.model_fields[attribute].alias or attribute
            body["properties"][key]["description"] = text
        return body


def _tidy(node: Any) -> None:
    """Say what pydantic leaves out, and leave out what it says needlessly.

    The titles it makes of class and field names only hide the descriptions; and a mapping whose
    keys have a pattern is as closed to other keys as a record is.
    """
    if isinstance(node, dict):
        if isinstance(node.get("title"), str):
            del node["title"]
        if "patternProperties" in node:
            node["additionalProperties"] = False
        for value in node.values():
            _tidy(value)
    elif isinstance(node, list):
        for item in node:
            _tidy(item)


def _bytes(body: dict[str, Any]) -> bytes:
    return (json.dumps(body, indent=2, ensure_ascii=False) + "\n").encode()
