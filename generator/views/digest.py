"""A short digest of what each sheet says, by which an old print-out is known from a new one.

It is taken over the words and numbers of the sheet's view. The template, the paper, the edition's
date and all addresses are left out, so that only a change of the content changes it.
"""

from __future__ import annotations

import hashlib
import json

#: Hex characters of a digest: few enough to read out, and one sheet has few editions to mistake.
LENGTH = 8
#: Fields of views that lead somewhere, date the sheet, stand on every sheet or follow from other
#: fields, and so say nothing of their own to who follows it.
NOT_WORDS = frozenset(
    {"uri", "id", "key", "anchor", "measure", "edition", "address", "formats"}
    | {"digest", "page", "labels", "sides"}
)


def digest_of(matter: object) -> str:
    """Return the digest of a view as dictionaries, lists, text and numbers."""
    canonical = json.dumps(
        _words(matter), ensure_ascii=False, separators=(",", ":"), sort_keys=True
    )
    return hashlib.sha256(canonical.encode()).hexdigest()[:LENGTH]


def _words(value: object) -> object:
    """Return a value without its fields that are no words."""
    if isinstance(value, dict):
        return {key: _words(item) for key, item in value.items() if key not in NOT_WORDS}
    return [_words(item) for item in value] if isinstance(value, (list, tuple)) else value
