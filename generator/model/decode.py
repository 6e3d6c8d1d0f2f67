"""From located values to records: what pydantic finds wrong becomes diagnostics with a place."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Generic, TypeVar

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from generator.diagnostics import Diagnostic, did_you_mean
from generator.model.shape import Path, fields_at
from generator.source import Data, Document

T = TypeVar("T")


class Decoder(Generic[T]):
    """Decodes one kind of file."""

    def __init__(self, annotation: Any) -> None:
        """Take the type of the file's whole content: a record, or a mapping of records."""
        self.annotation = annotation
        self.adapter: TypeAdapter[T] = TypeAdapter(annotation)

    def decode(self, document: Document) -> tuple[T | None, tuple[Diagnostic, ...]]:
        """Return the file's content, or everything that is wrong with its shape."""
        try:
            return self.adapter.validate_python(document.data), ()
        except ValidationError as error:
            details = error.errors(include_url=False, include_context=True)
            return None, tuple(self._diagnostics(document, details))

    def _diagnostics(self, document: Document, errors: list[ErrorDetails]) -> Iterable[Diagnostic]:
        seen: set[tuple[Path, str]] = set()
        for error in filter(_is_news, errors):
            path = data_path(document.data, error)
            found = self._diagnostic(document, path, error)
            if (path, found.code) not in seen:  # both branches of "whole or decimal" complain
                seen.add((path, found.code))
                yield found

    def _diagnostic(self, document: Document, path: Path, error: ErrorDetails) -> Diagnostic:
        match error["type"]:
            case "missing":
                return _missing_key(document, path)
            case "extra_forbidden":
                return _unknown_key(document, path, fields_at(self.annotation, path[:-1]))
            case "choose_one":
                return _choose_one(document, path, **error["ctx"])
            case _:
                return _wrong_type(document, path, error)


def _is_news(error: ErrorDetails) -> bool:
    """Tell whether an error says more than that the items of a list are wrong.

    pydantic does not count them, and goes on to call a long enough list too short.
    """
    if error["type"] != "too_short":
        return True
    return len(error["input"]) < int(error["ctx"]["min_length"])


def _missing_key(document: Document, path: Path) -> Diagnostic:
    key = str(path[-1])
    inside = f" from `{path[-2]}`" if len(path) > 1 and isinstance(path[-2], str) else ""
    return Diagnostic(
        document.path,
        document.span(path),  # that of what should hold it
        "missing-key",
        f"`{key}` is missing{inside}.",
        help=f"add a line `{key}: …`.",
    )


def _unknown_key(document: Document, path: Path, known: tuple[str, ...]) -> Diagnostic:
    key = str(path[-1])
    near = did_you_mean(key, known)
    advice = f"did you mean `{near}`?" if near else f"known here: {', '.join(known)}."
    if " " in key:  # no key has a space: a comma inside {…} has cut a sentence in two
        advice = "put the text before it in quotes: inside { } a comma ends a value."
    return Diagnostic(
        document.path,
        document.key_span(path),
        "unknown-key",
        f"`{key}` is not a key that belongs here.",
        help=advice,
    )


def _choose_one(document: Document, path: Path, *, keys: str, given: list[str]) -> Diagnostic:
    given = sorted(given, key=lambda key: document.key_span((*path, key)))  # as they are written
    said = f"{' and '.join(f'`{key}`' for key in given)} are" if given else "none of them is"
    return Diagnostic(
        document.path,
        document.key_span((*path, given[1]) if given else path),
        "choose-one",
        f"exactly one of {keys} is needed; here {said} given.",
        help="keep one of them." if given else "add one of them.",
    )


def _wrong_type(document: Document, path: Path, error: ErrorDetails) -> Diagnostic:
    needed, advice = wanted(error)
    is_key = error["loc"][-1:] == ("[key]",)
    return Diagnostic(
        document.path,
        document.key_span(path) if is_key else document.span(path),
        "wrong-type",
        f"{needed} is needed here, not {describe(error['input'])}.",
        help=advice,
    )


def data_path(data: Data, error: ErrorDetails) -> Path:
    """Return where in the file an error is: pydantic's own path less the names of its branches."""
    path: list[str | int] = []
    current: Any = data
    steps = error["loc"]
    for number, step in enumerate(steps):
        last = number == len(steps) - 1
        if isinstance(current, dict) and (step in current or (last and error["type"] == "missing")):
            path.append(step)
            current = current.get(step)
        elif isinstance(current, tuple) and isinstance(step, int):
            path.append(step)
            current = current[step] if step < len(current) else None
    return tuple(path)


def describe(value: Any) -> str:
    """Say in an editor's words what a value is."""
    match value:
        case None:
            return "nothing"
        case bool():
            return "true" if value else "false"
        case int() | float():
            return f"the number {value}"
        case str():
            short = value if len(value) <= MOST_QUOTED else value[:MOST_QUOTED] + "…"
            return f"the text “{short}”" if value.strip() else "empty text"
        case tuple():
            return "a list" if value else "an empty list"
        case _:
            return "a group of keys"


MOST_QUOTED = 40

PLAIN = {
    "string_type": "text",
    "string_too_short": "text",
    "int_type": "a whole number",
    "int_from_float": "a whole number",
    "float_type": "a number",
    "bool_type": "true or false",
    "tuple_type": "a list",
    "dict_type": "a group of keys",
    "model_type": "a group of keys",
    "date_type": "a date such as 2026-12-01",
    "date_text": "a date such as 2026-12-01",
}


def wanted(error: ErrorDetails) -> tuple[str, str]:
    """Return what an error asks for and, where there is some, advice."""
    kind, value = error["type"], error["input"]
    context = error.get("ctx", {})
    if kind == "literal_error":
        return _choice(context["expected"], value)
    if kind in {"greater_than_equal", "less_than_equal"}:
        bound, word = context.get("ge", context.get("le")), "more" if "ge" in context else "less"
        return f"{bound:g} or {word}", ""
    if kind == "string_pattern_mismatch":
        return _pattern(context["pattern"])
    if kind in {"too_short", "too_long"}:
        return _length(context)
    return PLAIN.get(kind, "another value"), _advice(kind, value)


#: Where one word may stand in place of something else, that other form, which is named with it.
BESIDE_WORD = {
    "as-many-as-good": "a whole number or ",
    "stay": "a rule that begins with `all:` or ",
    "body": "one of {rm: …}, {band: …}, {kg: …}, {rpe: …} or ",
}


def _choice(expected: str, value: Any) -> tuple[str, str]:
    choices = [word.strip("'") for word in expected.replace(" or ", ", ").split(", ")]
    near = did_you_mean(value, choices) if isinstance(value, str) else ""
    advice = f"did you mean `{near}`?" if near else ""
    if len(choices) > 1:
        return f"one of {', '.join(choices)}", advice
    return f"{BESIDE_WORD.get(choices[0], '')}`{choices[0]}`", advice


def _length(context: dict[str, Any]) -> tuple[str, str]:
    least, most = context.get("min_length"), context.get("max_length")
    if least is not None:
        return f"a list of {least} or more", ""
    return f"a list of {most} or fewer", ""


def _pattern(pattern: str) -> tuple[str, str]:
    if pattern == r"\S":
        return "text", ""
    if "[a-z0-9]+" in pattern:
        return "an id", "use small letters, digits and single hyphens."
    return f"text of the form {pattern}", ""


def _advice(kind: str, value: Any) -> str:
    if kind == "string_type" and isinstance(value, (bool, int, float)):
        return "put it in quotes."
    if kind == "tuple_type":
        return "begin each entry with a hyphen, or put the entries in [square brackets]."
    if kind in {"int_type", "float_type"} and isinstance(value, str):
        return "write digits only; the unit is part of the key."
    return ""
