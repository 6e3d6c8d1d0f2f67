"""When to move on, step back, and stop and be seen, as a sheet prints it."""

from __future__ import annotations

from dataclasses import dataclass

from generator.handbook import Handbook
from generator.model.criteria import AllOf, Criteria
from generator.model.protocol import Protocol
from generator.views.criteria import criterion_view
from generator.views.sheet_prose import Prose, in_short
from generator.views.sources import Sources

#: How soon, in the order in which a sheet prints it.
URGENCIES = (
    ("now", "Now: call your emergency number"),
    ("today", "Be seen today"),
    ("week", "Be seen this week"),
    ("soon", "Be seen within two weeks"),
)


@dataclass(frozen=True, slots=True)
class Rule:
    """A heading, how many of the criteria must hold, and the criteria."""

    title: str
    holds: str
    criteria: tuple[Prose, ...]


@dataclass(frozen=True, slots=True)
class Signs:
    """Red flags that call for the same haste."""

    when: str
    signs: tuple[Prose, ...]


@dataclass(frozen=True, slots=True)
class Stop:
    """When to stop and be seen: red flags by haste, and when nothing has changed."""

    groups: tuple[Signs, ...]
    unchanged: str
    unchanged_do: Prose


def move_on(handbook: Handbook, protocol: Protocol, number: int, sources: Sources) -> Rule:
    """Return when to begin the next phase; the last one is stayed in."""
    rule = protocol.phases[number - 1].move_on_when
    if not isinstance(rule, AllOf) or number == len(protocol.phases):
        return Rule("Stay with this phase", "It is the last one. Keep it up.", ())
    following = protocol.phases[number]
    return Rule(
        title=f"Move on to phase {number + 1}",
        holds=f"“{following.name}” begins when all are true:",
        criteria=_words(handbook, rule.all, sources),
    )


def step_back(handbook: Handbook, protocol: Protocol, number: int, sources: Sources) -> Rule | None:
    """Return when to do the phase before again; before the first there is only: be seen."""
    rule = protocol.phases[number - 1].step_back_when
    if rule is None:
        return None
    criteria = _words(handbook, rule.any, sources)
    if number == 1:
        return Rule("Be seen", "When one of these is true:", criteria)
    before = protocol.phases[number - 2]
    return Rule(
        title=f"Step back to phase {number - 1}",
        holds=f"Do “{before.name}” again when one is true:",
        criteria=criteria,
    )


def _words(handbook: Handbook, criteria: Criteria, sources: Sources) -> tuple[Prose, ...]:
    return tuple(Prose(criterion_view(one, handbook.measures, sources).words) for one in criteria)


def stop(handbook: Handbook, protocol: Protocol) -> Stop:
    """Return the protocol's red flags, the most urgent first, and when to be seen anyway."""
    flags = [handbook.red_flags[identifier] for identifier in protocol.red_flags]
    groups = (
        Signs(words, tuple(in_short(flag.sign) for flag in flags if flag.urgency == urgency))
        for urgency, words in URGENCIES
    )
    return Stop(
        groups=tuple(group for group in groups if group.signs),
        unchanged=f"After {protocol.review_by.weeks} weeks",
        unchanged_do=in_short(protocol.review_by.do),
    )
