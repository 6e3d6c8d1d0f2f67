"""What a screen reader, a catalogue and a camera find in every form of a sheet."""

from __future__ import annotations

import re
from datetime import date

import pikepdf
import pypdfium2
import zxingcpp

from generator.outputs.sheets import Choice, Sheet, sheets
from generator.views.addresses import SheetForm
from generator.views.sheet import SheetView, sheet_view
from tests.sheets.conftest import SITE, Made
from tests.sheets.reading import elements, marked, opened, outline

MILLIMETRES = 25.4 / 72


def view_of(made: Made, sheet: Sheet) -> SheetView:
    return sheet_view(made.handbook, sheet.protocol, sheet.phase, SITE)


def test_everything_on_a_page_is_tagged_or_marked_as_an_artefact(made: Made) -> None:
    for sheet in made.sheets.sheets:
        with opened(sheet.asset.content) as pdf:
            for page in pdf.pages:
                kinds = marked(page)
                assert "" not in kinds, sheet.asset.uri
                assert {"Artifact", "Span"} & kinds, kinds


def test_the_outline_leads_through_the_headings(made: Made) -> None:
    for sheet in made.sheets.sheets:
        view = view_of(made, sheet)
        with opened(sheet.asset.content) as pdf:
            titles = outline(pdf)
        assert titles[0] == f"{view.protocol} · {view.phase}"
        for heading in (view.labels.goals, view.labels.pain, view.labels.stop):
            assert heading in titles


def test_the_properties_name_author_phase_and_edition(made: Made) -> None:
    for sheet in made.sheets.sheets:
        view = view_of(made, sheet)
        with opened(sheet.asset.content) as pdf:
            about = pdf.docinfo
            assert str(about.Author) == ", ".join(made.handbook.info.authors)
            assert view.phase in str(about.Subject)
            assert view.imprint.edition in str(about.Keywords)
            assert view.imprint.digest in str(about.Keywords)
            assert view.code in str(about.Title)


def test_the_log_is_a_drawing_with_a_line_of_words_for_it(made: Made) -> None:
    """The grid is no table: its boxes are empty, and a reader would be led through hundreds."""
    for sheet in made.sheets.sheets:
        with opened(sheet.asset.content) as pdf:
            roles = {str(one.S) for one in elements(pdf)}
            patterns = [page for page in pdf.pages if "/Pattern" in page.Resources]
        assert "/Table" not in roles
        assert bool(patterns) == sheet.form.log, sheet.asset.uri


def test_no_text_is_drawn_as_an_outline(made: Made) -> None:
    """Every glyph comes with the letter it stands for."""
    for sheet in made.sheets.sheets:
        with opened(sheet.asset.content) as pdf:
            fonts = [one for one in pdf.objects if _is_font(one)]
            assert fonts
            assert all("/ToUnicode" in font for font in fonts if "/DescendantFonts" in font)


def _is_font(found: pikepdf.Object) -> bool:
    return isinstance(found, pikepdf.Dictionary) and found.get("/Type") == pikepdf.Name.Font


def test_a_camera_reads_the_sheets_own_address(made: Made) -> None:
    for sheet in made.sheets.sheets:
        view = view_of(made, sheet)
        page = f"{SITE}sheets/{sheet.protocol}/{sheet.phase}/?v={view.imprint.digest}"
        assert _codes(sheet.asset.content, sheet.programme_pages) == [page], sheet.asset.uri


def _codes(pdf: bytes, pages: int) -> list[str]:
    with pypdfium2.PdfDocument(pdf) as document:
        images = [document[number].render(scale=2).to_pil() for number in range(pages)]
    return [code.text for image in images for code in zxingcpp.read_barcodes(image)]


def test_the_code_is_large_enough_and_stands_in_white(made: Made) -> None:
    for sheet in made.sheets.sheets:
        with pypdfium2.PdfDocument(sheet.asset.content) as document:
            image = document[sheet.programme_pages - 1].render(scale=4).to_pil().convert("L")
        (code,) = zxingcpp.read_barcodes(image)
        corner = code.position
        side = (corner.top_right.x - corner.top_left.x) / 4 * MILLIMETRES
        assert side >= 18 * 0.75, side  # 18 mm with the quiet zone
        quiet = side / 29 * 4  # modules of such an address, and those of the quiet zone
        dots = round(quiet * 0.9 / MILLIMETRES * 4)
        left, top = corner.top_left.x, corner.top_left.y
        around = [image.getpixel((left - step, top)) for step in range(3, dots)]
        assert min(around) > 250


def test_without_an_address_there_is_no_code_and_no_hole(knee: Made) -> None:
    form = SheetForm("a4", log=False)
    without = sheets(knee.handbook, Choice(forms=(form,))).sheets
    for sheet in without:
        assert _codes(sheet.asset.content, sheet.programme_pages) == []


def test_id_edition_and_digest_stand_on_every_page(made: Made) -> None:
    for sheet in made.sheets.sheets:
        imprint = view_of(made, sheet).imprint
        with pypdfium2.PdfDocument(sheet.asset.content) as document:
            for page in document:
                text = re.sub(r"\s+", " ", page.get_textpage().get_text_range())
                assert f"{imprint.digest} · {imprint.edition}" in text
    assert isinstance(made.handbook.info.edition, date)
