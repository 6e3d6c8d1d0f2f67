"""What changed from edition to edition, in words for a page and a feed."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from generator.editor.changes import Change, Detail
from generator.editor.changes.edition_state import edition_of
from generator.editor.changes.excerpt import excerpt
from generator.editor.changes.since import edition_changes
from generator.handbook import Handbook
from generator.model.protocol import sheet_code
from generator.views.addresses import LinkView, ladder_uri, phase_uri
from generator.views.notice import long_date
from generator.views.sheet_digests import rule_digests, sheet_digests


@dataclass(frozen=True, slots=True)
class ChangeItem:
    """One change: where, what, why it bears on safety ("" for not), its parts and its sheets.

    A sheet that is made no longer leads nowhere: its `uri` is empty.
    """

    where: str
    what: str
    safety: str
    parts: tuple[Detail, ...]
    sheets: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True)
class Period:
    """What one edition, or the content since the last one, changed; safety changes apart."""

    anchor: str
    title: str
    date: datetime.date
    """The date of the state at its end."""

    safety: tuple[ChangeItem, ...]
    others: tuple[ChangeItem, ...]
    sheets: int = 0
    """How many sheets the first edition recorded; 0 in any other."""


def periods(handbook: Handbook) -> tuple[Period, ...]:
    """Return every period, newest first; none where no edition is recorded."""
    return tuple(_periods(handbook))[::-1]


def _periods(handbook: Handbook) -> Iterator[Period]:
    if not handbook.editions:
        return
    links = sheet_pages(handbook, phase_uri)
    dates = list(handbook.editions)
    yield _first(handbook, dates[0])
    for before, after in pairwise(dates):
        changes = edition_changes(handbook.editions[before], handbook.editions[after])
        date = datetime.date.fromisoformat(after)
        yield _period(f"edition-{after}", f"Edition of {long_date(date)}", date, changes, links)
    present = edition_of(handbook, sheet_digests(handbook), rule_digests(handbook))
    changes = edition_changes(handbook.editions[dates[-1]], present)
    if changes or handbook.info.edition.isoformat() != dates[-1]:
        last = long_date(datetime.date.fromisoformat(dates[-1]))
        title = f"Since the edition of {last}"
        yield _period(f"since-{dates[-1]}", title, handbook.info.edition, changes, links)


def _first(handbook: Handbook, day: str) -> Period:
    date = datetime.date.fromisoformat(day)
    sheets = len(handbook.editions[day].sheets)
    return Period(f"edition-{day}", f"Edition of {long_date(date)}", date, (), (), sheets)


def _period(
    anchor: str,
    title: str,
    date: datetime.date,
    changes: Iterable[Change],
    links: dict[str, str],
) -> Period:
    items = tuple(change_items(changes, links))
    safety = tuple(item for item in items if item.safety)
    others = tuple(item for item in items if not item.safety)
    return Period(anchor, title, date, safety, others)


def change_items(changes: Iterable[Change], links: dict[str, str]) -> Iterator[ChangeItem]:
    """Yield changes in words; `links` leads from a sheet's printed id to its page."""
    for change in changes:
        place = change.place
        yield ChangeItem(
            where=", ".join((place.name, *place.inside)),
            what=change.title,
            safety=change.safety,
            parts=tuple(map(excerpt, change.details)),
            sheets=tuple(LinkView(code, links.get(code, "")) for code in change.sheets),
        )


def sheet_pages(handbook: Handbook, page_of: Callable[[str, str], str]) -> dict[str, str]:
    """Return a page for each sheet's printed id; `page_of` gives that of a protocol's phase."""
    phases = {
        sheet_code(protocol.code, phase.code): page_of(id_, phase.id)
        for id_, protocol in handbook.protocols.items()
        for phase in protocol.phases
    }
    return {**phases, **{one.code: ladder_uri(id_) for id_, one in handbook.ladders.items()}}
