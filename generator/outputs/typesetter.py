"""From a document's data to a tagged PDF."""

from __future__ import annotations

import datetime
import hashlib
import json
import re
import threading
from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from importlib.metadata import version
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import Any, Self

import typst

#: The engine's own names of papers.
PAPER_NAMES = {"a4": "a4", "letter": "us-letter"}
#: How the engine says that a font lacks a character.
MISSING = re.compile(r'the text `"(.+?)"` could not be displayed')


@dataclass(frozen=True, slots=True)
class Manuscript:
    """What is to be typeset: a template's name, its data as JSON, and how it is wanted.

    `measured` says whether the template tells afterwards how long its programme is.
    """

    template: str
    data: str
    options: Mapping[str, str] = field(default_factory=dict)
    measured: bool = False

    @property
    def inputs(self) -> dict[str, str]:
        """What the template reads."""
        return {"data": self.data, **self.options}


@dataclass(frozen=True, slots=True)
class Typeset:
    """A finished document; where it is measured also the pages of its programme.

    `excess` is by how many millimetres of a column a programme is longer than its two pages.
    """

    pdf: bytes
    programme_pages: int = 0
    excess: float = 0


@dataclass(frozen=True, slots=True)
class MissingGlyphs:
    """Characters that the sheets' fonts cannot show."""

    characters: tuple[str, ...]


class Typesetter:
    """Typesets documents; safe to share between threads, each of which keeps warm compilers."""

    def __init__(self, edition: datetime.date) -> None:
        """Date every document with the content's edition, so that the same content is the same."""
        self._timestamp = datetime.datetime.combine(edition, datetime.time(), datetime.UTC)
        self._workers = threading.local()
        self._stack = ExitStack()

    def __enter__(self) -> Self:
        """Make sure that templates and fonts are real files, which the engine needs."""
        self._templates = _on_disk(files("generator.outputs") / "sheet", self._stack)
        self._font_files = _on_disk(files("generator") / "fonts", self._stack)
        self._fonts = typst.Fonts(
            include_system_fonts=False,
            include_embedded_fonts=False,
            font_paths=[str(self._font_files)],
        )
        self._tools = self._digest_of_tools()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Remove what was unpacked."""
        self._stack.close()

    def key(self, manuscript: Manuscript) -> str:
        """Return a name for the document that differs wherever the document could differ."""
        asked = [manuscript.template, sorted(manuscript.inputs.items()), manuscript.measured]
        return hashlib.sha256(f"{self._tools}{json.dumps(asked)}".encode()).hexdigest()

    def typeset(self, manuscript: Manuscript) -> Typeset | MissingGlyphs:
        """Typeset one document as PDF/UA-1.

        Raises typst.TypstError where the template itself is at fault.
        """
        compiler = self._compiler(manuscript.template)
        try:
            pdf = compiler.compile(
                format="pdf",
                sys_inputs=manuscript.inputs,
                timestamp=self._timestamp,
                pdf_standards=["ua-1"],
            )
        except typst.TypstError as error:
            missing = "".join(MISSING.findall(error.diagnostic))
            if not missing:
                raise
            return MissingGlyphs(tuple(sorted(set(missing))))
        if not isinstance(pdf, bytes):  # only pages of pictures come as a list
            raise TypeError(pdf)
        return Typeset(pdf, *_length(compiler)) if manuscript.measured else Typeset(pdf)

    def _compiler(self, template: str) -> typst.Compiler:
        """Return this thread's compiler of a template, which keeps it and the fonts warm."""
        compilers: dict[str, typst.Compiler] = self._workers.__dict__
        if template not in compilers:
            compilers[template] = typst.Compiler(
                str(self._templates / f"{template}.typ"),
                root=str(self._templates),
                font_paths=self._fonts,
                ignore_system_fonts=True,
            )
        return compilers[template]

    def _digest_of_tools(self) -> str:
        """Return a digest of all that makes a document, besides its data."""
        digest = hashlib.sha256(f"{self._timestamp} {version('typst')}".encode())
        for folder in (self._templates, self._font_files):
            for file in sorted(folder.iterdir()):
                if file.suffix in {".typ", ".ttf"}:
                    digest.update(f"{file.name} {file.stat().st_size} ".encode())
                    digest.update(file.read_bytes())
        return digest.hexdigest()


def _length(compiler: typst.Compiler) -> tuple[int, float]:
    """Return the pages of the programme compiled last, and by how much it is too long."""
    told: dict[str, Any] = json.loads(compiler.query("<programme-end>", field="value", one=True))
    return int(told["pages"]), float(told["excess"])


def _on_disk(folder: Traversable, stack: ExitStack) -> Path:
    """Return a folder of the package as real files; out of a zip it is unpacked for a while."""
    if isinstance(folder, Path):
        return folder
    unpacked = Path(stack.enter_context(TemporaryDirectory(prefix="toehold-")))
    for file in folder.iterdir():
        if file.is_file():
            (unpacked / file.name).write_bytes(file.read_bytes())
    return unpacked
