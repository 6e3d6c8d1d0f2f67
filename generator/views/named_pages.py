"""Pages by the name that a reader knows them by."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from generator.handbook import Handbook
from generator.source import Chapter
from generator.views.addresses import EXERCISES, LADDERS, MEASURES, PROTOCOLS, SHEETS, LinkView

_LISTS: Mapping[str, str] = MappingProxyType(
    {
        EXERCISES: "Exercises",
        PROTOCOLS: "Protocols",
        LADDERS: "Ladders",
        MEASURES: "Measures",
        SHEETS: "Sheets",
    }
)


def page_link(handbook: Handbook, page: str) -> LinkView:
    """Return a page's name and address; `page` is as data names it: "exercises/step-up".

    Raises KeyError where there is no such page, which linking has reported before.
    """
    chapter = handbook.chapters.get(f"{page}.md")
    if chapter is not None:
        folder, _, name = f"/{page}".rpartition("/")
        place = folder if name == "index" else f"{folder}/{name}"
        return LinkView(chapter_title(chapter, page), f"{place}/".lstrip("/"))
    if f"{page}/" in _LISTS:
        return LinkView(_LISTS[f"{page}/"], f"{page}/")
    folder, _, identifier = page.partition("/")
    return LinkView(_name(handbook, f"{folder}/", identifier), f"{page}/")


def _name(handbook: Handbook, folder: str, identifier: str) -> str:
    match folder:
        case "exercises/":
            return handbook.exercises[identifier].name
        case "protocols/":
            return handbook.protocols[identifier].name
        case "ladders/":
            return handbook.ladders[identifier].name
        case _:
            raise KeyError(folder)


def chapter_title(chapter: Chapter, page: str) -> str:
    """Return a chapter's title from its front matter; else its file's name in words."""
    title = chapter.meta.get("title") if isinstance(chapter.meta, dict) else None
    return title if isinstance(title, str) else page.replace("-", " ").capitalize()
