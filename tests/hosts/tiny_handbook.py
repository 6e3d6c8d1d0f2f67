"""A tiny handbook with a made-up output tree, for the tests of the hosts."""

import datetime
from dataclasses import replace
from pathlib import Path

from generator.diagnostics import Diagnostic, Span
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

# Without the theme and its search a build takes a tenth of the time.
BARE_SETTINGS = SETTINGS.replace("[search, toehold]", "[toehold]").replace(
    "name: material", "name: null\n  custom_dir: bare\n  static_templates: [404.html]"
)

BARE_TEMPLATE = """<!doctype html>
<title>{{ page.meta.title or page.title }} - {{ config.site_name }}</title>
<nav>{% for item in nav %}{{ item.title }} {% endfor %}</nav>
{{ page.content }}
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
        SearchEntry("#steps", "Steps", "Stand at a wall.", boost=0.5),
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


def good(root: Path, *, sheets: bool, site_url: str = "") -> Outcome:
    return Outcome(TREE)


def broken(root: Path, *, sheets: bool, site_url: str = "") -> Outcome:
    return Outcome(None, (MISTAKE,))


def without_wall_press(root: Path, *, sheets: bool, site_url: str = "") -> Outcome:
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


def make_bare(root: Path) -> Path:
    """A root whose site has a theme of one line."""
    make_root(root)
    (root / "mkdocs.yml").write_text(BARE_SETTINGS)
    (root / "bare").mkdir()
    (root / "bare" / "main.html").write_text(BARE_TEMPLATE)
    (root / "bare" / "404.html").write_text("Not here.\n")
    return root
