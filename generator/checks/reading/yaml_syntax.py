"""The file is not YAML as the handbook reads it.

## What it finds

A file that breaks YAML's rules: an unclosed quotation mark or bracket, a tab or a wrong
indentation, a colon in the middle of a text. Also what YAML allows and this handbook does not:
anchors (`&`), aliases (`*`), merge keys (`<<`), tags (`!`), directives (`%`), a second
document, an empty file, and numbers of more than 18 digits.

## Why it matters

What cannot be read cannot be checked. The refused parts of YAML can make a value differ from
what stands on the page, or a small file unfold into an enormous one.

## Example

```yaml
purpose: Two things: strength and balance.
```

## Instead

```yaml
purpose: "Two things: strength and balance."
```

Text with a colon and a space, with brackets, or with a `#` after a space needs quotes. So does
a text that begins with a sign such as `*`, `&`, `!`, `%` or `@`.

## Source

YAML 1.2, core schema; of its plain values only `true`, `false`, `null`, whole numbers and
decimals are anything else than text.
"""

from __future__ import annotations

from generator.checks.check import Check

CHECK = Check("yaml-syntax", __doc__)
