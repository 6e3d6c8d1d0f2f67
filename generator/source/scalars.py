"""What a plain word in YAML stands for: the handful of forms of YAML 1.2 that editors need.

`true`, `false`, `null`, nothing at all, whole numbers and decimals. Everything else is text, so
that `no`, `010`, `1:30` and `1e3` are never silently something else.
"""

import re

MAX_DIGITS = 18  # fits 64 bits; a longer number is a slip, or an attack on the conversion

_WORDS: dict[str, bool | None] = {"": None, "null": None, "true": True, "false": False}
# The first characters of any plain scalar that is not text; all else needs no closer look.
NOT_TEXT_STARTS = frozenset("-0123456789tfn")
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(\.[0-9]+)?")


class NumberTooLongError(ValueError):
    """A number has more digits than any dose can mean."""


def resolve(plain: str) -> bool | int | float | str | None:
    """Return the value of an unquoted scalar; raise NumberTooLongError for an absurd number."""
    if plain in _WORDS:
        return _WORDS[plain]
    number = _NUMBER.fullmatch(plain)
    if number is None:
        return plain
    if len(plain) > MAX_DIGITS and sum(map(str.isdigit, plain)) > MAX_DIGITS:
        raise NumberTooLongError(plain)
    return float(plain) if number[1] else int(plain)
