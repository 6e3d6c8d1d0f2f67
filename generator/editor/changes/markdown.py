"""A comparison as Markdown, for a pull request: safety first, the rest folded away.

Whatever an editor wrote stands in a code span. Nothing inside one is read as markup, HTML, a
mention, a reference to an issue, a link or an emoji, so a pull request cannot make this report say
what is not in the data. Everything else is this program's own words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.editor.changes.change import Change, Detail
from generator.editor.changes.compare import Comparison, Side
from generator.editor.changes.excerpt import excerpt, one_line
from generator.model.units import numbered

#: GitHub refuses a comment over 65,536 bytes. Safety changes take of this first.
MOST_BYTES = 60_000
#: The most characters of one text, and lines of one change.
MOST_CHARACTERS = 400
MOST_LINES = 12

_BACKTICKS = re.compile(r"`+")


def to_markdown(comparison: Comparison) -> str:
    """Return the report; it ends with a line break."""
    return "\n".join(_blocks(comparison)) + "\n"


def _blocks(comparison: Comparison) -> Iterator[str]:
    yield "## What this change does to the handbook\n"
    yield from _reservations(comparison)
    if not comparison.changes:
        yield "Nothing has changed for readers, patients or sheets."
        return
    yield f"**{numbered(len(comparison.safety), 'safety change')}**, {_rest(comparison)}.\n"
    yield _sheets(comparison)
    safety = _items(comparison.safety, MOST_BYTES)
    if safety:
        yield "\n".join(["### Safety changes\n", *safety, ""])
    others = _items(comparison.others, MOST_BYTES - _bytes(safety))
    if others:
        yield f"<details>\n<summary>{_rest(comparison)}</summary>\n"
        yield from others
        yield "\n</details>"


def _reservations(comparison: Comparison) -> Iterator[str]:
    for side in (comparison.old, comparison.new):
        if side.mistakes:
            yield f"> {_code(side.name)} has {_mistakes(side)}; what can be read is compared.\n"
    if comparison.not_compared:
        yield f"> Not compared, because they cannot be read: {_listed(comparison.not_compared)}.\n"


def _mistakes(side: Side) -> str:
    return numbered(side.mistakes, "mistake")


def _rest(comparison: Comparison) -> str:
    return numbered(len(comparison.others), "other change")


def _sheets(comparison: Comparison) -> str:
    again = _listed(comparison.sheets) if comparison.sheets else "none"
    gone = comparison.withdrawn
    withdrawn = f" No longer made: {_listed(gone)}." if gone else ""
    return f"Sheets to print again: {again}.{withdrawn}\n"


def _items(changes: tuple[Change, ...], room: int) -> list[str]:
    """Return one item a change, as many as there is room for, and how many are left out."""
    items: list[str] = []
    for change in changes:
        item = _item(change)
        room -= _bytes([item])
        if room < 0:
            left_out = len(changes) - len(items)
            return [*items, f"- and {left_out} more, which `toehold diff` lists."]
        items.append(item)
    return items


def _bytes(items: Iterable[str]) -> int:
    return sum(len(item.encode("utf-8", "replace")) + 1 for item in items)


def _item(change: Change) -> str:
    place = change.place
    where = " › ".join(map(_code, (place.name, *place.inside)))
    sheets = f" Sheets: {_listed(change.sheets)}." if change.sheets else ""
    safety = f" ⚠ {change.safety}." if change.safety else ""
    first = f"- {where}: **{change.title}**.{safety}{sheets}"
    return "\n".join([first, *_details(change.details), f"  - in {_code(place.path)}"])


def _details(details: tuple[Detail, ...]) -> Iterator[str]:
    for detail in map(excerpt, details[:MOST_LINES]):
        sides = (_code(detail.old) if detail.old else "", _code(detail.new) if detail.new else "")
        old, new = (side or "nothing" for side in sides)
        yield f"  - {detail.label}: {new if old == new else f'{old} → {new}'}"
    if len(details) > MOST_LINES:
        yield f"  - and {len(details) - MOST_LINES} lines more"


def _listed(texts: Iterable[str]) -> str:
    return ", ".join(map(_code, texts))


def _code(text: str) -> str:
    """Return data as a code span, fenced by more backticks than stand together inside it."""
    line = one_line(text)
    if len(line) > MOST_CHARACTERS:
        line = line[:MOST_CHARACTERS] + " …"
    longest = max((len(run) for run in _BACKTICKS.findall(line)), default=0)
    fence = "`" * (longest + 1)
    return f"{fence} {line} {fence}" if longest else f"`{line}`"
