"""Empty content for shared files that are missing or broken, so that the rest can be checked."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from types import MappingProxyType

from generator.model.shared import HandbookInfo, NextMorning, PainBand, PainRule, Vocabulary

_SOME_DAY = datetime.date(2000, 1, 1)

STAND_INS: Mapping[str, object] = MappingProxyType(
    {
        "handbook": HandbookInfo(
            title="?",
            tagline="?",
            language="en",
            edition=_SOME_DAY,
            audience="?",
            be_seen_first=("unknown",),
            authors=("?",),
            evidence_searched_on=_SOME_DAY,
            next_review=_SOME_DAY,
            report_unsafe="?",
            disclaimer="?",
        ),
        "vocabulary": Vocabulary(
            regions={}, positions={}, equipment={}, families={}, conditions={}
        ),
        "pain-rule": PainRule(
            judged="?",
            # A ceiling of 10 loosens nothing, so no dose is held against an unknown rule.
            bands=(
                PainBand(name="green", to=10, do="?"),
                PainBand(name="amber", to=10, do="?"),
                PainBand(name="red", to=10, do="?"),
            ),
            next_morning=NextMorning(compare_with="?", worse="?", usual="?"),
            starting_high="?",
            never_cleared_by_a_score=("?",),
            basis="handbook",
        ),
        "citations": {},
        "measures": {},
        "red-flags": {},
        "alongside": {},
    }
)
