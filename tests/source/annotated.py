"""Reads the pages whose blocks carry the mistakes that are expected in them.

A line such as `    ^^^^ some-code: Some message.` stands under the line that it is about; the
carets mark the span. Without these lines the block is the file.
"""

import re
from dataclasses import dataclass
from pathlib import Path

_CASE = re.compile(
    r"^### (?P<name>[^\n]+)\n\n(?P<fence>`{3,})\w+\n(?P<block>.*?)^(?P=fence)$",
    re.MULTILINE | re.DOTALL,
)
_MISTAKE = re.compile(
    r"(?P<indent> *)(?P<carets>\^+) (?P<code>[a-z]+(?:-[a-z]+)+): (?P<message>.+)"
)


@dataclass(frozen=True, slots=True)
class Case:
    name: str
    text: str
    expected: tuple[tuple[int, int, int, str, str], ...]


def cases(page: str) -> list[Case]:
    text = (Path(__file__).parent / page).read_text(encoding="utf-8")
    return [_case(match["name"], match["block"]) for match in _CASE.finditer(text)]


def _case(name: str, block: str) -> Case:
    lines: list[str] = []
    expected = []
    for line in block.splitlines():
        if mistake := _MISTAKE.fullmatch(line):
            start = len(mistake["indent"]) + 1
            end = start + len(mistake["carets"])
            expected.append((len(lines), start, end, mistake["code"], mistake["message"]))
        else:
            lines.append(line)
    return Case(name, "".join(f"{line}\n" for line in lines), tuple(expected))
