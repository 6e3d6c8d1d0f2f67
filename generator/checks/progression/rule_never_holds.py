"""A rule can never hold.

## What it finds

Criteria that must hold together (`all`, `start_here_when`) and ask the same measure for two scores
at once: `at_least` above `at_most`. Where both look at several days, only if the days do not
suffice for both. And a threshold outside the measure's scale, in any rule.

## Why it matters

Behind a rule that never holds is a phase that nobody can enter or leave, a rung that nobody
climbs, or a warning that never comes.

## Example

```yaml
move_on_when:
  all:
    - {measure: morning-pain, at_least: 6, basis: practice}
    - {measure: morning-pain, at_most: 3, basis: practice}
```

## Instead

```yaml
move_on_when:
  all:
    - {measure: morning-pain, at_most: 3, basis: practice}
```
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from generator.checks.check import Check, Finding, at_value, value_related
from generator.checks.records import records
from generator.handbook import Handbook, Origin
from generator.model.criteria import AllOf, Criterion, MeasureCriterion
from generator.model.protocol import Phase
from generator.model.scores import exclude_each_other, scores, speak_of_the_same, threshold
from generator.model.units import number

_WORDS = {"at_least": "or more", "at_most": "or less"}


def _find(handbook: Handbook) -> Iterator[Finding]:
    for origin, criterion in records(handbook, MeasureCriterion):
        yield from _outside_scale(handbook, criterion, origin)
    for origin, rule in records(handbook, AllOf):
        yield from _against_each_other(handbook, rule.all, origin.inside("all"))
    for origin, phase in records(handbook, Phase):
        here = origin.inside("start_here_when")
        yield from _against_each_other(handbook, phase.start_here_when or (), here)


def _outside_scale(
    handbook: Handbook, criterion: MeasureCriterion, at: Origin
) -> Iterator[Finding]:
    measure = handbook.measures.get(criterion.measure)
    wanted = scores(criterion, measure)
    if measure is None or measure.scale is None or wanted is None or not wanted.is_empty:
        return
    ends = f"{number(measure.scale.from_)} to {number(measure.scale.to)}"
    key = threshold(criterion)
    message = f"“{measure.name}” is scored from {ends}, so this never holds."
    yield at_value(at.inside(key), message, f"write a number from {ends}.")


def _against_each_other(
    handbook: Handbook, criteria: tuple[Criterion, ...], at: Origin
) -> Iterator[Finding]:
    measured = [
        (number_, one) for number_, one in enumerate(criteria) if isinstance(one, MeasureCriterion)
    ]
    for (first, one), (second, other) in combinations(measured, 2):
        if not speak_of_the_same(one, other) or not exclude_each_other(one.on, other.on):
            continue
        measure = handbook.measures.get(one.measure)
        wanted, also = scores(one, measure), scores(other, measure)
        if wanted is None or also is None or wanted.is_empty or also.is_empty:
            continue
        if wanted.shared_with(also).is_empty:
            name = measure.name if measure else one.measure
            message = f"“{name}” cannot be {_words(other)} and {_words(one)} at once."
            note = value_related(at.inside(first, threshold(one)), "the other threshold stands")
            place = at.inside(second, threshold(other))
            yield at_value(place, message, "delete one of the two, or mend it.", (note,))


def _words(criterion: MeasureCriterion) -> str:
    key = threshold(criterion)
    return f"{number(getattr(criterion, key))} {_WORDS[key]}"


CHECK = Check("rule-never-holds", __doc__, _find)
