"""Where two records of one kind differ, field by field, whatever the fields are.

The walk knows no kind of change. It goes down to the smallest part that means something by itself
(a dose, a limit, a rule, a text), so that a field nobody has thought of surfaces too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from generator.figures.figure import Figure
from generator.model.criteria import AllOf, AnyOf, MeasureCriterion, StatedCriterion
from generator.model.dose import Dose
from generator.model.ladder import Rung
from generator.model.limits import BandLimit, Limit, TempoLimit
from generator.model.protocol import Conditioning, OutsideLimits, Phase, Prescription, Weeks
from generator.model.quantity import CountRange, NumberRange
from generator.model.shape import plan
from generator.model.shared import PainBand, Scale
from generator.record import Record

#: Compared as one value: their parts mean nothing alone, or a kind of change compares them itself.
WHOLE = (
    Dose,
    Limit,
    TempoLimit,
    BandLimit,
    AllOf,
    AnyOf,
    MeasureCriterion,
    StatedCriterion,
    OutsideLimits,
    Weeks,
    Scale,
    Figure,
    CountRange,
    NumberRange,
)

#: How the field of a difference begins that is only one of order.
ORDER = "order of "

Key: TypeAlias = Callable[[Any], Any]
#: By what the records of a list are known again, the surest first.
KEYS: dict[type[Record], tuple[Key, ...]] = {
    Phase: (lambda phase: phase.id, lambda phase: phase.code),
    Prescription: (lambda given: (given.exercise, given.when), lambda given: given.exercise),
    Conditioning: (lambda given: given.exercise,),
    PainBand: (lambda band: band.name, lambda _band: None),
    Rung: (lambda rung: repr(rung.dose), lambda _rung: None),
}
#: Any other record is the same one, else the next that is left.
IN_ORDER: tuple[Key, ...] = (repr, lambda _record: None)


@dataclass(frozen=True, slots=True)
class Difference:
    """One field, or one entry of a list or mapping, that is not what it was.

    `trail` are the records around it, outermost first, of the new side unless it went with them;
    `key` is the field's key; `entry` names the entry of a mapping. None stands for nothing there.
    """

    trail: tuple[Record, ...]
    key: str
    old: Any
    new: Any
    entry: str = ""

    @property
    def owner(self) -> Record:
        """The record whose field it is."""
        return self.trail[-1]


def differences(old: Record, new: Record, trail: tuple[Record, ...] = ()) -> Iterator[Difference]:
    """Yield what differs between two records of one type."""
    trail = (*trail, new)
    for field in plan(type(new)):
        before, after = getattr(old, field.attribute), getattr(new, field.attribute)
        if before != after:
            yield from _field(trail, field.key, before, after)


def _field(trail: tuple[Record, ...], key: str, old: Any, new: Any) -> Iterator[Difference]:
    if _goes_into(old) and type(old) is type(new):
        yield from differences(old, new, trail)
    elif isinstance(old, tuple) and isinstance(new, tuple) and any(map(_goes_into, (*old, *new))):
        yield from _list(trail, key, old, new)
    elif isinstance(old, dict) and isinstance(new, dict):
        yield from _mapping(trail, key, old, new)
    else:
        yield Difference(trail, key, old, new)


def _goes_into(value: Any) -> bool:
    return isinstance(value, Record) and not isinstance(value, WHOLE)


def _mapping(
    trail: tuple[Record, ...], key: str, old: dict[str, Any], new: dict[str, Any]
) -> Iterator[Difference]:
    for entry in sorted({*old, *new}):
        before, after = old.get(entry), new.get(entry)
        if before != after:
            yield Difference(trail, key, before, after, entry)


def _list(
    trail: tuple[Record, ...], key: str, old: tuple[Any, ...], new: tuple[Any, ...]
) -> Iterator[Difference]:
    pairs = paired(old, new, KEYS.get(type((*old, *new)[0]), IN_ORDER))
    for before, after in sorted(pairs.items(), key=lambda pair: pair[1]):
        if old[before] != new[after]:
            yield from differences(old[before], new[after], trail)
    gone = [item for place, item in enumerate(old) if place not in pairs]
    kept = set(pairs.values())
    come = [item for place, item in enumerate(new) if place not in kept]
    yield from (Difference(trail, key, item, None) for item in gone)
    yield from (Difference(trail, key, None, item) for item in come)
    if list(pairs.values()) != sorted(pairs.values()):
        yield Difference(trail, ORDER + key, old, new)


def paired(old: Sequence[Any], new: Sequence[Any], keys: tuple[Key, ...]) -> dict[int, int]:
    """Return which place of the old list is which place of the new one, in the old one's order.

    Each key is tried on what the keys before it left over; what has no partner is left out.
    """
    pairs: dict[int, int] = {}
    for key in keys:
        waiting: dict[Any, list[int]] = {}
        for place, item in enumerate(new):
            if place not in pairs.values():
                waiting.setdefault(key(item), []).append(place)
        for place, item in enumerate(old):
            if place not in pairs and waiting.get(key(item)):
                pairs[place] = waiting[key(item)].pop(0)
    return dict(sorted(pairs.items()))
