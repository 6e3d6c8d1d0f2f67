"""Figures as files of their own, to look them over: one exercise's, or all on one sheet."""

from __future__ import annotations

import json
from collections.abc import Mapping
from importlib.resources import files
from xml.sax.saxutils import escape

import typst

from generator.figures import posture_icon
from generator.figures.draw import draw
from generator.figures.svg import Caption, still, strip
from generator.model.exercise import Exercise


def frame_count(exercise: Exercise) -> int:
    """Return how many frames an exercise's figure has; an icon is one, and no figure none."""
    figure = exercise.figure
    if figure is None or figure.icon:
        return int(figure is not None)
    return len(draw(figure).frames)


def figure_svg(identifier: str, exercise: Exercise, frame: int | None = None) -> str:
    """Return a figure as an SVG that needs nothing else: one frame, from 0, or all side by side.

    Raises ValueError where the exercise has none.
    """
    if exercise.figure is None:
        message = f"{identifier} has no figure"
        raise ValueError(message)
    caption = Caption(exercise.name, exercise.figure.alt, identifier)
    if exercise.figure.icon:
        return _titled(posture_icon(exercise.figure.icon), caption)
    scene = draw(exercise.figure)
    return strip(scene, caption) if frame is None else still(scene, frame, caption)


def _titled(icon: str, caption: Caption) -> str:
    """Return an icon that says what it is, as a drawing does."""
    head, end, rest = icon.replace('aria-hidden="true"', 'role="img"').partition(">")
    words = f"<title>{escape(caption.title)}</title><desc>{escape(caption.description)}</desc>"
    return f"{head}{end}{words}{rest}"


def picture(svg: str) -> bytes:
    """Return an SVG as PNG."""
    return _typeset([{"svg": svg, "alt": ""}])


def contact_sheet(exercises: Mapping[str, Exercise]) -> bytes:
    """Return all figures on one sheet as PNG, each with the name and the id of its exercise."""
    return _typeset(
        [
            {
                "svg": figure_svg(identifier, exercise),
                "alt": exercise.figure.alt,
                "name": exercise.name,
                "exercise": identifier,
            }
            for identifier, exercise in exercises.items()
            if exercise.figure is not None
        ]
    )


def _typeset(figures: list[dict[str, str]]) -> bytes:
    template = files("generator.outputs") / "sheet" / "contact.typ"
    made = typst.compile(
        template.read_bytes(),
        format="png",
        font_paths=_fonts(),
        sys_inputs={"figures": json.dumps(figures)},
    )
    if not isinstance(made, bytes):  # only several pages of pictures come as a list
        raise TypeError(made)
    return made


def _fonts() -> typst.Fonts:
    return typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[str(files("generator") / "fonts")],
    )
