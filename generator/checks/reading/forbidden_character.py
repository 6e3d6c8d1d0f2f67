r"""A character cannot be seen or deceives.

## What it finds

Control characters, invisible marks that reverse the order of reading, the line separators
U+2028 and U+2029, and bytes that are not UTF-8; also where an escape such as `"\u202e"` stands
for one.

## Why it matters

A number can be made to look like another one. Nobody who reviews the change could see it.

## Example

```yaml
name: "Wall\u202epress"
```

## Instead

```yaml
name: Wall press
```

They mostly come in by copying from a web page or a word processor: delete the text and type it
again. Save files with the encoding UTF-8.

## Source

CVE-2021-42574, “Trojan Source”.
"""

from __future__ import annotations

from generator.checks.check import Check

CHECK = Check("forbidden-character", __doc__)
