"""Every page of both handbooks: its form, its links, its numbers, and that nothing breaks out."""

from __future__ import annotations

import dataclasses
import re
from collections import Counter
from itertools import pairwise
from urllib.parse import urldefrag, urljoin

import pytest

from generator.handbook import Handbook
from generator.model.protocol import OutsideLimits
from generator.outputs.pages import chapter_resolver, chapter_search, pages
from generator.outputs.sheet_site import sheet_site
from generator.outputs.tree import Page
from generator.render.relative import page_of
from generator.views.addresses import booklet_links, sheet_links
from generator.views.index import single_sheets
from generator.views.protocol import protocol_view
from generator.views.wording import Wording
from tests.render.hostile import ATTACK, spoiled
from tests.render.reading import Reading, read

SITE = "https://a.example/"
BAND = "Band"  # the one part whose limits are words: light to heavy


@pytest.fixture(scope="session")
def made(handbook: Handbook) -> dict[str, Page]:
    return {page.uri: page for page in pages(handbook)}


def test_there_is_a_page_for_everything(handbook: Handbook, made: dict[str, Page]) -> None:
    expected = {f"exercises/{id_}/" for id_ in handbook.exercises}
    expected |= {f"ladders/{id_}/" for id_ in handbook.ladders}
    for id_, protocol in handbook.protocols.items():
        expected |= {f"protocols/{id_}/"}
        expected |= {f"protocols/{id_}/{phase.id}/" for phase in protocol.phases}
    indexes = {"exercises/", "exercises/by-region/", "exercises/by-equipment/", "protocols/"}
    indexes |= {"ladders/", "sheets/", "measures/"}
    assert made.keys() == expected | indexes


def test_the_same_data_makes_the_same_bytes(handbook: Handbook, made: dict[str, Page]) -> None:
    assert pages(handbook) == tuple(made.values())


def test_every_page_is_well_formed_and_its_ids_are_its_own(made: dict[str, Page]) -> None:
    for page in made.values():
        reading = read(page.body)
        assert [id_ for id_, count in Counter(reading.ids).items() if count > 1] == [], page.uri
        assert "\n\n" not in page.body


def test_headings_nest_and_are_listed_in_order(made: dict[str, Page]) -> None:
    for page in made.values():
        headings = read(page.body).headings
        levels = [level for level, _ in headings]
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(after <= before + 1 for before, after in pairwise(levels))
        listed = [(one.level, one.id) for one in page.headings]
        assert [heading for heading in headings if heading in listed] == listed


def test_every_link_leads_somewhere(handbook: Handbook, made: dict[str, Page]) -> None:
    places = {f"{SITE}{uri}": set(read(page.body).ids) for uri, page in made.items()}
    resolve = chapter_resolver(handbook)
    for source, chapter in handbook.chapters.items():
        resolved = resolve(source, chapter.body)
        places[f"{SITE}{page_of(source)}"] = set(re.findall(r'\bid="([^"]+)"', resolved))
    for one in sheet_site(handbook):
        if one.uri.endswith("index.html"):
            ids = set(re.findall(r'\bid="([^"]+)"', one.content.decode()))
            places[f"{SITE}{one.uri.removesuffix('index.html')}"] = ids
    sheets = {
        f"{SITE}{sheet.uri}"
        for id_, protocol in handbook.protocols.items()
        for phase in protocol.phases
        for sheet in sheet_links(id_, phase.id)
    }
    others = [booklet_links(id_) for id_ in handbook.protocols]
    others += [one.papers for one in single_sheets(handbook)]
    sheets |= {f"{SITE}{link.uri}" for links in others for link in links}
    for uri, page in made.items():
        for link in read(page.body).links:
            if link.startswith(("https:", "mailto:")):
                continue
            place, fragment = urldefrag(urljoin(f"{SITE}{uri}", link))
            assert place in sheets or place in places, (uri, link)
            assert not fragment or fragment in places[place], (uri, link)


def test_every_sheet_is_offered_on_its_phase_and_on_the_list(
    handbook: Handbook, made: dict[str, Page]
) -> None:
    for id_, protocol in handbook.protocols.items():
        for phase in protocol.phases:
            for sheet in sheet_links(id_, phase.id):
                assert f'href="../../../{sheet.uri}"' in made[f"protocols/{id_}/{phase.id}/"].body
                assert f'href="{sheet.uri.removeprefix("sheets/")}"' in made["sheets/"].body


def numbers(words: str) -> list[str]:
    return re.findall(r"\d+(?:\.\d+)?", words)


def test_every_number_of_a_dose_stands_on_its_pages(
    handbook: Handbook, made: dict[str, Page]
) -> None:
    wording = Wording(handbook)
    checked = 0
    for id_ in handbook.protocols:
        view = protocol_view(wording, id_)
        protocol_text = read(made[view.uri].body).text
        for phase in view.phases:
            phase_text = read(made[phase.uri].body).text
            programme = [given for block in phase.blocks for given in block.prescriptions]
            for given in (*programme, *phase.conditioning):
                exercise_text = read(made[given.uri].body).text
                assert given.dose.words in exercise_text
                assert given.dose.words in protocol_text
                shown = phase_text.lower()
                for part in (given.dose.amount, given.dose.details, given.dose.often):
                    assert part.lower() in shown
                for stage in given.dose.stages:
                    assert stage in phase_text
                    assert stage in exercise_text
                    assert stage in protocol_text
                if given.alternative:
                    assert given.alternative.dose.words in phase_text
                checked += len(numbers(given.dose.words))
    assert checked > 10


def test_every_limit_and_every_rung_stands_on_its_page(
    handbook: Handbook, made: dict[str, Page]
) -> None:
    wording = Wording(handbook)
    for id_, exercise in handbook.exercises.items():
        text = read(made[f"exercises/{id_}/"].body).text
        assert wording.dose(exercise.dose, exercise.limits).details in text
        for limit in wording.limits(exercise.limits):
            assert f"{limit.part}{limit.permitted}" in text.replace(f"{limit.part} ", limit.part)
            assert numbers(limit.permitted) or limit.part == BAND
    for id_, ladder in handbook.ladders.items():
        text = read(made[f"ladders/{id_}/"].body).text.lower()
        for rung in ladder.rungs:
            assert wording.dose(rung.dose, ladder.limits).amount.lower() in text


def test_every_page_says_how_it_stands(handbook: Handbook, made: dict[str, Page]) -> None:
    edition = handbook.info.edition
    for page in made.values():
        text = read(page.body).text
        assert "Not yet reviewed by a clinician." in text
        assert f"{edition.day} " in text
        assert f"{edition.year}" in text
        assert handbook.info.report_unsafe in text


def test_search_entries_are_short_and_begin_with_the_page(made: dict[str, Page]) -> None:
    for page in made.values():
        assert page.search[0].fragment == ""
        ids = read(page.body).ids
        for entry in page.search:
            assert 0 < len(entry.text) <= 310
            assert not entry.fragment or entry.fragment[1:] in ids


def test_a_phase_stands_behind_its_protocol_and_a_measure_beside_the_pages(
    handbook: Handbook, made: dict[str, Page]
) -> None:
    identifier, protocol = next(iter(handbook.protocols.items()))
    page = made[f"protocols/{identifier}/"].search[0]
    phase = made[f"protocols/{identifier}/{protocol.phases[0].id}/"].search[0]
    whole, *measures = made["measures/"].search
    assert phase.boost < page.boost == whole.boost == 1
    assert measures
    assert all(measure.boost > 1 for measure in measures)


def test_an_exercise_is_found_by_its_other_names(handbook: Handbook, made: dict[str, Page]) -> None:
    assert any(exercise.also_called for exercise in handbook.exercises.values())
    for id_, exercise in handbook.exercises.items():
        text = made[f"exercises/{id_}/"].search[0].text
        for name in exercise.also_called:
            assert name in text


def test_chapters_bring_their_lay_words(shipped: Handbook) -> None:
    words = chapter_search(shipped)
    assert words["about.md"][0] == "disclaimer"
    assert all(isinstance(word, str) for found in words.values() for word in found)


def test_no_text_breaks_out_of_its_page(knee: Handbook, shipped: Handbook) -> None:
    for handbook in (knee, shipped):
        for page in pages(spoiled(handbook)):
            reading = Reading(page.body)
            assert {tag for tag, _ in reading.tags} & {"script", "img", "style", "iframe"} == set()
            for tag, attributes in reading.tags:
                assert not [name for name in attributes if name.startswith("on")], (page.uri, tag)
            for link in reading.links:
                assert link.startswith(("https://", "mailto:", ".", "#")) or ":" not in link
            assert "1337" not in reading.text
            assert ATTACK in reading.text
            assert page.title
            assert "\n" not in page.description


def test_hostile_data_is_everywhere(knee: Handbook) -> None:
    attacked = spoiled(knee)
    exercise = attacked.exercises["step-up"]
    assert {exercise.name, exercise.purpose, *exercise.steps, *exercise.stop_if} == {ATTACK}
    assert attacked.pain_rule.bands[0].do == ATTACK
    assert attacked.protocols["return-to-stairs"].phases[0].goals[0] == ATTACK
    assert exercise.position == knee.exercises["step-up"].position


def test_hostile_data_stays_text_in_chapters(knee: Handbook) -> None:
    resolve = chapter_resolver(spoiled(knee))
    chapter = knee.chapters["index.md"]
    resolved = resolve("index.md", chapter.body)
    assert "<script" not in resolved
    assert "<img" not in resolved
    for block in re.findall(r"(?m)^<.*>$", resolved):
        assert ATTACK in Reading(block).text


def test_a_dose_outside_the_limits_says_so(shipped: Handbook) -> None:
    protocols = dict(shipped.protocols)
    id_, protocol = next(iter(protocols.items()))
    phase = protocol.phases[0]
    leave = OutsideLimits(why="A *good* reason.", reviewer="A. Reviewer, physiotherapist")
    given = phase.programme[0].model_copy(update={"outside_limits": leave})
    phase = phase.model_copy(update={"programme": (given, *phase.programme[1:])})
    protocol = protocol.model_copy(update={"phases": (phase, *protocol.phases[1:])})
    handbook = dataclasses.replace(shipped, protocols={**protocols, id_: protocol})
    made = {page.uri: page.body for page in pages(handbook)}
    phase_text = Reading(made[f"protocols/{id_}/{phase.id}/"]).text
    assert "This dose is outside the usual range. A good reason." in phase_text
    assert "Agreed by: A. Reviewer, physiotherapist." in phase_text
    assert "Outside the usual range." in Reading(made[f"protocols/{id_}/"]).text
