"""Hard work comes back within 48 hours.

## What it finds

Plyometric or heavy work on more than 3.5 days a week, or more than once a day; and a ladder with
running, landing or heavy work that has no rest day between its sessions.

Heavy is a load of 15RM or fewer repetitions, or an effort of 7 or more of 10, in any week of the
dose. Work for heart and lungs is not judged by its effort. Kilograms and bands are not judged:
they say nothing of how hard they are.

A prescription with `outside_limits` may do so, with its reason and its reviewer.

## Why it matters

What has been loaded hard first gets weaker and then stronger. Four sessions a week cannot keep
two days between them; every second day can.

## Example

```yaml
dose: {sets: 3, reps: 8, load: {rm: 8}, days_per_week: 5}
```

## Instead

```yaml
dose: {sets: 3, reps: 8, load: {rm: 8}, every_second_day: true}
```

## Source

NSCA1993, a position statement: plyometrics not on consecutive days. magnusson2010: collagen is
built for up to three days. NCT06774547, a registry record: 15RM to 6RM, 48 hours apart. Effort
7 as the border of heavy is the handbook's own choice.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.check import Check, Finding, at_value
from generator.handbook import Handbook, Origin
from generator.handbook.doses import GivenDose, given_doses
from generator.model.effort import MOST_DAYS, has_impact, is_heavy
from generator.model.ladder import Ladder
from generator.model.quantity import AnyQuantity, CountRange, NumberRange, high
from generator.model.units import amount


def _find(handbook: Handbook) -> Iterator[Finding]:
    for given in given_doses(handbook):
        leave = given.prescription.outside_limits if given.prescription else None
        if leave is None:
            yield from too_often(given)
    for identifier, ladder in handbook.ladders.items():
        yield from _without_rest(ladder, handbook.origin("ladder", identifier))


def too_often(given: GivenDose) -> Iterator[Finding]:
    """Yield where a dose that needs 48 hours asks for more."""
    kind = given.permitted.kind if given.permitted else None
    dose, at = given.dose, given.at
    if has_impact(dose, kind):
        work = "work with landings or running"
    elif is_heavy(dose, kind):
        work = "heavy work"
    else:
        return
    out = ", or give `outside_limits` with a reason and a reviewer" if given.prescription else ""
    if dose.days is not None and high(dose.days) > MOST_DAYS:
        days = amount("days_per_week", high(dose.days))
        message = f"{work} on {days}; 48 hours apart, 3.5 are the most."
        place = _largest(at.inside("days_per_week"), dose.days)
        yield at_value(place, message, f"write 3.5 or less{out}.")
    if high(dose.sessions_per_day) > 1:
        times = amount("sessions_per_day", high(dose.sessions_per_day))
        message = f"{work} {times}; it needs 48 hours in between."
        place = _largest(at.inside("sessions_per_day"), dose.sessions_per_day)
        yield at_value(place, message, f"write 1{out}.")


def _largest(at: Origin, quantity: AnyQuantity) -> Origin:
    """Return the place of the larger end of a quantity."""
    return at.inside("to") if isinstance(quantity, (CountRange, NumberRange)) else at


def _without_rest(ladder: Ladder, at: Origin) -> Iterator[Finding]:
    doses = [rung.dose for rung in ladder.rungs]
    if ladder.every_rung.rest_days == 0 and any(has_impact(d) or is_heavy(d) for d in doses):
        message = "no rest day between two sessions with landings, running or heavy work."
        yield at_value(at.inside("every_rung", "rest_days"), message, "write 1 or more.")


CHECK = Check("recovery-too-short", __doc__, _find, is_safety=True)
