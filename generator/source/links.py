"""Which addresses a chapter may lead to."""

import posixpath
import re
from html import unescape
from urllib.parse import unquote

_SCHEME = re.compile(r"[^/?#]*:")
_ALLOWED = ("https://", "mailto:")
# Browsers drop tabs and line breaks inside an address, and read a backslash as a slash.
_UNCLEAR = re.compile(r"[\s\x00-\x1f\x7f\\]")


def allowed(target: str, chapter: str) -> bool:
    """Tell whether the chapter at the path `chapter` may link to `target` as it is written.

    It may lead to https: and mailto:, to a place on its own page, and to a relative path that
    stays inside the folder of all chapters (the first part of the chapter's own path).
    """
    address = unescape(target.removeprefix("<").removesuffix(">"))
    if not address or _UNCLEAR.search(address):
        return False
    if _SCHEME.match(address):
        return address.lower().startswith(_ALLOWED)
    return not address.startswith("/") and _stays(unquote(address), chapter)


def _stays(address: str, chapter: str) -> bool:
    file, *_ = re.split(r"[?#]", address, maxsplit=1)
    _home, _, inside = chapter.rpartition("/")[0].partition("/")
    reached = posixpath.normpath(posixpath.join(inside, file))
    return reached != ".." and not reached.startswith(("../", "/"))
