"""What tells whether the sheet in a hand is current: a page, and the data it looks things up in.

An edition records the digest of each sheet. A sheet of an older digest is told what has changed
since, in the words of the list of changes.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from functools import partial
from typing import Any

from generator.editor.changes.edition_state import edition_of
from generator.editor.changes.since import edition_changes
from generator.handbook import Handbook
from generator.model.edition import Edition
from generator.outputs.change_history import ChangeItem, change_items, sheet_pages
from generator.outputs.sheet_documents import document_of, html_asset, json_asset
from generator.outputs.tree import Asset
from generator.views.addresses import CURRENT, sheet_page_uri
from generator.views.notice import long_date, notice_view
from generator.views.sheet_digests import rule_digests, sheet_digests

DATA = f"{CURRENT}sheets.json"


def current_assets(handbook: Handbook) -> tuple[Asset, ...]:
    """Return the page and its data. The handbook must be free of errors."""
    views = {
        "document": document_of(
            handbook, "Is this sheet current?", "Look up whether a printed sheet still holds."
        ),
        "notice": notice_view(handbook.info),
    }
    return (
        html_asset("sheets/current.html", CURRENT, views),
        json_asset(DATA, current_data(handbook)),
    )


def current_data(handbook: Handbook) -> dict[str, Any]:
    """Return every sheet by its printed id: its page, its digest, and what older ones lack."""
    digests = sheet_digests(handbook)
    pages = sheet_pages(handbook, sheet_page_uri)
    present = edition_of(handbook, digests, rule_digests(handbook))
    codes = sorted({*digests, *(code for one in handbook.editions.values() for code in one.sheets)})
    told = partial(_told, handbook.editions, present)
    return {
        "edition": long_date(handbook.info.edition),
        "sheets": {
            code: {
                "name": _name(handbook, present, code),
                "page": pages.get(code, ""),
                "digest": digests.get(code, ""),
                "was": told(code),
            }
            for code in codes
        },
    }


def _name(handbook: Handbook, present: Edition, code: str) -> str:
    """Return what a sheet is called, or was called last where it is made no longer."""
    if code in present.sheets:
        return present.sheets[code].name
    return [one.sheets[code].name for one in handbook.editions.values() if code in one.sheets][-1]


def _told(editions: Mapping[str, Edition], present: Edition, code: str) -> dict[str, Any]:
    """Return each older digest with the last edition that had it, and what has changed since."""
    now = present.sheets[code].hash if code in present.sheets else ""
    older: dict[str, Any] = {}
    for day, edition in editions.items():
        sheet = edition.sheets.get(code)
        if sheet is not None and sheet.hash != now:
            older[sheet.hash] = {
                "edition": long_date(datetime.date.fromisoformat(day)),
                "changes": _changes(edition, present, code),
            }
    return older


def _changes(old: Edition, new: Edition, code: str) -> list[dict[str, Any]]:
    """Return what changed on one sheet, safety changes first."""
    changes = (one for one in edition_changes(old, new) if code in one.sheets)
    return [_plain(item) for item in change_items(changes, {})]


def _plain(item: ChangeItem) -> dict[str, Any]:
    return {
        "where": item.where,
        "what": item.what,
        "safety": item.safety,
        "parts": [[part.label, part.old, part.new] for part in item.parts],
    }
