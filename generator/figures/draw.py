"""From a figure as it is written to a scene, whatever its view."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from generator.figures.above_foot import above_faults, above_scene
from generator.figures.behind_foot import behind_faults, behind_scene
from generator.figures.body_faults import body_faults
from generator.figures.body_scene import body_scene
from generator.figures.faults import Fault
from generator.figures.figure import Figure, Prop
from generator.figures.inside_foot import inside_faults, inside_scene
from generator.figures.joints import joints
from generator.figures.scene import Scene

Drawer = Callable[[Figure], Scene]
Finder = Callable[[Figure], Iterator[Fault]]

VIEWS: dict[str, tuple[Drawer, Finder]] = {
    "side": (body_scene, body_faults),
    "front": (body_scene, body_faults),
    "back": (body_scene, body_faults),
    "inside": (inside_scene, inside_faults),
    "above": (above_scene, above_faults),
    "behind": (behind_scene, behind_faults),
}

WHOLE = frozenset({"side", "front", "back"})


def draw(figure: Figure) -> Scene:
    """Return the scene of a figure that is not an icon.

    Raises ValueError for an icon, which is drawn by `posture_icon`. Never fails for a pose: a pose
    that no body can take is drawn as near to it as a body can, and `faults` tells what is wrong.
    """
    if figure.icon is not None:
        message = "an icon has no scene"
        raise ValueError(message)
    view = _view(figure)
    scene = VIEWS[view][0](figure)
    if figure.person is None or view in WHOLE:
        return scene
    return replace(scene, person=body_scene(_person(figure)))


WALL_AT_TOES = 12.5  # how far in front of a heel a wall is that its toes are bent up against
CROSSED = 45.0  # a leg that turns out so far lies across, which only the front shows


def _person(figure: Figure) -> Figure:
    """Return the figure of the whole person that stands beside a part."""
    crossed = figure.person is not None and joints(figure.person)["rotate"] > CROSSED
    view = {"front" if crossed else "side": (figure.person,)}
    walled = any(prop.what == "wall" for prop in figure.props)
    around = (Prop(what="wall", at=WALL_AT_TOES),) if walled else ()
    changed = {**dict.fromkeys(VIEWS), **view, "props": around, "arrow": None}
    return figure.model_copy(update=changed)


def faults(figure: Figure) -> tuple[Fault, ...]:
    """Return everything that is wrong with a figure, in the order of its keys."""
    if figure.icon is not None:
        return ()
    view = _view(figure)
    found = tuple(VIEWS[view][1](figure))
    if figure.person is None or view in WHOLE:
        return found
    beside = body_faults(_person(figure))
    return (*found, *(replace(one, at=("person", *one.at[2:])) for one in beside))


def _view(figure: Figure) -> str:
    """Return the key of the view that a figure gives; the record makes sure that it is one."""
    return next(view for view in VIEWS if getattr(figure, view) is not None)
