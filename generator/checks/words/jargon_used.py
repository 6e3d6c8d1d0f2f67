"""A word of the trade stands where a plain one would do.

## What it finds

A word or phrase that `jargon` in `content/vocabulary.yml` lists, in the data and in chapters.
Quoted names of studies and other names of an exercise are left alone.

## Why it matters

People who do not know the word skip the step, or do something else. The list says for each term
what to write instead, so that all pages say it the same way.

## Example

```yaml
steps: [Perform bilateral squats.]
```

## Instead

```yaml
steps: [Squat on both legs.]
```

A word that patients should learn belongs under `terms`, with its meaning.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.check import Check, Finding
from generator.checks.words.chapters import texts
from generator.checks.words.passages import first_few, in_small_letters
from generator.diagnostics import Severity
from generator.handbook import Handbook


def _find(handbook: Handbook) -> Iterator[Finding]:
    plain = {term.lower(): words for term, words in handbook.vocabulary.jargon.items() if term}
    if not plain:
        return
    pattern = _any_of(plain)
    for text in texts(handbook, lambda text: any(map(text.lower().__contains__, plain))):
        for match in first_few(pattern, in_small_letters(text.text)):
            message = f"“{match[0]}” is a word of the trade."
            advice = f"write: {plain[match[1]]}."
            yield text.finding(match.start(), match.end(), message, advice)


def _any_of(terms: dict[str, str]) -> re.Pattern[str]:
    longest_first = sorted(terms, key=lambda term: (-len(term), term))
    return re.compile(rf"\b({'|'.join(map(re.escape, longest_first))})(?:e?s)?\b")


CHECK = Check("jargon-used", __doc__, _find, Severity.WARNING)
