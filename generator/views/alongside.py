"""What goes alongside the exercises."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.views.sources import EvidenceView
from generator.views.wording import Wording


@dataclass(frozen=True, slots=True)
class AlongsideView:
    """One measure taken alongside: what to do, a sentence each, and how sure we are."""

    id: str
    name: str
    do: tuple[str, ...]
    evidence: EvidenceView


def alongside_views(wording: Wording, ids: Iterable[str]) -> tuple[AlongsideView, ...]:
    """Word what goes alongside, in the order given."""
    known = wording.handbook.alongside
    return tuple(
        AlongsideView(
            id_, known[id_].name, known[id_].do, wording.sources.evidence(known[id_].evidence)
        )
        for id_ in ids
    )
