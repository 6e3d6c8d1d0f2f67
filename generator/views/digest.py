"""A short digest of what each sheet says, by which an old print-out is known from a new one.

It is taken over the words and numbers of the sheet's view. The template, the paper, the edition's
date and the site's address are left out, so that only a change of the content changes it.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, replace
from functools import partial
from operator import itemgetter
from typing import Any

from generator.handbook import Handbook
from generator.views.addresses import sheet_code
from generator.views.ladder import ladder_view
from generator.views.sheet import SheetView, sheet_view
from generator.views.wording import Wording

#: Hex characters of a digest: few enough to read out, and one sheet has few editions to mistake.
LENGTH = 8

#: Of a ladder's page, what a person follows; its limits and the links to it are for reviewers.
LADDER_MATTER = ("name", "towards", "summary", "start", "rhythm", "climb", "step_down", "rungs")


def sheet_digests(handbook: Handbook, only: Iterable[str] | None = None) -> dict[str, str]:
    """Return the digest of each phase's sheet and of each ladder by the sheet's printed id.

    `only` names the sheets that are wanted, all where it is None. The handbook must be free of
    errors.
    """
    wanted = None if only is None else frozenset(only)
    found = ((code, make) for code, make in _sheets(handbook) if wanted is None or code in wanted)
    return {code: make() for code, make in sorted(found, key=itemgetter(0))}


def _sheets(handbook: Handbook) -> Iterator[tuple[str, Callable[[], str]]]:
    """Yield each sheet's printed id, and what works out its digest."""
    for id_, protocol in handbook.protocols.items():
        for phase in protocol.phases:
            code = sheet_code(protocol.code, phase.code)
            yield code, partial(_phase_digest, handbook, id_, phase.id)
    for id_, ladder in handbook.ladders.items():
        yield ladder.code, partial(_ladder_digest, handbook, id_)


def _phase_digest(handbook: Handbook, protocol: str, phase: str) -> str:
    return sheet_digest(sheet_view(handbook, protocol, phase))


def _ladder_digest(handbook: Handbook, ladder: str) -> str:
    matter = asdict(ladder_view(Wording(handbook), ladder))
    return _digest({name: matter[name] for name in LADDER_MATTER})


def sheet_digest(sheet: SheetView) -> str:
    """Return the digest of one phase's sheet: eight hex characters."""
    undated = replace(sheet, imprint=replace(sheet.imprint, edition="", address=""))
    return _digest(asdict(undated))


def _digest(matter: dict[str, Any]) -> str:
    canonical = json.dumps(matter, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return hashlib.sha256(canonical.encode()).hexdigest()[:LENGTH]
