"""The pain rule as a sheet prints it: words and a shape for every colour."""

from __future__ import annotations

from dataclasses import dataclass

from generator.views.pain_rule import BandView, PainRuleView
from generator.views.sheet_prose import Named, Prose


@dataclass(frozen=True, slots=True)
class Band:
    """One colour of the traffic light: "Amber: 4", what to do. `colour` also chooses a shape."""

    colour: str
    label: str
    do: Prose


@dataclass(frozen=True, slots=True)
class PainPanel:
    """The traffic light, when it is judged, the next morning, and what no score makes safe."""

    judged: Prose
    bands: tuple[Band, ...]
    morning: tuple[Named, ...]
    never: str
    never_do: Prose


def pain_panel(rule: PainRuleView) -> PainPanel:
    """Word the pain rule in the sheet's own form."""
    *others, last = rule.never
    never = f"{', '.join(others)}, or {last}" if others else last
    return PainPanel(
        judged=Prose(rule.judged),
        bands=tuple(_band(band) for band in rule.bands),
        morning=(
            Named(
                f"{rule.morning.title}: {_lower(rule.morning.good_label)}",
                Prose(rule.morning.good),
            ),
            Named(rule.morning.bad_label, Prose(rule.morning.bad)),
        ),
        never=f"{never[0].upper()}{never[1:]}",
        never_do=Prose(rule.never_do),
    )


def _band(band: BandView) -> Band:
    return Band(band.colour, f"{band.name}: {band.range}", Prose(band.do))


def _lower(words: str) -> str:
    return f"{words[0].lower()}{words[1:]}"
