"""What stands in a plain folder of Markdown files that any site generator can build."""

import json
import re
from collections.abc import Iterator
from html import escape
from pathlib import Path

from generator.hosts.sources import DATA_FILES
from generator.hosts.theme import THEME
from generator.outputs.tree import Page, Tree

_FRONT_MATTER = re.compile(r"\A---[ \t]*\n.*?\n(?:---|\.\.\.)[ \t]*\n", re.DOTALL)
_MARKDOWN_SYNTAX = re.compile(r"^([ \t]*)([`~:;-])(?=\2\2|-*8<)", re.MULTILINE)


def folder_files(tree: Tree, root: Path) -> Iterator[tuple[str, bytes]]:
    """Yield every file: its path in the folder and its content."""
    yield from _theme_assets()
    yield from _chapters(tree, root / "content")
    for page in tree.pages:
        yield page.src_uri, _markdown(page).encode()
    for asset in tree.assets:
        yield asset.uri, asset.content


def _theme_assets() -> Iterator[tuple[str, bytes]]:
    """Yield fonts, style sheet and scripts, which the other generator's settings may name."""
    for file in sorted((THEME / "assets").rglob("*")):
        if file.is_file():
            yield file.relative_to(THEME).as_posix(), file.read_bytes()


def _chapters(tree: Tree, folder: Path) -> Iterator[tuple[str, bytes]]:
    """Yield the chapters with their references resolved, and the files that stand beside them."""
    for file in sorted(folder.rglob("*")):
        uri = file.relative_to(folder).as_posix()
        if not file.is_file() or uri.endswith(DATA_FILES) or "/." in f"/{uri}":
            continue
        content = file.read_bytes()
        if uri.endswith(".md"):
            content = _resolved(tree, uri, content.decode("utf-8-sig")).encode()
        yield uri, content


def _resolved(tree: Tree, uri: str, text: str) -> str:
    text = text.replace("\r\n", "\n")
    front_matter = _FRONT_MATTER.match(text)
    start = front_matter.end() if front_matter else 0
    return text[:start] + tree.resolve_chapter(uri, text[start:])


def _markdown(page: Page) -> str:
    """Return a page as front matter and one block of raw HTML, which no Markdown pass touches.

    JSON strings are YAML strings; the generators put them into HTML as they are, so they are
    escaped here. Within the block a line may begin like a fence or a snippet,
    which some extensions look for before they look for HTML: there its first character is
    written as a character reference.
    """
    body = _MARKDOWN_SYNTAX.sub(lambda found: f"{found[1]}&#{ord(found[2])};", page.body)
    title, description = (
        json.dumps(escape(text), ensure_ascii=False) for text in (page.title, page.description)
    )
    return (
        f"---\ntitle: {title}\ndescription: {description}\n---\n\n"
        f'<div class="toehold-page">\n{body.strip()}\n</div>\n'
    )
