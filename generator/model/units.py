"""Numbers with their units in words, one part of a dose at a time."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from generator.model.limits import Bound, PartName, rank

#: Singular and plural of what doses and limits count.
UNITS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "sets": ("set", "sets"),
        "reps": ("repetition", "repetitions"),
        "hold_seconds": ("second", "seconds"),
        "seconds": ("second", "seconds"),
        "minutes": ("minute", "minutes"),
        "distance_m": ("metre", "metres"),
        "contacts": ("landing", "landings"),
        "run_minutes": ("minute", "minutes"),
        "walk_minutes": ("minute", "minutes"),
        "tempo_seconds": ("second", "seconds"),
        "rest_seconds": ("second", "seconds"),
        "load_kg": ("kg", "kg"),
        "sessions_per_day": ("time a day", "times a day"),
        "days_per_week": ("day a week", "days a week"),
        "reps_per_day": ("repetition a day", "repetitions a day"),
        "contacts_per_session": ("landing a session", "landings a session"),
        "contacts_per_week": ("landing a week", "landings a week"),
    }
)

#: What each part is called where it stands by itself.
PART_LABELS: Mapping[PartName, str] = MappingProxyType(
    {
        "sets": "Sets",
        "reps": "Repetitions in a set",
        "hold_seconds": "Hold",
        "seconds": "Time in a set",
        "minutes": "Time",
        "distance_m": "Distance",
        "contacts": "Landings in a set",
        "run_minutes": "Running in each turn",
        "walk_minutes": "Walking in each turn",
        "tempo_seconds": "Speed",
        "rest_seconds": "Rest between sets",
        "load_rm": "Load, by repetitions",
        "load_kg": "Added weight",
        "load_rpe": "Effort",
        "load_band": "Band",
        "sessions_per_day": "Sessions a day",
        "days_per_week": "Days a week",
        "reps_per_day": "Repetitions a day, one side",
        "contacts_per_session": "Landings a session",
        "contacts_per_week": "Landings a week",
    }
)

#: What a unit alone does not tell: 30 seconds of what?
_OF: Mapping[str, str] = MappingProxyType(
    {
        "hold_seconds": " of holding",
        "rest_seconds": " of rest",
        "run_minutes": " of running",
        "walk_minutes": " of walking",
        "up": " up",
        "hold": " held",
        "down": " down",
    }
)


def number(value: float) -> str:
    """Write a number without needless digits: 10, 3.5."""
    return f"{value:g}" if abs(value) < 1e6 else f"{value:.0f}"  # noqa: PLR2004


def numbered(count: int, noun: str) -> str:
    """Write how many there are of something: "1 week", "3 weeks"."""
    return f"{count} {noun}{'' if count == 1 else 's'}"


def bound(value: Bound) -> str:
    """Write one end of a limit without its unit: "30", "heavy"."""
    return value if isinstance(value, str) else number(value)


def amount(name: PartName, value: Bound, component: str = "") -> str:
    """Write one value of a part in full: "50 repetitions", "30 seconds of rest", "effort 7"."""
    if isinstance(value, str):
        return f"a {value} band"
    if name == "load_rpe":
        return f"effort {number(value)}"
    if name == "load_rm":
        return f"a load of {number(value)}RM"
    singular, plural = UNITS[name]
    return f"{number(value)} {singular if value == 1 else plural}{_OF.get(component or name, '')}"


def permitted(lowest: Bound | None, highest: Bound | None) -> str:
    """Write a permitted range: "5 to 30", "5 or more", "30 or less", "exactly 5"."""
    if lowest is None or highest is None:
        if lowest is not None:
            return f"{bound(lowest)} or more"
        return "any" if highest is None else f"{bound(highest)} or less"
    if rank(lowest) == rank(highest):
        return f"exactly {bound(highest)}"
    return f"{bound(lowest)} to {bound(highest)}"
