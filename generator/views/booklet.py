"""A protocol's booklet: a cover and contents, and behind them the sheets of all phases."""

from __future__ import annotations

from dataclasses import dataclass

from generator.handbook import Handbook
from generator.views.notice import notice_view
from generator.views.sheet_prose import Prose


@dataclass(frozen=True, slots=True)
class BookletView:
    """What stands on the cover of a booklet."""

    title: str
    lead: str
    summary: Prose
    contents: str
    standing: str
    disclaimer: Prose
    edition: str
    language: str


def booklet_view(handbook: Handbook, protocol_id: str) -> BookletView:
    """Word the cover of a protocol's booklet."""
    protocol, notice = handbook.protocols[protocol_id], notice_view(handbook.info)
    return BookletView(
        title=protocol.name,
        lead=f"All {len(protocol.phases)} phases: programmes, rules and logs",
        summary=Prose(protocol.summary),
        contents="Contents",
        standing=notice.standing,
        disclaimer=Prose(notice.disclaimer),
        edition=notice.titled_edition,
        language=handbook.info.language,
    )
