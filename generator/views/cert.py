"""The CERT record: the Consensus on Exercise Reporting Template's items, each with its answer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.model.protocol import Protocol
from generator.views.phase import PhaseView
from generator.views.wording import EquipmentView, listed


@dataclass(frozen=True, slots=True)
class CertItem:
    """One item: its number in CERT ("7a"), what it asks, and the answers."""

    number: str
    asks: str
    answers: tuple[str, ...]


def cert_items(
    protocol: Protocol, phases: Sequence[PhaseView], equipment: Sequence[EquipmentView]
) -> tuple[CertItem, ...]:
    """Return all items in order; what the page shows elsewhere is named, not repeated."""
    cert = protocol.cert
    alongside = dict.fromkeys(one.name for phase in phases for one in phase.alongside)
    answers: tuple[tuple[str, str, tuple[str, ...]], ...] = (
        ("1", "Equipment", (listed(thing.name for thing in equipment) or "None.",)),
        ("2", "Who provides it", (cert.provider,)),
        ("3", "Alone or in a group", (cert.format,)),
        ("4", "Supervision and delivery", (cert.supervision,)),
        ("5", "How adherence is measured", (cert.adherence,)),
        ("6", "Motivation", cert.motivation),
        ("7a", "Rule for progression", ("“Move on when” and “Step back if”, in each phase.",)),
        ("7b", "How it is progressed", (" → ".join(phase.name for phase in phases),)),
        ("8", "Each exercise", ("Set-up, steps and cues on each phase's page and sheet.",)),
        ("9", "Home component", ("All of it: the sheet of each phase, with its log.",)),
        ("10", "What is not exercise", (listed(alongside) or "Nothing.",)),
        (
            "11",
            "Adverse events",
            ("The pain rule, “Stop if” of each exercise, and the red flags.",),
        ),
        ("12", "Setting", (cert.setting,)),
        ("13", "Dose", ("The programme of each phase, with what each dose rests on.",)),
        ("14", "Generic or tailored, and how", (cert.tailoring,)),
        ("15", "Rule for the starting level", ("“Start here when”, in each phase.",)),
        ("16", "Fidelity", (cert.fidelity,)),
    )
    return tuple(CertItem(*answer) for answer in answers)
