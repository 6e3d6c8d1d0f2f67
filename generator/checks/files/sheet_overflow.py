"""A sheet's programme does not go onto two pages.

## What it finds

A phase whose programme, in standard print, would need a third page, on A4 or on Letter. The log is
a page of its own and does not count, and large print may take as many pages as it needs. It shows
when the sheets are made, by `toehold sheets` and `toehold build`, not in `toehold check`. The other
sheets are made all the same.

## Why it matters

A programme is one sheet of paper with two sides. A second sheet gets lost, and with it the rules
that say when to stop. People also do fewer of the exercises the more there are.

## Example

```yaml
programme:   # seven exercises with long notes
  - exercise: chair-rise
    note: >-
      A note that says over six lines what the steps of the exercise say already.
```

## Instead

```yaml
programme:   # the four or five that matter most in this phase
  - exercise: chair-rise
```

The message says by how much the sheet is too long, measured down one of its two columns. A line of
text there is about half a centimetre.

## Source

Our own rule, for one sheet in the hand. The sizes of print that it keeps are those of the Clear
Print guidelines.
"""

from __future__ import annotations

from generator.checks.check import Check

CHECK = Check("sheet-overflow", __doc__)
