"""Whole protocols to print: a cover, contents, and the sheets of all phases."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator.handbook import Handbook
from generator.outputs.printing import Job, on_each_paper
from generator.outputs.sheet_data import About, document_data, sheet_fields
from generator.views.addresses import booklet_uri
from generator.views.booklet import booklet_view
from generator.views.sheet import sheet_view


def booklet_jobs(handbook: Handbook, site_url: str) -> Iterator[Job]:
    """Yield the printing of each protocol's booklet on each paper."""
    for protocol, record in handbook.protocols.items():
        view = booklet_view(handbook, protocol)
        sheets = [
            sheet_fields(handbook, sheet_view(handbook, protocol, phase.id, site_url))
            for phase in record.phases
        ]
        about = About(
            title=f"{view.title} ({record.code})",
            description=f"{view.lead}. {view.edition}.",
            keywords=(record.code, view.edition),
        )
        data = document_data(handbook, view, about, sheets=sheets)
        at = handbook.origin("protocol", protocol)
        yield from on_each_paper("booklet", data, partial(booklet_uri, protocol), at)
