"""A sheet's view as the data that its template reads: data all through, never markup."""

from __future__ import annotations

import json
from dataclasses import dataclass, fields, is_dataclass
from typing import Any

from generator.figures import draw, posture_icon
from generator.figures.figure import Figure
from generator.figures.svg import Caption, strip
from generator.handbook import Handbook
from generator.outputs.qr_code import qr_code
from generator.render.prose import prose_runs
from generator.views.figure import FigureView
from generator.views.sheet import SheetView
from generator.views.sheet_prose import Prose


def sheet_data(handbook: Handbook, view: SheetView) -> str:
    """Return a phase's view as JSON, with its code and what the document says of itself."""
    return json.dumps(sheet_fields(handbook, view), ensure_ascii=False)


def sheet_fields(handbook: Handbook, view: SheetView) -> dict[str, Any]:
    """Return the same before it is JSON, for a document of several sheets."""
    about = About(
        title=f"{view.protocol}: {view.phase} ({view.code})",
        description=f"{view.phase}. {view.place}. {view.imprint.edition}.",
        keywords=(view.code, view.imprint.edition, view.imprint.digest),
    )
    return _document_fields(handbook, view, about, qr=qr_code(view.imprint.address))


@dataclass(frozen=True, slots=True)
class About:
    """What a document says of itself to a catalogue."""

    title: str
    description: str
    keywords: tuple[str, ...]


def document_data(handbook: Handbook, view: Any, about: About, **more: Any) -> str:
    """Return any view as JSON, with what the document says of itself."""
    return json.dumps(_document_fields(handbook, view, about, **more), ensure_ascii=False)


def _document_fields(handbook: Handbook, view: Any, about: About, **more: Any) -> dict[str, Any]:
    language, _, region = handbook.info.language.partition("-")
    document = {
        "document-title": about.title,
        "authors": handbook.info.authors,
        "description": about.description,
        "keywords": about.keywords,
        "language": language,
        "region": region or None,
    }
    return {**_plain(view), **document, **more}


def _plain(value: Any) -> Any:
    """Return a value as dictionaries, lists and text; long text becomes runs of one look."""
    if isinstance(value, Prose):
        return [_fields(run) for run in prose_runs(value.markdown)]
    if isinstance(value, FigureView):
        return _picture(value)
    if isinstance(value, Figure):
        return {
            "svg": _pale(strip(draw(value), Caption("", value.alt, "figure"))),
            "alt": value.alt,
        }
    if is_dataclass(value):
        return _fields(value)
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    return value


def _fields(record: Any) -> dict[str, Any]:
    """Return a record's fields under the names that a Typst template gives them."""
    names = [field.name for field in fields(record)]
    return {name.replace("_", "-"): _plain(getattr(record, name)) for name in names}


def _picture(figure: FigureView) -> dict[str, str]:
    """Return a card's picture: its frames side by side, or a neutral icon."""
    return {"svg": _drawn(figure), "alt": f"{figure.title}: {figure.description}"}


def _pale(svg: str) -> str:
    """Return a drawing on which a pen is seen."""
    head, end, body = svg.removesuffix("</svg>").partition(">")
    return f'{head}{end}<g opacity="0.4">{body}</g></svg>'


def _drawn(figure: FigureView) -> str:
    if not figure.drawing:
        return posture_icon(figure.posture)
    return strip(figure.signed_scene, Caption(figure.title, figure.description, "figure"))
