"""What an editor reads on hover: the docstring below each field of a record."""

from __future__ import annotations

import ast
import inspect
import sys
from collections.abc import Mapping
from functools import cache
from itertools import pairwise

from generator.record import Record


def hover(record: type[Record]) -> Mapping[str, str]:
    """Return the docstrings of the fields of a kind of record, by attribute, inherited ones too.

    pydantic can gather them itself, but then does so at every start of the program.
    """
    found: dict[str, str] = {}
    for kind in reversed(record.__mro__):
        if issubclass(kind, Record):
            found.update(_written(kind.__module__).get(kind.__name__, {}))
    return found


@cache
def _written(module: str) -> Mapping[str, Mapping[str, str]]:
    """Return the docstrings of the fields of each class of a module, by its name."""
    tree = ast.parse(inspect.getsource(sys.modules[module]))
    return {node.name: _below(node.body) for node in tree.body if isinstance(node, ast.ClassDef)}


def _below(body: list[ast.stmt]) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for statement in pairwise(body):
        match statement:
            case (
                ast.AnnAssign(target=ast.Name(id=name)),
                ast.Expr(value=ast.Constant(value=str(text))),
            ):
                found[name] = inspect.cleandoc(text)
    return found
