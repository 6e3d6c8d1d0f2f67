"""Drawings of movements inside a page."""

from __future__ import annotations

from markupsafe import Markup

from generator.figures import svg
from generator.figures.scene import Scene
from generator.figures.svg import Caption
from generator.views.figure import FigureView


class Pictures:
    """The drawings of one page, which draws each shape once and then shows it by reference."""

    def __init__(self) -> None:
        """Begin a page without drawings."""
        self._shapes: set[str] = set()
        self._small: dict[str, str] = {}
        self._count = 0

    def frames(self, figure: FigureView) -> Markup:
        """Return all frames side by side."""
        return _markup(svg.strip(figure.signed_scene, self._caption(figure), self._shapes))

    def one_frame(self, figure: FigureView) -> Markup:
        """Return the one frame that tells most, for a small picture."""
        scene, caption = figure.scene, self._caption(figure)
        first = self._small.setdefault(figure.drawing, caption.anchor)
        if first != caption.anchor:
            return _markup(svg.again(scene, caption, first))
        return _markup(svg.still(scene, telling(scene), caption, self._shapes))

    def motion(self, figure: FigureView) -> Markup:
        """Return the movement, which the theme plays; a drawing of one frame stands still."""
        return _markup(svg.moving(figure.scene, self._caption(figure), self._shapes))

    def _caption(self, figure: FigureView) -> Caption:
        self._count += 1
        return Caption(figure.title, figure.description, f"figure-{self._count}")


def telling(scene: Scene) -> int:
    """Return the number of the frame that tells most: the last with an arrow, or else the last."""
    marked = [index for index, arrows in enumerate(scene.arrows) if arrows]
    return marked[-1] if marked else len(scene.frames) - 1


def _markup(picture: str) -> Markup:
    return Markup(picture)  # noqa: S704  the program's own drawing; its words are escaped in it
