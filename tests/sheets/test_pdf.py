"""The finished PDF: its papers, its length, its structure, its fonts."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from collections.abc import Iterator
from itertools import pairwise

import pytest

from generator.handbook import Handbook
from generator.outputs.sheets import sheets
from generator.render.prose import plain
from generator.views.sheet import sheet_view
from tests.places import KNEE
from tests.sheets.conftest import SITE, Made
from tests.sheets.reading import elements, fonts, heading_levels, letters_by_size, opened, squeezed

POINTS = {"a4": (595, 842), "letter": (612, 792)}


def test_each_phase_has_a_sheet_in_each_form(made: Made) -> None:
    endings = [
        f"{paper}{size}{log}.pdf"
        for size in ("", "-large")
        for log in ("", "-no-log")
        for paper in ("a4", "letter")
    ]
    expected = [
        f"sheets/{protocol}/{phase}/{protocol}-{phase}-{ending}"
        for protocol, phase in made.choice.phases(made.handbook)
        for ending in endings
    ]
    assert [asset.uri for asset in made.sheets.assets] == expected
    assert made.sheets.diagnostics == ()


def test_in_standard_print_a_programme_takes_two_pages_at_most_and_its_log_one(made: Made) -> None:
    for sheet in made.sheets.sheets:
        if not sheet.form.large:
            with opened(sheet.asset.content) as pdf:
                assert sheet.programme_pages <= 2, sheet.asset.uri
                assert len(pdf.pages) == sheet.programme_pages + sheet.form.log, sheet.asset.uri


def test_the_pages_have_the_size_of_the_paper(made: Made) -> None:
    for sheet in made.sheets.sheets:
        with opened(sheet.asset.content) as pdf:
            for page in pdf.pages:
                size = [round(float(side)) for side in page.mediabox[2:]]
                assert tuple(size) == POINTS[sheet.form.paper]


def test_letters_are_as_large_as_the_form_promises(made: Made) -> None:
    for sheet in made.sheets.sheets:
        least, daily_size = (16, 18) if sheet.form.large else (12, 14)
        sizes = letters_by_size(sheet.asset.content, sheet.programme_pages)
        daily = squeezed("".join(to_do(made.handbook, sheet.protocol, sheet.phase)))
        assert min(sizes) >= least, sheet.asset.uri
        assert sum(count for size, count in sizes.items() if size >= daily_size) >= letters(daily)


def to_do(handbook: Handbook, protocol: str, phase: str) -> Iterator[str]:
    """Yield what a reader needs every day: pain rule, doses, steps."""
    view = sheet_view(handbook, protocol, phase)
    yield from (plain(band.do.markdown) for band in view.pain.bands)
    for card in (card for block in view.blocks for card in block.cards):
        yield from (card.name, card.amount, card.details, *card.steps, card.cue)


def letters(text: str) -> int:
    return sum(character.isalpha() for character in text)


def test_the_document_says_what_it_is(made: Made) -> None:
    for sheet in made.sheets.sheets:
        with opened(sheet.asset.content) as pdf, pdf.open_metadata() as metadata:
            assert pdf.Root.MarkInfo.Marked
            assert str(pdf.Root.Lang) == made.handbook.info.language
            assert pdf.Root.ViewerPreferences.DisplayDocTitle
            assert made.handbook.protocols[sheet.protocol].name in metadata["dc:title"]
            assert metadata["pdfuaid:part"] == "1"


def test_headings_begin_at_one_and_skip_no_level(made: Made) -> None:
    for sheet in made.sheets.sheets:
        with opened(sheet.asset.content) as pdf:
            levels = heading_levels(pdf)
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(later <= earlier + 1 for earlier, later in pairwise(levels))


def test_every_picture_says_what_it_shows(made: Made) -> None:
    for sheet in made.sheets.sheets:
        phase = made.handbook.phase(sheet.protocol, sheet.phase)
        with opened(sheet.asset.content) as pdf:
            pictures = [one for one in elements(pdf) if str(one.S) == "/Figure"]
            alternatives = [str(one.Alt) for one in pictures]
        given = [made.handbook.exercises[one.exercise].name for one in phase.programme]
        assert len(alternatives) == len(given) + 1  # and the code with the sheet's address
        for name in given:
            assert any(name in alternative for alternative in alternatives)


def test_only_the_handbooks_own_fonts_are_used_and_embedded(made: Made) -> None:
    for sheet in made.sheets.sheets:
        with opened(sheet.asset.content) as pdf:
            descriptors = fonts(pdf)
            assert descriptors
            for font in descriptors:
                assert "/FontFile2" in font or "/FontFile3" in font
                assert "AtkinsonHyperlegibleNext" in str(font.FontName) or (
                    "ToeholdSymbols" in str(font.FontName)
                )


def test_a_sheet_is_small_enough_to_send(made: Made) -> None:
    assert all(len(asset.content) < 200_000 for asset in made.sheets.assets)


def test_the_same_content_gives_the_same_bytes(knee: Made) -> None:
    again = sheets(knee.handbook, site_url=SITE)
    assert again.assets == knee.sheets.assets


@pytest.mark.parametrize("cores", ["1", "8"])
def test_another_process_with_other_threads_gives_the_same_bytes(knee: Made, cores: str) -> None:
    program = f"""
import hashlib, os, pathlib
os.cpu_count = lambda: {cores}
from generator.handbook import load
from generator.outputs.sheets import sheets
made = sheets(load(pathlib.Path({str(KNEE)!r})).handbook, site_url={SITE!r})
print(hashlib.sha256(b"".join(asset.content for asset in made.assets)).hexdigest())
"""
    ran = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    content = b"".join(asset.content for asset in knee.sheets.assets)
    assert ran.stdout.strip() == hashlib.sha256(content).hexdigest()
