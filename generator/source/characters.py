"""Refuses the characters that an editor cannot see or that make a line read otherwise than it is.

Control characters, and the bidirectional marks with which a text can be shown in another order
than it is read ("Trojan Source", CVE-2021-42574). U+2028 and U+2029 are refused as well: YAML
breaks lines at them and editors do not, so every position after one would be wrong.
"""

import re
import unicodedata

from generator.source.findings import START, Findings
from generator.source.lines import Lines

CODE = "forbidden-character"
FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069"
    "\ud800-\udfff\ufeff\ufffe\uffff]"
)
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_UTF_16_MARKS = (b"\xff\xfe", b"\xfe\xff")
# Bytes that are no UTF-8 arrive as these surrogates (PEP 383), one each.
_STRAY_BYTES = range(0xDC80, 0xDD00)


def decode(raw: bytes, findings: Findings) -> str | None:
    """Return the text of a file, each refused character replaced by one that is harmless.

    None only where the file is in another encoding altogether.
    """
    if raw.startswith(_UTF_16_MARKS):
        message = "This file is saved as UTF-16; the handbook reads UTF-8 only."
        findings.add(START, CODE, message, "save it again with the encoding UTF-8.")
        return None
    text = raw.removeprefix(_BYTE_ORDER_MARK).decode("utf-8", "surrogateescape")
    if not FORBIDDEN.search(text):
        return text
    lines = Lines(text)
    for match in FORBIDDEN.finditer(text):
        if findings.full:
            break
        findings.add(lines.span(match.start(), match.end()), CODE, *describe(match[0]))
    return FORBIDDEN.sub(_REPLACEMENT, text)


def describe(character: str) -> tuple[str, str]:
    """Return a message and help for one refused character."""
    number = ord(character)
    if number in _STRAY_BYTES:
        return (
            f"The byte 0x{number - 0xDC00:02X} is not UTF-8 text.",
            "save the file with the encoding UTF-8 and type the character again.",
        )
    name = unicodedata.name(character, "control character").lower()
    return f"The invisible character U+{number:04X} ({name}) is not allowed.", "delete it."
