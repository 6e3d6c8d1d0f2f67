"""Single sheets that belong to no phase: forms to fill in, and ladders to tick."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator.handbook import Handbook
from generator.outputs.printing import Job, on_each_paper
from generator.outputs.qr_code import qr_code
from generator.outputs.sheet_data import About, document_data
from generator.views.addresses import form_uri, ladder_sheet_uri
from generator.views.form import form_view
from generator.views.ladder_sheet import ladder_sheet


def ladder_jobs(handbook: Handbook, site_url: str) -> Iterator[Job]:
    """Yield the printing of each ladder on each paper."""
    for ladder in handbook.ladders:
        view = ladder_sheet(handbook, ladder, site_url)
        about = About(
            title=f"{view.name} ({view.code})",
            description=f"{view.towards}. {view.edition}.",
            keywords=(view.code, view.edition, view.digest),
        )
        data = document_data(handbook, view, about, qr=qr_code(view.address))
        at = handbook.origin("ladder", ladder)
        yield from on_each_paper("ladder", data, partial(ladder_sheet_uri, ladder), at)


def form_jobs(handbook: Handbook) -> Iterator[Job]:
    """Yield the printing of each form on each paper."""
    for form in handbook.forms:
        view = form_view(handbook, form)
        about = About(f"{view.name} ({view.code})", f"{view.edition}.", (view.code, view.edition))
        data = document_data(handbook, view, about)
        at = handbook.origin("form", form)
        yield from on_each_paper("form", data, partial(form_uri, form), at)
