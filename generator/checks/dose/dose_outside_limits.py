"""A dose leaves its limits.

## What it finds

A number of a dose that is smaller or larger than the exercise or the ladder permits. Every
number counts: both ends of a range, each step of `progress`, each part of a tempo, the strength
of a band, and what several numbers come to (`reps_per_day` for one side,
`contacts_per_session`, `contacts_per_week`). Every second day counts as 3.5 days a week; `sets`
and `sessions_per_day` that are not written count as 1.

A prescription with `outside_limits` may pass the exercise's limit. Nothing passes the ceiling
of the exercise's family, which stands in `content/vocabulary.yml`.

## Why it matters

The limits are what the sources, or the reasons beside them, carry. A dose beyond them may hurt
somebody, and nobody would see it on the sheet.

## Example

```yaml
dose: {sets: 3, reps: 50}
limits:
  reps: {min: 5, max: 30, basis: practice}
```

## Instead

```yaml
dose: {sets: 3, reps: 30}
```

If a reviewer stands for the larger dose, the prescription says so, and so does the sheet:

```yaml
outside_limits: {why: A second clinic uses it., reviewer: "A. Name, physiotherapist"}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.check import Check, Finding, at_value
from generator.checks.dose.walls import Wall, is_passed, walls
from generator.handbook import Handbook
from generator.handbook.doses import GivenDose, Permitted, given_doses
from generator.model.limits import Bound, rank
from generator.model.parts import Part, staged_parts
from generator.model.shape import Path
from generator.model.units import amount, bound


def _find(handbook: Handbook) -> Iterator[Finding]:
    for given in given_doses(handbook):
        if given.permitted is not None:
            yield from passing(handbook, given, given.permitted)


def passing(handbook: Handbook, given: GivenDose, holder: Permitted) -> Iterator[Finding]:
    """Yield every number of one dose that leaves what holds it."""
    repetitions = holder.limits.reps
    wrong: set[Path] = set()
    for part in staged_parts(given.dose, repetitions.max if repetitions else None):
        around = walls(handbook, given, holder, part)
        for at, (value, wall) in _passed(part, around).items():
            # Once 50 repetitions are too many in a set, it says no more that they are in a day.
            if not part.is_product:
                wrong.add(at)
            elif at in wrong:
                continue
            message = f"{amount(part.name, value, part.component)}; {wall.allows}."
            advice = f"{_nearest(part, wall, around)}{wall.way_out}."
            yield at_value(given.at.inside(*at), message, advice, (wall.note,))


def _passed(part: Part, around: tuple[Wall, ...]) -> dict[Path, tuple[Bound, Wall]]:
    """Return the ends of a part that pass a wall, each with the hardest one it passes."""
    passed: dict[Path, tuple[Bound, Wall]] = {}
    for wall in around:
        if is_passed(wall, part.low) or is_passed(wall, part.high):
            ends = part.for_maximum() if wall.is_upper else part.for_minimum()
            for at, value in ends.items():
                if is_passed(wall, value):
                    passed.setdefault(at, (value, wall))
    return passed


def _nearest(part: Part, passed: Wall, around: tuple[Wall, ...]) -> str:
    """Return what to write: the nearest value that passes no wall on that side."""
    same_side = [wall.value for wall in around if wall.is_upper == passed.is_upper]
    value = bound(min(same_side, key=rank) if passed.is_upper else max(same_side, key=rank))
    direction = "less" if passed.is_upper else "more"
    if part.is_product:
        change = "lower" if passed.is_upper else "raise"
        return f"{change} the numbers it is worked out from until it is {value} or {direction}"
    if part.at == ("every_second_day",):
        return f"write `days_per_week: {value}` or {direction} in its place"
    if part.name == "load_band":
        direction = "lighter" if passed.is_upper else "heavier"
    return f"write {value} or {direction}"


CHECK = Check("dose-outside-limits", __doc__, _find, is_safety=True)
