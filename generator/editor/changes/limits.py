"""A permitted range that changed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from generator.editor.changes.change import Change, Detail
from generator.editor.changes.told import told
from generator.model.limits import AnyLimit, Bound, PartName, TempoLimit, bounds, rank
from generator.model.units import PART_LABELS, permitted

COMPONENTS = ("up", "hold", "down")


@dataclass(frozen=True, slots=True, kw_only=True)
class LimitChanged(Change):
    """The permitted range of one part is wider, narrower, new or gone.

    A safety change where it now lets through what it held back before. A limit that is gone lets
    everything through; a new one holds what nothing held.
    """

    kind: ClassVar[str] = "limit-changed"

    part: PartName
    old: AnyLimit | None
    new: AnyLimit | None

    @property
    def title(self) -> str:
        """Which way it went."""
        return f"Limit {self.direction}"

    @property
    def direction(self) -> str:
        """One of "added", "removed", "widened", "narrowed", "moved"."""
        if self.old is None or self.new is None:
            return "added" if self.old is None else "removed"
        if lets_through_more(self.old, self.new):
            return "moved" if lets_through_more(self.new, self.old) else "widened"
        return "narrowed"

    @property
    def safety(self) -> str:
        """Say so where more is permitted than before."""
        permits_more = self.direction in {"widened", "moved", "removed"}
        return "the limit permits what it did not permit before" if permits_more else ""

    @property
    def details(self) -> tuple[Detail, ...]:
        """The range, and what it rests on."""
        label = PART_LABELS[self.part]
        return (
            Detail(label, range_words(self.old), range_words(self.new)),
            Detail("Basis", *(one.basis or "" if one else "" for one in (self.old, self.new))),
        )


def same_range(old: AnyLimit, new: AnyLimit) -> bool:
    """Tell whether two limits hold the same, whatever they rest on."""
    return (old.min, old.max) == (new.min, new.max)


def lets_through_more(old: AnyLimit, new: AnyLimit) -> bool:
    """Tell whether the new limit permits a value that the old one does not."""
    return any(
        _lower(bounds(new, one)[0], bounds(old, one)[0])
        or _higher(bounds(new, one)[1], bounds(old, one)[1])
        for one in _components(old, new)
    )


def _components(*limits: AnyLimit) -> tuple[str, ...]:
    return COMPONENTS if all(isinstance(one, TempoLimit) for one in limits) else ("",)


def _lower(new: Bound | None, old: Bound | None) -> bool:
    return old is not None and (new is None or rank(new) < rank(old))


def _higher(new: Bound | None, old: Bound | None) -> bool:
    return old is not None and (new is None or rank(new) > rank(old))


def range_words(limit: AnyLimit | None) -> str:
    """Return the permitted range: "5 to 15", "60 or less"; empty where there is no limit."""
    if limit is None:
        return ""
    if isinstance(limit, TempoLimit):
        ends = (("at least", limit.min), ("at most", limit.max))
        return "; ".join(f"{word} {told(end)}" for word, end in ends if end is not None)
    return permitted(limit.min, limit.max)
