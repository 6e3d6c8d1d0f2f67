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
        box, drawing = _parts(posture)
        anchor = f"posture-{posture}"
        symbol = Markup()
        if posture not in self._drawn:
            self._drawn.add(posture)
            symbol = Markup('<symbol id="{}" viewBox="{}">{}</symbol>').format(anchor, box, drawing)
        return Markup(
            '<svg viewBox="{}" fill="currentColor" aria-hidden="true" focusable="false">'
            '{}<use href="#{}"/></svg>'
        ).format(box, symbol, anchor)


@cache
def _parts(posture: str) -> tuple[str, Markup]:
    """Return an icon's view box and what is drawn in it."""
    found = _SVG.fullmatch(posture_icon(posture))
    if found is None:
        message = f"the icon of {posture} is not an SVG with a view box"
        raise ValueError(message)
    return found[1], Markup(found[2])  # noqa: S704  a file of the program's own
