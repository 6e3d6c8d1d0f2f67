"""Everything that is printed: the sheets of all phases, what goes with them, and all in one."""

from __future__ import annotations

import datetime
import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass

from generator.diagnostics import Diagnostic
from generator.handbook import Handbook
from generator.outputs.booklets import booklet_jobs
from generator.outputs.planners import planner_jobs
from generator.outputs.printing import Job, Printed, print_all
from generator.outputs.sheet_cache import SheetCache
from generator.outputs.sheets import EVERYTHING, sheet_jobs
from generator.outputs.single_sheets import form_jobs, ladder_jobs
from generator.outputs.tree import Asset, Progress
from generator.views.addresses import PAPERS, SHEETS, Paper, all_sheets_uri


@dataclass(frozen=True, slots=True)
class Library:
    """All that could be printed, and what stood in the way of the rest."""

    assets: tuple[Asset, ...]
    diagnostics: tuple[Diagnostic, ...]


def library(
    handbook: Handbook, *, site_url: str, cache: SheetCache, progress: Progress | None = None
) -> Library:
    """Print everything, and pack it for a clinic without network. Drops what it does not need.

    The handbook must be free of errors.
    """
    made = print_all(handbook, list(_jobs(handbook, site_url)), cache, progress)
    cache.drop_unused()
    packed = (_packed(paper, made.documents, handbook.info.edition) for paper in PAPERS)
    return Library((*(one.asset for one in made.documents), *packed), made.diagnostics)


def document(handbook: Handbook, uri: str, *, site_url: str, cache: SheetCache) -> bytes | None:
    """Print one thing alone; None where nothing has that address, or a mistake is in its way."""
    if uri.endswith(".zip"):
        every = library(handbook, site_url=site_url, cache=cache).assets
        return next((one.content for one in every if one.uri == uri), None)
    jobs = [job for job in _jobs(handbook, site_url) if job.uri == uri]
    made = print_all(handbook, jobs, cache).documents
    return made[0].asset.content if made else None


def _jobs(handbook: Handbook, site_url: str) -> Iterator[Job]:
    for job, _ in sheet_jobs(handbook, EVERYTHING, site_url):
        yield job
    yield from planner_jobs(handbook)
    yield from booklet_jobs(handbook, site_url)
    yield from ladder_jobs(handbook, site_url)
    yield from form_jobs(handbook)


def _packed(paper: Paper, documents: tuple[Printed, ...], edition: datetime.date) -> Asset:
    """Return a paper's documents in one file that is the same whenever its content is.

    They are compressed already, and another version of a compressor might write other bytes.
    """
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as archive:
        for one in sorted(documents, key=lambda one: one.asset.uri):
            if one.job.paper == paper:
                archive.writestr(_entry(one.asset.uri, edition), one.asset.content)
    return Asset(all_sheets_uri(paper), packed.getvalue())


def _entry(uri: str, edition: datetime.date) -> zipfile.ZipInfo:
    # A zip knows no year before 1980.
    date = max(edition, datetime.date(1980, 1, 1))
    entry = zipfile.ZipInfo(uri.removeprefix(SHEETS), (date.year, date.month, date.day, 0, 0, 0))
    entry.create_system = 3  # else it would tell which system made it
    entry.external_attr = 0o644 << 16
    return entry
