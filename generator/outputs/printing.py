"""Typesetting many documents at once: on all cores, and none of them twice."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial

from generator.diagnostics import Diagnostic
from generator.handbook import Handbook, Origin
from generator.outputs.missing_glyphs import missing_glyphs
from generator.outputs.sheet_cache import SheetCache
from generator.outputs.sheet_overflow import sheet_overflow
from generator.outputs.tree import Asset, Progress
from generator.outputs.typesetter import (
    PAPER_NAMES,
    Manuscript,
    MissingGlyphs,
    Typeset,
    Typesetter,
)
from generator.views.addresses import PAPERS, Paper


@dataclass(frozen=True, slots=True)
class Job:
    """One document to print: its address, what is typeset, and where it was written.

    `phase` is protocol and phase where it is the sheet of one.
    """

    uri: str
    paper: Paper
    manuscript: Manuscript
    at: Origin
    phase: tuple[str, str] | None = None


def on_each_paper(
    template: str, data: str, uri: Callable[[Paper], str], at: Origin
) -> Iterator[Job]:
    """Yield the printing of a document that has no other forms; `uri` gives its address."""
    for paper in PAPERS:
        manuscript = Manuscript(template, data, {"paper": PAPER_NAMES[paper]})
        yield Job(uri(paper), paper, manuscript, at)


@dataclass(frozen=True, slots=True)
class Printed:
    """A finished document; `programme_pages` is counted for phases alone."""

    job: Job
    asset: Asset
    programme_pages: int


@dataclass(frozen=True, slots=True)
class Printing:
    """The documents that could be made, in order, and what stood in the others' way."""

    documents: tuple[Printed, ...]
    diagnostics: tuple[Diagnostic, ...]


def print_all(
    handbook: Handbook, jobs: Sequence[Job], cache: SheetCache, progress: Progress | None = None
) -> Printing:
    """Typeset documents, or take them from the cache."""
    made: list[Printed] = []
    wrong: set[Diagnostic] = set()
    for job, result in zip(jobs, _results(handbook, jobs, cache, progress), strict=True):
        if isinstance(result, MissingGlyphs):
            wrong.update(missing_glyphs(handbook, job.at, result.characters))
            continue
        made.append(Printed(job, Asset(job.uri, result.pdf), result.programme_pages))
        if job.phase and result.excess > 0:  # said once a paper, with a log or without
            wrong.add(sheet_overflow(handbook, *job.phase, job.paper, result.excess))
    return Printing(tuple(made), tuple(sorted(wrong)))


def _results(
    handbook: Handbook, jobs: Sequence[Job], cache: SheetCache, progress: Progress | None
) -> Iterator[Typeset | MissingGlyphs]:
    """Yield each document in order. The compiler lets go of the interpreter's lock."""
    with Typesetter(handbook.info.edition) as typesetter:
        workers = max(1, min(len(jobs), os.cpu_count() or 1))
        with ThreadPoolExecutor(workers) as pool:
            results = pool.map(partial(_one, typesetter, cache), jobs)
            for done, result in enumerate(results, 1):
                if progress is not None:
                    progress(done, len(jobs))
                yield result


def _one(typesetter: Typesetter, cache: SheetCache, job: Job) -> Typeset | MissingGlyphs:
    key = typesetter.key(job.manuscript)
    made = cache.get(key)
    if made is not None:
        return made
    result = typesetter.typeset(job.manuscript)
    if isinstance(result, Typeset):
        cache.put(key, result)
    return result
