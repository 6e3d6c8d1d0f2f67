"""The shipped site in a real browser: axe on every kind of page, and what the keyboard reaches."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from generator.handbook import Handbook
from tests.site.browsing import (
    PALETTES,
    SCHEMES,
    axe,
    axe_at_every_look,
    axe_but_colours,
    focused,
    is_too_wide,
    leave_out_repeats,
    page_of,
    served,
)
from tests.site.conftest import Site

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def address(site: Site) -> Iterator[str]:
    with served(site.folder) as found:
        yield found


#: A page of every kind; the last is not there, which is a kind too.
KINDS = (
    "",
    "can-i-train-today/",
    "start-here/",
    "how-to-read-a-dose/",
    "how-sure-we-are/",
    "what-the-evidence-does-not-support/",
    "bibliography/",
    "glossary/",
    "protocols/",
    "protocols/{protocol}/",
    "protocols/{protocol}/{phase}/",
    "exercises/",
    "exercises/by-region/",
    "exercises/{exercise}/",
    "ladders/",
    "ladders/{ladder}/",
    "measures/",
    "sheets/",
    "not/there/",
)


@pytest.fixture
def uri(request: pytest.FixtureRequest, handbook: Handbook) -> str:
    """Return the address of the first page of a kind."""
    protocol, record = next(iter(handbook.protocols.items()))
    return str(request.param).format(
        protocol=protocol,
        phase=record.phases[0].id,
        exercise=next(iter(handbook.exercises)),
        ladder=next(iter(handbook.ladders)),
    )


@pytest.mark.parametrize("uri", KINDS, indirect=True)
def test_a_page_of_each_kind_serves_everyone(browser: Browser, address: str, uri: str) -> None:
    """All of it is held to all rules but those of colours, and these to one of each thing on it."""
    asked: list[str] = []
    with page_of(browser, 320, "light") as page:
        page.on("request", lambda request: asked.append(request.url))
        page.goto(address + uri, wait_until="load")
        assert not is_too_wide(page)
        assert axe_but_colours(page) == []
        leave_out_repeats(page)
        assert axe_at_every_look(page) == []
    assert len(asked) > 1
    assert [url for url in asked if not url.startswith((address, "data:", "blob:"))] == []


def test_axe_finds_nothing_in_search_results(browser: Browser, address: str) -> None:
    with page_of(browser, 390, "light") as page:
        page.goto(address)
        open_search(page)
        page.keyboard.type("stretch")
        page.locator(".md-search-result__list a").first.wait_for()
        assert axe_at_every_look(page) == []


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_colours_follow_the_device_until_a_reader_chooses(
    browser: Browser, address: str, scheme: str
) -> None:
    device = PALETTES[scheme]
    with page_of(browser, 1280, scheme) as page:
        page.goto(address)
        seen = []
        for _ in range(4):
            seen.append((scheme_of(page), focused_switch(page)))
            page.keyboard.press("Enter")
            page.wait_for_timeout(100)
    assert [colours for colours, _ in seen] == [device, "default", "slate", device]
    assert seen[0] == seen[3]
    assert len({name for _, name in seen}) == 3


def test_the_closed_drawer_and_search_take_no_focus(browser: Browser, address: str) -> None:
    with page_of(browser, 390, "light") as page:
        page.goto(address)
        names = []
        for _ in range(6):
            page.keyboard.press("Tab")
            names.append(focused(page))
    assert names[:3] == ["Skip to content", "Navigation", "Toehold"]
    assert names[4] == "Search"
    assert not {"Close navigation", "Close search", "Clear"} & set(names)


def test_the_drawer_takes_the_focus_and_gives_it_back(browser: Browser, address: str) -> None:
    with page_of(browser, 390, "light") as page:
        page.goto(address)
        menu = page.get_by_role("button", name="Navigation", exact=True)
        menu.click()
        assert menu.get_attribute("aria-expanded") == "true"
        assert focused(page) == "Close navigation"
        assert page.locator("#content").evaluate("element => element.inert")
        assert axe(page) == []
        page.keyboard.press("Escape")
        assert menu.get_attribute("aria-expanded") == "false"
        assert focused(page) == "Navigation"
        assert not page.locator("#content").evaluate("element => element.inert")


def test_tab_walks_through_the_search_and_closes_it(browser: Browser, address: str) -> None:
    with page_of(browser, 390, "light") as page:
        page.goto(address)
        open_search(page)
        page.keyboard.type("stretch")
        page.locator(".md-search-result__list a").first.wait_for()
        names = []
        for _ in range(3):
            page.keyboard.press("Tab")
            names.append(focused(page))
        assert names == ["Close search", "Clear", "Search results"]
        assert page.locator("#__search").is_checked()
        page.keyboard.press("Escape")
        assert not page.locator("#__search").is_checked()


def open_search(page: Page) -> None:
    """Bring the focus into the search field, at any width."""
    button = page.locator(".th-header__search")
    (button if button.is_visible() else page.locator(".md-search__input")).click()
    page.wait_for_function("document.activeElement.matches('.md-search__input')")


def scheme_of(page: Page) -> str:
    """Return the colour scheme that the page wears."""
    return str(page.evaluate("document.body.dataset.mdColorScheme"))


def focused_switch(page: Page) -> str:
    """Focus the palette's button and return its name."""
    page.locator("[data-th-palette]:not([hidden])").focus()
    return focused(page)
