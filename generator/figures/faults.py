"""What is wrong with a drawing: a joint bent too far, a part in a thing, a hand out of reach."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

FaultCode: TypeAlias = Literal["pose-out-of-range", "pose-through-prop", "pose-out-of-reach"]

At: TypeAlias = tuple[str | int, ...]
"""A path of keys inside a figure."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One mistake in a drawing, at the smallest thing that an editor can change."""

    code: FaultCode
    at: At
    message: str
    help: str


def too_far(at: At, what: str, value: float, low: float, high: float) -> Fault:
    """Return the fault of a number, in degrees or per cent, that its joint does not reach."""
    word = "more" if value < low else "less"
    nearest = low if value < low else high
    return Fault(
        "pose-out-of-range",
        at,
        f"`{what}` goes from {low:g} to {high:g}, and here it is {_said(value)}.",
        f"write {nearest:g} or {word}.",
    )


MOST_DIGITS = 12


def _said(value: float) -> str:
    """Return a number as a reader may see it; a whole number may have a thousand digits."""
    text = str(value)
    return text if len(text) <= MOST_DIGITS else text[:MOST_DIGITS] + "…"
