"""The shipped site, built once for all tests that look at it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.handbook import Handbook, load
from generator.hosts.site import build_site
from generator.outputs.assemble import assemble
from tests.places import ROOT


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
    folder = tmp_path_factory.mktemp("shipped") / "site"
    built = build_site(ROOT, folder, assemble)
    assert built.home is not None, built.diagnostics
    assert built.warnings == ()
    return Site(folder, tuple(sorted(folder.rglob("*.html"))))
