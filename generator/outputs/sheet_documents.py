"""The sheets as pages of their own, printed from a browser, and what those pages are made of."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files

from markupsafe import Markup

from generator.handbook import Handbook
from generator.model.protocol import Phase
from generator.outputs.qr_code import qr_code
from generator.outputs.tree import Asset
from generator.render.page import render_document
from generator.views.addresses import (
    COMPOSE,
    CURRENT,
    SHEET_LOOK,
    phase_uri,
    sheet_links,
    sheet_page_uri,
)
from generator.views.prescription import in_day_order
from generator.views.sheet import SheetView, sheet_view

FONTS = (
    "AtkinsonHyperlegibleNext.woff2",
    "ToeholdSymbols-Regular.woff2",
    "ToeholdSymbols-Bold.woff2",
)


@dataclass(frozen=True, slots=True)
class Document:
    """What a page that stands by itself says of itself; `look` is where its style lies."""

    title: str
    description: str
    language: str
    handbook: str
    look: str = SHEET_LOOK


@dataclass(frozen=True, slots=True)
class Qr:
    """A QR code as a page shows it; its drawing is the program's own."""

    drawing: Markup
    alt: str


def sheet_documents(handbook: Handbook, site_url: str = "") -> Iterator[Asset]:
    """Yield the page of every phase's sheet. The handbook must be free of errors."""
    for protocol_id, protocol in handbook.protocols.items():
        for phase in protocol.phases:
            view = sheet_view(handbook, protocol_id, phase.id, site_url)
            yield _sheet(handbook, protocol_id, phase, view)


def _sheet(handbook: Handbook, protocol: str, phase: Phase, view: SheetView) -> Asset:
    title = f"{view.protocol}: {view.phase} ({view.code})"
    views = {
        "document": document_of(handbook, title, f"{view.phase}. {view.place}."),
        "sheet": view,
        "keys": card_keys(phase),
        "qr": _qr(view),
        "ways": {
            "phase": phase_uri(protocol, phase.id),
            "formats": sheet_links(protocol, phase.id),
            "compose": COMPOSE,
            "current": CURRENT,
        },
    }
    return html_asset("sheets/sheet.html", sheet_page_uri(protocol, phase.id), views)


def html_asset(template: str, uri: str, views: dict[str, object]) -> Asset:
    """Render a document to the index file of a folder."""
    return Asset(f"{uri}index.html", render_document(template, uri, views).encode())


def json_asset(uri: str, data: object) -> Asset:
    """Return what a page's script loads."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return Asset(uri, f"{text}\n".encode())


def document_of(handbook: Handbook, title: str, description: str) -> Document:
    """Return what a document of this handbook says of itself."""
    info = handbook.info
    return Document(f"{title} – {info.title}", description, info.language, info.title)


def card_keys(phase: Phase) -> dict[int, tuple[str, str]]:
    """Return exercise and time of the day of each card, by the card's number."""
    cards = enumerate(in_day_order(phase.programme), 1)
    return {number: (one.exercise, one.when) for number, one in cards}


def _qr(view: SheetView) -> Qr | None:
    code = qr_code(view.imprint.address)
    return Qr(Markup(code["svg"]), code["alt"]) if code else None  # noqa: S704  our own drawing


def look_assets() -> Iterator[Asset]:
    """Yield styles, scripts and fonts of the sheets' pages, which need no host's theme."""
    browser = files("generator") / "render" / "browser"
    for file in sorted(browser.iterdir(), key=lambda one: one.name):
        if file.name.endswith((".css", ".js")):
            yield Asset(SHEET_LOOK + file.name, file.read_bytes())
    fonts = files("generator") / "theme" / "assets" / "fonts"
    for name in FONTS:
        yield Asset(SHEET_LOOK + name, (fonts / name).read_bytes())
