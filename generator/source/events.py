"""The parser's events, one after the other: the cheap way through a file that may be hostile.

Typed as Any, since PyYAML's types allow each mark to be absent; the parsers set every one.
"""

from collections.abc import Iterator
from typing import Any

import yaml

from generator.source.nodes import MAX_DEPTH, NODES


def events(text: str) -> Iterator[Any]:
    """Yield events up to the depth limit; raise yaml.YAMLError where the syntax ends."""
    parser, depth = NODES(text), 0
    while depth <= MAX_DEPTH and (event := parser.get_event()) is not None:
        yield event
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)


def events_until_error(text: str) -> Iterator[Any]:
    """Yield the same events, and simply end where the syntax does."""
    try:
        yield from events(text)
    except yaml.YAMLError:
        return
