"""Two states of a handbook for tests of what changed between them."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from generator.editor.changes import Comparison, State, compare
from generator.handbook import load
from generator.views.sheet_digests import sheet_digests
from tests.places import KNEE


def state(root: Path, name: str = "a state") -> State:
    """Read a handbook as `toehold diff` does."""
    loaded = load(root)
    mistakes = len(loaded.diagnostics)
    digests = None if mistakes else sheet_digests(loaded.handbook)
    return State(name, loaded.handbook, mistakes, digests)


@cache
def knee() -> State:
    """Return the fixture as it stands."""
    return state(KNEE, "the fixture")


def compared(root: Path) -> Comparison:
    """Compare a spoilt copy of the fixture with the fixture."""
    return compare(knee(), state(root, "the copy"), sheet_digests)
