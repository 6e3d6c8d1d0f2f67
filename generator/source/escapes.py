r"""Refuses in "\u202e" what is refused as a character: an escape must not smuggle it in."""

import re
from collections.abc import Iterator

import yaml

from generator.source.characters import CODE, FORBIDDEN, describe
from generator.source.findings import Findings
from generator.source.lines import Lines

_ESCAPE = re.compile(r"\\(?:x(\w{2})|u(\w{4})|U(\w{8})|(\r\n|[^xuU]))")
_NAMED = {
    "0": "\0", "a": "\a", "b": "\b", "v": "\v", "f": "\f", "e": "\x1b", "N": "\x85",
    "L": "\u2028", "P": "\u2029",
}  # fmt: skip


def check_escapes(text: str, root: yaml.Node, findings: Findings) -> None:
    """Add each escape in a double-quoted scalar that stands for a refused character."""
    spoilt = [node for node in _scalars(root) if node.style == '"' and FORBIDDEN.search(node.value)]
    if not spoilt:
        return
    lines = Lines(text)
    for node in spoilt:
        for match in _ESCAPE.finditer(text, node.start_mark.index, node.end_mark.index):
            character = _meaning(match)
            if FORBIDDEN.match(character):
                message, _ = describe(character)
                place = lines.span(match.start(), match.end())
                findings.add(place, CODE, message, "delete this escape.")


def _scalars(node: yaml.Node) -> Iterator[yaml.ScalarNode]:
    if isinstance(node, yaml.ScalarNode):
        yield node
    elif isinstance(node, yaml.SequenceNode):
        for child in node.value:
            yield from _scalars(child)
    else:
        for key, child in node.value:
            yield from _scalars(key)
            yield from _scalars(child)


def _meaning(escape: re.Match[str]) -> str:
    number = escape[1] or escape[2] or escape[3]
    return chr(int(number, 16)) if number else _NAMED.get(escape[4], "")
