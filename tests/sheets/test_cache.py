"""What is made once is not made again, and what has changed is."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.handbook import load
from generator.outputs.sheet_cache import FOLDER, SUFFIX, SheetCache, cache_of
from generator.outputs.sheets import Choice, Sheets, sheets
from generator.outputs.typesetter import Manuscript, Typeset, Typesetter
from generator.views.addresses import SheetForm
from tests.places import KNEE, copy_of, edit

PROTOCOL = "content/protocols/return-to-stairs.yml"
ONE_FORM = Choice(forms=(SheetForm("a4"),))


@pytest.fixture
def typeset(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The titles of what is really typeset."""
    titles: list[str] = []
    honest = Typesetter.typeset

    def told(self: Typesetter, manuscript: Manuscript) -> object:
        titles.append(manuscript.data.partition('"code": "')[2].partition('"')[0])
        return honest(self, manuscript)

    monkeypatch.setattr(Typesetter, "typeset", told)
    return titles


def make(root: Path) -> Sheets:
    return sheets(load(root).handbook, ONE_FORM, cache=cache_of(root))


def test_nothing_is_typeset_twice(tmp_path: Path, typeset: list[str]) -> None:
    root = copy_of(KNEE, tmp_path)
    first = make(root)
    assert sorted(typeset) == [f"KNE-{n}" for n in range(1, len(typeset) + 1)]
    typeset.clear()
    assert make(root) == first
    assert typeset == []


def test_a_changed_dose_makes_its_own_sheet_again_and_no_other(
    tmp_path: Path, typeset: list[str]
) -> None:
    root = copy_of(KNEE, tmp_path)
    before = make(root)
    typeset.clear()
    edit(root, PROTOCOL, "reps: {from: 8, to: 10}", "reps: {from: 8, to: 9}")
    after = make(root)
    changed = [
        new.phase
        for old, new in zip(before.sheets, after.sheets, strict=True)
        if old.asset != new.asset
    ]
    assert len(typeset) == len(changed) == 1


def test_another_edition_dates_every_sheet_anew(tmp_path: Path, typeset: list[str]) -> None:
    root = copy_of(KNEE, tmp_path)
    made = make(root)
    typeset.clear()
    date = str(load(root).handbook.info.edition)
    edit(root, "content/handbook.yml", f"edition: {date}", "edition: 2031-01-02")
    make(root)
    assert len(typeset) == len(made.sheets)


def test_what_a_build_does_not_use_is_dropped(tmp_path: Path) -> None:
    root = copy_of(KNEE, tmp_path)
    make(root)
    kept = SheetCache(root / FOLDER)
    wanted = sheets(load(root).handbook, Choice(phase="settle", forms=ONE_FORM.forms), cache=kept)
    kept.drop_unused()
    assert len(list((root / FOLDER).iterdir())) == len(wanted.sheets)


@pytest.mark.parametrize("damage", [b"", b"{}", b'{"sha256": "0", "pages": 1, "excess": 0}\nx'])
def test_a_damaged_entry_is_made_again(tmp_path: Path, damage: bytes) -> None:
    root = copy_of(KNEE, tmp_path)
    first = make(root)
    for file in (root / FOLDER).glob(f"*{SUFFIX}"):
        file.write_bytes(damage)
    assert make(root) == first


def test_a_cache_that_cannot_be_written_stands_in_no_way(tmp_path: Path) -> None:
    (tmp_path / "folder").write_text("a file in its place", encoding="utf-8")
    cache = SheetCache(tmp_path / "folder")
    cache.put("key", Typeset(b"pdf", 1))
    cache.drop_unused()
    assert cache.get("key") is None


def test_git_sees_nothing_of_it(tmp_path: Path) -> None:
    cache_of(tmp_path).put("key", Typeset(b"pdf", 1))
    assert (tmp_path / ".cache" / "toehold" / ".gitignore").read_text("utf-8") == "*\n"
