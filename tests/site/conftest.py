"""The shipped site and the tests' own one, built once, and a browser to look at them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from generator.handbook import Handbook, load
from generator.hosts.site import build_site
from generator.outputs.assemble import assemble
from tests.places import KNEE, ROOT, copy_of


@dataclass(frozen=True, slots=True)
class Site:
    """A built site: its folder and its pages."""

    folder: Path
    pages: tuple[Path, ...]


@pytest.fixture(scope="session")
def handbook() -> Handbook:
    return load(ROOT).handbook


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return built(ROOT, tmp_path_factory.mktemp("shipped") / "site")


@pytest.fixture(scope="session")
def knee_site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    folder: Path = tmp_path_factory.mktemp("knee")
    return built(copy_of(KNEE, folder / "knee"), folder / "site")


def built(root: Path, folder: Path) -> Site:
    """Build the site of a handbook that has no faults."""
    outcome = build_site(root, folder, assemble)
    assert outcome.home is not None, outcome.diagnostics
    assert outcome.warnings == ()
    return Site(folder, tuple(sorted(folder.rglob("*.html"))))


@pytest.fixture(scope="module")
def browser(chromium: str) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield launched
        launched.close()
