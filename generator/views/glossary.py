"""The handbook's own words, and what they mean."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

_SIGNS = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class TermView:
    """A word that a reader meets, and what it means."""

    anchor: str
    name: str
    means: str


def term_views(terms: Mapping[str, str]) -> tuple[TermView, ...]:
    """Word the glossary, in the order of the alphabet."""
    return tuple(
        TermView(f"term-{_SIGNS.sub('-', term.casefold()).strip('-')}", _begun(term), means)
        for term, means in sorted(terms.items(), key=lambda item: item[0].casefold())
    )


def _begun(term: str) -> str:
    return term[:1].upper() + term[1:]
