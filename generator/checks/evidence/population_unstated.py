"""A number comes from other people, and nothing says so.

## What it finds

A number with the basis `primary` or `reported` whose sources all studied people without the
condition of the protocol that uses it, and that has no `studied_in`. `studied` in
`content/citations.yml` tells which conditions a source studied; nothing is said about a source
without it. An exercise and a ladder are held against the conditions of all protocols that use them.

## Why it matters

What holds for runners with one injury need not hold for people with another. The page prints whom
a number was studied in, so that nobody takes it for more than it is.

## Example

```yaml
# citations.yml
smith2020: {author: [Smith A], issued: 2020, studied: []}
# a protocol
reps: {max: 30, basis: primary, citations: [smith2020]}
```

## Instead

```yaml
reps: {max: 30, basis: primary, citations: [smith2020], studied_in: Healthy adults.}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.check import Check, Finding, at_value
from generator.diagnostics import Severity
from generator.handbook import Handbook, Origin
from generator.model.grounding import Grounded
from generator.model.shape import walk
from generator.model.shared import Citation


def _find(handbook: Handbook) -> Iterator[Finding]:
    used_for = _conditions(handbook)
    things = {
        "exercise": handbook.exercises,
        "ladder": handbook.ladders,
        "protocol": handbook.protocols,
    }
    for kind, by_id in things.items():
        for identifier, thing in by_id.items():
            conditions = used_for.get((kind, identifier), set())
            origin = handbook.origin(kind, identifier)
            for at, record in walk(thing, Grounded) if conditions else ():
                if isinstance(record, Grounded):
                    yield from _judged(handbook, record, origin.inside(*at), conditions)


def _conditions(handbook: Handbook) -> dict[tuple[str, str], set[str]]:
    """Return the conditions that each thing is used for, by its kind and id."""
    found: dict[tuple[str, str], set[str]] = {}
    for identifier, protocol in handbook.protocols.items():
        used = {("protocol", identifier)}
        for phase in protocol.phases:
            used |= {("ladder", ladder) for ladder in phase.ladders}
            used |= {("exercise", one.exercise) for one in phase.prescriptions}
        for thing in used:
            found.setdefault(thing, set()).add(protocol.condition)
    return found


def _judged(
    handbook: Handbook, grounded: Grounded, at: Origin, conditions: set[str]
) -> Iterator[Finding]:
    if grounded.basis not in {"primary", "reported"} or grounded.studied_in is not None:
        return
    cited = [handbook.citations.get(key) for key in grounded.citations]
    for condition in sorted(conditions):
        if cited and all(_studied_others(one, condition) for one in cited):
            entry = handbook.vocabulary.conditions.get(condition)
            name = entry.name if entry else condition
            message = f"this was not studied in people with “{name}”, and nothing says in whom."
            yield at_value(at.inside("citations"), message, _ADVICE)
            return


_ADVICE = "add `studied_in:` with the people who were studied."


def _studied_others(citation: Citation | None, condition: str) -> bool:
    studied = citation.studied if citation else None
    return studied is not None and condition not in studied


CHECK = Check("population-unstated", __doc__, _find, Severity.WARNING)
