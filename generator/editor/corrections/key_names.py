"""Misspelt keys for which there is exactly one key that can have been meant."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from typing import Any

from generator.editor.corrections.draft import Draft, changed, value_at
from generator.editor.corrections.slips import near
from generator.model.keys import key_order, record_at
from generator.model.shape import Path
from generator.source.data import values


def right_key_names(draft: Draft) -> Draft:
    """Return the file with its misspelt keys put right, outer ones first."""
    tried: set[Path] = set()
    while (slip := next(_slips(draft, tried), None)) is not None:
        path, meant = slip
        tried.add(path)
        draft = _renamed(draft, path, meant)
    return draft


def _slips(draft: Draft, tried: Collection[Path]) -> Iterator[tuple[Path, str]]:
    """Yield each misspelt key that was not tried yet, with what it should be."""
    if draft.document is None:
        return
    for at, group in values(draft.document.data):
        if isinstance(group, dict):
            for key, meant in _meant(draft.kind.content, at, group).items():
                if (*at, key) not in tried:
                    yield (*at, key), meant


def _meant(content: Any, at: Path, group: dict[str, Any]) -> dict[str, str]:
    record = record_at(content, at, group)
    if record is None:
        return {}
    known = key_order(record)
    absent = [key for key in known if key not in group]
    found = {key: near(key, absent) for key in group if key not in known}
    # Two keys that could both be the same one: nobody can tell which.
    claims = Counter(meant for candidates in found.values() for meant in candidates)
    return {
        key: candidates[0]
        for key, candidates in found.items()
        if len(candidates) == 1 and claims[candidates[0]] == 1
    }


def _renamed(draft: Draft, path: Path, meant: str) -> Draft:
    document = draft.document
    if document is None:
        return draft
    group = value_at(document.data, path[:-1])
    renamed = {meant if key == path[-1] else key: value for key, value in group.items()}
    new = draft.replaced(document.key_span(path), meant)
    return new if new.says(changed(document.data, path[:-1], renamed)) else draft
