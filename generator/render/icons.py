"""Icons of starting positions inside a page."""

from __future__ import annotations

import re
from functools import cache

from markupsafe import Markup

from generator.figures import posture_icon

_SVG = re.compile(r'<svg[^>]*\sviewBox="([^"]*)"[^>]*>(.*)</svg>', re.DOTALL)


class Icons:
    """The icons of one page: each is drawn once and shown again by reference."""

    def __init__(self) -> None:
        """Begin a page without icons."""
        self._drawn: set[str] = set()

    def icon(self, posture: str) -> Markup:
        """Return a decorative icon, in the colour of the text around it."""
        first, again = _drawings(posture)
        if posture in self._drawn:
            return again
        self._drawn.add(posture)
        return first


@cache
def _drawings(posture: str) -> tuple[Markup, Markup]:
    """Return an icon that brings its drawing, and one that refers to it."""
    found = _SVG.fullmatch(posture_icon(posture))
    if found is None:
        message = f"the icon of {posture} is not an SVG with a view box"
        raise ValueError(message)
    box, drawing = found[1], Markup(found[2])  # noqa: S704  a file of the program's own
    anchor = f"posture-{posture}"
    symbol = Markup('<symbol id="{}" viewBox="{}">{}</symbol>').format(anchor, box, drawing)
    return _svg(box, anchor, symbol), _svg(box, anchor, Markup())


def _svg(box: str, anchor: str, symbol: Markup) -> Markup:
    return Markup(
        '<svg viewBox="{}" fill="currentColor" aria-hidden="true" focusable="false">'
        '{}<use href="#{}"/></svg>'
    ).format(box, symbol, anchor)
