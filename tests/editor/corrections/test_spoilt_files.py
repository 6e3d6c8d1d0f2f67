"""Real files spoilt in many ways and put right: the same records, and nothing left to correct."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.editor.corrections import correct
from generator.editor.corrections.draft import Draft
from generator.model.files import FILE_KINDS
from generator.source.data import values
from generator.source.lines import split_lines
from tests.places import KNEE, ROOT

FILES = [
    (kind, path)
    for handbook in (ROOT, KNEE)
    for kind in FILE_KINDS
    if FILE_KINDS[kind].by_hand
    for path in sorted(handbook.glob(FILE_KINDS[kind].pattern))
]
#: One file of each sort of layout; each example costs several readings of the whole file.
SPOILT = [
    ("exercise", KNEE / "exercises" / "strength" / "step-up.yml"),
    ("exercise", ROOT / "exercises" / "foot-core" / "short-foot.yml"),
    ("protocol", KNEE / "content" / "protocols" / "return-to-stairs.yml"),
    ("ladder", ROOT / "content" / "ladders" / "walk-to-run.yml"),
    ("red-flags", ROOT / "content" / "red-flags.yml"),
]
KEY_LINE = re.compile(r" *(- )?[a-z_-]+:")
SEVERAL = settings(
    max_examples=10, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much]
)


@cache
def text_of(path: Path) -> str:
    return path.read_bytes().decode()


def records(kind: str, text: str) -> object:
    draft = Draft(FILE_KINDS[kind], "file.yml", text)
    assert draft.document is not None
    content, wrong = FILE_KINDS[kind].decoder.decode(draft.document)
    assert wrong == ()
    return content


def shuffled_blocks(kind: str, text: str, data: st.DataObject) -> str:
    """Put the keys of some groups into any order, each with its own lines."""
    draft = Draft(FILE_KINDS[kind], "file.yml", text)
    assert draft.document is not None
    groups = [at for at, group in values(draft.document.data) if isinstance(group, dict) and group]
    for at in data.draw(st.lists(st.sampled_from(groups), max_size=3, unique=True)):
        text = shuffled(kind, text, at, data)
    return text


def shuffled(kind: str, text: str, at: tuple[str | int, ...], data: st.DataObject) -> str:
    document = Draft(FILE_KINDS[kind], "file.yml", text).document
    assert document is not None
    group = document.data
    for step in at:
        group = group[step]  # type: ignore[index, call-overload]
    assert isinstance(group, dict)
    lines, whole = split_lines(text), document.span(at)
    keys = sorted(document.key_span((*at, key)) for key in group)
    if lines[whole.line - 1][whole.column - 1] == "{" or "#" in "".join(
        lines[whole.line - 1 : whole.end_line]
    ):
        return text
    starts = [key.line - 1 for key in keys]
    ends = [*starts[1:], whole.end_line]
    column = keys[0].column - 1
    pieces = ["".join(lines[start:end])[column:] for start, end in zip(starts, ends, strict=True)]
    mixed = data.draw(st.permutations(pieces))
    indents = [lines[starts[0]][:column], *[" " * column] * (len(pieces) - 1)]
    written = [indent + piece for indent, piece in zip(indents, mixed, strict=True)]
    return "".join([*lines[: starts[0]], *written, *lines[whole.end_line :]])


def with_trailing_space(text: str, data: st.DataObject) -> str:
    """Put spaces behind some lines with a key; behind a line of a folded text they would count."""
    lines = split_lines(text)
    found = [number for number, line in enumerate(lines) if KEY_LINE.match(line)]
    for number in data.draw(st.lists(st.sampled_from(found), max_size=4, unique=True)):
        space = data.draw(st.sampled_from([" ", "   ", "\t"]))
        lines[number] = lines[number].removesuffix("\n") + space + "\n"
    return "".join(lines)


def with_misspelt_keys(text: str, data: st.DataObject) -> str:
    """Double a letter in some of the longer keys: one slip, and far from every other key."""
    lines = split_lines(text)
    found = [n for n, line in enumerate(lines) if line.lstrip("- ").startswith(LONG_KEYS)]
    for number in data.draw(st.lists(st.sampled_from(found), max_size=2, unique=True)):
        key, colon, rest = lines[number].partition(":")
        lines[number] = key[:-2] + key[-2] * 2 + key[-1] + colon + rest
    return "".join(lines)


LONG_KEYS = (
    "position:",
    "equipment:",
    "purpose:",
    "programme:",
    "citations:",
    "summary:",
    "urgency:",
)


@pytest.mark.parametrize(("kind", "path"), SPOILT, ids=lambda one: getattr(one, "stem", one))
@SEVERAL
@given(data=st.data())
def test_spoilt_and_put_right(kind: str, path: Path, data: st.DataObject) -> None:
    text = text_of(path)
    spoilt = shuffled_blocks(kind, text, data)
    assert records(kind, spoilt) == records(kind, text)
    spoilt = with_trailing_space(with_misspelt_keys(spoilt, data), data)
    once = correct(FILE_KINDS[kind], "file.yml", spoilt).after
    assert records(kind, once) == records(kind, text)
    assert correct(FILE_KINDS[kind], "file.yml", once).after == once
    assert sorted(words(once)) == sorted(words(text))
    if "#" not in text:
        assert once == text


def words(text: str) -> list[str]:
    """Return the lines without their indentation, comments too: none may be lost."""
    return [line.strip().removeprefix("- ").rstrip() for line in text.splitlines() if line.strip()]


@pytest.mark.parametrize(("kind", "path"), FILES, ids=lambda one: getattr(one, "stem", one))
def test_the_shipped_files_need_no_correction(kind: str, path: Path) -> None:
    text = text_of(path)
    assert correct(FILE_KINDS[kind], path.name, text).after == text


@SEVERAL
@given(
    text=st.text(alphabet="ab:-#{}[]|>&*!%\"' \n\r\t\ufeff,0123", max_size=60),
    kind=st.sampled_from(sorted(FILE_KINDS)),
)
def test_any_text_at_all(text: str, kind: str) -> None:
    once = correct(FILE_KINDS[kind], "file.yml", text).after
    assert correct(FILE_KINDS[kind], "file.yml", once).after == once
