"""Easier and harder exercises lead round in a circle.

## What it finds

Exercises whose `easier` and `harder` links, followed in one direction, come back to where they
began. An exercise that names itself is the smallest circle.

## Why it matters

Whoever looks for something easier after a bad day goes round, and ends with what hurt.

## Example

```yaml
# slow-raise.yml: easier: step-up
# step-up.yml: easier: slow-raise
easier: slow-raise
```

## Instead

```yaml
# slow-raise.yml: harder: step-up
# step-up.yml: easier: slow-raise
easier: slow-raise
```
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise

from generator.checks.check import Check, Finding, at_value, value_related
from generator.handbook import Handbook

#: The link by which an exercise is easier than another: (where it is written, its key).
Written = tuple[str, str]


def _find(handbook: Handbook) -> Iterator[Finding]:
    above = _links(handbook)
    for circle in _circles({easier: set(harder) for easier, harder in above.items()}):
        first, *others = (
            handbook.origin("exercise", file).inside(key)
            for lower, upper in pairwise([*circle, circle[0]])
            for file, key in (above[lower][upper],)
        )
        notes = tuple(value_related(at, "the circle goes on") for at in others)
        advice = "name another exercise, or delete one of the links."
        yield at_value(first, _message(circle), advice, notes)


def _message(circle: list[str]) -> str:
    if len(circle) == 1:
        return f"`{circle[0]}` names itself."
    names = ", ".join(f"`{one}`" for one in circle)
    return f"each of {names} is easier than the next, and the last than the first."


def _links(handbook: Handbook) -> Mapping[str, Mapping[str, Written]]:
    """Return for each exercise those that are said to be harder, and where it is said."""
    above: dict[str, dict[str, Written]] = {}
    for identifier, exercise in handbook.exercises.items():
        if exercise.harder is not None:
            above.setdefault(identifier, {})[exercise.harder] = (identifier, "harder")
        if exercise.easier is not None:
            above.setdefault(exercise.easier, {}).setdefault(identifier, (identifier, "easier"))
    return above


def _circles(above: Mapping[str, set[str]]) -> Iterator[list[str]]:
    """Yield each circle once, from its first exercise by id."""
    done: set[str] = set()
    for start in sorted(above):
        if start not in done and (circle := _way_back(above, start)):
            done.update(circle)
            yield circle


def _way_back(above: Mapping[str, set[str]], start: str) -> list[str]:
    """Return the shortest way up from an exercise to itself; empty where there is none."""
    ways: list[list[str]] = [[start]]
    seen: set[str] = set()
    for way in ways:
        for following in sorted(above.get(way[-1], ())):
            if following == start:
                return way
            if following not in seen:
                seen.add(following)
                ways.append([*way, following])
    return []


CHECK = Check("easier-harder-cycle", __doc__, _find)
