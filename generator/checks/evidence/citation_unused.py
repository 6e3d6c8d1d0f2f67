"""A citation is used nowhere.

## What it finds

An entry of `content/citations.yml` that no exercise, protocol, ladder, shared file or chapter
names. Nothing is said while some file cannot be read, since it may be the one that names it.

## Why it matters

The bibliography lists what the handbook rests on. A source that supports nothing makes it look
better founded than it is; and sometimes the sentence that should cite it has lost its citation.

## Example

```yaml
smith2020: {author: [Smith A], container-title: A journal, issued: 2020, read: full, checked: false}
```

## Instead

Cite it where its result is used, as `citations: [smith2020]` in data or `[@smith2020]` in a
chapter, or delete the entry.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.check import Check, Finding, at_key
from generator.handbook import Handbook


def _find(handbook: Handbook) -> Iterator[Finding]:
    if handbook.unread:
        return
    used = handbook.named
    for key in handbook.citations:
        if ("citation", key) not in used and ("cite", key) not in used:
            message = f"nothing cites `{key}`."
            advice = "cite it where its result is used, or delete it."
            yield at_key(handbook.origin("citation", key), message, advice)


CHECK = Check("citation-unused", __doc__, _find)
