"""The whole site by way of MkDocs: built beside the last one and swapped in, or served live."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from mkdocs.commands.build import build
from mkdocs.commands.serve import serve
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException

from generator.diagnostics import Diagnostic
from generator.handbook.collector import paused_collector
from generator.hosts.errors import HostError
from generator.hosts.mkdocs_plugin import ToeholdPlugin
from generator.hosts.sources import holds_sources
from generator.hosts.swap import replacing
from generator.outputs.tree import Assemble, Outcome, Progress, Tree

_PLUGIN = "toehold"
#: By either of these a folder is known to hold a site; the first may be missing.
SITE_PAGES = ("index.html", "404.html")


@dataclass(frozen=True, slots=True)
class BuiltSite:
    """What a build came to.

    `home`: the page to open, or None where an error in the data stopped the build and the last
    site stands as it was; `pages` and `assets`: how many were written;
    `diagnostics`: the handbook's errors and warnings; `warnings`: what MkDocs had to say.
    """

    home: Path | None
    pages: int = 0
    assets: int = 0
    diagnostics: tuple[Diagnostic, ...] = ()
    warnings: tuple[str, ...] = ()


def build_site(
    root: Path, site_dir: Path, assemble: Assemble, progress: Progress | None = None
) -> BuiltSite:
    """Build the site into `site_dir`, which is replaced as a whole or not at all.

    Raises `HostError` where MkDocs refuses the settings or the chapters.
    """
    _refuse_foreign(root, site_dir)
    warnings: list[str] = []
    with _reported(warnings), paused_collector():  # what it would free is 20 kB a page
        config = _config(root)
        outcome = assemble(root, sheets=True, site_url=config.site_url or "")
        if outcome.tree is None:
            return BuiltSite(home=None, diagnostics=outcome.diagnostics)
        with replacing(site_dir) as new:
            config.site_dir = str(new)
            pages = _build(config, outcome.tree, progress)
    return BuiltSite(
        home=site_dir / "index.html",
        pages=pages,
        assets=len(outcome.tree.assets),
        diagnostics=outcome.diagnostics,
        warnings=tuple(warnings),
    )


def site_url(root: Path) -> str:
    """Return the address that the site of a handbook will have, "" where nobody has said it.

    Raises `HostError` where MkDocs refuses the settings.
    """
    if not Path(_settings(root)).is_file():
        return ""
    with _reported([]):
        return _config(root).site_url or ""


def is_made_up(address: str) -> bool:
    """Tell whether an address is one for examples, which never leads anywhere (RFC 2606)."""
    host = urlsplit(address).hostname or ""
    return host.rpartition(".")[2] == "example"


def serve_site(root: Path, address: str | None = None) -> None:
    """Run MkDocs' live preview at `address` ("localhost:8000") until it is interrupted.

    Raises `HostError` where it cannot start.
    """
    log = logging.getLogger("mkdocs")
    handler = logging.StreamHandler()
    log.addHandler(handler)
    log.setLevel(logging.INFO)
    try:
        # A warning must not end a preview, whatever mkdocs.yml says.
        serve(config_file=_settings(root), dev_addr=address, strict=False)
    except (MkDocsException, OSError, OverflowError) as error:  # the last: no such port
        message = f"The preview cannot start: {error}"
        raise HostError(message) from error
    finally:
        log.removeHandler(handler)


def _build(config: MkDocsConfig, tree: Tree, progress: Progress | None) -> int:
    """Let MkDocs build into an empty folder and return the number of pages."""
    plugin = config.plugins.get(_PLUGIN)
    if not isinstance(plugin, ToeholdPlugin):
        message = f"mkdocs.yml must name the plugin {_PLUGIN}."
        raise HostError(message)
    config.plugins.on_startup(command="build", dirty=False)
    plugin.assemble = lambda _root, *, sheets, site_url="": Outcome(tree)  # noqa: ARG005
    if progress:
        plugin.progress = progress
    try:
        build(config)
    finally:
        config.plugins.on_shutdown()
    return plugin.pages


def _config(root: Path) -> MkDocsConfig:
    return load_config(_settings(root), config_file_path=_settings(root))


def _settings(root: Path) -> str:
    return str(root / "mkdocs.yml")


@contextmanager
def _reported(warnings: list[str]) -> Iterator[None]:
    """Collect MkDocs' warnings, keep its chatter quiet and turn its refusals into `HostError`."""
    log = logging.getLogger("mkdocs")
    handler = _Collector(warnings)
    propagate, log.propagate = log.propagate, False
    log.addHandler(handler)
    try:
        yield
    except MkDocsException as error:
        raise HostError("\n".join([*warnings, str(error)])) from error
    finally:
        log.removeHandler(handler)
        log.propagate = propagate


class _Collector(logging.Handler):
    def __init__(self, warnings: list[str]) -> None:
        super().__init__(logging.WARNING)
        self._warnings = warnings

    def emit(self, record: logging.LogRecord) -> None:
        self._warnings.append(record.getMessage())


def _refuse_foreign(root: Path, site_dir: Path) -> None:
    """Raise unless `site_dir` may be replaced: it holds no sources and nothing but a site."""
    if holds_sources(site_dir, root):
        message = f"The site cannot be built into {site_dir}: the sources are there."
        raise HostError(message)
    if site_dir.exists() and not site_dir.is_dir():
        message = f"The site cannot be built into {site_dir}: it is a file."
        raise HostError(message)
    is_site = any((site_dir / page).is_file() for page in SITE_PAGES)
    if site_dir.is_dir() and any(site_dir.iterdir()) and not is_site:
        message = f"{site_dir} holds something else than a site; name an empty folder or a new one."
        raise HostError(message)
