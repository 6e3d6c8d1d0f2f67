"""A complaint of the YAML parser, and the words for it."""

from dataclasses import dataclass

Position = tuple[int, int]  # line and column from 0, as the parser counts


@dataclass(frozen=True, slots=True)
class Fault:
    """The parser's complaint and the text around it."""

    context: str
    problem: str
    at: Position
    opened: Position | None  # where the thing began that could not be finished
    quote: Position | None  # where a quoted text began that ends in this line
    bracket: Position | None  # the innermost one still open
    lines: list[str]

    @property
    def line(self) -> str:
        """The line of the complaint."""
        return self.lines[self.at[0]] if self.at[0] < len(self.lines) else ""

    @property
    def before(self) -> str:
        """What stands before the complaint in its line."""
        return self.line[: self.at[1]]

    @property
    def character(self) -> str:
        """The character complained about; "" at the end of a line."""
        return self.line[self.at[1] : self.at[1] + 1]


@dataclass(frozen=True, slots=True)
class Words:
    """A mistake in an editor's words, and where it is to be mended if not at the complaint."""

    message: str
    advice: str = ""
    place: Position | None = None
    opening: str = ""  # a note for where the unfinished thing began, where that helps
