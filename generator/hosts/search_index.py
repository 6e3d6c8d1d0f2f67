"""The generated pages' own entries in the search index that the site's search plugin wrote.

The plugin would index every word of a page; with a thousand pages a phone then needs seconds to
start the search. Entries of some 300 characters keep that at a fraction of a second.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from html import escape
from pathlib import Path

from generator.outputs.tree import Page

INDEX_URI = "search/search_index.json"


def merge_entries(
    index: Path, pages: Iterable[Page], lay_words: Mapping[str, Sequence[str]]
) -> None:
    """Add the pages' entries and the chapters' lay words (by URL) to the index file.

    Does nothing where no search plugin wrote an index.
    """
    if not index.is_file():
        return
    content = json.loads(index.read_text(encoding="utf-8"))
    docs: list[dict[str, object]] = content["docs"]
    for entry in docs:
        if words := lay_words.get(str(entry["location"])):
            entry["text"] = f"{entry['text']}<p>{_markup(', '.join(words))}</p>"
    docs.extend(entry for page in pages for entry in _entries(page))
    packed = json.dumps(content, separators=(",", ":"), ensure_ascii=False)
    index.write_bytes(packed.encode())


def _entries(page: Page) -> Iterable[dict[str, object]]:
    for entry in page.search:
        yield {
            "location": page.uri + entry.fragment,
            "title": _markup(entry.title),
            "text": _markup(entry.text),
            **({"boost": entry.boost} if entry.boost != 1 else {}),
        }


def _markup(text: str) -> str:
    """Return text as the search shows it: its results are HTML."""
    return escape(text, quote=False)
