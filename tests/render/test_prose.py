"""Editors' text: what becomes markup, and everything that does not."""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.render.prose import Run, plain, prose, prose_runs

ALLOWED = {"em": set(), "strong": set(), "a": {"href", "title"}}


class Tags(HTMLParser):
    """Collects start tags with their attributes, and the text."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


def parsed(html: str) -> Tags:
    parser = Tags()
    parser.feed(html)
    parser.close()
    return parser


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Carry on.", "Carry on."),
        ("*slowly*", "<em>slowly</em>"),
        ("**never** alone", "<strong>never</strong> alone"),
        (
            "[a page](https://a.example/x?y=1&z=2)",
            '<a href="https://a.example/x?y=1&amp;z=2">a page</a>',
        ),
        ("<https://a.example>", '<a href="https://a.example">https://a.example</a>'),
        (r"2 \* 3", "2 * 3"),
        ("a_b_c", "a_b_c"),
    ],
)
def test_emphasis_and_https_links_are_shown_as_such(text: str, html: str) -> None:
    assert prose(text) == html


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<b onclick=x>bold</b>",
        "[here](javascript:alert(1))",
        "[here](http://a.example)",
        "[here](//a.example)",
        "[here](data:text/html,x)",
        "{{ 7*7 }} {% include 'x' %} {# y #}",
        "Tom & \"Jerry\" & 'Spike'",
        "&lt; &amp;",
        "`code` ~~struck~~ # heading",
        "a@b.example <a@b.example>",
        '[x]( https://a.example" onclick="y)',
    ],
)
def test_all_else_is_shown_as_it_stands(text: str) -> None:
    found = parsed(prose(text))
    assert found.tags == []
    assert found.text == text
    assert prose_runs(text) == (Run(text),)


@given(st.text(alphabet=st.sampled_from("a *_[]()<>\\&\"'!{}%:/.https\n`#"), max_size=60))
@example('[a](https://x.example "t")')
@example("![i](https://x.example)")
def test_no_text_makes_other_markup(text: str) -> None:
    found = parsed(prose(text))
    for tag, attributes in found.tags:
        assert tag in ALLOWED
        assert set(attributes) <= ALLOWED[tag]
        assert attributes.get("href", "https://") is not None
        assert re.match("https://", attributes.get("href") or "https://", re.IGNORECASE)


@given(st.text(alphabet=st.sampled_from("ab *_[]()<>\\&https:/. "), max_size=50))
def test_paper_and_page_say_the_same_words(text: str) -> None:
    assert plain(text) == unescape(re.sub("<[^>]*>", "", prose(text)))


def test_runs_carry_their_look() -> None:
    runs = prose_runs("Go *slow* and **steady**, [as here](https://a.example).")
    assert runs == (
        Run("Go "),
        Run("slow", italic=True),
        Run(" and "),
        Run("steady", bold=True),
        Run(", "),
        Run("as here", href="https://a.example"),
        Run("."),
    )


def test_runs_stand_on_one_line() -> None:
    assert prose_runs("one\ntwo  **three\nfour**") == (
        Run("one two "),
        Run("three four", bold=True),
    )
    assert prose_runs(" \n ") == ()
