"""Scenes as SVG: one frame, frames side by side, or a movement that a style sheet plays.

Colours stand on groups as attributes, so that a picture is whole by itself, and as classes
(`f-near`, …), so that a page's theme can replace them. Shapes are defined once and used again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from xml.sax.saxutils import escape, quoteattr

from generator.figures.outline import number
from generator.figures.scene import Box, Drawn, Frame, Layer, Mark, Placed, Scene, Tone

COLOURS: dict[Tone, str] = {
    "near": "#1d3a47",
    "body": "#47626e",
    "far": "#a3b5bd",
    "thing": "#ccd5d9",
    "ground": "#76868e",
    "accent": "#c2500f",
    "water": "#6d9fb8",
}
PAPER = "#fff"
GAP = 1.8  # width of the gap round an outlined layer, on both of its sides together
BETWEEN = 6.0  # between frames that stand side by side
KEYS = "abcdefghijklm"


@dataclass(frozen=True, slots=True)
class Caption:
    """What a picture says to a reader who cannot see it. `anchor` is unique on its page."""

    title: str
    description: str
    anchor: str


def still(scene: Scene, index: int, caption: Caption, known: set[str] | None = None) -> str:
    """Return one frame. Shapes in `known` stand on the page already; new ones are added to it."""
    body = f'<g id="{caption.anchor}-g">{_frame(scene, index, caption.anchor)}</g>'
    return _svg(scene.box, caption, _stock(scene.frames[index : index + 1], scene, known) + body)


def again(scene: Scene, caption: Caption, first: str) -> str:
    """Return a frame that stands on the page already, in the picture whose anchor is `first`."""
    return _svg(scene.box, caption, f'<use href="#{first}-g"/>')


def strip(scene: Scene, caption: Caption, known: set[str] | None = None) -> str:
    """Return all frames side by side, from the first to the last."""
    box, count = scene.box, len(scene.frames)
    step = box.width + BETWEEN
    body = "".join(
        _panel(
            replace(box, left=box.left + index * step), box, _frame(scene, index, caption.anchor)
        )
        for index in range(count)
    )
    whole = replace(box, width=box.width * count + BETWEEN * (count - 1))
    body = _stock(scene.frames, scene, known) + body
    return _svg(*_with_person(scene, whole, caption, body, known))


def moving(scene: Scene, caption: Caption, known: set[str] | None = None) -> str:
    """Return the movement, to be played by the theme's keyframes.

    Each part that moves carries its places as custom properties `--a`, `--b`, … from the first
    frame to the last. What changes its form is drawn once a frame and faded from one to the next.
    """
    if len(scene.frames) == 1:
        return still(scene, 0, caption, known)
    poses = _poses(scene)
    body = "".join(
        _moving_layer(tuple(pose.layers[depth] for pose in poses), len(scene.frames))
        for depth in range(len(poses[0].layers))
    )
    body += "".join(_arrow_steps(scene)) + _signs(scene)
    body = _stock(scene.frames, scene, known) + body
    classes = f"f-moving f-keys-{len(poses)}"
    return _svg(*_with_person(scene, scene.box, caption, body, known), classes)


def _with_person(
    scene: Scene, box: Box, caption: Caption, body: str, known: set[str] | None
) -> tuple[Box, Caption, str]:
    """Return a drawing with the whole person in front of it, as high as it is."""
    person = scene.person
    if person is None:
        return box, caption, body
    width = round(person.box.width * box.height / person.box.height, 1)
    place = replace(box, left=box.left - width - BETWEEN, width=width)
    shown = _stock(person.frames, person, known) + _frame(person, 0, f"{caption.anchor}-p")
    wider = replace(box, left=place.left, width=box.width + width + BETWEEN)
    return wider, caption, _panel(place, person.box, shown) + body


def _panel(place: Box, box: Box, body: str) -> str:
    """Return a picture inside a picture, which cuts off what passes its edge."""
    return (
        f'<svg x="{number(place.left)}" y="{number(place.top)}" width="{number(place.width)}" '
        f'height="{number(place.height)}" viewBox="{_view(box)}">{body}</svg>'
    )


def _poses(scene: Scene) -> list[Frame]:
    """Return every frame with those in between, in the order of the movement."""
    poses = [scene.frames[0]]
    for following, between in zip(scene.frames[1:], scene.between, strict=True):
        poses += [*between, following]
    return poses


def _svg(box: Box, caption: Caption, body: str, classes: str = "f-still") -> str:
    title, description = f"{caption.anchor}-t", f"{caption.anchor}-d"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{_view(box)}" class="{classes}" '
        f'role="img" aria-labelledby="{title} {description}">'
        f"<title id={quoteattr(title)}>{escape(caption.title)}</title>"
        f"<desc id={quoteattr(description)}>{escape(caption.description)}</desc>{body}</svg>"
    )


def _view(box: Box) -> str:
    return " ".join(number(side) for side in (box.left, box.top, box.width, box.height))


def _stock(frames: Sequence[Frame], scene: Scene, known: set[str] | None) -> str:
    """Return the shapes that frames use and the page does not have yet."""
    marks = (mark for frame in frames for layer in frame.layers for mark in layer.marks)
    used = sorted({mark.shape for mark in marks if isinstance(mark, Placed)})
    new = [name for name in used if known is None or name not in known]
    if known is not None:
        known.update(new)
    paths = "".join(f'<path id="f-{name}" d="{scene.stock[name]}"/>' for name in new)
    return f"<defs>{paths}</defs>" if paths else ""


def _frame(scene: Scene, index: int, anchor: str) -> str:
    layers = "".join(
        _shared_layer(layer, f"{anchor}-{index}-{depth}")
        for depth, layer in enumerate(scene.frames[index].layers)
    )
    arrows = _arrows(scene.arrows[index]) if scene.arrows else ""
    return layers + arrows + (_signs(scene) if index == len(scene.frames) - 1 else "")


def _signs(scene: Scene) -> str:
    return _still_layer(Layer("ground", scene.signs)) if scene.signs else ""


def _shared_layer(layer: Layer, anchor: str) -> str:
    """Return a layer that is written once, and shown once more as its own gap."""
    if not layer.outlined or any(isinstance(mark, Drawn) for mark in layer.marks):
        return _still_layer(layer)
    marks = "".join(_mark(mark) for mark in layer.marks)
    shown = (
        f'<g class="f-{layer.tone}" {_ink(COLOURS[layer.tone])}><g id="{anchor}">{marks}</g></g>'
    )
    return f'{_gap()}<use href="#{anchor}"/></g>{shown}'


def _still_layer(layer: Layer) -> str:
    return _group(layer, lambda gap: "".join(_mark(mark, gap) for mark in layer.marks))


def _gap() -> str:
    """Return the start of a group whose marks are drawn wider, in the colour of the paper."""
    return f'<g class="f-gap" {_ink(PAPER)} stroke="currentColor" stroke-width="{number(GAP)}">'


def _group(layer: Layer, marks: Callable[[float], str]) -> str:
    """Return a layer, with a gap in the colour of the paper round it where it is outlined.

    `marks` writes what the layer holds; its argument is by how much a line is drawn wider.
    """
    shown = f'<g class="f-{layer.tone}" {_ink(COLOURS[layer.tone])}>{marks(0)}</g>'
    if not layer.outlined:
        return shown
    return f"{_gap()}{marks(GAP)}</g>{shown}"


def _ink(colour: str) -> str:
    """Return the attributes by which everything in a group has one colour, which CSS can set."""
    return f'color="{colour}" fill="currentColor"'


def _mark(mark: Mark, gap: float = 0) -> str:
    if isinstance(mark, Placed):
        return f'<use href="#f-{mark.shape}" transform="{_transform(mark)}"/>'
    if mark.width is None:
        return f'<path d="{mark.path}"/>'
    dashes = ' stroke-dasharray="2.5 2"' if mark.dashed else ""
    return (
        f'<path d="{mark.path}" fill="none" stroke="currentColor" '
        f'stroke-width="{number(mark.width + gap)}"{dashes} '
        'stroke-linecap="round" stroke-linejoin="round"/>'
    )


def _transform(mark: Placed) -> str:
    text = f"translate({_tenths(mark.at[0])} {_tenths(mark.at[1])})"
    if mark.turn:
        text += f"rotate({_tenths(mark.turn)})"
    if mark.stretch != (1.0, 1.0):
        text += f"scale({number(mark.stretch[0])} {number(mark.stretch[1])})"
    return text


def _tenths(value: float) -> str:
    """Return a place or a turn as finely as an eye can tell."""
    return number(round(value, 1))


def _arrows(arrows: Sequence[Drawn], more: str = "") -> str:
    if not arrows:
        return ""
    layer = Layer("accent", tuple(arrows), outlined=True)
    return f'<g class="f-arrow"{more}>{_still_layer(layer)}</g>'


def _arrow_steps(scene: Scene) -> Iterator[str]:
    """Yield each movement's arrow, shown while that movement is made."""
    shown = [(index, arrows) for index, arrows in enumerate(scene.arrows) if arrows]
    for index, arrows in shown:
        yield _arrows(arrows, _step(index, len(scene.frames)) if len(shown) > 1 else "")


def _step(index: int, count: int) -> str:
    return f' data-f-step="{index + 1}-{count}"'


def _moving_layer(poses: tuple[Layer, ...], frames: int) -> str:
    marks = list(zip(*(layer.marks for layer in poses), strict=True))
    return _group(
        poses[0], lambda gap: "".join(_moving_mark(places, frames, gap) for places in marks)
    )


def _moving_mark(places: tuple[Mark, ...], frames: int, gap: float) -> str:
    if len(set(places)) == 1:
        return _mark(places[0], gap)
    placed = [place for place in places if isinstance(place, Placed)]
    if len({place.shape for place in placed}) == 1:
        return _moving_part(placed)
    every = (len(places) - 1) // (frames - 1)
    return "".join(
        f"<g{_step(index, frames)}>{_mark(place, gap)}</g>"
        for index, place in enumerate(places[::every])
    )


def _moving_part(places: Sequence[Placed]) -> str:
    stretched = any(place.stretch != (1.0, 1.0) for place in places)
    style = ";".join(
        f"--{key}:{_css_transform(place, stretched=stretched)}"
        for key, place in zip(KEYS, _unwound(places), strict=False)
    )
    return f'<use href="#f-{places[0].shape}" class="f-part" style="{style}"/>'


def _unwound(places: Sequence[Placed]) -> Iterator[Placed]:
    """Yield places whose turns follow each other by the short way round."""
    before = places[0].turn
    for place in places:
        before += (place.turn - before + 180) % 360 - 180
        yield replace(place, turn=before)


def _css_transform(mark: Placed, *, stretched: bool) -> str:
    """Return a place; all places of one part have the same steps, so that browsers can mix them."""
    x, y = _tenths(mark.at[0]), _tenths(mark.at[1])
    text = f"translate({x}px,{y}px) rotate({_tenths(mark.turn)}deg)"
    along, across = number(mark.stretch[0]), number(mark.stretch[1])
    return f"{text} scale({along},{across})" if stretched else text
