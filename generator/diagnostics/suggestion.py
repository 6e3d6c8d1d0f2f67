"""The nearest word that would have been right."""

from collections.abc import Iterable
from difflib import get_close_matches


def did_you_mean(word: str, candidates: Iterable[str]) -> str:
    """Return the one candidate most like `word`, or "" where none is near enough to be meant."""
    # Sorted, so that a draw is decided the same way whatever order the candidates come in.
    return next(iter(get_close_matches(word, sorted(candidates), n=1, cutoff=0.6)), "")
