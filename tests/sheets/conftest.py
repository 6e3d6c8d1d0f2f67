"""Sheets made once: all forms of the tests' own handbook and of one shipped phase."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.handbook import Handbook, load
from generator.outputs.sheets import EVERYTHING, Choice, Sheets, sheets
from tests.places import KNEE, ROOT

SITE = "https://handbook.example/"


@dataclass(frozen=True)
class Made:
    """A handbook, some of its sheets, and which those are."""

    handbook: Handbook
    choice: Choice
    sheets: Sheets


def make(root: Path, choice: Choice = EVERYTHING) -> Made:
    loaded = load(root)
    assert not loaded.diagnostics
    return Made(loaded.handbook, choice, sheets(loaded.handbook, choice, site_url=SITE))


@pytest.fixture(scope="session")
def one_shipped() -> Made:
    return make(ROOT, Choice(protocol="plantar-heel-pain", phase="return"))


@pytest.fixture(scope="session")
def knee() -> Made:
    return make(KNEE)


@pytest.fixture(params=["one_shipped", "knee"])
def made(request: pytest.FixtureRequest) -> Made:
    """Each of the whole matrices in turn."""
    found: Made = request.getfixturevalue(request.param)
    return found
