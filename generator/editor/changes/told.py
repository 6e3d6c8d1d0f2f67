"""Any value of a record in words, short enough for one side of "old → new"."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from functools import singledispatch

from generator.model.criteria import AllOf, AnyOf, MeasureCriterion, StatedCriterion
from generator.model.dose import Intervals, Load, ProgressStep, Tempo
from generator.model.quantity import CountRange, NumberRange
from generator.model.shape import plan
from generator.model.units import PART_LABELS, number
from generator.record import Record

_LABELS: Mapping[str, str] = {
    **{str(name): label for name, label in PART_LABELS.items()},
    "from": "Lower end",
    "to": "Upper end",
    "do": "What to do",
    "how": "How to",
}


@singledispatch
def told(value: object) -> str:
    """Return a value in words; empty where there is none."""
    return str(value)


@told.register
def _(_value: None) -> str:
    return ""


@told.register
def _(value: bool) -> str:  # noqa: FBT001  the value itself
    return "yes" if value else "no"


@told.register(int)
@told.register(float)
def _(value: float) -> str:
    return number(value)


@told.register
def _(value: datetime.date) -> str:
    return value.isoformat()


@told.register(tuple)
def _(value: tuple[object, ...]) -> str:
    return "; ".join(map(told, value)) or "none"


@told.register(dict)
def _(value: dict[str, object]) -> str:
    return "; ".join(f"{key}: {told(item)}" for key, item in value.items()) or "none"


@told.register(CountRange)
@told.register(NumberRange)
def _(value: CountRange | NumberRange) -> str:
    return f"{number(value.from_)} to {number(value.to)}"


@told.register
def _(value: Tempo) -> str:
    return f"{number(value.up)} up, {number(value.hold)} held, {number(value.down)} down"


@told.register
def _(value: Load) -> str:
    if value.rm is not None:
        return f"{told(value.rm)}RM"
    if value.kg is not None:
        return f"{told(value.kg)} kg"
    return f"{value.band} band" if value.band is not None else f"effort {told(value.rpe)}"


@told.register
def _(value: Intervals) -> str:
    run, walk = told(value.run_minutes), told(value.walk_minutes)
    return f"run {run} and walk {walk} minutes, until {_keys(value.until)}"


@told.register
def _(value: ProgressStep) -> str:
    return f"from week {value.from_week}: {_keys(value, but=('from_week',))}"


@told.register(AllOf)
def _(value: AllOf) -> str:
    return told(value.all)


@told.register(AnyOf)
def _(value: AnyOf) -> str:
    return told(value.any)


@told.register(MeasureCriterion)
@told.register(StatedCriterion)
def criterion_words(criterion: MeasureCriterion | StatedCriterion) -> str:
    """Return a condition without what it rests on: "first-steps at most 3, on 5 of 7 days"."""
    if isinstance(criterion, StatedCriterion):
        return criterion.says
    words = [criterion.measure]
    for name in MeasureCriterion.EXACTLY_ONE:
        threshold = getattr(criterion, name)
        if threshold is not None:
            words.append(f"{name.replace('_', ' ')} {number(threshold)}")
    if criterion.of is not None:
        words.append(f"of {criterion.of}")
    if criterion.side is not None:
        words.append(f"({criterion.side} side)")
    window = criterion.on
    return " ".join(words) + (f", on {window.days} of {window.of} days" if window else "")


@told.register
def _(value: Record) -> str:
    return _keys(value)


def _keys(value: Record, but: tuple[str, ...] = ()) -> str:
    return ", ".join(f"{key_words(key).lower()} {words}" for key, words in _said(value, but))


def _said(value: Record, but: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Yield the keys that say something, with their values in words."""
    fields = type(value).model_fields
    for field in plan(type(value)):
        inner = getattr(value, field.attribute)
        silent = inner is None or inner == {} or inner == fields[field.attribute].default
        if not silent and field.key not in but:
            yield field.key, told(inner)


def key_words(key: str) -> str:
    """Return a key as a label: "Rest between sets", "Stop if"."""
    words = _LABELS.get(key, key.replace("_", " ").replace("-", " "))
    return words[:1].upper() + words[1:]
