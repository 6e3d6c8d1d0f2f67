"""Both handbooks, read once for all tests of this folder."""

from __future__ import annotations

import pytest

from generator.handbook import Handbook, load
from tests.places import KNEE, ROOT


@pytest.fixture(scope="session")
def knee() -> Handbook:
    return load(KNEE).handbook


@pytest.fixture(scope="session")
def shipped() -> Handbook:
    return load(ROOT).handbook


@pytest.fixture(scope="session", params=["knee", "shipped"])
def handbook(request: pytest.FixtureRequest) -> Handbook:
    found: Handbook = request.getfixturevalue(request.param)
    return found
