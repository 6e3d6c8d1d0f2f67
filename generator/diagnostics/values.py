"""The values a mistake is made of. They compare by value and sort by path, place and code."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How bad it is; only an error stops a build."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a file; lines and columns count characters from 1, the end is exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True, order=True)
class Related:
    """Another place that helps to understand a mistake: where the limit or the first key stands.

    The message reads on into the place ("the limit is set"); a bracket at its end is put behind it.
    """

    path: str
    span: Span
    message: str


@dataclass(frozen=True, slots=True, order=True)
class Diagnostic:
    """One mistake at the smallest place that the editor can change.

    `path` is posix and relative to the root. `code` is permanent and names the fault, `message` is
    a sentence that says what is wrong, `help` what to do about it.
    """

    path: str
    span: Span
    code: str
    message: str
    help: str = ""
    related: tuple[Related, ...] = ()
    severity: Severity = Severity.ERROR
