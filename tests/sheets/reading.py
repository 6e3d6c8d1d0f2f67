"""What a reader, a printer and a screen reader find in a PDF."""

from __future__ import annotations

import ctypes
import io
import re
from collections import Counter
from collections.abc import Iterator

import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium
import zxingcpp

#: Line ends, and the hyphen that ends a line, depend on the paper; the words do not.
LAYOUT = re.compile(r"[\s\-\u2010\u2011\u00ad\u0002\ufffe\u200b]+")


def squeezed(text: str) -> str:
    """Return the letters and signs alone."""
    return LAYOUT.sub("", text)


def words(pdf: bytes) -> str:
    """Return the text of all pages, squeezed."""
    with pypdfium2.PdfDocument(pdf) as document:
        return squeezed(" ".join(page.get_textpage().get_text_range() for page in document))


def codes(pdf: bytes) -> list[str]:
    """Return what a camera reads from the QR codes of all pages."""
    with pypdfium2.PdfDocument(pdf) as document:
        pictures = [page.render(scale=3).to_pil() for page in document]
    return [code.text for picture in pictures for code in zxingcpp.read_barcodes(picture)]


def page_sizes(pdf: bytes) -> set[tuple[int, int]]:
    """Return the sizes that its pages have, in whole points."""
    with pypdfium2.PdfDocument(pdf) as document:
        sizes = [page.get_size() for page in document]
    return {(round(width), round(height)) for width, height in sizes}


def letters_by_size(pdf: bytes, pages: int) -> Counter[float]:
    """Count the letters of each size, in points, on the first pages."""
    counted: Counter[float] = Counter()
    with pypdfium2.PdfDocument(pdf) as document:
        for number in range(pages):
            text = document[number].get_textpage()
            for index in range(text.count_chars()):
                if chr(pdfium.FPDFText_GetUnicode(text.raw, index)).isalpha():
                    matrix = pdfium.FS_MATRIX()
                    pdfium.FPDFText_GetMatrix(text.raw, index, ctypes.byref(matrix))
                    size = pdfium.FPDFText_GetFontSize(text.raw, index) * abs(matrix.d)
                    counted[round(size, 1)] += 1
    return counted


def opened(pdf: bytes) -> pikepdf.Pdf:
    """Open a PDF's own structure."""
    return pikepdf.open(io.BytesIO(pdf))


def elements(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Dictionary]:
    """Yield the structure elements in reading order."""
    yield from _below(pdf.Root.StructTreeRoot)


def _below(node: pikepdf.Object) -> Iterator[pikepdf.Dictionary]:
    kids = node.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield kid
            yield from _below(kid)


def heading_levels(pdf: pikepdf.Pdf) -> list[int]:
    """Return the levels of the headings in reading order."""
    roles = (str(element.S) for element in elements(pdf))
    return [int(role[2:]) for role in roles if re.fullmatch(r"/H\d", role)]


def fonts(pdf: pikepdf.Pdf) -> list[pikepdf.Dictionary]:
    """Return the descriptors of all fonts."""
    return [
        obj
        for obj in pdf.objects
        if isinstance(obj, pikepdf.Dictionary) and obj.get("/Type") == pikepdf.Name.FontDescriptor
    ]


def outline(pdf: pikepdf.Pdf) -> list[str]:
    """Return the titles of the bookmarks in their order."""
    with pdf.open_outline() as found:
        return [item.title for root in found.root for item in _with_children(root)]


def _with_children(item: pikepdf.OutlineItem) -> Iterator[pikepdf.OutlineItem]:
    yield item
    for child in item.children:
        yield from _with_children(child)


#: Operators that put something on a page: letters, shapes, pictures.
PAINTS = {"Tj", "TJ", "'", '"', "f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "Do", "sh"}


def marked(page: pikepdf.Page) -> set[str]:
    """Return under which marks a page paints; "" is among them where something has none."""
    marks: list[str] = []
    found = set()
    for operands, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        if name in {"BMC", "BDC"}:
            marks.append(str(operands[0]).lstrip("/"))
        elif name == "EMC":
            marks.pop()
        elif name in PAINTS:
            found.add(marks[-1] if marks else "")
    return found
