"""The permitted range of each part of a dose, in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.limits import (
    AnyLimit,
    BandLimit,
    Bound,
    Limit,
    Limits,
    PartName,
    TempoLimit,
    bounds,
)
from generator.model.units import PART_LABELS, UNITS, bound
from generator.views.numbers import distance
from generator.views.sources import GroundingView, Sources


@dataclass(frozen=True, slots=True)
class LimitView:
    """One part's permitted range: "Rest between sets", "60 to 180 seconds"."""

    part: str
    permitted: str
    grounding: GroundingView


def limit_views(limits: Limits, sources: Sources, units: tuple[str, ...]) -> tuple[LimitView, ...]:
    """Word every limit, in the order in which a dose is said."""
    return tuple(
        LimitView(PART_LABELS[name], permitted(name, limit, units), sources.grounding(limit))
        for name, limit in limits.items()
    )


def permitted(name: PartName, limit: AnyLimit, units: tuple[str, ...]) -> str:
    """Return a limit's range in words: "60 to 180 seconds"."""
    match limit:
        case TempoLimit():
            return "; ".join(_tempo(limit))
        case BandLimit():
            return _span(_words(limit.min), _words(limit.max))
        case Limit():
            return _numbers(name, limit, units)


def _numbers(name: PartName, limit: Limit, units: tuple[str, ...]) -> str:
    if name == "distance_m":
        return _distances(limit, units)
    words = _span(_words(limit.min), _words(limit.max))
    if name == "load_rm":
        return f"a load that you can lift {words} times and no more"
    if name == "load_rpe":
        return f"{words} out of 10"
    singular, plural = UNITS[name]
    return f"{words} {singular if (limit.max or limit.min) == 1 else plural}"


def _distances(limit: Limit, units: tuple[str, ...]) -> str:
    least, most = (end if end is None else distance(end, units) for end in (limit.min, limit.max))
    return _span(least, most)


def _span(least: str | None, most: str | None) -> str:
    """Return "60 to 180", "up to 180" or "60 or more"; an end that is None is open."""
    if least is None:
        return f"up to {most}"
    if most is None:
        return f"{least} or more"
    return least if least == most else f"{least} to {most}"


def _words(end: Bound | None) -> str | None:
    return None if end is None else bound(end)


def _tempo(limit: TempoLimit) -> Iterator[str]:
    """Yield "2 to 3 seconds up", "0 to 2 seconds held", "2 to 3 seconds down"."""
    for component in ("up", "hold", "down"):
        least, most = bounds(limit, component)
        unit = "second" if (most or least) == 1 else "seconds"
        word = "held" if component == "hold" else component
        yield f"{_span(_words(least), _words(most))} {unit} {word}"
