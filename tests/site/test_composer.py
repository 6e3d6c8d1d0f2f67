"""The composer in a real browser, as a clinician uses it: doses, links, print, keyboard."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.places import KNEE, copy_of, edit
from tests.sheets.reading import codes, page_sizes, squeezed, words
from tests.site.browsing import (
    HEIGHT,
    WIDTHS,
    axe_at_every_look,
    focused,
    is_too_wide,
    page_of,
    served,
)
from tests.site.conftest import Site, built

pytestmark = pytest.mark.browser
COMPOSE = "sheets/compose/"
SETTLE = "#1/2026-01-15/KNE-1/seated-straightening;s;S3R8-10H5P30X1Y7"
PROTOCOL = "content/protocols/return-to-stairs.yml"
HEIGHTS = "all => all.map((one) => one.getBoundingClientRect().height)"
STRAIGHT = "Seated knee straightening"


@pytest.fixture(scope="module")
def address(knee_site: Site) -> Iterator[str]:
    with served(knee_site.folder) as found:
        yield found


@dataclass
class Composer:
    """The composer as it stands in a browser."""

    page: Page
    address: str

    def open(self, fragment: str = "") -> None:
        self.page.goto("about:blank")
        self.page.goto(f"{self.address}{COMPOSE}{fragment}")
        self.page.locator("[data-ready]").wait_for()
        for one in self.page.locator("[data-item] details").all():
            one.evaluate("one => { one.open = true; }")

    def press(self, name: str, times: int = 1) -> None:
        button = self.page.get_by_role("button", name=name, exact=True)
        for _ in range(times):
            button.click()

    def told(self) -> str:
        return self.page.locator("[data-live]").inner_text()

    def news(self) -> list[str]:
        return self.page.locator("[data-news] li").all_inner_texts()

    def names(self) -> list[str]:
        return self.page.locator("[data-item-name]").all_inner_texts()

    def doses(self) -> list[str]:
        return self.page.locator("[data-shown] [data-place=amount]").all_inner_texts()

    def reason(self, label: str) -> None:
        self.page.get_by_label("Reason to pass the limits").first.select_option(label=label)

    def fragment(self) -> str:
        return str(self.page.evaluate("location.hash"))

    def printed(self) -> bytes:
        return self.page.pdf(prefer_css_page_size=True)


@pytest.fixture
def composer(browser: Browser, address: str) -> Iterator[Composer]:
    with page_of(browser, 1280, "light") as page:
        page.set_default_timeout(5000)
        wrong: list[str] = []
        page.on("pageerror", lambda error: wrong.append(str(error)))
        yield Composer(page, address)
        assert wrong == []


def test_a_phase_opens_with_its_own_sheet(composer: Composer) -> None:
    composer.open("#KNE-2")
    assert composer.names() == [STRAIGHT, "Step-up"]
    assert composer.doses() == ["10 repetitions", "3 sets of 12"]
    sheet = squeezed(composer.page.locator("[data-shown]").inner_text())
    for line in ("Climb two flights.", "From week 3: 4 sets of 10, 5 kg.", "Halve the sets"):
        assert squeezed(line) in sheet
    assert squeezed("not the handbook's own programme") in sheet


def test_plus_ends_at_the_limit_until_a_reason_is_chosen(composer: Composer) -> None:
    composer.open("#KNE-2")
    more = "One more set for Step-up"
    composer.press(more, 4)
    assert "3 sets" not in composer.doses()[1]
    assert composer.doses()[1] == "5 sets of 12"
    assert "choose a reason first" in composer.told()
    composer.page.locator("[data-item]", has_text="Step-up").get_by_label(
        "Reason to pass the limits"
    ).select_option(index=1)
    composer.press(more, 12)
    assert composer.doses()[1] == "8 sets of 12"
    assert "as far as Sets can go" in composer.told()
    card = composer.page.locator("[data-shown] [data-exercise=step-up]").inner_text()
    assert "Outside the usual limits: has done more than this" in card


def test_what_several_parts_come_to_has_a_limit_too(composer: Composer) -> None:
    composer.open("#KNE-2")
    composer.press("One more set for Step-up", 2)
    composer.press("One more repetition for Step-up")
    assert composer.doses()[1] == "5 sets of 12"
    assert "60 repetitions a day at most" in composer.told()


def test_without_its_reason_a_dose_is_inside_its_limits_again(composer: Composer) -> None:
    composer.open("#KNE-1")
    composer.reason("decided by the treating clinician after an examination")
    composer.press(f"One more set for {STRAIGHT}", 3)
    assert composer.doses() == ["6 sets of 8 to 10"]
    composer.reason("None: stay inside")
    assert composer.doses() == ["4 sets of 8 to 10"]
    assert "inside its usual limits again" in composer.told()
    assert composer.page.locator("[data-shown] [data-place=outside]").is_hidden()


def test_a_changed_dose_says_nothing_of_how_it_grows(composer: Composer) -> None:
    composer.open("#KNE-2")
    composer.press("One repetition less for Step-up")
    card = composer.page.locator("[data-shown] [data-exercise=step-up]").inner_text()
    assert "From week" not in card
    assert "no longer says how this dose grows" in composer.told()
    composer.press("Usual dose again for Step-up")
    card = composer.page.locator("[data-shown] [data-exercise=step-up]").inner_text()
    assert "From week 3" in card


def test_a_range_becomes_one_number_and_the_focus_stays(composer: Composer) -> None:
    composer.open("#KNE-1")
    composer.press(f"More for {STRAIGHT}: Repetitions in a set, from", 2)
    assert composer.doses() == ["3 sets of 10"]
    assert focused(composer.page) == f"One more repetition for {STRAIGHT}"


def test_order_and_removal_keep_the_focus(composer: Composer) -> None:
    composer.open("#KNE-1")
    add(composer, "Step-up")
    composer.page.get_by_role("button", name="Move Step-up up").focus()
    composer.page.keyboard.press("Enter")
    assert composer.names() == ["Step-up", STRAIGHT]
    assert focused(composer.page) == "Move Step-up up"
    assert composer.told() == "Step-up is now number 1 of 2."
    composer.press("Remove Step-up")
    assert focused(composer.page) == STRAIGHT
    composer.press(f"Remove {STRAIGHT}")
    assert focused(composer.page) == "Add an exercise"
    assert composer.doses() == []


def add(composer: Composer, name: str) -> None:
    picker = composer.page.locator("[data-picker]")
    picker.evaluate("one => { one.open = true; }")
    composer.press(f"Add {name}")
    composer.page.locator("[data-item-name]", has_text=name).last.wait_for()
    for one in composer.page.locator("[data-item] details").all():
        one.evaluate("one => { one.open = true; }")


def test_exercises_are_found_by_word_region_and_equipment(composer: Composer) -> None:
    composer.open()
    composer.page.locator("[data-picker] summary").click()
    found = composer.page.locator("[data-found]")
    assert found.inner_text() == "3 exercises."
    composer.page.get_by_label("Name or word").fill("climb stair")
    assert found.inner_text() == "1 exercise."
    composer.page.get_by_label("Equipment").select_option("-none")
    assert found.inner_text() == "No exercise fits that choice."
    composer.page.get_by_label("Name or word").fill("")
    composer.page.get_by_label("Equipment").select_option("")
    composer.page.get_by_label("Used in phase").select_option("KNE-1")
    assert found.inner_text() == "1 exercise."


def test_the_session_time_follows_and_advises(composer: Composer) -> None:
    composer.open("#KNE-1")
    assert "1 exercise" in composer.page.locator("[data-total]").inner_text()
    assert composer.page.locator("[data-advice] li").count() == 0
    for count in range(2, 8):
        add(composer, "Step-up")
        composer.page.locator(f"[data-item]:nth-child({count})").wait_for()
    assert composer.names()[-2:] == ["Step-up (5)", "Step-up (6)"]
    advice = composer.page.locator("[data-advice]").inner_text()
    assert "45 minutes" in advice
    assert "more than 5 exercises" in advice


def test_the_print_holds_what_was_chosen(composer: Composer) -> None:
    composer.open("#KNE-1")
    composer.press(f"One more set for {STRAIGHT}")
    composer.page.get_by_label("Patient's initials").fill("A. B.")
    composer.page.get_by_label("Next review").fill("3 March")
    composer.page.get_by_label("Clinic", exact=True).fill("Corner clinic <i>")
    composer.page.get_by_label("Note", exact=True).fill("Hold on to the <b>table")
    pdf = composer.printed()
    text = words(pdf)
    for line in (
        "4 sets of 8 to 10",
        "Hold 5 seconds, each side, rest 30 seconds, every day.",
        "For: A. B.",
        "Next review: 3 March",
        "Clinic: Corner clinic <i>",
        "Hold on to the <b>table",
        "not the handbook's own programme",
        "KNE-1, composed",
        "Log for 4 weeks",
        "What pain means",
    ):
        assert squeezed(line) in text, line
    assert squeezed("Dose and note") not in text
    assert squeezed("Or 15 repetitions") not in text  # an equally good dose no longer is one


@pytest.mark.parametrize(("paper", "size"), [("A4", (595, 842)), ("Letter", (612, 792))])
def test_the_paper_is_the_one_that_was_chosen(
    composer: Composer, paper: str, size: tuple[int, int]
) -> None:
    composer.open("#KNE-1")
    composer.page.get_by_label(paper, exact=True).check()
    composer.page.get_by_label("Large").check()
    assert page_sizes(composer.printed()) == {size}


def test_the_link_opens_the_programme_again(composer: Composer) -> None:
    composer.open("#KNE-1")
    add(composer, "Step-up")
    composer.press("One more set for Step-up", 1)
    link, doses = composer.fragment(), composer.doses()
    composer.open(link)
    assert composer.news() == ["The programme in the link is open."]
    assert composer.doses() == doses == ["3 sets of 8 to 10", "4 sets of 10"]
    assert composer.fragment() == link


def test_the_code_on_the_print_is_the_link(composer: Composer) -> None:
    composer.open("#KNE-2")
    assert codes(composer.printed()) == [composer.page.url]


def test_names_and_notes_are_nowhere_but_on_the_sheet(composer: Composer) -> None:
    asked: list[str] = []
    composer.page.on("request", lambda request: asked.append(request.url))
    composer.open("#KNE-1")
    composer.page.get_by_label("Patient's initials").fill("QQX")
    composer.page.get_by_label("Clinic", exact=True).fill("QQY")
    composer.page.get_by_label("Next review").fill("QQR")
    composer.page.get_by_label("Note", exact=True).fill("QQZ")
    composer.reason("has less time or fewer days than usual")
    composer.page.get_by_label("More about the reason").fill("QQW")
    composer.press(f"One more set for {STRAIGHT}", 2)
    stored = composer.page.evaluate(
        """async () => JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie,
           history.state, await indexedDB.databases(), await caches.keys()])"""
    )
    assert "QQW" in composer.page.locator("[data-shown]").inner_text()
    assert "!time" in composer.fragment()
    assert not any("QQ" in text for text in (composer.page.url, stored, *asked))
    assert json.loads(stored) == [{}, {}, "", None, [], []]
    assert all(url.startswith((composer.address, "about:", "data:")) for url in asked)


FORGED = [
    "#1/2026-01-15/KNE-1/<img src=x onerror=alert(1)>;s;S3",
    "#1/2026-01-15/KNE-1/%3Cscript%3Ealert(1)%3C%2Fscript%3E",
    "#1/2026-01-15/<b>KNE-1</b>/seated-straightening;s;S3R8H5P30X1Y7",
    "#1/2026-01-15/KNE-1/constructor;s;S3R8",
    "#1/2026-01-15/__proto__/seated-straightening;s;S3R8H5P30X1Y7",
    "#1/2026-01-15/KNE-1/seated-straightening;s;S999999R999999H999999P999999X999999Y999999",
    "#1/2026-01-15/KNE-1/seated-straightening;s;S0R0H0P0X0Y0",
    "#1/2026-01-15/KNE-1/seated-straightening;s;S9R99H9P9X9Y9!nonsense",
    "#1/2026-01-15/KNE-1/seated-straightening;s;S-3R1e9HNaN",
    "#1/2026-01-15/KNE-1/seated-straightening;s;S4-2R8H5P30X1Y7",
    "#99/2026-01-15/KNE-1/seated-straightening;s;S3R8H5P30X1Y7",
    "#%E0%A4%A",
    "#" + "1/" * 3000,
    "#1/2026-01-15/-/" + "/".join(["step-up;s;S3R10U3O0V3P90X1Y3.5"] * 400),
]


@pytest.mark.parametrize("forged", FORGED, ids=range(len(FORGED)))
def test_a_forged_address_does_no_harm(composer: Composer, forged: str) -> None:
    shown: list[str] = []
    composer.page.on("dialog", lambda dialog: (shown.append(dialog.message), dialog.dismiss()))
    composer.open(forged)
    assert shown == []
    assert composer.page.locator("main img, main script").count() == 0
    assert len(composer.names()) <= 30
    for words_ in composer.page.locator("[data-item-words]").all_inner_texts():
        assert "9999" not in words_
    for sets, reps in composer.page.evaluate(
        """() => [...location.hash.matchAll(/S(\\d+)R(\\d+)/g)].map((one) => [+one[1], +one[2]])"""
    ):
        assert 1 <= sets <= 5
        assert 5 <= reps <= 15


def test_a_reason_in_the_address_opens_the_way_to_the_ceiling_and_no_further(
    composer: Composer,
) -> None:
    composer.open(SETTLE.replace("S3R8-10", "S99R8").replace("Y7", "Y7!managed"))
    assert composer.doses() == ["8 sets of 8"]
    assert (
        "Outside the usual limits: has done more"
        in composer.page.locator("[data-shown] [data-card]").inner_text()
    )
    assert any("was 99 sets and is 8 sets" in line for line in composer.news())


def test_a_later_edition_says_what_it_changed(browser: Browser, tmp_path: Path) -> None:
    root = copy_of(KNEE, tmp_path / "knee")
    edit(root, "content/handbook.yml", "edition: 2026-01-15", "edition: 2026-06-01")
    edit(root, PROTOCOL, "sets: 3, reps: {from", "sets: 2, reps: {from")
    edit(root, PROTOCOL, "sets: 1, reps: 15", "sets: 1, reps: 12")
    edit(root, "exercises/strength/seated-straightening.yml", "min: 5, max: 15", "min: 5, max: 12")
    site = built(root, tmp_path / "site")
    usual = SETTLE.replace(";S3", ";=S3")
    with served(site.folder) as address, page_of(browser, 390, "light") as page:
        composer = Composer(page, address)
        composer.open(usual + "/gone-since;s;S3/seated-straightening;a;S3R14H5P30X1Y7")
        news = " ".join(composer.news())
    assert "edition of 2026-01-15" in news
    assert "the usual dose has changed since" in news
    assert "no longer in the handbook and is left out: gone-since" in news
    assert "was 14 repetitions and is 12 repetitions" in news


def test_the_keyboard_alone_makes_a_sheet(composer: Composer) -> None:
    composer.open()
    page = composer.page
    page.get_by_label("Phase", exact=True).focus()
    page.keyboard.type("Settle")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.locator("[data-item-name]").first.wait_for()
    assert focused(page) == STRAIGHT
    pressed = 4
    for _ in range(40):
        page.keyboard.press("Tab")
        pressed += 1
        if focused(page) == "Dose and note":
            page.keyboard.press("Enter")
            pressed += 1
        if focused(page) == f"One more set for {STRAIGHT}":
            break
    page.keyboard.press("Enter")
    assert composer.doses() == ["4 sets of 8 to 10"]
    assert pressed < 20


@pytest.mark.parametrize("fragment", ["", "#KNE-2"])
def test_axe_finds_nothing_and_nothing_is_wider_than_the_screen(
    composer: Composer, fragment: str
) -> None:
    page = composer.page
    composer.open(fragment)
    page.locator("[data-picker]").evaluate("one => { one.open = true; }")
    assert axe_at_every_look(page) == []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": HEIGHT})
        assert not is_too_wide(page)
        controls = page.locator("main button:visible, main select:visible, summary:visible")
        heights = controls.evaluate_all(HEIGHTS)
        assert heights
        assert min(heights) >= 44


def test_shapes_stay_when_the_card_that_brought_them_goes(composer: Composer) -> None:
    composer.open("#KNE-2")
    composer.press(f"Remove {STRAIGHT}")
    heights = composer.page.locator("[data-shown] .card__picture use").evaluate_all(HEIGHTS)
    assert heights
    assert max(heights) > 5


def test_its_data_is_small(knee_site: Site) -> None:
    assert (knee_site.folder / COMPOSE / "composer.json").stat().st_size < 100_000
