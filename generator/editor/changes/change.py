"""What every kind of change knows: where it is, what it is, and whether it is about safety."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass, field
from typing import ClassVar

from generator.record import Record


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where a change is.

    `kind`, `id` and `name` are those of the thing that was changed ("exercise", "step-up",
    "Step-up"); `inside` leads further in, in words ("Build", "Step-up"). `only` are the printed ids
    of the phases that are meant, where it is not the whole thing. `path` is the file, from the
    root.
    """

    path: str
    kind: str
    id: str
    name: str
    inside: tuple[str, ...] = ()
    only: tuple[str, ...] = ()

    @property
    def key(self) -> tuple[str, str]:
        """What other things mention it by."""
        return self.kind, self.id


@dataclass(frozen=True, slots=True)
class Detail:
    """One line of old and new. `label` is ours; old and new are the editors', "" for nothing."""

    label: str
    old: str
    new: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Change(ABC):
    """One change of one kind, in one place. `sheets` are the printed ids it alters."""

    kind: ClassVar[str]
    """Name in the JSON form; never renamed."""

    place: Place
    sheets: tuple[str, ...] = ()
    without: Record | None = field(default=None, compare=False, repr=False)
    """The thing as it would be without this change, where that can be told."""

    @property
    @abstractmethod
    def title(self) -> str:
        """What happened, in our words alone: nothing of the editors' stands in it."""

    @property
    def safety(self) -> str:
        """Why this is a safety change; empty where it is none."""
        return ""

    @property
    def details(self) -> tuple[Detail, ...]:
        """What was and what is."""
        return ()


def safety_first(change: Change) -> tuple[bool, Place, str, tuple[tuple[str, str, str], ...]]:
    """Return by what changes are sorted: safety, then file, place and kind."""
    details = tuple((one.label, one.old, one.new) for one in change.details)
    return (not change.safety, change.place, change.kind, details)
