"""Where each value and each key of a document stands."""

from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from generator.diagnostics import Span
from generator.source.data import DataPath
from generator.source.lines import Lines
from generator.source.nodes import span


@dataclass(frozen=True, slots=True)
class Place:
    """The stretches of one value: all of it, its first token, and the key before it."""

    value: Span
    first: Span
    key: Span | None


def places(text: str, root: yaml.Node) -> dict[DataPath, Place]:
    """Return the place of every value below `root`, for the path that leads to it."""
    return dict(_walk(_Tokens(text), (), root, None))


class _Tokens:
    """Finds the exact ends of nodes; PyYAML's run on to the next token, or past it."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._lines = Lines(text)

    def value(self, node: yaml.Node) -> Span:
        if isinstance(node, yaml.ScalarNode):
            return self._scalar(node)
        if not isinstance(node, yaml.CollectionNode) or node.flow_style or not node.value:
            return span(node.start_mark, node.end_mark)
        last = node.value[-1]
        end = self.value(last[1] if isinstance(node, yaml.MappingNode) else last)
        start = node.start_mark
        return Span(start.line + 1, start.column + 1, end.end_line, end.end_column)

    def first(self, node: yaml.Node) -> Span:
        if isinstance(node, yaml.ScalarNode):
            return self._scalar(node)
        if isinstance(node, yaml.MappingNode) and node.value and not node.flow_style:
            return self.first(node.value[0][0])
        line, column = node.start_mark.line + 1, node.start_mark.column + 1
        return Span(line, column, line, column + 1)

    def _scalar(self, node: yaml.ScalarNode) -> Span:
        start, end = node.start_mark, node.end_mark
        if node.style not in ("|", ">"):
            return span(start, end)
        token = self._text[start.index : end.index].rstrip()
        return self._lines.span(start.index, start.index + len(token))


def _walk(
    tokens: _Tokens, path: DataPath, node: yaml.Node, key: Span | None
) -> Iterator[tuple[DataPath, Place]]:
    yield path, Place(tokens.value(node), tokens.first(node), key)
    if isinstance(node, yaml.SequenceNode):
        for index, child in enumerate(node.value):
            yield from _walk(tokens, (*path, index), child, None)
    elif isinstance(node, yaml.MappingNode):
        seen: set[str] = set()
        for name, child in node.value:
            if name.value not in seen:  # the value that counts is the first one's
                seen.add(name.value)
                yield from _walk(tokens, (*path, name.value), child, tokens.value(name))
