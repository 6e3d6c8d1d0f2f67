"""The text of a new file, made from its record: what is needed is blank, the rest is a comment.

A blank is a key without a value. The checker reports each at its place, and nothing else.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any, get_args, get_origin

from generator.editor.scaffold.words import Known, known_ids, meaning
from generator.figures.figure import Figure
from generator.handbook import Handbook
from generator.model.exercise import Exercise
from generator.model.files import FILE_KINDS
from generator.model.keys import forms, key_order
from generator.model.protocol import Phase, Protocol
from generator.model.shape import plan
from generator.record import OneOfRecord, Record

#: Keys that may be absent for the record's sake but that a check asks for, with what is written
#: behind them: a new protocol has one phase, which is the first and the last; a drawing begins
#: with a pose that has a name.
_ASKED_FOR: Mapping[tuple[type[Record], str], str] = MappingProxyType(
    {
        (Exercise, "figure"): "",
        (Figure, "alt"): "",
        (Figure, "side"): "[{pose: standing}]",
        (Protocol, "red_flags"): "",
        (Phase, "alongside"): "",
        (Phase, "start_here_when"): "",
        (Phase, "move_on_when"): "stay",
        (Phase, "step_back_when"): "",
    }
)
_STEP = "  "


def outline(handbook: Handbook, kind: str, path: str) -> str:
    """Return the text of a new file of a kind at a path, for an editor of this handbook."""
    record = FILE_KINDS[kind].content
    modeline = f"{'../' * path.count('/')}schema/{kind}.schema.json"
    head = [
        f"# yaml-language-server: $schema={modeline}",
        f"# {_summary(record)}",
        "# Fill in each key that has nothing behind it. What begins with # may be left out; to use",
        "# such a key, take its # away.",
    ]
    return "\n".join([*head, *_Outline(known_ids(handbook)).record(record, apart=True)]) + "\n"


class _Outline:
    """Writes records as lines, and tells the keys of a group that may be left out only once."""

    def __init__(self, known: Known) -> None:
        self._known = known
        self._seen: set[type[Record]] = set()
        self._told: set[type[Record]] = set()

    def record(self, record: type[Record], *, apart: bool = False) -> Iterator[str]:
        """Yield the lines of a record's keys, the needed ones `apart` by an empty line."""
        attributes = {field.key: field.attribute for field in plan(record)}
        for key in key_order(record):
            attribute = attributes[key]
            told = meaning(record, attribute, self._known)
            written = _ASKED_FOR.get((record, key))
            field = record.model_fields[attribute]
            if field.is_required() or written is not None:
                if apart:
                    yield ""
                yield f"# {told}"
                yield from self._needed(key, field.annotation, field.metadata, written or "")
            else:
                told += self._keys_inside(field.annotation)
                yield f"# {key}:{_default(field.default)}  # {told}"

    def _needed(
        self, key: str, annotation: Any, metadata: list[Any], written: str
    ) -> Iterator[str]:
        form = _simplest(annotation)
        if written:
            yield f"{key}: {written}"
        elif get_origin(form) is tuple:
            yield f"{key}:"
            least = max((getattr(mark, "min_length", 1) for mark in metadata), default=1)
            for _ in range(least):
                yield from _indented(self._item(get_args(form)[0]))
        else:
            yield f"{key}:"
            if _is_record(form):
                yield from _indented(self._group(form))

    def _group(self, form: type[Record]) -> Iterator[str]:
        if any(field.is_required() for field in form.model_fields.values()):
            yield from self.record(form)
        elif form in self._told:
            yield "# The keys are those told above."
        else:
            self._told.add(form)
            yield f"# {_summary(form)}"
            yield from self.record(form)

    def _item(self, annotation: Any) -> Iterator[str]:
        """Write one entry of a list: its first needed key behind the hyphen, its comment above."""
        form = _simplest(annotation)
        if not _is_record(form):
            yield "-"
            return
        for other in _forms(annotation):
            if other is not form and other not in self._seen:
                self._seen.add(other)
                yield f"# {_summary(form)} Or write {_in_braces(other)}."
        lines = list(self.record(form))
        first = next(number for number, line in enumerate(lines) if not line.startswith("#"))
        yield lines[first - 1]
        yield f"- {lines[first]}"
        yield from _indented(iter([*lines[first + 1 :], *lines[: first - 1]]))

    def _keys_inside(self, annotation: Any) -> str:
        """Return, the first time only, how a group looks that may be written here."""
        form = _simplest(annotation)
        said = "Write" if len(_forms(annotation)) == 1 else "Or write"
        if get_origin(form) is tuple:
            form, said = _simplest(get_args(form)[0]), "Each is written"
        if not _is_record(form) or form in self._seen:
            return ""
        self._seen.add(form)
        return f" {said} {_in_braces(form)}."


def _in_braces(record: type[Record]) -> str:
    return f"{{{', '.join(f'{key}: …' for key in key_order(record))}}}"


def _summary(record: type[Record]) -> str:
    return " ".join((record.__doc__ or "").split())


def _simplest(annotation: Any) -> Any:
    """Return one form of a value: of several records the one without a choice inside."""
    found = _forms(annotation)
    plain = [form for form in found if not (_is_record(form) and issubclass(form, OneOfRecord))]
    records = [form for form in plain if _is_record(form)]
    return (records or plain or found)[0]


def _forms(annotation: Any) -> list[Any]:
    return [form for form in forms(annotation) if form is not type(None)]


def _is_record(form: Any) -> bool:
    return isinstance(form, type) and issubclass(form, Record)


def _default(value: object) -> str:
    if isinstance(value, str):
        return f" {value}".rstrip()
    return f" {json.dumps(value)}" if isinstance(value, (bool, int, tuple)) else ""


def _indented(lines: Iterator[str]) -> Iterator[str]:
    return (f"{_STEP}{line}" for line in lines)
