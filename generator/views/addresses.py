"""Where each thing stands: addresses from the site's root, without a leading slash."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

Paper: TypeAlias = Literal["a4", "letter"]
PAPERS: dict[Paper, str] = {"a4": "A4", "letter": "Letter"}

EXERCISES = "exercises/"
BY_REGION = "exercises/by-region/"
BY_EQUIPMENT = "exercises/by-equipment/"
PROTOCOLS = "protocols/"
LADDERS = "ladders/"
MEASURES = "measures/"
SHEETS = "sheets/"
COMPOSE = "sheets/compose/"
CURRENT = "sheets/current/"
#: What the sheets' own pages look like, and what they run.
SHEET_LOOK = "sheets/look/"


@dataclass(frozen=True, slots=True)
class LinkView:
    """A name that leads somewhere."""

    name: str
    uri: str


@dataclass(frozen=True, slots=True)
class SheetForm:
    """One of the ways in which a sheet is printed."""

    paper: Paper
    large: bool = False
    log: bool = True

    @property
    def suffix(self) -> str:
        """The end of the file's name: "a4-large-no-log"."""
        return f"{self.paper}{'-large' * self.large}{'-no-log' * (not self.log)}"

    @property
    def name(self) -> str:
        """What the form is called: "A4, large print, without log"."""
        more = (", large print" if self.large else "") + ("" if self.log else ", without log")
        return f"{PAPERS[self.paper]}{more}"


FORMS: tuple[SheetForm, ...] = tuple(
    SheetForm(paper, large, log)
    for large in (False, True)
    for log in (True, False)
    for paper in PAPERS
)


@dataclass(frozen=True, slots=True)
class SheetLink:
    """A sheet to download: its form ("A4"), its file, and whether most people want this one."""

    form: str
    uri: str
    usual: bool = False


def exercise_uri(exercise: str) -> str:
    """Return the page of an exercise."""
    return f"{EXERCISES}{exercise}/"


def protocol_uri(protocol: str) -> str:
    """Return the page of a protocol."""
    return f"{PROTOCOLS}{protocol}/"


def phase_uri(protocol: str, phase: str) -> str:
    """Return the page of a phase."""
    return f"{PROTOCOLS}{protocol}/{phase}/"


def ladder_uri(ladder: str) -> str:
    """Return the page of a ladder."""
    return f"{LADDERS}{ladder}/"


def measure_uri(measure: str) -> str:
    """Return the place that says how a measure is taken."""
    return f"{MEASURES}#{measure_anchor(measure)}"


def measure_anchor(measure: str) -> str:
    """Return the id of a measure on the page of all measures."""
    return f"measure-{measure}"


def sheet_page_uri(protocol: str, phase: str) -> str:
    """Return the sheet of a phase as a page, which is printed from a browser."""
    return f"{SHEETS}{protocol}/{phase}/"


def sheet_uri(protocol: str, phase: str, form: SheetForm) -> str:
    """Return the PDF of a phase in one form."""
    return f"{SHEETS}{protocol}/{phase}/{protocol}-{phase}-{form.suffix}.pdf"


def sheet_links(protocol: str, phase: str) -> tuple[SheetLink, ...]:
    """Return the sheets of a phase in all forms, the usual ones first, and its planners."""
    forms = (
        SheetLink(form.name, sheet_uri(protocol, phase, form), form.log and not form.large)
        for form in FORMS
    )
    planners = (
        SheetLink(f"{name}, weekly planner", planner_uri(protocol, phase, paper))
        for paper, name in PAPERS.items()
    )
    return (*forms, *planners)


def booklet_links(protocol: str) -> tuple[SheetLink, ...]:
    """Return the booklets of a protocol."""
    return tuple(SheetLink(name, booklet_uri(protocol, paper)) for paper, name in PAPERS.items())


def planner_uri(protocol: str, phase: str, paper: Paper) -> str:
    """Return the weekly planner of a phase."""
    return f"{SHEETS}{protocol}/{phase}/{protocol}-{phase}-planner-{paper}.pdf"


def booklet_uri(protocol: str, paper: Paper) -> str:
    """Return all sheets of a protocol in one document."""
    return f"{SHEETS}{protocol}/{protocol}-booklet-{paper}.pdf"


def ladder_sheet_uri(ladder: str, paper: Paper) -> str:
    """Return a ladder to print, with boxes to tick."""
    return f"{SHEETS}ladders/{ladder}-{paper}.pdf"


def form_uri(form: str, paper: Paper) -> str:
    """Return a single sheet that belongs to no phase."""
    return f"{SHEETS}forms/{form}-{paper}.pdf"


def all_sheets_uri(paper: Paper) -> str:
    """Return everything that is printed on a paper, in one file."""
    return f"{SHEETS}all-sheets-{paper}.zip"
