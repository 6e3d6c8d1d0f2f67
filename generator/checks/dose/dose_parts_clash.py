"""Two parts of a dose do not go together.

## What it finds

- `hold_seconds` or `tempo_seconds` without `reps`: both describe one repetition;
- `hold_seconds` beside `tempo_seconds`, which has a hold of its own;
- `days_per_week` beside `every_second_day`, which already says on how many days.

## Why it matters

A sheet would print two instructions of which the reader can only follow one.

## Example

```yaml
dose: {reps: 10, hold_seconds: 5, tempo_seconds: {up: 3, hold: 2, down: 3}}
```

## Instead

```yaml
dose: {reps: 10, tempo_seconds: {up: 3, hold: 5, down: 3}}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.check import Check, Finding, at_key
from generator.handbook import Handbook
from generator.handbook.doses import GivenDose, given_doses


def _find(handbook: Handbook) -> Iterator[Finding]:
    for given in given_doses(handbook):
        yield from _repetition(given)
        if given.dose.every_second_day and given.dose.days_per_week is not None:
            message = "`every_second_day` already says on how many days; so does `days_per_week`."
            yield at_key(given.at.inside("every_second_day"), message, "keep one of the two.")


def _repetition(given: GivenDose) -> Iterator[Finding]:
    """Yield what is wrong with the parts that describe one repetition."""
    dose = given.dose
    holds: list[tuple[str | int, ...]] = [
        ("progress", number, "hold_seconds")
        for number, step in enumerate(dose.progress)
        if step.hold_seconds is not None
    ]
    if dose.hold_seconds is not None:
        holds.insert(0, ("hold_seconds",))
    if dose.drivers and dose.reps is None:
        tempo = [("tempo_seconds",)] if dose.tempo_seconds is not None else []
        for at in (*holds, *tempo):
            yield _without_repetitions(given, at)
    elif dose.tempo_seconds is not None:
        for at in holds:
            message = "`tempo_seconds` has a hold of its own; `hold_seconds` says another."
            yield at_key(given.at.inside(*at), message, "keep one of the two.")


def _without_repetitions(given: GivenDose, at: tuple[str | int, ...]) -> Finding:
    message = f"`{at[-1]}` describes one repetition, and this dose counts none."
    advice = f"delete it, or count `reps` in place of `{given.dose.drivers[0]}`."
    return at_key(given.at.inside(*at), message, advice)


CHECK = Check("dose-parts-clash", __doc__, _find)
