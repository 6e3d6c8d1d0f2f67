"""Whatever the view says stands on the paper, and nothing an editor writes is run."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import asdict, fields, is_dataclass, replace
from pathlib import Path
from typing import Any

from generator.handbook import load
from generator.outputs.sheets import Choice, sheets
from generator.render.prose import plain
from generator.views.addresses import SheetForm
from generator.views.sheet import SheetView, sheet_view
from generator.views.sheet_log import Log
from generator.views.sheet_prose import Prose
from tests.places import KNEE, copy_of, edit
from tests.sheets.conftest import SITE, Made
from tests.sheets.reading import squeezed, words

A4 = SheetForm("a4")
NO_LOG = Log(title="", words="", days=0, days_across=0, rows=())
#: Fields that choose a picture, a shape or a language; no words of the sheet.
UNPRINTED = {"figure", "colour", "language", "page", "labels", "sides"}


def texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Prose):
        yield plain(value.markdown)
    elif isinstance(value, tuple):
        for one in value:
            yield from texts(one)
    elif is_dataclass(value):
        for field in fields(value):
            if field.name not in UNPRINTED:
                yield from texts(getattr(value, field.name))


def without_footers(printed: str, view: SheetView) -> str:
    footer = squeezed(f"{view.code} · {view.imprint.digest} · {view.imprint.edition}")
    return re.sub(re.escape(footer) + r"Page\d+of\d+", "", printed)


def test_every_word_of_the_view_is_on_the_sheet(made: Made) -> None:
    for sheet in made.sheets.sheets:
        printed = words(sheet.asset.content)
        view = sheet_view(made.handbook, sheet.protocol, sheet.phase, SITE)
        if not sheet.form.log:
            view = replace(view, log=NO_LOG)
        running = without_footers(printed, view)  # where a paragraph goes on on the next page
        missing = [text for text in texts(view) if squeezed(text) not in printed + running]
        assert missing == [], sheet.asset.uri


def test_the_sheets_own_words_are_on_it(made: Made) -> None:
    for sheet in made.sheets.sheets:
        printed = words(sheet.asset.content)
        view = sheet_view(made.handbook, sheet.protocol, sheet.phase, SITE)
        rare = {"alternative", "started", "sides", "keep_fit", "alongside"}
        always = [text for name, text in asdict(view.labels).items() if name not in rare]
        assert [text for text in always if squeezed(text) not in printed] == []
        cards = [card for block in view.blocks for card in block.cards]
        each_side = any(card.sides for card in cards)
        assert ("LeftRightBoth" in printed) == each_side
        assert printed.count(squeezed(view.labels.your_dose)) == len(cards)


def test_a_handbook_without_an_address_prints_none(knee: Made) -> None:
    made = sheets(knee.handbook, Choice(forms=(A4,)))
    assert all("otherformats" not in words(asset.content) for asset in made.assets)


def test_what_an_editor_writes_is_text_and_never_run(tmp_path: Path) -> None:
    root = copy_of(KNEE, tmp_path)
    goal = "#import $x^2$ = [a] <b> @c \\\\ 1 < 2 & more"
    edit(root, PROTOCOL, "[Calm the stairs.]", f"['{goal}']")
    (asset,) = sheets(load(root).handbook, Choice(phase="settle", forms=(A4,))).assets
    assert squeezed(goal) in words(asset.content)


def test_a_character_that_no_font_has_is_a_mistake_with_a_place(tmp_path: Path) -> None:
    root = copy_of(KNEE, tmp_path)
    edit(root, PROTOCOL, "Calm the stairs.", "Calm the \u4e2d stairs.")
    made = sheets(load(root).handbook, Choice(phase="settle"))
    (mistake,) = made.diagnostics
    line = (root / PROTOCOL).read_text("utf-8").splitlines()[mistake.span.line - 1]
    assert made.assets == ()
    assert mistake.path == PROTOCOL
    assert mistake.code == "character-not-in-font"
    assert line[mistake.span.column - 1 : mistake.span.end_column - 1] == "\u4e2d"
    assert "U+4E2D" in mistake.message


def test_progress_is_told_sheet_by_sheet(knee: Made) -> None:
    told: list[tuple[int, int]] = []
    sheets(knee.handbook, Choice(forms=(A4,)), progress=lambda done, of: told.append((done, of)))
    assert told == [(number, len(told)) for number in range(1, len(told) + 1)]
    assert told


PROTOCOL = "content/protocols/return-to-stairs.yml"
