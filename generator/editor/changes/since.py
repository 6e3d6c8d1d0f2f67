"""What changed from one recorded edition to the next, as far as an edition can tell.

An edition holds doses, limits and the sheets' digests, so the changes are of these. The words and
rules of a sheet are known to differ, not how.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import ClassVar

from generator.editor.changes.change import Change, Place, safety_first
from generator.editor.changes.differences import Key, paired
from generator.editor.changes.doses import DoseChanged
from generator.editor.changes.limits import LimitChanged, same_range
from generator.editor.changes.structure import (
    Added,
    PrescriptionAdded,
    PrescriptionRemoved,
    Removed,
    Renamed,
)
from generator.model.dose import Dose
from generator.model.edition import Edition, EditionDose, EditionExercise, EditionSheet

KEYS: tuple[Key, ...] = (
    lambda given: (given.exercise, given.rung, given.when),
    lambda given: (given.exercise, given.rung),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetReworded(Change):
    """A sheet reads differently; its doses and rules stand. No safety change."""

    kind: ClassVar[str] = "sheet-reworded"

    @property
    def title(self) -> str:
        """What is known."""
        return "Words of the sheet changed, its doses and rules did not"


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetRulesChanged(Change):
    """When to go on, to go back or to be seen changed on a sheet.

    Always a safety change: an edition knows that they differ, not which way.
    """

    kind: ClassVar[str] = "sheet-rules-changed"

    @property
    def title(self) -> str:
        """What is known."""
        return "Rules of the sheet changed"

    @property
    def safety(self) -> str:
        """Say so, since it cannot be told."""
        return "when to move on, step back or be seen reads differently"


def edition_changes(old: Edition, new: Edition) -> tuple[Change, ...]:
    """Return what differs between two editions, safety changes first."""
    exercises = _renames(old.exercises, new.exercises)
    found = [
        *_permitted("exercise", old.exercises, new.exercises, exercises),
        *_permitted("ladder", old.ladders, new.ladders, _renames(old.ladders, new.ladders)),
        *_sheets(old, new, exercises),
    ]
    return tuple(sorted(found, key=safety_first))


def _renames(
    old: Mapping[str, EditionExercise], new: Mapping[str, EditionExercise]
) -> dict[str, str]:
    """Return the new id of each thing that kept its name."""
    come = {thing.name: id_ for id_, thing in new.items() if id_ not in old}
    return {
        id_: come[thing.name] for id_, thing in old.items() if id_ not in new and thing.name in come
    }


def _permitted(
    kind: str,
    old: Mapping[str, EditionExercise],
    new: Mapping[str, EditionExercise],
    renames: Mapping[str, str],
) -> Iterator[Change]:
    for id_, thing in old.items():
        now = renames.get(id_, id_)
        if now not in new:
            yield Removed(place=Place("", kind, id_, thing.name), what=kind)
            continue
        at = Place("", kind, now, new[now].name)
        if now != id_:
            yield Renamed(place=at, what=kind, old=id_, new=now)
        yield from _limits(at, thing, new[now])
    for id_, thing in new.items():
        if id_ not in old and id_ not in renames.values():
            yield Added(place=Place("", kind, id_, thing.name), what=kind)


def _limits(at: Place, old: EditionExercise, new: EditionExercise) -> Iterator[Change]:
    before, after = dict(old.limits.items()), dict(new.limits.items())
    for part in {**before, **after}:
        was, now = before.get(part), after.get(part)
        if was is None or now is None or not same_range(was, now):
            yield LimitChanged(place=at, part=part, old=was, new=now)


def _sheets(old: Edition, new: Edition, renames: Mapping[str, str]) -> Iterator[Change]:
    for code in sorted({*old.sheets, *new.sheets}):
        before, after = old.sheets.get(code), new.sheets.get(code)
        if before is None or after is None:
            sheet = before or after
            at = Place("", "sheet", code, sheet.name if sheet else code)
            kind = Added if before is None else Removed
            yield kind(place=at, what="sheet", sheets=(code,))
        elif before != after:
            at = Place("", "sheet", code, after.name)
            yield from _sheet(at, before, after, _Names(old, new, renames))


@dataclass(frozen=True, slots=True)
class _Names:
    """What exercises are called, and which new id each old one has."""

    old: Edition
    new: Edition
    renames: Mapping[str, str]

    def followed(self, given: EditionDose) -> EditionDose:
        """Return a dose whose exercise is named by its new id."""
        return given.model_copy(
            update={"exercise": self.renames.get(given.exercise or "", given.exercise)}
        )

    def of(self, given: EditionDose) -> str:
        """Return what a dose is of, in words."""
        if given.rung is not None:
            return f"rung {given.rung}"
        id_ = given.exercise or ""
        known = self.new.exercises.get(id_) or self.old.exercises.get(id_)
        return known.name if known else id_


def _sheet(at: Place, old: EditionSheet, new: EditionSheet, names: _Names) -> Iterator[Change]:
    before = tuple(map(names.followed, old.doses))
    doses = list(_doses(at, before, new.doses, names))
    yield from doses
    if old.rules != new.rules:
        yield SheetRulesChanged(place=at, sheets=(at.id,))
    elif not doses and old.hash != new.hash:
        yield SheetReworded(place=at, sheets=(at.id,))


def _doses(
    at: Place, old: tuple[EditionDose, ...], new: tuple[EditionDose, ...], names: _Names
) -> Iterator[Change]:
    pairs = paired(old, new, KEYS)
    for number, given in enumerate(old):
        here = _inside(at, names.of(given))
        if number in pairs:
            after = new[pairs[number]]
            yield from _dose(here, given.dose, after.dose)
            yield from _dose(_inside(here, "equally good dose"), given.or_, after.or_)
        elif given.rung is None:
            yield PrescriptionRemoved(place=here, content=given, sheets=(at.id,))
        else:
            yield Removed(place=here, what="rung", content=given.dose, sheets=(at.id,))
    for number, given in enumerate(new):
        if number not in pairs.values():
            yield _come(_inside(at, names.of(given)), given)


def _come(at: Place, given: EditionDose) -> Change:
    if given.rung is None:
        return PrescriptionAdded(place=at, content=given, sheets=(at.id,))
    return Added(place=at, what="rung", content=given.dose, sheets=(at.id,))


def _dose(at: Place, old: Dose | None, new: Dose | None) -> Iterator[Change]:
    if old == new:
        return
    if old is not None and new is not None:
        yield DoseChanged(place=at, old=old, new=new, sheets=(at.id,))
    else:
        kind = Added if old is None else Removed
        yield kind(place=at, what="equally good dose", content=old or new, sheets=(at.id,))


def _inside(at: Place, name: str) -> Place:
    return replace(at, inside=(*at.inside, name))
