"""Which printed sheets each change alters, and which are to be printed again."""

from __future__ import annotations

from collections.abc import Iterable

from generator.editor.changes.change import Change
from generator.editor.changes.probe import DigestsOf, altered_by
from generator.editor.changes.reach import Reach
from generator.editor.changes.structure import Renamed
from generator.editor.changes.things import State


class SheetsOf:
    """Tells the sheets of a change between two states."""

    def __init__(self, old: State, new: State, digests_of: DigestsOf | None) -> None:
        """Take both states and, where changes are to be tried one by one, what gives digests."""
        self._before, self._after = Reach(old.handbook), Reach(new.handbook)
        self._new = new.handbook
        self._altered = _altered(old, new)
        self._digests_of = digests_of if self._altered is not None else None

    def __call__(self, change: Change) -> tuple[str, ...]:
        """Return the printed ids of the sheets that a change alters, sorted."""
        if isinstance(change, Renamed):  # no sheet prints an id
            return ()
        reached = self._before.of(change.place) | self._after.of(change.place)
        if self._digests_of is not None and change.without is not None:
            candidates = self._that_differ(reached)
            return altered_by(change, candidates, self._new, self._digests_of)
        return self._that_differ(reached & {*change.place.only} if change.place.only else reached)

    def to_print_again(self, changes: Iterable[Change]) -> tuple[str, ...]:
        """Return the printed ids of the sheets that are new or read differently, sorted."""
        known = {code for change in changes for code in change.sheets}
        return tuple(sorted((known | (self._altered or set())) & set(self._after.sheets)))

    @property
    def withdrawn(self) -> tuple[str, ...]:
        """The printed ids of sheets that are no longer made, sorted."""
        return tuple(sorted(set(self._before.sheets) - set(self._after.sheets)))

    def _that_differ(self, codes: Iterable[str]) -> tuple[str, ...]:
        altered = self._altered
        return tuple(sorted(one for one in codes if altered is None or one in altered))


def _altered(old: State, new: State) -> frozenset[str] | None:
    """Return the ids of the sheets that read differently; None where that cannot be told."""
    if old.digests is None or new.digests is None:
        return None
    codes = {*old.digests, *new.digests}
    return frozenset(one for one in codes if old.digests.get(one) != new.digests.get(one))
