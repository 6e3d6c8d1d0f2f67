"""The plain values that YAML turns into, and the way to one of them."""

from typing import TypeAlias

Data: TypeAlias = "bool | int | float | str | tuple[Data, ...] | dict[str, Data] | None"
DataPath: TypeAlias = tuple[str | int, ...]
