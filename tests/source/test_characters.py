"""Which characters a file may not hold, and where the first of them is reported."""

import pytest

from generator.diagnostics import Diagnostic
from generator.source import parse_yaml

TAB_LF_CR = {0x09, 0x0A, 0x0D}
CONTROLS = [*(set(range(0x20)) - TAB_LF_CR), *range(0x7F, 0xA0)]
BIDIRECTIONAL = [0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)]
LINE_SEPARATORS = [0x2028, 0x2029]
NO_CHARACTERS = [0xFEFF, 0xFFFE, 0xFFFF]


def places(raw: bytes) -> list[tuple[int, int, str]]:
    _, diagnostics = parse_yaml("a.yml", raw)
    return [(each.span.line, each.span.column, each.code) for each in diagnostics]


@pytest.mark.parametrize(
    "number", CONTROLS + BIDIRECTIONAL + LINE_SEPARATORS + NO_CHARACTERS, ids=lambda n: f"U+{n:04X}"
)
def test_a_character_that_nobody_can_see_is_refused(number: int) -> None:
    raw = f"a: 1\r\nb: é{chr(number)}x\r\n".encode()
    assert places(raw) == [(2, 5, "forbidden-character")]


@pytest.mark.parametrize("character", ["é", "≤", "–", "→", "中", "א", "\u200d", "🏃", "\u00a0"])
def test_a_character_of_some_language_is_welcome(character: str) -> None:
    assert places(f"a: x{character}y\n".encode()) == []


def test_each_byte_that_is_not_utf_8_is_named() -> None:
    _, diagnostics = parse_yaml("a.yml", b"a: caf\xe9\nb: \xc3(\xff\n")
    assert [(each.span.line, each.span.column, each.message) for each in diagnostics] == [
        (1, 7, "The byte 0xE9 is not UTF-8 text."),
        (2, 4, "The byte 0xC3 is not UTF-8 text."),
        (2, 6, "The byte 0xFF is not UTF-8 text."),
    ]


def test_a_surrogate_written_as_bytes_is_not_utf_8() -> None:
    assert {code for _, _, code in places(b"a: \xed\xa0\x80\n")} == {"forbidden-character"}


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_another_encoding_is_one_mistake(encoding: str) -> None:
    _, [diagnostic] = parse_yaml("a.yml", "\ufeffname: x\n".encode(encoding))
    assert diagnostic.message == "This file is saved as UTF-16; the handbook reads UTF-8 only."


def test_characters_are_reported_beside_a_syntax_error() -> None:
    assert places("a: \u202ex\nb: 'never\n".encode()) == [
        (1, 4, "forbidden-character"),
        (2, 4, "yaml-syntax"),
    ]


def test_a_file_full_of_mistakes_does_not_fill_the_screen() -> None:
    _, diagnostics = parse_yaml("a.yml", b"a: " + b"\x00" * 5000)
    assert len(diagnostics) == 101
    assert diagnostics[-1] == Diagnostic(
        "a.yml",
        diagnostics[-1].span,
        "too-many-mistakes",
        "This file has more than 100 mistakes; the others are not shown.",
    )
