"""The sheets' own pages: their words, their print, their code, and whether a sheet is current."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest
from click.testing import CliRunner
from playwright.sync_api import Browser, Page

from generator.cli import main
from generator.handbook import Handbook, load
from generator.outputs.sheet_documents import sheet_documents
from generator.outputs.sheet_site import sheet_site
from generator.views.addresses import sheet_page_uri
from generator.views.sheet import sheet_view
from tests.places import KNEE, ROOT, copy_of, edit
from tests.sheets.reading import codes, page_sizes, squeezed, words
from tests.sheets.test_words import texts
from tests.site.browsing import HEIGHT, WIDTHS, axe_at_every_look, is_too_wide, page_of, served
from tests.site.conftest import built

SITE = "https://handbook.example/"
SETTLE = "sheets/return-to-stairs/settle/"
CURRENT = "sheets/current/"
PROTOCOL = "content/protocols/return-to-stairs.yml"


class Reader(HTMLParser):
    """What somebody reads or hears of a page: its text, its pictures' words, its headings."""

    def __init__(self) -> None:
        super().__init__()
        self.text: list[str] = []
        self.levels: list[int] = []
        self.language = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self.text.append(found.get("aria-label") or "")
        self.language = found.get("lang") or self.language
        if re.fullmatch(r"h[1-6]", tag):
            self.levels.append(int(tag[1]))

    def handle_data(self, data: str) -> None:
        self.text.append(data)


def read(html: str) -> Reader:
    reader = Reader()
    reader.feed(html)
    return reader


def documents(handbook: Handbook) -> dict[str, str]:
    return {one.uri: one.content.decode() for one in sheet_documents(handbook, SITE)}


@pytest.mark.parametrize("root", [KNEE, ROOT], ids=["knee", "shipped"])
def test_every_word_of_the_view_is_on_the_page(root: Path) -> None:
    handbook = load(root).handbook
    pages = documents(handbook)
    for identifier, protocol in handbook.protocols.items():
        for phase in protocol.phases:
            uri = f"{sheet_page_uri(identifier, phase.id)}index.html"
            said = squeezed(" ".join(read(pages[uri]).text))
            view = sheet_view(handbook, identifier, phase.id, SITE)
            assert [text for text in texts(view) if squeezed(text) not in said] == [], uri
            for card in (card for block in view.blocks for card in block.cards):
                assert squeezed(card.figure.title) in said
                assert squeezed(card.figure.description) in said


def test_headings_are_in_order_and_the_language_is_named() -> None:
    for uri, html in documents(load(KNEE).handbook).items():
        page = read(html)
        assert page.language == "en-GB"
        assert page.levels[0] == 1
        assert page.levels.count(1) == 1
        assert all(later <= earlier + 1 for earlier, later in pairwise(page.levels)), uri


def test_a_handbook_without_an_address_prints_no_code() -> None:
    handbook = load(KNEE).handbook
    assert all(b'class="qr"' not in one.content for one in sheet_documents(handbook))
    assert all('class="qr"' in html for html in documents(handbook).values())


def test_what_an_editor_writes_is_text_on_every_page(tmp_path: Path) -> None:
    root = copy_of(KNEE, tmp_path / "knee")
    goal = "</template><script>alert(1)</script> & <b>"
    edit(root, PROTOCOL, "[Calm the stairs.]", f"['{goal}']")
    edit(root, "exercises/strength/step-up.yml", "name: Step-up", f"name: '{goal}'")
    for one in sheet_site(load(root).handbook, SITE):
        if one.uri.endswith(".html"):
            assert b"<script>alert" not in one.content, one.uri


def test_the_pages_are_the_same_bytes_each_time() -> None:
    assert list(sheet_site(load(KNEE).handbook, SITE)) == list(
        sheet_site(load(KNEE).handbook, SITE)
    )


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a handbook with an edition on record, and a dose and a rule changed since."""
    root = copy_of(KNEE, tmp_path_factory.mktemp("sheets") / "knee")
    done = CliRunner().invoke(main, ["--root", str(root), "edition", "new"])
    assert done.exit_code == 0, done.output
    edit(root, "content/handbook.yml", "edition: 2026-01-15", "edition: 2026-06-01")
    edit(root, PROTOCOL, "sets: 3, reps: {from", "sets: 4, reps: {from")
    edit(root, PROTOCOL, "goals: [Climb two", "goals: [Climb three")
    return root


@pytest.fixture(scope="module")
def address(root: Path) -> Iterator[str]:
    with served(built(root, root.parent / "site").folder) as found:
        yield found


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    with page_of(browser, 1280, "light") as page:
        page.set_default_timeout(5000)
        yield page


def digest(root: Path, phase: str, *, recorded: bool = False) -> str:
    view = sheet_view(load(KNEE if recorded else root).handbook, "return-to-stairs", phase)
    return view.imprint.digest


def answer(page: Page, address: str, asked: str) -> str:
    page.goto(f"{address}{CURRENT}{asked}")
    page.locator("[data-answer] > *").first.wait_for()
    return page.locator("[data-answer]").inner_text()


@pytest.mark.browser
def test_a_current_sheet_is_current(page: Page, address: str, root: Path) -> None:
    said = answer(page, address, f"?s=KNE-1&v={digest(root, 'settle')}")
    assert "Settle (KNE-1): this sheet is current." in said
    page.get_by_role("link", name="Open it.").click()
    assert page.url == f"{address}{SETTLE}"


@pytest.mark.browser
def test_an_old_sheet_is_told_what_has_changed(page: Page, address: str, root: Path) -> None:
    said = answer(page, address, f"?s=kne-1&v={digest(root, 'settle', recorded=True).upper()}")
    assert "edition of 15 January 2026 and is no longer current" in said
    assert "Changes that bear on safety" in said
    assert "Sets, was 3, is 4" in " ".join(said.split()).replace(": was", ", was")
    said = answer(page, address, f"?s=KNE-2&v={digest(root, 'build', recorded=True)}")
    assert "Changes that bear on safety" not in said
    assert "Words of the sheet changed" in said


@pytest.mark.browser
@pytest.mark.parametrize(
    ("asked", "says"),
    [
        ("", "stand in the small print"),
        ("?s=KNE-1", "type the eight characters"),
        ("?s=KNE-1&v=00000000", "belong to no edition that is on record"),
        ("?s=KNE-9&v=00000000", "No sheet has the id KNE-9"),
        ("?s=constructor&v=toString", "No sheet has the id CONSTRUCTOR"),
        ("?s=<img src=x onerror=alert(1)>", "No sheet has the id"),
    ],
)
def test_what_is_unknown_is_said_clearly(page: Page, address: str, asked: str, says: str) -> None:
    assert says in answer(page, address, asked)
    assert page.locator("main img").count() == 0


@pytest.mark.browser
def test_the_sheets_page_says_at_its_top_whether_it_is_the_one_in_the_hand(
    page: Page, address: str, root: Path
) -> None:
    page.goto(f"{address}{SETTLE}?v={digest(root, 'settle')}")
    status = page.get_by_role("status")
    assert status.inner_text() == "This sheet is current."
    old = digest(root, "settle", recorded=True)
    page.goto(f"{address}{SETTLE}?v={old}")
    assert "not the current one" in status.inner_text()
    page.get_by_role("link", name="See what has changed.").click()
    page.locator("[data-list=safety]").wait_for()
    assert page.url == f"{address}{CURRENT}?s=KNE-1&v={old}"
    page.goto(f"{address}{SETTLE}")
    assert status.inner_text() == ""


@pytest.mark.browser
def test_the_page_prints_its_words_and_its_code(page: Page, address: str, root: Path) -> None:
    page.goto(f"{address}{SETTLE}")
    pdf = page.pdf(prefer_css_page_size=True)
    text = words(pdf)
    view = sheet_view(load(root).handbook, "return-to-stairs", "settle", "https://knee.example/")
    assert [one for one in texts(view) if squeezed(one) not in text] == []
    assert squeezed("Fit it to one patient") not in text
    assert codes(pdf) == [f"{view.imprint.page}?v={view.imprint.digest}"]


@pytest.mark.browser
def test_paper_size_and_log_are_chosen_on_the_page(page: Page, address: str) -> None:
    page.goto(f"{address}{SETTLE}")
    page.get_by_label("Letter").check()
    page.get_by_label("Large").check()
    page.get_by_label("Without").check()
    pdf = page.pdf(prefer_css_page_size=True)
    assert page_sizes(pdf) == {(612, 792)}
    assert squeezed("Log for 4 weeks") not in words(pdf)


@pytest.mark.browser
def test_paper_is_black_on_white_also_for_a_dark_screen(browser: Browser, address: str) -> None:
    with page_of(browser, 1280, "dark") as page:
        page.goto(f"{address}{SETTLE}")
        page.emulate_media(media="print", color_scheme="dark")
        colours = page.evaluate(
            """() => [...document.querySelectorAll("body, .sheet, .sheet p, .sheet h2")].map(
              (one) => getComputedStyle(one).color)"""
        )
        assert set(colours) == {"rgb(0, 0, 0)"}
        assert page.evaluate("getComputedStyle(document.body).backgroundColor") == (
            "rgb(255, 255, 255)"
        )


@pytest.mark.browser
@pytest.mark.parametrize("asked", [f"{SETTLE}?v=", f"{CURRENT}?s=KNE-1&v="])
def test_axe_finds_nothing(page: Page, address: str, root: Path, asked: str) -> None:
    page.goto(f"{address}{asked}{digest(root, 'settle', recorded=True)}")
    page.locator("[data-list=safety], [role=status] a").first.wait_for()
    assert axe_at_every_look(page) == []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": HEIGHT})
        assert not is_too_wide(page)
