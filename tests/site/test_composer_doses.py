"""The composer's words and session time are those of the program, dose by dose."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Browser, Page

from generator.handbook import load
from generator.handbook.doses import given_doses
from generator.model.dose import Dose
from generator.model.session_time import session_seconds
from generator.outputs.sheet_documents import look_assets
from generator.views.compose import compose_data, dose_data
from generator.views.dose import dose_view
from tests.places import KNEE, ROOT
from tests.site.browsing import page_of, served

#: Of links: one or more for each size of code.
LENGTHS = (*range(1, 120, 6), *range(120, 640, 24))
pytestmark = pytest.mark.browser
SCRIPT = """async ([doses, words, rules]) => {
  const { amount, often, rest } = await import("/sheets/look/dose-words.js");
  const { sessionSeconds } = await import("/sheets/look/session-time.js");
  return doses.map(([dose, most]) => [amount(dose, words, most), rest(dose, words),
    often(dose, words), sessionSeconds(dose, rules, most)]);
}"""


@pytest.fixture(scope="module")
def page(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    folder: Path = tmp_path_factory.mktemp("look")
    for asset in look_assets():
        file = folder / asset.uri
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(asset.content)
    (folder / "index.html").write_text("<!doctype html><title>Trial</title>", "utf-8")
    with served(folder) as address, page_of(browser, 1280, "light") as page:
        page.goto(address)
        yield page


def shipped() -> Iterator[tuple[Dose, float | None]]:
    for root in (ROOT, KNEE):
        for given in given_doses(load(root).handbook):
            limits = given.permitted.limits.reps if given.permitted else None
            yield given.dose, limits.max if limits else None


def made_up(count: int) -> Iterator[tuple[Dose, float | None]]:
    chance = random.Random(5)  # noqa: S311  doses to try, the same ones each time
    for _ in range(count):
        yield Dose.model_validate(_made_up(chance)), chance.choice([None, 12, 20])


def _number(chance: random.Random, most: int, *, whole: bool = True) -> Any:
    low = chance.randint(1, most)
    value: float = low if whole else chance.choice([low, low + 0.5])
    return chance.choice([value, {"from": value, "to": value + chance.randint(0, 4)}])


def _made_up(chance: random.Random) -> dict[str, Any]:
    dose: dict[str, Any] = {"sets": _number(chance, 4), "sessions_per_day": _number(chance, 3)}
    driver = chance.choice(["reps", "seconds", "minutes", "distance_m", "contacts", "intervals"])
    if driver == "intervals":
        far = {"distance_m": 50 * chance.randint(10, 90)}
        until = chance.choice([{"minutes": _number(chance, 40)}, far])
        dose[driver] = {
            "run_minutes": _number(chance, 5, whole=False),
            "walk_minutes": chance.choice([0, 1, 2.5]),
            "until": until,
        }
    elif driver == "distance_m":
        dose[driver] = _number(chance, 9000)
    elif driver == "reps":
        dose[driver] = chance.choice(["as-many-as-good", 1, _number(chance, 30)])
        timed = {"up": chance.randint(0, 4), "hold": chance.randint(0, 3), "down": 2}
        dose |= chance.choice([{}, {"tempo_seconds": timed}, {"hold_seconds": _number(chance, 40)}])
    else:
        dose[driver] = _number(chance, 60)
    dose |= chance.choice([{}, {"rest_seconds": _number(chance, 180)}])
    dose |= chance.choice([{}, {"side": "each"}])
    dose |= chance.choice([{}, {"pain_limit": 3}])
    dose |= chance.choice([{"every_second_day": True}, {"days_per_week": chance.randint(1, 7)}, {}])
    loads = ["body", {"rm": 12}, {"band": "medium"}, {"kg": 2.5}, {"rpe": {"from": 4, "to": 6}}]
    return dose | chance.choice([{}, {"load": chance.choice(loads)}])


def test_a_dose_reads_and_lasts_the_same(page: Page) -> None:
    data = compose_data(load(KNEE).handbook)
    doses = [*shipped(), *made_up(3000)]
    asked = json.loads(json.dumps([[dose_data(dose), most] for dose, most in doses]))
    answers = page.evaluate(SCRIPT, [asked, data["words"], data["rules"]])
    units = load(KNEE).handbook.info.distances
    for (dose, most), (amount, rest, often, seconds) in zip(doses, answers, strict=True):
        view = dose_view(dose, units, most)
        below = ", ".join(filter(None, (view.details, view.often)))
        assert amount == view.amount, dose
        assert rest == (f"{below[0].upper()}{below[1:]}." if below else ""), dose
        assert often == view.often
        assert seconds == pytest.approx(session_seconds(dose, most)), dose


CODES = """async (texts) => {
  const { qrModules } = await import("/sheets/look/qr.js");
  return texts.map((text) => qrModules(text)?.map((row) => row.map(Number)) ?? null);
}"""


def test_a_code_of_any_length_is_read_back(page: Page) -> None:
    asked = [f"https://a.example/#{('S3R8-10;' * 80)[:length]}" for length in LENGTHS]
    for text, modules in zip(asked, page.evaluate(CODES, asked), strict=True):
        side = len(modules) + 8
        picture = Image.new("L", (side, side), 255)
        for y, row in enumerate(modules):
            for x, is_dark in enumerate(row):
                picture.putpixel((x + 4, y + 4), 0 if is_dark else 255)
        found = zxingcpp.read_barcodes(
            picture.resize((side * 4, side * 4), Image.Resampling.NEAREST)
        )
        assert [code.text for code in found] == [text]


def test_a_link_that_no_code_holds_has_none(page: Page) -> None:
    assert page.evaluate(CODES, ["x" * 700]) == [None]


LIMITS = """async ([rules, part, value]) => {
  const { next } = await import("/sheets/look/dose-limits.js");
  return [next(part, value, 1, rules), next(part, value, -1, rules)];
}"""


@pytest.mark.parametrize(
    ("part", "value", "expected"),
    [
        ("sets", 3, [4, 2]),
        ("days_per_week", 3.5, [4, 3]),
        ("days_per_week", 7, [7, 6]),
        ("rest_seconds", 45, [60, 30]),
        ("rest_seconds", 50, [60, 45]),
        ("rest_seconds", 120, [150, 105]),
        ("hold_seconds", 10, [15, 9]),
        ("load_kg", 2.5, [3, 2]),
        ("tempo_seconds.up", 3, [4, 2]),
    ],
)
def test_a_step_goes_to_the_next_round_number(
    page: Page, part: str, value: float, expected: list[float]
) -> None:
    rules = json.loads(json.dumps(compose_data(load(KNEE).handbook)["rules"]))
    assert page.evaluate(LIMITS, [rules, part, value]) == expected
