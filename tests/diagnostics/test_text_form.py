"""The form for people, drawn as it appears."""

import re
from unicodedata import east_asian_width

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.diagnostics import Diagnostic, Related, Severity, Span, render_text

PATH = "exercises/balance/stand.yml"


def draw(text: str | None, span: Span) -> str:
    """Return the excerpt of a mistake at `span`, without its first line."""
    diagnostic = Diagnostic(PATH, span, "a-code", "Wrong.")
    _, *excerpt = render_text([diagnostic], lambda _: text).splitlines()
    return "\n".join(excerpt)


def test_all_of_it() -> None:
    text = "\n" * 19 + "dose: {sets: 3, reps: 50}\n"
    diagnostic = Diagnostic(
        PATH,
        Span(20, 23, 20, 25),
        "dose-outside-limits",
        "50 repetitions; short stand allows 5 to 30.",
        "write 30 or fewer, or give outside_limits with a reason and a reviewer.",
        (Related(PATH, Span(22, 9, 22, 20), "the limit is set (lynn2012, okamura2020)"),),
    )
    assert render_text([diagnostic], {PATH: text}.get) == (
        """\
exercises/balance/stand.yml:20:23: error[dose-outside-limits]: 50 repetitions; short stand allows 5 to 30.
   20 | dose: {sets: 3, reps: 50}
      |                       ^^
help: write 30 or fewer, or give outside_limits with a reason and a reviewer.
note: the limit is set at exercises/balance/stand.yml:22:9 (lynn2012, okamura2020)
"""  # noqa: E501
    )


def test_several_with_an_empty_line_between() -> None:
    first = Diagnostic("a.yml", Span(1, 1, 1, 2), "a-code", "One.")
    second = Diagnostic("b.yml", Span(2, 3, 2, 4), "b-code", "Two.", severity=Severity.WARNING)
    assert render_text([first, second], lambda _: None) == (
        "a.yml:1:1: error[a-code]: One.\n\nb.yml:2:3: warning[b-code]: Two.\n"
    )
    assert render_text([], lambda _: None) == ""


@pytest.mark.parametrize(
    ("text", "span", "excerpt"),
    [
        pytest.param("a: 1", Span(1, 4, 1, 4), "    1 | a: 1\n      |    ^", id="empty span"),
        pytest.param("a:", Span(1, 3, 1, 3), "    1 | a:\n      |   ^", id="at the line's end"),
        pytest.param("", Span(1, 1, 1, 1), "    1 |\n      | ^", id="empty file"),
        pytest.param(
            "a: |  \n  b\nc", Span(1, 4, 2, 4), "    1 | a: |\n      |    ^", id="several lines"
        ),
        pytest.param("a: 1", Span(9, 1, 9, 2), "", id="a line that is not there"),
        pytest.param("x\r\ny\rz", Span(3, 1, 3, 2), "    3 | z\n      | ^", id="all line ends"),
        pytest.param("x\fy\nz", Span(2, 1, 2, 2), "    2 | z\n      | ^", id="form feed is no end"),
        pytest.param("\ta: bc", Span(1, 5, 1, 7), "    1 |     a: bc\n      |        ^^", id="tab"),
        pytest.param(
            "中: bc", Span(1, 4, 1, 6), "    1 | 中: bc\n      |     ^^", id="wide before"
        ),
        pytest.param(
            "a: 中文", Span(1, 4, 1, 6), "    1 | a: 中文\n      |    ^^^^", id="wide inside"
        ),
        pytest.param(
            "e\u0301: bc", Span(1, 5, 1, 7), "    1 | e\u0301: bc\n      |    ^^", id="combining"
        ),
        pytest.param(
            "a: \u202ebc",
            Span(1, 4, 1, 5),
            "    1 | a: <U+202E>bc\n      |    ^^^^^^^^",
            id="bidirectional override",
        ),
        pytest.param(
            "a\x1b[0m: b",
            Span(1, 8, 1, 9),
            "    1 | a<U+001B>[0m: b\n      |               ^",
            id="terminal escape",
        ),
        pytest.param(
            "x\n" * 123455 + "a",
            Span(123456, 1, 123456, 2),
            "123456 | a\n       | ^",
            id="a long line number",
        ),
    ],
)
def test_the_caret_stands_under_the_mistake(text: str, span: Span, excerpt: str) -> None:
    assert draw(text, span) == excerpt


def test_a_long_line_is_cut_around_the_mistake() -> None:
    line = "a" * 200 + "WRONG" + "b" * 200
    excerpt, carets = draw(line, Span(1, 201, 1, 206)).splitlines()
    assert len(excerpt) == len("    1 | ") + 100
    assert re.fullmatch(r"    1 \| …a+WRONGb+…", excerpt)
    assert carets.index("^") == excerpt.index("WRONG")
    assert carets.count("^") == 5


@pytest.mark.parametrize(("column", "shape"), [(1, r"WRONGa+…"), (496, r"…a+WRONG")])
def test_a_long_line_is_not_cut_where_it_ends(column: int, shape: str) -> None:
    line = f"{'a' * (column - 1)}WRONG{'a' * (496 - column)}"
    excerpt, carets = draw(line, Span(1, column, 1, column + 5)).splitlines()
    assert re.fullmatch(rf"    1 \| {shape}", excerpt)
    assert carets.index("^") == excerpt.index("WRONG")


def test_a_mistake_longer_than_the_window() -> None:
    excerpt, carets = draw("x" * 500, Span(1, 101, 1, 401)).splitlines()
    assert len(excerpt) == len("    1 | ") + 100
    assert carets.count("^") == 98


def test_what_a_file_says_cannot_steer_the_terminal() -> None:
    diagnostic = Diagnostic(
        "a\x1b.yml",
        Span(1, 1, 1, 2),
        "a-code",
        "The key “\x1b[2J\n” is\tunknown.",
        "delete \u202e it.",
        (Related("b\n.yml", Span(1, 1, 1, 2), "see \x07"),),
    )
    assert render_text([diagnostic], lambda _: None) == (
        "a<U+001B>.yml:1:1: error[a-code]: The key “<U+001B>[2J<U+000A>” is unknown.\n"
        "help: delete <U+202E> it.\n"
        "note: see <U+0007> at b<U+000A>.yml:1:1\n"
    )


def test_colour_changes_nothing_but_colour() -> None:
    diagnostics = [
        Diagnostic(
            PATH,
            Span(1, 4, 1, 5),
            "a-code",
            "Wrong.",
            "mend it.",
            (Related(PATH, Span(1, 1, 1, 2), "the key stands"),),
            severity,
        )
        for severity in Severity
    ]
    coloured = render_text(diagnostics, lambda _: "a: 1", colour=True)
    assert "\x1b[1;31merror[a-code]\x1b[0m" in coloured
    assert "\x1b[1;33mwarning[a-code]\x1b[0m" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == render_text(diagnostics, lambda _: "a: 1")


@given(st.text(max_size=300), st.tuples(*[st.integers(-1, 320)] * 4))
def test_any_text_and_any_span(text: str, numbers: tuple[int, int, int, int]) -> None:
    shown = draw(text, Span(*numbers))
    assert shown == "" or shown.count("\n") == 1
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", shown)


@given(st.text(alphabet="ab中é\t\u0301🏃", max_size=150), st.integers(0, 150))
def test_the_caret_is_as_far_in_as_what_stands_before_it(text: str, at: int) -> None:
    line = text[:at] + "Z" + text[at:]
    column = line.index("Z") + 1
    excerpt, carets = draw(line, Span(1, column, 1, column + 1)).splitlines()
    before = excerpt[: excerpt.index("Z")].replace("\u0301", "")
    assert carets.index("^") == sum(2 if east_asian_width(each) in "WF" else 1 for each in before)
