"""What every page and sheet says of its own standing: edition, reviews, where to report."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from generator.model.shared import HandbookInfo, Review

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)

NOT_REVIEWED = "Not yet reviewed by a clinician."


@dataclass(frozen=True, slots=True)
class NoticeView:
    """The standing of the content.

    `standing` is "Not yet reviewed by a clinician." or who reviewed it; `report_uri` is empty
    where the address for unsafe doses is neither e-mail nor https.
    """

    title: str
    edition: str
    next_review: str
    is_reviewed: bool
    standing: str
    reviews: tuple[str, ...]
    disclaimer: str
    report: str
    report_uri: str

    @property
    def titled_edition(self) -> str:
        """Which state of which handbook it is: "Toehold, edition of 1 December 2026"."""
        return f"{self.title}, edition of {self.edition}"


def notice_view(info: HandbookInfo) -> NoticeView:
    """Word the standing of a handbook from its data."""
    reviews = tuple(_review(one) for one in info.reviews)
    return NoticeView(
        title=info.title,
        edition=long_date(info.edition),
        next_review=long_date(info.next_review),
        is_reviewed=bool(reviews),
        standing=f"Reviewed by {'; '.join(reviews)}." if reviews else NOT_REVIEWED,
        reviews=reviews,
        disclaimer=info.disclaimer,
        report=info.report_unsafe,
        report_uri=_report_uri(info.report_unsafe),
    )


def long_date(date: datetime.date) -> str:
    """Write a date so that nobody takes the month for the day: "1 December 2026"."""
    return f"{date.day} {MONTHS[date.month - 1]} {date.year}"


def _review(review: Review) -> str:
    return f"{review.name}, {review.role}, {long_date(review.date)} ({review.of})"


def _report_uri(address: str) -> str:
    if address.startswith("https://"):
        return address
    is_mail = "@" in address and " " not in address and ":" not in address
    return f"mailto:{address}" if is_mail else ""
