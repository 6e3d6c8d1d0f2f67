"""Composes YAML text into a tree of located nodes, with libyaml where it is there.

The loaders of PyYAML also guess types by the rules of YAML 1.1, in Python and for each scalar.
Without that, reading takes about 0.6 of the time that their fastest one (CSafeLoader) takes.
"""

import operator
from importlib import import_module
from typing import Any

import yaml
from yaml.composer import Composer
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner

from generator.diagnostics import Span

MAX_DEPTH = 40


class TooDeepError(Exception):
    """Values are nested deeper than any record needs."""

    def __init__(self, node: yaml.Node) -> None:
        super().__init__()
        self.mark = node.start_mark


class _Composing:
    """The hooks that PyYAML calls for each node: no tags, and a bound on the recursion."""

    depth = 0

    def descend_resolver(self, parent: yaml.Node | None, _index: object) -> None:
        self.depth += 1
        if self.depth > MAX_DEPTH and parent is not None:
            raise TooDeepError(parent)

    def ascend_resolver(self) -> None:
        self.depth -= 1

    def resolve(self, _kind: object, _value: object, _implicit: object) -> str:
        return ""


class _Unwatched:
    """The same hooks as functions in C: no tags either, and no bound on the recursion."""

    descend_resolver = operator.is_
    ascend_resolver = bool
    resolve = "".format


class PureNodes(_Composing, Reader, Scanner, Parser, Composer):
    """The composer written in Python, for machines without libyaml."""

    def __init__(self, text: str) -> None:
        Reader.__init__(self, text)
        Scanner.__init__(self)
        Parser.__init__(self)
        Composer.__init__(self)


def _fastest() -> tuple[type[Any], type[Any]]:
    try:
        parser = import_module("yaml.cyaml").CParser
    except ImportError:  # PyYAML can be built without it
        return PureNodes, PureNodes
    return type("LibyamlNodes", (_Composing, parser), {}), type("Swift", (_Unwatched, parser), {})


#: The composer for any text, and one that takes two thirds of the time, for text that is shallow.
NODES, SWIFT = _fastest()
#: Each collection needs one of these signs to begin: no text is nested deeper than it has them.
_BEGINNINGS = "-:?[{"
_SHALLOW = 300  # what recursion bears on every platform; a dozen times what one exercise nests


def compose(text: str) -> yaml.Node | None:
    """Return the root of the one document in `text`, None where it holds nothing.

    Raises yaml.YAMLError for bad syntax, and TooDeepError at the latest beyond 300 levels: who goes
    down the nodes holds them to MAX_DEPTH.
    """
    nodes = SWIFT if sum(map(text.count, _BEGINNINGS)) <= _SHALLOW else NODES
    composed: yaml.Node | None = nodes(text).get_single_node()
    return composed


def span(start: yaml.Mark, end: yaml.Mark) -> Span:
    """Return the stretch between two of PyYAML's marks, which count from 0."""
    return Span(start.line + 1, start.column + 1, end.line + 1, end.column + 1)
