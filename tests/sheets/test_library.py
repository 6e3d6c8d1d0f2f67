"""Everything that is printed besides the phases' own sheets, and all of it in one file."""

from __future__ import annotations

import io
import zipfile
from itertools import pairwise

import pytest

from generator.handbook import load
from generator.outputs.library import Library, library
from generator.outputs.printing import print_all
from generator.outputs.sheet_cache import SheetCache
from generator.outputs.single_sheets import form_jobs
from generator.views.addresses import FORMS, PAPERS
from generator.views.planner import planner_view
from tests.places import KNEE, ROOT
from tests.sheets.conftest import SITE
from tests.sheets.reading import elements, fonts, heading_levels, opened, outline, squeezed, words


@pytest.fixture(scope="session")
def knee_library() -> Library:
    return library(load(KNEE).handbook, site_url=SITE, cache=SheetCache(None))


def documents(made: Library) -> dict[str, bytes]:
    return {one.uri: one.content for one in made.assets if one.uri.endswith(".pdf")}


def test_each_protocol_phase_ladder_and_form_has_its_files(knee_library: Library) -> None:
    handbook = load(KNEE).handbook
    expected = {f"sheets/all-sheets-{paper}.zip" for paper in PAPERS}
    for paper in PAPERS:
        expected |= {f"sheets/ladders/{ladder}-{paper}.pdf" for ladder in handbook.ladders}
        expected |= {f"sheets/forms/{form}-{paper}.pdf" for form in handbook.forms}
        for protocol, record in handbook.protocols.items():
            expected.add(f"sheets/{protocol}/{protocol}-booklet-{paper}.pdf")
            for phase in record.phases:
                name = f"sheets/{protocol}/{phase.id}/{protocol}-{phase.id}"
                expected.add(f"{name}-planner-{paper}.pdf")
                expected |= {f"{name}-{form.suffix}.pdf" for form in FORMS}
    assert {one.uri for one in knee_library.assets} == expected
    assert knee_library.diagnostics == ()


def test_every_document_is_tagged_titled_and_dated(knee_library: Library) -> None:
    edition = load(KNEE).handbook.info.edition
    for uri, content in documents(knee_library).items():
        with opened(content) as pdf, pdf.open_metadata() as metadata:
            assert metadata["pdfuaid:part"] == "1", uri
            assert pdf.Root.ViewerPreferences.DisplayDocTitle
            assert str(pdf.docinfo.Title), uri
            assert edition.strftime("D:%Y%m%d") in str(pdf.docinfo.CreationDate)
            levels = heading_levels(pdf)
            assert levels[0] == 1, uri
            assert all(later <= earlier + 1 for earlier, later in pairwise(levels)), uri
            assert all("/FontFile2" in one or "/FontFile3" in one for one in fonts(pdf))
            assert all(str(one.Alt) for one in elements(pdf) if str(one.S) == "/Figure")
        assert "-booklet-" in uri or len(content) < 200_000, uri


def test_a_booklet_leads_to_its_phases(knee_library: Library) -> None:
    handbook = load(KNEE).handbook
    for protocol, record in handbook.protocols.items():
        content = documents(knee_library)[f"sheets/{protocol}/{protocol}-booklet-a4.pdf"]
        with opened(content) as pdf:
            titles = outline(pdf)
            contents = [one for one in elements(pdf) if str(one.S) == "/TOCI"]
        expected = [f"{record.name} · {phase.name}" for phase in record.phases]
        assert [title for title in titles if title in expected] == expected
        assert len(contents) == len(record.phases)


def test_a_planner_names_each_exercise_and_its_days(knee_library: Library) -> None:
    handbook = load(KNEE).handbook
    for protocol, record in handbook.protocols.items():
        for phase in record.phases:
            view = planner_view(handbook, protocol, phase.id)
            uri = f"sheets/{protocol}/{phase.id}/{protocol}-{phase.id}-planner-letter.pdf"
            printed = words(documents(knee_library)[uri])
            assert all(squeezed(row.name) in printed for row in view.rows)
            with opened(documents(knee_library)[uri]) as pdf:
                heads = [one for one in elements(pdf) if str(one.S) == "/TH"]
            assert len(heads) >= len(view.days)


def test_a_ladder_names_each_rung(knee_library: Library) -> None:
    handbook = load(KNEE).handbook
    for ladder, record in handbook.ladders.items():
        printed = words(documents(knee_library)[f"sheets/ladders/{ladder}-a4.pdf"])
        assert all(squeezed(one.name or "") in printed for one in record.rungs)
        assert squeezed(f"?s={record.code}&v=") in printed


def test_the_shipped_forms_are_one_page_each() -> None:
    handbook = load(ROOT).handbook
    assert {"pain-map", "training-log", "ten-minutes", "return-to-sport"} <= set(handbook.forms)
    made = print_all(handbook, list(form_jobs(handbook)), SheetCache(None))
    assert made.diagnostics == ()
    for one in made.documents:
        with opened(one.asset.content) as pdf:
            assert len(pdf.pages) == 1, one.asset.uri
        record = handbook.forms[one.asset.uri.removeprefix("sheets/forms/").rpartition("-")[0]]
        printed = words(one.asset.content)
        said = [text for part in record.parts for text in (part.heading, *(part.tick or ()))]
        assert [text for text in said if squeezed(text) not in printed] == []


def test_the_file_for_a_clinic_holds_everything_of_its_paper(knee_library: Library) -> None:
    made = documents(knee_library)
    for paper in PAPERS:
        packed = next(one for one in knee_library.assets if one.uri.endswith(f"{paper}.zip"))
        with zipfile.ZipFile(io.BytesIO(packed.content)) as archive:
            names = archive.namelist()
            dates = {entry.date_time for entry in archive.infolist()}
            inside = {f"sheets/{name}": archive.read(name) for name in names}
        assert names == sorted(names)
        assert len(dates) == 1
        other = ({*PAPERS} - {paper}).pop()
        assert inside == {uri: pdf for uri, pdf in made.items() if f"-{other}" not in uri}


def test_the_same_content_gives_the_same_bytes(knee_library: Library) -> None:
    again = library(load(KNEE).handbook, site_url=SITE, cache=SheetCache(None))
    assert again == knee_library
