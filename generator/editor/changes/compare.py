"""Two states of a handbook, compared as typed changes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from generator.editor.changes.change import Change, Place, safety_first
from generator.editor.changes.classify import Thing, changes_of
from generator.editor.changes.fields import FactChanged, WordsChanged
from generator.editor.changes.moves import with_moves
from generator.editor.changes.probe import DigestsOf, altered_by
from generator.editor.changes.reach import Reach, altered
from generator.editor.changes.renames import Renames, followed, renamed
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
    before, after = Reach(old.handbook), Reach(new.handbook)
    changed = altered(old, new)
    changes = []
    for change in found:
        reached = before.of(change.place) | after.of(change.place)
        sheets = () if isinstance(change, Renamed) else _sheets(reached, changed)  # prints no id
        if digests_of is not None and changed is not None and len(found) <= MOST_TRIED:
            sheets = altered_by(change, sheets, new.handbook, digests_of)
        changes.append(replace(change, sheets=sheets))
    print_again = {code for change in changes for code in change.sheets}
    return Comparison(
        old=Side(old.name, old.mistakes),
        new=Side(new.name, new.mistakes),
        changes=tuple(sorted(changes, key=safety_first)),
        sheets=tuple(sorted(((changed or frozenset()) | print_again) & set(after.sheets))),
        withdrawn=tuple(sorted(set(before.sheets) - set(after.sheets))) if not unread else (),
        not_compared=tuple(sorted(unread)),
    )


def _sheets(reached: Iterable[str], changed: frozenset[str] | None) -> tuple[str, ...]:
    return tuple(sorted(one for one in reached if changed is None or one in changed))


def _changes(old: Handbook, new: Handbook, unread: frozenset[str]) -> Iterator[Change]:
    before, after = tables(old), tables(new)
    renames = {kind: renamed(before[kind], after[kind]) for kind in after}
    for kind, ids in renames.items():
        yield from _whole_things(old, new, kind, ids, unread)
        for identifier, record in before[kind].items():
            now = ids.get(identifier, identifier)
            if now not in after[kind]:
                continue
            at = place(new, kind, now)
            thing = Thing(at, followed(record, renames), after[kind][now], _names(new))
            yield from with_moves(thing, changes_of(thing))
    yield from _families(old, new, renames["exercise"])
    yield from _single_records(old, new, renames, unread)
    yield from _chapters(old, new, renames, unread)


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


def _single_records(
    old: Handbook, new: Handbook, renames: Renames, unread: frozenset[str]
) -> Iterator[Change]:
    for (at, before), (_, after) in zip(singles(old), singles(new), strict=True):
        if at.path not in unread:
            yield from changes_of(Thing(at, followed(before, renames), after, _names(new)))


def _chapters(
    old: Handbook, new: Handbook, renames: Renames, unread: frozenset[str]
) -> Iterator[Change]:
    for uri in sorted({*old.chapters, *new.chapters}):
        before, after = old.chapters.get(uri), new.chapters.get(uri)
        at = Place(f"content/{uri}", "chapter", uri, uri)
        if at.path in unread:
            continue
        if before is None or after is None:
            yield (Added if before is None else Removed)(place=at, what="chapter")
        elif _followed_text(before.text, renames) != after.text:
            yield from _chapter(at, _followed_text(before.text, renames), after.text)


def _chapter(at: Place, old: str, new: str) -> Iterator[Change]:
    before, after = old.splitlines(), new.splitlines()
    gone = tuple(line for line in before if line.strip() and line not in after)
    come = tuple(line for line in after if line.strip() and line not in before)
    yield WordsChanged(place=at, field="text", old=gone, new=come)


def _followed_text(text: str, renames: Renames) -> str:
    """Return a chapter's text whose references name things by their new ids."""
    for ids in renames.values():
        for old, new in ids.items():
            text = re.sub(rf"(?<=[:/@]){re.escape(old)}(?=[\]|/;])", new, text)
    return text


def _names(handbook: Handbook) -> dict[str, str]:
    return {identifier: exercise.name for identifier, exercise in handbook.exercises.items()}
