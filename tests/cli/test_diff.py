"""`toehold diff` on folders and git revisions, as a person types it."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from tests.places import KNEE, copy_of, edit

PROTOCOL = "content/protocols/return-to-stairs.yml"
STEP_UP = "exercises/strength/step-up.yml"


@pytest.fixture
def knee(tmp_path: Path) -> Path:
    return copy_of(KNEE, tmp_path / "knee")


def git(folder: Path, *arguments: str) -> None:
    settings = ("-c", "user.name=A", "-c", "user.email=a@b.example", "-c", "commit.gpgsign=false")
    alone = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    subprocess.run(["git", *settings, *arguments], cwd=folder, check=True, env=alone)


def commit(folder: Path, message: str) -> None:
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", message)


@pytest.fixture
def repository(knee: Path) -> Path:
    """Return the fixture in a repository of two commits; the second raises a dose."""
    git(knee, "init", "--quiet", "--initial-branch", "main")
    commit(knee, "first")
    git(knee, "tag", "first")
    edit(knee, PROTOCOL, "sets: 3, reps: {from", "sets: 4, reps: {from")
    commit(knee, "second")
    return knee


def diff(root: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["--root", str(root), "diff", *arguments])


def kinds(done: Result) -> list[str]:
    assert done.exit_code == 0, done.output
    return [change["kind"] for change in json.loads(done.stdout)["changes"]]


def test_two_folders(knee: Path, tmp_path: Path) -> None:
    edit(knee, PROTOCOL, "sets: 3, reps: {from", "sets: 4, reps: {from")
    done = diff(tmp_path, str(KNEE), str(knee))
    assert done.exit_code == 0
    assert "Sets: 3 → 4" in done.stdout
    assert done.stdout.startswith("Safety changes (1)\n")


def test_a_folder_with_itself() -> None:
    assert diff(KNEE, str(KNEE)).stdout == "Nothing has changed.\n"


def test_two_revisions(repository: Path) -> None:
    assert kinds(diff(repository, "first", "HEAD", "--format", "json")) == ["dose-changed"]
    assert kinds(diff(repository, "HEAD~1", "first", "--format", "json")) == []


def test_a_revision_with_the_working_tree(repository: Path) -> None:
    edit(repository, STEP_UP, "name: Step-up", "name: Step up")
    done = diff(repository, "HEAD", "--format", "json")
    assert kinds(done) == ["words-changed"]
    said = json.loads(done.stdout)
    assert (said["old"]["name"], said["new"]["name"]) == ("HEAD", "the working tree")


def test_a_handbook_below_the_top_of_its_repository(tmp_path: Path) -> None:
    knee = copy_of(KNEE, tmp_path / "books" / "knee")
    git(tmp_path, "init", "--quiet", "--initial-branch", "main")
    commit(tmp_path, "first")
    edit(knee, STEP_UP, "name: Step-up", "name: Step up")
    assert kinds(diff(knee, "main", "--format", "json")) == ["words-changed"]


def test_renaming_a_file_with_git_is_one_change(repository: Path) -> None:
    git(repository, "mv", STEP_UP, "exercises/strength/box-step.yml")
    for path in [*repository.glob("*/*/*.yml"), repository / "content/index.md"]:
        text = path.read_text("utf-8")
        for before in ("harder: ", "exercise: ", "exercise:", "build/"):
            text = text.replace(f"{before}step-up", f"{before}box-step")
        path.write_text(text, "utf-8")
    commit(repository, "third")
    done = diff(repository, "HEAD~1", "HEAD", "--format", "json")
    assert kinds(done) == ["renamed"]
    assert json.loads(done.stdout)["sheets"]["print_again"] == []


def test_each_format(repository: Path) -> None:
    assert "### Safety changes" in diff(repository, "first", "--format", "markdown").stdout
    assert '<h2 id="safety">' in diff(repository, "first", "--format", "html").stdout


def test_mistakes_on_either_side_are_named_and_the_rest_compared(repository: Path) -> None:
    edit(repository, STEP_UP, "name: Step-up", "name: [")
    done = diff(repository, "first")
    assert done.exit_code == 0
    assert "note: the working tree has 1 mistake; what can be read is compared." in done.stdout
    assert f"cannot be read: {STEP_UP}" in done.stdout
    assert "Sets: 3 → 4" in done.stdout


@pytest.mark.parametrize("revision", ["nowhere", "HEAD~9", "first:content", "../knee", "a b"])
def test_a_revision_that_is_not_there(repository: Path, revision: str) -> None:
    done = diff(repository, revision)
    assert done.exit_code == 2
    assert "git has no such revision" in done.stderr


@pytest.mark.parametrize("revision", ["--all", "-h", "--output=x", "first\n"])
def test_what_looks_like_an_option_is_refused(repository: Path, revision: str) -> None:
    done = diff(repository, "--", revision)
    assert done.exit_code == 2
    assert "is no revision" in done.stderr
    assert not (repository / "x").exists()


def test_outside_a_repository(knee: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(knee.parent))
    done = diff(knee, "HEAD")
    assert done.exit_code == 2
    assert "not a git repository" in done.stderr


def test_without_git(knee: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    done = diff(knee, "HEAD")
    assert done.exit_code == 2
    assert "git is not installed" in done.stderr
    assert diff(knee, str(KNEE)).exit_code == 0


def test_a_revision_without_a_handbook(tmp_path: Path) -> None:
    git(tmp_path, "init", "--quiet", "--initial-branch", "main")
    git(tmp_path, "commit", "--quiet", "--allow-empty", "--message", "nothing yet")
    copy_of(KNEE, tmp_path)
    done = diff(tmp_path, "HEAD")
    assert done.exit_code == 2
    assert "has no handbook" in done.stderr


def test_no_working_tree_to_compare_with(tmp_path: Path) -> None:
    done = diff(tmp_path, str(KNEE))
    assert done.exit_code == 2
    assert "no handbook" in done.stderr


def test_links_and_hooks_of_a_revision_are_left_alone(repository: Path, tmp_path: Path) -> None:
    secret = tmp_path / "secret.yml"
    secret.write_text("name: Secret\n")
    (repository / "content/protocols/secret.yml").symlink_to(secret)
    (repository / ".gitattributes").write_text("content/ export-ignore\n*.yml filter=spoil\n")
    commit(repository, "third")
    git(repository, "config", "filter.spoil.smudge", f"touch {tmp_path}/smudged")
    done = diff(repository, "first", "HEAD")
    assert "Secret" not in done.stdout
    assert "Sets: 3 → 4" in done.stdout
    assert not (tmp_path / "smudged").exists()
