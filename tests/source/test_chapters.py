"""Chapters: their front matter, their references, and what they must not hold."""

import pytest

from generator.source import Chapter, Reference, parse_chapter
from tests.source.annotated import Case, cases

PATH = "content/guide/pain.md"
CHAPTER = """\
---
title: Pain
order: 3
tags:
  - first
---
# Pain

Do [[exercise:short-stand]] or [[exercise:wall-push|the push]]. [[pain-rule]]

Shown to help [@lynn2012; @okamura2020], not `[[code:span]]`. [@x](y.md) \\[[no:more]]

```
[[code:fence]]
```
[[ dose : hand/load/a | b ]]
"""


def read(text: str) -> Chapter:
    chapter, diagnostics = parse_chapter(PATH, text.encode())
    assert diagnostics == ()
    assert chapter is not None
    return chapter


@pytest.mark.parametrize("case", cases("chapter_mistakes.md"), ids=lambda case: case.name)
def test_mistake_stands_where_the_page_marks_it(case: Case) -> None:
    _, diagnostics = parse_chapter(PATH, case.text.encode())
    found = tuple(
        (each.span.line, each.span.column, each.span.end_column, each.code, each.message)
        for each in diagnostics
    )
    assert found == case.expected


def located(reference: Reference) -> tuple[str, str, str, int, int, int]:
    span = reference.span
    assert span.line == span.end_line
    return (*_parts(reference), span.line, span.column, span.end_column)


def _parts(reference: Reference) -> tuple[str, str, str]:
    return reference.kind, reference.target, reference.label


@pytest.mark.parametrize("line_end", ["\n", "\r\n"], ids=["unix", "windows"])
def test_references(line_end: str) -> None:
    assert [*map(located, read(CHAPTER.replace("\n", line_end)).references)] == [
        ("exercise", "short-stand", "", 9, 4, 28),
        ("exercise", "wall-push", "the push", 9, 32, 63),
        ("", "pain-rule", "", 9, 65, 78),
        ("cite", "lynn2012", "", 11, 16, 25),
        ("cite", "okamura2020", "", 11, 27, 39),
        ("dose", "hand/load/a", "b", 16, 1, 29),
    ]


@pytest.mark.parametrize("line_end", ["\n", "\r\n"], ids=["unix", "windows"])
def test_the_front_matter_keeps_its_lines(line_end: str) -> None:
    chapter = read(CHAPTER.replace("\n", line_end))
    assert chapter.meta == {"title": "Pain", "order": 3, "tags": ("first",)}
    order, first = chapter.front.span(("order",)), chapter.front.span(("tags", 0))
    assert (order.line, order.column, order.end_column) == (3, 8, 9)
    assert (first.line, first.column, first.end_column) == (5, 5, 10)


@pytest.mark.parametrize("line_end", ["\n", "\r\n"], ids=["unix", "windows"])
def test_the_body_knows_its_place(line_end: str) -> None:
    chapter = read(CHAPTER.replace("\n", line_end))
    assert (chapter.body_line, chapter.body[:6]) == (7, "# Pain")
    assert chapter.text.endswith(chapter.body)
    span = chapter.span_at(chapter.body.index("wall-push"), len("wall-push"))
    assert (span.line, span.column, span.end_line, span.end_column) == (9, 43, 9, 52)


@pytest.mark.parametrize("front", ["", "---\n---\n", "---\n\n---\n", "--- \n---  \n"])
def test_a_chapter_needs_no_front_matter(front: str) -> None:
    chapter = read(front + "# Pain\n\n---\n\nA rule above.\n")
    assert chapter.meta == {}
    assert chapter.body.startswith("# Pain")
    assert chapter.body_line == 1 + front.count("\n")


def test_front_matter_may_end_the_file() -> None:
    chapter = read("---\ntitle: Pain\n...")
    assert (chapter.meta, chapter.body) == ({"title": "Pain"}, "")


def test_an_empty_chapter_is_one() -> None:
    assert read("").references == ()


def test_forbidden_characters_are_found_in_the_body() -> None:
    chapter, [diagnostic] = parse_chapter(PATH, "# Pa\u202ein\n".encode())
    assert chapter is not None
    assert (diagnostic.code, diagnostic.span.column) == ("forbidden-character", 5)


def test_a_chapter_at_the_top_may_lead_to_its_neighbours_only() -> None:
    text = b"[a](other.md) [b](../other.md)\n"
    _, [diagnostic] = parse_chapter("index.md", text)
    assert (diagnostic.code, diagnostic.span.column) == ("link-not-allowed", 19)
