"""Whatever the bytes, the reader answers with values or mistakes, and its places are true."""

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.diagnostics import Diagnostic, Span, render_text, to_json
from generator.source import Data, DataPath, Document, parse_chapter, parse_yaml
from generator.source.lines import LINE_BREAK

# A block such as "|2" counts its indentation from what stands around it, so it cannot stand alone.
INDENTED_BLOCK = re.compile(r" *[|>][+-]?[1-9]")

PATIENCE = (
    30.0  # seconds of processor for a mebibyte at most: what grows with the square takes hours
)

EXERCISE = """\
# yaml-language-server: $schema=../../schema/exercise.schema.json
name: Wall push
steps: [Go up slowly., "Hold: there", 'Don''t rush.']
clinician_only: false
dose: {sets: 3, reps: {from: 8, to: 12}, rest_seconds: 0.5}
limits:
  sets: {min: 1, max: 5, basis: handbook, why: "…"}
  reps:
    min: 6
    max: # nothing
notes: |
  One.

  Two.
more: >-
  three
items:
- a: 1
  b: [x, {y: z}]
-
  - deep
"""

CHAPTER = """\
---
title: Pain
---
# Pain [[exercise:wall-push|it]] [@lynn2012]

`code` <b> [x](http://a) <https://b.c> \\[ {a=b}

```
fence
```
[d]: ftp://x
"""

YAMLISH = st.text(alphabet="ab1-.:?,[]{}#&*!|>'\"%@` \t\n\r\\<=~\ufeff\u202eé中\x00", max_size=80)
MARKDOWNISH = st.text(alphabet="ab[]()<>!@:;|`~\\{}=-/.# \t\n\r\u202e", max_size=80)
LINES = st.lists(st.sampled_from(EXERCISE.splitlines(keepends=True)), max_size=12).map("".join)


@st.composite
def mutated(draw: st.DrawFn, original: str) -> str:
    """A real file after a few slips of an editor's hand."""
    text = original
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(text)))
        cut = draw(st.integers(0, 6))
        typed = draw(st.text(alphabet="a0-:,[]{}#&*!|>'\"% \t\n\\", max_size=4))
        text = text[:at] + typed + text[at + cut :]
    return text


def holds(span: Span, text: str) -> bool:
    """Tell whether a span stands inside a text and does not end before it begins."""
    lines = LINE_BREAK.split(text)
    start, end = (span.line, span.column), (span.end_line, span.end_column)
    return start <= end and 1 <= span.line <= len(lines) + 1 and span.column >= 1


def check(text: str, diagnostics: tuple[Diagnostic, ...]) -> None:
    assert list(diagnostics) == sorted(diagnostics) or len(diagnostics) > 100
    for each in diagnostics:
        assert holds(each.span, text)
        assert each.message.endswith((".", "…"))
    render_text(diagnostics, lambda _: text)
    to_json(diagnostics)


def read(raw: bytes) -> None:
    text = raw.decode("utf-8", "replace")
    document, diagnostics = parse_yaml("a.yml", raw)
    check(text, diagnostics)
    assert document is not None or diagnostics
    if document is not None:
        for path, _ in scalars(document.data):
            document.span(path)
    _, diagnostics = parse_chapter("content/a.md", raw)
    check(text, diagnostics)


@given(st.binary(max_size=200))
def test_any_bytes(raw: bytes) -> None:
    read(raw)


@given(YAMLISH | MARKDOWNISH | LINES)
def test_any_text(text: str) -> None:
    read(text.encode())


@given(mutated(EXERCISE) | mutated(CHAPTER))
@settings(max_examples=200)
def test_any_slip_in_a_real_file(text: str) -> None:
    read(text.encode())


def scalars(data: Data, path: DataPath = ()) -> list[tuple[DataPath, Data]]:
    if isinstance(data, dict):
        return [found for key, value in data.items() for found in scalars(value, (*path, key))]
    if isinstance(data, tuple):
        return [found for index, each in enumerate(data) for found in scalars(each, (*path, index))]
    return [(path, data)]


def token(document: Document, span: Span) -> str:
    """Return the text of a span; the lines that belong to it keep their indentation."""
    lines = [*LINE_BREAK.split(document.text)[span.line - 1 : span.end_line]]
    lines[-1] = lines[-1][: span.end_column - 1]
    lines[0] = " " * (span.column - 1) + lines[0][span.column - 1 :]
    return "\n".join(lines)


def alone(text: str) -> Data:
    """Read a token as the only thing in a file of its own."""
    document, diagnostics = parse_yaml("b.yml", text.encode())
    assert diagnostics == ()
    assert document is not None
    return document.data


def check_places(text: str) -> None:
    document, diagnostics = parse_yaml("a.yml", text.encode())
    if document is None or diagnostics:
        return
    for path, value in scalars(document.data):
        written = token(document, document.span(path))
        if not written.strip():
            assert value in (None, {}, ())
        elif not INDENTED_BLOCK.match(written):
            # The white space at the end of a block of text does not belong to its token.
            assert without_end(alone(written)) == without_end(value)
        if path and isinstance(path[-1], str):
            key = token(document, document.key_span(path)).strip()
            # A plain `1` or `true` is a key of text, but alone it would be a number.
            assert key == path[-1] or alone(key) == path[-1]


def without_end(value: Data) -> Data:
    return value.rstrip() if isinstance(value, str) else value


def test_places_in_a_real_file() -> None:
    check_places(EXERCISE)
    check_places(EXERCISE.replace("\n", "\r\n"))


@given(mutated(EXERCISE) | YAMLISH | LINES)
@settings(max_examples=300)
def test_the_text_at_each_place_is_the_value(text: str) -> None:
    check_places(text)


@pytest.mark.parametrize(
    "text",
    [
        "[" * 100_000,
        "{" * 100_000,
        "{a: " * 100_000,
        "- " * 100_000,
        "? " * 100_000,
        "&a [" * 100_000,
        "[\n" * 100_000,
        "\n".join(" " * depth + "a:" for depth in range(1000)),
    ],
    ids=lambda text: repr(text[:5]),
)
def test_what_is_too_deep_is_refused_at_once(text: str) -> None:
    start = time.process_time()
    document, diagnostics = parse_yaml("a.yml", text.encode())
    assert document is None
    assert "too-deep" in {each.code for each in diagnostics}
    assert time.process_time() - start < PATIENCE


def test_forty_deep_is_deep_enough() -> None:
    inside, outside = "[" * 39 + "x" + "]" * 39, "[" * 40 + "x" + "]" * 40
    assert parse_yaml("a.yml", inside.encode())[1] == ()
    _, [diagnostic] = parse_yaml("a.yml", outside.encode())
    assert (diagnostic.code, diagnostic.span) == ("too-deep", Span(1, 40, 1, 41))


@pytest.mark.parametrize(
    "text",
    [
        "".join(f"k{number}:\n" for number in range(25_000)) + "k24999:\n" * 20_000,
        "a: " + "9" * 1_000_000,
        "a: " + "9" * 1_000_000 + ".5",
        'a: "' + "\\u202e" * 50_000 + '"',
        "a:\n" + "- &x 1\n" * 40_000,
        "a: " + "x\t" * 400_000 + "\x00",
        '"' + "a" * 1_000_000,
    ],
    ids=["keys", "digits", "decimals", "escapes", "anchors", "tabs", "quote"],
)
def test_a_large_hostile_file_is_read_in_time(text: str) -> None:
    start = time.process_time()
    _, diagnostics = parse_yaml("a.yml", text.encode())
    render_text(diagnostics, lambda _: text)
    assert diagnostics
    assert time.process_time() - start < PATIENCE


@pytest.mark.parametrize(
    "piece",
    [
        "`",
        "` ``  ",
        "```a\n",
        "<a",
        "\\<b",
        "{=",
        "[",
        "[[",
        "](",
        "[@;",
        "[a]:\n",
        "~~~\n\n",
        "---\n",
    ],
)
def test_a_large_hostile_chapter_is_read_in_time(piece: str) -> None:
    text = piece * (300_000 // len(piece))
    start = time.process_time()
    parse_chapter("content/a.md", text.encode())
    assert time.process_time() - start < PATIENCE


@pytest.mark.parametrize(
    "text",
    [
        "[" * 40 + "x" + "]" * 40,
        "{a: " * 40 + "}" * 40,
        "- " * 40 + "x",
        "? " * 40 + "x",
        "{[" * 20 + "x" + "]: x}" * 20,
    ],
    ids=lambda text: repr(text[:4]),
)
def test_the_depth_ends_at_the_same_place_in_a_file_that_could_be_deeper(text: str) -> None:
    shallow, deep = (too_deep(f"# {'-' * signs}\n{text}") for signs in (1, 1000))
    assert len(shallow) == 1
    assert shallow == deep


def too_deep(text: str) -> list[Diagnostic]:
    return [one for one in parse_yaml("a.yml", text.encode())[1] if one.code == "too-deep"]
