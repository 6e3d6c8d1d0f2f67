"""An ordered set of phases for one condition."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from generator.model.criteria import AnyOf, Criteria, MoveOn
from generator.model.dose import Dose
from generator.model.grounding import Basis, Evidence, Grounded, Grounding
from generator.model.limits import PartName
from generator.record import (
    AlongsideId,
    Code,
    ConditionId,
    Count,
    ExerciseId,
    Id,
    LadderId,
    LongText,
    Number,
    Record,
    RedFlagId,
    Text,
)

When: TypeAlias = Literal["waking", "session", "any"]


class Weeks(Record):
    """A guide to when a phase falls, in weeks of the protocol."""

    from_: Count = Field(alias="from")
    """First week."""

    to: Count
    """Last week."""


class OutsideLimits(Record):
    """Leave to pass an exercise's limits, never the family's ceiling; printed as such."""

    why: LongText
    """The reason."""

    reviewer: Text
    """Who stands for it."""


class Alternative(Grounded):
    """A dose that is equally good."""

    dose: Dose
    """How much."""

    basis: Basis
    """How the dose rests on a source."""


class PrescribedDose(Grounded):
    """An exercise with a dose and what the dose rests on."""

    exercise: ExerciseId
    """The exercise's id."""

    dose: Dose
    """How much."""

    basis: Basis
    """How the dose rests on a source."""

    parts: dict[PartName, Grounding] = Field(default_factory=dict)
    """Parts of the dose that rest on something else."""

    or_: Alternative | None = Field(default=None, alias="or")
    """An equally good dose."""

    note: LongText | None = None
    """A word to the patient about this exercise in this phase."""

    outside_limits: OutsideLimits | None = None
    """Leave to pass the exercise's limits."""


class Prescription(PrescribedDose):
    """An exercise with a dose, inside a phase."""

    exercise: ExerciseId
    """The exercise's id."""

    when: When
    """When in the day: on waking, in the session, or any time."""


class Conditioning(PrescribedDose):
    """Work that keeps the rest of the body fit."""


class Phase(Record):
    """A stretch of a protocol."""

    id: Id
    """Name in addresses."""

    code: Count
    """Number in the sheet's id; never reused, also when a phase is put between."""

    name: Text
    """Name as patients see it."""

    weeks: Weeks
    """A guide; the criteria decide."""

    goals: Annotated[tuple[Text, ...], Field(min_length=1)]
    """What this phase is for."""

    impact: bool = False
    """True in the phase from which on landing and running are allowed."""

    builds: bool = False
    """True where no exercise may ask for less work a week than in the phases before."""

    alongside: tuple[AlongsideId, ...] = ()
    """What goes alongside the exercises; ids in alongside.yml. Comes first on page and sheet."""

    start_here_when: Criteria | None = None
    """When a person begins with this phase; all must hold."""

    programme: Annotated[tuple[Prescription, ...], Field(min_length=1)]
    """The exercises."""

    conditioning: tuple[Conditioning, ...] = ()
    """What keeps the rest of the body fit."""

    ladders: tuple[LadderId, ...] = ()
    """Ladders that are climbed in this phase; ids of files in ladders/."""

    move_on_when: MoveOn | None = None
    """When to begin the next phase; `stay` in the last."""

    step_back_when: AnyOf | None = None
    """When to do the phase before again; in the first phase, when to be seen."""

    flare: LongText
    """What to do when it flares up."""

    @property
    def prescriptions(self) -> tuple[PrescribedDose, ...]:
        """All that it prescribes: the programme, then the conditioning."""
        return (*self.programme, *self.conditioning)


class SessionBudget(Record):
    """How long the exercises of one session may take, where that is not the usual time."""

    minutes: Count
    """Longest time, in minutes."""

    why: LongText
    """The reason."""


class VolumeStep(Record):
    """How much more work one step may ask for, where that is not the usual amount."""

    percent: Number
    """Largest rise of the weekly work of one exercise, in per cent of what it was."""

    why: LongText
    """The reason."""


class ReviewBy(Record):
    """When to be seen if nothing has changed."""

    weeks: Count
    """Weeks after the start."""

    do: LongText
    """What to do then."""


class Milestones(Record):
    """What to aim for, in pain and in performance."""

    short: Annotated[tuple[Text, ...], Field(min_length=1)]
    """In the first weeks."""

    middle: Annotated[tuple[Text, ...], Field(min_length=1)]
    """Half-way."""

    long: Annotated[tuple[Text, ...], Field(min_length=1)]
    """In the end."""


class Cert(Record):
    """How the programme is delivered: the items of CERT that no other field holds.

    Consensus on Exercise Reporting Template, items 2 to 6, 12, 14 and 16.
    """

    provider: LongText
    """Who guides it and with what training (item 2)."""

    format: LongText
    """Alone or in a group (item 3)."""

    supervision: LongText
    """Supervised or not, and how (item 4)."""

    setting: LongText
    """Where (item 12)."""

    adherence: LongText
    """How doing it is recorded (item 5)."""

    motivation: Annotated[tuple[Text, ...], Field(min_length=1)]
    """What helps to keep at it (item 6)."""

    tailoring: LongText
    """What is the same for all and what is fitted (item 14)."""

    fidelity: LongText
    """How it is checked that it was done as planned (item 16)."""


class Protocol(Record):
    """An ordered set of phases for one condition. The file's name is its id."""

    name: Text
    """Name as patients see it."""

    code: Code
    """Letters of the sheets' ids; never reused."""

    condition: ConditionId
    """The condition it is for; an id in vocabulary.yml."""

    searched_as: tuple[Text, ...] = ()
    """Lay words that people type; for the search only."""

    start: Literal["self", "clinician"]
    """`clinician`: nobody starts it alone."""

    summary: LongText
    """What it is, in a few sentences."""

    not_for: tuple[ConditionId, ...] = ()
    """Who is seen first; ids in vocabulary.yml."""

    red_flags: tuple[RedFlagId, ...] = ()
    """Signs to be seen for; ids in red-flags.yml."""

    review_by: ReviewBy
    """When to be seen if nothing has changed."""

    session_budget: SessionBudget | None = None
    """How long a session may take; 45 minutes where nothing is said."""

    volume_step: VolumeStep | None = None
    """How much more work a week one step may ask for; half as much again where nothing is said."""

    milestones: Milestones
    """What to aim for."""

    evidence: Evidence
    """What research says about the whole."""

    cert: Cert
    """How it is delivered."""

    phases: Annotated[tuple[Phase, ...], Field(min_length=1)]
    """The phases, in order."""


def sheet_code(protocol_code: str, phase_code: int) -> str:
    """Return the id printed on a sheet: "ABC-2"."""
    return f"{protocol_code}-{phase_code}"
