"""A tiny handbook with a made-up output tree, and sites built from it once for all tests."""

import datetime
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from generator.diagnostics import Diagnostic, Span
from generator.hosts import folder, mkdocs_plugin
from generator.hosts.site import BuiltSite, build_site
from generator.outputs.tree import Asset, Heading, Outcome, Page, SearchEntry, Tree

SETTINGS = """
site_name: Tiny
site_url: https://tiny.example/handbook/
docs_dir: content
edit_uri: https://forge.example/edit/main/content/
theme:
  name: material
  font: false
  features: [navigation.path, content.action.edit]
plugins: [search, toehold]
strict: true
validation: {omitted_files: warn, anchors: warn, unrecognized_links: warn}
nav:
  - Welcome: index.md
  - Begin: begin.md
  - The exercises: exercises/index.md
"""

BEGIN = """---
description: How to begin.
---
# Begin

Do [[exercise:wall-press]] and see [all](exercises/index.md).

<details><summary>Raw &amp; kept</summary>as it is</details>
"""

WALL_PRESS = Page(
    uri="exercises/wall-press/",
    title='Wall press & "hold"',
    description='Press "hard" <gently>.',
    body=(
        '<h1 id="wall-press">Wall press</h1>\n<p>Press * not emphasis *.</p>\n\n'
        '<h2 id="steps">Steps</h2>\n<pre>one\n\n    two\n```\nno fence\n</pre>\n'
        '<h3 id="first">First &lt;step&gt;</h3>\n<p><a href="../">All</a></p>\n'
        '<h2 id="dose">Dose</h2>\n'
    ),
    headings=(
        Heading(1, "wall-press", "Wall press"),
        Heading(2, "steps", "Steps"),
        Heading(3, "first", "First <step>"),
        Heading(2, "dose", "Dose"),
    ),
    search=(
        SearchEntry("", "Wall press", "Also called the leaning shove & more."),
        SearchEntry("#steps", "Steps", "Stand at a wall."),
    ),
    source="exercises/press/wall-press.yml",
)

INDEX = Page(
    uri="exercises/",
    title="All exercises",
    description="Every exercise.",
    body='<h1 id="all">All exercises</h1>\n<p><a href="wall-press/">Wall press</a></p>\n',
    headings=(Heading(1, "all", "All exercises"),),
    search=(SearchEntry("", "All exercises", "Every exercise by family."),),
    source=None,
)


def resolve(src_uri: str, markdown: str) -> str:
    up = "../" * src_uri.count("/")
    link = f"[Wall press]({up}exercises/wall-press/index.md#steps)"
    return markdown.replace("[[exercise:wall-press]]", link)


TREE = Tree(
    pages=(INDEX, WALL_PRESS),
    assets=(Asset("handbook.json", b"{}\n"), Asset("sheets/plan/one/plan-one-a4.pdf", b"%PDF")),
    resolve_chapter=resolve,
    edition=datetime.date(2026, 12, 1),
    chapter_search={"begin.md": ("first time", "newcomer")},
)

MISTAKE = Diagnostic(
    path="exercises/press/wall-press.yml",
    span=Span(1, 7, 1, 11),
    code="wrong-type",
    message="the name is <b>not</b> text.",
)


def good(root: Path, *, sheets: bool) -> Outcome:
    return Outcome(TREE)


def broken(root: Path, *, sheets: bool) -> Outcome:
    return Outcome(None, (MISTAKE,))


def without_wall_press(root: Path, *, sheets: bool) -> Outcome:
    return Outcome(replace(TREE, pages=(INDEX,), resolve_chapter=lambda _uri, text: text))


def bytes_in(folder: Path) -> dict[str, bytes]:
    """Every file of a folder, by its path."""
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


def make_root(root: Path) -> Path:
    (root / "content" / "protocols").mkdir(parents=True)
    (root / "exercises" / "press").mkdir(parents=True)
    (root / "mkdocs.yml").write_text(SETTINGS)
    (root / "content" / "index.md").write_text("# Welcome\n\nTo the handbook.\n")
    (root / "content" / "begin.md").write_text(BEGIN)
    (root / "content" / "plan.svg").write_text("<svg/>")
    (root / "content" / "measures.yml").write_text("{}\n")
    (root / "content" / "protocols" / "plan.yml").write_text("{}\n")
    (root / "exercises" / "press" / "wall-press.yml").write_text("name: 1234\n")
    return root


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return make_root(tmp_path / "root")


@pytest.fixture(scope="session")
def built_root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_root(tmp_path_factory.mktemp("built") / "root")


@pytest.fixture(scope="session")
def built(built_root: Path, tiny_theme: Path) -> BuiltSite:
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
def chromium() -> str:
    for name in ("chromium", "chromium-browser", "google-chrome"):
        if path := shutil.which(name):
            return path
    pytest.skip("no Chromium or Chrome here")


@pytest.fixture(scope="session", autouse=True)
def tiny_theme(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """An overlay of two files, so that these tests are about the hosts and not about the look."""
    theme = tmp_path_factory.mktemp("theme")
    (theme / "assets" / "css").mkdir(parents=True)
    (theme / "assets" / "css" / "tiny.css").write_text("b{font:inherit}\n")
    (theme / "main.html").write_text(
        '{% extends "base.html" %}\n{% block extrahead %}<meta name="overlay">{% endblock %}\n'
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(mkdocs_plugin, "THEME", theme)
        patch.setattr(folder, "THEME", theme)
        yield theme
