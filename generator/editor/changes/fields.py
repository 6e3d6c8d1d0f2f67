"""One field that changed: words, facts, stop rules, the pain rule, what a number rests on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, ClassVar

from generator.editor.changes.change import Change, Detail
from generator.editor.changes.told import key_words, told

#: How soon, soonest first.
URGENCIES = ("now", "today", "week", "soon")


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldChanged(Change):
    """One field holds another value."""

    field: str
    """The editors' key."""

    old: Any
    new: Any

    @property
    def title(self) -> str:
        """What sort of field it is."""
        return f"{key_words(self.field)} changed"

    @property
    def details(self) -> tuple[Detail, ...]:
        """Old and new; of a list, the entries that went and came."""
        label = key_words(self.field)
        if isinstance(self.old, tuple) and isinstance(self.new, tuple):
            entries = tuple(_entries(label, self.old, self.new))
            if entries:
                return entries
        return (Detail(label, told(self.old), told(self.new)),)

    @property
    def only_adds(self) -> bool:
        """Tell whether everything that stood there stands there still."""
        if self.old is None:
            return True
        if isinstance(self.old, tuple) and isinstance(self.new, tuple):
            return all(item in self.new for item in self.old)
        return False


def _entries(label: str, old: tuple[Any, ...], new: tuple[Any, ...]) -> Iterator[Detail]:
    gone = [told(item) for item in old if item not in new]
    come = [told(item) for item in new if item not in old]
    if len(gone) == len(come):
        yield from (Detail(label, *pair) for pair in zip(gone, come, strict=True))
    else:
        yield from (Detail(label, words, "") for words in gone)
        yield from (Detail(label, "", words) for words in come)


class WordsChanged(FieldChanged):
    """What people read: a name, steps, a purpose. No safety change."""

    __slots__ = ()
    kind: ClassVar[str] = "words-changed"


class FactChanged(FieldChanged):
    """Any field that no other kind speaks of.

    A safety change where `SAFETY_FACTS` says so: a threshold means something else once its
    measure's scale does, and a ladder in a phase is a load in that phase.
    """

    __slots__ = ()
    kind: ClassVar[str] = "fact-changed"

    @property
    def safety(self) -> str:
        """The reason, for the facts that bear on safety."""
        if self.field == "ladders":
            come = [item for item in self.new or () if item not in (self.old or ())]
            return "a ladder may be climbed in this phase" if come else ""
        return SAFETY_FACTS.get((self.place.kind, self.field), "")


SAFETY_FACTS = {
    ("measure", "scale"): "every threshold of this measure means something else",
    ("measure", "unit"): "every threshold of this measure means something else",
    ("measure", "better"): "every threshold of this measure means something else",
    ("protocol", "order of phases"): "phases come in another order",
    ("ladder", "order of rungs"): "rungs come in another order",
}


class GroundingChanged(FieldChanged):
    """A number or statement rests on something else. No safety change: the number stands."""

    __slots__ = ()
    kind: ClassVar[str] = "grounding-changed"


class CitationChanged(FieldChanged):
    """A source is described otherwise. No safety change."""

    __slots__ = ()
    kind: ClassVar[str] = "citation-changed"


class StopRuleChanged(FieldChanged):
    """What says stop, do not start, or be seen.

    No safety change where signs are only added, or where the rule is plainly stricter: a clinician
    must be there, review comes sooner, help is more urgent. Anything else is one; nobody but a
    reader can tell whether other words hold as well.
    """

    __slots__ = ()
    kind: ClassVar[str] = "stop-rule-changed"

    @property
    def safety(self) -> str:
        """Say so unless it is only stricter."""
        if self.only_adds or self._is_stricter:
            return ""
        return "a rule to stop or be seen is gone or reads differently"

    @property
    def _is_stricter(self) -> bool:
        match self.field:
            case "clinician_only":
                return bool(self.new)
            case "start":
                return bool(self.new == "clinician")
            case "weeks":
                return _is_less(self.new, self.old)
            case "urgency":
                return URGENCIES.index(self.new) < URGENCIES.index(self.old)
            case _:
                return False


class PainRuleChanged(FieldChanged):
    """The pain rule itself.

    A safety change unless a band ends lower, or a kind of pain that no score clears is added.
    """

    __slots__ = ()
    kind: ClassVar[str] = "pain-rule-changed"

    @property
    def safety(self) -> str:
        """Say so unless it is only stricter."""
        if self.only_adds or (self.field == "to" and _is_less(self.new, self.old)):
            return ""
        return (
            "the pain rule is looser" if self.field == "to" else "the pain rule reads differently"
        )


class CeilingChanged(FieldChanged):
    """What no dose of a family may pass. A safety change where it is higher or gone."""

    __slots__ = ()
    kind: ClassVar[str] = "ceiling-changed"

    @property
    def safety(self) -> str:
        """Say so unless it is lower or new."""
        stricter = self.old is None or _is_less(self.new, self.old)
        return "" if stricter else "the family's ceiling is higher or gone"


class PaceChanged(FieldChanged):
    """Sessions on each rung, days of rest between. A safety change where they are fewer."""

    __slots__ = ()
    kind: ClassVar[str] = "pace-changed"

    @property
    def safety(self) -> str:
        """Say so where people climb faster."""
        return "people climb faster" if _is_less(self.new, self.old) else ""


class OutsideLimitsChanged(FieldChanged):
    """Leave to pass an exercise's limits. A safety change unless it is withdrawn."""

    __slots__ = ()
    kind: ClassVar[str] = "outside-limits-changed"

    @property
    def safety(self) -> str:
        """Say so unless it is withdrawn."""
        return "" if self.new is None else "a dose has leave to pass the limits"


def _is_less(new: Any, old: Any) -> bool:
    return isinstance(new, (int, float)) and isinstance(old, (int, float)) and new < old
