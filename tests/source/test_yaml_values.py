"""What the words of a YAML file turn into, and what they never silently turn into."""

import pytest

from generator.source import Data, parse_yaml


def read(text: str) -> Data:
    document, diagnostics = parse_yaml("a.yml", text.encode())
    assert diagnostics == ()
    assert document is not None
    assert document.path == "a.yml"
    assert document.text == text
    return document.data


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("true", True),
        ("false", False),
        ("null", None),
        ("", None),
        ("0", 0),
        ("12", 12),
        ("-3", -3),
        ("123456789012345678", 123456789012345678),
        ("2.5", 2.5),
        ("-0.25", -0.25),
        ("3.0", 3.0),
    ],
)
def test_a_plain_word_with_a_meaning(written: str, meant: Data) -> None:
    value = read(f"x: {written}\n")
    assert value == {"x": meant}
    assert isinstance(value, dict)
    assert type(value["x"]) is type(meant)


@pytest.mark.parametrize(
    "written",
    [
        "no",
        "yes",
        "on",
        "off",
        "NO",
        "True",
        "TRUE",
        "False",
        "Null",
        "NULL",
        "~",
        "010",
        "0x1f",
        "0o17",
        "+3",
        "1_000",
        "1e3",
        ".5",
        "5.",
        "1:30",
        "1:30:00",
        ".inf",
        ".nan",
        "-.inf",
        "-",
        "--",
        "2026-11-22",
        "1.2.3",
        "−3",
        "٣",
        "3kg",
        "t",
        "f",
        "n",
        "<",
        "=",
    ],
)
def test_everything_else_is_text(written: str) -> None:
    if written == "-":  # alone it begins a list
        written = "-x"
    assert read(f"x: {written}\n") == {"x": written}


@pytest.mark.parametrize("written", ["true", "null", "12", "2.5", "", "<<"])
@pytest.mark.parametrize("quote", ["'", '"'])
def test_what_is_quoted_is_text(written: str, quote: str) -> None:
    assert read(f"x: {quote}{written}{quote}\n") == {"x": written}


@pytest.mark.parametrize("key", ["1", "true", "null", "2.5", "no", "010"])
def test_a_key_is_always_text(key: str) -> None:
    assert read(f"{key}: x\n") == {key: "x"}


def test_a_quoted_merge_sign_is_a_key_like_any_other() -> None:
    assert read('"<<": x\n') == {"<<": "x"}


def test_blocks_of_text() -> None:
    text = "a: |\n  12\n  true\nb: >-\n  one\n  two\n"
    assert read(text) == {"a": "12\ntrue\n", "b": "one two"}


def test_lists_are_tuples_all_the_way_down() -> None:
    assert read("- [1, [2]]\n-\n  - {a: [x]}\n- []\n") == ((1, (2,)), ({"a": ("x",)},), ())


def test_signs_inside_text_are_just_text() -> None:
    text = "a: salt & vinegar * 2 !\nb: 80 % of it\nc: x&y*z!\nd: '&a'\ne: \"*b !c\"\n"
    expected = {"a": "salt & vinegar * 2 !", "b": "80 % of it", "c": "x&y*z!", "d": "&a"}
    assert read(text) == {**expected, "e": "*b !c"}


def test_a_document_may_begin_with_dashes_and_a_byte_order_mark() -> None:
    document, diagnostics = parse_yaml("a.yml", b"\xef\xbb\xbf---\na: 1\n")
    assert diagnostics == ()
    assert document is not None
    assert document.data == {"a": 1}
    assert document.span(("a",)).line == 2


@pytest.mark.parametrize("empty", ["", "\n\n", "# nothing yet\n", "---\n", "---\n...\n"])
def test_an_empty_file_is_a_mistake(empty: str) -> None:
    document, [diagnostic] = parse_yaml("a.yml", empty.encode())
    assert document is None
    assert (diagnostic.code, diagnostic.message) == ("yaml-syntax", "This file is empty.")
    assert (diagnostic.span.line, diagnostic.span.column) == (1, 1)


def test_a_key_that_stands_twice_counts_the_first_time() -> None:
    document, [diagnostic] = parse_yaml("a.yml", b"a: 1\nb: 2\na: 3\n")
    assert document is not None
    assert document.data == {"a": 1, "b": 2}
    assert document.span(("a",)).line == 1
    [first] = diagnostic.related
    assert (first.path, first.span.line, first.span.column) == ("a.yml", 1, 1)


@pytest.mark.parametrize(
    "text", ["a: &x 1\n", "a: !t 1\n", "a: {<<: {}}\n", "a: 1234567890123456789\n"]
)
def test_there_is_no_document_where_a_value_is_in_doubt(text: str) -> None:
    assert parse_yaml("a.yml", text.encode())[0] is None
