"""Everything that the printed sheet of one phase shows, in the sheet's own order."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace

from generator.handbook import Handbook
from generator.model.protocol import Protocol
from generator.views.addresses import sheet_page_uri
from generator.views.digest import digest_of
from generator.views.pain_rule import red_flag_views
from generator.views.phase import PhaseView, phase_view
from generator.views.protocol import review_after
from generator.views.rules import RuleView
from generator.views.sheet_cards import Block, sheet_blocks
from generator.views.sheet_imprint import Imprint, imprint_of, with_digest
from generator.views.sheet_log import Log, log_of
from generator.views.sheet_pain import PainPanel, pain_panel
from generator.views.sheet_prose import Named, Prose, in_short
from generator.views.sheet_words import Labels
from generator.views.wording import Wording

#: What the most urgent red flags have in common.
EMERGENCY = "Be seen now: call your emergency number"


@dataclass(frozen=True, slots=True)
class Rule:
    """When to move on or step back: what must hold, and what then."""

    title: str
    lead: str
    criteria: tuple[Prose, ...]
    then: str


@dataclass(frozen=True, slots=True)
class Signs:
    """Red flags that call for the same haste."""

    when: str
    signs: tuple[Prose, ...]


@dataclass(frozen=True, slots=True)
class SheetView:
    """One sheet. Its fields stand in the order in which the sheet is read.

    `code` is the sheet's short id ("PHP-1"); `number` and `of` say which phase of how many it is.
    """

    code: str
    language: str
    protocol: str
    phase: str
    place: str
    number: int
    of: int
    goals: tuple[str, ...]
    alongside: tuple[Named, ...]
    pain: PainPanel
    blocks: tuple[Block, ...]
    activities: tuple[Named, ...]
    rules: tuple[Rule, ...]
    stop: tuple[Signs, ...]
    review_by: Named
    flare: Prose
    imprint: Imprint
    log: Log
    labels: Labels


def sheet_view(
    handbook: Handbook, protocol_id: str, phase_id: str, site_url: str = ""
) -> SheetView:
    """Return the sheet of a phase; `site_url` is the handbook's address, where it is known.

    Raises KeyError or StopIteration where there is no such protocol or phase.
    """
    wording = Wording(handbook)
    protocol = handbook.protocols[protocol_id]
    phase = phase_view(wording, protocol_id, phase_id)
    view = SheetView(
        code=phase.code,
        language=handbook.info.language,
        protocol=protocol.name,
        phase=phase.name,
        place=f"{phase.place}, about {phase.weeks[0].lower()}{phase.weeks[1:]}",
        number=[one.id for one in protocol.phases].index(phase_id) + 1,
        of=len(protocol.phases),
        goals=phase.goals,
        alongside=tuple(Named(one.name, Prose(one.do[0])) for one in phase.alongside),
        pain=pain_panel(phase.pain_rule),
        blocks=sheet_blocks(phase.blocks),
        activities=_activities(phase),
        rules=tuple(printed_rule(rule) for rule in (phase.move_on, phase.step_back) if rule),
        stop=stop_signs(wording, protocol.red_flags),
        review_by=_review_by(protocol),
        flare=Prose(phase.flare),
        imprint=imprint_of(
            handbook,
            phase,
            page=sheet_page_uri(protocol_id, phase_id),
            site_url=site_url,
        ),
        log=log_of(phase, handbook.phase(protocol_id, phase_id)),
        labels=Labels(),
    )
    return replace(view, imprint=with_digest(view.imprint, digest_of(asdict(view))))


def _activities(phase: PhaseView) -> tuple[Named, ...]:
    """Return what keeps the rest of the body fit, and the ladders that are climbed."""
    fit = (Named(one.name, Prose(f"{one.dose.words}. {one.note}")) for one in phase.conditioning)
    ladders = (Named(one.name, Prose(one.about)) for one in phase.ladders)
    return (*fit, *ladders)


def printed_rule(rule: RuleView) -> Rule:
    """Word a rule for paper."""
    criteria = tuple(Prose(criterion.words) for criterion in rule.criteria)
    return Rule(rule.title, rule.lead, criteria, rule.then)


def stop_signs(wording: Wording, ids: Iterable[str]) -> tuple[Signs, ...]:
    """Return red flags by haste, the most urgent first."""
    signs: dict[str, list[Prose]] = {}
    flags = red_flag_views(wording.handbook.red_flags, ids, wording.sources)
    for flag in flags:
        when = EMERGENCY if flag.urgency == "now" else flag.how_soon
        signs.setdefault(when, []).append(in_short(flag.sign))
    return tuple(Signs(when, tuple(them)) for when, them in signs.items())


def _review_by(protocol: Protocol) -> Named:
    return Named(review_after(protocol), in_short(protocol.review_by.do))
