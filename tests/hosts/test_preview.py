"""The live preview outlasts every mistake and shows it in place of every page."""

import os
import re
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from tiny_handbook import MISTAKE, TREE, broken, good

from generator.diagnostics import Related, Severity, Span
from generator.hosts import mistakes, mkdocs_plugin
from generator.hosts.assets import SheetsOnDemand
from generator.hosts.errors import HostError
from generator.hosts.mkdocs_plugin import ToeholdPlugin
from generator.hosts.site import serve_site
from generator.outputs.tree import Assemble, Outcome

PAGES = ("index.html", "begin/index.html", "exercises/index.html")
SHEET = TREE.assets[1]
TITLE = "The handbook has 1 mistake"


class Server:
    """As much of MkDocs' server as the plugin touches."""

    mount_path = "/handbook/"

    def __init__(self) -> None:
        self.watched: list[str] = []
        self.app: Any = lambda _environ, _start: [b"served"]

    def watch(self, path: str) -> None:
        self.watched.append(path)

    def get_app(self) -> Any:
        return self.app

    def set_app(self, app: Any) -> None:
        self.app = app


class Preview:
    """MkDocs' own order of events in a preview, without its server."""

    def __init__(self, root: Path) -> None:
        self.site = root / "preview"
        self.settings = root / "mkdocs.yml"
        self._load().plugins.on_startup(command="serve", dirty=False)

    def _load(self) -> MkDocsConfig:
        return load_config(str(self.settings), site_dir=str(self.site))

    def show(self, assemble: Assemble) -> None:
        config = self._load()
        plugin = config.plugins["toehold"]
        assert isinstance(plugin, ToeholdPlugin)
        plugin.assemble = assemble
        build(config, serve_url="http://localhost/")

        self.plugin = plugin

    def server(self) -> Callable[[str], bytes]:
        """Return what answers a request, as MkDocs' server would call it."""
        server = Server()
        self.plugin.on_serve(server, config=self._load(), builder=lambda: None)
        return lambda path: b"".join(server.app({"PATH_INFO": path}, lambda *_: None))

    def page(self, name: str) -> str:
        return (self.site / name).read_text(encoding="utf-8")


@pytest.fixture
def preview(bare_root: Path) -> Preview:
    return Preview(bare_root)


def test_a_mistake_takes_the_place_of_every_page_until_it_is_mended(
    preview: Preview, capfd: pytest.CaptureFixture[str]
) -> None:
    preview.show(good)
    whole = [preview.page(name) for name in (*PAGES, "exercises/wall-press/index.html")]
    assert not any(TITLE in text for text in whole)
    preview.show(broken)
    assert "error[wrong-type]" in capfd.readouterr().err
    for name in (*PAGES, "exercises/wall-press/index.html"):
        text = preview.page(name)
        assert f"<title>{TITLE} - Tiny</title>" in text
        assert text.count(f"<h1>{TITLE}</h1>") == 1
        assert "The exercises" in text  # the navigation stays as it was
        assert "Wall press</h1>" not in text
        assert "[[exercise" not in text
    preview.show(good)
    assert [preview.page(name) for name in (*PAGES, "exercises/wall-press/index.html")] == whole


def test_a_preview_begins_even_with_a_mistake(preview: Preview) -> None:
    preview.show(broken)  # the settings are strict, and the navigation names a page of the tree
    assert all(TITLE in preview.page(name) for name in PAGES)
    assert TITLE in preview.page("404.html")
    preview.show(good)
    assert not any(TITLE in preview.page(name) for name in (*PAGES, "404.html"))


def test_mistakes_are_not_searched(root: Path) -> None:
    preview = Preview(root)
    preview.show(good)
    preview.show(broken)
    assert "mistake" not in preview.page("search/search_index.json")


def test_the_preview_has_the_assets(preview: Preview) -> None:
    preview.show(good)
    assert preview.page("handbook.json") == "{}\n"


def test_no_sheet_is_made_until_it_is_asked_for(preview: Preview) -> None:
    asked: list[str] = []

    def assemble(root: Path, *, sheets: bool, site_url: str = "") -> Outcome:
        assert not sheets
        return Outcome(replace(TREE, assets=(), document=document))

    def document(uri: str) -> bytes | None:
        asked.append(uri)
        return SHEET.content if uri == SHEET.uri else None

    preview.show(assemble)
    serve = preview.server()
    assert asked == []
    assert serve("/handbook/handbook.json") == b"served"
    assert asked == []
    serve(f"/handbook/{SHEET.uri}")
    serve(f"/handbook/{SHEET.uri}")
    assert asked == [SHEET.uri]
    assert (preview.site / SHEET.uri).read_bytes() == SHEET.content
    serve("/handbook/sheets/unknown.pdf")
    assert not (preview.site / "sheets" / "unknown.pdf").exists()
    preview.show(assemble)
    assert not (preview.site / SHEET.uri).exists()  # it may be out of date


def test_while_the_folder_is_emptied_nothing_is_made(tmp_path: Path) -> None:
    sheets = SheetsOnDemand()
    sheets.fetch(SHEET.uri)
    sheets.offer(tmp_path, lambda _uri: SHEET.content)
    sheets.withdraw()
    sheets.fetch(SHEET.uri)
    assert list(tmp_path.iterdir()) == []


def test_the_data_and_the_theme_are_watched(bare_root: Path, tiny_theme: Path) -> None:
    server = Server()
    config = load_config(str(bare_root / "mkdocs.yml"))
    config.plugins.on_serve(server, config=config, builder=lambda: None)
    folders = (bare_root / "content", bare_root / "exercises", tiny_theme)
    assert server.watched == [str(folder) for folder in folders]


def test_a_mistake_is_shown_with_all_it_says_and_escaped(bare_root: Path) -> None:
    related = Related("content/<x>.yml", Span(3, 1, 3, 2), "the limit is set")
    each = replace(MISTAKE, help="write <text>.", related=(related,))
    body = mistakes.body_of(bare_root, (each, each))
    assert body.startswith('<h1>The handbook has 2 mistakes</h1>\n<div role="alert">')
    assert "exercises/press/wall-press.yml, line 1, column 7" in body
    assert "the name is &lt;b&gt;not&lt;/b&gt; text. <code>wrong-type</code>" in body
    assert "<code>name: 1234\n      ^^^^</code>" in body
    assert "write &lt;text&gt;." in body
    assert "the limit is set: content/&lt;x&gt;.yml, line 3" in body
    assert not re.search(r"<(b|x|text)>", body)


def test_only_errors_are_counted(bare_root: Path) -> None:
    warning = replace(MISTAKE, severity=Severity.WARNING)
    assert mistakes.title_of((MISTAKE, warning)) == TITLE


def test_a_file_that_is_gone_or_huge_has_no_excerpt(bare_root: Path) -> None:
    file = bare_root / MISTAKE.path
    file.write_text("x" * (1 << 20 | 1))
    assert "<pre" not in mistakes.body_of(bare_root, (MISTAKE,))
    file.unlink()
    assert "<pre" not in mistakes.body_of(bare_root, (MISTAKE,))


@pytest.mark.parametrize("address", ["nowhere", "127.0.0.1:99999", "127.0.0.1:{taken}"])
def test_an_address_that_cannot_be_is_refused(
    bare_root: Path, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mkdocs_plugin, "assemble", good)
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(HostError, match="The preview cannot start"):
            serve_site(bare_root, address.format(taken=port))


def test_a_saved_file_shows_within_seconds(bare_root: Path, server: str) -> None:
    data = bare_root / "exercises" / "press" / "wall-press.yml"
    assert wait_for(server, TITLE) < 10  # started with a mistake
    data.write_text("first version")
    assert wait_for(server + "exercises/wall-press/", "first version") < 5
    data.write_text("name: 1234")
    assert wait_for(server + "exercises/wall-press/", TITLE) < 5
    data.write_text("second version")
    assert wait_for(server + "exercises/wall-press/", "second version") < 5


@pytest.fixture
def server(bare_root: Path, tmp_path: Path, tiny_theme: Path) -> Iterator[str]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    program = Path(__file__).with_name("preview_program.py")
    process = subprocess.Popen(
        [sys.executable, str(program), str(bare_root), f"127.0.0.1:{port}", str(tiny_theme)],
        env={**os.environ, "TMPDIR": str(tmp_path)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    yield f"http://127.0.0.1:{port}/handbook/"
    process.kill()
    process.wait()


def wait_for(address: str, text: str) -> float:
    """Return the seconds until the address shows the text."""
    start = time.monotonic()
    while time.monotonic() - start < 20:
        try:
            with urllib.request.urlopen(address, timeout=5) as answer:  # noqa: S310
                if text in answer.read().decode():
                    return time.monotonic() - start
        except OSError:
            pass
        time.sleep(0.05)
    return time.monotonic() - start
