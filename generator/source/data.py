"""The plain values that YAML turns into, and the way to one of them."""

from collections.abc import Iterator
from typing import TypeAlias

Data: TypeAlias = "bool | int | float | str | tuple[Data, ...] | dict[str, Data] | None"
DataPath: TypeAlias = tuple[str | int, ...]


def values(data: Data, at: DataPath = ()) -> Iterator[tuple[DataPath, Data]]:
    """Yield every value inside a file's data, outer ones first, with the path that leads to it."""
    yield at, data
    if isinstance(data, dict):
        for key, value in data.items():
            yield from values(value, (*at, key))
    elif isinstance(data, tuple):
        for index, item in enumerate(data):
            yield from values(item, (*at, index))
