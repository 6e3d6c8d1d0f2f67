"""The short texts by which the reader's search finds a page."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from generator.outputs.tree import SearchEntry
from generator.render.prose import plain
from generator.views.exercise import ExerciseView
from generator.views.ladder import LadderView
from generator.views.measure import MeasureView
from generator.views.phase import PhaseView
from generator.views.protocol import ProtocolView

#: A longer index is slow to load and to build on a phone.
MOST_CHARACTERS = 300

#: The reader's search gives a page up to 2.5 times what it gives a part of one; a measure is looked
#: for as if it were a page.
_PART_LIKE_A_PAGE = 2.5

#: Phases carry their protocol's name; without this they would crowd it out.
_BEHIND_ITS_PROTOCOL = 0.5

_SENTENCE = re.compile(r".+?[.!?](?=\s|$)")


def exercise_entry(exercise: ExerciseView) -> SearchEntry:
    """Find an exercise by its other names and the words that people type."""
    names = (*exercise.also_called, *exercise.searched_as)
    return entry("", exercise.name, first_sentence(exercise.purpose), *names)


def protocol_entry(protocol: ProtocolView) -> SearchEntry:
    """Find a protocol by the words that people type for its condition."""
    about = first_sentence(protocol.condition.says)
    return entry("", protocol.name, about, *protocol.searched_as)


def phase_entry(phase: PhaseView) -> SearchEntry:
    """Find a phase by its goals and exercises."""
    names = (given.name for given in phase.programme)
    title = f"{phase.protocol.name}: {phase.name}"
    found = entry("", title, first_sentence(phase.goals[0]), *names)
    return replace(found, boost=_BEHIND_ITS_PROTOCOL)


def ladder_entry(ladder: LadderView) -> SearchEntry:
    """Find a ladder by what it leads to and the words that people type."""
    return entry("", ladder.name, first_sentence(ladder.summary), *ladder.searched_as)


def measure_entry(measure: MeasureView) -> SearchEntry:
    """Find a measure at its place on the page of measures."""
    about = first_sentence(measure.how)
    found = entry(f"#{measure.anchor}", measure.name, about, *measure.searched_as)
    return replace(found, boost=_PART_LIKE_A_PAGE)


def entry(fragment: str, title: str, about: str, *names: str) -> SearchEntry:
    """Return an entry of a title, all its other names, and as much of a sentence as fits."""
    listed = _listed(names)
    room = MOST_CHARACTERS - len(listed) - 1
    return SearchEntry(fragment, title, " ".join(filter(None, (listed, short(about, room)))))


def fitting(names: Iterable[str]) -> tuple[str, ...]:
    """Return the first names, as many as an entry has room for."""
    kept: list[str] = []
    room = MOST_CHARACTERS
    for name in names:
        room -= len(name) + len(", ")
        if room < 0:
            break
        kept.append(name)
    return tuple(kept)


def first_sentence(text: str) -> str:
    """Return the first sentence of an editor's text, in plain words."""
    words = plain(text)
    found = _SENTENCE.match(words)
    return found[0] if found else words


def short(text: str, most: int) -> str:
    """Cut a text at a word's end; return "" where not even a few words fit."""
    if len(text) <= most:
        return text
    begun = text[: max(most - 2, 0)].rpartition(" ")[0].rstrip(",;:")
    return f"{begun} …" if begun else ""


def _listed(names: Iterable[str]) -> str:
    listed = ", ".join(dict.fromkeys(names))
    return f"{listed}." if listed else ""
