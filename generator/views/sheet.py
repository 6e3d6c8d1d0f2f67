"""Everything that the printed sheet of one phase shows, in the sheet's own order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import count

from generator.handbook import Handbook
from generator.model.protocol import Protocol
from generator.views.notice import notice_view
from generator.views.numbers import counted
from generator.views.pain_rule import BandView, PainRuleView, pain_rule_view, red_flag_views
from generator.views.phase import PhaseView, phase_view
from generator.views.prescription import BlockView, PrescriptionView
from generator.views.rules import RuleView
from generator.views.sheet_log import Log, log_of
from generator.views.sheet_prose import Prose, in_short
from generator.views.sources import GroundingView
from generator.views.wording import Wording

#: What the most urgent red flags have in common.
EMERGENCY = "Be seen now: call your emergency number"


@dataclass(frozen=True, slots=True)
class Named:
    """A name and what is said of it."""

    name: str
    says: Prose


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


@dataclass(frozen=True, slots=True)
class Card:
    """One exercise: with what, how much, how, and one cue.

    `amount` is the large line of the dose, `details` the rest of it.
    """

    number: int
    name: str
    needs: str
    posture: str
    position: str
    amount: str
    details: str
    alternative: str
    stages: tuple[str, ...]
    steps: tuple[str, ...]
    cue: str
    note: Prose
    outside_limits: Prose


@dataclass(frozen=True, slots=True)
class Block:
    """What is done at one time of the day: "In your session", "28 minutes"."""

    name: str
    minutes: str
    cards: tuple[Card, ...]


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
class Imprint:
    """What the sheet says about its sources and the handbook it is from."""

    edition: str
    standing: str
    sources: tuple[str, ...]
    report: str
    report_to: str
    formats: str
    address: str


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


def sheet_view(
    handbook: Handbook, protocol_id: str, phase_id: str, site_url: str = ""
) -> SheetView:
    """Return the sheet of a phase; `site_url` is the handbook's address, where it is known.

    Raises KeyError or StopIteration where there is no such protocol or phase.
    """
    wording = Wording(handbook)
    protocol = handbook.protocols[protocol_id]
    phase = phase_view(wording, protocol_id, phase_id)
    pain = pain_rule_view(handbook.pain_rule, wording.sources)
    return SheetView(
        code=phase.code,
        language=handbook.info.language,
        protocol=protocol.name,
        phase=phase.name,
        place=f"{phase.place}, about {phase.weeks[0].lower()}{phase.weeks[1:]}",
        number=[one.id for one in protocol.phases].index(phase_id) + 1,
        of=len(protocol.phases),
        goals=phase.goals,
        alongside=tuple(Named(one.name, Prose(one.do[0])) for one in phase.alongside),
        pain=_pain_panel(pain),
        blocks=_blocks(phase.blocks),
        activities=_activities(phase),
        rules=tuple(_rule(rule) for rule in (phase.move_on, phase.step_back) if rule),
        stop=_stop(wording, protocol),
        review_by=_review_by(protocol),
        flare=Prose(phase.flare),
        imprint=_imprint(handbook, phase, pain, site_url),
        log=log_of(phase, handbook.phase(protocol_id, phase_id)),
    )


def _pain_panel(rule: PainRuleView) -> PainPanel:
    *others, last = rule.never
    never = f"{', '.join(others)}, or {last}" if others else last
    return PainPanel(
        judged=Prose(rule.judged),
        bands=tuple(_band(band) for band in rule.bands),
        morning=(
            Named("Next morning as usual or better", Prose(rule.usual)),
            Named(f"Worse than {rule.compare_with}", Prose(rule.worse)),
        ),
        never=f"{never[0].upper()}{never[1:]}",
        never_do=Prose(rule.never_do),
    )


def _band(band: BandView) -> Band:
    return Band(band.colour, f"{band.name}: {band.range}", Prose(band.do))


def _blocks(blocks: Iterable[BlockView]) -> tuple[Block, ...]:
    """Return the blocks in the order of the day, their cards numbered through."""
    numbers = count(1)
    return tuple(
        Block(
            name=block.name,
            minutes=counted(block.minutes, "minutes"),
            cards=tuple(_card(next(numbers), one) for one in block.prescriptions),
        )
        for block in blocks
    )


def _card(number: int, given: PrescriptionView) -> Card:
    dose = given.dose
    outside = given.outside
    return Card(
        number=number,
        name=given.name,
        needs=given.needs,
        posture=given.posture,
        position=given.position,
        amount=dose.amount,
        details=_sentence(", ".join(filter(None, (dose.details, dose.often)))),
        alternative=_sentence(given.alternative.dose.words) if given.alternative else "",
        stages=tuple(map(_sentence, dose.stages)),
        steps=given.steps,
        cue=given.cues[0] if given.cues else "",
        note=Prose(given.note),
        outside_limits=Prose(
            f"Outside the usual limits: {outside.why} ({outside.reviewer})" if outside else ""
        ),
    )


def _sentence(words: str) -> str:
    return f"{words[0].upper()}{words[1:]}." if words else ""


def _activities(phase: PhaseView) -> tuple[Named, ...]:
    """Return what keeps the rest of the body fit, and the ladders that are climbed."""
    fit = (Named(one.name, Prose(f"{one.dose.words}. {one.note}")) for one in phase.conditioning)
    ladders = (Named(one.name, Prose(one.about)) for one in phase.ladders)
    return (*fit, *ladders)


def _rule(rule: RuleView) -> Rule:
    criteria = tuple(Prose(criterion.words) for criterion in rule.criteria)
    return Rule(rule.title, rule.lead, criteria, rule.then)


def _stop(wording: Wording, protocol: Protocol) -> tuple[Signs, ...]:
    """Return the protocol's red flags by haste, the most urgent first."""
    signs: dict[str, list[Prose]] = {}
    flags = red_flag_views(wording.handbook.red_flags, protocol.red_flags, wording.sources)
    for flag in flags:
        when = EMERGENCY if flag.urgency == "now" else flag.how_soon
        signs.setdefault(when, []).append(in_short(flag.sign))
    return tuple(Signs(when, tuple(them)) for when, them in signs.items())


def _review_by(protocol: Protocol) -> Named:
    return Named(f"After {protocol.review_by.weeks} weeks", in_short(protocol.review_by.do))


def _imprint(handbook: Handbook, phase: PhaseView, pain: PainRuleView, site_url: str) -> Imprint:
    notice = notice_view(handbook.info)
    address = f"{site_url.rstrip('/')}/{phase.uri}".removeprefix("https://") if site_url else ""
    return Imprint(
        edition=f"{notice.title}, edition of {notice.edition}",
        standing=notice.standing,
        sources=_sources(phase.blocks, phase.conditioning, pain),
        report="Does a dose look unsafe? Tell us:",
        report_to=notice.report,
        formats="On the web and in other formats:" if address else "",
        address=address,
    )


def _sources(
    blocks: Iterable[BlockView], conditioning: Sequence[PrescriptionView], pain: PainRuleView
) -> tuple[str, ...]:
    """Return what doses and pain rule rest on: "1, 3, pain rule: our choice", "2: Riel 2020"."""
    programme = (one for block in blocks for one in block.prescriptions)
    rests = [
        *((str(number), one.grounding) for number, one in enumerate(programme, 1)),
        *(("keeping fit", one.grounding) for one in conditioning),
        ("pain rule", pain.grounding),
    ]
    resting: dict[str, dict[str, None]] = {}
    for what, grounding in rests:
        resting.setdefault(_in_short(grounding), {})[what] = None
    return tuple(f"{', '.join(what)}: {source}" for source, what in resting.items())


def _in_short(grounding: GroundingView) -> str:
    """Return the sources of a number, or whose choice it is."""
    if grounding.basis == "handbook" or not grounding.sources:
        return grounding.label
    named = ", ".join(source.label for source in grounding.sources)
    return named if grounding.basis == "primary" else f"{named} ({grounding.label})"
