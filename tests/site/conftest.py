"""The shipped site and the tests' own one, built once, and a browser to look at them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from generator.handbook import Handbook, load
from generator.hosts.site import build_site
from generator.outputs.assemble import assemble
from tests.once import once
from tests.places import KNEE, ROOT, copy_of
from tests.site.made import Site


@pytest.fixture(scope="session")
def handbook() -> Handbook:
    return load(ROOT).handbook


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return once(tmp_path_factory, "shipped", lambda folder: _built_copy(ROOT, folder))


@pytest.fixture(scope="session")
def knee_site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return once(tmp_path_factory, "knee", lambda folder: _built_copy(KNEE, folder))


def _built_copy(handbook: Path, folder: Path) -> Site:
    """Build a copy, which has no sheets from earlier builds."""
    return built(copy_of(handbook, folder / "book"), folder / "site")


def built(root: Path, folder: Path) -> Site:
    """Build the site of a handbook that has no faults."""
    outcome = build_site(root, folder, assemble)
    assert outcome.home is not None, outcome.diagnostics
    assert outcome.warnings == ()
    return Site(root, folder, tuple(sorted(folder.rglob("*.html"))), outcome.diagnostics)


@pytest.fixture(scope="module")
def browser(chromium: str) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield launched
        launched.close()
