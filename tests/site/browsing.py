"""A browser on a served site, and what axe finds in it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

OPTIONS = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],  # the rest would cost as much again on a long page
}
WIDTHS = (390, 1280)
SCHEMES = ("light", "dark")


class _Handler(SimpleHTTPRequestHandler):
    """Serves a folder in silence, and its 404 page for what is not there, as a web server would."""

    def log_message(self, *_arguments: object) -> None:
        pass

    def send_error(self, code: int, *arguments: str | None) -> None:
        if code != HTTPStatus.NOT_FOUND:
            super().send_error(code, *arguments)
            return
        body = Path(self.directory, "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(body)


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder and yield its address, with a trailing slash."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:  # or a failing test would wait for the thread for ever
        server.shutdown()
        thread.join()
        server.server_close()


@contextmanager
def page_of(browser: Browser, width: int, scheme: str) -> Iterator[Page]:
    """Yield an empty page of that width and colour scheme. Motion is off: axe measures at rest."""
    context = browser.new_context(
        viewport={"width": width, "height": 844},
        color_scheme="dark" if scheme == "dark" else "light",
        reduced_motion="reduce",
    )
    yield context.new_page()
    context.close()


def axe(page: Page) -> list[str]:
    """Return what axe finds against WCAG 2.2 AA: a line a rule, with the first element."""
    found = Axe().run(page, options=OPTIONS).response["violations"]
    return [f"{one['id']}: {one['help']}: {one['nodes'][0]['html'][:200]}" for one in found]


def is_too_wide(page: Page) -> bool:
    """Tell whether a page must be moved sideways to be read."""
    return bool(page.evaluate("document.documentElement.scrollWidth > innerWidth"))


def focused(page: Page) -> str:
    """Return the name of what has the focus, as far as its own label or text gives it."""
    script = """() => {
      const element = document.activeElement;
      return (element.getAttribute("aria-label") || element.textContent).trim();
    }"""
    return str(page.evaluate(script))
