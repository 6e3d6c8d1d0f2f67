"""Units written into a value whose key already has one: `rest_seconds: 30 seconds`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from fractions import Fraction
from types import MappingProxyType

from generator.editor.corrections.draft import Draft, changed
from generator.model.shape import Path
from generator.source.data import values

_AMOUNT = re.compile(r"(?P<number>[0-9]{1,6}(?:\.[0-9]{1,3})?)\s*(?P<unit>[a-z]*)", re.IGNORECASE)
_MOST_DECIMALS = 2

_SECONDS = dict.fromkeys(("s", "sec", "secs", "second", "seconds"), Fraction(1))
_MINUTES = dict.fromkeys(("min", "mins", "minute", "minutes"), Fraction(60))
_HOURS = dict.fromkeys(("h", "hour", "hours"), Fraction(3600))
_METRES = dict.fromkeys(("m", "metre", "metres", "meter", "meters"), Fraction(1))
_KILOMETRES = dict.fromkeys(("km", "kilometre", "kilometres", "kilometers"), Fraction(1000))
_KILOGRAMS = dict.fromkeys(("kg", "kilo", "kilos", "kilogram", "kilograms"), Fraction(1))

#: What one of each unit is, for the last word of the key under which it may stand.
_UNITS: Mapping[str, Mapping[str, Fraction]] = MappingProxyType(
    {
        "seconds": {**_SECONDS, **_MINUTES},
        "minutes": {unit: size / 60 for unit, size in {**_SECONDS, **_MINUTES, **_HOURS}.items()},
        "m": {**_METRES, **_KILOMETRES},
        "kg": {**_KILOGRAMS, **dict.fromkeys(("g", "gram", "grams"), Fraction(1, 1000))},
        "sets": dict.fromkeys(("set", "sets"), Fraction(1)),
        "reps": dict.fromkeys(("rep", "reps", "repetition", "repetitions"), Fraction(1)),
        "weeks": dict.fromkeys(("week", "weeks"), Fraction(1)),
    }
)
#: Keys below which the unit is that of the key around them.
_ENDS = frozenset({"from", "to", "min", "max", "up", "hold", "down"})


def bare_numbers(draft: Draft) -> Draft:
    """Return the file with such values as numbers alone, where they can be had exactly."""
    if draft.document is None:
        return draft
    for path, value in values(draft.document.data):
        number = _number(path, value) if isinstance(value, str) else None
        if number is not None:
            draft = _written(draft, path, number)
    return draft


def _number(path: Path, value: str) -> int | float | None:
    key = next((step for step in reversed(path) if isinstance(step, str) and step not in _ENDS), "")
    amount = _AMOUNT.fullmatch(value.strip())
    sizes = _UNITS.get(key.rpartition("_")[2])
    if amount is None or sizes is None:
        return None
    unit = amount["unit"].lower()
    size = sizes.get(unit) if unit else Fraction(1)  # without a unit: digits in quotes
    return None if size is None else _exact(Fraction(amount["number"]) * size)


def _exact(amount: Fraction) -> int | float | None:
    if amount.denominator == 1:
        return int(amount)
    return float(amount) if (amount * 10**_MOST_DECIMALS).denominator == 1 else None


def _written(draft: Draft, path: Path, number: float) -> Draft:
    document = draft.document
    if document is None:
        return draft
    span = document.span(path)
    if span not in draft.wrong_values or span.line != span.end_line:
        return draft
    new = draft.replaced(span, str(number))
    if not new.says(changed(document.data, path, number)) or new.document is None:
        return draft
    return draft if new.document.span(path) in new.wrong_values else new
