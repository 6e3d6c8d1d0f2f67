"""A chapter links to a place it may not.

## What it finds

A link or picture in a chapter that leads to anything but `https:`, `mailto:`, a heading of the
same page, or a file inside the handbook.

## Why it matters

Other schemes can run a script or send the reader over an open line, and other files are not
published.

## Example

```markdown
[Leaflet](http://clinic.example/leaflet)
```

## Instead

```markdown
[Leaflet](https://clinic.example/leaflet)
```
"""

from __future__ import annotations

from generator.checks.check import Check

CHECK = Check("link-not-allowed", __doc__)
