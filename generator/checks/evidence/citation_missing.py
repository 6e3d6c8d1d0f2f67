"""A number rests on a source that is not named.

## What it finds

`basis: primary` or `basis: reported` without `citations`, and `basis: reported` without `via`.

## Why it matters

Both say that a study gives this number. Without its name nobody can look it up, and what
another text reports of a study may be wrong.

## Example

```yaml
reps: {max: 30, basis: reported, citations: [smith2020]}
```

## Instead

```yaml
reps: {max: 30, basis: reported, citations: [smith2020], via: [jones2022]}
```

`via` names where the figure was read. A number that no source gives has the basis `handbook`
and says `why`.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.check import Check, Finding, at_value
from generator.checks.records import records
from generator.handbook import Handbook
from generator.model.grounding import Grounded


def _find(handbook: Handbook) -> Iterator[Finding]:
    for origin, grounded in records(handbook, Grounded):
        at = origin.inside("basis")
        if grounded.basis in {"primary", "reported"} and not grounded.citations:
            message = f"`{grounded.basis}` rests on a source, and none is named."
            advice = "add `citations:` with its key in citations.yml, or choose another basis."
            yield at_value(at, message, advice)
        if grounded.basis == "reported" and not grounded.via:
            message = "`reported` does not say where the figure was read."
            advice = "add `via:` with the key of the source that reports it."
            yield at_value(at, message, advice)


CHECK = Check("citation-missing", __doc__, _find)
