"""A thing that came, went, was renamed or was moved."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from generator.editor.changes.change import Change, Detail
from generator.editor.changes.told import told
from generator.model.edition import EditionDose
from generator.model.protocol import Phase, PrescribedDose

#: Kinds of thing that readers call otherwise.
NOUNS = {"red-flag": "red flag", "alongside": "advice"}
#: What must not go without a second look, and why.
GUARDS = {
    "red-flag": "a red flag is gone",
    "condition": "a condition that may keep people out is gone",
    "phase": "a phase is gone, so the next one starts from less",
    "rung": "a rung is gone, so the next one is a larger step",
}
#: What brings doses that nobody has been given before.
DOSED = {
    "protocol": "new doses for patients",
    "phase": "new doses for patients",
    "ladder": "new doses for patients",
    "sheet": "new doses for patients",
    "rung": "a new dose for patients",
    "equally good dose": "a new dose for patients",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Added(Change):
    """A thing is there that was not. A safety change where it brings doses to patients.

    A new exercise alone is none: it is new to patients where a phase prescribes it.
    """

    kind: ClassVar[str] = "added"

    what: str
    """The kind of thing: "exercise", "phase", "rung"…"""

    content: Any = None
    """Its record, where it has one."""

    @property
    def title(self) -> str:
        """What came."""
        return f"New {noun(self.what)}"

    @property
    def safety(self) -> str:
        """Say so where it brings doses."""
        return DOSED.get(self.what, "")

    @property
    def details(self) -> tuple[Detail, ...]:
        """What it says, where a part of a record has no name to go by."""
        return (
            (Detail(noun(self.what).capitalize(), "", told(self.content)),) if _shown(self) else ()
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Removed(Change):
    """A thing that was there is gone. A safety change where it guarded somebody: see `GUARDS`."""

    kind: ClassVar[str] = "removed"

    what: str
    content: Any = None

    @property
    def title(self) -> str:
        """What went."""
        return f"{noun(self.what).capitalize()} removed"

    @property
    def safety(self) -> str:
        """Say what no longer guards."""
        return GUARDS.get(self.what, "")

    @property
    def details(self) -> tuple[Detail, ...]:
        """What it said, where a part of a record has no name to go by."""
        return (
            (Detail(noun(self.what).capitalize(), told(self.content), ""),) if _shown(self) else ()
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Renamed(Change):
    """A thing has another id, which is its file's name; everything that names it follows."""

    kind: ClassVar[str] = "renamed"

    what: str
    old: str
    new: str

    @property
    def title(self) -> str:
        """What has another id."""
        return f"{noun(self.what).capitalize()} renamed"

    @property
    def details(self) -> tuple[Detail, ...]:
        """Old and new id."""
        return (Detail("Id", self.old, self.new),)


@dataclass(frozen=True, slots=True, kw_only=True)
class PrescriptionAdded(Change):
    """A phase asks for an exercise more. A safety change: it is work that was not there."""

    kind: ClassVar[str] = "prescription-added"

    content: PrescribedDose | EditionDose

    @property
    def title(self) -> str:
        """What came."""
        return "Exercise added to the phase"

    @property
    def safety(self) -> str:
        """It asks for more."""
        return "the phase asks for more"

    @property
    def details(self) -> tuple[Detail, ...]:
        """The dose."""
        return (Detail("Dose", "", told(self.content.dose)),)


@dataclass(frozen=True, slots=True, kw_only=True)
class PrescriptionRemoved(Change):
    """A phase asks for an exercise less. No safety change."""

    kind: ClassVar[str] = "prescription-removed"

    content: PrescribedDose | EditionDose

    @property
    def title(self) -> str:
        """What went."""
        return "Exercise removed from the phase"

    @property
    def details(self) -> tuple[Detail, ...]:
        """The dose."""
        return (Detail("Dose", told(self.content.dose), ""),)


@dataclass(frozen=True, slots=True, kw_only=True)
class PrescriptionMoved(Change):
    """An exercise stands in another phase. A safety change where it comes earlier."""

    kind: ClassVar[str] = "prescription-moved"

    content: PrescribedDose | EditionDose
    old: Phase
    new: Phase
    is_earlier: bool

    @property
    def title(self) -> str:
        """Which way it went."""
        return f"Exercise moved to {'an earlier' if self.is_earlier else 'a later'} phase"

    @property
    def safety(self) -> str:
        """Say so where it comes earlier."""
        return "it is done earlier than before" if self.is_earlier else ""

    @property
    def details(self) -> tuple[Detail, ...]:
        """From which phase to which."""
        return (Detail("Phase", self.old.name, self.new.name),)


def noun(kind: str) -> str:
    """Return a kind of thing in a reader's words."""
    return NOUNS.get(kind, kind.replace("-", " "))


def _shown(change: Added | Removed) -> bool:
    return change.content is not None and change.what != "phase"
