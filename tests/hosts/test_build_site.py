"""The site is replaced as a whole or not at all, and the same state gives the same bytes."""

import logging
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from mkdocs.__main__ import cli as mkdocs_cli
from tiny_handbook import BARE_SETTINGS, MISTAKE, broken, bytes_in, good, without_wall_press

from generator.hosts import mkdocs_plugin, swap
from generator.hosts.errors import HostError
from generator.hosts.site import BuiltSite, build_site


def test_two_builds_give_the_same_bytes(
    built: BuiltSite, site: Path, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mkdocs.livereload.time.time", lambda: 0.0)
    again = build_site(root, root / "elsewhere", good)
    assert (again.pages, again.assets) == (built.pages, built.assets) == (4, 2)
    assert bytes_in(root / "elsewhere") == bytes_in(site)


def test_the_edition_dates_the_build_unless_the_environment_does(
    bare_root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    build_site(bare_root, bare_root / "site", good)
    assert "<lastmod>1970-01-02</lastmod>" in (bare_root / "site" / "sitemap.xml").read_text()
    assert os.environ["SOURCE_DATE_EPOCH"] == "86400"


def test_the_environment_is_left_as_it_was(
    bare_root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    build_site(bare_root, bare_root / "site", good)
    assert "SOURCE_DATE_EPOCH" not in os.environ
    (bare_root / "content" / "begin.md").write_text("[Nowhere](nowhere.md)\n")
    with pytest.raises(HostError):
        build_site(bare_root, bare_root / "site", good)
    assert "SOURCE_DATE_EPOCH" not in os.environ


def test_a_page_that_is_gone_leaves_nothing_behind(bare_root: Path) -> None:
    build_site(bare_root, bare_root / "site", good)
    (bare_root / "content" / "begin.md").write_text("# Begin\n")
    built = build_site(bare_root, bare_root / "site", without_wall_press)
    assert built.pages == 3
    assert not (bare_root / "site" / "exercises" / "wall-press").exists()
    assert names(bare_root) == {"bare", "content", "exercises", "mkdocs.yml", "site"}


def test_a_mistake_in_the_data_leaves_the_last_site(bare_root: Path) -> None:
    site = last_site(bare_root)
    built = build_site(bare_root, site, broken)
    assert built == BuiltSite(home=None, diagnostics=(MISTAKE,))
    assert bytes_in(site) == LAST
    assert names(bare_root) == {"bare", "content", "exercises", "mkdocs.yml", "site"}


def test_a_chapter_that_mkdocs_refuses_leaves_the_last_site(bare_root: Path) -> None:
    site = last_site(bare_root)
    (bare_root / "content" / "begin.md").write_text("[Nowhere](nowhere.md)\n")
    with pytest.raises(HostError, match=r"link 'nowhere\.md'(.|\n)*strict mode"):
        build_site(bare_root, site, good)
    assert bytes_in(site) == LAST
    assert names(bare_root) == {"bare", "content", "exercises", "mkdocs.yml", "site"}


def test_a_fault_of_ours_leaves_the_last_site(bare_root: Path) -> None:
    def fail(_done: int, _all: int) -> None:
        raise RuntimeError

    site = last_site(bare_root)
    with pytest.raises(RuntimeError):
        build_site(bare_root, site, good, fail)
    assert bytes_in(site) == LAST
    assert names(bare_root) == {"bare", "content", "exercises", "mkdocs.yml", "site"}


def test_what_mkdocs_warns_of_is_reported(bare_root: Path) -> None:
    (bare_root / "mkdocs.yml").write_text(BARE_SETTINGS.replace("strict: true", "strict: false"))
    (bare_root / "content" / "begin.md").write_text("[Nowhere](nowhere.md)\n")
    built = build_site(bare_root, bare_root / "site", good)
    assert built.home == bare_root / "site" / "index.html"
    assert len(built.warnings) == 1
    assert "'nowhere.md'" in built.warnings[0]


def test_a_wrong_anchor_into_a_generated_page_is_reported(bare_root: Path) -> None:
    (bare_root / "content" / "begin.md").write_text("[Dose](exercises/wall-press/index.md#doze)\n")
    with pytest.raises(HostError, match="does not contain an anchor '#doze'"):
        build_site(bare_root, bare_root / "site", good)


def test_nothing_is_printed(bare_root: Path, capfd: pytest.CaptureFixture[str]) -> None:
    build_site(bare_root, bare_root / "site", good)
    assert capfd.readouterr() == ("", "")
    assert logging.getLogger("mkdocs").handlers == []


def test_progress_counts_the_pages(bare_root: Path) -> None:
    seen: list[tuple[int, int]] = []
    build_site(bare_root, bare_root / "site", good, lambda done, of: seen.append((done, of)))
    assert seen == [(1, 4), (2, 4), (3, 4), (4, 4)]


@pytest.mark.parametrize(
    ("settings", "fault"),
    [
        (BARE_SETTINGS.replace("[toehold]", "[]"), "must name the plugin toehold"),
        (BARE_SETTINGS + "use_directory_urls: false\n", "use_directory_urls: true"),
        (BARE_SETTINGS.replace("docs_dir: content", "docs_dir: nowhere"), "docs_dir"),
        (BARE_SETTINGS + "theme: [\n", "(?i)pars"),
    ],
)
def test_settings_that_cannot_work_are_refused(bare_root: Path, settings: str, fault: str) -> None:
    (bare_root / "mkdocs.yml").write_text(settings)
    with pytest.raises(HostError, match=fault):
        build_site(bare_root, bare_root / "site", good)


def test_missing_settings_are_refused(bare_root: Path) -> None:
    (bare_root / "mkdocs.yml").unlink()
    with pytest.raises(HostError, match=r"mkdocs\.yml' does not exist"):
        build_site(bare_root, bare_root / "site", good)


def test_a_chapter_at_the_address_of_a_page_is_refused(bare_root: Path) -> None:
    (bare_root / "content" / "exercises.md").write_text("# Mine\n")
    with pytest.raises(HostError, match=r"chapter exercises\.md takes the address"):
        build_site(bare_root, bare_root / "site", good)


@pytest.mark.parametrize("target", [".", "..", "content", "content/site", "exercises/x"])
def test_the_sources_are_never_replaced(bare_root: Path, target: str) -> None:
    before = bytes_in(bare_root)
    with pytest.raises(HostError, match="the sources are there"):
        build_site(bare_root, bare_root / target, good)
    assert bytes_in(bare_root) == before


def test_a_folder_of_something_else_is_never_replaced(bare_root: Path) -> None:
    (bare_root / "letters").mkdir()
    (bare_root / "letters" / "mother.txt").write_text("Dear mother")
    with pytest.raises(HostError, match="something else than a site"):
        build_site(bare_root, bare_root / "letters", good)
    assert bytes_in(bare_root / "letters") == {"mother.txt": b"Dear mother"}


def test_a_file_is_never_replaced(bare_root: Path) -> None:
    with pytest.raises(HostError, match="is a file"):
        build_site(bare_root, bare_root / "mkdocs.yml", good)


def test_mkdocs_itself_stops_before_it_empties_the_site(
    bare_root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mkdocs_plugin, "assemble", broken)
    site = last_site(bare_root)
    result = run_mkdocs("build", "-f", str(bare_root / "mkdocs.yml"), "-d", str(site))
    assert result.exit_code == 1
    assert "wall-press.yml:1:7: error[wrong-type]: the name is <b>not</b> text." in result.output
    assert "    1 | name: 1234\n      |       ^^^^\n" in result.output
    assert "The handbook has 1 mistake; nothing was built" in result.output
    assert "Traceback" not in result.output
    assert bytes_in(site) == LAST


def test_mkdocs_itself_builds_the_same_site(
    root: Path, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mkdocs_plugin, "assemble", good)
    result = run_mkdocs("build", "-f", str(root / "mkdocs.yml"), "-d", str(root / "out"))
    assert result.exit_code == 0, result.output
    assert bytes_in(root / "out") == bytes_in(site)


def test_a_dirty_build_is_refused(bare_root: Path) -> None:
    result = run_mkdocs("build", "--dirty", "-f", str(bare_root / "mkdocs.yml"))
    assert result.exit_code == 1
    assert "loses the search index" in result.output


def run_mkdocs(*arguments: str) -> Result:
    result = CliRunner().invoke(mkdocs_cli, arguments)
    logging.getLogger("mkdocs").handlers.clear()
    return result


LAST = {"index.html": b"the last good site"}


def last_site(root: Path) -> Path:
    site = root / "site"
    site.mkdir()
    (site / "index.html").write_bytes(LAST["index.html"])
    return site


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


class TestSwap:
    """`replacing`, the part that touches folders."""

    def test_a_new_folder_takes_the_place(self, tmp_path: Path) -> None:
        with swap.replacing(tmp_path / "deep" / "site") as new:
            (new / "a").write_text("new")
        assert bytes_in(tmp_path) == {"deep/site/a": b"new"}

    def test_a_link_stays_a_link(self, tmp_path: Path) -> None:
        (tmp_path / "real").mkdir()
        (tmp_path / "link").symlink_to("real", target_is_directory=True)
        with swap.replacing(tmp_path / "link") as new:
            (new / "a").write_text("new")
        assert (tmp_path / "link").is_symlink()
        assert (tmp_path / "real" / "a").read_text() == "new"

    def test_a_failed_rename_puts_the_last_one_back(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        site = last_site(tmp_path)
        rename = Path.rename

        def fail_for_new(path: Path, target: Path) -> Path:
            if path.name == "new":
                raise PermissionError(13, "in use")
            return rename(path, target)

        monkeypatch.setattr(Path, "rename", fail_for_new)
        with pytest.raises(PermissionError), swap.replacing(site):
            pass
        assert bytes_in(tmp_path) == {"site/index.html": LAST["index.html"]}

    def test_the_last_one_is_kept_even_where_it_cannot_be_put_back(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        site = last_site(tmp_path)
        rename = Path.rename

        def fail_after_the_first(path: Path, target: Path) -> Path:
            if path != site:
                raise PermissionError(13, "in use")
            return rename(path, target)

        with monkeypatch.context() as patch:
            patch.setattr(Path, "rename", fail_after_the_first)
            with pytest.raises(PermissionError), swap.replacing(site):
                pass
        with pytest.raises(KeyError), swap.replacing(site):
            raise KeyError
        assert bytes_in(tmp_path) == {"site/index.html": LAST["index.html"]}

    @pytest.mark.parametrize(
        "left", [("new",), ("old",), ("new", "old"), ()], ids=lambda left: "+".join(left) or "none"
    )
    def test_what_a_killed_run_left_is_cleared(self, tmp_path: Path, left: tuple[str, ...]) -> None:
        site = last_site(tmp_path)
        for name in left:
            (tmp_path / ".site.toehold" / name / "deep").mkdir(parents=True)
        with swap.replacing(site) as new:
            assert list(new.iterdir()) == []
            (new / "a").write_text("new")
        assert bytes_in(tmp_path) == {"site/a": b"new"}

    def test_a_run_killed_between_the_renames_loses_nothing(self, tmp_path: Path) -> None:
        site = last_site(tmp_path)
        (tmp_path / ".site.toehold").mkdir()
        site.rename(tmp_path / ".site.toehold" / "old")
        with pytest.raises(KeyError), swap.replacing(site):
            raise KeyError
        assert bytes_in(site) == LAST

    def test_two_runs_do_not_meet(self, tmp_path: Path) -> None:
        site = last_site(tmp_path)
        with swap.replacing(site) as new:
            (new / "a").write_text("first")
            with pytest.raises(HostError, match="Another build"), swap.replacing(site):
                pass
        assert bytes_in(tmp_path) == {"site/a": b"first"}

    def test_a_killed_process_holds_nothing(self, tmp_path: Path) -> None:
        site = last_site(tmp_path)
        program = (
            "import os, pathlib, sys; from generator.hosts.swap import replacing\n"
            "with replacing(pathlib.Path(sys.argv[1])) as new:\n"
            "    (new / 'half').write_text('half'); os._exit(9)"
        )
        done = subprocess.run([sys.executable, "-c", program, str(site)], check=False)
        assert done.returncode == 9
        assert (tmp_path / ".site.toehold" / "new" / "half").is_file()
        with swap.replacing(site) as new:
            (new / "a").write_text("whole")
        assert bytes_in(tmp_path) == {"site/a": b"whole"}
