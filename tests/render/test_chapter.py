"""References in chapters, on the tiny handbook."""

from __future__ import annotations

import dataclasses
from html import unescape

import markdown
import pytest

from generator.handbook import Handbook
from generator.outputs.pages import chapter_resolver
from generator.render.chapter import markdown_text
from generator.views.sources import Sources

EXTENSIONS = ["admonition", "attr_list", "def_list", "tables", "toc"]


def resolve(handbook: Handbook, source: str, body: str) -> str:
    """Resolve a chapter and leave out the notice that every chapter ends with."""
    whole = chapter_resolver(handbook)(source, body)
    chapter, _, notice = whole.rpartition('\n\n<div class="th-notice"')
    assert "Not yet reviewed by a clinician." in notice
    return chapter


@pytest.mark.parametrize(
    ("source", "written", "resolved"),
    [
        ("index.md", "[[exercise:step-up]]", "[Step-up](exercises/step-up/index.md)"),
        ("more/index.md", "[[exercise:step-up|this]]", "[this](../exercises/step-up/index.md)"),
        (
            "index.md",
            "[[protocol:return-to-stairs/settle|a fortnight]]",
            "[a fortnight](protocols/return-to-stairs/settle/index.md)",
        ),
        ("index.md", "[[ladder:walk-to-jog]]", "[Walk to jog](ladders/walk-to-jog/index.md)"),
        (
            "index.md",
            "[[dose:return-to-stairs/build/step-up|these]]",
            "[these](protocols/return-to-stairs/build/index.md#exercise-step-up)",
        ),
    ],
)
def test_a_reference_becomes_a_link_to_the_source_of_a_page(
    knee: Handbook, source: str, written: str, resolved: str
) -> None:
    assert resolve(knee, source, f"See {written}, then go on.") == f"See {resolved}, then go on."


def test_a_measure_leads_to_how_it_is_taken(knee: Handbook) -> None:
    resolved = resolve(knee, "index.md", "Score [[measure:stairs-pain]].")
    assert resolved.endswith("](measures/index.md#measure-stairs-pain).")


def test_a_dose_in_a_sentence_is_written_out(knee: Handbook) -> None:
    resolved = resolve(knee, "index.md", "Do [[dose:return-to-stairs/build/step-up]].")
    assert resolved.startswith("Do 3 sets of 12, ")
    assert resolved.endswith("every second day.")


def test_citations_stand_in_parentheses(shipped: Handbook) -> None:
    first, *_ = shipped.citations
    label = markdown_text(Sources(shipped.citations)((first,))[0].label)
    assert resolve(shipped, "index.md", f"So it is [@{first}].") == (
        f"So it is ([{label}](bibliography.md#source-{first}))."
    )
    assert resolve(shipped, "bibliography.md", f"[@{first}]").endswith(f"](#source-{first}))")


def test_citations_of_one_group_share_their_parentheses(shipped: Handbook) -> None:
    first, *_ = shipped.citations
    resolved = resolve(shipped, "index.md", f"So [@{first}; @{first}] it is, [@{first}].")
    assert resolved.count("(") == 2 + 3
    assert "; [" in resolved
    assert "[[" not in resolved


@pytest.mark.parametrize(
    "code",
    [
        "`[[exercise:step-up]]`",
        "\n\n```\n[[pain-rule]]\n```",
        "\\[[exercise:step-up]]",
        "`[@nobody]`",
    ],
)
def test_code_stays_as_it_is(knee: Handbook, code: str) -> None:
    assert resolve(knee, "index.md", f"Write {code}\n") == f"Write {code}\n"


@pytest.mark.parametrize(
    ("block", "shown"),
    [
        ("pain-rule", 'class="th-bands"'),
        ("red-flags", 'class="th-redflags"'),
        ("be-seen-first", "<li><b>"),
        ("bibliography", 'class="th-sources"'),
        ("glossary", 'class="th-glossary"'),
        ("claims-opinion", 'class="th-claims"'),
        ("claims-unsafe", "<p>None.</p>"),
        ("dose:return-to-stairs/build/step-up", "th-dose__main"),
    ],
)
def test_a_block_alone_on_its_line_is_html_that_markdown_leaves_alone(
    knee: Handbook, block: str, shown: str
) -> None:
    resolved = resolve(knee, "index.md", f"Before.\n[[{block}]]\nAfter *it*.\n")
    before, html, after = resolved.split("\n\n", 2)
    assert shown in html
    assert "\n" not in html.strip()
    converted = markdown.markdown(resolved, extensions=EXTENSIONS)
    assert html.strip() in converted
    assert "<p>Before.</p>" in converted
    assert "<p>After <em>it</em>.</p>" in converted
    assert (before, after) == ("Before.", "After *it*.\n")


def test_every_chapter_says_once_how_it_stands(knee: Handbook) -> None:
    made = chapter_resolver(knee)
    for body in ("Words.", "Words.\n\n[[review-status]]\n\nMore.\n", "`[[review-status]]`"):
        whole = made("more.md", body)
        assert whole.count("Not yet reviewed by a clinician.") == 1
        assert whole.count("mailto:dose@knee.example") == 1
        assert "[[review-status]]" not in whole.replace("`[[review-status]]`", "")


def test_a_block_in_a_sentence_becomes_a_link_to_where_it_stands(knee: Handbook) -> None:
    resolved = resolve(knee, "how-sure-we-are.md", "See the [[pain-rule]] first.")
    assert resolved == "See the [pain rule](index.md) first."


def test_a_hostile_name_stays_text(knee: Handbook) -> None:
    name = '](javascript:x) <script>*x*</script> `{: onclick="x"}` [[pain-rule]] & _y_'
    exercises = dict(knee.exercises)
    exercises["step-up"] = exercises["step-up"].model_copy(update={"name": name})
    spoiled = dataclasses.replace(knee, exercises=exercises)
    resolved = resolve(spoiled, "index.md", "Do [[exercise:step-up]].")
    html = markdown.markdown(resolved, extensions=EXTENSIONS)
    assert html.count("<") == html.count(">") == 4  # a paragraph and a link, nothing else
    assert unescape(html) == f'<p>Do <a href="exercises/step-up/index.md">{name}</a>.</p>'


def test_signs_become_character_references() -> None:
    assert markdown_text("3 to 5, a–b") == "3 to 5, a–b"
    assert markdown_text("[x](y)*") == "&#91;x&#93;&#40;y&#41;&#42;"
