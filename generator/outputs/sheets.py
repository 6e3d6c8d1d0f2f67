"""The printed phase sheets: one PDF a phase and paper."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from generator.diagnostics import Diagnostic
from generator.handbook import Handbook
from generator.model.protocol import sheet_code
from generator.outputs.missing_glyphs import missing_glyphs
from generator.outputs.sheet_data import sheet_data
from generator.outputs.tree import Asset
from generator.outputs.typesetter import MissingGlyphs, Typeset, Typesetter
from generator.views import addresses
from generator.views.addresses import Paper, sheet_uri
from generator.views.sheet import sheet_view

PAPERS: tuple[str, ...] = tuple(addresses.PAPERS)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A finished sheet; `programme_pages` is its length without the log."""

    protocol: str
    phase: str
    paper: Paper
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


@dataclass(frozen=True, slots=True)
class _Job:
    protocol: str
    phase: str
    paper: Paper
    data: str


def sheets(  # noqa: PLR0913  one keyword for each choice, all with a default
    handbook: Handbook,
    *,
    protocol: str | None = None,
    phase: str | None = None,
    ids: frozenset[str] = frozenset(),
    papers: Sequence[str] = PAPERS,
    site_url: str = "",
    progress: Callable[[int, int], None] | None = None,
) -> Sheets:
    """Typeset the sheets of all phases, or of one protocol, phase or some ids, on all cores.

    `site_url` is the handbook's address, printed where it is known. `progress` is told how many
    sheets are done, and of how many. The handbook must be free of errors.
    """
    jobs = [
        _Job(protocol_id, phase_id, paper, data)
        for protocol_id, phase_id in _chosen(handbook, protocol, phase, ids)
        for view in [sheet_view(handbook, protocol_id, phase_id, site_url)]
        for data in [sheet_data(handbook, view)]
        for paper in addresses.PAPERS
        if paper in papers
    ]
    made: list[Sheet] = []
    missing: set[Diagnostic] = set()
    for job, result in _typeset(handbook, jobs, progress):
        if isinstance(result, MissingGlyphs):
            missing.update(missing_glyphs(handbook, job.protocol, result.characters))
        else:
            asset = Asset(sheet_uri(job.protocol, job.phase, job.paper), result.pdf)
            made.append(Sheet(job.protocol, job.phase, job.paper, asset, result.programme_pages))
    return Sheets(tuple(made), tuple(sorted(missing)))


def _chosen(
    handbook: Handbook, protocol: str | None, phase: str | None, ids: frozenset[str]
) -> Iterator[tuple[str, str]]:
    for protocol_id, found in handbook.protocols.items():
        for one in found.phases:
            is_asked_for = not ids or sheet_code(found.code, one.code) in ids
            if is_asked_for and protocol in (None, protocol_id) and phase in (None, one.id):
                yield protocol_id, one.id


def _typeset(
    handbook: Handbook, jobs: list[_Job], progress: Callable[[int, int], None] | None
) -> Iterator[tuple[_Job, Typeset | MissingGlyphs]]:
    """Typeset on all cores (the compiler lets go of the interpreter's lock), in the jobs' order."""
    with Typesetter(handbook.info.edition) as typesetter:
        workers = max(1, min(len(jobs), os.cpu_count() or 1))
        with ThreadPoolExecutor(workers) as pool:
            results = pool.map(lambda job: typesetter.typeset(job.data, job.paper), jobs)
            for done, (job, result) in enumerate(zip(jobs, results, strict=True), 1):
                if progress is not None:
                    progress(done, len(jobs))
                yield job, result
