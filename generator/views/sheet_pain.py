"""The pain rule as a sheet prints it: words and a shape for every colour."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.shared import PainRule
from generator.views.numbers import number
from generator.views.sheet_prose import Prose

HIGHEST = 10


@dataclass(frozen=True, slots=True)
class Band:
    """One colour of the traffic light; `name` also chooses its shape."""

    name: str
    label: str
    do: Prose


@dataclass(frozen=True, slots=True)
class Answer:
    """One way in which the next morning can turn out."""

    label: str
    do: Prose


@dataclass(frozen=True, slots=True)
class PainPanel:
    """The traffic light, when it is judged, the next morning, and what no score makes safe."""

    judged: Prose
    bands: tuple[Band, ...]
    morning: tuple[Answer, ...]
    never: str
    never_do: Prose


def pain_panel(rule: PainRule) -> PainPanel:
    """Word the pain rule."""
    lowest = (0, *(int(band.to) + 1 for band in rule.bands))
    return PainPanel(
        judged=Prose(rule.judged),
        bands=tuple(
            Band(band.name, f"{band.name.capitalize()}: {_scores(start, band.to)}", Prose(band.do))
            for start, band in zip(lowest, rule.bands, strict=False)
        ),
        morning=(
            Answer("Next morning as usual or better", Prose(rule.next_morning.usual)),
            Answer(f"Worse than {rule.next_morning.compare_with}", Prose(rule.next_morning.worse)),
        ),
        never=_listed(rule.never_cleared_by_a_score),
        never_do=Prose(rule.never_cleared_do),
    )


def _scores(start: float, end: float) -> str:
    if start == end:
        return number(end)
    return f"{number(start)} to {number(end)}" if end < HIGHEST else f"{number(start)} or more"


def _listed(names: tuple[str, ...]) -> str:
    *others, last = names
    listed = f"{', '.join(others)}, or {last}" if others else last
    return listed[0].upper() + listed[1:]
