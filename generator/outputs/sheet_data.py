"""A sheet's view as the data that its template reads: data all through, never markup."""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from typing import Any

from generator.figures import posture_icon
from generator.handbook import Handbook
from generator.render.prose import prose_runs
from generator.views.sheet import SheetView
from generator.views.sheet_cards import Card
from generator.views.sheet_prose import Prose


def sheet_data(handbook: Handbook, view: SheetView) -> str:
    """Return a view as JSON, with what the document says of itself and each card's picture."""
    language, _, region = view.language.partition("-")
    document = {
        "title": f"{view.protocol}: {view.phase} ({view.code})",
        "authors": handbook.info.authors,
        "description": f"{view.place}. {view.imprint.edition}.",
        "language": language,
        "region": region or None,
    }
    return json.dumps({**_plain(view), **document}, ensure_ascii=False)


def _plain(value: Any) -> Any:
    """Return a value as dictionaries, lists and text; long text becomes runs of one look."""
    if isinstance(value, Prose):
        return [_fields(run) for run in prose_runs(value.markdown)]
    if isinstance(value, Card):
        return {**_fields(value), **_picture(value)}
    if is_dataclass(value):
        return _fields(value)
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    return value


def _fields(record: Any) -> dict[str, Any]:
    """Return a record's fields under the names that a Typst template gives them."""
    names = [field.name for field in fields(record)]
    return {name.replace("_", "-"): _plain(getattr(record, name)) for name in names}


def _picture(card: Card) -> dict[str, str]:
    """Return the card's picture: until there is a drawing, an icon of the starting position."""
    return {"picture": posture_icon(card.posture), "picture-alt": f"{card.name}: {card.position}"}
