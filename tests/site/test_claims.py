"""Each claim of the article has its page, and what did not hold up stands on one page."""

from __future__ import annotations

import re

import pytest

from generator.handbook import Handbook
from generator.model.shared import VERDICTS
from tests.site.conftest import Site

ARTICLE = 45
NOT_SUPPORTED = ("unsafe", "contradicted", "unsupported")


@pytest.fixture(scope="module")
def body(site: Site) -> str:
    page = site.folder / "what-the-evidence-does-not-support" / "index.html"
    return page.read_text("utf-8")


def test_every_claim_of_the_article_is_there(handbook: Handbook) -> None:
    numbers = {claim.article for claim in handbook.claims.values()} - {None}
    assert numbers == set(range(1, ARTICLE + 1))


@pytest.mark.parametrize("number", range(1, ARTICLE + 1))
def test_a_claim_has_its_page(site: Site, handbook: Handbook, number: int) -> None:
    claims = [claim for claim in handbook.claims.values() if claim.article == number]
    assert claims
    for claim in claims:
        assert (site.folder / claim.page / "index.html").is_file(), claim.says


def test_what_is_not_supported_stands_on_its_page_with_its_reasons(
    body: str, handbook: Handbook
) -> None:
    for identifier, claim in handbook.claims.items():
        assert claim.verdict not in NOT_SUPPORTED or f'id="claim-{identifier}"' in body
        if claim.verdict in NOT_SUPPORTED:
            assert all(f"#source-{key}" in body for why in claim.why for key in why.citations)


def test_no_verdict_is_left_out_and_none_is_empty(body: str, handbook: Handbook) -> None:
    assert {claim.verdict for claim in handbook.claims.values()} == set(VERDICTS)
    assert len(re.findall(r'id="claim-', body)) == len(handbook.claims)


def test_every_number_in_a_reason_has_its_source(handbook: Handbook) -> None:
    bare = [
        reason.says
        for claim in handbook.claims.values()
        for reason in claim.why
        if re.search(r"\d", reason.says) and not reason.citations
    ]
    assert bare == []


def test_every_source_says_where_it_is_cited_and_whether_anyone_opened_it(
    site: Site, handbook: Handbook
) -> None:
    page = (site.folder / "bibliography" / "index.html").read_text("utf-8")
    entries = re.findall(r'<li id="source-([^"]+)">(.*?)</li>', page, re.DOTALL)
    assert {key for key, _ in entries} == set(handbook.citations)
    for key, entry in entries:
        assert "Cited on:" in entry, key
        assert ("not checked by a person yet" in entry) is not handbook.citations[key].checked
