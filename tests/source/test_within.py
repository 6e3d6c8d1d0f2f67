"""A part of a text is found in the file again, however YAML wrote the text."""

from __future__ import annotations

import re

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.diagnostics import Span
from generator.source import Document, parse_yaml
from generator.source.lines import Lines

FILE = """\
plain: Go up slowly, and down.
folded plain: Go up
  slowly, and

  down.
single: 'Don''t go up
  slowly.'
double: "Say \\"slowly\\" \\u0041nd \\
  r\\x69se\\tslowly."
literal: |2-
    Go up
   slowly.
folded: >-  # with a comment

  Go up

    slowly.
number: 12
list: [Go, 'up slowly']
"""


def document(text: str) -> Document:
    found, diagnostics = parse_yaml("a.yml", text.encode())
    assert diagnostics == ()
    assert found is not None
    return found


def written(text: str, span: Span) -> str:
    start, end = Lines(text).offsets(span)
    return text[start:end]


@pytest.mark.parametrize("line_end", ["\n", "\r\n"], ids=["unix", "windows"])
@pytest.mark.parametrize(
    ("key", "words", "stands"),
    [
        ("plain", "slowly", "slowly"),
        ("folded plain", "up slowly", "up\n  slowly"),
        ("folded plain", "and\ndown", "and\n\n  down"),
        ("single", "Don't", "Don''t"),
        ("single", "slowly", "slowly"),
        ("double", '"slowly"', '\\"slowly\\"'),
        ("double", "And", "\\u0041nd"),
        ("double", "rise", "r\\x69se"),
        ("double", "rise\tslowly", "r\\x69se\\tslowly"),
        ("literal", "up\n slowly", "up\n   slowly"),
        ("folded", "slowly", "slowly"),
        ("folded", "Go", "Go"),
    ],
)
def test_words_are_found_where_they_stand(key: str, words: str, stands: str, line_end: str) -> None:
    text = FILE.replace("\n", line_end)
    found = document(text)
    assert isinstance(found.data, dict)
    value = found.data[key]
    assert isinstance(value, str)
    start = value.index(words)
    span = found.span_within((key,), start, start + len(words))
    assert written(text, span) == stands.replace("\n", line_end)


def test_an_item_of_a_list() -> None:
    assert written(FILE, document(FILE).span_within(("list", 1), 3, 9)) == "slowly"


def test_space_at_the_ends_is_left_out() -> None:
    found = document(FILE)
    assert written(FILE, found.span_within(("plain",), 2, 6)) == "up"


@pytest.mark.parametrize("path", [("number",), ("list",), ("absent",), ("list", 9), ("plain", 0)])
def test_what_is_no_text_is_shown_whole(path: tuple[str | int, ...]) -> None:
    found = document(FILE)
    assert found.span_within(path, 0, 1) == found.span(path)


def test_nothing_but_space_is_shown_as_the_whole_text() -> None:
    found = document(FILE)
    assert found.span_within(("plain",), 2, 3) == found.span(("plain",))


WORDS = st.text(alphabet="aZé中👣'\"\\#:-,.%{}[]&*!|>?@`\xa0", min_size=1, max_size=9)
SPACES = st.sampled_from([" ", "  ", "\n", "\n\n", "\n  ", "\t"])


@st.composite
def texts(draw: st.DrawFn) -> str:
    words = draw(st.lists(WORDS, min_size=1, max_size=12))
    return "".join(word + draw(SPACES) for word in words).strip()


@settings(deadline=None)
@given(text=texts(), style=st.sampled_from(["", "'", '"', "|", ">"]), width=st.integers(5, 60))
def test_every_word_is_found_in_every_style(text: str, style: str, width: int) -> None:
    file = yaml.dump({"a": ["x", text]}, default_style=style or None, width=width, allow_unicode=1)
    found = document(file)
    assert found.data == {"a": ("x", text)}
    for word in re.finditer(r"\S+", text):
        stands = written(file, found.span_within(("a", 1), *word.span()))
        assert _meant(stands, style_of(file)) == word[0]


def style_of(file: str) -> str:
    """Return the style that was chosen in the end: not each can hold each text."""
    node = yaml.compose(file)
    assert isinstance(node, yaml.MappingNode)
    return str(node.value[0][1].value[1].style or "")


def _meant(stands: str, style: str) -> str:
    if style == '"':
        return str(yaml.safe_load(f'"{stands}"'))
    return stands.replace("''", "'") if style == "'" else stands
