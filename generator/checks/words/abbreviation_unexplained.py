"""An abbreviation is not explained.

## What it finds

A word of two or more capital letters that neither the same text or chapter explains nor
the vocabulary's `terms`. A text explains it by “(ABC)” behind the words that it stands for, by
“ABC (…)”, or by “ABC is short for …”.

## Why it matters

One abbreviation can mean many things, and a reader who has to guess may guess wrong.

## Example

```yaml
purpose: Gets your ROM back.
```

## Instead

```yaml
purpose: Lets the joint bend as far as before.
```

Most of the time the words themselves are better. Where the abbreviation is worth knowing, explain
it under `terms` in `content/vocabulary.yml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from generator.checks.check import Check, Finding
from generator.checks.words.chapters import texts
from generator.checks.words.passages import first_few
from generator.diagnostics import Severity
from generator.handbook import Handbook

#: (As in `grade`, a character comes before the look behind it.)
_CAPITALS = re.compile(r"([A-Z](?<![\w/].)[A-Z]+(?:/[A-Z]{2,})*)s?\b")
#: “… (ABC)”, “ABC (…)”, “ABC is short for …”.
_EXPLAINED = re.compile(
    r"[a-z] \(([A-Z]{2,})s?\)"
    r"|\b([A-Z]{2,})(?: \([a-zA-Z]|\W{1,4}(?:is short for|stands for|means)\b)"
)
#: Words by now, whatever they once stood for.
_PLAIN = frozenset({"OK", "TV", "UK", "US"})
_ADVICE = "write the words out, or explain it under `terms` in vocabulary.yml."


def _find(handbook: Handbook) -> Iterator[Finding]:
    terms = handbook.vocabulary.terms
    known = _PLAIN.union(match[1] for term in terms for match in _CAPITALS.finditer(term))
    for text in texts(handbook, _CAPITALS.search):
        for match in first_few(_CAPITALS, text.text):
            if match[1] not in known and match[1] not in _explained(text.context):
                message = f"“{match[1]}” is not explained."
                yield text.finding(match.start(1), match.end(1), message, _ADVICE)


@lru_cache(maxsize=8)
def _explained(text: str) -> frozenset[str]:
    return frozenset(match[1] or match[2] for match in _EXPLAINED.finditer(text))


CHECK = Check("abbreviation-unexplained", __doc__, _find, Severity.WARNING)
