"""The sheets of the shipped handbook and of the tests' own, made once."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.handbook import Handbook, load
from generator.outputs.sheets import Sheets, sheets
from tests.places import KNEE, ROOT

SITE = "https://handbook.example/"


@dataclass(frozen=True)
class Made:
    """A handbook and all its sheets."""

    handbook: Handbook
    sheets: Sheets


def make(root: Path) -> Made:
    loaded = load(root)
    assert not loaded.diagnostics
    return Made(loaded.handbook, sheets(loaded.handbook, site_url=SITE))


@pytest.fixture(scope="session")
def shipped() -> Made:
    return make(ROOT)


@pytest.fixture(scope="session")
def knee() -> Made:
    return make(KNEE)


@pytest.fixture(params=["shipped", "knee"])
def made(request: pytest.FixtureRequest) -> Made:
    """Each handbook in turn."""
    found: Made = request.getfixturevalue(request.param)
    return found
