"""Parts of the theme that are the same on many pages, rendered once for all of these."""

from collections.abc import Callable

from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage


class Kept:
    """The parts that the templates of one build have rendered so far.

    They call it as `{% call config.extra.kept("header", page, nav, base_url) %}…{% endcall %}`.
    What stands inside may depend on the site's settings and navigation, and on nothing of the page
    but its place, from which links to the navigation's pages and to files are relative.
    """

    def __init__(self) -> None:
        self._parts: dict[tuple[str, str, str | None], str] = {}

    def __call__(
        self,
        name: str,
        page: MkDocsPage | None,
        nav: Navigation,
        base_url: str,
        caller: Callable[[], str],
    ) -> str:
        """Return a part as it looks from a page; `caller` renders it."""
        key = (name, base_url, _place(page, nav))
        if key not in self._parts:
            self._parts[key] = caller()
        return self._parts[key]


def _place(page: MkDocsPage | None, nav: Navigation) -> str | None:
    """Return the folder of a page; where the navigation leads to the page or below it, the page.

    From all other pages of one folder the navigation looks the same.
    """
    if page is None:  # the theme's own, such as "not found"
        return None
    url = page.url
    if any(one.url.startswith(url) for one in nav.pages):
        return url
    return url.rstrip("/").rpartition("/")[0] + "/"
