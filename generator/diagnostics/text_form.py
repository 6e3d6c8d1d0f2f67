"""The form for people: place, fault, excerpt, help and notes. It may change.

exercises/balance/stand.yml:20:23: error[dose-outside-limits]: 50 repetitions; 5 to 30 allowed.
   20 | dose: {sets: 3, reps: 50}
      |                       ^^
help: write 30 or fewer, or give outside_limits with a reason and a reviewer.
note: the limit is set at exercises/balance/stand.yml:22:9 (lynn2012)
"""

import re
from collections.abc import Callable, Iterable, Iterator

from generator.diagnostics.cells import safe
from generator.diagnostics.excerpt import excerpt
from generator.diagnostics.values import Diagnostic, Related, Severity

_GUTTER = 5
_RED, _YELLOW, _GREEN, _CYAN, _BLUE, _BOLD = "1;31", "1;33", "1;32", "1;36", "34", "1"
_CLOSING_BRACKET = re.compile(r"(?P<message>.*?)(?P<bracket> \([^()]*\))?")

_Paint = Callable[[str, str], str]


def render_text(
    diagnostics: Iterable[Diagnostic],
    texts: Callable[[str], str | None],
    *,
    colour: bool = False,
) -> str:
    """Return all diagnostics as text, in the order given, with an empty line between two.

    `texts` gives a file's text for its path, or None where there is none to show.
    """
    paint = _ansi if colour else _plain
    blocks = ("\n".join(_block(each, texts(each.path), paint)) + "\n" for each in diagnostics)
    return "\n".join(blocks)


def _block(diagnostic: Diagnostic, text: str | None, paint: _Paint) -> Iterator[str]:
    tone = _RED if diagnostic.severity is Severity.ERROR else _YELLOW
    place = paint(_BOLD, _place(diagnostic))
    fault = paint(tone, f"{diagnostic.severity}[{diagnostic.code}]")
    yield f"{place}: {fault}: {safe(diagnostic.message)}"
    if text is not None:
        yield from _excerpt(diagnostic, text, paint, tone)
    if diagnostic.help:
        yield f"{paint(_GREEN, 'help')}: {safe(diagnostic.help)}"
    for related in diagnostic.related:
        yield f"{paint(_CYAN, 'note')}: {_note(related)}"


def _excerpt(diagnostic: Diagnostic, text: str, paint: _Paint, tone: str) -> Iterator[str]:
    shown = excerpt(text, diagnostic.span)
    if shown is None:
        return
    number = f"{diagnostic.span.line:>{_GUTTER}}"
    yield f"{paint(_BLUE, f'{number} |')} {shown.line}".rstrip()
    gutter = paint(_BLUE, f"{' ' * len(number)} |")
    yield f"{gutter} {' ' * shown.indent}{paint(tone, '^' * shown.carets)}"


def _note(related: Related) -> str:
    parts = _CLOSING_BRACKET.fullmatch(safe(related.message))
    message, bracket = (parts["message"], parts["bracket"] or "") if parts else ("", "")
    return f"{message} at {_place(related)}{bracket}"


def _place(at: Diagnostic | Related) -> str:
    return f"{safe(at.path)}:{at.span.line}:{at.span.column}"


def _plain(_code: str, text: str) -> str:
    return text


def _ansi(code: str, text: str) -> str:
    return f"\x1b[{code}m{text}\x1b[0m"
