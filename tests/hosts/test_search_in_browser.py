"""The reader's search in a real browser finds an exercise by another name."""

import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

pytestmark = pytest.mark.browser


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_arguments: object) -> None:
        pass


@pytest.fixture
def address(site: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(site)))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.mark.parametrize(
    ("words", "found"),
    [("leaning shove", "exercises/wall-press/"), ("newcomer", "begin/")],
)
def test_another_name_finds_it(chromium: str, address: str, words: str, found: str) -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1280, "height": 800})
        page.goto(address)
        page.get_by_label("Search").first.click()
        page.keyboard.type(words)
        first = page.locator(".md-search-result__list a").first
        first.wait_for()
        href = first.get_attribute("href")
        browser.close()
    assert href is not None
    assert href.partition("?")[0] == address + found
