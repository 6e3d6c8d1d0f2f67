"""The folder for any other generator: changed files only, nobody else's files touched."""

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from tiny_handbook import INDEX, SETTINGS, TREE, bytes_in

from generator.hosts.errors import HostError
from generator.hosts.folder import MANIFEST, Written, write_folder

ALL = {
    "assets/css/tiny.css",
    "begin.md",
    "exercises/index.md",
    "exercises/wall-press/index.md",
    "handbook.json",
    "index.md",
    "plan.svg",
    "sheets/plan/one/plan-one-a4.pdf",
}
FEWER = replace(TREE, pages=(INDEX,), assets=TREE.assets[:1])


@pytest.fixture
def out(root: Path) -> Path:
    return root / "written"


def test_everything_is_written_once(root: Path, out: Path) -> None:
    assert write_folder(TREE, root, out) == Written(written=8, unchanged=0, removed=0)
    assert bytes_in(out).keys() == ALL | {MANIFEST}
    before = {file: file.stat().st_mtime_ns for file in out.rglob("*.md")}
    assert write_folder(TREE, root, out) == Written(written=0, unchanged=8, removed=0)
    assert {file: file.stat().st_mtime_ns for file in out.rglob("*.md")} == before


def test_a_page_is_front_matter_and_one_raw_block(root: Path, out: Path) -> None:
    write_folder(TREE, root, out)
    text = (out / "exercises" / "wall-press" / "index.md").read_text(encoding="utf-8")
    assert text.startswith(
        '---\ntitle: "Wall press &amp; &quot;hold&quot;"\n'
        'description: "Press &quot;hard&quot; &lt;gently&gt;."\n---\n\n<div class="toehold-page">\n'
    )
    assert text.endswith("\n</div>\n")
    assert "\n&#96;``\nno fence\n" in text


def test_a_chapter_keeps_its_front_matter_and_gets_its_references(root: Path, out: Path) -> None:
    file = root / "content" / "begin.md"
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n"))
    write_folder(TREE, root, out)
    text = (out / "begin.md").read_text(encoding="utf-8")
    assert text.startswith("---\ndescription: How to begin.\n---\n# Begin\n")
    assert "[Wall press](exercises/wall-press/index.md#steps)" in text


def test_only_what_changed_is_written_and_strays_are_removed(root: Path, out: Path) -> None:
    write_folder(TREE, root, out)
    (root / "content" / "index.md").write_text("# Changed\n")
    assert write_folder(FEWER, root, out) == Written(written=1, unchanged=5, removed=2)
    assert not (out / "exercises" / "wall-press").exists()
    assert not (out / "sheets").exists()


def test_foreign_files_stay(root: Path, out: Path) -> None:
    write_folder(TREE, root, out)
    (out / "exercises" / "wall-press" / "mine.md").write_text("mine")
    (out / "mine.md").write_text("mine")
    assert write_folder(FEWER, root, out).removed == 2
    assert (out / "exercises" / "wall-press" / "mine.md").read_text() == "mine"
    assert (out / "mine.md").read_text() == "mine"


def test_a_foreign_file_is_not_overwritten(root: Path, out: Path) -> None:
    out.mkdir()
    (out / "index.md").write_text("mine")
    with pytest.raises(HostError, match=r"would overwrite: index\.md\."):
        write_folder(TREE, root, out)
    assert bytes_in(out) == {"index.md": b"mine"}


def test_a_killed_run_knows_its_files_again(
    root: Path, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(_file: Path, _content: bytes) -> int:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(Path, "write_bytes", stop)
        with pytest.raises(KeyboardInterrupt):
            write_folder(TREE, root, out)
    (out / "index.md").write_text("half")
    assert write_folder(TREE, root, out).written == 8


@pytest.mark.parametrize("stray", ["../precious", "a/../../precious", ".", ""])
def test_a_manifest_cannot_lead_out_of_the_folder(root: Path, out: Path, stray: str) -> None:
    precious = root / "precious"
    precious.write_text("precious")
    out.mkdir()
    (out / MANIFEST).write_text(f"{stray}\n{precious}\n")
    assert write_folder(TREE, root, out).removed == 0
    assert precious.read_text() == "precious"


@pytest.mark.parametrize("target", [".", "..", "content", "content/out", "exercises/out"])
def test_the_sources_are_refused(root: Path, target: str) -> None:
    before = bytes_in(root)
    with pytest.raises(HostError, match="holds the handbook's sources"):
        write_folder(TREE, root, root / target)
    assert bytes_in(root) == before


def test_a_file_is_refused(root: Path) -> None:
    with pytest.raises(HostError, match="is a file"):
        write_folder(TREE, root, root / "mkdocs.yml")


@pytest.mark.parametrize("chapter", ["exercises.md", "exercises/index.md"])
def test_a_chapter_at_the_address_of_a_page_is_refused(root: Path, out: Path, chapter: str) -> None:
    (root / "content" / "exercises").mkdir()
    (root / "content" / chapter).write_text("# Mine\n")
    with pytest.raises(HostError, match="would stand at the same address"):
        write_folder(TREE, root, out)
    assert not out.exists()


def test_hidden_files_and_data_stay_out(root: Path, out: Path) -> None:
    (root / "content" / ".draft").mkdir()
    (root / "content" / ".draft" / "a.md").write_text("draft")
    write_folder(TREE, root, out)
    assert bytes_in(out).keys() == ALL | {MANIFEST}


def test_zensical_builds_the_same_pages(root: Path, out: Path, site: Path) -> None:
    write_folder(TREE, root, out)
    settings = SETTINGS.replace("docs_dir: content", "docs_dir: written\nsite_dir: zensical")
    (root / "mkdocs.yml").write_text(settings)
    done = subprocess.run(
        [sys.executable, "-m", "zensical", "build"],
        cwd=root,
        env={**os.environ, "PYTHONWARNINGS": "default"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert pages(root / "zensical") == pages(site)
    text = (root / "zensical" / "exercises" / "wall-press" / "index.html").read_text()
    assert "<p>Press * not emphasis *.</p>" in text
    assert "<pre>one\n\n    two\n&#96;``\nno fence\n</pre>" in text
    assert '<a href="../">All</a>' in text
    assert "<title>Wall press &amp; &quot;hold&quot; - Tiny</title>" in text
    chapter = (root / "zensical" / "begin" / "index.html").read_text()
    assert 'href="../exercises/wall-press/#steps"' in chapter
    assert (root / "zensical" / "handbook.json").read_bytes() == b"{}\n"


def pages(folder: Path) -> set[str]:
    return {name for name in bytes_in(folder) if name.endswith(".html")}
