"""What people are told, and what research makes of it."""

from __future__ import annotations

from dataclasses import dataclass

from generator.views.addresses import LinkView
from generator.views.named_pages import page_link
from generator.views.sources import SourceView
from generator.views.wording import Wording

#: How the names of the blocks begin that list the claims of one verdict.
CLAIMS = "claims-"


@dataclass(frozen=True, slots=True)
class ReasonView:
    """One reason for a verdict, with the sources of just this sentence."""

    says: str
    sources: tuple[SourceView, ...]


@dataclass(frozen=True, slots=True)
class ClaimView:
    """A claim, why it stands as it does, and the page that covers it."""

    anchor: str
    says: str
    reasons: tuple[ReasonView, ...]
    page: LinkView


def claim_views(wording: Wording, verdict: str) -> tuple[ClaimView, ...]:
    """Word the claims of one verdict, in the order of the article; those from elsewhere last."""
    found = ((id_, one) for id_, one in wording.handbook.claims.items() if one.verdict == verdict)
    ordered = sorted(found, key=lambda item: (item[1].article is None, item[1].article, item[0]))
    return tuple(
        ClaimView(
            anchor=f"claim-{identifier}",
            says=claim.says,
            reasons=tuple(
                ReasonView(reason.says, wording.sources(reason.citations)) for reason in claim.why
            ),
            page=page_link(wording.handbook, claim.page),
        )
        for identifier, claim in ordered
    )
