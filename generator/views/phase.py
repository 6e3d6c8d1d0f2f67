"""What a phase's page shows, and what its sheet is made from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from generator.model.protocol import Phase, PrescribedDose, Protocol, Weeks, sheet_code
from generator.views.addresses import (
    LinkView,
    SheetLink,
    ladder_uri,
    phase_uri,
    protocol_uri,
    sheet_links,
    sheet_page_uri,
)
from generator.views.alongside import AlongsideView, alongside_views
from generator.views.pain_rule import (
    PainRuleView,
    is_painless,
    pain_rule_view,
    painless_rule_view,
)
from generator.views.prescription import (
    WHEN_WORDS,
    BlockView,
    PrescriptionView,
    block_view,
    prescription_view,
)
from generator.views.rules import RuleView, move_on_rule, start_rule, step_back_rule
from generator.views.wording import Wording

#: The id of the red flags on a protocol's page.
RED_FLAGS = "red-flags"


@dataclass(frozen=True, slots=True)
class LadderLink:
    """A ladder that is climbed in a phase; `about` says where to and in how many rungs."""

    name: str
    uri: str
    about: str


@dataclass(frozen=True, slots=True)
class PhaseView:
    """One phase in full. `place` reads "Phase 2 of 5", `code` is the sheet's id.

    `red_flags_uri` leads to the protocol's red flags; it is empty where there are none.
    """

    id: str
    uri: str
    source: str
    protocol: LinkView
    self_start: bool
    place: str
    code: str
    name: str
    weeks: str
    goals: tuple[str, ...]
    alongside: tuple[AlongsideView, ...]
    start_here: RuleView | None
    blocks: tuple[BlockView, ...]
    conditioning: tuple[PrescriptionView, ...]
    ladders: tuple[LadderLink, ...]
    move_on: RuleView | None
    step_back: RuleView | None
    red_flags_uri: str
    flare: str
    pain_rule: PainRuleView
    sheets: tuple[SheetLink, ...]
    sheet_page: str
    before: LinkView | None
    after: LinkView | None

    @property
    def programme(self) -> tuple[PrescriptionView, ...]:
        """The prescriptions of all blocks, in the order of their cards."""
        return tuple(given for block in self.blocks for given in block.prescriptions)

    @property
    def prescriptions(self) -> tuple[PrescriptionView, ...]:
        """The programme, and what keeps the rest of the body fit."""
        return (*self.programme, *self.conditioning)


def phase_view(wording: Wording, protocol_id: str, phase_id: str) -> PhaseView:
    """Word a phase of a protocol."""
    handbook, protocol = wording.handbook, wording.handbook.protocols[protocol_id]
    index = next(i for i, one in enumerate(protocol.phases) if one.id == phase_id)
    phase = protocol.phases[index]
    before, after = _neighbours(protocol_id, protocol.phases, index)
    programme, conditioning = _prescriptions(wording, phase)
    return PhaseView(
        id=phase.id,
        uri=phase_uri(protocol_id, phase.id),
        source=handbook.origin("protocol", protocol_id).path,
        protocol=LinkView(protocol.name, protocol_uri(protocol_id)),
        self_start=protocol.start == "self",
        place=f"Phase {index + 1} of {len(protocol.phases)}",
        code=sheet_code(protocol.code, phase.code),
        name=phase.name,
        weeks=week_words(phase.weeks),
        goals=phase.goals,
        alongside=alongside_views(wording, phase.alongside),
        start_here=start_rule(wording, phase.start_here_when),
        blocks=programme,
        conditioning=conditioning,
        ladders=tuple(_ladder(wording, ladder) for ladder in phase.ladders),
        move_on=move_on_rule(wording, phase.move_on_when, after.name if after else ""),
        step_back=step_back_rule(
            wording,
            phase.step_back_when,
            before.name if before else "",
            painless=is_painless(handbook, protocol),
        ),
        red_flags_uri=f"{protocol_uri(protocol_id)}#{RED_FLAGS}" if protocol.red_flags else "",
        flare=phase.flare,
        pain_rule=protocol_pain_rule(wording, protocol),
        sheets=sheet_links(protocol_id, phase.id),
        sheet_page=sheet_page_uri(protocol_id, phase.id),
        before=before,
        after=after,
    )


def protocol_pain_rule(wording: Wording, protocol: Protocol) -> PainRuleView:
    """Return the pain rule of a protocol: of some conditions nothing is worked through pain."""
    worded = painless_rule_view if is_painless(wording.handbook, protocol) else pain_rule_view
    return worded(wording.handbook.pain_rule, wording.sources)


def week_words(weeks: Weeks) -> str:
    """Write a stretch of weeks: "Weeks 3 to 8", "Week 1"."""
    if weeks.from_ == weeks.to:
        return f"Week {weeks.to}"
    return f"Weeks {weeks.from_} to {weeks.to}"


def _neighbours(
    protocol: str, phases: Sequence[Phase], index: int
) -> tuple[LinkView | None, LinkView | None]:
    links = [LinkView(one.name, phase_uri(protocol, one.id)) for one in phases]
    return (
        links[index - 1] if index > 0 else None,
        links[index + 1] if index + 1 < len(links) else None,
    )


def _prescriptions(
    wording: Wording, phase: Phase
) -> tuple[tuple[BlockView, ...], tuple[PrescriptionView, ...]]:
    """Word programme and conditioning; an exercise given twice gets a card for each time."""
    seen: Counter[str] = Counter()

    def worded(given: PrescribedDose) -> PrescriptionView:
        seen[given.exercise] += 1
        return prescription_view(wording, given, card_anchor(given.exercise, seen[given.exercise]))

    programme = [(given.when, worded(given)) for given in phase.programme]
    blocks = (
        block_view(when, [view for its_when, view in programme if its_when == when])
        for when in WHEN_WORDS
    )
    shown = tuple(block for block in blocks if block.prescriptions)
    return shown, tuple(worded(given) for given in phase.conditioning)


def card_anchor(exercise: str, time: int = 1) -> str:
    """Return the id of an exercise's card on a phase's page. No id of ours has two hyphens."""
    return f"exercise-{exercise}" if time == 1 else f"exercise-{exercise}--{time}"


def _ladder(wording: Wording, ladder: str) -> LadderLink:
    record = wording.handbook.ladders[ladder]
    about = f"Towards {record.towards}, in {len(record.rungs)} rungs."
    return LadderLink(record.name, ladder_uri(ladder), about)
