"""A comparison as plain text, for a terminal. Its form may change; programs read the JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.editor.changes.change import Change, Detail
from generator.editor.changes.compare import Comparison, Side
from generator.editor.changes.excerpt import excerpt, one_line
from generator.model.units import numbered


def to_text(comparison: Comparison) -> str:
    """Return the whole report, safety changes first."""
    return "\n".join(_lines(comparison)) + "\n"


def _lines(comparison: Comparison) -> Iterator[str]:
    yield from (f"note: {words}" for words in reservations(comparison))
    if not comparison.changes:
        yield "Nothing has changed."
        return
    yield from _block("Safety changes", comparison.safety)
    yield from _block("Other changes", comparison.others)
    yield f"Sheets to print again: {', '.join(comparison.sheets) or 'none'}."
    if comparison.withdrawn:
        yield f"Sheets that are no longer made: {', '.join(comparison.withdrawn)}."


def reservations(comparison: Comparison) -> Iterator[str]:
    """Yield what the reader must know of a comparison that is not whole."""
    for side in (comparison.old, comparison.new):
        if side.mistakes:
            yield f"{one_line(side.name)} has {_mistakes(side)}; what can be read is compared."
    if comparison.not_compared:
        files = ", ".join(map(one_line, comparison.not_compared))
        yield f"not compared, because a file cannot be read: {files}."


def _mistakes(side: Side) -> str:
    return numbered(side.mistakes, "mistake")


def _block(title: str, changes: tuple[Change, ...]) -> Iterator[str]:
    if changes:
        yield f"{title} ({len(changes)})"
        for change in changes:
            yield from _change(change)
        yield ""


def _change(change: Change) -> Iterator[str]:
    yield f"  {one_line(change.place.path)}"
    sheets = f" [{', '.join(change.sheets)}]" if change.sheets else ""
    yield f"  {where(change)}: {change.title}{sheets}"
    if change.safety:
        yield f"    safety: {change.safety}"
    yield from (f"    {line}" for line in detail_lines(change.details))


def where(change: Change) -> str:
    """Return the place in words: "Pain on stairs, Build, Step-up"."""
    return ", ".join(map(one_line, (change.place.name, *change.place.inside)))


def detail_lines(details: Iterable[Detail]) -> Iterator[str]:
    """Yield each old and new in one line: "Sets: 3 → 4"."""
    for detail in map(excerpt, details):
        old, new = detail.old or "nothing", detail.new or "nothing"
        yield f"{detail.label}: {new if old == new else f'{old} → {new}'}"
