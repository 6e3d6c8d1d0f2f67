"""The handbook as it was in a git revision, read into a temporary folder.

Only git's own plumbing is asked (`ls-tree`, `cat-file`), so that neither hooks, filters nor
attributes of a repository have a say in what is compared, and nothing of it is run.
"""

from __future__ import annotations

import io
import os
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import click

from generator.hosts.sources import SOURCES

#: Modes of plain files; links and submodules are left out.
FILES = {"100644", "100755"}


class RevisionError(click.ClickException):
    """A revision or folder cannot be read; exit code 2."""

    exit_code = 2


def is_handbook(folder: Path) -> bool:
    """Tell whether a folder holds a handbook."""
    return all((folder / name).is_dir() for name in SOURCES)


@contextmanager
def opened(root: Path, name: str) -> Iterator[Path]:
    """Give the folder of a state: a folder that holds a handbook, or else a git revision.

    Raises RevisionError where it is neither.
    """
    folder = Path(name)
    if is_handbook(folder):
        yield folder.resolve()
        return
    commit = _commit(root, name)
    with tempfile.TemporaryDirectory(prefix="toehold-") as temporary:
        _write(root, commit, name, Path(temporary))
        yield Path(temporary)


def _commit(root: Path, name: str) -> str:
    if name.startswith("-") or not name.isprintable():
        message = f"{name!r} is no revision."
        raise RevisionError(message)
    found = _git(root, "rev-parse", "--verify", "--quiet", f"{name}^{{commit}}", check=False)
    commit = found.decode().strip()
    if not commit:
        _git(root, "rev-parse", "--git-dir")  # says so where this is no repository at all
        what = "a folder without a handbook" if Path(name).is_dir() else "no folder"
        message = (
            f"{name} is {what}, and git has no such revision here. "
            "A shallow clone holds only the newest: fetch the others."
        )
        raise RevisionError(message)
    return commit


def _write(root: Path, commit: str, name: str, destination: Path) -> None:
    files = list(_files(root, commit))
    if not files:
        message = f"the revision {name} has no handbook in this folder."
        raise RevisionError(message)
    for source in SOURCES:
        (destination / source).mkdir()
    contents = _contents(root, [identifier for _, identifier in files])
    for (path, _), content in zip(files, contents, strict=True):
        target = destination / path
        if target.resolve().is_relative_to(destination.resolve()):
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)


def _files(root: Path, commit: str) -> Iterator[tuple[str, str]]:
    """Yield path (from the root) and object of each file of a handbook."""
    listed = _git(root, "ls-tree", "-r", "-z", commit, "--", *SOURCES)
    for entry in filter(None, listed.split(b"\0")):
        about, _, path = entry.partition(b"\t")
        mode, _, identifier = about.decode().split()
        if mode in FILES:
            yield os.fsdecode(path), identifier


def _contents(root: Path, identifiers: Sequence[str]) -> Iterator[bytes]:
    """Yield the content of each object, all from one process."""
    asked = "".join(f"{identifier}\n" for identifier in identifiers).encode()
    answer = io.BytesIO(_git(root, "cat-file", "--batch", given=asked))
    for identifier in identifiers:
        _, kind, *size = answer.readline().decode().split()
        if kind != "blob":
            message = f"git has lost the object {identifier}."
            raise RevisionError(message)
        yield answer.read(int(size[0]))
        answer.read(1)  # the line break after each


def _git(root: Path, *arguments: str, check: bool = True, given: bytes = b"") -> bytes:
    """Run git in the root, without a shell, and return what it wrote."""
    try:
        done = subprocess.run(  # noqa: S603  no shell; what a person typed is checked before
            ["git", *arguments],  # noqa: S607  whichever git the person uses
            cwd=root,
            input=given,
            capture_output=True,
            check=False,
        )
    except FileNotFoundError:
        message = "git is not installed; name two folders instead of revisions."
        raise RevisionError(message) from None
    if check and done.returncode:
        raise RevisionError(done.stderr.decode("utf-8", "replace").strip())
    return done.stdout
