"""The forms in which a comparison is explained, also when the data is hostile."""

from __future__ import annotations

import dataclasses
import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from generator.editor import changes
from generator.editor.changes import Change, Comparison, Detail, Place
from generator.editor.changes.compare import Side
from generator.editor.changes.excerpt import excerpt, one_line
from generator.editor.changes.fields import StopRuleChanged, WordsChanged
from generator.editor.changes.json_form import to_json
from generator.editor.changes.markdown import to_markdown
from generator.editor.changes.text import to_text
from generator.outputs.changes import comparison_html
from tests.places import KNEE, copy_of, edit
from tests.states import compared

PROTOCOL = "content/protocols/return-to-stairs.yml"
HOSTILE = (
    "</details><script>alert(1)</script> @everyone #1 **bold** [x](https://evil.example) "
    "![i](https://evil.example/i.png) <img src=x> :tada: `code` ``two`` | a |\n\n# Heading\n- item"
)


@pytest.fixture
def comparison(tmp_path: Path) -> Comparison:
    copy = copy_of(KNEE, tmp_path / "copy")
    edit(copy, PROTOCOL, "sets: 3, reps: {from", "sets: 4, reps: {from")
    edit(copy, PROTOCOL, "goals: [Calm", "goals: [Soothe")
    return compared(copy)


def hostile() -> Comparison:
    place = Place(HOSTILE, "exercise", "x", HOSTILE, (HOSTILE,))
    change = WordsChanged(place=place, field="purpose", old=HOSTILE, new=HOSTILE + " more")
    side = Side(HOSTILE, 2)
    return Comparison(side, side, (change, change), ("KNE-1",), (), (HOSTILE,))


def test_text(comparison: Comparison) -> None:
    assert to_text(comparison) == (
        "Safety changes (1)\n"
        f"  {PROTOCOL}\n"
        "  Pain at the front of the knee, Settle, Seated knee straightening: Dose raised [KNE-1]\n"
        "    safety: the dose asks for more: sets\n"
        "    Sets: 3 → 4\n"
        "    Repetitions a week: 168 to 210 → 224 to 280 (+33 %)\n"
        "    Seconds of work a week: 840 to 1050 → 1120 to 1400 (+33 %)\n"
        "\n"
        "Other changes (1)\n"
        f"  {PROTOCOL}\n"
        "  Pain at the front of the knee, Settle: Goals changed [KNE-1]\n"
        "    Goals: Calm the stairs. → Soothe the stairs.\n"
        "\n"
        "Sheets to print again: KNE-1.\n"
    )


def test_markdown(comparison: Comparison) -> None:
    said = to_markdown(comparison)
    assert said.startswith(
        "## What this change does to the handbook\n\n"
        "**1 safety change**, 1 other change.\n\n"
        "Sheets to print again: `KNE-1`.\n\n"
        "### Safety changes\n\n"
        "- `Pain at the front of the knee` › `Settle` › `Seated knee straightening`: "
        "**Dose raised**. ⚠ the dose asks for more: sets. Sheets: `KNE-1`.\n"
        "  - Sets: `3` → `4`\n"
    )
    assert said.index("Dose raised") < said.index("<details>") < said.index("Goals changed")
    assert said.endswith("</details>\n")


def test_json_has_the_promised_shape(comparison: Comparison) -> None:
    said = json.loads(to_json(comparison))
    assert list(said) == ["schema_version", "old", "new", "sheets", "not_compared", "changes"]
    assert said["schema_version"] == 1
    assert said["new"] == {"name": "the copy", "mistakes": 0}
    assert said["sheets"] == {"print_again": ["KNE-1"], "withdrawn": []}
    first, second = said["changes"]
    assert first == {
        "kind": "dose-changed",
        "title": "Dose raised",
        "safety": "the dose asks for more: sets",
        "place": {
            "path": PROTOCOL,
            "kind": "protocol",
            "id": "return-to-stairs",
            "name": "Pain at the front of the knee",
            "inside": ["Settle", "Seated knee straightening"],
        },
        "details": [
            {"label": "Sets", "old": "3", "new": "4"},
            {"label": "Repetitions a week", "old": "168 to 210", "new": "224 to 280 (+33 %)"},
            {
                "label": "Seconds of work a week",
                "old": "840 to 1050",
                "new": "1120 to 1400 (+33 %)",
            },
        ],
        "sheets": ["KNE-1"],
    }
    assert second["safety"] is None


def test_html_stands_by_itself(comparison: Comparison) -> None:
    said = comparison_html(comparison)
    assert said.count("<h1") == 1
    assert said.index('id="safety"') < said.index('id="others"')
    assert "was 3, now <strong>4</strong>" in said


def test_nothing_is_said_of_nothing() -> None:
    side = Side("HEAD", 0)
    nothing = Comparison(side, side, (), ())
    assert to_text(nothing) == "Nothing has changed.\n"
    assert "Nothing has changed" in to_markdown(nothing)
    assert "Nothing has changed." in comparison_html(nothing)
    assert json.loads(to_json(nothing))["changes"] == []


def test_mistakes_are_owned_up_to() -> None:
    side, broken = Side("HEAD", 0), Side("HEAD~1", 1)
    partly = Comparison(broken, side, (), (), (), ("content/pain-rule.yml",))
    for said in (to_text(partly), to_markdown(partly), comparison_html(partly)):
        assert "1 mistake;" in said
        assert "content/pain-rule.yml" in said


def test_hostile_text_stays_inside_code_spans() -> None:
    """Everything outside code spans is what a harmless comparison says as well."""
    tokens = MarkdownIt("commonmark").parse(to_markdown(hostile()))
    inline = [child for token in tokens for child in token.children or ()]
    spoken = "".join(one.content for one in inline if one.type in {"text", "html_inline"})
    assert {one.type for one in inline} <= {
        *("text", "code_inline", "softbreak", "strong_open", "strong_close"),
    }
    assert not re.search(r"[@#<>\[\]|]|https|script|evil|tada", spoken)
    blocks = [one.content for one in tokens if one.type == "html_block"]
    assert all("script" not in one and "img" not in one for one in blocks)
    assert sum(one.count("</details>") for one in blocks) == 1
    assert len([one for one in tokens if one.type == "heading_open"]) == 1
    code = [one.content for one in inline if one.type == "code_inline"]
    assert any("@everyone" in one and "``two``" in one for one in code)


def test_hostile_text_is_escaped_in_html_and_stays_in_its_line_of_text() -> None:
    said = comparison_html(hostile())
    assert "<script" not in said
    assert "<img" not in said
    assert "# Heading" not in {line.strip() for line in to_text(hostile()).splitlines()}


def test_a_long_report_is_cut_and_says_so() -> None:
    one = hostile().changes[0]
    lines = tuple(f"line {number} {HOSTILE}" for number in range(40))
    chapter = WordsChanged(place=one.place, field="lines", old=lines, new=())
    many = dataclasses.replace(hostile(), changes=(chapter, *(one,) * 500))
    said = to_markdown(many)
    assert len(said.encode()) < 65_536
    assert "  - and 28 lines more\n" in said
    left_out = re.search(r"- and (\d+) more, which `toehold diff` lists\.\n\n</details>\n$", said)
    assert left_out
    assert said.count("Purpose changed") + int(left_out[1]) == 500


def test_safety_changes_have_the_first_call_on_the_room() -> None:
    red = [
        StopRuleChanged(place=hostile().changes[0].place, field="flare", old=f"a{n}", new="b")
        for n in range(400)
    ]
    many = dataclasses.replace(hostile(), changes=(*red, *hostile().changes))
    said = to_markdown(many)
    assert len(said.encode()) < 65_536
    assert "<summary>2 other changes</summary>\n\n- and 2 more" in said


def test_every_kind_of_change_has_a_name_of_its_own() -> None:
    def below(kind: type[Change]) -> set[type[Change]]:
        return {kind, *(deeper for one in kind.__subclasses__() for deeper in below(one))}

    named = {(one.kind, one.__qualname__) for one in below(Change) if "kind" in vars(one)}
    assert len({kind for kind, _ in named}) == len(named) == 21
    _, *listed = re.findall(r"^    ([a-z-]+)  ", changes.__doc__ or "", re.MULTILINE)
    assert sorted(listed) == sorted(kind for kind, _ in named)


LONG = "Keep the stretch and the tape. " * 3


@pytest.mark.parametrize(
    ("old", "new", "cut"),
    [
        ("Rest.", "Sleep.", ("Rest.", "Sleep.")),
        (
            f"{LONG}Rest for a day. {LONG}",
            f"{LONG}Sleep for a day. {LONG}",
            (
                "… Keep the stretch and the tape. Rest for a day. Keep the stretch and …",
                "… Keep the stretch and the tape. Sleep for a day. Keep the stretch and …",
            ),
        ),
        (
            f"{LONG}{LONG}",
            f"{LONG}{LONG}More.",
            ("… Keep the stretch and the tape.", "… Keep the stretch and the tape. More."),
        ),
        ("", LONG * 2, ("", (LONG * 2).strip())),
    ],
)
def test_long_texts_are_cut_to_what_differs(old: str, new: str, cut: tuple[str, str]) -> None:
    found = excerpt(Detail("Flare", old, new))
    assert (found.old, found.new) == cut


@given(*(st.text("ab. \n", max_size=150) for _ in range(4)))
def test_an_excerpt_shows_a_difference_where_there_is_one(
    start: str, old: str, new: str, end: str
) -> None:
    detail = Detail("Flare", start + old + end, start + new + end)
    found = excerpt(detail)
    assert (found.old == found.new) == (one_line(detail.old) == one_line(detail.new))
