"""Sites built from the tiny handbook, once for all tests that only read them."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from tiny_handbook import good, make_bare, make_root

from generator.hosts import folder_files, mkdocs_plugin
from generator.hosts.site import BuiltSite, build_site


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return make_root(tmp_path / "root")


@pytest.fixture
def bare_root(tmp_path: Path) -> Path:
    return make_bare(tmp_path / "root")


@pytest.fixture(scope="session")
def built_root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_root(tmp_path_factory.mktemp("built") / "root")


@pytest.fixture(scope="session")
def built(built_root: Path, tiny_theme: Path) -> BuiltSite:
    with laid(tiny_theme):
        return build_site(built_root, built_root / "site", good)


@pytest.fixture
def site(built_root: Path, built: BuiltSite) -> Path:
    assert built.home
    return built.home.parent


@pytest.fixture
def page(site: Path) -> Callable[[str], str]:
    """The HTML of a page of the built site, by its URL."""
    return lambda uri: (site / uri / "index.html").read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def tiny_theme(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An overlay of two files, so that these tests are about the hosts and not about the look."""
    theme = tmp_path_factory.mktemp("theme")
    (theme / "assets" / "css").mkdir(parents=True)
    (theme / "assets" / "css" / "tiny.css").write_text("b{font:inherit}\n")
    (theme / "main.html").write_text(
        '{% extends "base.html" %}\n{% block extrahead %}<meta name="overlay">{% endblock %}\n'
    )
    return theme


@contextmanager
def laid(theme: Path) -> Iterator[None]:
    """Lay another overlay over the site's theme; never for longer than it is needed."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(mkdocs_plugin, "THEME", theme)
        patch.setattr(folder_files, "THEME", theme)
        yield


@pytest.fixture(autouse=True)
def laid_theme(tiny_theme: Path) -> Iterator[None]:
    with laid(tiny_theme):
        yield
