"""A browser on a served site, and what axe finds in it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TypeAlias

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

OPTIONS = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],  # the rest would cost as much again on a long page
}
#: The rules that colours alone can break.
COLOURS = ["color-contrast", "link-in-text-block"]
WIDTHS = (390, 1280)
HEIGHT = 844
SCHEMES = ("light", "dark")
#: What the theme calls each of them.
PALETTES = {"light": "default", "dark": "slate"}
Rules: TypeAlias = list[str] | dict[str, dict[str, bool]]


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
        viewport={"width": width, "height": HEIGHT},
        color_scheme="dark" if scheme == "dark" else "light",
        reduced_motion="reduce",
    )
    yield context.new_page()
    context.close()


def axe(page: Page, **rules: Rules) -> list[str]:
    """Return what axe finds against WCAG 2.2 AA: a line a rule, with the first element."""
    found = Axe().run(page, options={**OPTIONS, **rules}).response["violations"]
    return [f"{one['id']}: {one['help']}: {one['nodes'][0]['html'][:200]}" for one in found]


def axe_at_every_look(page: Page) -> list[str]:
    """Return what axe finds on a page at each width, in light and in dark colours.

    A width changes what stands where; dark changes the colours alone, so only their rules are held
    to it. The page is as it is opened once: nothing is loaded again.
    """
    found = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": HEIGHT})
        _wear(page, "light")
        found += [f"{width} light: {line}" for line in axe(page)]
        _wear(page, "dark")
        found += [f"{width} dark: {line}" for line in axe(page, runOnly=COLOURS)]
    _wear(page, "light")
    return found


def axe_but_colours(page: Page) -> list[str]:
    """Return what axe finds besides colours, which take most of the time of a long page."""
    return axe(page, rules={rule: {"enabled": False} for rule in COLOURS})


def leave_out_repeats(page: Page) -> int:
    """Take away what looks like others beside it, and return how many elements are left.

    Of neighbours whose tags and classes have all come twice before, no further one is kept. Each
    class still stands in each place where it stood, so no colour goes with them.
    """
    return int(page.evaluate(REPEATS))


REPEATS = """() => {
  const look = (one) => `${one.parentElement.className}>${one.localName}.${one.className}`;
  for (const parent of document.querySelectorAll("main *")) {
    const seen = new Map();
    for (const child of [...parent.children]) {
      const looks = new Set([child, ...child.querySelectorAll("*")].map(look));
      const isNew = [...looks].some((one) => (seen.get(one) ?? 0) < 2);
      looks.forEach((one) => seen.set(one, (seen.get(one) ?? 0) + 1));
      if (!isNew) child.remove();
    }
  }
  return document.querySelectorAll("*").length;
}"""


def _wear(page: Page, scheme: str) -> None:
    """Let the device ask for other colours, and wait until the page wears them all."""
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.wait_for_function(WEARS, arg=PALETTES[scheme])


WEARS = """palette => (document.body.dataset.mdColorScheme ?? palette) === palette
  && document.getAnimations().every((one) => one.playState !== "running")"""


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
