"""Turns a tree of nodes into plain values, and finds what the nodes say twice or not at all."""

import yaml

from generator.diagnostics import Related
from generator.source.data import Data
from generator.source.findings import Findings
from generator.source.nodes import MAX_DEPTH, TooDeepError, span
from generator.source.scalars import MAX_DIGITS, NOT_TEXT_STARTS, NumberTooLongError, resolve

SYNTAX = "yaml-syntax"
_MERGE = "<<"


class Builder:
    """Builds the values of one file; `whole` tells whether each of them could be built."""

    def __init__(self, findings: Findings) -> None:
        self.whole = True
        self._findings = findings

    def build(self, node: yaml.Node, depth: int = 1) -> Data:
        """Return the value of a node and of all below it; raises TooDeepError."""
        if isinstance(node, yaml.ScalarNode):
            text: str = node.value
            # A style means quotes or a block, and those are text whatever they say.
            if node.style or (text and text[0] not in NOT_TEXT_STARTS):
                return text
            return self._plain(node, text)
        if depth >= MAX_DEPTH and node.value:
            raise TooDeepError(node)
        if isinstance(node, yaml.SequenceNode):
            build = self.build
            return tuple([build(child, depth + 1) for child in node.value])
        return self._mapping(node, depth + 1)

    def _plain(self, node: yaml.Node, text: str) -> Data:
        try:
            return resolve(text)
        except NumberTooLongError:
            message = f"This number has more than {MAX_DIGITS} digits."
            self._refuse(node, message, "write a shorter number, or put it in quotes as text.")
            return None

    def _mapping(self, node: yaml.Node, depth: int) -> dict[str, Data]:
        """Return the values of a mapping; `depth` is that of its keys and values."""
        data: dict[str, Data] = {}
        for key, child in node.value:
            name = key.value
            usual = name.__class__ is str and name not in data and name not in ("", _MERGE)
            if usual or self._usable(key, node, depth):
                data[name] = self.build(child, depth)
            else:
                self.build(child, depth)
        return data

    def _usable(self, key: yaml.Node, mapping: yaml.Node, depth: int) -> bool:
        """Say what is wrong with an unusual key; True where nothing is (a quoted "<<")."""
        if not isinstance(key, yaml.ScalarNode):
            self._refuse(key, "A key must be plain text, not a list or a mapping.")
            self.build(key, depth)
        elif key.value == "":
            self._refuse(key, "The key before this colon is missing.", "write “key: value”.")
        elif key.value == _MERGE and not key.style:
            self._refuse(
                key, "Merge keys (<<) are not allowed.", "write the keys out where they are needed."
            )
        else:
            return self._first(key, mapping)
        return False

    def _first(self, key: yaml.Node, mapping: yaml.Node) -> bool:
        if self._findings.full:  # looking for the first of each would take for ever
            return False
        first = next(each for each, _ in mapping.value if each.value == key.value)
        if first is key:
            return True
        first_span = span(first.start_mark, first.end_mark)
        self._findings.add(
            span(key.start_mark, key.end_mark),
            "duplicate-key",
            f"The key “{key.value}” stands here a second time.",
            "keep one of the two.",
            [Related(self._findings.path, first_span, "the first one")],
        )
        return False

    def _refuse(self, node: yaml.Node, message: str, advice: str = "") -> None:
        self.whole = False
        self._findings.add(span(node.start_mark, node.end_mark), SYNTAX, message, advice)
