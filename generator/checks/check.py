"""What a check is, and what it finds."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.diagnostics import Diagnostic, Related, Severity, Span
from generator.handbook import Handbook, Origin


@dataclass(frozen=True, slots=True)
class Finding:
    """One mistake, before its check's code and severity are put to it."""

    path: str
    span: Span
    message: str
    help: str = ""
    related: tuple[Related, ...] = ()
    severity: Severity | None = None
    """None for the severity of its check."""


Find = Callable[[Handbook], Iterator[Finding]]
FindOn = Callable[[Handbook, datetime.date], Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class Check:
    """One fault that an editor can be told of: its permanent code, its manual page, its search.

    `find` is None where the fault already shows while files are read and linked: then the check is
    only its page.
    """

    code: str
    manual: str
    """The page in Markdown: a title line, then headings in a fixed order."""

    find: Find | None = None
    severity: Severity = Severity.ERROR
    is_safety: bool = False
    """Whether a slip here could hurt somebody: nobody may then allow a single finding."""

    find_on: FindOn | None = None
    """The search for a fault that time alone brings; made only where a day is given."""

    @property
    def title(self) -> str:
        """The fault in one sentence."""
        return self.manual.partition("\n")[0]

    def run(self, handbook: Handbook, today: datetime.date | None = None) -> Iterator[Diagnostic]:
        """Yield this check's diagnostics for a whole handbook, as of a day where one is given."""
        for found in self._found(handbook, today):
            yield Diagnostic(
                path=found.path,
                span=found.span,
                code=self.code,
                message=found.message,
                help=found.help,
                related=found.related,
                severity=found.severity or self.severity,
            )

    def _found(self, handbook: Handbook, today: datetime.date | None) -> Iterator[Finding]:
        if self.find is not None:
            yield from self.find(handbook)
        if self.find_on is not None and today is not None:
            yield from self.find_on(handbook, today)


def at_value(
    origin: Origin, message: str, advice: str = "", related: tuple[Related, ...] = ()
) -> Finding:
    """Return a finding that points at a value."""
    return Finding(origin.path, origin.span(), message, advice, related)


def at_key(
    origin: Origin, message: str, advice: str = "", related: tuple[Related, ...] = ()
) -> Finding:
    """Return a finding that points at the key before a value."""
    return Finding(origin.path, origin.key_span(), message, advice, related)


def value_related(origin: Origin, message: str) -> Related:
    """Return a note on another value: "the limit is set"."""
    return Related(origin.path, origin.span(), message)


def key_related(origin: Origin, message: str) -> Related:
    """Return a note on the key before another value: "its limits stand"."""
    return Related(origin.path, origin.key_span(), message)
