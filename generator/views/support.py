"""What each source supports: the pages on which it is cited."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from generator.handbook import Handbook
from generator.model.shape import mentions
from generator.source import Chapter
from generator.views.addresses import EXERCISES, LADDERS, PROTOCOLS, LinkView
from generator.views.claims import CLAIMS
from generator.views.named_pages import page_link


def support(handbook: Handbook) -> Mapping[str, tuple[LinkView, ...]]:
    """Return the pages that cite each source, by its key: chapters first, then by name."""
    found: dict[str, list[LinkView]] = defaultdict(list)
    for page, keys in _citing(handbook):
        link = page_link(handbook, page)
        for key in keys:
            found[key].append(link)
    return {key: tuple(links) for key, links in found.items()}


def _citing(handbook: Handbook) -> Iterator[tuple[str, frozenset[str]]]:
    """Yield each page that holds content, with the keys of the sources on it."""
    for uri, chapter in handbook.chapters.items():
        yield uri.removesuffix(".md"), frozenset(_in_chapter(handbook, chapter))
    for identifier, protocol in handbook.protocols.items():
        beside = {name for phase in protocol.phases for name in phase.alongside}
        shown = (
            protocol,
            *(handbook.alongside[name] for name in beside),
            *(handbook.red_flags[name] for name in protocol.red_flags),
        )
        yield f"{PROTOCOLS}{identifier}", _cited(*shown)
    for identifier, exercise in handbook.exercises.items():
        yield f"{EXERCISES}{identifier}", _cited(exercise)
    for identifier, ladder in handbook.ladders.items():
        yield f"{LADDERS}{identifier}", _cited(ladder)


def _in_chapter(handbook: Handbook, chapter: Chapter) -> Iterator[str]:
    for one in chapter.references:
        if one.kind == "cite":
            yield one.target
        elif one.kind == "":
            yield from _in_block(handbook, one.target)


def _in_block(handbook: Handbook, block: str) -> frozenset[str]:
    """Return the keys of the sources that a block shows."""
    if block == "pain-rule":
        return _cited(handbook.pain_rule)
    if block == "red-flags":
        return _cited(*handbook.red_flags.values())
    verdict = block.removeprefix(CLAIMS)
    return _cited(*(one for one in handbook.claims.values() if one.verdict == verdict))


def _cited(*records: object) -> frozenset[str]:
    return frozenset(
        one.id for record in records for one in mentions(record) if one.kind == "citation"
    )
