"""The files of the tree that are no pages, and the preview's documents, made when asked for."""

import threading
from collections.abc import Callable, Iterable
from pathlib import Path
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from generator.outputs.tree import Asset

#: Endings of the files that a preview leaves out until somebody asks for one.
DOCUMENTS = (".pdf", ".zip")


def write_assets(site: Path, assets: Iterable[Asset]) -> None:
    """Write assets into a site's folder."""
    for asset in assets:
        file = site / asset.uri
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(asset.content)


class SheetsOnDemand:
    """Makes a preview's sheets one by one, at the first request for each.

    Typesetting all of them takes many times as long as everything else, and an editor who saves a
    file looks at one of them at most.
    """

    def __init__(self) -> None:
        self._making = threading.Lock()
        self._site = Path()
        self._make: Callable[[str], bytes | None] | None = None

    def withdraw(self) -> None:
        """Make nothing until further notice: the folder is to be emptied."""
        with self._making:
            self._make = None

    def offer(self, site: Path, make: Callable[[str], bytes | None]) -> None:
        """Write into the finished site what `make` makes; it returns None for other addresses."""
        with self._making:
            self._site, self._make = site, make

    def fetch(self, uri: str) -> None:
        """Make sure that a document is there, if it is one of the handbook's."""
        with self._making:
            if self._make is None or (self._site / uri).exists():
                return
            content = self._make(uri)
            if content is not None:
                write_assets(self._site, [Asset(uri, content)])

    def before(self, serve: WSGIApplication, mount_path: str) -> WSGIApplication:
        """Return a server that makes a document before it serves it."""

        def app(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
            path = environ["PATH_INFO"]
            if path.startswith(mount_path) and path.endswith(DOCUMENTS):
                self.fetch(path[len(mount_path) :])
            return serve(environ, start_response)

        return app
