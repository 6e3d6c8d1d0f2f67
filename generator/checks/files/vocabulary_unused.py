"""An entry of a shared file is used nowhere.

## What it finds

A region, a position, a thing of equipment, a family or a condition of `content/vocabulary.yml`, a
measure, a red flag or an entry of `content/alongside.yml` that nothing names. Nothing is said while
some file cannot be read, since it may be the one that names it.

## Why it matters

It makes an empty page in an index, or it was meant to be named: a red flag that no protocol lists
is printed on no sheet.

## Example

```yaml
equipment:
  rope: {name: Rope, household: A washing line.}
```

## Instead

Name it where it belongs, as in `equipment: [rope]`, or delete the entry.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.checks.check import Check, Finding, at_key
from generator.checks.records import shared_file
from generator.diagnostics import Severity
from generator.handbook import Handbook, Origin
from generator.handbook.link import VOCABULARY

#: Kinds whose word for the program is not the one for people.
_NAMES = {"red-flag": "red flag", "alongside": "entry"}
_Entries = Iterator[tuple[str, str, Origin]]


def _find(handbook: Handbook) -> Iterator[Finding]:
    if handbook.unread:
        return
    families = (handbook.family_of(identifier) for identifier in handbook.exercises)
    used = handbook.named.union(("family", family) for family in families)
    for kind, identifier, origin in (*_vocabulary(handbook), *_shared(handbook)):
        if (kind, identifier) not in used:
            message = f"nothing uses the {_NAMES.get(kind, kind)} `{identifier}`."
            yield at_key(origin, message, "name it where it belongs, or delete it.")


def _vocabulary(handbook: Handbook) -> _Entries:
    origin = shared_file(handbook, "vocabulary")
    for kind, table in VOCABULARY.items() if origin else ():
        entries: Mapping[str, object] = getattr(handbook.vocabulary, table)
        for identifier in entries:
            if origin:
                yield kind, identifier, origin.inside(table, identifier)


def _shared(handbook: Handbook) -> _Entries:
    files = {
        "measure": handbook.measures,
        "red-flag": handbook.red_flags,
        "alongside": handbook.alongside,
    }
    for kind, entries in files.items():
        for identifier in entries:
            yield kind, identifier, handbook.origin(kind, identifier)


CHECK = Check("vocabulary-unused", __doc__, _find, Severity.WARNING)
