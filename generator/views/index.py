"""Lists that lead to pages: exercises by family, region and equipment, and every sheet."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial

from generator.handbook import Handbook
from generator.views.addresses import (
    PAPERS,
    Paper,
    SheetLink,
    all_sheets_uri,
    booklet_links,
    form_uri,
    ladder_sheet_uri,
)
from generator.views.exercise import ExerciseView, group_anchor
from generator.views.figure import FigureView
from generator.views.protocol import ProtocolView
from generator.views.wording import Wording

#: The group of exercises that need nothing; no id in the vocabulary begins with a hyphen.
NONE = "-none"


@dataclass(frozen=True, slots=True)
class EntryView:
    """One line of an index: a link, a few words, and a picture."""

    name: str
    uri: str
    about: str
    figure: FigureView


@dataclass(frozen=True, slots=True)
class GroupView:
    """A group of entries under a heading of its own."""

    anchor: str
    name: str
    about: str
    entries: tuple[EntryView, ...]


@dataclass(frozen=True, slots=True)
class SheetRow:
    """The sheets of one phase."""

    code: str
    phase: str
    weeks: str
    uri: str
    page: str
    papers: tuple[SheetLink, ...]


@dataclass(frozen=True, slots=True)
class SheetGroup:
    """The sheets of one protocol."""

    anchor: str
    protocol: str
    uri: str
    self_start: bool
    rows: tuple[SheetRow, ...]
    booklets: tuple[SheetLink, ...]


@dataclass(frozen=True, slots=True)
class SingleSheet:
    """A sheet that belongs to no phase, or a file of many, on each paper."""

    name: str
    papers: tuple[SheetLink, ...]


def by_family(wording: Wording, exercises: Sequence[ExerciseView]) -> tuple[GroupView, ...]:
    """Group exercises by family."""
    handbook = wording.handbook
    return _grouped(
        exercises,
        [(id_, one.name, one.about) for id_, one in handbook.vocabulary.families.items()],
        lambda exercise: (handbook.family_of(exercise.id),),
    )


def by_region(wording: Wording, exercises: Sequence[ExerciseView]) -> tuple[GroupView, ...]:
    """Group exercises by region; one that works in several stands in each."""
    handbook = wording.handbook
    return _grouped(
        exercises,
        [(id_, one.name, "") for id_, one in handbook.vocabulary.regions.items()],
        lambda exercise: handbook.exercises[exercise.id].regions,
    )


def by_equipment(wording: Wording, exercises: Sequence[ExerciseView]) -> tuple[GroupView, ...]:
    """Group exercises by what they need, those that need nothing first."""
    things = wording.handbook.vocabulary.equipment
    return _grouped(
        exercises,
        [(NONE, "Nothing", "No equipment is needed.")]
        + [(id_, one.name, f"At home: {one.household}") for id_, one in things.items()],
        lambda exercise: [thing.id for thing in exercise.equipment] or (NONE,),
    )


def _grouped(
    exercises: Sequence[ExerciseView],
    groups: Iterable[tuple[str, str, str]],
    groups_of: Callable[[ExerciseView], Iterable[str]],
) -> tuple[GroupView, ...]:
    members: dict[str, list[EntryView]] = {}
    for exercise in sorted(exercises, key=lambda one: (one.name.casefold(), one.id)):
        for group in dict.fromkeys(groups_of(exercise)):
            members.setdefault(group, []).append(exercise_entry(exercise))
    return tuple(
        GroupView(group_anchor(id_), name, about, tuple(members[id_]))
        for id_, name, about in groups
        if id_ in members
    )


def exercise_entry(exercise: ExerciseView) -> EntryView:
    """Return an exercise as a line of an index."""
    return EntryView(exercise.name, exercise.uri, exercise.purpose, exercise.figure)


def sheet_groups(protocols: Iterable[ProtocolView]) -> tuple[SheetGroup, ...]:
    """List every sheet, by protocol and phase."""
    return tuple(
        SheetGroup(
            anchor=group_anchor(protocol.id),
            protocol=protocol.name,
            uri=protocol.uri,
            self_start=protocol.self_start,
            rows=tuple(
                SheetRow(
                    phase.code, phase.name, phase.weeks, phase.uri, phase.sheet_page, phase.sheets
                )
                for phase in protocol.phases
            ),
            booklets=booklet_links(protocol.id),
        )
        for protocol in protocols
    )


def single_sheets(handbook: Handbook) -> tuple[SingleSheet, ...]:
    """List the sheets that belong to no phase, and at the end everything in one file."""
    return (
        *(_single(one.name, partial(form_uri, id_)) for id_, one in handbook.forms.items()),
        *(
            _single(f"Ladder: {one.name}", partial(ladder_sheet_uri, id_))
            for id_, one in handbook.ladders.items()
        ),
        _single("All sheets in one file, for a clinic without network", all_sheets_uri),
    )


def _single(name: str, uri: Callable[[Paper], str]) -> SingleSheet:
    return SingleSheet(name, tuple(SheetLink(form, uri(paper)) for paper, form in PAPERS.items()))
