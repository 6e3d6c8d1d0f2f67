"""One edit of the fixture each, and the one change that it means."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.editor.changes import compare
from tests.places import KNEE, copy_of, edit
from tests.states import compared, knee, state

PROTOCOL = "content/protocols/return-to-stairs.yml"
LADDER = "content/ladders/walk-to-jog.yml"
SEATED = "exercises/strength/seated-straightening.yml"
STEP_UP = "exercises/strength/step-up.yml"
PAIN = "content/pain-rule.yml"
FLAGS = "content/red-flags.yml"
WORDS = "content/vocabulary.yml"
BOOK = "content/handbook.yml"
MEASURES = "content/measures.yml"
GIVEN = "reps: {from: 8, to: 10}, hold_seconds: 5, rest_seconds: 30"


@dataclass(frozen=True)
class Edit:
    """What is replaced by what, and what that comes to."""

    path: str
    old: str
    new: str
    kind: str
    title: str
    safety: str
    """A part of the reason; empty where it is no safety change."""

    detail: str
    """One of the details: "label: old → new"."""

    sheets: str = ""


CASES = {
    "more sets": Edit(
        *(PROTOCOL, "sets: 3, reps: {from", "sets: 4, reps: {from", "dose-changed", "Dose raised"),
        *("asks for more: sets", "Repetitions a week: 168 to 210 → 224 to 280 (+33 %)", "KNE-1"),
    ),
    "fewer sets": Edit(
        *(PROTOCOL, "sets: 3, reps: {from", "sets: 2, reps: {from", "dose-changed", "Dose lowered"),
        *("", "Repetitions a week: 168 to 210 → 112 to 140 (−33 %)", "KNE-1"),
    ),
    "a wider range of repetitions": Edit(
        *(PROTOCOL, "{from: 8, to: 10}", "{from: 8, to: 12}", "dose-changed", "Dose raised"),
        *("repetitions in a set", "Repetitions in a set: 8 to 10 → 8 to 12", "KNE-1"),
    ),
    "a shorter rest": Edit(
        *(PROTOCOL, GIVEN, GIVEN.replace("30", "20"), "dose-changed", "Dose raised"),
        *("rest between sets", "Rest between sets: 30 → 20", "KNE-1"),
    ),
    "a longer rest": Edit(
        *(PROTOCOL, GIVEN, GIVEN.replace("30", "40"), "dose-changed", "Dose lowered"),
        *("", "Rest between sets: 30 → 40", "KNE-1"),
    ),
    "more sets for fewer repetitions": Edit(
        *(PROTOCOL, f"sets: 3, {GIVEN}", f"sets: 4, {GIVEN.replace('8, to: 10', '6, to: 7')}"),
        *("dose-changed", "Dose changed", "asks for more: sets"),
        *("Repetitions a week: 168 to 210 → 168 to 196 (−7 %)", "KNE-1"),
    ),
    "progress a week earlier": Edit(
        *(PROTOCOL, "from_week: 3", "from_week: 2", "dose-changed", "Dose changed"),
        *("asks for more", "Progress: from week 3: sets 4", "KNE-2"),
    ),
    "a heavier last step": Edit(
        *(PROTOCOL, "kg: {from: 5, to: 10}", "kg: {from: 5, to: 15}", "dose-changed"),
        *("Dose raised", "added weight", "load 5 to 15 kg", "KNE-2"),
    ),
    "a higher pain limit": Edit(
        *(PROTOCOL, "pain_limit: 3", "pain_limit: 4", "dose-changed", "Dose raised"),
        *("pain limit", "Pain limit: 3 → 4", "KNE-2"),
    ),
    "another speed": Edit(
        *(PROTOCOL, "down: 3}", "down: 2}", "dose-changed", "Dose changed", "speed"),
        *("Speed: 3 up, 0 held, 3 down → 3 up, 0 held, 2 down", "KNE-2"),
    ),
    "another driver": Edit(
        *(LADDER, "distance_m: 3000}", "minutes: 20}", "dose-changed", "Dose changed", "time"),
        *("Distance: 3000 → nothing", "J1"),
    ),
    "a shorter walk between runs": Edit(
        *(LADDER, "run_minutes: 1, walk_minutes: 3", "run_minutes: 1, walk_minutes: 2"),
        *("dose-changed", "Dose raised", "walking in each turn", "Intervals: run 1 and walk 3"),
        "J1",
    ),
    "the exercise's usual dose": Edit(
        *(SEATED, "reps: 8", "reps: 9", "dose-changed", "Dose raised", "repetitions"),
        "Seconds of work a week: 560 → 630 (+12 %)",
    ),
    "a wider limit": Edit(
        *(STEP_UP, "max: 15, basis: handbook", "max: 20, basis: practice", "limit-changed"),
        *("Limit widened", "permits what it did not", "Repetitions in a set: 6 to 15 → 6 to 20"),
    ),
    "a narrower limit": Edit(
        *(STEP_UP, "{min: 6, max: 15", "{min: 7, max: 15", "limit-changed", "Limit narrowed", ""),
        "Repetitions in a set: 6 to 15 → 7 to 15",
    ),
    "a limit that moves": Edit(
        *(STEP_UP, "{min: 6, max: 15", "{min: 9, max: 16", "limit-changed", "Limit moved"),
        *("permits", "Basis: handbook"),
    ),
    "a maximum that is gone": Edit(
        *(STEP_UP, "{min: 1, max: 5, basis", "{min: 1, basis", "limit-changed", "Limit widened"),
        *("permits", "Sets: 1 to 5 → 1 or more"),
    ),
    "a wider speed": Edit(
        *(STEP_UP, "min: {up: 1,", "min: {up: 0,", "limit-changed", "Limit widened", "permits"),
        "Speed: at least 1 up, 0 held, 2 down; at most",
    ),
    "a limit that is gone": Edit(
        *(STEP_UP, "  load_kg: {max: 20, basis: handbook, why: Made up for tests.}\n", ""),
        *("limit-changed", "Limit removed", "permits", "Added weight: 20 or less → nothing"),
    ),
    "what a limit rests on": Edit(
        *(SEATED, "max: 4, basis: handbook", "max: 4, basis: practice"),
        *("grounding-changed", "Basis changed", "", "Basis: handbook → practice"),
    ),
    "a lower threshold to move on": Edit(
        *(PROTOCOL, "at_most: 3, on: {days: 5", "at_most: 2, on: {days: 5", "rule-changed"),
        *("Rule “move on when” made stricter", "", "Criterion: stairs-pain at most 3", "KNE-1"),
    ),
    "a higher threshold to move on": Edit(
        *(PROTOCOL, "at_most: 3, on: {days: 5", "at_most: 4, on: {days: 5", "rule-changed"),
        *("Rule “move on when” changed", "hold people less", "at most 4, on 5 of 7", "KNE-1"),
    ),
    "fewer days to move on": Edit(
        *(PROTOCOL, "on: {days: 5", "on: {days: 4", "rule-changed", "Rule “move on when” changed"),
        *("hold people less", "on 4 of 7 days", "KNE-1"),
    ),
    "a criterion less to move on": Edit(
        *(PROTOCOL, "        - {says: You slept well., no_threshold: No study gives a number.}\n"),
        *("", "rule-changed", "Rule “move on when” changed", "hold people less"),
        *("Criterion: You slept well. → nothing", "KNE-1"),
    ),
    "a step back that comes sooner": Edit(
        *(PROTOCOL, "at_least: 8", "at_least: 7", "rule-changed"),
        *("Rule “step back when” made stricter", "", "stairs-pain at least 7", "KNE-1"),
    ),
    "a step back that comes later": Edit(
        *(PROTOCOL, "at_least: 8", "at_least: 9", "rule-changed", "Rule “step back when” changed"),
        *("hold people less", "stairs-pain at least 9", "KNE-1"),
    ),
    "a wider door into a phase": Edit(
        *(PROTOCOL, "within_percent: 50", "within_percent: 60", "rule-changed"),
        *("Rule “start here when” changed", "hold people less", "within percent 60"),
    ),
    "fewer sessions on a rung": Edit(
        *(LADDER, "sessions: 2", "sessions: 1", "pace-changed", "Sessions changed"),
        *("climb faster", "Sessions: 2 → 1", "J1"),
    ),
    "an amber band that ends higher": Edit(
        *(PAIN, "to: 4", "to: 5", "pain-rule-changed", "Upper end changed", "looser"),
        *("Upper end: 4 → 5", "KNE-1 KNE-2"),
    ),
    "an amber band that ends lower": Edit(
        *(PAIN, "to: 4", "to: 3.5", "pain-rule-changed", "Upper end changed", ""),
        *("Upper end: 4 → 3.5", "KNE-1 KNE-2"),
    ),
    "other words in the pain rule": Edit(
        *(PAIN, "Finish today,", "Go on,", "pain-rule-changed", "What to do changed"),
        *("reads differently", "→ Go on, but add nothing.", "KNE-1 KNE-2"),
    ),
    "a sign to stop that is gone": Edit(
        *(STEP_UP, "stop_if: [Your knee gives way.]", "stop_if: []", "stop-rule-changed"),
        *("Stop if changed", "gone or reads differently", "Your knee gives way. → nothing"),
        "",
    ),
    "one more sign to stop": Edit(
        *(STEP_UP, "gives way.]", "gives way., It swells.]", "stop-rule-changed"),
        *("Stop if changed", "", "Stop if: nothing → It swells."),
    ),
    "a condition that no longer keeps out": Edit(
        *(PROTOCOL, "not_for: [under-18, locked-knee]", "not_for: [under-18]"),
        *("stop-rule-changed", "Not for changed", "gone or reads", "locked-knee → nothing"),
    ),
    "a red flag that the protocol drops": Edit(
        *(PROTOCOL, "[cannot-bear-weight, fever]", "[fever]", "stop-rule-changed"),
        *("Red flags changed", "gone or reads", "cannot-bear-weight → nothing", "KNE-1 KNE-2"),
    ),
    "a red flag that is less urgent": Edit(
        *(FLAGS, "urgency: today", "urgency: week", "stop-rule-changed", "Urgency changed"),
        *("gone or reads", "Urgency: today → week", "KNE-1 KNE-2"),
    ),
    "a red flag that is more urgent": Edit(
        *(FLAGS, "urgency: today", "urgency: now", "stop-rule-changed", "Urgency changed", ""),
        *("Urgency: today → now", "KNE-1 KNE-2"),
    ),
    "what to do in a flare": Edit(
        *(PROTOCOL, "flare: Rest for", "flare: Sleep for", "stop-rule-changed", "Flare changed"),
        *("gone or reads", "Flare: Rest for a day. → Sleep for a day.", "KNE-1"),
    ),
    "a protocol that needs a clinician": Edit(
        *(PROTOCOL, "start: self", "start: clinician", "stop-rule-changed", "Start changed", ""),
        "Start: self → clinician",
    ),
    "leave to pass the limits": Edit(
        *(
            PROTOCOL,
            "        note: Do",
            "        outside_limits: {why: Because., reviewer: A}\n        note: Do",
        ),
        *(
            "outside-limits-changed",
            "Outside limits changed",
            "leave to pass",
            "why Because.",
            "KNE-1",
        ),
    ),
    "a higher ceiling": Edit(
        *(WORDS, "reps: 40", "reps: 60", "ceiling-changed", "Ceilings changed", "higher or gone"),
        "Ceilings: 40 → 60",
    ),
    "a ladder more in a phase": Edit(
        *(PROTOCOL, "    ladders: [walk-to-jog]\n", "", "fact-changed", "Ladders changed", ""),
        *("Ladders: walk-to-jog → nothing", "KNE-2"),
    ),
    "what a measure counts": Edit(
        *(MEASURES, "unit: step-ups", "unit: stairs", "fact-changed", "Unit changed"),
        *("means something else", "Unit: step-ups → stairs", "KNE-2"),
    ),
    "a name": Edit(
        *(SEATED, "name: Seated", "name: Sitting", "words-changed", "Name changed", ""),
        *("Name: Seated knee straightening → Sitting knee straightening", "KNE-1 KNE-2"),
    ),
    "the words of a step": Edit(
        *(SEATED, "- Hold it there.", "- Hold.", "words-changed", "Steps changed", ""),
        *("Steps: Hold it there. → Hold.", "KNE-1 KNE-2"),
    ),
    "the order of cues": Edit(
        *(SEATED, "[Toes up., Sit tall.]", "[Sit tall., Toes up.]", "words-changed"),
        *("Cues changed", "", "Cues: Toes up.; Sit tall. → Sit tall.; Toes up.", "KNE-1 KNE-2"),
    ),
    "a chapter": Edit(
        *("content/index.md", "every evening", "at night", "words-changed", "Lines changed", ""),
        "at night",
    ),
    "the guide of weeks": Edit(
        *(PROTOCOL, "{from: 1, to: 2}", "{from: 1, to: 3}", "fact-changed", "Weeks changed", ""),
        *("Weeks: lower end 1, upper end 2 → lower end 1, upper end 3", "KNE-1"),
    ),
    "the edition's date": Edit(
        *(BOOK, "edition: 2026-01-15", "edition: 2026-02-01", "fact-changed", "Edition changed"),
        *("", "Edition: 2026-01-15 → 2026-02-01"),
    ),
}
CITED = """\
slow2019:
  author: [Slow A]
  about: Made up for tests.
  container-title: Journal of Stairs
  issued: 2019
  read: full
  checked: false
"""


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return copy_of(KNEE, tmp_path / "copy")


@pytest.mark.parametrize("name", CASES)
def test_one_edit_is_one_change(copy: Path, name: str) -> None:
    case = CASES[name]
    edit(copy, case.path, case.old, case.new)
    found = compared(copy)
    assert [one.kind for one in found.changes] == [case.kind]
    (change,) = found.changes
    assert change.title == case.title
    assert bool(change.safety) == bool(case.safety)
    assert case.safety in change.safety
    said = [
        f"{one.label}: {one.old or 'nothing'} → {one.new or 'nothing'}" for one in change.details
    ]
    assert any(case.detail in words for words in said), said
    assert " ".join(change.sheets) == case.sheets
    assert change.place.path == case.path


def test_a_citation_that_changed_says_so(tmp_path: Path) -> None:
    roots = [copy_of(KNEE, tmp_path / name) for name in ("old", "new")]
    for root, year in zip(roots, ("2019", "2020"), strict=True):
        (root / "content/citations.yml").write_text(
            CITED.replace("issued: 2019", f"issued: {year}")
        )
    (change,) = compare(*map(state, roots)).changes
    assert (change.kind, change.title, change.safety) == ("citation-changed", "Issued changed", "")
    assert change.place.id == "slow2019"


def test_a_handbook_against_itself_says_nothing(copy: Path) -> None:
    found = compared(copy)
    assert (found.changes, found.sheets, found.withdrawn) == ((), (), ())
    assert knee().digests


def test_the_place_leads_to_the_prescription(copy: Path) -> None:
    edit(copy, PROTOCOL, "sets: 1, reps: 15", "sets: 1, reps: 14")
    (change,) = compared(copy).changes
    assert change.place.name == "Pain at the front of the knee"
    assert change.place.inside == ("Settle", "Seated knee straightening", "equally good dose")
    assert change.place.only == ("KNE-1",)
