"""The peer of a build: plain MkDocs with the same pages as Markdown."""

from __future__ import annotations

from pathlib import Path

from markdownify import markdownify

from generator.outputs.tree import Tree

PLAIN = """\
site_name: Plain
docs_dir: docs
theme: {name: material, font: false}
plugins: [search]
markdown_extensions: [attr_list, def_list, tables, admonition, {toc: {permalink: true}}]
nav: [index.md]
validation: {omitted_files: ignore, links: {not_found: ignore, unrecognized_links: ignore}}
"""


def write_plain_site(tree: Tree, destination: Path) -> Path:
    """Write the same pages as a MkDocs project without the program, out of its navigation."""
    (destination / "docs").mkdir(parents=True)
    (destination / "mkdocs.yml").write_text(PLAIN, "utf-8")
    (destination / "docs" / "index.md").write_text("# Plain\n", "utf-8")
    for page in tree.pages:
        file = destination / "docs" / page.src_uri
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(markdownify(page.body, heading_style="ATX"), "utf-8")
    return destination
