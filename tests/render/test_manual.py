"""The manual pages of the checks, as the handbook shows them."""

from __future__ import annotations

import pytest

from generator.checks import CHECKS, Check
from generator.diagnostics import Severity
from generator.handbook import load
from generator.outputs.manual_pages import MANUAL, AllowedView, manual_pages
from generator.outputs.tree import Page
from generator.render.manual import manual_sections
from tests.places import KNEE


@pytest.fixture(scope="module")
def made() -> dict[str, Page]:
    allowed = (AllowedView("content/a.yml:3", "long-sentence", "A quotation <b>."),)
    return {page.uri: page for page in manual_pages(load(KNEE).handbook, allowed)}


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.code)
def test_every_check_has_its_page(check: Check, made: dict[str, Page]) -> None:
    page = made[f"{MANUAL}{check.code}/"]
    names = [heading.text for heading in page.headings]
    assert names[:3] == [check.code, "What it finds", "Why it matters"]
    is_warning = check.severity is Severity.WARNING
    assert ("This is a warning" in page.body) == is_warning
    assert f"{MANUAL}{check.code}/".removeprefix(MANUAL) in made[MANUAL].body


def test_what_is_allowed_is_listed_with_its_reason(made: dict[str, Page]) -> None:
    body = made[MANUAL].body
    assert "content/a.yml:3" in body
    assert "A quotation &lt;b&gt;." in body


def test_a_manual_is_cut_at_its_headings() -> None:
    text = "Title.\n\n## What it finds\n\nA *b* <i>.\n\n## Instead\n\n```yaml\na: 1\n```\n"
    first, second = manual_sections(text)
    assert (first.title, first.anchor) == ("What it finds", "what-it-finds")
    assert first.body == "<p>A <em>b</em> &lt;i&gt;.</p>\n"
    assert "<pre>" in second.body
