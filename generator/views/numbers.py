"""Numbers and amounts in words."""

from __future__ import annotations

from generator.model.quantity import AnyQuantity, high, low
from generator.model.units import UNITS, number

__all__ = ["counted", "distance", "number", "quantity"]

METRES_A_KM = 1000
METRES_A_MILE = 1609.344


def quantity(value: AnyQuantity) -> str:
    """Write a number or a range: "10", "10 to 15"."""
    smallest, largest = low(value), high(value)
    if smallest == largest:
        return number(largest)
    return f"{number(smallest)} to {number(largest)}"


def counted(value: AnyQuantity, unit: str) -> str:
    """Write a quantity with what it counts: "1 set", "10 to 15 repetitions"."""
    singular, plural = UNITS[unit]
    return f"{quantity(value)} {singular if high(value) == 1 else plural}"


def distance(value: AnyQuantity, units: tuple[str, ...]) -> str:
    """Write a distance given in metres in the handbook's own units: "1.6 km (1 mile)"."""
    if high(value) < METRES_A_KM:
        return f"{quantity(value)} m"
    written = [_long_distance(value, unit) for unit in units]
    first, *others = written
    return f"{first} ({', '.join(others)})" if others else first


def _long_distance(value: AnyQuantity, unit: str) -> str:
    metres = METRES_A_MILE if unit == "miles" else METRES_A_KM
    ends = [f"{round(end / metres, 1):g}" for end in (low(value), high(value))]
    name = "km" if unit == "km" else "mile" if ends[1] == "1" else "miles"
    return f"{ends[0]} {name}" if ends[0] == ends[1] else f"{ends[0]} to {ends[1]} {name}"
