"""Words are divided in as many places as Pyphen itself divides them."""

from __future__ import annotations

import re
from itertools import pairwise

import pyphen

from generator.checks.words.hyphens import places
from generator.checks.words.sentences import WORD
from tests.places import ROOT

LETTERS = re.compile(r"[^a-z]")


def shipped() -> set[str]:
    """Return every word of the handbook's own files."""
    files = [*ROOT.glob("content/**/*.*"), *ROOT.glob("exercises/**/*.yml")]
    return {word for file in files for word in WORD.findall(file.read_text("utf-8").lower())}


def made(divider: pyphen.Pyphen) -> set[str]:
    """Return words made from a spread of the patterns: by itself, and one behind the other."""
    stems = [LETTERS.sub("", pattern) for pattern in sorted(divider.hd.patterns)[::4]]
    return {*stems, *(first + second for first, second in pairwise(stems))}


def test_as_pyphen_divides_them() -> None:
    divider = pyphen.Pyphen(lang="en_US")
    words = {*shipped(), *made(divider), "", "a", "école", "o’clock"}
    assert len(words) > 5000
    wrong = {word for word in words if places(word) != len(divider.positions(word))}
    assert wrong == set()
