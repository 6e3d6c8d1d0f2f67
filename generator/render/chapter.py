"""References in chapters: links, doses in words, citations, and blocks made from the data."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.render.blocks import Blocks
from generator.source.code_spans import without_code
from generator.source.markdown import FoundReference, references
from generator.views.addresses import (
    MEASURES,
    exercise_uri,
    ladder_uri,
    measure_anchor,
    phase_uri,
    protocol_uri,
)
from generator.views.sources import anchor
from generator.views.wording import Wording

#: The block that says who has reviewed the content, and where to report a dose.
STANDING = "review-status"
#: References that become a block where they stand alone on a line.
BLOCK_KINDS = frozenset({"", "dose"})

_MORE_ON_THE_LINE = re.compile(r"[ \t]*\S")
#: All that Markdown could take for a mark.
_SIGNS = re.compile(r"[^\w\s.,;–—’‘“”×-]|_")


@dataclass(frozen=True, slots=True)
class _Change:
    """What takes the place of a stretch of a chapter's body."""

    start: int
    end: int
    text: str


class ChapterResolver:
    """Resolves the references of one handbook's chapters."""

    def __init__(self, wording: Wording) -> None:
        """Take the handbook that the references lead into."""
        self._wording = wording
        self._handbook = wording.handbook
        self._blocks = Blocks(wording)

    def __call__(self, src_uri: str, body: str) -> str:
        """Return a chapter's Markdown with every reference resolved; code stays as it is.

        A chapter that does not say how the content stands says so at its end.

        `src_uri` is the chapter's path below the folder of all chapters, and `body` its text
        without the front matter. Links lead to the sources of pages, relative to the chapter's.
        Raises KeyError for a reference that leads nowhere, which linking has reported before.
        """
        found = sorted(references(without_code(body)), key=lambda one: one.start)
        pieces, at = [], 0
        for change in self._changes(src_uri, body, found):
            pieces += [body[at : change.start], change.text]
            at = change.end
        return "".join([*pieces, body[at:], self._standing(src_uri, body, found)])

    def _standing(self, src_uri: str, body: str, found: list[FoundReference]) -> str:
        """Return the notice that every page carries, for a chapter that does not show it itself."""
        if any(one.target == STANDING and _is_alone(body, one) for one in found):
            return ""
        return f"\n\n{self._blocks.render('', STANDING, src_uri)}\n"

    def _changes(self, src_uri: str, body: str, found: list[FoundReference]) -> Iterator[_Change]:
        for index, one in enumerate(found):
            if one.kind == "cite":
                yield from self._citation(src_uri, body, found, index)
            elif one.kind in BLOCK_KINDS and _is_alone(body, one):
                html = self._blocks.render(one.kind, one.target, src_uri)
                yield _Change(one.start, one.end, f"\n{html}\n")
            else:
                yield _Change(one.start, one.end, self._inline(src_uri, one))

    def _citation(
        self, src_uri: str, body: str, found: list[FoundReference], index: int
    ) -> Iterator[_Change]:
        """Turn one key into a link, and the brackets around its group into parentheses."""
        one = found[index]
        opening, closing = body.rfind("[", 0, one.start), body.find("]", one.end)
        if index == 0 or found[index - 1].end <= opening:
            yield _Change(opening, opening + 1, "(")
        (source,) = self._wording.sources((one.target,))
        place = self._link(src_uri, self._sources_page(), anchor(one.target))
        yield _Change(one.start, one.end, _link(source.label, place))
        if index + 1 == len(found) or found[index + 1].start > closing:
            yield _Change(closing, closing + 1, ")")

    def _inline(self, src_uri: str, one: FoundReference) -> str:
        if one.kind == "dose" and not one.label:
            return markdown_text(self._blocks.prescription(one.target).dose.words)
        name, page, fragment = self._place(one)
        return _link(one.label or name, self._link(src_uri, page, fragment))

    def _place(self, one: FoundReference) -> tuple[str, str, str]:
        """Return (name, source of the page, fragment) of what a reference leads to."""
        handbook, target = self._handbook, one.target
        match one.kind:
            case "exercise":
                return handbook.exercises[target].name, f"{exercise_uri(target)}index.md", ""
            case "ladder":
                return handbook.ladders[target].name, f"{ladder_uri(target)}index.md", ""
            case "measure":
                name = handbook.measures[target].name
                return name, f"{MEASURES}index.md", measure_anchor(target)
            case "protocol":
                return self._protocol(target)
            case "dose":
                given = self._blocks.prescription(target)
                protocol, phase, _ = target.split("/")
                return given.name, f"{phase_uri(protocol, phase)}index.md", given.anchor
            case _:
                return target.replace("-", " "), self._home_of(target), ""

    def _protocol(self, target: str) -> tuple[str, str, str]:
        protocol, _, phase = target.partition("/")
        if not phase:
            return self._handbook.protocols[protocol].name, f"{protocol_uri(protocol)}index.md", ""
        name = self._handbook.phase(protocol, phase).name
        return name, f"{phase_uri(protocol, phase)}index.md", ""

    def _home_of(self, block: str) -> str:
        """Return the chapter that shows a block, for a mention in the middle of a line."""
        for uri, chapter in self._handbook.chapters.items():
            for one in references(without_code(chapter.body)):
                if (one.kind, one.target) == ("", block) and _is_alone(chapter.body, one):
                    return uri
        return ""

    def _sources_page(self) -> str:
        name = self._wording.sources.page.removesuffix("/")
        chapter = f"{name}.md"
        return chapter if chapter in self._handbook.chapters else f"{name}/index.md"

    def _link(self, src_uri: str, page: str, fragment: str) -> str:
        hash_ = f"#{fragment}" if fragment else ""
        if page in {"", src_uri}:
            return hash_ or "#"
        return posixpath.relpath(page, posixpath.dirname(src_uri) or ".") + hash_


def _is_alone(body: str, one: FoundReference) -> bool:
    """Tell whether a reference has a line to itself, and begins it."""
    before = body[one.start - 1 : one.start] if one.start else ""
    return before in {"", "\r", "\n"} and not _MORE_ON_THE_LINE.match(body, one.end)


def _link(label: str, place: str) -> str:
    return f"[{markdown_text(label)}]({place})"


def markdown_text(text: str) -> str:
    """Write text so that Markdown shows it as it stands: its signs become character references."""
    return _SIGNS.sub(lambda found: f"&#{ord(found[0])};", " ".join(text.split()))
