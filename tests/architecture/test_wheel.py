"""The wheel: installed into an empty environment it builds a handbook with its sheets."""

from __future__ import annotations

import site
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

from tests.places import KNEE, ROOT, copy_of


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (built,) = folder.glob("*.whl")
    return built


def empty_environment(folder: Path, wheel: Path) -> Path:
    """Make an environment that holds the wheel, and sees the dependencies but not this source."""
    venv.create(folder, with_pip=False)
    python = folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    ask = "import sysconfig; print(sysconfig.get_path('purelib'))"
    purelib = Path(subprocess.check_output([python, "-c", ask], text=True).strip())
    zipfile.ZipFile(wheel).extractall(purelib)
    # The dependencies lie where this test's own do; their folder's .pth files, and with them the
    # editable install of this source, are not read from there.
    here = {sysconfig.get_path("purelib"), *site.getsitepackages()}
    (purelib / "dependencies.pth").write_text("\n".join(sorted(here)), "utf-8")
    return python


def test_a_wheel_carries_all_it_needs(wheel: Path, tmp_path: Path) -> None:
    python = empty_environment(tmp_path / "empty", wheel)
    knee = copy_of(KNEE, tmp_path / "knee")
    where = subprocess.check_output(
        [python, "-c", "import generator; print(generator.__file__)"], cwd=knee, text=True
    )
    assert str(tmp_path) in where
    command = [python, "-m", "generator", "--root", str(knee), "build"]
    done = subprocess.run(command, cwd=knee, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert len(list((knee / "site").rglob("*.pdf"))) == 24
    assert list((knee / "site").rglob("*.woff2"))


def test_a_wheel_holds_licences_and_nothing_of_the_handbook(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    licences = {name.rsplit("/", 1)[-1] for name in names if "/licenses/" in name}
    assert {"LICENSE", "LICENSE-CONTENT"} <= licences
    assert [name for name in names if name.startswith(("content", "exercises", "tests"))] == []
