"""Amounts as English prose gives them: "10", "2.5", "eight to twelve"."""

from __future__ import annotations

_WORDS = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty"
    "|fifty|sixty|ninety|a hundred|a dozen"
)
_ONE = rf"(?:\d+(?:[.,]\d+)?|{_WORDS})"
#: A number or a range, in small letters; for use inside a regular expression.
AMOUNT = rf"(?<![\w.,-]){_ONE}(?:\s?(?:to|or|and|-|–)\s?{_ONE})?"
#: How often: "a day", "every session"; for use inside a regular expression as well.
PERIOD = r"(?:a|per|each|every)\s(?:day|week|night|morning|evening|hour|session)"
