"""How wide a character stands on a terminal, and how one that must not be printed is shown."""

import unicodedata

TAB_WIDTH = 4
# Joiners shape letters in several scripts; every other format character is invisible or reorders
# the line, so it is shown by its number.
_JOINERS = "\u200c\u200d"
_SHOWN_BY_NUMBER = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_WIDTHLESS = frozenset({"Mn", "Me"})


def shown(character: str) -> str:
    """Return what stands on the screen for one character of a file."""
    if " " <= character <= "~":
        return character
    if character == "\t":
        return " " * TAB_WIDTH
    if character not in _JOINERS and unicodedata.category(character) in _SHOWN_BY_NUMBER:
        return f"<U+{ord(character):04X}>"
    return character


def width(character: str) -> int:
    """Return the columns that one character takes once it is `shown`."""
    if " " <= character <= "~":
        return 1
    visible = shown(character)
    if len(visible) > 1:
        return len(visible)
    if character in _JOINERS or unicodedata.category(character) in _WIDTHLESS:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def safe(text: str) -> str:
    """Return text from a file for one line of output: nothing in it can steer the terminal."""
    return "".join(" " if character == "\t" else shown(character) for character in text)
