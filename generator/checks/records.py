"""Every record of a handbook, with the place where it was written."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeVar, cast

from generator.handbook import Handbook, Origin
from generator.model.files import FILE_KINDS
from generator.model.shape import walk
from generator.record import Record

R = TypeVar("R", bound=Record)


def shared_file(handbook: Handbook, kind: str) -> Origin | None:
    """Return where a shared file's content stands; None where a stand-in took its place."""
    return None if FILE_KINDS[kind].pattern in handbook.unread else handbook.origin(kind)


def contents(handbook: Handbook) -> Iterator[tuple[Origin, Any]]:
    """Yield each thing that was written by itself: a shared file, or a thing with an id."""
    yield from _shared_contents(handbook)
    things = {
        "citation": handbook.citations,
        "measure": handbook.measures,
        "red-flag": handbook.red_flags,
        "alongside": handbook.alongside,
        "claim": handbook.claims,
        "exercise": handbook.exercises,
        "protocol": handbook.protocols,
        "ladder": handbook.ladders,
    }
    for kind, by_id in things.items():
        for identifier, thing in by_id.items():
            yield handbook.origin(kind, identifier), thing


def _shared_contents(handbook: Handbook) -> Iterator[tuple[Origin, Any]]:
    shared = {
        "handbook": handbook.info,
        "vocabulary": handbook.vocabulary,
        "pain-rule": handbook.pain_rule,
    }
    for kind, content in shared.items():
        origin = shared_file(handbook, kind)
        if origin is not None:
            yield origin, content


def records(handbook: Handbook, kinds: type[R] | tuple[type[R], ...]) -> Iterator[tuple[Origin, R]]:
    """Yield every record of some kinds, wherever in the handbook it stands."""
    for origin, content in contents(handbook):
        for at, record in walk(content, kinds):
            yield origin.inside(*at), cast("R", record)
