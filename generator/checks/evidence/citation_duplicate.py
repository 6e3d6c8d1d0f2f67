"""One source stands twice.

## What it finds

Two entries of `content/citations.yml` with the same DOI or the same PMID, or with the same authors
and the same title.

## Why it matters

One study then looks like two, in the list of sources and behind the numbers; and what is put right
in one entry stays wrong in the other.

## Example

```yaml
smith2020: {author: [Smith A], issued: 2020, DOI: 10.1000/182}
smith2020b: {author: [Smith A], issued: 2020, DOI: 10.1000/182}
```

## Instead

```yaml
smith2020: {author: [Smith A], issued: 2020, DOI: 10.1000/182}
```

Keep one, and cite that one everywhere.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.check import Check, Finding, at_value, key_related
from generator.handbook import Handbook, Origin
from generator.model.shared import Citation


def _find(handbook: Handbook) -> Iterator[Finding]:
    first: dict[tuple[str, ...], tuple[str, Origin]] = {}
    for key, citation in handbook.citations.items():
        origin = handbook.origin("citation", key)
        for field, mark in _marks(citation):
            if mark in first:
                other, at = first[mark]
                message = f"`{other}` has the same {field}."
                note = key_related(at, "the other entry stands")
                yield at_value(origin.inside(field), message, _ADVICE, (note,))
                break
            first[mark] = key, origin


_ADVICE = "keep one of the two, and cite that one everywhere."


def _marks(citation: Citation) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield what no two sources share, each with the key that gives it."""
    if citation.doi is not None:
        yield "DOI", ("DOI", citation.doi.lower())
    if citation.pmid is not None:
        yield "PMID", ("PMID", citation.pmid)
    if citation.title is not None:
        yield "title", ("title", citation.title.lower().rstrip("."), *(citation.author or ()))


CHECK = Check("citation-duplicate", __doc__, _find)
