"""Empty content for shared files that are missing or broken, so that the rest can be checked."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from types import MappingProxyType

from generator.model.shared import HandbookInfo, NextMorning, PainBand, PainRule, Vocabulary

_SOME_DAY = datetime.date(2000, 1, 1)


def _info() -> HandbookInfo:
    return HandbookInfo(
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
    )


def _vocabulary() -> Vocabulary:
    return Vocabulary(regions={}, positions={}, equipment={}, families={}, conditions={})


def _pain_rule() -> PainRule:
    return PainRule(
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
    )


#: What makes a stand-in, by the kind of file: most handbooks need none.
STAND_INS: Mapping[str, Callable[[], object]] = MappingProxyType(
    {
        "handbook": _info,
        "vocabulary": _vocabulary,
        "pain-rule": _pain_rule,
        "citations": dict,
        "measures": dict,
        "red-flags": dict,
        "alongside": dict,
        "claims": dict,
    }
)
