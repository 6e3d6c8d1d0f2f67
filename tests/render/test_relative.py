"""Addresses as seen from a page."""

from __future__ import annotations

from urllib.parse import urljoin

import pytest

from generator.render.relative import page_of, relative


@pytest.mark.parametrize(
    ("target", "page", "seen"),
    [
        ("exercises/press/", "exercises/", "press/"),
        ("exercises/", "exercises/press/", "../"),
        ("exercises/press/", "exercises/pull/", "../press/"),
        ("exercises/press/", "", "exercises/press/"),
        ("exercises/press/", "exercises/press/", "./"),
        ("measures/#m", "measures/", "#m"),
        ("measures/#m", "protocols/p/one/", "../../../measures/#m"),
        ("sheets/p/one/p-one-a4.pdf", "protocols/p/one/", "../../../sheets/p/one/p-one-a4.pdf"),
        ("exercises/", "", "exercises/"),
    ],
)
def test_a_browser_arrives_where_the_address_says(target: str, page: str, seen: str) -> None:
    assert relative(target, page) == seen
    site = "https://a.example/handbook/"
    assert urljoin(site + page, seen) == site + target


@pytest.mark.parametrize(
    ("source", "page"),
    [
        ("index.md", ""),
        ("about.md", "about/"),
        ("a/index.md", "a/"),
        ("a/b.md", "a/b/"),
        ("a/README.md", "a/"),
    ],
)
def test_the_page_that_a_source_becomes(source: str, page: str) -> None:
    assert page_of(source) == page
