"""A text asks for too many years of school.

## What it finds

Patient text of an exercise, a phase, a measure, a red flag or anything else that is read as a
whole, where it scores above US grade 6 (a warning) or above grade 8 (an error). Words of the
vocabulary's `terms` and names count as plain ones. Texts of a few words are not scored.

## Why it matters

A quarter of adults read at the level of a twelve-year-old or below, and pain makes reading no
easier. What is not understood is not done, or is done wrongly.

## Example

```yaml
purpose: Facilitates progressive restoration of functional capability throughout rehabilitation.
```

## Instead

```yaml
purpose: Helps you get back to what you could do before, a little at a time.
```

Short sentences first, then short words. The place shown is the hardest sentence. The score says
nothing about sense: read the text aloud as well.

## Source

The Flesch-Kincaid grade (Kincaid and others, 1975); NHS and US advice on patient information:
grade 6, a reading age of 11 to 12.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.checks.check import Check, Finding
from generator.checks.words.grade import Syllables, at_most, grade, joined, terms
from generator.checks.words.passages import Passage, wholes
from generator.checks.words.sentences import WORD, sentences
from generator.diagnostics import Severity
from generator.handbook import Handbook

WISHED, MOST = 6.0, 8.0
_ENOUGH = 20  # words; the score of fewer says little

#: Read by reviewers, or a few words beside a number: the rest of the text is scored without them.
_NOT_SCORED = frozenset({"cert", "limits", "why", "studied_in", "no_threshold"})


def _find(handbook: Handbook) -> Iterator[Finding]:
    syllables = Syllables(terms(handbook))
    for whole in wholes(handbook):
        texts = [one for one in whole.passages if not _NOT_SCORED.intersection(one.at)]
        yield from _judged(texts, syllables)


def _judged(texts: list[Passage], syllables: Syllables) -> Iterator[Finding]:
    text = joined(one.text for one in texts)
    if len(text.split()) < _ENOUGH or at_most(text) <= WISHED:
        return
    score = round(grade(text, syllables), 1)
    if score > WISHED:
        severity = Severity.ERROR if score > MOST else Severity.WARNING
        passage, start, end = _hardest(texts, syllables)
        words = _longest(WORD.findall(passage.text.lower(), start, end), syllables)
        message = f"this reads at US grade {score:.1f}, here most of all; {WISHED:g} is the most."
        advice = f"cut the sentence in two, or find plainer words for {words}."
        place = passage.span(start, end)
        yield Finding(passage.path, place, message, advice, severity=severity)


def _hardest(texts: list[Passage], syllables: Syllables) -> tuple[Passage, int, int]:
    """Return the sentence that adds most to the score, and the first of equals."""
    found = [(one, start, end) for one in texts for start, end in sentences(one.text)]
    return max(found, key=lambda at: _weight(at[0].text[at[1] : at[2]], syllables))


def _weight(sentence: str, syllables: Syllables) -> float:
    words = len(WORD.findall(sentence))
    return words * (grade(sentence, syllables) - WISHED) if words else 0.0


def _longest(words: Iterable[str], syllables: Syllables) -> str:
    ordered = sorted(dict.fromkeys(words), key=lambda word: (-syllables[word], -len(word)))
    return " and ".join(f"“{word}”" for word in ordered[:2])


CHECK = Check("reading-grade", __doc__, _find, Severity.WARNING)
