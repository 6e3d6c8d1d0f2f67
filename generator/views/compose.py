"""What the composer knows: every exercise with its dose and limits, and every phase."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.handbook import Handbook
from generator.model.dose import Dose
from generator.model.exercise import Exercise
from generator.model.limits import AnyLimit, PartName, TempoLimit, bounds, rank
from generator.model.parts import Part, parts
from generator.model.protocol import Phase, Prescription, Protocol, sheet_code
from generator.model.session_time import (
    CHANGE_OVER,
    METRES_A_MINUTE,
    MOST_EXERCISES,
    ONE_CONTACT,
    OPEN_REPETITIONS,
    PLAIN_REPETITION,
    USUAL_MINUTES,
)
from generator.model.units import PART_LABELS, UNITS, amount
from generator.views.addresses import sheet_page_uri
from generator.views.compose_words import MESSAGES, REASONS
from generator.views.dose_forms import TRIAL, dose_forms, pain_words
from generator.views.notice import long_date
from generator.views.numbers import METRES_A_KM, METRES_A_MILE
from generator.views.sheet_cards import OUTSIDE

#: Raised when the composer's address or data is read in another way.
VERSION = 1
#: By how much plus and minus change a part, from a value on.
STEPS: dict[str, list[tuple[float, float]]] = {
    "hold_seconds": [(0, 1), (10, 5), (60, 15)],
    "seconds": [(0, 5), (60, 15)],
    "minutes": [(0, 1), (10, 5)],
    "distance_m": [(0, 50), (400, 100), (2000, 500)],
    "contacts": [(0, 1), (20, 5)],
    "run_minutes": [(0, 0.5), (2, 1)],
    "walk_minutes": [(0, 0.5), (2, 1)],
    "rest_seconds": [(0, 15), (120, 30)],
    "load_kg": [(0, 0.5), (5, 1), (10, 2.5)],
}
#: The least and the most that a part can mean at all, where nothing else ends it.
NATURAL: dict[str, tuple[float, float | None]] = {
    "hold_seconds": (0, None),
    "rest_seconds": (0, None),
    "tempo_seconds": (0, None),
    "walk_minutes": (0, None),
    "load_kg": (0, None),
    "load_rpe": (0, 10),
    "load_band": (0, 2),
    "days_per_week": (1, 7),
    "run_minutes": (0.5, None),
}
#: The days of a week that a dose can have; 3.5 is every second day.
DAYS = (1, 2, 3, 3.5, 4, 5, 6, 7)


def compose_data(handbook: Handbook) -> dict[str, Any]:
    """Return the composer's data. The handbook must be free of errors."""
    exercises = {id_: _exercise(handbook, id_, one) for id_, one in handbook.exercises.items()}
    return {
        "version": VERSION,
        "edition": handbook.info.edition.isoformat(),
        "edition_words": long_date(handbook.info.edition),
        "handbook": handbook.info.title,
        "words": _words(handbook),
        "rules": _rules(),
        "exercises": exercises,
        "regions": _used(handbook.vocabulary.regions, exercises, "regions"),
        "equipment": _used(handbook.vocabulary.equipment, exercises, "equipment"),
        "phases": dict(_phases(handbook)),
    }


def _words(handbook: Handbook) -> dict[str, Any]:
    metres = {"km": METRES_A_KM, "miles": METRES_A_MILE}
    return {
        **dose_forms(),
        "distance": [
            {"metres": metres[unit], "one": "mile" if unit == "miles" else unit, "many": unit}
            for unit in handbook.info.distances
        ],
        "parts": dict(PART_LABELS),
        "counted": {name: {"one": one, "many": many} for name, (one, many) in UNITS.items()},
        "units": {name: _unit(name) for name in PART_LABELS if name in UNITS},
        "outside": OUTSIDE,
        "reasons": dict(REASONS),
        "messages": dict(MESSAGES),
    }


def _unit(name: PartName) -> dict[str, str]:
    """Return what a part counts: "second of rest", "seconds of rest"."""
    return {
        "one": amount(name, 1).removeprefix("1 "),
        "many": amount(name, TRIAL).removeprefix(f"{TRIAL} "),
    }


def _rules() -> dict[str, Any]:
    return {
        "steps": STEPS,
        "natural": NATURAL,
        "days": DAYS,
        "plain_repetition": PLAIN_REPETITION,
        "one_contact": ONE_CONTACT,
        "change_over": CHANGE_OVER,
        "metres_a_minute": METRES_A_MINUTE,
        "open_repetitions": OPEN_REPETITIONS,
        "usual_minutes": USUAL_MINUTES,
        "most_exercises": MOST_EXERCISES,
    }


def _used(known: Any, exercises: dict[str, dict[str, Any]], field: str) -> dict[str, str]:
    used = {id_ for one in exercises.values() for id_ in one[field]}
    return {id_: thing.name for id_, thing in known.items() if id_ in used}


def _exercise(handbook: Handbook, id_: str, one: Exercise) -> dict[str, Any]:
    family = handbook.vocabulary.families.get(handbook.family_of(id_))
    return {
        "name": one.name,
        "also": [*one.also_called, *one.searched_as],
        "alone": not one.clinician_only,
        "regions": list(one.regions),
        "equipment": list(one.equipment),
        "dose": dose_data(one.dose),
        "limits": dict(_limits(one)),
        "ceilings": dict(family.ceilings) if family else {},
    }


def _limits(one: Exercise) -> Iterator[tuple[str, list[float | None]]]:
    """Yield the ends of each limit under the name of the part, a tempo's components apart."""
    for name, limit in one.limits.items():
        for component in ("up", "hold", "down") if isinstance(limit, TempoLimit) else ("",):
            yield _key(name, component), _ends(limit, component)


def _ends(limit: AnyLimit, component: str) -> list[float | None]:
    return [None if end is None else rank(end) for end in bounds(limit, component)]


def _key(name: str, component: str) -> str:
    return f"{name}.{component}" if component else name


def dose_data(dose: Dose) -> dict[str, Any]:
    """Return a dose as numbers: the ends of each part, a stage after the other."""
    (driver, *_) = dose.drivers
    return {
        "driver": driver,
        "open": isinstance(dose.reps, str),
        "body": dose.load == "body",
        "each": dose.side == "each",
        "pain": pain_words(dose),
        "stages": [dict(_parts(stage)) for _, stage in dose.stages()],
    }


def _parts(dose: Dose) -> Iterator[tuple[str, list[float]]]:
    for part in parts(dose):
        if not part.is_product and part.low is not None and part.high is not None:
            yield _key(part.name, part.component), _numbers(part)


def _numbers(part: Part) -> list[float]:
    return [rank(part.low or 0), rank(part.high or 0)]


def _phases(handbook: Handbook) -> Iterator[tuple[str, dict[str, Any]]]:
    for id_, protocol in handbook.protocols.items():
        for phase in protocol.phases:
            yield sheet_code(protocol.code, phase.code), _phase(id_, protocol, phase)


def _phase(id_: str, protocol: Protocol, phase: Phase) -> dict[str, Any]:
    budget = protocol.session_budget
    return {
        "protocol": protocol.name,
        "phase": phase.name,
        "page": sheet_page_uri(id_, phase.id),
        "minutes": budget.minutes if budget else USUAL_MINUTES,
        "programme": [_given(one) for one in phase.programme],
    }


def _given(one: Prescription) -> dict[str, Any]:
    return {"exercise": one.exercise, "when": one.when, "dose": dose_data(one.dose)}
