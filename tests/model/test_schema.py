"""The exported schemas: valid, described, and of one mind with the reader about shapes."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from generator.model.files import FILE_KINDS
from generator.model.schema import schema, schema_files
from generator.source import Document, parse_yaml
from tests.places import KNEE, ROOT

KINDS = sorted(FILE_KINDS)


def thawed(data: Any) -> Any:
    """Return data with lists for tuples, as a JSON validator knows them."""
    if isinstance(data, dict):
        return {key: thawed(value) for key, value in data.items()}
    return [thawed(item) for item in data] if isinstance(data, tuple) else data


def documents(kind: str, handbook: Path = ROOT) -> list[Document]:
    found = []
    for path in sorted(handbook.glob(FILE_KINDS[kind].pattern)):
        document, wrong = parse_yaml(path.name, path.read_bytes())
        assert document is not None, wrong
        found.append(document)
    return found


def damages(data: Any) -> Iterator[tuple[tuple[Any, ...], Any]]:
    """Yield ways to spoil data: where, and what goes there (GONE takes the key away)."""
    for path in mapping_paths(data):
        for key in target(data, path):
            yield (*path, key), GONE
            for value in UNLIKELY:
                yield (*path, key), value
        yield (*path, "no_such_key"), 1


GONE = object()
#: Values of every form, each wrong in most places and right in some.
UNLIKELY = (
    *([[None]], [], ["x"], {}, {"from": 1, "to": 2}, {"says": "x"}, None, True),
    *(-1, 0, 3, 4.5, 1000000, "", " ", "x", "light", "2026-W49-2"),
)


def damaged(data: Any, path: tuple[Any, ...], value: Any) -> Any:
    spoilt = copy.deepcopy(data)
    holder = target(spoilt, path[:-1])
    if value is GONE:
        del holder[path[-1]]
    else:
        holder[path[-1]] = value
    return spoilt


def shortened(data: Any) -> Any:
    """Return data with some of the entries of each long table, for each try reads all of it.

    No record has as many keys as a table that is too long.
    """
    if isinstance(data, list):
        return [shortened(value) for value in data]
    if isinstance(data, dict):
        kept = sample(list(data), FEW) if len(data) > LONG else data
        return {key: shortened(data[key]) for key in kept}
    return data


LONG, FEW = 30, 5


def sample(items: list[Any], most: int = 60) -> list[Any]:
    """Return some of the items, evenly spread: each costs a whole validation."""
    return items[:: len(items) // most + 1]


def mapping_paths(data: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    if isinstance(data, dict):
        yield path
        for key, value in data.items():
            yield from mapping_paths(value, (*path, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from mapping_paths(value, (*path, index))


def target(data: Any, path: tuple[Any, ...]) -> Any:
    for step in path:
        data = data[step]
    return data


@pytest.mark.parametrize("kind", KINDS)
def test_a_schema_is_valid_and_every_key_described(kind: str) -> None:
    body = schema(FILE_KINDS[kind])
    Draft202012Validator.check_schema(body)
    for record in body.get("$defs", {}).values():
        for name, field in record.get("properties", {}).items():
            assert field.get("description"), f"{kind}: {name} says nothing on hover"


def test_schemas_are_named_and_encoded_the_same_every_time() -> None:
    files = schema_files()
    assert files == schema_files()
    assert set(files) == {f"{kind}.schema.json" for kind in KINDS}
    assert all(json.loads(content) for content in files.values())


@pytest.mark.parametrize("kind", KINDS)
def test_the_shipped_files_satisfy_schema_and_reader(kind: str) -> None:
    validator = Draft202012Validator(schema(FILE_KINDS[kind]))
    for document in documents(kind):
        assert not FILE_KINDS[kind].decoder.decode(document)[1]
        assert [error.message for error in validator.iter_errors(thawed(document.data))] == []


def test_no_record_is_as_long_as_a_table() -> None:
    for kind in KINDS:
        records = schema(FILE_KINDS[kind]).get("$defs", {}).values()
        assert all(len(record.get("properties", ())) <= LONG for record in records)


@pytest.mark.parametrize("kind", KINDS)
def test_schema_and_reader_refuse_the_same_shapes(kind: str) -> None:
    validator = Draft202012Validator(schema(FILE_KINDS[kind]))
    full = [one for one in (*documents(kind), *documents(kind, KNEE)) if one.data]
    for document in sorted(full, key=lambda one: len(one.text))[:2]:
        sound = shortened(thawed(document.data))
        assert validator.is_valid(sound)
        for path, value in sample(list(damages(sound)), 80):
            data = damaged(sound, path, value)
            text = json.dumps(data, ensure_ascii=False)
            reread, wrong = parse_yaml("file.yml", text.encode())
            assert reread is not None, wrong
            refused = bool(FILE_KINDS[kind].decoder.decode(reread)[1])
            assert refused == (not validator.is_valid(data)), text[:2000]
