"""What the repository may not hold: machine paths, registry hosts, data in the wrong place."""

from __future__ import annotations

import re
import subprocess
from functools import cache
from pathlib import Path

from tests.places import ROOT

#: Written in parts, so that this file does not find itself.
HOSTS = ["py" + "pi.org", "python" + "hosted.org", "npm" + "js.org", "npm" + "js.com"]
HOSTS += ["deb." + "debian.org", "crates" + ".io"]
PATHS = ["/wo" + "rk/", "/ro" + "ot/", "/ho" + "me/", "/tm" + "p/", "/Use" + "rs/"]
FORBIDDEN = re.compile("|".join(map(re.escape, HOSTS + PATHS)))
TOP_LEVEL = {"mkdocs.yml", "pyproject.toml", "content", "exercises", "generator", "tests"}


@cache
def tracked() -> tuple[Path, ...]:
    """Return the files that git tracks or would track; all files where there is no git."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    names = [name for name in done.stdout.split("\0") if name]
    return tuple(path for path in (ROOT / name for name in names) if path.is_file())


def test_no_file_names_a_registry_or_a_machines_path() -> None:
    found = []
    for path in tracked():
        try:
            text = path.read_text("utf-8")
        except UnicodeDecodeError:
            continue
        found += [f"{path.relative_to(ROOT)}: {hit}" for hit in FORBIDDEN.findall(text)]
    assert found == []


def test_locks_carry_hashes_and_no_addresses() -> None:
    for name in ("requirements.txt", "requirements-dev.txt"):
        text = (ROOT / name).read_text("utf-8")
        pins = re.findall(r"^[A-Za-z0-9][^#\s]*==", text, re.MULTILINE)
        blocks = re.findall(r"^\S+==.*(?:\n    .*)*?--hash=sha256:", text, re.MULTILINE)
        assert pins
        assert len(blocks) == len(pins)
        assert "://" not in text


def test_the_layout_is_the_agreed_one() -> None:
    top = {path.relative_to(ROOT).parts[0] for path in tracked()}
    assert top >= TOP_LEVEL
    assert "site" not in top
