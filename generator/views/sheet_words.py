"""The sheet's own words, one wording for paper and screen: headings, and what is left to write."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Labels:
    """Words that stand on every sheet; they are no content, and no digest knows them."""

    goals: str = "What this phase is for"
    alongside: str = "What goes alongside"
    pain: str = "What pain means"
    to_do: str = "What to do today"
    keep_fit: str = "Keep fit"
    stop: str = "Stop and be seen"
    flare: str = "If it flares up"
    alternative: str = "Or"
    cue: str = "Think:"
    sources: str = "What the doses rest on."
    started: str = "Started on"
    sides: tuple[str, ...] = ("Left", "Right", "Both")
    """What a clinician ticks on a card where the side matters."""

    your_dose: str = "Your dose"
    """Left blank for the clinician."""

    note: str = "Note"
    """Left blank for the clinician."""

    telephone: str = "Your clinic's telephone"
    """Left blank for the clinician."""
