"""A text leaves the dose to what can be borne.

## What it finds

“As tolerated”, “to tolerance” and the like, in the data and in chapters.

## Why it matters

It sounds like a dose and is none. People who push through pain can tolerate far too much, and
people who are afraid far too little. The pain rule says it in numbers.

## Example

```yaml
note: Add weight as tolerated.
```

## Instead

```yaml
note: Add weight when the pain stays green and the next morning is a usual one.
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.check import Check, Finding
from generator.checks.words.chapters import texts
from generator.checks.words.passages import first_few
from generator.handbook import Handbook

_TOLERATED = re.compile(
    r"\b(?:if|as(?: \w+)?(?: as)?)(?: (?:you|they|is|are|can|it))* tolerate[sd]?\b"
    r"|\b(?:to|within|up to|by|per) (?:your |the )?tolerance\b",
    re.IGNORECASE,
)
_ADVICE = "say by the pain rule or by a criterion when to do more and when to do less."


def _find(handbook: Handbook) -> Iterator[Finding]:
    for text in texts(handbook, lambda text: "toler" in text.lower()):
        for match in first_few(_TOLERATED, text.text):
            message = f"“{match[0]}” is no dose and no rule."
            yield text.finding(match.start(), match.end(), message, _ADVICE)


CHECK = Check("as-tolerated", __doc__, _find)
