"""The pages that lead to others: by family, region and equipment, and every list."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.outputs.page import PageMaker
from generator.outputs.search_entries import entry, fitting, measure_entry
from generator.outputs.tree import Page
from generator.views.addresses import (
    BY_EQUIPMENT,
    BY_REGION,
    EXERCISES,
    LADDERS,
    MEASURES,
    PROTOCOLS,
    SHEETS,
)
from generator.views.exercise import ExerciseView
from generator.views.index import (
    GroupView,
    by_equipment,
    by_family,
    by_region,
    sheet_groups,
    single_sheets,
)
from generator.views.ladder import LadderView
from generator.views.measure import measure_views
from generator.views.protocol import ProtocolView
from generator.views.sources import BASIS_WORDS
from generator.views.support import support
from generator.views.wording import Wording

VOCABULARY = "content/vocabulary.yml"
ABOVE = (("Exercises", EXERCISES),)
OTHER_WAYS = {
    EXERCISES: (("By region", BY_REGION), ("By equipment", BY_EQUIPMENT)),
    BY_REGION: (("By family", EXERCISES), ("By equipment", BY_EQUIPMENT)),
    BY_EQUIPMENT: (("By family", EXERCISES), ("By region", BY_REGION)),
}


def index_pages(
    make: PageMaker,
    wording: Wording,
    exercises: Sequence[ExerciseView],
    protocols: Sequence[ProtocolView],
    ladders: Sequence[LadderView],
) -> Iterator[Page]:
    """Yield every page that lists others."""
    yield _exercises(
        make, EXERCISES, "Exercises", "All exercises, by family.", by_family(wording, exercises)
    )
    yield _exercises(
        make,
        BY_REGION,
        "Exercises by region",
        "All exercises, by where they work.",
        by_region(wording, exercises),
    )
    yield _exercises(
        make,
        BY_EQUIPMENT,
        "Exercises by equipment",
        "All exercises, by what you have.",
        by_equipment(wording, exercises),
    )
    yield _protocols(make, protocols)
    yield _ladders(make, ladders)
    yield _sheets(make, wording, protocols)
    yield _measures(make, wording)
    if f"{wording.sources.page.rstrip('/')}.md" not in wording.handbook.chapters:
        yield _sources(make, wording)


def _exercises(
    make: PageMaker, uri: str, title: str, lead: str, groups: tuple[GroupView, ...]
) -> Page:
    return make.named(
        "exercises.html",
        uri,
        title,
        lead,
        names=fitting(group.name for group in groups),
        source=VOCABULARY,
        views={
            "title": title,
            "lead": lead,
            "groups": groups,
            "above": () if uri == EXERCISES else ABOVE,
            "other_ways": OTHER_WAYS[uri],
        },
    )


def _protocols(make: PageMaker, protocols: Sequence[ProtocolView]) -> Page:
    lead = "Plans in phases, each for one condition."
    names = (protocol.name for protocol in protocols)
    views = {"protocols": protocols}
    return make.named("protocols.html", PROTOCOLS, "Protocols", lead, names=names, views=views)


def _ladders(make: PageMaker, ladders: Sequence[LadderView]) -> Page:
    lead = "Graded ways back to one activity, a rung at a time."
    names = (ladder.name for ladder in ladders)
    views = {"ladders": ladders}
    return make.named("ladders.html", LADDERS, "Ladders", lead, names=names, views=views)


def _sheets(make: PageMaker, wording: Wording, protocols: Sequence[ProtocolView]) -> Page:
    lead = "Every phase as a sheet to print and hand out."
    codes = (protocol.code for protocol in protocols)  # "PHP" is found by "PHP-1" too
    return make.named(
        "sheets.html",
        SHEETS,
        "Sheets",
        lead,
        names=("PDF", "print", "hand-out", *codes),
        views={"groups": sheet_groups(protocols), "singles": single_sheets(wording.handbook)},
    )


def _measures(make: PageMaker, wording: Wording) -> Page:
    lead = "What the rules ask you to score or count, and how to take it at home."
    measures = measure_views(wording)
    return make(
        "measures.html",
        MEASURES,
        title="Measures",
        description=lead,
        search=(entry("", "Measures", lead), *map(measure_entry, measures)),
        source="content/measures.yml",
        views={"measures": measures},
    )


def _sources(make: PageMaker, wording: Wording) -> Page:
    """Make the page to which citations lead, for a handbook without a chapter of that name."""
    lead = "What the numbers rest on, and every source."
    return make.named(
        "sources.html",
        wording.sources.page,
        "How sure we are",
        lead,
        source="content/citations.yml",
        views={
            "bases": tuple(BASIS_WORDS.items()),
            "entries": wording.sources.bibliography(support(wording.handbook)),
        },
    )
