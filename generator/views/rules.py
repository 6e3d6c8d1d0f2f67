"""When to start, move on, step back and be seen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.model.criteria import AllOf, AnyOf, Criterion, MoveOn
from generator.views.criteria import CriterionView
from generator.views.wording import Wording

ALL = "All of these hold:"
ANY = "One is enough, and comes first:"


@dataclass(frozen=True, slots=True)
class RuleView:
    """A rule as a box shows it; `kind` is start, move-on, step-back or be-seen.

    `lead` says how many criteria must hold; `then` is what the reader does, where the title does
    not say it.
    """

    kind: str
    title: str
    lead: str
    criteria: tuple[CriterionView, ...]
    then: str = ""


def start_rule(wording: Wording, criteria: Sequence[Criterion] | None) -> RuleView | None:
    """Word when a person begins; None where nothing is said."""
    if not criteria:
        return None
    return RuleView("start", "Start here when", ALL, wording.criteria(criteria))


def move_on_rule(wording: Wording, rule: MoveOn | None, next_phase: str) -> RuleView | None:
    """Word when the next phase begins; in the last phase a person stays."""
    if rule is None:
        return None
    if not isinstance(rule, AllOf):
        then = "This is the last phase. Stay with it for as long as it does you good."
        return RuleView("move-on", "Stay here", "", (), then)
    then = f"Then begin the next phase: {next_phase}." if next_phase else ""
    return RuleView("move-on", "Move on when", ALL, wording.criteria(rule.all), then)


def step_back_rule(
    wording: Wording, rule: AnyOf | None, phase_before: str, *, painless: bool
) -> RuleView | None:
    """Word when to do the phase before again; in the first phase, when to be seen."""
    if rule is None:
        return None
    criteria = wording.criteria(rule.any)
    if not phase_before:
        return RuleView("be-seen", "Be seen if", ANY, criteria)
    then = once_told(f"Then do the phase before again: {phase_before}.", painless=painless)
    return RuleView("step-back", "Step back if", ANY, criteria, then)


def once_told(then: str, *, painless: bool) -> str:
    """Word what a person goes back to; where no pain is worked through, not on their own."""
    return f"Tell the person who looks after you before you go on. {then}" if painless else then
