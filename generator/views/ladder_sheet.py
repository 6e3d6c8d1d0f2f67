"""A ladder to print, with a box to tick for every session on every rung."""

from __future__ import annotations

from dataclasses import dataclass

from generator.handbook import Handbook
from generator.views.addresses import CURRENT
from generator.views.ladder import LadderView, ladder_view
from generator.views.notice import notice_view
from generator.views.sheet import Rule, printed_rule
from generator.views.sheet_digests import sheet_digests
from generator.views.sheet_imprint import STILL_CURRENT
from generator.views.sheet_pain import PainPanel, pain_panel
from generator.views.sheet_prose import Prose
from generator.views.sheet_words import Labels
from generator.views.wording import Wording


@dataclass(frozen=True, slots=True)
class PrintedRung:
    """One rung: its number, its dose, and a note."""

    number: int
    name: str
    dose: str
    note: Prose


@dataclass(frozen=True, slots=True)
class LadderSheet:
    """What the printed ladder says; `boxes` are the sessions on each rung."""

    name: str
    code: str
    digest: str
    towards: str
    summary: Prose
    rungs_title: str
    rhythm: str
    boxes: int
    rungs: tuple[PrintedRung, ...]
    rules: tuple[Rule, ...]
    pain: PainPanel
    labels: Labels
    standing: str
    edition: str
    formats: str
    address: str


def ladder_sheet(handbook: Handbook, ladder_id: str, site_url: str = "") -> LadderSheet:
    """Word a ladder for paper."""
    wording = Wording(handbook)
    view = ladder_view(wording, ladder_id)
    notice = notice_view(handbook.info)
    digest = sheet_digests(handbook, {view.code})[view.code]
    current = f"{site_url.rstrip('/')}/{CURRENT}?s={view.code}&v={digest}"
    return LadderSheet(
        name=view.name,
        code=view.code,
        digest=digest,
        towards=f"Towards {view.towards}, in {len(view.rungs)} rungs",
        summary=Prose(view.summary),
        rungs_title="The rungs",
        rhythm=f"{view.rhythm} Tick a box for each session.",
        boxes=handbook.ladders[ladder_id].every_rung.sessions,
        rungs=_rungs(view),
        rules=tuple(map(printed_rule, (view.start, view.climb, view.step_down))),
        pain=pain_panel(view.pain_rule),
        labels=Labels(),
        standing=notice.standing,
        edition=notice.titled_edition,
        formats=STILL_CURRENT if site_url else "",
        address=current.removeprefix("https://") if site_url else "",
    )


def _rungs(view: LadderView) -> tuple[PrintedRung, ...]:
    return tuple(
        PrintedRung(one.number, one.name, one.dose.words, Prose(one.note)) for one in view.rungs
    )
