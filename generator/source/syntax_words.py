"""What the parser's complaints mean to somebody who has never read the YAML specification.

Each function knows one family of mistakes and returns None for any other; the first that knows
the mistake has the word.
"""

import re

from generator.source.fault import Fault, Words

_QUOTES = "put the whole text in double quotes."
_TIGHT_COLON = re.compile(r"\s*(?:- +)*[\w-]+(:)[^\s:/]")
_KEY = re.compile(r"\s*(?:- +)*[^\s#].*?:\s")

_QUESTION_MARK = Words("Text cannot begin with a question mark and a space.", _QUOTES)
_NO_KEY = Words("The key before this colon is missing.", "write “key: value”.")
_NO_CONTENT = {
    ",": Words("Nothing stands before this comma.", "delete it, or write what is missing."),
    "-": Words("A list with dashes cannot stand inside brackets.", "put commas between the items."),
    ":": _NO_KEY,
    "?": _QUESTION_MARK,
}


def words_for(fault: Fault) -> Words:
    """Return the words for a fault; for one that nobody foresaw, the parser's own."""
    for family in _FAMILIES:
        words = family(fault)
        if words is not None:
            return words
    return Words(f"This is not YAML: {fault.problem}.")


def _tab(fault: Fault) -> Words | None:
    indent = fault.line[: len(fault.line) - len(fault.line.lstrip())]
    if "\t" not in indent:
        return None
    place = (fault.at[0], indent.index("\t"))
    return Words("A tab indents this line.", "indent with spaces only.", place)


def _quote(fault: Fault) -> Words | None:
    if "quoted scalar" in fault.context:
        if "document" in fault.problem or "end of stream" in fault.problem:
            return Words("This quotation mark is never closed.", "close it.", fault.opened)
        return Words(
            "This backslash begins no escape that YAML knows.",
            "write \\\\ for a backslash, or use single quotes.",
        )
    if fault.quote:
        message = "The text in this quotation mark runs over the end of its line."
        return Words(message, "close it where the text ends.", fault.quote)
    return None


def _after_quote(fault: Fault) -> Words | None:
    before = fault.before.rstrip()
    if before[-1:] not in ("'", '"') or fault.character in ("", ":", ",", "]", "}", "#"):
        return None
    advice = "put all of it inside the quotation marks; in single ones write '' for an apostrophe."
    return Words("Text follows a closing quotation mark.", advice)


def _no_content(fault: Fault) -> Words | None:
    """Name what stands inside brackets where a value should."""
    if "node content" not in fault.problem:
        return None
    if fault.character in _NO_CONTENT:
        return _NO_CONTENT[fault.character]
    unclosed = Words("This bracket is never closed.", "close it.", fault.bracket)
    return unclosed if fault.bracket else None


def _bracket(fault: Fault) -> Words | None:
    for name, kind, closing in (("sequence", "list", "]"), ("mapping", "mapping", "}")):
        if f"flow {name}" in fault.context and fault.opened:
            return _unclosed(fault, kind, closing)
    if fault.character and fault.character in "]}":
        return Words(f"This {fault.character} closes nothing.", f"delete it, or {_QUOTES}")
    return None


def _unclosed(fault: Fault, kind: str, closing: str) -> Words:
    if fault.opened and fault.at[0] != fault.opened[0]:
        message = f"This {kind} is never closed, or a comma is missing in it."
        return Words(message, f"close it with {closing}.", fault.opened)
    advice = "text with brackets, commas or colons needs quotes."
    message = f"A comma or {closing} is missing before this."
    return Words(message, advice, opening=f"the {kind} opens")


def _start(fault: Fault) -> Words | None:
    if "cannot start any token" in fault.problem:
        return Words(f"Text cannot begin with {fault.character}.", _QUOTES)
    if "mapping keys are not allowed" in fault.problem:
        return _QUESTION_MARK
    if any(kind in fault.context for kind in ("an alias", "an anchor", "a tag")):
        return Words("Text cannot begin with *, & or !.", _QUOTES, fault.opened)
    if "undefined tag handle" in fault.problem:
        return Words("Tags are not allowed.", "text that begins with ! needs quotes.")
    if "block scalar" in fault.context:
        return Words("Only a line break may follow | or >.", "begin the text on the next line.")
    return None


def _colon(fault: Fault) -> Words | None:
    if "expected ':'" in fault.problem and fault.opened:
        advice = "write “key: value”, with a space after the colon."
        message = "This line has no key with a colon after it."
        return _tight_colon(fault, fault.opened[0]) or Words(message, advice, fault.opened)
    if "mapping values are not allowed" not in fault.problem:
        return None
    if _KEY.match(fault.before):
        return Words("A colon and a space cannot stand inside text without quotes.", _QUOTES)
    return _tight_colon(fault, _line_above(fault)) or _too_far_in(fault)


def _tight_colon(fault: Fault, line: int) -> Words | None:
    match = _TIGHT_COLON.match(fault.lines[line])
    if match is None:
        return None
    place = (line, match.start(1))
    return Words("A space is missing after this colon.", "write “key: value”.", place)


def _line_above(fault: Fault) -> int:
    """Return the nearest line above with something in it, or the first line."""
    above = range(min(fault.at[0], len(fault.lines)) - 1, 0, -1)
    return next((number for number in above if fault.lines[number].strip()), 0)


def _too_far_in(fault: Fault) -> Words:
    indent = len(fault.line) - len(fault.line.lstrip())
    message = "This line is indented further than the key above it, which already has a value."
    advice = f"begin it in the column of that key; if it goes on with the text above, {_QUOTES}"
    return Words(message, advice, (fault.at[0], indent))


def _indentation(fault: Fault) -> Words | None:
    if "block mapping" in fault.context:
        if fault.character == ":":
            return _NO_KEY
        message = "This line does not begin in the column of the keys around it."
        return Words(message, "move it to the column of the other keys.", opening="the keys begin")
    if "block collection" in fault.context or "block sequence" in fault.context:
        message = "This line does not begin in the column of the list around it."
        advice = "move it to the column of the other “-”, or to that of the key it belongs to."
        return Words(message, advice, opening="the list begins")
    if "sequence entries are not allowed" in fault.problem:
        return Words("A list cannot begin here.", "put the “-” on a line of its own.")
    return None


def _document(fault: Fault) -> Words | None:
    if "single document" in fault.context or "document start" in fault.problem:
        advice = "delete this line, or put what follows into another file."
        return Words("A second document begins here; a file holds one.", advice)
    if "directive" in fault.context or "directive" in fault.problem:
        return Words("Directives (%) are not allowed.", "delete this line.", fault.opened)
    return None


_FAMILIES = (
    _tab,
    _quote,
    _after_quote,
    _no_content,
    _bracket,
    _start,
    _colon,
    _indentation,
    _document,
)
