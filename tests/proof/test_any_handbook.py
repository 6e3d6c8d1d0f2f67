"""Whatever stands in a handbook's files, all of `check` answers, and points at whole tokens."""

from __future__ import annotations

import re
from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.checks import run
from generator.diagnostics import Diagnostic, Span, render_text, to_json
from generator.handbook.files import Reading, read_files
from generator.handbook.load import assemble
from generator.source import parse_yaml
from generator.source.nodes import compose
from generator.source.places import places
from tests.places import KNEE, ROOT
from tests.proof.slips import replaced
from tests.source.test_any_input import YAMLISH, mutated, token

#: Codes of the reader, whose places are characters and lines and not values.
OF_CHARACTERS = {
    "forbidden-character",
    "link-not-allowed",
    "raw-html",
    "too-deep",
    "too-large",
    "unreadable-file",
    "yaml-syntax",
}
START = Span(1, 1, 1, 1)
#: Numbers and texts that a slip, or malice, may put in the place of any value.
ODD = (
    *("0", "-1", "1", "2", "0.5", "7.5", "11", "1e400", "9" * 400, "-0.0", "true", "null", '""'),
    *("x", "each", "body", "stay", "[]", "{}", "[1, [2]]", "{from: 3, to: 1}", "{rm: 1}", "{x: 1}"),
    *("as-many-as-good", "step-up", "2026-02-30", "'é中\U0001f600'", '"\\U0010FFFF"', "2026-11-22"),
)
#: What a message says stands at its place.
NAMED = {
    "unknown-key": re.compile(r"`(.+?)` is not a key"),
    "unknown-reference": re.compile(r"there is no [a-z- ]+ `(.+?)`\."),
}


@cache
def knee() -> Reading:
    return read_files(KNEE)


@cache
def shipped() -> Reading:
    return read_files(ROOT)


def paths(reading: Reading) -> list[str]:
    return [*(file.path for file in reading.files), *(one.path for one in reading.read_chapters)]


def check(reading: Reading, path: str, raw: bytes) -> tuple[Diagnostic, ...]:
    """Check a handbook with other bytes in one of its files, as the command does."""
    loaded = assemble(reading.with_text(path, raw))
    found = tuple(sorted({*loaded.diagnostics, *run(loaded.handbook)}))
    assert "internal-error" not in {one.code for one in found}, found
    texts = {path: raw.decode("utf-8", "replace")}
    render_text(found, texts.get)
    to_json(found)
    return found


def check_places(reading: Reading, path: str, raw: bytes) -> None:
    """Everything found in a file of YAML stands at a value or a key; what is named stands there."""
    found = [one for one in check(reading, path, raw) if one.path == path]
    document, _ = parse_yaml(path, raw)
    if document is None or not path.endswith(".yml"):
        return
    root = compose(document.text)
    assert root is not None
    tokens = {START}
    for place in places(document.text, root).values():
        tokens |= {place.value, place.first} | ({place.key} if place.key else set())
    for one in found:
        if one.code in OF_CHARACTERS:
            continue
        # A key that stands twice counts the first time; the other is no place of the data.
        assert one.span in tokens or one.code == "duplicate-key", one
        named = NAMED[one.code].search(one.message) if one.code in NAMED else None
        if named and named[1] and one.span != START:
            assert _read(token(document, one.span)) == named[1], one


def _read(written: str) -> object:
    document, _ = parse_yaml("token.yml", written.encode())
    data = document.data if document else None
    return data if isinstance(data, str) else written.strip()


@st.composite
def one_file(draw: st.DrawFn, reading: Reading) -> tuple[str, str]:
    """Return a file of a handbook: its path and its text."""
    path = draw(st.sampled_from(paths(reading)))
    root = KNEE if reading is knee() else ROOT
    return path, (root / path).read_text("utf-8")


@st.composite
def slipped(draw: st.DrawFn, reading: Reading) -> tuple[str, bytes]:
    """A file after slips of an editor's hand: characters typed, cut, and lines moved."""
    path, text = draw(one_file(reading))
    if draw(st.booleans()):
        return path, draw(mutated(text)).encode()
    lines = text.splitlines(keepends=True)
    first, second = draw(st.tuples(*[st.integers(0, max(len(lines) - 1, 0))] * 2))
    if lines:
        lines[first : first + draw(st.integers(0, 2))] = lines[second : second + 1]
    return path, "".join(lines).encode()


@st.composite
def revalued(draw: st.DrawFn, reading: Reading) -> tuple[str, bytes]:
    """A file in which one to three values are odd ones."""
    path, text = draw(one_file(reading))
    for _ in range(draw(st.integers(1, 3))):
        document, _found = parse_yaml(path, text.encode())
        root = compose(text) if document is not None and path.endswith(".yml") else None
        if root is None:
            break
        spans = sorted({place.value for place in places(text, root).values()})
        spans = [span for span in spans if span.line == span.end_line]
        if spans:
            text = replaced(text, draw(st.sampled_from(spans)), draw(st.sampled_from(ODD)))
    return path, text.encode()


@given(st.sampled_from(paths(knee())), st.binary(max_size=100) | YAMLISH.map(str.encode))
@settings(max_examples=60)
def test_any_bytes_in_any_file(path: str, raw: bytes) -> None:
    check_places(knee(), path, raw)


@given(slipped(knee()))
@settings(max_examples=120)
def test_any_slip_in_any_file(slip: tuple[str, bytes]) -> None:
    check_places(knee(), *slip)


@given(revalued(knee()))
@settings(max_examples=200)
def test_any_value_in_any_place(slip: tuple[str, bytes]) -> None:
    check_places(knee(), *slip)


@given(revalued(shipped()) | slipped(shipped()))
@settings(max_examples=25)
def test_any_change_of_the_shipped_handbook(slip: tuple[str, bytes]) -> None:
    check_places(shipped(), *slip)
