"""Addresses as seen from a page."""

from __future__ import annotations


def relative(target: str, page: str) -> str:
    """Return how a page leads to a target; both are given from the site's root.

    A page is a directory address ("exercises/", or "" for the home page); a target is one too, or
    a file, and may end in a fragment.
    """
    path, hash_, fragment = target.partition("#")
    here, there = page.split("/")[:-1], path.split("/")
    shared = 0
    while shared < min(len(here), len(there) - 1) and here[shared] == there[shared]:
        shared += 1
    steps = "../" * (len(here) - shared) + "/".join(there[shared:])
    if not steps and hash_:
        return f"#{fragment}"
    return f"{steps or './'}{hash_}{fragment}"


def page_of(src_uri: str) -> str:
    """Return the page that a Markdown file becomes: "a/b.md" gives "a/b/", "index.md" gives "".

    Site generators take "README.md" for an index as well.
    """
    stem = src_uri.removesuffix(".md")
    folder, _, name = stem.rpartition("/")
    if name in {"index", "README"}:
        return f"{folder}/" if folder else ""
    return f"{stem}/"
