"""Collects the mistakes of one file, and stops before a hostile file fills the screen."""

from collections.abc import Iterable

from generator.diagnostics import Diagnostic, Related, Span

LIMIT = 100  # mistakes a file; whoever has more has one mistake, such as a wrong encoding
_LONGEST = 300  # characters of a message, which may quote a key of any length
START = Span(1, 1, 1, 1)


class Findings:
    """The mistakes of one file so far."""

    def __init__(self, path: str) -> None:
        self.path = path
        self._found: list[Diagnostic] = []

    def add(
        self,
        span: Span,
        code: str,
        message: str,
        advice: str = "",
        related: Iterable[Related] = (),
    ) -> None:
        """Note a mistake; beyond the limit it is dropped."""
        if not self.full:
            if len(message) > _LONGEST:
                message = message[:_LONGEST] + "…"
            self._found.append(Diagnostic(self.path, span, code, message, advice, tuple(related)))

    @property
    def full(self) -> bool:
        """Whether any further mistake would be left out."""
        return len(self._found) > LIMIT

    def sorted(self) -> tuple[Diagnostic, ...]:
        """Return the mistakes by place, the last one replaced by a word on what is left out."""
        ordered = sorted(self._found)
        if not self.full:
            return tuple(ordered)
        last = ordered[LIMIT]
        message = f"This file has more than {LIMIT} mistakes; the others are not shown."
        more = Diagnostic(self.path, last.span, "too-many-mistakes", message)
        return (*ordered[:LIMIT], more)
