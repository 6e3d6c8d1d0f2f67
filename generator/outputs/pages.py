"""Every page that is made from the data, and what the chapters need from it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType

from generator.handbook import Handbook
from generator.outputs.index_pages import index_pages
from generator.outputs.page import PageMaker
from generator.outputs.search_entries import (
    exercise_entry,
    first_sentence,
    ladder_entry,
    phase_entry,
    protocol_entry,
)
from generator.outputs.tree import Page
from generator.render.blocks import Blocks
from generator.render.chapter import ChapterResolver
from generator.views.exercise import ExerciseView, exercise_view
from generator.views.frame import frame_view
from generator.views.ladder import LadderView, ladder_view
from generator.views.protocol import ProtocolView, protocol_view
from generator.views.uses import uses
from generator.views.wording import Wording


def pages(handbook: Handbook) -> tuple[Page, ...]:
    """Return every page made from the data, the same bytes for the same data."""
    wording = Wording(handbook)
    make = PageMaker(frame_view(wording))
    used = uses(wording)
    exercises = [exercise_view(wording, id_, used) for id_ in handbook.exercises]
    protocols = [protocol_view(wording, id_) for id_ in handbook.protocols]
    ladders = [ladder_view(wording, id_) for id_ in handbook.ladders]
    return (
        *index_pages(make, wording, exercises, protocols, ladders),
        *_exercise_pages(make, exercises),
        *_protocol_pages(make, protocols),
        *_ladder_pages(make, ladders),
    )


def standing(handbook: Handbook) -> str:
    """Return what every page says of its standing, for pages that a host makes itself."""
    return Blocks(Wording(handbook)).render("", "review-status", "index.md")


def chapter_resolver(handbook: Handbook) -> Callable[[str, str], str]:
    """Return what resolves the references in a chapter: (its file, its Markdown) to Markdown."""
    return ChapterResolver(Wording(handbook))


def chapter_search(handbook: Handbook) -> Mapping[str, tuple[str, ...]]:
    """Return the lay words by which each chapter is found, from its front matter."""
    return MappingProxyType(
        {
            uri: words
            for uri, chapter in handbook.chapters.items()
            if (words := _searched_as(chapter.meta))
        }
    )


def _searched_as(meta: object) -> tuple[str, ...]:
    words = meta.get("searched_as", ()) if isinstance(meta, dict) else ()
    return tuple(map(str, words)) if isinstance(words, tuple) else ()


def _exercise_pages(make: PageMaker, exercises: Iterable[ExerciseView]) -> Iterator[Page]:
    for exercise in exercises:
        yield make(
            "exercise.html",
            exercise.uri,
            title=exercise.name,
            description=first_sentence(exercise.purpose),
            search=(exercise_entry(exercise),),
            source=exercise.source,
            views={"exercise": exercise},
        )


def _protocol_pages(make: PageMaker, protocols: Iterable[ProtocolView]) -> Iterator[Page]:
    for protocol in protocols:
        yield make(
            "protocol.html",
            protocol.uri,
            title=protocol.name,
            description=first_sentence(protocol.condition.says),
            search=(protocol_entry(protocol),),
            source=protocol.source,
            views={"protocol": protocol},
        )
        yield from _phase_pages(make, protocol)


def _phase_pages(make: PageMaker, protocol: ProtocolView) -> Iterator[Page]:
    for phase in protocol.phases:
        yield make(
            "phase.html",
            phase.uri,
            title=f"{protocol.name}: {phase.name}",
            description=f"{phase.place}, {phase.weeks.lower()}. {phase.goals[0]}",
            search=(phase_entry(phase),),
            source=phase.source,
            views={"phase": phase, "phases": protocol.phases},
        )


def _ladder_pages(make: PageMaker, ladders: Iterable[LadderView]) -> Iterator[Page]:
    for ladder in ladders:
        yield make(
            "ladder.html",
            ladder.uri,
            title=ladder.name,
            description=first_sentence(ladder.summary),
            search=(ladder_entry(ladder),),
            source=ladder.source,
            views={"ladder": ladder},
        )
