"""What a correction changes, as a unified diff for people."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import unified_diff

from generator.diagnostics.cells import safe
from generator.editor.corrections.correct import Corrected
from generator.source.lines import split_lines


def unified(corrected: Corrected) -> Iterator[str]:
    """Yield the lines of the diff; what could steer a terminal is shown by its number."""
    before, after = split_lines(corrected.before), split_lines(corrected.after)
    for line in unified_diff(before, after, f"a/{corrected.path}", f"b/{corrected.path}"):
        text = line.removesuffix("\n")
        yield text[:1] + "".join("\t" if one == "\t" else safe(one) for one in text[1:])
        if not line.endswith("\n"):
            yield "\\ No newline at end of file"
