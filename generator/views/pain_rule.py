"""The pain rule and the red flags, as every page and sheet prints them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from generator.handbook import Handbook
from generator.model.protocol import Protocol
from generator.model.shared import PainBand, PainRule, RedFlag
from generator.views.numbers import number
from generator.views.sources import GroundingView, Sources

#: Most urgent first.
URGENCIES = {
    "now": "Be seen now",
    "today": "Be seen today",
    "week": "Be seen this week",
    "soon": "Be seen soon",
}


@dataclass(frozen=True, slots=True)
class BandView:
    """One colour of the traffic light: "green", "0 to 3", what to do."""

    colour: str
    name: str
    range: str
    do: str


@dataclass(frozen=True, slots=True)
class MorningView:
    """The look at the next morning: against what, and what to do when it is good or is not."""

    title: str
    good_label: str
    good: str
    bad_label: str
    bad: str


@dataclass(frozen=True, slots=True)
class PainRuleView:
    """The traffic light in words. Where nothing is worked through pain it has no amber."""

    judged: str
    bands: tuple[BandView, ...]
    morning: MorningView
    starting_high: str
    never: tuple[str, ...]
    never_do: str
    grounding: GroundingView


@dataclass(frozen=True, slots=True)
class RedFlagView:
    """A sign, what to do, and how soon in words; `urgency` is the data's own word for it."""

    sign: str
    do: str
    urgency: str
    how_soon: str
    grounding: GroundingView


def pain_rule_view(rule: PainRule, sources: Sources) -> PainRuleView:
    """Word the pain rule."""
    return PainRuleView(
        judged=rule.judged,
        bands=tuple(_bands(rule.bands)),
        morning=MorningView(
            title=f"Next morning, against {rule.next_morning.compare_with}",
            good_label="As usual or better",
            good=rule.next_morning.usual,
            bad_label="Worse",
            bad=rule.next_morning.worse,
        ),
        starting_high=rule.starting_high,
        never=rule.never_cleared_by_a_score,
        never_do=rule.never_cleared_do,
        grounding=sources.grounding(rule),
    )


def is_painless(handbook: Handbook, protocol: Protocol) -> bool:
    """Tell whether a protocol is for a condition of which nothing is worked through pain."""
    condition = handbook.vocabulary.conditions.get(protocol.condition)
    return condition is not None and condition.never_through_pain


def painless_rule_view(rule: PainRule, sources: Sources) -> PainRuleView:
    """Word what holds where nothing is worked through pain: none, or any."""
    without, most = rule.without_pain, number(rule.bands[-1].to)
    return replace(
        pain_rule_view(rule, sources),
        bands=(
            BandView("green", "No pain", "0", without.none),
            BandView("red", "Any pain", f"1 to {most}", without.some),
        ),
        morning=MorningView(
            title="Next morning",
            good_label="No pain",
            good=without.morning_none,
            bad_label="Any pain",
            bad=without.morning_some,
        ),
        starting_high="",
    )


def _bands(bands: Iterable[PainBand]) -> Iterator[BandView]:
    last: int | float | None = None
    for band in bands:
        yield BandView(band.name, band.name.capitalize(), _range(last, band.to), band.do)
        last = band.to


def _range(last: int | float | None, to: int | float) -> str:
    """Return the scores of a band that begins behind the score `last`."""
    if last is None:
        return f"0 to {number(to)}"
    if last != int(last):
        return f"above {number(last)}, up to {number(to)}"
    first = int(last) + 1
    return number(to) if first >= to else f"{first} to {number(to)}"


def red_flag_views(
    flags: Mapping[str, RedFlag], ids: Iterable[str], sources: Sources
) -> tuple[RedFlagView, ...]:
    """Word some red flags, the most urgent first."""
    order = list(URGENCIES)
    chosen = sorted((flags[id_] for id_ in ids), key=lambda flag: order.index(flag.urgency))
    return tuple(
        RedFlagView(
            flag.sign, flag.do, flag.urgency, URGENCIES[flag.urgency], sources.grounding(flag)
        )
        for flag in chosen
    )
