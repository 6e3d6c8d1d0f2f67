"""A source cannot be looked up.

## What it finds

An entry of `content/citations.yml` with none of `DOI`, `PMID` and `URL`.

## Why it matters

A reader who wants to check a number should be one step away from its source, and so should the
person who opens each source and sets `checked: true`.

## Example

```yaml
smith2020: {author: [Smith A], container-title: A journal, issued: 2020}
```

## Instead

```yaml
smith2020: {author: [Smith A], container-title: A journal, issued: 2020, DOI: 10.1000/182}
```

Never guess one: a wrong identifier leads to another study. Where none can be found, write
`# allow: citation-without-identifier - ` and the reason on the line above.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.check import Check, Finding, at_key
from generator.diagnostics import Severity
from generator.handbook import Handbook


def _find(handbook: Handbook) -> Iterator[Finding]:
    for key, citation in handbook.citations.items():
        if not (citation.doi or citation.pmid or citation.url):
            message = f"`{key}` has no DOI, PMID or URL."
            yield at_key(handbook.origin("citation", key), message, "add the one the source shows.")


CHECK = Check("citation-without-identifier", __doc__, _find, Severity.WARNING)
