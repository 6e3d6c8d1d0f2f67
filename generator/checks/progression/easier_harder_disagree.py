"""Two exercises disagree about which is easier.

## What it finds

An exercise that names another as `harder` (or `easier`), where that other one does not name it
back. Where several exercises lead to one, it names back one of them.

## Why it matters

The way up has a step that the way down has not: a person who went on cannot find back.

## Example

`slow-raise` says `harder: step-up`. In `step-up`:

```yaml
name: Step-up
```

## Instead

```yaml
name: Step-up
easier: slow-raise
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.check import Check, Finding, at_value, value_related
from generator.diagnostics import Related
from generator.handbook import Handbook

#: A link and the one that answers it.
_ANSWERS = {"easier": "harder", "harder": "easier"}


def _find(handbook: Handbook) -> Iterator[Finding]:
    for identifier, exercise in handbook.exercises.items():
        for key, answer in _ANSWERS.items():
            other = getattr(exercise, key)
            if other not in handbook.exercises or other == identifier:
                continue
            if getattr(handbook.exercises[other], key) == identifier:
                continue  # a circle of two, which is another check's finding
            named = getattr(handbook.exercises[other], answer)
            if named is not None and named not in handbook.exercises:
                continue  # a link that leads nowhere is another check's finding
            if named != identifier and not _answers(handbook, named, key, other):
                message = _message(handbook, other, answer, named)
                at = handbook.origin("exercise", identifier).inside(key)
                advice = f"write `{answer}: {identifier}` in `{other}`, or delete this link."
                yield at_value(at, message, advice, _note(handbook, other, answer, named))


def _answers(handbook: Handbook, named: str | None, key: str, other: str) -> bool:
    """Tell whether an exercise that was named leads back to the one that named it."""
    exercise = handbook.exercises.get(named or "")
    return exercise is not None and getattr(exercise, key) == other


def _message(handbook: Handbook, other: str, answer: str, named: str | None) -> str:
    said = f"`{named}`" if named else "nothing"
    return f"“{handbook.exercises[other].name}” names {said} as {answer} than itself."


def _note(handbook: Handbook, other: str, answer: str, named: str | None) -> tuple[Related, ...]:
    if named is None:
        return ()
    at = handbook.origin("exercise", other).inside(answer)
    return (value_related(at, f"its `{answer}` stands"),)


CHECK = Check("easier-harder-disagree", __doc__, _find)
