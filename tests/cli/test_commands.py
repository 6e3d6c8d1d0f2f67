"""The command, as a person types it."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from generator.hosts.site import is_made_up
from tests.places import KNEE, copy_of, edit

PROTOCOL = "content/protocols/return-to-stairs.yml"
DIAGNOSTIC_KEYS = {
    "path",
    "line",
    "column",
    "end_line",
    "end_column",
    "code",
    "severity",
    "message",
    "help",
    "related",
}


@pytest.fixture
def knee(tmp_path: Path) -> Path:
    return copy_of(KNEE, tmp_path / "knee")


def toehold(root: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["--root", str(root), *arguments])


def line_of(root: Path, token: str) -> int:
    """Return the protocol's line that holds a token."""
    lines = (root / PROTOCOL).read_text("utf-8").splitlines()
    return next(number for number, line in enumerate(lines, 1) if token in line)


def files_below(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_check_is_clean_and_says_so() -> None:
    done = toehold(KNEE, "check")
    assert (done.exit_code, done.stdout) == (0, "Nothing found.\n")


def test_check_names_an_unsafe_dose_at_its_number(knee: Path) -> None:
    edit(knee, PROTOCOL, "reps: {from: 8, to: 10}", "reps: {from: 8, to: 999}")
    done = toehold(knee, "check")
    assert done.exit_code == 1
    assert f"{PROTOCOL}:{line_of(knee, '999')}:" in done.stderr
    assert "error[dose-outside-limits]" in done.stderr
    assert "^^^" in done.stderr


def test_check_as_json_has_exactly_the_agreed_keys(knee: Path) -> None:
    edit(knee, PROTOCOL, "reps: {from: 8, to: 10}", "reps: {from: 8, to: 999}")
    done = toehold(knee, "check", "--format", "json")
    found = json.loads(done.stdout)
    assert done.exit_code == 1
    assert all(set(one) == DIAGNOSTIC_KEYS for one in found)
    first = next(one for one in found if one["code"] == "dose-outside-limits")
    assert (first["path"], first["line"]) == (PROTOCOL, line_of(knee, "999"))
    assert set(first["related"][0]) == {"path", "line", "column", "message"}


def test_check_as_json_of_a_clean_handbook_is_an_empty_list() -> None:
    assert json.loads(toehold(KNEE, "check", "--format", "json").stdout) == []


def test_a_folder_that_is_no_handbook_could_not_run(tmp_path: Path) -> None:
    done = toehold(tmp_path, "check")
    assert done.exit_code == 2
    assert "--root" in done.stderr


def test_build_makes_pages_and_sheets_and_says_where(knee: Path) -> None:
    done = toehold(knee, "build")
    assert done.exit_code == 0, done.output
    assert "toehold serve" in done.stdout
    assert "SITE_URL" in done.stdout  # its address is one for examples
    site = files_below(knee / "site")
    for uri in (
        "",
        "exercises/step-up/",
        "protocols/return-to-stairs/settle/",
        "ladders/walk-to-jog/",
    ):
        assert f"{uri}index.html" in site
    sheet = "sheets/return-to-stairs/settle/return-to-stairs-settle-a4.pdf"
    assert site[sheet].startswith(b"%PDF-")
    assert json.loads(site["handbook.json"])["schema_version"] == 1
    assert not [name for name in site if name.endswith((".yml", ".yaml"))]


@pytest.mark.parametrize(
    ("address", "made_up"),
    [
        ("", False),
        ("https://foot.example/", True),
        ("https://someone.example:80/example/", True),
        ("https://example.org/", False),
        ("https://clinic.test.org/a.example", False),
    ],
)
def test_an_address_for_examples_is_known(address: str, *, made_up: bool) -> None:
    assert is_made_up(address) is made_up


def test_a_failed_build_leaves_the_last_good_site(knee: Path) -> None:
    assert toehold(knee, "build").exit_code == 0
    before = files_below(knee / "site")
    edit(knee, PROTOCOL, "exercise: step-up", "exercise: no-such")
    done = toehold(knee, "build")
    assert done.exit_code == 1
    assert "unknown-reference" in done.stderr
    assert files_below(knee / "site") == before
    assert sorted(path.name for path in knee.iterdir()) == [
        ".cache",
        "content",
        "exercises",
        "mkdocs.yml",
        "site",
    ]


@pytest.mark.parametrize(
    ("arguments", "endings"),
    [
        ((), ["letter-large-no-log", "letter-large", "letter-no-log", "letter"]),
        (("--size", "standard"), ["letter-no-log", "letter"]),
        (("--size", "large", "--log"), ["letter-large"]),
        (("--no-log",), ["letter-large-no-log", "letter-no-log"]),
    ],
)
def test_sheets_are_made_for_one_phase_and_form(
    knee: Path, arguments: tuple[str, ...], endings: list[str]
) -> None:
    out = knee / "out"
    phase = ("--protocol", "return-to-stairs", "--phase", "build", "--paper", "letter")
    done = toehold(knee, "sheets", *phase, *arguments, "-o", str(out))
    assert done.exit_code == 0, done.output
    made = [f"return-to-stairs/build/return-to-stairs-build-{ending}.pdf" for ending in endings]
    assert sorted(files_below(out)) == sorted(made)


def test_without_a_choice_everything_is_made(knee: Path) -> None:
    out = knee / "out"
    done = toehold(knee, "sheets", "-o", str(out))
    assert done.exit_code == 0, done.output
    made = set(files_below(out))
    assert "all-sheets-a4.zip" in made
    assert "return-to-stairs/return-to-stairs-booklet-letter.pdf" in made
    assert "return-to-stairs/build/return-to-stairs-build-planner-a4.pdf" in made
    assert "ladders/walk-to-jog-a4.pdf" in made


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--protocol", "none"), "there is no protocol none"),
        (("--phase", "none"), "there is no phase none; there is: build, settle."),
        (("--paper", "a5"), "a5"),
    ],
)
def test_sheets_refuses_what_is_not_there(
    knee: Path, arguments: tuple[str, ...], said: str
) -> None:
    done = toehold(knee, "sheets", *arguments, "-o", str(knee / "out"))
    assert done.exit_code == 2
    assert said in done.stderr
    assert not (knee / "out").exists()


def test_write_writes_changes_only(knee: Path) -> None:
    out = knee / "pages"
    assert toehold(knee, "write", str(out)).exit_code == 0
    first = files_below(out)
    again = toehold(knee, "write", str(out))
    assert "Wrote 0 files" in again.stdout
    assert files_below(out) == first
    edit(knee, "content/ladders/walk-to-jog.yml", "name: ", "name: Once more ")
    changed = toehold(knee, "write", str(out))
    assert "Wrote 0 files" not in changed.stdout
    assert "exercises/step-up/index.md" in first


def test_schema_writes_one_file_for_each_kind(tmp_path: Path) -> None:
    done = toehold(tmp_path, "schema", "-o", str(tmp_path / "schema"))
    assert done.exit_code == 0
    assert "exercise.schema.json" in files_below(tmp_path / "schema")


def test_no_progress_bar_in_a_pipe(knee: Path) -> None:
    done = toehold(knee, "sheets", "-o", str(knee / "out"))
    assert done.stderr == ""
    assert "\r" not in done.stdout


HOSTILE = [
    b"",
    b"\x00\xff",
    b"[" * 5000,
    b"a: &x [*x]",
    b"name: {{7*7}}",
    b"- " * 2000,
    b"? {a: b}",
]


@pytest.mark.parametrize("content", HOSTILE)
@pytest.mark.parametrize(
    "path",
    ["exercises/strength/step-up.yml", PROTOCOL, "content/vocabulary.yml", "content/index.md"],
)
def test_no_input_gives_a_traceback(knee: Path, path: str, content: bytes) -> None:
    (knee / path).write_bytes(content)
    done = toehold(knee, "check")
    assert done.exit_code in (0, 1)
    assert done.exception is None or isinstance(done.exception, SystemExit)


def test_check_reports_only_the_codes_and_places_asked_for(knee: Path) -> None:
    edit(knee, PROTOCOL, "reps: {from: 8, to: 10}", "reps: {from: 8, to: 999}")
    assert toehold(knee, "check", "--ignore", "dose-driver").exit_code == 1
    assert toehold(knee, "check", "--select", "dose-driver").exit_code == 0
    assert toehold(knee, "check", "exercises").exit_code == 0
    assert toehold(knee, "check", PROTOCOL).exit_code == 1
    assert toehold(knee, "check", "content").exit_code == 1


def test_check_refuses_codes_and_places_that_are_not_there(knee: Path) -> None:
    unknown = toehold(knee, "check", "--select", "dose-drivr")
    assert (unknown.exit_code, "did you mean dose-driver?" in unknown.stderr) == (2, True)
    elsewhere = toehold(knee, "check", "nowhere.yml")
    assert (elsewhere.exit_code, "nowhere.yml is not in" in elsewhere.stderr) == (2, True)


def test_a_review_that_is_due_is_found_only_on_a_day_that_is_given(knee: Path) -> None:
    assert toehold(knee, "check").exit_code == 0
    late = toehold(knee, "check", "--today", "2999-01-01")
    assert "review-overdue" in late.stderr
    assert toehold(knee, "check", "--today", "soon").exit_code == 2


@pytest.mark.parametrize("form", ["github", "sarif", "junit"])
def test_forms_for_machines_name_the_fault(knee: Path, form: str) -> None:
    edit(knee, PROTOCOL, "reps: {from: 8, to: 10}", "reps: {from: 8, to: 999}")
    done = toehold(knee, "check", "--format", form)
    assert done.exit_code == 1
    assert "dose-outside-limits" in done.stdout
    assert PROTOCOL in done.stdout


def test_explain_prints_a_page_and_lists_all() -> None:
    page = toehold(KNEE, "explain", "dose-outside-limits")
    assert page.stdout.startswith("dose-outside-limits (error)")
    assert "## Why it matters" in page.stdout
    assert "dose-outside-limits" in toehold(KNEE, "explain").stdout
    wrong = toehold(KNEE, "explain", "dose-outside-limit")
    assert (wrong.exit_code, "did you mean dose-outside-limits?" in wrong.stderr) == (2, True)


def test_every_command_explains_itself() -> None:
    overview = toehold(KNEE, "--help").stdout
    for name in main.list_commands(None):  # type: ignore[attr-defined]
        assert f"  {name} " in overview
        assert "Usage:" in toehold(KNEE, name, "--help").stdout


def test_sheets_are_made_by_their_printed_id(knee: Path) -> None:
    out = knee / "out"
    plain = ("--size", "standard", "--log")
    done = toehold(knee, "sheets", "--id", "KNE-2", "--id", "KNE-99", *plain, "-o", str(out))
    assert done.exit_code == 0, done.output
    assert done.stderr == "warning: no phase that is asked for has the sheet KNE-99.\n"
    assert list(files_below(out)) == [
        "return-to-stairs/build/return-to-stairs-build-a4.pdf",
        "return-to-stairs/build/return-to-stairs-build-letter.pdf",
    ]


@pytest.mark.skipif(sys.platform == "win32", reason="pipes, links and names as POSIX has them")
def test_what_may_not_be_read_is_not_shown_either(knee: Path, tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("word\n", "utf-8")
    (knee / "content" / "link.md").symlink_to(secret)
    os.mkfifo(knee / "content" / "pipe.md")
    done = toehold(knee, "check")
    assert (done.exit_code, "word" in done.output) == (1, False)
    assert done.stderr.count("error[unreadable-file]") == 2
    assert toehold(knee, "fix").stdout == "Nothing to put right.\n"


@pytest.mark.skipif(sys.platform == "win32", reason="names are text there")
@pytest.mark.parametrize("form", ["text", "json", "github", "sarif", "junit"])
def test_every_form_can_print_a_name_that_is_no_text(knee: Path, form: str) -> None:
    (knee / os.fsdecode(b"exercises/strength/\xe9.yml")).write_text("name: E\n", "utf-8")
    done = toehold(knee, "check", "--format", form)
    assert (done.exit_code, done.exception.__class__) == (1, SystemExit)
    assert "file-name" in done.output
