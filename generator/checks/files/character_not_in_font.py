"""The printed sheets cannot show a character.

## What it finds

A character in the text of a sheet that none of the handbook's fonts can draw, such as an emoji. It
shows when the sheets are made, not in `toehold check`.

## Why it matters

On paper there would be an empty box in its place. No other font steps in, so that a sheet looks the
same wherever it is made.

## Example

```yaml
cues: [Well done 🎉]
```

## Instead

```yaml
cues: [Well done]
```

A letter of another language, or a sign that sheets need, can be added to the fonts:
`generator/fonts/README.md` says how.

## Source

PDF/UA-1 (ISO 14289-1), 7.21: every character that is shown needs its glyph.
"""

from __future__ import annotations

from generator.checks.check import Check

CHECK = Check("character-not-in-font", __doc__)
