"""The reader's search in a real browser finds an exercise by another name."""

import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Page, sync_playwright

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


def test_another_name_finds_it(chromium: str, address: str) -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1280, "height": 800})
        assert first_result(page, address, "leaning shove") == address + "exercises/wall-press/"
        assert first_result(page, address, "newcomer") == address + "begin/"
        browser.close()


def first_result(page: Page, address: str, words: str) -> str:
    """Type words into the search and return where its first result leads."""
    page.goto(address)
    page.get_by_label("Search").first.click()
    page.keyboard.type(words)
    first = page.locator(".md-search-result__list a").first
    first.wait_for()
    return str(first.get_attribute("href")).partition("?")[0]
