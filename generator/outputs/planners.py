"""The weekly planner of each phase."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator.handbook import Handbook
from generator.outputs.printing import Job, on_each_paper
from generator.outputs.sheet_data import About, document_data
from generator.views.addresses import planner_uri
from generator.views.planner import PlannerView, planner_view


def planner_jobs(handbook: Handbook) -> Iterator[Job]:
    """Yield the printing of each phase's planner on each paper."""
    for protocol, record in handbook.protocols.items():
        at = handbook.origin("protocol", protocol)
        for phase in record.phases:
            view = planner_view(handbook, protocol, phase.id)
            data = document_data(handbook, view, _about(view))
            yield from on_each_paper("planner", data, partial(planner_uri, protocol, phase.id), at)


def _about(view: PlannerView) -> About:
    return About(
        title=f"{view.title}: {view.protocol}, {view.phase} ({view.code})",
        description=f"{view.phase}. {view.words} {view.edition}.",
        keywords=(view.code, view.edition),
    )
