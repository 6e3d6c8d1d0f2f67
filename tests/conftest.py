"""What holds for every test."""

import os
import shutil

import pytest
from hypothesis import settings

# No deadline: on a shared machine a single example can wait. No database: nothing is left behind.
settings.register_profile("toehold", deadline=None, database=None)
settings.load_profile("toehold")


@pytest.fixture(scope="session")
def chromium() -> str:
    """Return the system's browser; where a browser is promised, its absence is a failure."""
    for name in ("chromium", "chromium-browser", "google-chrome"):
        if path := shutil.which(name):
            return path
    message = "no Chromium or Chrome here"
    if os.environ.get("TOEHOLD_BROWSER_REQUIRED"):
        pytest.fail(message)
    pytest.skip(message)
