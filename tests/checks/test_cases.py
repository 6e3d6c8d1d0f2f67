"""Every case document: what must be found is found exactly there, and nothing else is."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.checks import CHECKS, check_root
from generator.diagnostics import Related
from tests.checks.case_documents import DOCUMENTS, Case, cases_of, place_of, write
from tests.places import KNEE, copy_of

ALL = [case for document in sorted(DOCUMENTS.glob("*.md")) for case in cases_of(document)]
#: Codes that no reading of a handbook shows: a check that fails is our bug, and `test_run.py` makes
#: one fail; a character without a glyph and a sheet too long show when the sheets are made.
WITHOUT_DOCUMENT = {"internal-error", "character-not-in-font", "sheet-overflow"}
#: Codes that speak of what a handbook leaves out. A case is a fragment and leaves much out, so
#: these count in their own documents alone.
OF_WHAT_IS_LEFT_OUT = {"cert-incomplete", "figure-missing", "vocabulary-unused"}


@pytest.mark.parametrize("case", ALL, ids=lambda case: f"{case.code}: {case.title}")
def test_case(case: Case, tmp_path: Path) -> None:
    root = copy_of(KNEE, tmp_path / "handbook")
    expected = sorted(write(case, root), key=lambda one: one.place)
    _, found = check_root(root, today=case.today)
    unseen = OF_WHAT_IS_LEFT_OUT - {case.code}
    seen = [one for one in found if case.only in {"", one.code} and one.code not in unseen]
    assert [place_of(one, root) for one in seen] == [one.place for one in expected]
    for diagnostic, one in zip(seen, expected, strict=True):
        assert one.said["help"] in ([], [diagnostic.help])
        assert one.said["note"] in ([], [_note(each) for each in diagnostic.related])


def _note(related: Related) -> str:
    return f"{related.message} at {related.path}:{related.span.line}:{related.span.column}"


@pytest.mark.parametrize("code", [check.code for check in CHECKS])
def test_every_code_has_a_case_that_passes_and_one_that_fails(code: str) -> None:
    if code in WITHOUT_DOCUMENT:
        assert not (DOCUMENTS / f"{code}.md").exists()
        return
    cases = [case for case in ALL if case.code == code]
    assert any(case.fails for case in cases), f"no case of {code} fails"
    assert any(not case.fails for case in cases), f"no case of {code} passes"


def test_every_document_is_about_a_code() -> None:
    assert {case.code for case in ALL} <= {check.code for check in CHECKS}


def test_the_fixture_itself_passes() -> None:
    assert check_root(KNEE)[1] == ()
