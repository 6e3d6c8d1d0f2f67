"""What a sheet says of its sources and of the handbook it is from."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.handbook import Handbook
from generator.views.notice import notice_view
from generator.views.phase import PhaseView
from generator.views.sources import GroundingView

#: What stands before the sheet's address.
STILL_CURRENT = "Still current? In other formats, and on the web:"


@dataclass(frozen=True, slots=True)
class Imprint:
    """What the sheet says about its sources and the handbook it is from.

    `digest` tells this sheet from its other editions; `page` is the address of its own page on the
    web, and `address` the same as it is printed, with the digest, by which the page tells whether
    the sheet in the hand is current. Both are empty where the site's address is not known.
    """

    edition: str
    digest: str
    page: str
    standing: str
    sources: tuple[str, ...]
    report: str
    report_to: str
    formats: str
    address: str


def imprint_of(handbook: Handbook, phase: PhaseView, *, page: str, site_url: str) -> Imprint:
    """Return the imprint of a phase's sheet; without a `site_url` it has no address."""
    notice = notice_view(handbook.info)
    return Imprint(
        edition=notice.titled_edition,
        digest="",  # which the whole sheet decides
        page=f"{site_url.rstrip('/')}/{page}" if site_url else "",
        standing=notice.standing,
        sources=_sources(phase),
        report="Does a dose look unsafe? Tell us:",
        report_to=notice.report,
        formats=STILL_CURRENT if site_url else "",
        address="",  # which ends in the digest
    )


def with_digest(imprint: Imprint, digest: str) -> Imprint:
    """Return an imprint that says which words it belongs to, and where to ask about them."""
    address = f"{imprint.page}?v={digest}".removeprefix("https://") if imprint.page else ""
    return replace(imprint, digest=digest, address=address)


def _sources(phase: PhaseView) -> tuple[str, ...]:
    """Return what doses and pain rule rest on: "1, 3, pain rule: our choice", "2: Riel 2020"."""
    rests = [
        *((str(number), one.grounding) for number, one in enumerate(phase.programme, 1)),
        *(("keeping fit", one.grounding) for one in phase.conditioning),
        ("pain rule", phase.pain_rule.grounding),
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
