"""What people type into the site's own search brings up the page that answers them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import yaml
from playwright.sync_api import Browser, Page

from tests.places import ROOT
from tests.site.browsing import page_of, served
from tests.site.conftest import Site

pytestmark = pytest.mark.browser

#: By what is typed, the pages that should come up: any one of them will do.
QUERIES: dict[str, list[str]] = yaml.safe_load((ROOT / "tests/site/queries.yml").read_text("utf-8"))
LEAST_RIGHT = 57

#: What the search says of itself with nothing typed.
IDLE = "Type to start searching"
SAYS = "document.querySelector('.md-search-result__meta').textContent.trim()"
#: The addresses in each of the first three results: the page, then the parts that show at once.
FIRST_THREE = """() => [...document.querySelectorAll(".md-search-result__item")].slice(0, 3)
  .map(one => [...one.querySelectorAll(":scope > a")].map(link => link.pathname + link.hash))"""


@pytest.fixture
def page(site: Site, browser: Browser) -> Iterator[Page]:
    """Return the home page with its search open and ready."""
    with served(site.folder) as address, page_of(browser, 1280, "light") as page:
        page.goto(address)
        page.locator(".md-search__input").click()
        page.wait_for_function(f"{SAYS} === '{IDLE}'")
        yield page


def test_people_find_what_they_look_for_in_their_own_words(page: Page, site: Site) -> None:
    wanted = {uri for uris in QUERIES.values() for uri in uris}
    gone = [uri for uri in wanted if not (site.folder / uri.partition("#")[0]).is_dir()]
    assert gone == [], "queries.yml names pages that are not there"
    wrong = []
    for query, uris in QUERIES.items():
        came = first_three(page, query)
        if not any(uri in result for uri in uris for result in came):
            shown = "; ".join(" ".join(result) for result in came)
            wrong.append(f"{query}: wanted {' or '.join(uris)}, came: {shown or 'nothing'}")
    right = len(QUERIES) - len(wrong)
    assert right >= LEAST_RIGHT, f"{right} of {len(QUERIES)} are right\n" + "\n".join(wrong)


def test_typing_letter_by_letter_comes_to_the_same(page: Page) -> None:
    for query in list(QUERIES)[::30]:
        first_three(page, query)
        came = page.evaluate(f"JSON.stringify(({FIRST_THREE})())")
        _clear(page)
        page.keyboard.type(query)
        page.wait_for_function(f"came => JSON.stringify(({FIRST_THREE})()) === came", arg=came)


def first_three(page: Page, query: str) -> list[list[str]]:
    """Put a query into the search field and return where each of the first results leads."""
    _clear(page)
    _put(page, query)
    page.wait_for_function(f"{SAYS} !== '{IDLE}'")
    found: list[list[str]] = page.evaluate(FIRST_THREE)
    return [[address.removeprefix("/") for address in result] for result in found]


def _clear(page: Page) -> None:
    """Empty the field, so that what shows next is the answer to what is typed next."""
    _put(page, "")
    page.wait_for_function(f"{SAYS} === '{IDLE}'")


def _put(page: Page, text: str) -> None:
    field = page.locator(".md-search__input")
    field.fill(text)
    field.press("End")  # the search looks at the field when a key comes up
