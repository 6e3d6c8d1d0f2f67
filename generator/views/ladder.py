"""What a ladder's page shows."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.ladder import EveryRung, Ladder
from generator.model.units import numbered
from generator.views.addresses import LinkView, ladder_uri, phase_uri
from generator.views.dose import DoseView
from generator.views.limits import LimitView
from generator.views.pain_rule import PainRuleView, pain_rule_view, painless_rule_view
from generator.views.rules import ALL, ANY, RuleView, once_told
from generator.views.sources import EvidenceView, GroundingView
from generator.views.wording import Wording


@dataclass(frozen=True, slots=True)
class RungView:
    """One rung: its place, its dose and what the dose rests on."""

    number: int
    name: str
    dose: DoseView
    note: str
    grounding: GroundingView


@dataclass(frozen=True, slots=True)
class LadderView:
    """One ladder in full."""

    id: str
    uri: str
    source: str
    name: str
    code: str
    towards: str
    searched_as: tuple[str, ...]
    summary: str
    start: RuleView
    rhythm: str
    rhythm_grounding: GroundingView
    climb: RuleView
    step_down: RuleView
    rungs: tuple[RungView, ...]
    limits: tuple[LimitView, ...]
    evidence: EvidenceView | None
    used_in: tuple[LinkView, ...]
    pain_rule: PainRuleView


def ladder_view(wording: Wording, ladder: str) -> LadderView:
    """Word a ladder."""
    record = wording.handbook.ladders[ladder]
    every = record.every_rung
    return LadderView(
        id=ladder,
        uri=ladder_uri(ladder),
        source=wording.handbook.origin("ladder", ladder).path,
        name=record.name,
        code=record.code,
        towards=record.towards,
        searched_as=record.searched_as,
        summary=record.summary,
        start=RuleView("start", "Start when", ALL, wording.criteria(record.start_when.all)),
        rhythm=_rhythm(every),
        rhythm_grounding=wording.sources.grounding(every),
        climb=RuleView("move-on", "Climb when", ALL, wording.criteria(every.climb_when.all)),
        step_down=_step_down(wording, record),
        rungs=_rungs(wording, record),
        limits=wording.limits(record.limits),
        evidence=wording.sources.evidence(record.evidence) if record.evidence else None,
        used_in=_used_in(wording, ladder),
        pain_rule=_pain_rule(wording, record),
    )


def _pain_rule(wording: Wording, record: Ladder) -> PainRuleView:
    """Return the pain rule of a ladder; one that is climbed without pain has its own."""
    worded = painless_rule_view if _is_painless(record) else pain_rule_view
    return worded(wording.handbook.pain_rule, wording.sources)


def _is_painless(record: Ladder) -> bool:
    return all(rung.dose.pain_limit == 0 for rung in record.rungs)


def _rhythm(every: EveryRung) -> str:
    """Return how long to stay on a rung, and the rest between two sessions."""
    sessions = f"{numbered(every.sessions, 'session')} on each rung"
    if not every.rest_days:
        return f"{sessions}."
    days = numbered(every.rest_days, "day")
    return f"{sessions}, with {days} of rest between any two sessions."


def _step_down(wording: Wording, record: Ladder) -> RuleView:
    return RuleView(
        "step-back",
        "Step back if",
        ANY,
        wording.criteria(record.every_rung.step_down_when.any),
        once_told("Then do the rung before again.", painless=_is_painless(record)),
    )


def _rungs(wording: Wording, ladder: Ladder) -> tuple[RungView, ...]:
    return tuple(
        RungView(
            number=number,
            name=rung.name or "",
            dose=wording.dose(rung.dose, ladder.limits),
            note=rung.note or "",
            grounding=wording.sources.grounding(rung),
        )
        for number, rung in enumerate(ladder.rungs, 1)
    )


def _used_in(wording: Wording, ladder: str) -> tuple[LinkView, ...]:
    return tuple(
        LinkView(f"{protocol.name}: {phase.name}", phase_uri(protocol_id, phase.id))
        for protocol_id, protocol in wording.handbook.protocols.items()
        for phase in protocol.phases
        if ladder in phase.ladders
    )
