"""A rule that changed: when to start, move on, climb, step back or step down."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, ClassVar

from generator.editor.changes.change import Change, Detail
from generator.editor.changes.told import criterion_words, key_words
from generator.model.criteria import AllOf, AnyOf, Criterion, MeasureCriterion, Window

#: Rules that let a person go on: all of their criteria must hold.
ENTRIES = ("start_here_when", "start_when", "move_on_when", "climb_when")
#: Rules that hold a person back: one criterion is enough.
EXITS = ("step_back_when", "step_down_when")
RULES = frozenset((*ENTRIES, *EXITS))


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleChanged(Change):
    """A rule's criteria are others than before.

    A safety change unless the rule is only stricter: a rule to go on that lets nobody on who was
    held before, a rule to step back that lets nobody go on who was sent back before.
    """

    kind: ClassVar[str] = "rule-changed"

    rule: str
    """The key that holds it, such as `move_on_when`."""

    old: Any
    new: Any

    @property
    def title(self) -> str:
        """Which rule, and which way it went."""
        return f"Rule “{key_words(self.rule).lower()}” {self._direction}"

    @property
    def _direction(self) -> str:
        return "made stricter" if is_stricter(self.rule, self.old, self.new) else "changed"

    @property
    def safety(self) -> str:
        """Say so where the rule may be looser."""
        if is_stricter(self.rule, self.old, self.new):
            return ""
        gone = self.new is None and self.rule in EXITS
        return (
            "a rule to step back is gone" if gone else "the rule may hold people less than before"
        )

    @property
    def details(self) -> tuple[Detail, ...]:
        """The criteria that went, came, or read otherwise."""
        old, new = _words(self.old), _words(self.new)
        gone = [words for words in old if words not in new]
        come = [words for words in new if words not in old]
        shared = min(len(gone), len(come)) if len(gone) == len(come) else 0
        changed = zip(gone[:shared], come[:shared], strict=True)
        return (
            *(Detail("Criterion", *pair) for pair in changed),
            *(Detail("Criterion", words, "") for words in gone[shared:]),
            *(Detail("Criterion", "", words) for words in come[shared:]),
        )


def same_logic(old: Any, new: Any) -> bool:
    """Tell whether two rules ask for the same, whatever their thresholds rest on."""
    return _words(old) == _words(new) and type(old) is type(new)


def criteria_of(rule: Any) -> tuple[Criterion, ...]:
    """Return the criteria of a rule in any of its forms; `stay` and no rule have none."""
    match rule:
        case AllOf():
            return rule.all
        case AnyOf():
            return rule.any
        case tuple():
            return rule
        case _:
            return ()


def _words(rule: Any) -> list[str]:
    stated = [rule] if isinstance(rule, str) else []
    return [*stated, *map(criterion_words, criteria_of(rule))]


def is_stricter(rule: str, old: Any, new: Any) -> bool:
    """Tell whether a rule is certain to hold every person whom it held before."""
    if rule in EXITS:
        return all(_has(criteria_of(new), one, eased=True) for one in criteria_of(old))
    if old is None or new is None:  # a rule to begin with a phase is a door: none is no way in
        return new is None and rule == "start_here_when"
    if isinstance(old, str) or isinstance(new, str):
        return bool(new == "stay")
    return all(_has(criteria_of(new), one, eased=False) for one in criteria_of(old))


def _has(criteria: Iterable[Criterion], wanted: Criterion, *, eased: bool) -> bool:
    """Tell whether one of some criteria holds only (or, `eased`, at least) when the wanted does."""
    return any(_implies(wanted, one) if eased else _implies(one, wanted) for one in criteria)


def _implies(one: Criterion, other: Criterion) -> bool:
    """Tell whether the other criterion is sure to hold where one holds."""
    if not isinstance(one, MeasureCriterion) or not isinstance(other, MeasureCriterion):
        return criterion_words(one) == criterion_words(other)
    if (one.measure, one.side, one.of) != (other.measure, other.side, other.of):
        return False
    if not _window_implies(one.on, other.on):
        return False
    return (
        _at_most(one.at_most, other.at_most)
        and _at_most(other.at_least, one.at_least)
        and _at_most(one.within_percent, other.within_percent)
    )


def _at_most(smaller: float | None, larger: float | None) -> bool:
    if smaller is None or larger is None:
        return smaller is larger
    return smaller <= larger


def _window_implies(one: Window | None, other: Window | None) -> bool:
    if one is None or other is None:
        return one is other
    return one.of == other.of and one.days >= other.days
