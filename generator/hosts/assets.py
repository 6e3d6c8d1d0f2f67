"""The files of the tree that are no pages, and the preview's sheets, which follow its pages."""

import threading
from collections.abc import Callable, Iterable
from pathlib import Path

from generator.outputs.tree import Asset, Outcome


def write_assets(site: Path, assets: Iterable[Asset]) -> None:
    """Write assets into a site's folder."""
    for asset in assets:
        file = site / asset.uri
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(asset.content)


class FollowingSheets:
    """Makes the sheets of a preview while its pages can already be read.

    Typesetting takes several times as long as everything else; an editor who saves a file must
    not wait for it. Until new sheets are there the last ones are served.
    """

    def __init__(self) -> None:
        self._last: tuple[Asset, ...] = ()
        self._build = 0
        self._writing = threading.Lock()
        self._typesetting = threading.Lock()

    def interrupt(self) -> None:
        """Let no sheets of an earlier build be written any more: the folder is to be emptied."""
        with self._writing:
            self._build += 1

    def follow(self, site: Path, make: Callable[[], Outcome]) -> threading.Thread:
        """Write the last sheets into the finished site now and those that `make` makes later."""
        write_assets(site, self._last)
        thread = threading.Thread(target=self._make, args=(self._build, site, make), daemon=True)
        thread.start()
        return thread

    def _make(self, build: int, site: Path, make: Callable[[], Outcome]) -> None:
        with self._typesetting:
            if build != self._build:
                return
            outcome = make()
        with self._writing:
            if build == self._build and outcome.tree:
                self._last = outcome.tree.assets
                write_assets(site, self._last)
