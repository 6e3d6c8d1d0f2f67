"""A chapter holds HTML.

## What it finds

A tag, a comment or a list of attributes (`{: … }` or `{… = …}`) in a chapter, outside code.

## Why it matters

HTML can carry scripts, and it is not turned into other forms of the handbook. Chapters are
Markdown, and blocks such as `[[pain-rule]]` bring what Markdown cannot do.

## Example

```markdown
Press <b>slowly</b>.
```

## Instead

```markdown
Press **slowly**.
```

To show a tag as text, put it in back-quotes.
"""

from __future__ import annotations

from generator.checks.check import Check

CHECK = Check("raw-html", __doc__)
