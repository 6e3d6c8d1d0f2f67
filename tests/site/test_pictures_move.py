"""Moving pictures in a real browser: they play, they can be paused, they stand still on paper."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.site.browsing import (
    COLOURS,
    SCHEMES,
    WIDTHS,
    axe,
    axe_at_every_look,
    page_of,
    served,
)
from tests.site.conftest import Site

pytestmark = pytest.mark.browser
PAGES = ("exercises/step-up/", "exercises/", "editors/figures/")
#: Where the first part that moves stands now, as the browser mixes it.
PLACE = "getComputedStyle(document.querySelector('.f-part')).transform"
NEAR = "getComputedStyle(document.querySelector('.f-near')).color"
TINT = "getComputedStyle(document.querySelector('.th-figure svg')).backgroundColor"


@pytest.fixture(scope="module")
def address(knee_site: Site) -> Iterator[str]:
    with served(knee_site.folder) as found:
        yield found


@pytest.fixture
def moving(browser: Browser, address: str) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto(f"{address}exercises/step-up/")
    yield page
    context.close()


def moves(page: Page) -> bool:
    """Tell whether the picture changes within a second, a rest at its ends left aside."""
    first = page.evaluate(PLACE)
    for _ in range(12):
        page.wait_for_timeout(100)
        if page.evaluate(PLACE) != first:
            return True
    return False


def test_it_plays_and_its_parts_come_back(moving: Page) -> None:
    assert moving.locator(".th-figure__motion > svg").is_visible()
    assert moving.locator(".th-figure__frames").is_hidden()
    assert moves(moving)


def test_the_keyboard_pauses_it(moving: Page) -> None:
    box = moving.get_by_label("Pause the picture")
    box.focus()
    moving.keyboard.press("Space")
    assert box.is_checked()
    assert not moves(moving)
    outline = "getComputedStyle(document.activeElement).outlineStyle"
    assert moving.evaluate(outline) == "solid"
    moving.keyboard.press("Space")
    assert moves(moving)


def test_the_switch_is_large_enough_to_touch(moving: Page) -> None:
    box = moving.locator(".th-figure__pause label").bounding_box()
    assert box is not None
    assert box["height"] >= 44


@pytest.mark.parametrize("medium", ["print", "reduce"])
def test_where_nothing_should_move_the_frames_stand_side_by_side(moving: Page, medium: str) -> None:
    if medium == "print":
        moving.emulate_media(media="print")
    else:
        moving.emulate_media(reduced_motion="reduce")
    assert moving.locator(".th-figure__motion").is_hidden()
    assert moving.locator(".th-figure__frames > svg").is_visible()
    assert moving.get_by_label("Pause the picture").is_hidden()
    # Its shapes stand in the picture that is hidden, and are drawn all the same.
    box = moving.locator(".th-figure__frames .f-near use").first.bounding_box()
    assert box is not None
    assert box["height"] > 10


def test_small_pictures_never_move(moving: Page, address: str) -> None:
    moving.goto(f"{address}exercises/")
    assert moving.locator(".f-moving").count() == 0
    assert moving.evaluate("document.getAnimations().length") == 0


@pytest.mark.parametrize("scheme", SCHEMES)
def test_near_parts_part_from_the_paper(browser: Browser, address: str, scheme: str) -> None:
    with page_of(browser, 390, scheme) as page:
        page.goto(f"{address}exercises/step-up/")
        near, paper = (_luminance(page.evaluate(script)) for script in (NEAR, TINT))
        lighter, darker = max(near, paper), min(near, paper)
        assert (lighter + 0.05) / (darker + 0.05) >= 3


def _luminance(colour: str) -> float:
    """Return the relative luminance of WCAG 2.2 for a colour such as "rgb(29, 58, 71)"."""
    shares = [int(part) / 255 for part in colour.removeprefix("rgb(").rstrip(")").split(",")]
    red, green, blue = (
        share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("uri", PAGES)
def test_axe_finds_nothing_on_pages_with_pictures(browser: Browser, address: str, uri: str) -> None:
    with page_of(browser, 390, "light") as page:
        page.goto(address + uri)
        assert axe_at_every_look(page) == []


@pytest.mark.parametrize("width", WIDTHS)
def test_axe_finds_nothing_while_it_plays(browser: Browser, address: str, width: int) -> None:
    with page_of(browser, width, "light") as page:
        page.emulate_media(reduced_motion="no-preference")
        page.goto(f"{address}exercises/step-up/")
        assert moves(page)
        assert axe(page) == []
        page.emulate_media(color_scheme="dark")
        assert axe(page, runOnly=COLOURS) == []
