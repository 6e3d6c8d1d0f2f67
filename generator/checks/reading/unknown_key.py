"""A key does not belong here.

## What it finds

A key that the record does not have at this place, most often a misspelt one or one that is
indented wrongly. A near miss gets a “did you mean”.

## Why it matters

If unknown keys were passed over in silence, a misspelt `hold_secnds` would drop the hold from
every sheet.

## Example

```yaml
dose: {reps: 10, hold_secnds: 5}
```

## Instead

```yaml
dose: {reps: 10, hold_seconds: 5}
```

Where the “key” is half a sentence, a comma inside `{ }` has cut a text in two: put the text in
quotes.
"""

from __future__ import annotations

from generator.checks.check import Check

CHECK = Check("unknown-key", __doc__)
