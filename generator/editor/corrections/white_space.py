"""White space that nobody sees: line ends, tabs, spaces behind a line, the last line's end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.editor.corrections.draft import Draft, same
from generator.source.lines import split_lines

_BLOCK_HEADER = re.compile(r"(?:^|[\s:-])[|>][0-9+-]{0,2}[ \t]*(?:#.*)?$")
_TRAILING = re.compile(r"[ \t]+(?=[\r\n]*\Z)")
_TABBED = re.compile(r"[ \t]*\t[ \t]*")
#: How far a tab may reach in editors. The first is how the handbook's own files are indented.
_TAB_WIDTHS = (2, 4, 8)


def one_line_end(draft: Draft) -> Draft:
    """Use one kind of line end where there are two."""
    ends = {re.sub(r"[^\r\n]", "", line) for line in draft.lines}
    if not {"\r\n", "\n"} <= ends:
        return draft
    return _unless_other(draft, draft.text.replace("\r\n", "\n"))


def no_tabs(draft: Draft) -> Draft:
    """Put spaces in the place of tabs before a line's text.

    YAML refuses such tabs, so there is nothing to compare with; but whatever width a tab is meant
    to have, the lines must come out as the same values.
    """
    drafts = [_expanded(draft, width) for width in _TAB_WIDTHS]
    read = [one for one in drafts if one.document is not None]
    if not read or not all(_says_as(one, read[0]) for one in read):
        return draft
    return _unless_other(draft, read[0].text)


def _says_as(one: Draft, other: Draft) -> bool:
    return other.document is not None and one.says(other.document.data)


def no_trailing_space(draft: Draft) -> Draft:
    """Take away spaces behind a line's text, except in blocks (`|`, `>`), where they count."""
    lines = [
        line if in_block else _TRAILING.sub("", line)
        for line, in_block in _with_blocks(draft.lines)
    ]
    return _unless_other(draft, "".join(lines))


def final_line_end(draft: Draft) -> Draft:
    """End the last line."""
    if not draft.text or draft.text.endswith(("\n", "\r")):
        return draft
    end = "\r\n" if "\r\n" in draft.text else "\n"
    return _unless_other(draft, draft.text + end)


def _unless_other(draft: Draft, text: str) -> Draft:
    """Return the new text's draft, or the old one where the values would not be the same."""
    new = draft.with_text(text)
    before, after = draft.document, new.document
    if before is not None and (after is None or not same(before.data, after.data)):
        return draft
    return new


def _expanded(draft: Draft, width: int) -> Draft:
    lines = []
    for line in split_lines(draft.text):
        indent = _TABBED.match(line)
        lines.append(indent[0].expandtabs(width) + line[indent.end() :] if indent else line)
    return draft.with_text("".join(lines))


def _with_blocks(lines: list[str]) -> Iterator[tuple[str, bool]]:
    """Yield each line with whether it may belong to a block; where in doubt, it does."""
    outside: int | None = None
    for line in lines:
        text = line.strip()
        indent = len(line) - len(line.lstrip(" \t"))
        if outside is not None and text and indent <= outside:
            outside = None
        yield line, outside is not None
        if outside is None and _BLOCK_HEADER.search(line.rstrip()):
            outside = indent
