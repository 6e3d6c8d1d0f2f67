"""The reader knows the exact place of every value and every key."""

import pytest

from generator.diagnostics import Span
from generator.source import DataPath, Document, parse_yaml

EXERCISE = """\
# A comment before all
name: Wall push   # and one behind
steps:
  - Stand up.
  -   "Push,
    gently."

setup: |
  Face the wall.

  Breathe.

dose: {sets: 3, reps: {from: 8, to: 12}, load: 'body' }
limits:
  sets:
    min: 1
    max: 5   # five

  'rest seconds': {max: 90,
    min: 30}
nothing:
items:
- a: 1
  b:
    - deep
- é中: x
"""


def document(text: str) -> Document:
    found, diagnostics = parse_yaml("a.yml", text.encode())
    assert diagnostics == ()
    assert found is not None
    return found


def spot(span: Span) -> tuple[int, int, int, int]:
    return span.line, span.column, span.end_line, span.end_column


@pytest.mark.parametrize(
    ("path", "value", "key"),
    [
        (("name",), (2, 7, 2, 16), (2, 1, 2, 5)),
        (("steps",), (4, 3, 6, 13), (3, 1, 3, 6)),
        (("steps", 0), (4, 5, 4, 14), (3, 1, 3, 6)),
        (("steps", 1), (5, 7, 6, 13), (3, 1, 3, 6)),
        (("setup",), (8, 8, 11, 11), (8, 1, 8, 6)),
        (("dose",), (13, 7, 13, 56), (13, 1, 13, 5)),
        (("dose", "reps"), (13, 23, 13, 40), (13, 17, 13, 21)),
        (("dose", "reps", "to"), (13, 37, 13, 39), (13, 33, 13, 35)),
        (("dose", "load"), (13, 48, 13, 54), (13, 42, 13, 46)),
        (("limits",), (15, 3, 20, 13), (14, 1, 14, 7)),
        (("limits", "sets"), (16, 5, 17, 11), (15, 3, 15, 7)),
        (("limits", "sets", "max"), (17, 10, 17, 11), (17, 5, 17, 8)),
        (("limits", "rest seconds"), (19, 19, 20, 13), (19, 3, 19, 17)),
        (("nothing",), (21, 9, 21, 9), (21, 1, 21, 8)),
        (("items",), (23, 1, 26, 8), (22, 1, 22, 6)),
        (("items", 0), (23, 3, 25, 11), (22, 1, 22, 6)),
        (("items", 0, "b"), (25, 5, 25, 11), (24, 3, 24, 4)),
        (("items", 1, "é中"), (26, 7, 26, 8), (26, 3, 26, 5)),
        ((), (2, 1, 26, 8), (2, 1, 2, 5)),
    ],
)
@pytest.mark.parametrize("line_end", ["\n", "\r\n"], ids=["unix", "windows"])
def test_spans(path: DataPath, value: tuple[int, ...], key: tuple[int, ...], line_end: str) -> None:
    found = document(EXERCISE.replace("\n", line_end))
    assert spot(found.span(path)) == value
    assert spot(found.key_span(path)) == key


@pytest.mark.parametrize(
    ("absent", "nearest"),
    [
        (("dose", "rest"), (13, 1, 13, 5)),  # the key of the mapping that lacks it
        (("dose", "reps", "max"), (13, 17, 13, 21)),
        (("name", "first"), (2, 1, 2, 5)),
        (("steps", 2), (3, 1, 3, 6)),
        (("limits", "reps", "max"), (14, 1, 14, 7)),
        (("items", 0, "c"), (23, 3, 23, 4)),  # an item has no key: its first token
        (("feel",), (2, 1, 2, 5)),  # nothing around it but the file: the file's first token
    ],
)
def test_an_absent_value_is_shown_at_what_lacks_it(
    absent: DataPath, nearest: tuple[int, ...]
) -> None:
    assert spot(document(EXERCISE).span(absent)) == nearest


def test_the_key_of_something_absent_is_the_nearest_key_around_it() -> None:
    found = document(EXERCISE)
    assert found.key_span(("dose", "reps", "max")) == found.key_span(("dose", "reps"))
    assert found.key_span(("items", 0, "c")) == found.key_span(("items",))
    assert found.key_span(("feel",)) == found.key_span(("name",))  # the file's first token


def test_the_first_token_of_a_file_that_is_a_list() -> None:
    found = document("\n- a\n- b\n")
    assert spot(found.span(("x",))) == (2, 1, 2, 2)
    assert spot(found.key_span((1,))) == (2, 1, 2, 2)


def test_documents_compare_by_what_they_say() -> None:
    asked, fresh = document(EXERCISE), document(EXERCISE)
    asked.span(("name",))
    assert asked == fresh
    assert "Place" not in repr(asked)
