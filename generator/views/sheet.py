"""Everything that the printed sheet of one phase shows, in the sheet's own order."""

from __future__ import annotations

from dataclasses import dataclass

from generator.handbook import Handbook
from generator.model.protocol import Phase, Protocol
from generator.views.sheet_cards import (
    Activity,
    Card,
    activities,
    cards,
    climbs,
    dose_sources,
    session_times,
)
from generator.views.sheet_log import Log, log
from generator.views.sheet_pain import PainPanel, pain_panel
from generator.views.sheet_prose import Prose
from generator.views.sheet_rules import Rule, Stop, move_on, step_back, stop
from generator.views.sources import Sources


@dataclass(frozen=True, slots=True)
class Alongside:
    """Something that goes alongside, with the first thing to do about it."""

    name: str
    says: Prose


@dataclass(frozen=True, slots=True)
class Imprint:
    """What the foot of the programme says about the handbook itself."""

    edition: str
    review: str
    report: str
    report_to: str
    formats: str
    address: str


@dataclass(frozen=True, slots=True)
class SheetView:
    """One sheet. Its fields stand in the order in which the sheet is read."""

    code: str
    """The short id, such as "PHP-1"."""

    language: str
    protocol: str
    phase: str
    place: str
    """Which phase of how many, and about when."""

    number: int
    of: int
    goals: tuple[str, ...]
    alongside: tuple[Alongside, ...]
    pain: PainPanel
    times: str
    cards: tuple[Card, ...]
    conditioning: tuple[Activity, ...]
    ladders: tuple[Activity, ...]
    move_on: Rule
    step_back: Rule | None
    flare: Prose
    stop: Stop
    sources: tuple[str, ...]
    imprint: Imprint
    log: Log


def sheet_view(handbook: Handbook, protocol_id: str, phase_id: str, address: str = "") -> SheetView:
    """Return the sheet of a phase; `address` is where its own page is found, if it is known.

    Raises KeyError or StopIteration where there is no such protocol or phase.
    """
    protocol = handbook.protocols[protocol_id]
    phase = handbook.phase(protocol_id, phase_id)
    sources = Sources(handbook.citations)
    number = protocol.phases.index(phase) + 1
    return SheetView(
        code=f"{protocol.code}-{phase.code}",
        language=handbook.info.language,
        protocol=protocol.name,
        phase=phase.name,
        place=_place(protocol, phase, number),
        number=number,
        of=len(protocol.phases),
        goals=phase.goals,
        alongside=_alongside(handbook, phase),
        pain=pain_panel(handbook.pain_rule),
        times=session_times(handbook, phase),
        cards=cards(handbook, phase),
        conditioning=activities(handbook, phase),
        ladders=climbs(handbook, phase),
        move_on=move_on(handbook, protocol, number, sources),
        step_back=step_back(handbook, protocol, number, sources),
        flare=Prose(phase.flare),
        stop=stop(handbook, protocol),
        sources=dose_sources(handbook, phase, sources),
        imprint=_imprint(handbook, address),
        log=log(handbook, phase),
    )


def _place(protocol: Protocol, phase: Phase, number: int) -> str:
    weeks = f"about weeks {phase.weeks.from_} to {phase.weeks.to}"
    return f"Phase {number} of {len(protocol.phases)}, {weeks}"


def _alongside(handbook: Handbook, phase: Phase) -> tuple[Alongside, ...]:
    found = (handbook.alongside[identifier] for identifier in phase.alongside)
    return tuple(Alongside(one.name, Prose(one.do[0])) for one in found)


def _imprint(handbook: Handbook, address: str) -> Imprint:
    info = handbook.info
    reviewers = ", ".join(f"{one.name}, {one.role}" for one in info.reviews)
    return Imprint(
        edition=f"{info.title}, edition of {info.edition.isoformat()}",
        review=f"Reviewed by {reviewers}" if reviewers else "Not yet reviewed by a clinician",
        report="Does a dose look unsafe? Tell us:",
        report_to=info.report_unsafe,
        formats="On the web and in other formats:" if address else "",
        address=address.removeprefix("https://"),
    )
