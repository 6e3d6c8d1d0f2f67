"""Which printed sheets show a thing, by what mentions what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from generator.editor.changes.change import Place
from generator.editor.changes.things import tables
from generator.handbook import Handbook
from generator.model.protocol import sheet_code
from generator.model.shape import mentions

Key: TypeAlias = tuple[str, str]
#: What stands on every sheet.
EVERYWHERE = frozenset({"pain-rule", "handbook"})


class Reach:
    """For each sheet of one state, everything that it may show."""

    def __init__(self, handbook: Handbook) -> None:
        """Follow every mention from each phase and ladder."""
        self._tables = tables(handbook)
        self._handbook = handbook
        self.sheets = dict(sorted(self._sheets()))

    def of(self, place: Place) -> frozenset[str]:
        """Return the printed ids of the sheets that show the thing in which a place is."""
        if place.kind in EVERYWHERE:
            return frozenset(self.sheets)
        return frozenset(code for code, shown in self.sheets.items() if place.key in shown)

    def _sheets(self) -> Iterator[tuple[str, frozenset[Key]]]:
        for identifier, protocol in self._handbook.protocols.items():
            around = protocol.model_copy(update={"phases": ()})
            for phase in protocol.phases:
                shown = self._closure([("protocol", identifier)], [around, phase])
                yield sheet_code(protocol.code, phase.code), shown
        for identifier, ladder in self._handbook.ladders.items():
            yield ladder.code, self._closure([("ladder", identifier)], [ladder])

    def _closure(self, first: Iterable[Key], contents: list[object]) -> frozenset[Key]:
        shown = set(first)
        waiting = [key for content in contents for key in _named(content)]
        while waiting:
            key = waiting.pop()
            if key in shown:
                continue
            shown.add(key)
            kind, identifier = key
            record = self._tables.get(kind, {}).get(identifier)
            if kind in {"exercise", "ladder"} and record is not None:
                # An easier exercise stands on no sheet of this one's; what it needs does.
                waiting += [one for one in _named(record) if one[0] != "exercise"]
        return frozenset(shown)


def _named(content: object) -> list[Key]:
    return [(mention.kind, mention.id) for mention in mentions(content)]
