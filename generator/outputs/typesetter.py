"""From a sheet's data to a tagged PDF. The only module that knows the typesetting engine."""

from __future__ import annotations

import datetime
import re
import threading
from contextlib import ExitStack
from dataclasses import dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import Any, Self

import typst

#: The engine's own names of papers.
PAPER_NAMES = {"a4": "a4", "letter": "us-letter"}
#: Size of what is looked up rather than done, in points, and how much air there is between lines
#: and parts (1 to 0): what is best to read first.
FITS = (("14", "0.3"), ("13", "0.0"), ("12", "0.3"), ("12", "0.0"))
#: How long a programme should be, without its log.
PROGRAMME_PAGES = 2
#: How the engine says that a font lacks a character.
MISSING = re.compile(r'the text `"(.+?)"` could not be displayed')


@dataclass(frozen=True, slots=True)
class Typeset:
    """A finished document and the length of its programme, in pages."""

    pdf: bytes
    programme_pages: int


@dataclass(frozen=True, slots=True)
class MissingGlyphs:
    """Characters that the sheets' fonts cannot show."""

    characters: tuple[str, ...]


class Typesetter:
    """Typesets sheets; safe to share between threads, each of which keeps a warm compiler."""

    def __init__(self, edition: datetime.date) -> None:
        """Date every document with the content's edition, so that the same content is the same."""
        self._timestamp = datetime.datetime.combine(edition, datetime.time(), datetime.UTC)
        self._workers = threading.local()
        self._stack = ExitStack()

    def __enter__(self) -> Self:
        """Make sure that template and fonts are real files, which the engine needs."""
        self._template = _on_disk(files("generator.outputs") / "sheet", self._stack)
        folder = _on_disk(files("generator") / "fonts", self._stack)
        self._fonts = typst.Fonts(
            include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(folder)]
        )
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Remove what was unpacked."""
        self._stack.close()

    def typeset(self, data: str, paper: str) -> Typeset | MissingGlyphs:
        """Typeset one sheet on a paper ("a4", "letter"), as PDF/UA-1.

        The programme is set as large and as roomy as fits on its pages; where nothing fits, tight.
        Raises typst.TypstError where the template itself is at fault.
        """
        inputs = {"sheet": data, "paper": PAPER_NAMES[paper]}
        try:
            *better, tightest = [{**inputs, "small": small, "room": room} for small, room in FITS]
            chosen = next((one for one in better if self._fits(one)), tightest)
            return self._finished(chosen)
        except typst.TypstError as error:
            missing = "".join(MISSING.findall(error.diagnostic))
            if not missing:
                raise
            return MissingGlyphs(tuple(sorted(set(missing))))

    def _fits(self, inputs: dict[str, str]) -> bool:
        """Tell whether the programme fits; a draft without tags takes a fifth of the time."""
        self._compile(inputs, pdf_tags=False)
        return self._programme_pages() <= PROGRAMME_PAGES

    def _finished(self, inputs: dict[str, str]) -> Typeset:
        pdf = self._compile(inputs, pdf_standards=["ua-1"])
        return Typeset(pdf, self._programme_pages())

    def _compile(self, inputs: dict[str, str], **options: Any) -> bytes:
        compiled = self._compiler().compile(
            format="pdf",
            sys_inputs=inputs,
            timestamp=self._timestamp,
            **options,
        )
        if not isinstance(compiled, bytes):  # only pages of pictures come as a list
            raise TypeError(compiled)
        return compiled

    def _programme_pages(self) -> int:
        """Return the page on which the programme ends, in what was compiled last."""
        return int(self._compiler().query("<programme-end>", field="value", one=True))

    def _compiler(self) -> typst.Compiler:
        """Return this thread's compiler, which remembers template and fonts between sheets."""
        if not hasattr(self._workers, "compiler"):
            self._workers.compiler = typst.Compiler(
                str(self._template / "sheet.typ"),
                root=str(self._template),
                font_paths=self._fonts,
                ignore_system_fonts=True,
            )
        compiler: typst.Compiler = self._workers.compiler
        return compiler


def _on_disk(folder: Traversable, stack: ExitStack) -> Path:
    """Return a folder of the package as real files; out of a zip it is unpacked for a while."""
    if isinstance(folder, Path):
        return folder
    unpacked = Path(stack.enter_context(TemporaryDirectory(prefix="toehold-")))
    for file in folder.iterdir():
        if file.is_file():
            (unpacked / file.name).write_bytes(file.read_bytes())
    return unpacked
