"""A part of a dose has no limit.

## What it finds

A number of a dose for which the exercise or the ladder sets no limit, or for which it sets an
open one (`as-many-as-good` needs a largest number). What several numbers come to needs a limit
as well: `reps_per_day` wherever there are repetitions, `contacts_per_session` and
`contacts_per_week` wherever there are contacts.

`sets: 1`, `sessions_per_day: 1` and `load: body` need none.

## Why it matters

What nobody limits nobody guards: a slip from 10 to 100 would reach the sheet.

## Example

```yaml
dose: {reps: 10, hold_seconds: 5}
limits:
  reps: {min: 5, max: 30, basis: practice}
  reps_per_day: {max: 60, basis: practice}
```

## Instead

```yaml
limits:
  reps: {min: 5, max: 30, basis: practice}
  reps_per_day: {max: 60, basis: practice}
  hold_seconds: {min: 3, max: 10, basis: practice}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.check import Check, Finding, at_value, key_related
from generator.handbook import Handbook
from generator.handbook.doses import GivenDose, Permitted, given_doses
from generator.model.parts import Part, staged_parts
from generator.model.units import amount


def _find(handbook: Handbook) -> Iterator[Finding]:
    for given in given_doses(handbook):
        if given.permitted is not None:
            yield from _unlimited(given, given.permitted)


def _unlimited(given: GivenDose, holder: Permitted) -> Iterator[Finding]:
    """Yield each kind of part once, where the dose first has it."""
    first: dict[str, Part] = {}
    for part in staged_parts(given.dose, most=1):
        if part.needs_limit:
            first.setdefault(part.name, part)
    for part in first.values():
        limit = getattr(holder.limits, part.name)
        if limit is None:
            yield _no_limit(given, holder, part)
        elif part.high is None and limit.max is None:
            yield _no_maximum(given, holder, part)


def _no_limit(given: GivenDose, holder: Permitted, part: Part) -> Finding:
    # A tempo is limited as a whole, so the whole of it is pointed at.
    at = given.at.inside(*(part.at[:-1] if part.component else part.at))
    message = f"{_words(part)}; “{holder.name}” does not limit `{part.name}`."
    advice = f"add to its limits: `{part.name}: {_FORMS.get(part.name, _FORM)}`."
    return at_value(at, message, advice, (key_related(holder.at, "its limits stand"),))


def _no_maximum(given: GivenDose, holder: Permitted, part: Part) -> Finding:
    message = f"{_words(part)}; “{holder.name}” gives `{part.name}` no max."
    note = key_related(holder.at.inside(part.name), "its limit stands")
    return at_value(given.at.inside(*part.at), message, "add a `max` to that limit.", (note,))


def _words(part: Part) -> str:
    if part.low is None or part.high is None:
        return "as many as good form allows"
    if part.component:
        return "a tempo"
    return amount(part.name, part.high)


_FORM = "{min: …, max: …, basis: …}"
_FORMS = {
    "tempo_seconds": "{min: {up: …, hold: …, down: …}, max: {up: …, hold: …, down: …}, basis: …}",
    "reps_per_day": "{max: …, basis: …}",
    "contacts_per_session": "{max: …, basis: …}",
    "contacts_per_week": "{max: …, basis: …}",
}


CHECK = Check("dose-without-limit", __doc__, _find, is_safety=True)
