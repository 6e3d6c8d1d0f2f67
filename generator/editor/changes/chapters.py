"""Chapters that came, went or read differently."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.editor.changes.change import Change, Place
from generator.editor.changes.fields import WordsChanged
from generator.editor.changes.renames import Renames
from generator.editor.changes.structure import Added, Removed
from generator.handbook import Handbook


def chapter_changes(
    old: Handbook, new: Handbook, renames: Renames, unread: frozenset[str]
) -> Iterator[Change]:
    """Yield one change for each chapter; a reference that follows a renamed thing is none."""
    for uri in sorted({*old.chapters, *new.chapters}):
        before, after = old.chapters.get(uri), new.chapters.get(uri)
        at = Place(f"content/{uri}", "chapter", uri, uri)
        if at.path in unread:
            continue
        if before is None or after is None:
            yield (Added if before is None else Removed)(place=at, what="chapter")
        elif (text := _followed(before.text, renames)) != after.text:
            gone, come = _lines(text, after.text)
            yield WordsChanged(place=at, field="lines", old=gone, new=come)


def _lines(old: str, new: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the lines that went and those that came; all, where only their order changed."""
    before, after = old.splitlines(), new.splitlines()
    gone = tuple(line for line in before if line.strip() and line not in after)
    come = tuple(line for line in after if line.strip() and line not in before)
    if gone or come:
        return gone, come
    return (f"{len(before)} lines",), (f"{len(after)} lines, in another order or set apart",)


def _followed(text: str, renames: Renames) -> str:
    """Return a chapter's text whose references name things by their new ids."""
    for ids in renames.values():
        for old, new in ids.items():
            text = re.sub(rf"(?<=[:/@]){re.escape(old)}(?=[\]|/;])", new, text)
    return text
