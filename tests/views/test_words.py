"""Criteria, rules, the pain rule, the standing of the content, and the timeline."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from generator.handbook import load
from generator.model.criteria import MeasureCriterion
from generator.model.protocol import Weeks
from generator.model.shared import HandbookInfo, Measure, PainBand, Review
from generator.views.criteria import criterion_view
from generator.views.notice import notice_view
from generator.views.pain_rule import _bands
from generator.views.phase import card_anchor, week_words
from generator.views.protocol import protocol_view
from generator.views.sheet import sheet_view
from generator.views.sources import Sources
from generator.views.timeline import BARS, LABELS, timeline_view
from generator.views.wording import Wording, listed
from tests.places import KNEE, copy_of, edit

MEASURES = {
    "stiffness": Measure.model_validate(
        {"name": "Stiffness", "scale": {"from": 0, "to": 10}, "better": "lower", "how": "Score it."}
    ),
    "steps": Measure(name="Steps", unit="steps", better="higher", how="Count them."),
}


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (
            {"measure": "stiffness", "at_most": 3, "on": {"days": 5, "of": 7}},
            "Stiffness: 3 out of 10 or less, on 5 of 7 days",
        ),
        ({"measure": "stiffness", "at_most": 0}, "Stiffness: 0 out of 10"),
        ({"measure": "stiffness", "at_least": 10}, "Stiffness: 10 out of 10"),
        (
            {"measure": "steps", "at_least": 20, "side": "sore", "on": {"days": 3, "of": 3}},
            "Steps on the sore side: 20 steps or more, on 3 days in a row",
        ),
        (
            {"measure": "steps", "within_percent": 10, "of": "other-side"},
            "Steps: within 10 % of the other side",
        ),
    ],
)
def test_a_criterion_in_words(given: dict[str, object], words: str) -> None:
    criterion = MeasureCriterion.model_validate({**given, "basis": "handbook"})
    view = criterion_view(criterion, MEASURES, Sources({}))
    assert view.words == words
    assert f"{view.subject}: {view.condition}" == words
    assert view.uri == f"measures/#measure-{given['measure']}"


@pytest.mark.parametrize(
    ("ends", "ranges"),
    [
        ((3, 4, 10), ["0 to 3", "4", "5 to 10"]),
        ((2, 5, 10), ["0 to 2", "3 to 5", "6 to 10"]),
        ((3.5, 5, 10), ["0 to 3.5", "above 3.5, up to 5", "6 to 10"]),
    ],
)
def test_the_bands_of_the_pain_rule_leave_no_score_out(
    ends: tuple[float, ...], ranges: list[str]
) -> None:
    names = ("green", "amber", "red")
    bands = [PainBand(name=name, to=end, do="Go.") for name, end in zip(names, ends, strict=True)]
    assert [band.range for band in _bands(bands)] == ranges


def info(**changes: object) -> HandbookInfo:
    given: dict[str, object] = {
        "title": "Notes",
        "tagline": "Up.",
        "language": "en-GB",
        "edition": "2026-12-01",
        "audience": "Adults.",
        "be_seen_first": ("under-18",),
        "authors": ("Editors",),
        "evidence_searched_on": "2026-11-01",
        "next_review": "2029-12-01",
        "report_unsafe": "report@notes.example",
        "disclaimer": "General.",
    }
    return HandbookInfo.model_validate(given | changes)


def test_content_that_nobody_reviewed_says_so() -> None:
    view = notice_view(info())
    assert (view.is_reviewed, view.standing) == (False, "Not yet reviewed by a clinician.")
    assert (view.edition, view.next_review) == ("1 December 2026", "1 December 2029")
    assert view.report_uri == "mailto:report@notes.example"


def test_reviewers_are_named() -> None:
    review = Review(
        name="R. Eader", role="physiotherapist", date=datetime.date(2027, 1, 2), of="all"
    )
    view = notice_view(info(reviews=(review,)))
    assert view.is_reviewed
    assert view.standing == "Reviewed by R. Eader, physiotherapist, 2 January 2027 (all)."


@pytest.mark.parametrize(
    ("address", "uri"),
    [
        ("https://notes.example/report", "https://notes.example/report"),
        ("javascript:alert(1)@x", ""),
        ("the editors", ""),
    ],
)
def test_only_mail_and_https_become_a_link(address: str, uri: str) -> None:
    assert notice_view(info(report_unsafe=address)).report_uri == uri


def test_bars_overlap_where_phases_do() -> None:
    view = timeline_view([Weeks.model_validate({"from": a, "to": b}) for a, b in ((1, 4), (3, 8))])
    first, second = view.bars
    assert (first.x, first.width) == (LABELS, BARS / 2)
    assert second.x == LABELS + BARS / 4
    assert second.x + second.width == LABELS + BARS
    assert second.x < first.x + first.width
    assert second.y > first.y + first.height
    assert [mark.week for mark in view.marks] == [1, 2, 3, 4, 5, 6, 7, 8]


def test_a_long_protocol_has_few_marks() -> None:
    for weeks in (1, 9, 30, 52, 300, 10**8):
        assert 1 <= len(timeline_view([Weeks.model_validate({"from": 1, "to": weeks})]).marks) <= 8


def test_one_week_is_one_on_page_and_sheet(tmp_path: Path) -> None:
    root = copy_of(KNEE, tmp_path / "knee")
    edit(
        root,
        "content/protocols/return-to-stairs.yml",
        "review_by: {weeks: 8",
        "review_by: {weeks: 1",
    )
    handbook = load(root).handbook
    view = protocol_view(Wording(handbook), "return-to-stairs")
    sheet = sheet_view(handbook, "return-to-stairs", "build")
    assert view.review_after == sheet.review_by.name == "After 1 week"


def test_weeks_in_words() -> None:
    assert week_words(Weeks.model_validate({"from": 1, "to": 1})) == "Week 1"
    assert week_words(Weeks.model_validate({"from": 3, "to": 8})) == "Weeks 3 to 8"


def test_an_exercise_given_twice_has_two_cards() -> None:
    assert card_anchor("press") == "exercise-press"
    assert card_anchor("press", 2) == "exercise-press--2"


def test_names_are_listed_as_in_a_sentence() -> None:
    assert listed(("Step", "Rolled towel", "TV")) == "Step, rolled towel, TV"
    assert listed(()) == ""
