"""The digest of every sheet and ladder, by the id that is printed on it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from functools import lru_cache, partial
from types import MappingProxyType
from typing import Any

from generator.handbook import Handbook
from generator.model.protocol import sheet_code
from generator.views.digest import digest_of
from generator.views.ladder import ladder_view
from generator.views.sheet import sheet_view
from generator.views.wording import Wording


@dataclass(frozen=True, slots=True)
class _Matter:
    """What a person follows; and of it, what says to go on, to go back, to stop, to be seen."""

    words: dict[str, Any]
    rules: tuple[str, ...]


def sheet_digests(handbook: Handbook, only: Iterable[str] | None = None) -> dict[str, str]:
    """Return the digest of each phase's sheet and of each ladder by the sheet's printed id.

    `only` names the sheets that are wanted, all where it is None. The handbook must be free of
    errors.
    """
    if only is None:
        return {code: words for code, (words, _) in _all(handbook).items()}
    wanted = frozenset(only)
    made = ((code, make()) for code, make in _sheets(handbook) if code in wanted)
    return dict(sorted((code, digest_of(matter.words)) for code, matter in made))


def rule_digests(handbook: Handbook) -> dict[str, str]:
    """Return the digest of each sheet's rules alone: pain, move on, step back, stop, be seen."""
    return {code: rules for code, (_, rules) in _all(handbook).items()}


@lru_cache(maxsize=1)  # a build asks for those of one handbook several times
def _all(handbook: Handbook) -> Mapping[str, tuple[str, str]]:
    """Return the digest of each sheet, and that of its rules."""
    made = ((code, make()) for code, make in _sheets(handbook))
    return MappingProxyType(
        dict(sorted((code, (digest_of(one.words), _rules(one))) for code, one in made))
    )


def _rules(matter: _Matter) -> str:
    return digest_of([matter.words[rule] for rule in matter.rules])


def _sheets(handbook: Handbook) -> Iterator[tuple[str, Callable[[], _Matter]]]:
    """Yield each sheet's printed id, and what makes its matter."""
    for id_, protocol in handbook.protocols.items():
        for phase in protocol.phases:
            code = sheet_code(protocol.code, phase.code)
            yield code, partial(_phase, handbook, id_, phase.id)
    for id_, ladder in handbook.ladders.items():
        yield ladder.code, partial(_ladder, handbook, id_)


def _phase(handbook: Handbook, protocol: str, phase: str) -> _Matter:
    view = sheet_view(handbook, protocol, phase)
    return _Matter(asdict(view), ("pain", "rules", "stop", "review_by", "flare"))


def _ladder(handbook: Handbook, ladder: str) -> _Matter:
    """Return what a person follows on a ladder; its limits are for reviewers."""
    view = asdict(ladder_view(Wording(handbook), ladder))
    rules = ("start", "rhythm", "climb", "step_down")
    followed = ("name", "towards", "summary", "rungs", *rules)
    return _Matter({name: view[name] for name in followed}, rules)
