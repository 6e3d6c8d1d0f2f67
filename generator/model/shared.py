"""The clinical data that exercises, protocols and ladders share."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal, TypeAlias, get_args

from pydantic import Field

from generator.figures.icons import Posture
from generator.model.grounding import Basis, Evidence, Grounded
from generator.model.limits import PartName
from generator.record import (
    CitationKey,
    ConditionId,
    Count,
    Date,
    Id,
    LongText,
    Number,
    OneOfRecord,
    PageUri,
    Record,
    Score,
    Text,
)


class Review(Record):
    """One review of the content by a clinician."""

    name: Text
    """Who."""

    role: Text
    """Profession and post."""

    date: Date
    """When."""

    of: Text
    """What was read."""


class HandbookInfo(Record):
    """What the handbook is, for whom, of which date, and who stands for it."""

    title: Text
    """The handbook's name."""

    tagline: Text
    """One line under the name."""

    language: Annotated[str, Field(pattern=r"^[a-z]{2,3}(-[A-Z]{2})?$")]
    """Language of the content, such as en-GB."""

    edition: Date
    """The content's date: data, so that the same content always builds the same bytes."""

    audience: LongText
    """Whom it is written for."""

    be_seen_first: Annotated[tuple[ConditionId, ...], Field(min_length=1)]
    """Who should be seen before starting; ids in vocabulary.yml."""

    authors: Annotated[tuple[Text, ...], Field(min_length=1)]
    """Who wrote it."""

    reviews: tuple[Review, ...] = ()
    """Reviews by clinicians; while empty, every page and sheet says so."""

    evidence_searched_on: Date
    """When the evidence was last searched."""

    next_review: Date
    """When the content is due to be read again."""

    report_unsafe: Text
    """Where to report a dose that looks unsafe: an address or e-mail."""

    disclaimer: LongText
    """What the handbook is not."""

    distances: Annotated[tuple[Literal["km", "miles"], ...], Field(min_length=1)] = ("km",)
    """Units in which long distances are shown."""


class Scale(Record):
    """A score from one number to another."""

    from_: Number = Field(alias="from")
    """Lowest score."""

    to: Number
    """Highest score."""


class Measure(OneOfRecord):
    """Something a person can score or count at home."""

    name: Text
    """Name as patients see it."""

    scale: Scale | None = None
    """For a score: its ends."""

    unit: Text | None = None
    """For a count: what is counted."""

    better: Literal["lower", "higher"]
    """Which way is better."""

    when: Text | None = None
    """When in the day it is taken."""

    how: LongText
    """How to take it."""

    searched_as: tuple[Text, ...] = ()
    """Lay words that people type; for the search only."""

    EXACTLY_ONE: ClassVar[tuple[str, ...]] = ("scale", "unit")


class PainBand(Record):
    """One colour of the traffic light."""

    name: Literal["green", "amber", "red"]
    """The colour."""

    to: Score
    """Highest score of this band."""

    do: LongText
    """What to do."""


class NextMorning(Record):
    """What the next morning says about yesterday's load."""

    compare_with: Text
    """What the morning is compared with."""

    usual: LongText
    """What to do when it is as usual."""

    worse: LongText
    """What to do when it is worse."""


class PainlessRule(Record):
    """What replaces the bands where nothing is worked through pain, whatever the score."""

    none: LongText = "Carry on as planned."
    """What to do without any pain."""

    some: LongText = "Stop for today. Be seen before you go on."
    """What to do with any pain."""

    morning_none: LongText = "Carry on with the plan."
    """What to do when the next morning brings none."""

    morning_some: LongText = "It was too much. Be seen before you go on."
    """What to do when the next morning brings some."""


class PainRule(Grounded):
    """The one traffic light that every page and sheet prints."""

    judged: LongText
    """When the pain is judged."""

    bands: Annotated[tuple[PainBand, ...], Field(min_length=3, max_length=3)]
    """Green, amber and red, in this order."""

    next_morning: NextMorning
    """The look at the next morning."""

    starting_high: LongText
    """How to begin when the first steps hurt more than the rule allows."""

    without_pain: PainlessRule = PainlessRule()
    """What holds instead in a protocol whose condition is never worked through pain."""

    never_cleared_by_a_score: Annotated[tuple[Text, ...], Field(min_length=1)]
    """Kinds of pain that no score makes safe."""

    never_cleared_do: LongText = "Stop loading and be seen, also when the score is 0."
    """What to do with these."""

    basis: Basis
    """What the bands rest on."""

    @property
    def ceiling(self) -> int | float:
        """The highest pain under which a person may go on, 0 to 10."""
        return self.bands[1].to


class RedFlag(Grounded):
    """A sign that means: be seen."""

    sign: LongText
    """What a person notices."""

    do: LongText
    """What to do."""

    urgency: Literal["now", "today", "week", "soon"]
    """How soon."""

    basis: Basis
    """What it rests on."""


class Alongside(Record):
    """Something that goes alongside the exercises: advice, an insert, tape."""

    name: Text
    """Name as patients see it."""

    do: Annotated[tuple[LongText, ...], Field(min_length=1)]
    """What to do, a sentence each."""

    evidence: Evidence
    """What research says about it."""


#: How a claim stands: harmful as it is said, refuted, without proof, half right, untested, backed.
Verdict: TypeAlias = Literal[
    "unsafe", "contradicted", "unsupported", "partly", "opinion", "supported"
]
VERDICTS: tuple[Verdict, ...] = get_args(Verdict)


class ClaimReason(Record):
    """One reason for a verdict, with the sources of just this sentence."""

    says: LongText
    """What was found, or what we make of it."""

    citations: tuple[CitationKey, ...] = ()
    """Sources; keys in citations.yml."""


class Claim(Record):
    """Advice that people are given, and what research makes of it."""

    says: Text
    """The claim in our own words, as a reader may have heard it."""

    article: Count | None = None
    """Its number in the article that the handbook grew from; left out for advice from elsewhere."""

    verdict: Verdict
    """How it stands: unsafe as it is said, contradicted, unsupported, partly right, opinion of
    experts that nobody tested, or supported."""

    page: PageUri
    """The page that covers it: a chapter's name, or such as exercises/step-up."""

    why: Annotated[tuple[ClaimReason, ...], Field(min_length=1)]
    """Why the verdict is what it is, a sentence each with its own sources."""


class Citation(Record):
    """A published source; the names are those of CSL."""

    author: Annotated[tuple[Text, ...], Field(min_length=1)] | None = None
    """Authors as printed: family name and initials. Left out where none were seen."""

    title: Text | None = None
    """Title, only where its wording has been seen."""

    about: Text | None = None
    """In our own words, what it is; where the title has not been seen."""

    container_title: Text = Field(alias="container-title")
    """Journal, site or publisher."""

    issued: Annotated[int, Field(ge=1900, le=2100)] | None = None
    """Year; left out where the source shows none."""

    volume: Text | None = None
    """Volume."""

    issue: Text | None = None
    """Issue."""

    page: Text | None = None
    """Pages or article number."""

    doi: Text | None = Field(default=None, alias="DOI")
    """Digital object identifier."""

    pmid: Text | None = Field(default=None, alias="PMID")
    """PubMed identifier."""

    url: Annotated[str, Field(pattern=r"^https://\S+$")] | None = Field(default=None, alias="URL")
    """Address, where there is no DOI."""

    studied: tuple[ConditionId, ...] | None = None
    """Conditions that the people in it had, ids in vocabulary.yml; `[]` for none of them."""

    read: Literal["full", "table", "abstract", "quoted"]
    """How much of it was read."""

    checked: bool
    """Whether a person has opened the source and compared this entry with it."""


class Region(Record):
    """A part of the body."""

    name: Text
    """Name as patients see it."""


class Position(Record):
    """A starting position."""

    name: Text
    """Name as patients see it."""

    posture: Posture
    """Which neutral icon shows it."""


class Equipment(Record):
    """A thing that is needed."""

    name: Text
    """Name as patients see it."""

    household: LongText
    """What to use at home instead."""


class Family(Record):
    """A family of exercises; its id is the folder's name."""

    name: Text
    """Name as patients see it."""

    about: LongText
    """What these exercises have in common."""

    ceilings: dict[PartName, Number] = Field(default_factory=dict)
    """What no dose of the family may ever pass."""


class Condition(Record):
    """A condition or situation that decides who may do what."""

    name: Text
    """Name as patients see it."""

    says: LongText
    """One sentence by which the reader knows whether it is meant."""

    do: LongText | None = None
    """What to do."""

    never_through_pain: bool = False
    """True where any pain is a reason to stop: a plan for it allows no pain and needs a guide."""


class Vocabulary(Record):
    """The words that exercises, protocols and ladders choose from."""

    regions: dict[Id, Region]
    """Parts of the body."""

    positions: dict[Id, Position]
    """Starting positions."""

    equipment: dict[Id, Equipment]
    """Things that are needed."""

    families: dict[Id, Family]
    """Families of exercises."""

    conditions: dict[Id, Condition]
    """Conditions and situations."""

    terms: dict[str, Text] = Field(default_factory=dict)
    """The handbook's own terms and what they mean; they do not count as hard words."""

    jargon: dict[str, Text] = Field(default_factory=dict)
    """Words of the trade that no patient should meet, and what to write instead."""
