"""What a protocol's page shows, in the order of TIDieR."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.model.protocol import Protocol
from generator.model.units import numbered
from generator.views.addresses import SHEETS, LinkView, SheetLink, booklet_links, protocol_uri
from generator.views.alongside import AlongsideView
from generator.views.cert import CertItem, cert_items
from generator.views.exercise import group_anchor
from generator.views.pain_rule import RedFlagView, red_flag_views
from generator.views.phase import PhaseView, phase_view
from generator.views.sources import EvidenceView
from generator.views.timeline import TimelineView, timeline_view
from generator.views.wording import ConditionView, EquipmentView, Wording


@dataclass(frozen=True, slots=True)
class MilestonesView:
    """What to aim for, over one stretch of time."""

    name: str
    aims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AlongsideInPhases:
    """Something that goes alongside, and the phases in which it does."""

    view: AlongsideView
    phases: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True)
class ProtocolView:
    """One protocol in full."""

    id: str
    uri: str
    source: str
    name: str
    code: str
    searched_as: tuple[str, ...]
    self_start: bool
    condition: ConditionView
    summary: str
    not_for: tuple[ConditionView, ...]
    red_flags: tuple[RedFlagView, ...]
    review_after: str
    review_do: str
    milestones: tuple[MilestonesView, ...]
    evidence: EvidenceView
    equipment: tuple[EquipmentView, ...]
    alongside: tuple[AlongsideInPhases, ...]
    phases: tuple[PhaseView, ...]
    timeline: TimelineView
    cert: tuple[CertItem, ...]
    booklets: tuple[SheetLink, ...]
    sheets_uri: str


def protocol_view(wording: Wording, protocol: str) -> ProtocolView:
    """Word a protocol with all its phases."""
    handbook, record = wording.handbook, wording.handbook.protocols[protocol]
    phases = tuple(phase_view(wording, protocol, phase.id) for phase in record.phases)
    equipment = _equipment(phases)
    return ProtocolView(
        id=protocol,
        uri=protocol_uri(protocol),
        source=handbook.origin("protocol", protocol).path,
        name=record.name,
        code=record.code,
        searched_as=record.searched_as,
        self_start=record.start == "self",
        condition=wording.conditions((record.condition,))[0],
        summary=record.summary,
        not_for=wording.conditions(record.not_for),
        red_flags=red_flag_views(handbook.red_flags, record.red_flags, wording.sources),
        review_after=review_after(record),
        review_do=record.review_by.do,
        milestones=_milestones(record),
        evidence=wording.sources.evidence(record.evidence),
        equipment=equipment,
        alongside=_alongside(phases),
        phases=phases,
        timeline=timeline_view([phase.weeks for phase in record.phases]),
        cert=cert_items(record, phases, equipment),
        booklets=booklet_links(protocol),
        sheets_uri=f"{SHEETS}#{group_anchor(protocol)}",
    )


def review_after(protocol: Protocol) -> str:
    """Return when a person is seen if nothing has changed: "After 8 weeks"."""
    return f"After {numbered(protocol.review_by.weeks, 'week')}"


def _milestones(protocol: Protocol) -> tuple[MilestonesView, ...]:
    aims = protocol.milestones
    return (
        MilestonesView("In the first weeks", aims.short),
        MilestonesView("Half-way", aims.middle),
        MilestonesView("In the end", aims.long),
    )


def _alongside(phases: Iterable[PhaseView]) -> tuple[AlongsideInPhases, ...]:
    """Return what goes alongside in any phase, once each, in the order of first use."""
    where: dict[AlongsideView, list[LinkView]] = {}
    for phase in phases:
        for view in phase.alongside:
            where.setdefault(view, []).append(LinkView(phase.name, phase.uri))
    return tuple(AlongsideInPhases(view, tuple(links)) for view, links in where.items())


def _equipment(phases: Iterable[PhaseView]) -> tuple[EquipmentView, ...]:
    """Return everything that any phase needs, once each, by name."""
    needed = {
        thing for phase in phases for given in phase.prescriptions for thing in given.equipment
    }
    return tuple(sorted(needed, key=lambda thing: (thing.name.casefold(), thing.id)))
