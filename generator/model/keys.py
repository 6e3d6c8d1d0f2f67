"""Which record stands at a place in a file, and in which order its keys are written."""

from __future__ import annotations

import types
from collections.abc import Collection, Iterator
from functools import cache
from inspect import get_annotations
from typing import Annotated, Any, Union, get_args, get_origin

from generator.model.grounding import Grounded
from generator.model.shape import Path
from generator.record import Record


def forms(annotation: Any) -> tuple[Any, ...]:
    """Return the types that a value may have, without what only pydantic reads."""
    origin = get_origin(annotation)
    if origin is Annotated:
        return forms(get_args(annotation)[0])
    if origin in (Union, types.UnionType):
        return tuple(form for one in get_args(annotation) for form in forms(one))
    return (annotation,)


def record_at(annotation: Any, path: Path, given: Collection[str]) -> type[Record] | None:
    """Return the kind of record at a path: the one to which most of the given keys belong.

    None where no record stands there (a mapping with free keys), or where two fit equally well.
    """
    found = forms(annotation)
    for step in path:
        found = tuple(
            form for one in found for inner in _inside(one, step) for form in forms(inner)
        )
    kinds = [one for one in found if isinstance(one, type) and issubclass(one, Record)]
    fits = [len(set(given) & set(key_order(kind))) for kind in kinds]
    best = [kind for kind, fit in zip(kinds, fits, strict=True) if fit == max(fits)]
    return best[0] if len(best) == 1 else None


def _inside(form: Any, step: str | int) -> Iterator[Any]:
    if get_origin(form) is tuple and isinstance(step, int):
        yield get_args(form)[0]
    elif get_origin(form) is dict:
        yield get_args(form)[1]
    elif isinstance(form, type) and issubclass(form, Record):
        for name, field in form.model_fields.items():
            if step == (field.alias or name):
                yield field.annotation


@cache
def key_order(record: type[Record]) -> tuple[str, ...]:
    """Return the keys of a kind of record in the order in which they are written.

    A record's own fields come before those it inherits. What says how a number rests on a source
    stays together, where `basis` stands.
    """
    names = _own_first(record)
    if issubclass(record, Grounded):
        grounding = tuple(Grounded.model_fields)
        before = [name for name in names[: names.index("basis")] if name not in grounding]
        after = [name for name in names if name not in {*before, *grounding}]
        names = [*before, *grounding, *after]
    return tuple(record.model_fields[name].alias or name for name in names)


def _own_first(record: type[Record]) -> list[str]:
    kinds = [kind for kind in record.__mro__ if issubclass(kind, Record)]
    named = dict.fromkeys(name for kind in kinds for name in get_annotations(kind))
    return [name for name in named if name in record.model_fields]
