"""One Markdown chapter: its front matter, its body, and what the body refers to."""

from dataclasses import dataclass

from generator.diagnostics import Span
from generator.source.data import Data
from generator.source.document import Document
from generator.source.lines import lines_of


@dataclass(frozen=True, slots=True)
class Reference:
    """A place in a chapter that the program fills in.

    `[[exercise:wall-push|this one]]` has kind, target and label; `[[pain-rule]]` has only a
    target; each key of `[@first2015; @second2023]` has the kind "cite". `span` is the whole
    reference, for a citation one "@key".
    """

    kind: str
    target: str
    label: str
    span: Span


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter as it stands in its file. `body` begins on the line `body_line` of `text`."""

    path: str
    text: str
    front: Document
    body: str
    body_line: int
    references: tuple[Reference, ...]

    @property
    def meta(self) -> Data:
        """The values of the front matter; `front` knows where each stands in the file."""
        return self.front.data

    def span_at(self, offset: int, length: int) -> Span:
        """Return where `length` characters from `offset` of the body stand in the file."""
        return lines_of(self.body, self.body_line).span(offset, offset + length)
