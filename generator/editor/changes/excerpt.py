"""The stretch of two long texts in which they differ."""

from __future__ import annotations

from itertools import takewhile

from generator.editor.changes.change import Detail

#: Texts that are no longer than this are shown whole.
LONG = 120
#: Characters kept on either side of what differs, so that it can be found.
CONTEXT = 30


def excerpt(detail: Detail) -> Detail:
    """Return a detail on one line, long texts cut down to what differs and a little around it."""
    old, new = one_line(detail.old), one_line(detail.new)
    if not old or not new or old == new or max(len(old), len(new)) <= LONG:
        return Detail(detail.label, old, new)
    before = _alike(old, new)
    shorter = min(len(old), len(new)) - before  # what ends alike must not overlap what begins alike
    after = min(_alike(old[::-1], new[::-1]), shorter)
    start, end = max(0, before - CONTEXT), max(0, after - CONTEXT)
    return Detail(detail.label, _cut(old, start, end), _cut(new, start, end))


def one_line(text: str) -> str:
    """Return a text without line breaks."""
    return " ".join(text.split())


def _alike(one: str, other: str) -> int:
    """Return how many characters two texts share from their beginning."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _cut(text: str, start: int, end: int) -> str:
    """Leave out about so many characters at either end, whole words only."""
    first = text.rfind(" ", 0, start + 1) + 1
    last = text.find(" ", len(text) - end) if end else -1
    middle = text[first : last if last > 0 else len(text)]
    return f"{'… ' if first else ''}{middle}{' …' if last > 0 else ''}"
