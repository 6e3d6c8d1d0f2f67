"""A sentence is too long.

## What it finds

A sentence of more than 25 words, in the data and in chapters.

## Why it matters

A reader in pain, or in a second language, has lost the beginning of a long sentence at its end.
One idea to a sentence.

## Example

```yaml
setup: >-
  Stand on the lowest stair with your back to the rail, and if you feel at all unsteady hold on to
  it with one hand or with both of them.
```

## Instead

```yaml
setup: >-
  Stand on the lowest stair with your back to the rail. Hold on to it if you feel unsteady.
```
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from generator.checks.check import Check, Finding
from generator.checks.words.chapters import Block, texts
from generator.checks.words.passages import FEW, Passage
from generator.checks.words.sentences import WORD, sentences
from generator.diagnostics import Severity
from generator.handbook import Handbook

MOST = 25
_ADVICE = "make two sentences of it."


def _find(handbook: Handbook) -> Iterator[Finding]:
    for text in texts(handbook):
        if _may_be_too_long(text.text):
            yield from islice(_too_long(text), FEW)


def _may_be_too_long(text: str) -> bool:
    """Tell whether a text has so many words at all: two quick looks pass over most of them."""
    return text.count(" ") + text.count("\n") >= MOST and len(text.split()) > MOST


def _too_long(text: Passage | Block) -> Iterator[Finding]:
    for start, end in sentences(text.text):
        words = len(WORD.findall(text.text, start, end))
        if words > MOST:
            message = f"this sentence has {words} words; {MOST} is the most."
            yield text.finding(start, end, message, _ADVICE)


CHECK = Check("sentence-too-long", __doc__, _find, Severity.WARNING)
