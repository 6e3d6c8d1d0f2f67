"""How hard a dose is on what has to heal: whether it lands, is heavy, or became heavier."""

from __future__ import annotations

from generator.model.dose import AnyLoad, Dose, Load
from generator.model.exercise import Kind
from generator.model.limits import rank
from generator.model.quantity import high, low

#: Repetition maximum from which on a load is heavy, and the smaller the heavier. The plan of
#: NCT06774547 (registry) runs from 15RM to 6RM and asks for 48 hours between its sessions.
HEAVY_RM = 15
#: Effort of 10 from which on work is heavy: "hard". The handbook's choice.
HEAVY_EFFORT = 7
#: Days a week that leave 48 hours between two sessions: every second day.
MOST_DAYS = 3.5


def has_impact(dose: Dose, kind: Kind | None = None) -> bool:
    """Tell whether a dose lands or runs; `kind` is that of its exercise."""
    running = dose.intervals is not None and high(dose.intervals.run_minutes) > 0
    return running or kind == "plyometric" or dose.contacts is not None


def is_heavy(dose: Dose, kind: Kind | None = None) -> bool:
    """Tell whether a dose is heavy in any of its weeks; hard work for heart and lungs is not.

    Kilograms and bands do not count: they say nothing of how hard they are for this person.
    """
    return kind != "conditioning" and any(_is_heavy(stage.load) for _, stage in dose.stages())


def _is_heavy(load: AnyLoad | None) -> bool:
    if not isinstance(load, Load):
        return False
    if load.rm is not None:
        return low(load.rm) <= HEAVY_RM
    return load.rpe is not None and high(load.rpe) >= HEAVY_EFFORT


def is_external(load: AnyLoad | None) -> bool:
    """Tell whether weight is added to that of the body: kilograms, or a repetition maximum."""
    if not isinstance(load, Load):
        return False
    return load.rm is not None or (load.kg is not None and high(load.kg) > 0)


def load_rises(before: AnyLoad | None, after: AnyLoad | None) -> bool | None:
    """Tell whether a load became heavier; None where the two cannot be compared."""
    if not isinstance(after, Load):
        return False
    if not isinstance(before, Load):
        return True
    if before.rm is not None and after.rm is not None:
        return low(after.rm) < low(before.rm)
    if before.band is not None and after.band is not None:
        return rank(after.band) > rank(before.band)
    for earlier, later in ((before.kg, after.kg), (before.rpe, after.rpe)):
        if earlier is not None and later is not None:
            return high(later) > high(earlier)
    return None
