"""One score means two different things to do.

## What it finds

A score that satisfies two rules at once, where each is a threshold of the same measure on the same
side. One of the two is the rule to step back from a phase, or to step down a rung. The other is
one that leads onwards: to move on from that phase, to move on to it, to begin with it; to climb
from that rung, or to begin the ladder.

In the first phase, where the rule to step back says when to be seen, a person may begin and be
seen as well. On how many days a score must hold is not looked at.

## Why it matters

A person with that score reads "move on" and "step back" on the same sheet, and picks the one they
like better.

## Example

```yaml
move_on_when: {all: [{measure: morning-pain, at_most: 5, basis: practice}]}
step_back_when: {any: [{measure: morning-pain, at_least: 4, basis: practice}]}
```

## Instead

```yaml
move_on_when: {all: [{measure: morning-pain, at_most: 3, basis: practice}]}
step_back_when: {any: [{measure: morning-pain, at_least: 5, basis: practice}]}
```
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import inf

from generator.checks.check import Check, Finding, at_value, value_related
from generator.checks.phases import PhaseAt, phases
from generator.handbook import Handbook, Origin
from generator.model.criteria import AllOf, Criterion, MeasureCriterion
from generator.model.scores import Scores, scores, speak_of_the_same, threshold
from generator.model.units import number


@dataclass(frozen=True, slots=True)
class Rule:
    """What a person does when criteria hold, and where they stand."""

    action: str
    criteria: tuple[Criterion, ...]
    at: Origin

    def measured(self) -> Iterator[tuple[MeasureCriterion, Origin]]:
        """Yield the criteria that have a threshold, each with its place."""
        for index, one in enumerate(self.criteria):
            if isinstance(one, MeasureCriterion):
                yield one, self.at.inside(index, threshold(one))


def _find(handbook: Handbook) -> Iterator[Finding]:
    for place in phases(handbook):
        if place.phase.step_back_when is not None:
            action = "step back" if place.number else "be seen"
            at = place.at.inside("step_back_when", "any")
            back = Rule(action, place.phase.step_back_when.any, at)
            yield from _contradicting(handbook, back, _onwards(place))
    for identifier, ladder in handbook.ladders.items():
        at, rungs = handbook.origin("ladder", identifier), ladder.every_rung
        down_at = at.inside("every_rung", "step_down_when", "any")
        back = Rule("step back", rungs.step_down_when.any, down_at)
        climb = Rule("climb", rungs.climb_when.all, at.inside("every_rung", "climb_when", "all"))
        begin = Rule("begin", ladder.start_when.all, at.inside("start_when", "all"))
        yield from _contradicting(handbook, back, iter((climb, begin)))


def _onwards(place: PhaseAt) -> Iterator[Rule]:
    """Yield the rules by which a person comes to a phase or leaves it for the next."""
    for number_, action in ((place.number, "move on"), (place.number - 1, "move on to this phase")):
        rule = place.protocol.phases[number_].move_on_when if number_ >= 0 else None
        if isinstance(rule, AllOf):
            yield Rule(action, rule.all, place.sibling(number_).inside("move_on_when", "all"))
    if place.number and place.phase.start_here_when is not None:
        yield Rule("begin here", place.phase.start_here_when, place.at.inside("start_here_when"))


def _contradicting(handbook: Handbook, back: Rule, onwards: Iterator[Rule]) -> Iterator[Finding]:
    for rule in onwards:
        for one, one_at in rule.measured():
            for other, at in back.measured():
                both = _both(handbook, one, other)
                if both is not None and not both.is_empty:
                    measure = handbook.measures[one.measure]
                    message = (
                        f"“{measure.name}” of {_words(both)} means “{back.action}” "
                        f"and “{rule.action}” at once."
                    )
                    note = value_related(one_at, "the other rule stands")
                    yield at_value(at, message, _advice(one, other), (note,))


def _both(handbook: Handbook, one: MeasureCriterion, other: MeasureCriterion) -> Scores | None:
    """Return the scores that satisfy two criteria; None where they cannot be compared."""
    measure = handbook.measures.get(one.measure)
    if measure is None or not speak_of_the_same(one, other):
        return None
    wanted, also = scores(one, measure), scores(other, measure)
    return wanted.shared_with(also) if wanted and also else None


def _words(both: Scores) -> str:
    if both.high == inf:
        return f"{number(both.low)} or more"
    if both.low == both.high:
        return number(both.low)
    return f"{number(both.low)} to {number(both.high)}"


def _advice(one: MeasureCriterion, other: MeasureCriterion) -> str:
    if one.at_most is not None and other.at_least is not None:
        return f"write more than {number(one.at_most)} here, or less there."
    if one.at_least is not None and other.at_most is not None:
        return f"write less than {number(one.at_least)} here, or more there."
    return "let one of the two ask for high scores and the other for low ones."


CHECK = Check("rules-contradict", __doc__, _find, is_safety=True)
