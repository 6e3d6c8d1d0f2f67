"""What an editor is told about one key: what it means, and what may be written there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Literal, get_args, get_origin

from generator.handbook import Handbook
from generator.model.hover import hover
from generator.model.keys import forms
from generator.model.shape import plan
from generator.record import Record

MOST_LISTED = 16

#: The ids there are, by the kind of thing that a key names.
Known = Mapping[str, tuple[str, ...]]


def known_ids(handbook: Handbook) -> Known:
    """Return the ids of each kind that a handbook has now."""
    vocabulary = handbook.vocabulary
    tables: dict[str, Mapping[str, object]] = {
        "region": vocabulary.regions,
        "position": vocabulary.positions,
        "equipment": vocabulary.equipment,
        "condition": vocabulary.conditions,
        "alongside": handbook.alongside,
        "red-flag": handbook.red_flags,
        "measure": handbook.measures,
        "exercise": handbook.exercises,
        "ladder": handbook.ladders,
    }
    return {kind: tuple(table) for kind, table in tables.items()}


def meaning(record: type[Record], attribute: str, known: Known) -> str:
    """Return the field's docstring on one line, with the words that may be written there."""
    field = record.model_fields[attribute]
    text = " ".join(hover(record).get(attribute, "").split())
    words = tuple(_choices(field.annotation)) or _ids(record, attribute, known)
    unsaid = [word for word in words if word not in text]
    return f"{text} One of: {', '.join(words)}." if unsaid else text


def _choices(annotation: Any) -> Iterator[str]:
    for form in forms(annotation):
        if get_origin(form) is Literal:
            yield from map(str, get_args(form))
        elif get_origin(form) is tuple:
            yield from _choices(get_args(form)[0])


def _ids(record: type[Record], attribute: str, known: Known) -> tuple[str, ...]:
    kind = next(field.reference for field in plan(record) if field.attribute == attribute)
    ids = known.get(kind or "", ())
    return ids if len(ids) <= MOST_LISTED else ()
