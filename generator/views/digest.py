"""A short digest of what each sheet says, by which an old print-out is known from a new one.

It is taken over the words and numbers of the sheet's view. The template, the paper, the edition's
date and the site's address are left out, so that only a change of the content changes it.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, replace
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


def sheet_digests(handbook: Handbook) -> dict[str, str]:
    """Return the digest of each phase's sheet and of each ladder by the sheet's printed id.

    The handbook must be free of errors.
    """
    found = {
        sheet_code(protocol.code, phase.code): sheet_digest(sheet_view(handbook, id_, phase.id))
        for id_, protocol in handbook.protocols.items()
        for phase in protocol.phases
    }
    wording = Wording(handbook)
    for id_, ladder in handbook.ladders.items():
        matter = asdict(ladder_view(wording, id_))
        found[ladder.code] = _digest({name: matter[name] for name in LADDER_MATTER})
    return dict(sorted(found.items()))


def sheet_digest(sheet: SheetView) -> str:
    """Return the digest of one phase's sheet: eight hex characters."""
    undated = replace(sheet, imprint=replace(sheet.imprint, edition="", address=""))
    return _digest(asdict(undated))


def _digest(matter: dict[str, Any]) -> str:
    canonical = json.dumps(matter, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return hashlib.sha256(canonical.encode()).hexdigest()[:LENGTH]
