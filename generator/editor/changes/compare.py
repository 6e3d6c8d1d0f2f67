"""Two states of a handbook, compared as typed changes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from generator.editor.changes.change import Change, safety_first
from generator.editor.changes.chapters import chapter_changes
from generator.editor.changes.classify import Thing, changes_of
from generator.editor.changes.fields import FactChanged
from generator.editor.changes.moves import with_moves
from generator.editor.changes.probe import DigestsOf
from generator.editor.changes.renames import followed, renamed
from generator.editor.changes.sheets import SheetsOf
from generator.editor.changes.structure import Added, Removed, Renamed
from generator.editor.changes.things import State, place, singles, tables
from generator.handbook import Handbook

#: More changes than these are not tried one by one: nobody reads them so, and it takes seconds.
MOST_TRIED = 300


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two states: its name, and how many mistakes keep it from being read whole."""

    name: str
    mistakes: int


@dataclass(frozen=True, slots=True)
class Comparison:
    """Everything that differs, safety changes first, then by file and place."""

    old: Side
    new: Side
    changes: tuple[Change, ...]
    sheets: tuple[str, ...]
    """Printed ids of the sheets to print again: altered or new."""

    withdrawn: tuple[str, ...] = ()
    """Printed ids of sheets that are no longer made."""

    not_compared: tuple[str, ...] = ()
    """Files that could not be read on one side or the other."""

    @property
    def safety(self) -> tuple[Change, ...]:
        """The safety changes."""
        return tuple(change for change in self.changes if change.safety)

    @property
    def others(self) -> tuple[Change, ...]:
        """All other changes."""
        return tuple(change for change in self.changes if not change.safety)


def compare(old: State, new: State, digests_of: DigestsOf | None = None) -> Comparison:
    """Compare two states; what could not be read on either side is left out and named.

    With `digests_of`, each change is tried alone, and knows exactly which sheets it alters;
    without, it names every sheet that reads differently and shows the thing.
    """
    unread = frozenset({*old.handbook.unread, *new.handbook.unread})
    found = list(_changes(old.handbook, new.handbook, unread))
    sheets = SheetsOf(old, new, digests_of if len(found) <= MOST_TRIED else None)
    changes = [replace(change, sheets=sheets(change)) for change in found]
    return Comparison(
        old=Side(old.name, old.mistakes),
        new=Side(new.name, new.mistakes),
        changes=tuple(sorted(changes, key=safety_first)),
        sheets=sheets.to_print_again(changes),
        withdrawn=() if unread else sheets.withdrawn,
        not_compared=tuple(sorted(unread)),
    )


def _changes(old: Handbook, new: Handbook, unread: frozenset[str]) -> Iterator[Change]:
    before, after = tables(old), tables(new)
    renames = {kind: renamed(before[kind], after[kind]) for kind in after}
    exercises = {**old.exercises, **new.exercises}
    names = {identifier: exercise.name for identifier, exercise in exercises.items()}
    for kind, ids in renames.items():
        yield from _whole_things(old, new, kind, ids, unread)
        for identifier, record in before[kind].items():
            now = ids.get(identifier, identifier)
            if now in after[kind]:
                at = place(new, kind, now)
                thing = Thing(at, followed(record, renames), after[kind][now], names)
                yield from with_moves(thing, changes_of(thing))
    for (at, record), (_, now_record) in zip(singles(old), singles(new), strict=True):
        if at.path not in unread:
            yield from changes_of(Thing(at, followed(record, renames), now_record, names))
    yield from _families(old, new, renames["exercise"])
    yield from chapter_changes(old, new, renames, unread)


def _whole_things(
    old: Handbook, new: Handbook, kind: str, ids: Mapping[str, str], unread: frozenset[str]
) -> Iterator[Change]:
    """Yield what came, went and was renamed of one kind."""
    before, after = tables(old)[kind], tables(new)[kind]
    for identifier in before:
        at = place(old, kind, identifier)
        if identifier in ids:
            now = place(new, kind, ids[identifier])
            yield Renamed(place=now, what=kind, old=identifier, new=ids[identifier])
        elif identifier not in after and at.path not in unread:
            yield Removed(place=at, what=kind)
    for identifier in after:
        at = place(new, kind, identifier)
        known = identifier in before or identifier in ids.values()
        if not known and at.path not in unread:
            yield Added(place=at, what=kind)


def _families(old: Handbook, new: Handbook, ids: Mapping[str, str]) -> Iterator[Change]:
    for identifier in old.exercises:
        now = ids.get(identifier, identifier)
        if now in new.exercises:
            was, family = old.family_of(identifier), new.family_of(now)
            if was != family:
                at = place(new, "exercise", now)
                yield FactChanged(place=at, field="family", old=was, new=family)
