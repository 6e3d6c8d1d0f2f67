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


@dataclass(frozen=True, slots=True)
class LinkView:
    """A name that leads somewhere."""

    name: str
    uri: str


@dataclass(frozen=True, slots=True)
class SheetLink:
    """A sheet to download: its paper ("A4") and its file."""

    paper: str
    uri: str


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


def sheet_uri(protocol: str, phase: str, paper: Paper) -> str:
    """Return the PDF of a phase on one size of paper."""
    return f"{SHEETS}{protocol}/{phase}/{protocol}-{phase}-{paper}.pdf"


def sheet_links(protocol: str, phase: str) -> tuple[SheetLink, ...]:
    """Return the sheets of a phase, one for each size of paper."""
    return tuple(SheetLink(PAPERS[paper], sheet_uri(protocol, phase, paper)) for paper in PAPERS)
