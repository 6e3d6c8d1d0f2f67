"""A handbook whose every free text tries to be markup or a template."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import Any

from generator.handbook import Handbook
from generator.record import Record

ATTACK = (
    "<script>alert(1)</script> {{7*191}} {% raw %} & \"double\" 'single' "
    "[x](javascript:alert(1)) <img src=x onerror=alert(2)> &lt; </article></ul></table>"
)

#: Every text that an editor writes freely has this pattern; ids, keys and codes have others.
FREE_TEXT = r"pattern='\\S'"


def spoiled(handbook: Handbook) -> Handbook:
    """Return the handbook with `ATTACK` for each free text."""
    return dataclasses.replace(
        handbook,
        info=attacked(handbook.info),
        vocabulary=attacked(handbook.vocabulary),
        citations=attacked(dict(handbook.citations)),
        measures=attacked(dict(handbook.measures)),
        pain_rule=attacked(handbook.pain_rule),
        red_flags=attacked(dict(handbook.red_flags)),
        claims=attacked(dict(handbook.claims)),
        alongside=attacked(dict(handbook.alongside)),
        exercises=attacked(dict(handbook.exercises)),
        protocols=attacked(dict(handbook.protocols)),
        ladders=attacked(dict(handbook.ladders)),
    )


def attacked(value: Any, *, is_free: bool = False) -> Any:
    """Replace free texts, however deep they lie."""
    match value:
        case Record():
            fields = type(value).model_fields
            changes = {
                name: attacked(getattr(value, name), is_free=FREE_TEXT in repr(fields[name]))
                for name in fields
            }
            return value.model_copy(update=changes)
        case str():
            return ATTACK if is_free else value
        case tuple():
            return tuple(attacked(item, is_free=is_free) for item in value)
        case Mapping():
            return {key: attacked(item, is_free=is_free) for key, item in value.items()}
        case _:
            return value
