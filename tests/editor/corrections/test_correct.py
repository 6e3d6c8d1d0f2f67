"""Each safe correction: what it changes, to the byte, and what it leaves alone."""

from __future__ import annotations

import pytest

from generator.editor.corrections import correct, unified
from generator.model.files import FILE_KINDS
from generator.source import parse_yaml
from tests.places import KNEE

STEP_UP = KNEE / "exercises" / "strength" / "step-up.yml"
EXERCISE, PROTOCOL = FILE_KINDS["exercise"], FILE_KINDS["protocol"]
REST = "rest_seconds: 90"


def fixed(text: str, kind: str = "exercise") -> str:
    return correct(FILE_KINDS[kind], "file.yml", text).after


def step_up(old: str = "", new: str = "") -> str:
    text = STEP_UP.read_bytes().decode()
    assert old in text
    return text.replace(old, new, 1)


@pytest.mark.parametrize(
    ("old", "slip", "right"),
    [
        # keys
        ("purpose:", "porpose:", "purpose:"),
        ("purpose:", '"purposes":', "purpose:"),
        ("  reps: 10", "  rep: 10", "  reps: 10"),
        ("max: 15,", "mxa: 15,", "max: 15,"),
        # units
        (REST, "rest_seconds: 90 seconds", REST),
        (REST, "rest_seconds: 90s   # a comment", f"{REST}   # a comment"),
        (REST, "rest_seconds: 1.5 minutes", REST),
        (REST, "rest_seconds: 1.5 Min", REST),
        (REST, 'rest_seconds: "90"', REST),
        (REST, "rest_seconds: {from: 1 minute, to: 90 sec}", "rest_seconds: {from: 60, to: 90}"),
        ("{max: 20,", "{max: 20 kg,", "{max: 20,"),
        ("{up: 3, hold: 0, down: 3}", "{up: 3 s, hold: 0, down: 3 s}", "{up: 3, hold: 0, down: 3}"),
        ("reps: 10", "reps: 10 repetitions", "reps: 10"),
        # white space
        ("feel: Hard", "feel: \t Hard", "feel: \t Hard"),
        ("steps:\n", "steps:  \t\n", "steps:\n"),
        ("side: each\n", "side: each \n", "side: each\n"),
    ],
)
def test_a_slip_is_put_right_and_nothing_else(old: str, slip: str, right: str) -> None:
    assert fixed(step_up(old, slip)) == step_up(old, right)


@pytest.mark.parametrize(
    ("old", "kept"),
    [
        ("min: 6, max: 15,", "mix: 15,"),  # min or max?
        ("feel:", "feeling:"),  # three slips away
        ("sets: 3", "set: 3\n  setz: 3"),  # two keys that could both be the same
        (REST, "rest_seconds: 90 or so"),
        (REST, "rest_seconds: 90 reps"),
        (REST, "rest_seconds: 2 hours and a bit"),
        (REST, "rest_seconds: -90 seconds"),
        ("sets: 3", "sets: 0 sets"),  # would be a number, but no good one
        ("purpose: Builds", "purpose: 90 seconds\nfeel: Builds"),
        ("name: Step-up", "name: 90 seconds"),  # text belongs there
    ],
)
def test_what_is_not_certain_stays(old: str, kept: str) -> None:
    text = step_up(old, kept)
    assert fixed(text) == text


def test_minutes_are_only_written_where_they_are_exact() -> None:
    text = (KNEE / "exercises" / "stamina" / "easy-cycling.yml").read_bytes().decode()
    for said, number in (
        ("90 seconds", "1.5"),
        ("1 hour", "60"),
        ("50 seconds", "50 seconds"),
        ("20 min", "20"),
    ):
        spoilt = text.replace("minutes: 20", f"minutes: {said}", 1)
        assert fixed(spoilt) == text.replace("minutes: 20", f"minutes: {number}", 1)


def test_keys_move_with_the_comments_above_them_and_inside_them() -> None:
    text = step_up(
        "kind: strength\nregions: [thigh]\n",
        "regions: [thigh]   # where\n\n# What sort.\n# Two lines.\nkind: strength\n",
    )
    wanted = step_up(
        "kind: strength\nregions: [thigh]\n",
        "# What sort.\n# Two lines.\nkind: strength\n\nregions: [thigh]   # where\n",
    )
    assert fixed(text) == wanted


def test_comments_at_the_end_of_a_group_move_with_it() -> None:
    purpose = "purpose: Builds the strength that stairs ask for.\n"
    steps = step_up("  - Come down slowly.\n", "  - Come down slowly.\n  # and so on\n")
    spoilt = steps.replace(purpose, "").replace("cues:", purpose + "cues:", 1)
    assert "  # and so on\npurpose:" in spoilt
    assert fixed(spoilt) == steps


def test_a_comment_that_may_belong_to_either_key_keeps_both_where_they_are() -> None:
    text = step_up(
        "kind: strength\nregions: [thigh]\n",
        "regions: [thigh]\n# Of which one?\n\nkind: strength\n",
    )
    assert fixed(text) == text


def test_the_modeline_stays_on_top() -> None:
    modeline = "# yaml-language-server: $schema=../../schema/exercise.schema.json\n"
    text = modeline + step_up("name: Step-up\n", "").replace(
        "kind: strength\n", "kind: strength\nname: Step-up\n"
    )
    assert fixed(text) == modeline + step_up("name: Step-up\n", "name: Step-up\n")


def test_the_first_key_of_an_entry_changes_places_behind_its_hyphen() -> None:
    path = KNEE / "content" / "protocols" / "return-to-stairs.yml"
    text = path.read_bytes().decode()
    entry = "      - exercise: step-up\n        when: session\n"
    assert entry in text
    moved = "      - when: session\n        exercise: step-up\n"
    assert fixed(text.replace(entry, moved), "protocol") == text
    commented = "      - when: session\n        # this one\n        exercise: step-up\n"
    kept = text.replace(entry, commented)
    assert fixed(kept, "protocol") == kept  # a comment has no place before a hyphen's key


def test_keys_in_braces_change_places_between_their_commas() -> None:
    written = "reps: {min: 6, max: 15, basis: handbook, why: Made up for tests.}"
    shuffled = "reps: {basis: handbook ,max: 15,  why: Made up for tests., min: 6}"
    ordered = "reps: {min: 6 ,max: 15,  basis: handbook, why: Made up for tests.}"
    assert fixed(step_up(written, shuffled)) == step_up(written, ordered)


def test_free_keys_keep_their_order() -> None:
    text = "zebra: {name: Zebra, how: Score it., better: lower, unit: times}\n"
    text += "ape: {name: Ape, unit: times, better: lower, how: Score it.}\n"
    assert fixed(text, "measures").startswith(
        "zebra: {name: Zebra, unit: times, better: lower, how: Score it.}\nape:"
    )


def test_spaces_in_a_block_are_left_where_they_may_count() -> None:
    text = step_up("feel: Hard work in the thigh.\n", "feel: |  \n  Hard work  \n  here.\n\n")
    assert fixed(text) == text.replace("|  \n", "|\n")


def test_line_ends_are_made_one_only_where_there_are_two() -> None:
    text = step_up()
    windows = text.replace("\n", "\r\n")
    assert fixed(windows) == windows
    assert fixed(text.replace("\n", "\r\n", 3)) == text
    assert fixed(windows.removesuffix("\r\n")) == windows


def test_a_byte_order_mark_stays() -> None:
    assert fixed("\ufeff" + step_up("side: each\n", "side: each \n")) == "\ufeff" + step_up()


def test_tabs_become_spaces_where_every_width_says_the_same() -> None:
    assert fixed(step_up("  sets: 3\n", "\tsets: 3\n")) == step_up()
    text = step_up()
    start, end = text.index("steps:\n"), text.index("cues:")
    tabbed = text[:start] + text[start:end].replace("  - ", "\t- ") + text[end:]
    assert fixed(tabbed) == text


def test_tabs_stay_where_their_width_decides_what_is_meant() -> None:
    nested = step_up("  load: body\n", "  load:\n\trpe: 3\n")  # below `load`, or beside it
    assert fixed(nested) == nested


def test_a_file_with_wrong_syntax_is_only_corrected_in_white_space() -> None:
    text = step_up("purpose: Builds", "porpose: [Builds ").rstrip("\n")
    assert fixed(text) == text.replace("[Builds ", "[Builds ") + "\n"
    assert fixed(text.replace("side: each", "side: each  ")) == text + "\n"


def test_what_was_corrected_is_named() -> None:
    text = step_up("purpose:", "porpose:").replace("90\n", "90 s \n", 1).rstrip("\n")
    corrected = correct(EXERCISE, "file.yml", text)
    assert corrected.after == step_up()
    assert corrected.what == (
        "spaces behind lines",
        "the end of the last line",
        "misspelt keys",
        "units in numbers",
    )


def test_the_diff_shows_what_cannot_be_seen_and_cannot_steer_a_terminal() -> None:
    text = step_up("side: each\n", "side: each\r\n").rstrip("\n")
    shown = list(unified(correct(EXERCISE, "file.yml", text)))
    assert shown[:2] == ["--- a/file.yml", "+++ b/file.yml"]
    assert "-  side: each<U+000D>" in shown
    assert "\\ No newline at end of file" in shown
    hostile = correct(EXERCISE, "file.yml", "a: \x1b[31m \n")
    assert "\x1b" not in "".join(unified(hostile))


def test_nothing_is_made_of_nothing() -> None:
    for text in ("", "\n", "{}", "- 1\n", "a", "&a b: *a\n", "name: [", "\x00"):
        after = fixed(text)
        assert after.strip() == text.strip()
        assert fixed(after) == after


def test_what_it_writes_reads_the_same() -> None:
    text = step_up("kind: strength\n", "").replace("limits:", "kind: strength\nlimits:")
    document, wrong = parse_yaml("file.yml", fixed(text).encode())
    original, _ = parse_yaml("file.yml", text.encode())
    assert (document and document.data, wrong) == (original and original.data, ())
