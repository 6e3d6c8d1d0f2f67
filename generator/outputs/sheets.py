"""The printed phase sheets: one PDF a phase and form."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.diagnostics import Diagnostic
from generator.handbook import Handbook
from generator.model.protocol import sheet_code
from generator.outputs.printing import Job, print_all
from generator.outputs.sheet_cache import SheetCache
from generator.outputs.sheet_data import sheet_data
from generator.outputs.tree import Asset, Progress
from generator.outputs.typesetter import PAPER_NAMES, Manuscript
from generator.views.addresses import FORMS, SheetForm, sheet_uri
from generator.views.sheet import sheet_view


@dataclass(frozen=True, slots=True)
class Choice:
    """Which sheets are wanted: those of one protocol, of one phase, of some ids; else all."""

    protocol: str | None = None
    phase: str | None = None
    ids: frozenset[str] = frozenset()
    forms: tuple[SheetForm, ...] = FORMS

    @property
    def is_all(self) -> bool:
        """Tell whether nothing is left out."""
        return self == Choice()

    def phases(self, handbook: Handbook) -> Iterator[tuple[str, str]]:
        """Yield protocol and phase of each sheet that is wanted."""
        for protocol_id, found in handbook.protocols.items():
            for one in found.phases:
                asked_for = not self.ids or sheet_code(found.code, one.code) in self.ids
                if (
                    asked_for
                    and self.protocol in {None, protocol_id}
                    and self.phase in {None, one.id}
                ):
                    yield protocol_id, one.id


EVERYTHING = Choice()


@dataclass(frozen=True, slots=True)
class Sheet:
    """A finished sheet; `programme_pages` is its length without the log."""

    protocol: str
    phase: str
    form: SheetForm
    asset: Asset
    programme_pages: int


@dataclass(frozen=True, slots=True)
class Sheets:
    """The sheets that could be made, in the handbook's order, and what stood in the others' way."""

    sheets: tuple[Sheet, ...]
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def assets(self) -> tuple[Asset, ...]:
        """The files alone."""
        return tuple(sheet.asset for sheet in self.sheets)


def sheets(
    handbook: Handbook,
    choice: Choice = EVERYTHING,
    *,
    site_url: str = "",
    cache: SheetCache | None = None,
    progress: Progress | None = None,
) -> Sheets:
    """Typeset the sheets of all phases, or those of a choice, on all cores.

    `site_url` is the handbook's address, printed where it is known. The handbook must be free of
    errors.
    """
    jobs = tuple(sheet_jobs(handbook, choice, site_url))
    forms = {job.uri: form for job, form in jobs}
    made = print_all(handbook, [job for job, _ in jobs], cache or SheetCache(None), progress)
    return Sheets(
        tuple(
            Sheet(*one.job.phase, forms[one.asset.uri], one.asset, one.programme_pages)
            for one in made.documents
            if one.job.phase
        ),
        made.diagnostics,
    )


def sheet_jobs(
    handbook: Handbook, choice: Choice, site_url: str
) -> Iterator[tuple[Job, SheetForm]]:
    """Yield the printing of each phase in each form that is wanted."""
    for protocol, phase in choice.phases(handbook):
        data = sheet_data(handbook, sheet_view(handbook, protocol, phase, site_url))
        at = handbook.origin("protocol", protocol)
        for form in choice.forms:
            manuscript = Manuscript("sheet", data, _options(form), measured=True)
            uri = sheet_uri(protocol, phase, form)
            yield Job(uri, form.paper, manuscript, at, (protocol, phase)), form


def _options(form: SheetForm) -> dict[str, str]:
    return {
        "paper": PAPER_NAMES[form.paper],
        "large": "yes" if form.large else "no",
        "log": "yes" if form.log else "no",
    }
