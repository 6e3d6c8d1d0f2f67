"""A dose that changed, part by part."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import ClassVar, TypeAlias

from generator.editor.changes.change import Change, Detail
from generator.editor.changes.told import key_words, told
from generator.model.dose import Dose
from generator.model.limits import rank
from generator.model.parts import PRODUCTS, parts
from generator.model.shape import plan
from generator.model.units import PART_LABELS, number
from generator.model.volume import (
    Volume,
    weekly_contacts,
    weekly_metres,
    weekly_repetitions,
    weekly_seconds_under_tension,
)

#: Parts of which less asks for more: a shorter rest, a heavier load, a shorter walk.
LESS_IS_MORE = frozenset({"rest_seconds", "load_rm", "walk_minutes"})

Ends: TypeAlias = tuple[float, float]
OPEN: Ends = (0, float("inf"))

WEEKLY: tuple[tuple[str, Callable[[Dose], Volume | None]], ...] = (
    ("Repetitions a week", weekly_repetitions),
    ("Landings a week", weekly_contacts),
    ("Metres a week", weekly_metres),
    ("Seconds of work a week", weekly_seconds_under_tension),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class DoseChanged(Change):
    """A dose asks for something else than before.

    A safety change where any part asks for more, in any week: see `raised`. What is lowered beside
    it does not make up for it.
    """

    kind: ClassVar[str] = "dose-changed"

    old: Dose
    new: Dose

    @property
    def title(self) -> str:
        """Which way it went."""
        up, down = raised(self.old, self.new), raised(self.new, self.old)
        if up and down:
            return "Dose changed"
        return "Dose raised" if up else "Dose lowered" if down else "Dose changed"

    @property
    def safety(self) -> str:
        """What asks for more."""
        up = raised(self.old, self.new)
        return f"the dose asks for more: {', '.join(up).lower()}" if up else ""

    @property
    def details(self) -> tuple[Detail, ...]:
        """Every part that changed, then what it comes to in a week."""
        return (*_parts(self.old, self.new), *_weekly(self.old, self.new))


def raised(old: Dose, new: Dose) -> tuple[str, ...]:
    """Return the labels of the parts in which a dose asks for more, in any week of the phase.

    More is: a larger number (for rest, RM and walking a smaller one) at either end of a range; a
    part or a load that was not there before; another driver; one side after the other instead of
    both; another speed (slower is more work, faster more force); a higher or no pain limit.
    """
    weeks = sorted({1, *(step.from_week for dose in (old, new) for step in dose.progress)})
    found = [name for week in weeks for name in _raised(_stage(old, week), _stage(new, week))]
    return tuple(dict.fromkeys(found))


def _stage(dose: Dose, week: int) -> Dose:
    return [stage for first, stage in dose.stages() if first <= week][-1]


def _raised(old: Dose, new: Dose) -> Iterator[str]:
    before, after = _amounts(old), _amounts(new)
    for name in {**before, **after}:
        if _is_more(name, before.get(name), after.get(name)):
            yield key_words(name)
    if old.tempo_seconds != new.tempo_seconds and new.tempo_seconds is not None:
        yield PART_LABELS["tempo_seconds"]
    if old.side == "both" and new.side == "each":
        yield "Side"
    if old.pain_limit is not None and (new.pain_limit is None or new.pain_limit > old.pain_limit):
        yield "Pain limit"


def _amounts(dose: Dose) -> dict[str, Ends]:
    """Return the ends of each plain part; speed is looked at by itself, products follow."""
    found: dict[str, Ends] = {"sets": (1, 1), "sessions_per_day": (1, 1)}
    for part in parts(dose):
        if part.name not in PRODUCTS and part.name != "tempo_seconds":
            low, high = part.low, part.high
            found[part.name] = OPEN if low is None or high is None else (rank(low), rank(high))
    return found


def _is_more(name: str, old: Ends | None, new: Ends | None) -> bool:
    if old is None:
        return name != "rest_seconds"
    if new is None:  # without a rest, a walk or a word on the days, more may be done
        return name in {"rest_seconds", "walk_minutes", "days_per_week"}
    if name in LESS_IS_MORE:
        return new[0] < old[0] or new[1] < old[1]
    return new[0] > old[0] or new[1] > old[1]


def _parts(old: Dose, new: Dose) -> Iterator[Detail]:
    for field in plan(Dose):
        before, after = getattr(old, field.attribute), getattr(new, field.attribute)
        if before != after:
            yield Detail(key_words(field.key), told(before), told(after))


def _weekly(old: Dose, new: Dose) -> Iterator[Detail]:
    for label, worked_out in WEEKLY:
        before, after = _most(old, worked_out), _most(new, worked_out)
        if before != after and (before is not None or after is not None):
            yield Detail(label, _span(before), _span(after) + _percent(before, after))


def _most(dose: Dose, worked_out: Callable[[Dose], Volume | None]) -> Volume | None:
    """Return the volume of the fullest week."""
    volumes = [volume for _, stage in dose.stages() if (volume := worked_out(stage)) is not None]
    return max(volumes, key=lambda volume: (volume.high, volume.low), default=None)


def _span(volume: Volume | None) -> str:
    if volume is None:
        return ""
    ends = dict.fromkeys((number(volume.low), number(volume.high)))
    return " to ".join(ends)


def _percent(old: Volume | None, new: Volume | None) -> str:
    """Return by how much the larger end grew or shrank: " (+20 %)"."""
    if old is None or new is None or not old.high:
        return ""
    change = round((new.high - old.high) / old.high * 100)
    return f" ({change:+d} %)".replace("-", "−")
