"""A short digest of what each sheet says, by which an old print-out is known from a new one.

It is taken over the words and numbers of the sheet's view. The template, the paper, the edition's
date and all addresses are left out, so that only a change of the content changes it.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass
from functools import partial
from typing import Any

from generator.handbook import Handbook
from generator.model.protocol import sheet_code
from generator.views.ladder import ladder_view
from generator.views.sheet import sheet_view
from generator.views.wording import Wording

#: Hex characters of a digest: few enough to read out, and one sheet has few editions to mistake.
LENGTH = 8
#: Fields of views that lead somewhere or date the sheet, and say nothing to who follows it.
NOT_WORDS = frozenset({"uri", "id", "key", "anchor", "measure", "edition", "address", "formats"})


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
    wanted = None if only is None else frozenset(only)
    made = ((code, make()) for code, make in _sheets(handbook) if wanted is None or code in wanted)
    return dict(sorted((code, _digest(matter.words)) for code, matter in made))


def rule_digests(handbook: Handbook) -> dict[str, str]:
    """Return the digest of each sheet's rules alone: pain, move on, step back, stop, be seen."""
    made = ((code, make()) for code, make in _sheets(handbook))
    return dict(
        sorted((code, _digest([one.words[rule] for rule in one.rules])) for code, one in made)
    )


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


def _digest(matter: object) -> str:
    canonical = json.dumps(
        _words(matter), ensure_ascii=False, separators=(",", ":"), sort_keys=True
    )
    return hashlib.sha256(canonical.encode()).hexdigest()[:LENGTH]


def _words(value: object) -> object:
    """Return a value without its fields that are no words."""
    if isinstance(value, dict):
        return {key: _words(item) for key, item in value.items() if key not in NOT_WORDS}
    return [_words(item) for item in value] if isinstance(value, (list, tuple)) else value
