"""The editors' section: all figures, a page for each check, and what is allowed to stay."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.checks import CHECKS, Check
from generator.diagnostics import Severity
from generator.handbook import Handbook
from generator.outputs.page import PageMaker
from generator.outputs.tree import Page
from generator.render.manual import manual_sections
from generator.views.figure_grid import figure_grid
from generator.views.frame import frame_view
from generator.views.wording import Wording

EDITORS = "editors/"
MANUAL = "editors/checks/"
FIGURES = "editors/figures/"


@dataclass(frozen=True, slots=True)
class CheckLink:
    """A check in the list of all."""

    code: str
    title: str
    uri: str
    is_warning: bool


@dataclass(frozen=True, slots=True)
class AllowedView:
    """A finding that stays, and why."""

    place: str
    code: str
    reason: str


def manual_pages(handbook: Handbook, allowed: Sequence[AllowedView]) -> Iterator[Page]:
    """Yield the page of all figures, the list of checks, and a page for each by its code."""
    make = PageMaker(frame_view(Wording(handbook)))
    yield _figures_page(make, handbook)
    checks = sorted(CHECKS, key=lambda check: check.code)
    lead = "Every fault that the checker can name, and what to write instead."
    yield make.named(
        "checks.html",
        MANUAL,
        "What the checker asks",
        lead,
        views={"checks": [_link(one) for one in checks], "allowed": allowed, "editors": EDITORS},
    )
    for check in checks:
        yield _check_page(make, check)


def _figures_page(make: PageMaker, handbook: Handbook) -> Page:
    lead = "Every figure with the data it is drawn from, and all that may be written in one."
    return make.named(
        "figures.html",
        FIGURES,
        "Figures",
        lead,
        names=("drawing", "pose"),
        views={"grid": figure_grid(handbook), "editors": EDITORS, "checks": MANUAL},
    )


def _link(check: Check) -> CheckLink:
    is_warning = check.severity is Severity.WARNING
    return CheckLink(check.code, check.title, f"{MANUAL}{check.code}/", is_warning)


def _check_page(make: PageMaker, check: Check) -> Page:
    return make.named(
        "check.html",
        f"{MANUAL}{check.code}/",
        check.code,
        check.title,
        views={
            "code": check.code,
            "title": check.title,
            "is_warning": check.severity is Severity.WARNING,
            "sections": manual_sections(check.manual),
            "editors": EDITORS,
            "checks": MANUAL,
        },
    )
