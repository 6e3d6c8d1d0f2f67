"""A phase's week: which exercise on which day, with rest where the body asks for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.handbook import Handbook
from generator.model.dose import Dose
from generator.model.effort import has_impact, is_heavy
from generator.model.protocol import Phase, PrescribedDose
from generator.model.quantity import high, low
from generator.views.notice import notice_view
from generator.views.phase import PhaseView, phase_view
from generator.views.prescription import PrescriptionView, in_day_order
from generator.views.wording import Wording

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
WEEK = len(DAYS)
#: Where work that needs 48 hours goes, by its days a week: never on two days running, and Sunday
#: and Monday follow each other.
APART = {1: (0,), 2: (0, 3), 3: (0, 2, 4)}
#: Where other work goes, spread over the week.
SPREAD = {1: (2,), 2: (1, 4), 3: (0, 2, 4), 4: (0, 1, 3, 5), 5: (0, 1, 2, 4, 5)}
#: Six days leave Sunday free.
SIX = (0, 1, 2, 3, 4, 5)
#: What a ladder asks for on its days; of several, one is climbed at a time.
CLIMB = "Your rung; one ladder at a time"
#: Where keeping fit goes: first on the days that hard work leaves free.
EASY_FIRST = (1, 3, 5, 6, 2, 4, 0)


@dataclass(frozen=True, slots=True)
class PlannedRow:
    """One line of the week; `days` says of each day whether it is planned."""

    name: str
    target: str
    days: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class PlannerView:
    """The week of a phase: its days in short, and its rows.

    `rest` names the days without hard work, where there is hard work; `own` heads the free lines.
    """

    title: str
    protocol: str
    phase: str
    code: str
    words: str
    days: tuple[str, ...]
    rows: tuple[PlannedRow, ...]
    rest: str
    own: str
    edition: str
    standing: str


def planner_view(handbook: Handbook, protocol_id: str, phase_id: str) -> PlannerView:
    """Plan the week of a phase. A range of days is planned at its lower end."""
    view = phase_view(Wording(handbook), protocol_id, phase_id)
    phase, notice = handbook.phase(protocol_id, phase_id), notice_view(handbook.info)
    weeks, busy = _weeks(handbook, phase)
    return PlannerView(
        title="Weekly planner",
        protocol=view.protocol.name,
        phase=view.name,
        code=view.code,
        words=(
            "A box is a day for it. Cross it off when it is done. Another day is as good, as long "
            "as the rest days stay between."
        ),
        days=tuple(day[:3] for day in DAYS),
        rows=_rows(view, weeks),
        rest=_rest(busy),
        own="My own plans",
        edition=notice.titled_edition,
        standing=notice.standing,
    )


def _weeks(handbook: Handbook, phase: Phase) -> tuple[list[tuple[int, ...]], set[int]]:
    """Return the days of each exercise, activity and ladder as shown, and the days of hard work.

    All hard work shares its days, so that there is a free day between any two of them.
    """
    given = in_day_order(phase.programme)
    hard = [_is_hard(handbook, one) for one in given]
    rest = [handbook.ladders[one].every_rung.rest_days for one in phase.ladders]
    asked = [days_of(one.dose) for one, is_hard in zip(given, hard, strict=True) if is_hard]
    asked += [WEEK // (days + 1) for days in rest]
    slots = APART[min(max(asked, default=1), max(APART))]
    weeks = [
        apart(days_of(one.dose), slots) if is_hard else spread(days_of(one.dose))
        for one, is_hard in zip(given, hard, strict=True)
    ]
    climbs = [apart(WEEK // (days + 1), slots) for days in rest]
    busy = set(slots) if asked else set()
    weeks += [fitted(days_of(one.dose), busy) for one in phase.conditioning]
    return weeks + climbs, busy


def apart(days: int, slots: tuple[int, ...]) -> tuple[int, ...]:
    """Return which of the days for hard work are used where it comes so often."""
    return {1: slots[:1], 2: (slots[0], slots[-1])}.get(min(days, len(slots)), slots)


def spread(days: int) -> tuple[int, ...]:
    """Return the days of a week, from 0 for Monday, on which lighter work is done so often."""
    return tuple(range(WEEK)) if days >= WEEK else SPREAD.get(days, SIX)


def fitted(days: int, busy: set[int]) -> tuple[int, ...]:
    """Return the days for keeping fit: between those of hard work as far as there are enough."""
    order = sorted(EASY_FIRST, key=lambda day: day in busy)
    return tuple(sorted(order[: min(days, WEEK)]))


def days_of(dose: Dose) -> int:
    """Return on how many days a week a dose is planned, one at least."""
    if dose.every_second_day:
        return max(APART)
    return max(1, int(low(dose.days_per_week))) if dose.days_per_week is not None else WEEK


def _is_hard(handbook: Handbook, given: PrescribedDose) -> bool:
    kind = handbook.exercises[given.exercise].kind
    often = given.dose.days is not None and high(given.dose.days) >= WEEK
    return not often and (has_impact(given.dose, kind) or is_heavy(given.dose, kind))


def _rows(view: PhaseView, weeks: Sequence[tuple[int, ...]]) -> tuple[PlannedRow, ...]:
    shown = [(one.name, _target(one)) for one in view.prescriptions]
    shown += [(ladder.name, CLIMB) for ladder in view.ladders]
    return tuple(
        PlannedRow(name, target, tuple(day in week for day in range(WEEK)))
        for (name, target), week in zip(shown, weeks, strict=True)
    )


def _target(given: PrescriptionView) -> str:
    return ", ".join(filter(None, (given.dose.amount, given.dose.often)))


def _rest(busy: set[int]) -> str:
    if not busy:
        return ""
    free = [DAYS[day] for day in range(WEEK) if day not in busy]
    return f"Days without heavy work or landings: {', '.join(free)}."
