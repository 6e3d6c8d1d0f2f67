"""A large handbook made from the shipped one: the same bytes for the same seed."""

from __future__ import annotations

import random
import re
import shutil
from pathlib import Path

ROOT = Path(__file__).parent.parent
ADJECTIVES = ("slow", "quick", "calm", "firm", "low", "high", "wide", "short", "long", "steady")
LINKS = re.compile(r"^(easier|harder): .*\n", re.MULTILINE)
NECK = re.compile(r"(\{pose: (?:standing|sitting)[^}]*?)\}(?=\n)")
NAME = re.compile(r"^name: (.*)$", re.MULTILINE)


def make_handbook(destination: Path, exercises: int, seed: int = 1) -> Path:
    """Write a handbook of that many exercises into an empty folder and return it."""
    for name in ("content", "exercises"):
        shutil.copytree(ROOT / name, destination / name)
    shutil.copy(ROOT / "mkdocs.yml", destination / "mkdocs.yml")
    sources = sorted((ROOT / "exercises").rglob("*.yml"))
    chance = random.Random(seed)  # noqa: S311  no secret, only variety
    for number in range(max(0, exercises - len(sources))):
        source = chance.choice(sources)
        folder = destination / source.parent.relative_to(ROOT)
        text = _varied(source.read_text("utf-8"), chance, number)
        (folder / f"{source.stem}-{number:04}.yml").write_text(text, "utf-8")
    return destination


def _varied(text: str, chance: random.Random, number: int) -> str:
    """Give a copy of an exercise its own name and words, and no place among easier and harder."""
    words = " ".join(chance.sample(ADJECTIVES, 3))
    named = NAME.sub(rf"name: \1, {words} {number}", LINKS.sub("", text), count=1)
    # A drawing of its own, so that none is known from another exercise.
    return NECK.sub(rf"\1, neck: {number % 40 + number / 10000}}}", named, count=1)
