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

#: GitHub cuts a job summary at 1 MiB and a comment at 65,536 characters: longer is not read.
MOST_OTHERS = 200
#: The same for one text.
MOST_CHARACTERS = 400

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
    yield f"**{_count(len(comparison.safety), 'safety change')}**, {_rest(comparison)}.\n"
    yield _sheets(comparison)
    if comparison.safety:
        yield "### Safety changes\n"
        yield from map(_item, comparison.safety)
        yield ""
    if comparison.others:
        yield from _folded(comparison.others)


def _reservations(comparison: Comparison) -> Iterator[str]:
    for side in (comparison.old, comparison.new):
        if side.mistakes:
            yield f"> {_code(side.name)} has {_mistakes(side)}; what can be read is compared.\n"
    if comparison.not_compared:
        yield f"> Not compared, because they cannot be read: {_listed(comparison.not_compared)}.\n"


def _mistakes(side: Side) -> str:
    return _count(side.mistakes, "mistake")


def _rest(comparison: Comparison) -> str:
    return _count(len(comparison.others), "other change")


def _sheets(comparison: Comparison) -> str:
    again = _listed(comparison.sheets) if comparison.sheets else "none"
    gone = comparison.withdrawn
    withdrawn = f" No longer made: {_listed(gone)}." if gone else ""
    return f"Sheets to print again: {again}.{withdrawn}\n"


def _folded(changes: tuple[Change, ...]) -> Iterator[str]:
    yield f"<details>\n<summary>{_count(len(changes), 'other change')}</summary>\n"
    yield from map(_item, changes[:MOST_OTHERS])
    if len(changes) > MOST_OTHERS:
        left_out = len(changes) - MOST_OTHERS
        yield f"- and {left_out} more, which `toehold diff` lists."
    yield "\n</details>"


def _item(change: Change) -> str:
    place = change.place
    where = " › ".join(map(_code, (place.name, *place.inside)))
    sheets = f" Sheets: {_listed(change.sheets)}." if change.sheets else ""
    safety = f" ⚠ {change.safety}." if change.safety else ""
    first = f"- {where}: **{change.title}**.{safety}{sheets}"
    return "\n".join([first, *_details(change.details), f"  - in {_code(place.path)}"])


def _details(details: Iterable[Detail]) -> Iterator[str]:
    for detail in details:
        sides = (_code(detail.old) if detail.old else "", _code(detail.new) if detail.new else "")
        old, new = (side or "nothing" for side in sides)
        yield f"  - {detail.label}: {new if old == new else f'{old} → {new}'}"


def _listed(texts: Iterable[str]) -> str:
    return ", ".join(map(_code, texts))


def _code(text: str) -> str:
    """Return data as a code span, fenced by more backticks than stand together inside it."""
    line = " ".join(text.split())
    if len(line) > MOST_CHARACTERS:
        line = line[:MOST_CHARACTERS] + " …"
    longest = max((len(run) for run in _BACKTICKS.findall(line)), default=0)
    fence = "`" * (longest + 1)
    return f"{fence} {line} {fence}" if longest else f"`{line}`"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
