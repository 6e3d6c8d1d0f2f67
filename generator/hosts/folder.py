"""The site's sources as a plain folder of Markdown files, for any other site generator."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.hosts.errors import HostError
from generator.hosts.folder_files import folder_files
from generator.hosts.sources import holds_sources
from generator.outputs.tree import Tree

MANIFEST = ".toehold-written"
"""Names the files that a run wrote, one a line: only these are ever overwritten or removed."""


@dataclass(frozen=True, slots=True)
class Written:
    """How many files a run wrote, left as they were because they had not changed, and removed."""

    written: int
    unchanged: int
    removed: int


def write_folder(tree: Tree, root: Path, destination: Path) -> Written:
    """Write chapters, generated pages and assets into `destination`, changed files only.

    Files that an earlier run wrote and this one does not are removed; all others are left alone.
    Raises `HostError` where `destination` holds the sources or a foreign file is in the way.
    """
    _refuse_sources(root, destination)
    files = _unique(folder_files(tree, root))
    known = _read_manifest(destination)
    changed = {
        uri: content for uri, content in files.items() if _differs(destination, uri, content)
    }
    _refuse_foreign(destination, changed.keys() - known)
    # Before anything is written: should this run be killed, the next one knows its files again.
    _write_manifest(destination, known | files.keys())
    for uri, content in changed.items():
        file = destination / uri
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    removed = sum(_remove(destination, uri) for uri in sorted(known - files.keys()))
    _write_manifest(destination, set(files))
    return Written(len(changed), len(files) - len(changed), removed)


def _unique(files: Iterator[tuple[str, bytes]]) -> dict[str, bytes]:
    """Raise where a chapter takes the address of another page or the place of another file."""
    unique: dict[str, bytes] = {}
    addresses: dict[str, str] = {}
    for uri, content in files:
        other = addresses.setdefault(_address(uri), uri)
        if other != uri or uri in unique:
            message = f"{other} and {uri} would stand at the same address."
            raise HostError(message)
        unique[uri] = content
    return unique


def _address(uri: str) -> str:
    """Return where a file stands in the built site."""
    stem = uri.removesuffix(".md")
    if stem == uri:
        return uri
    folder, _, name = stem.rpartition("/")
    return f"{folder if name == 'index' else stem}/".lstrip("/")


def _differs(destination: Path, uri: str, content: bytes) -> bool:
    file = destination / uri
    return not file.is_file() or file.read_bytes() != content


def _remove(destination: Path, uri: str) -> bool:
    """Remove a file, and the folders that it leaves empty; return whether it was there."""
    file = destination / uri
    if not file.is_file():
        return False
    file.unlink()
    for folder in file.parents:
        if folder == destination or any(folder.iterdir()):
            break
        folder.rmdir()
    return True


def _read_manifest(destination: Path) -> set[str]:
    """Return the files of the last run; a name that leads out of the folder is not believed."""
    file = destination / MANIFEST
    if not file.is_file():
        return set()
    inside = destination.resolve()
    names = file.read_text(encoding="utf-8").splitlines()
    return {name for name in names if (inside / name).resolve().is_relative_to(inside) and name}


def _write_manifest(destination: Path, uris: set[str]) -> None:
    destination.mkdir(parents=True, exist_ok=True)
    text = "".join(f"{uri}\n" for uri in sorted(uris))
    (destination / MANIFEST).write_text(text, encoding="utf-8", newline="\n")


def _refuse_sources(root: Path, destination: Path) -> None:
    if holds_sources(destination, root):
        message = f"{destination} holds the handbook's sources; name another folder."
        raise HostError(message)
    if destination.exists() and not destination.is_dir():
        message = f"{destination} is a file; name a folder."
        raise HostError(message)


def _refuse_foreign(destination: Path, uris: set[str]) -> None:
    foreign = sorted(uri for uri in uris if (destination / uri).exists())
    if foreign:
        message = (
            f"{destination} has files that toehold did not write and would overwrite: "
            f"{', '.join(foreign)}. Move them away or name another folder."
        )
        raise HostError(message)
