"""One slip at a time in the shipped content: none goes unseen, each is shown where it is.

Every number of every dose leaves its limit, every required key is taken away, every reference
leads nowhere, every word of a list is misspelt.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, Literal, get_args, get_origin

import pytest

from generator.checks import run
from generator.checks.dose import dose_outside_limits, progress_out_of_order
from generator.checks.safety import pain_rule_loosened
from generator.diagnostics import Diagnostic
from generator.handbook import Origin
from generator.handbook.doses import GivenDose, given_doses
from generator.handbook.files import ReadFile
from generator.handbook.load import put_together
from generator.model.keys import forms
from generator.model.limits import AnyLimit, bounds
from generator.model.parts import Part, staged_parts
from generator.model.shape import Path, mentions, walk
from generator.source import Data, Document
from tests.proof.slips import TABLES, Slip, book, files, numbers, shipped, text_of, token, value_at

#: The checks that hold a dose's numbers.
HOLDING = (dose_outside_limits.CHECK, pain_rule_loosened.CHECK, progress_out_of_order.CHECK)
#: Numbers that are counted in wholes from 1; the others are at least 0.
COUNTED = {"sets", "reps", "contacts", "rm", "sessions_per_day"}


def paths() -> list[str]:
    return [file.path for file in files()]


# Numbers -------------------------------------------------------------------------------------


def pushes(given: GivenDose) -> Iterator[Slip]:
    """Yield each number of a dose just beyond each end of its limit."""
    assert given.permitted is not None
    most = given.permitted.limits.reps
    for part in staged_parts(given.dose, most.max if most else None):
        if not part.is_product:
            limit = getattr(given.permitted.limits, part.name)
            for at in {**part.for_maximum(), **part.for_minimum()}:
                yield from _beyond(given.at.inside(*at), limit, part)
    yield from _of_itself(given)


def _beyond(at: Origin, limit: AnyLimit, part: Part) -> Iterator[Slip]:
    written = value_at(at.document, at.at)
    if limit is None or written is None or written is True:
        return  # a dose need not write that it is one set, once a day, or every second day
    lowest, highest = bounds(limit, part.component)
    if isinstance(highest, (int, float)):
        yield Slip(at.path, at.span(), f"{highest + 1:g}", "dose-outside-limits")
    if isinstance(lowest, (int, float)):
        least = 1 if COUNTED & set(at.at[-2:]) else 0
        code = "dose-outside-limits" if lowest - 1 >= least else "wrong-type"
        yield Slip(at.path, at.span(), f"{lowest - 1:g}", code)


def _of_itself(given: GivenDose) -> Iterator[Slip]:
    """Yield the numbers of a dose that no limit speaks of."""
    if given.dose.pain_limit is not None:
        yield _slip(given.at.inside("pain_limit"), "4.5", "pain-rule-loosened")
    for index in range(len(given.dose.progress)):
        week = given.at.inside("progress", index, "from_week")
        yield _slip(week, "1", "wrong-type")
        if given.prescription is not None:
            yield _slip(week, "99", "progress-out-of-order")


def _slip(at: Origin, written: str, code: str) -> Slip:
    return Slip(at.path, at.span(), written, code)


DOSES = list(given_doses(book().handbook))


def test_every_number_of_every_dose_is_pushed() -> None:
    for given in DOSES:
        data = value_at(given.at.document, given.at.at)
        written = {given.at.inside(*at).span() for at in numbers(data)}
        assert written == {slip.span for slip in pushes(given)}


@pytest.mark.parametrize("path", sorted({given.at.path for given in DOSES}))
def test_a_number_outside_its_limit_is_reported(path: str) -> None:
    slips = {slip for given in DOSES if given.at.path == path for slip in pushes(given)}
    assert slips
    assert held(next(iter(slips)).as_it_was()) == ()
    assert [str(slip) for slip in slips if not slip.is_among(held(slip))] == []


def held(slip: Slip) -> tuple[Diagnostic, ...]:
    """Return what is wrong with a dose that has a slip in it."""
    reading = slip.reading_around()
    return (*reading.diagnostics, *run(put_together(reading), HOLDING))


# Keys ----------------------------------------------------------------------------------------


def required_keys(file: ReadFile) -> Iterator[Path]:
    """Yield the place of every key that its record needs."""
    for at, record in walk(file.content):
        for name, field in type(record).model_fields.items():
            if field.is_required():
                yield (*at, field.alias or name)


def _part(file: ReadFile, at: Path) -> tuple[Data, Path]:
    """Return what a place is judged by, and the place in it: all around it is cut short."""
    assert file.document is not None
    data = file.document.data
    assert isinstance(data, dict)
    if get_origin(file.kind.content) is dict:
        data = {str(at[0]): data[str(at[0])]}
    elif file.kind.name == TABLES:
        data = {name: _one_entry(table, at, name) for name, table in data.items()}
    return _short(data, at)


def _one_entry(table: Data, at: Path, name: str) -> Data:
    """Return a table with the entry that a place is in; where it is in another, with the first."""
    assert isinstance(table, dict)
    key = str(at[1]) if at[0] == name and len(at) > 1 else next(iter(table))
    return {key: table[key]}


def _short(data: Data, at: Path) -> tuple[Data, Path]:
    """Return data with a place in it, and with one item of each list, a few letters of each text.

    In a list that leads to the place it is the item that does; () is no place in it.
    """
    first, rest = (at[0], at[1:]) if at else (None, ())
    if isinstance(data, str):
        return data[:LETTERS].strip(), ()
    if isinstance(data, tuple) and data:
        inner, deeper = _short(data[int(first or 0)], rest)
        return (inner,), (0, *deeper) if at else ()
    if not isinstance(data, dict):
        return data, at or ()
    on_way = {key: _short(value, rest if key == first else ()) for key, value in data.items()}
    deeper = on_way[str(first)][1] if first in on_way else ()
    return {key: value for key, (value, _) in on_way.items()}, (*at[:1], *deeper) if at else ()


LETTERS = 40


def without(data: Data, at: Path) -> Any:
    """Return data without the key at a place."""
    first, *rest = at
    if isinstance(data, dict):
        taken = {} if not rest else {first: without(data[str(first)], tuple(rest))}
        return {key: value for key, value in data.items() if key != first} | taken
    assert isinstance(data, tuple)
    return [without(one, tuple(rest)) if i == first else one for i, one in enumerate(data)]


@pytest.mark.parametrize("path", paths())
def test_a_required_key_that_is_taken_away_is_missed(path: str) -> None:
    file = next(one for one in files() if one.path == path)
    assert file.document is not None
    unseen = []
    for at in required_keys(file):
        # What JSON writes is YAML, in the order of the keys.
        text = json.dumps(without(*_part(file, at)), ensure_ascii=False)
        changed = _read_again(path, text)
        if not any(_misses(at, *one) for one in _found(changed)):
            unseen.append(".".join(map(str, at)))
    assert unseen == []


def _read_again(path: str, text: str) -> ReadFile:
    reading = shipped().with_text(path, text.encode())
    return next(one for one in reading.files if one.path == path)


def _found(file: ReadFile) -> Iterator[tuple[str, str, str]]:
    """Yield what is found in a file: (code, message, the text that is pointed at)."""
    assert file.document is not None
    for one in file.diagnostics:
        yield one.code, one.message, token(file.document.text, one.span)


def _misses(at: Path, code: str, message: str, pointed: str) -> bool:
    """Tell whether a finding says that the key at a place is not there, where it belongs."""
    holder = at[-2] if len(at) > 1 and isinstance(at[-2], str) else None
    is_there = pointed == f'"{holder}"' if holder else pointed[:1] in {"{", '"'}
    said = f"`{at[-1]}` is missing" in message or f"exactly one of {at[-1]}" in message
    return code in {"missing-key", "choose-one"} and said and is_there


# References ----------------------------------------------------------------------------------


def references() -> Iterator[Slip]:
    for file in files():
        assert file.document is not None
        for mention in mentions(file.content):
            at = file.document.span(mention.at)
            yield Slip(file.path, at, f"{mention.id}-x", "unknown-reference")


REFERENCES = list(references())


@pytest.mark.parametrize("path", sorted({slip.path for slip in REFERENCES}))
def test_a_reference_that_leads_nowhere_is_reported(path: str) -> None:
    slips = [slip for slip in REFERENCES if slip.path == path]
    assert slips[0].as_it_was().linked() == ()
    assert [str(slip) for slip in slips if not slip.is_among(slip.linked())] == []


@pytest.mark.parametrize("path", [one.path for one in shipped().read_chapters])
def test_a_reference_of_a_chapter_that_leads_nowhere_is_reported(path: str) -> None:
    chapter = book().handbook.chapters[path.removeprefix("content/")]
    for reference in chapter.references:
        written = token(text_of(path), reference.span)
        assert reference.target in written
        broken = written.replace(reference.target, f"{reference.target}x", 1)
        slip = Slip(path, reference.span, broken, "unknown-reference")
        assert slip.as_it_was().linked() == ()
        assert slip.is_among(slip.linked()), str(slip)


# Words of a list -----------------------------------------------------------------------------


def words(file: ReadFile) -> Iterator[Slip]:
    """Yield each value, and each key, that must be one of a few words, misspelt."""
    assert file.document is not None
    for at, record in walk(file.content):
        for name, field in type(record).model_fields.items():
            value, key = getattr(record, name), field.alias or name
            here = (*at, key)
            if value_at(file.document, here) is not None:
                yield from _misspelt(file.document, here, value, field.annotation)


def _misspelt(document: Document, at: Path, value: Any, annotation: Any) -> Iterator[Slip]:
    kinds = forms(annotation)
    if isinstance(value, str) and any(get_origin(kind) is Literal for kind in kinds):
        yield Slip(document.path, document.span(at), f"{value}x", "wrong-type")
    for kind in kinds:
        if get_origin(kind) is tuple and isinstance(value, tuple):
            for index, one in enumerate(value):
                yield from _misspelt(document, (*at, index), one, get_args(kind)[0])
        elif get_origin(kind) is dict and get_origin(get_args(kind)[0]) is Literal:
            for key in value:
                place = document.key_span((*at, key))
                yield Slip(document.path, place, f"{key}x", "wrong-type")


def test_words_stand_in_every_kind_of_file_that_has_them() -> None:
    kinds = {file.kind.name for file in files() if any(words(file))}
    assert kinds >= {"exercise", "protocol", "ladder", "vocabulary", "citations", "pain-rule"}


@pytest.mark.parametrize("path", paths())
def test_a_misspelt_word_is_reported(path: str) -> None:
    file = next(one for one in files() if one.path == path)
    unseen = [
        str(slip)
        for slip in words(file)
        if not slip.is_among(_read_again(path, slip.text()).diagnostics)
    ]
    assert unseen == []
