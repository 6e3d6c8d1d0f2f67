"""A foot from above, toes up: a right foot, so that the big toe lies on the left.

The foot's own measures have the back of the heel at y = 0 and the toes' tips at -68.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, fields, replace
from typing import TypeAlias

from generator.figures.above_things import SHOE, Foot, behind_things, feet, push_paths, things
from generator.figures.above_things import STOCK as THINGS
from generator.figures.faults import Fault
from generator.figures.figure import AbovePose, Figure
from generator.figures.foot_parts import (
    Paths,
    Reach,
    arrows_along,
    curve,
    fitted,
    held,
    longest,
    moved,
    range_faults,
    steps,
    turned,
)
from generator.figures.outline import disc, hull, number
from generator.figures.scene import Drawn, Frame, Layer, Mark, Placed, Point, Scene

REACHES = {
    "spread": Reach(0, 14, "the toes cross {}", "each toe spreads {} from the next"),
    "big_toe": Reach(-25, 25, "the big toe crosses over {}", "the big toe points away {}"),
    "arch": Reach(0, 100, "the arch drops {}", "the arch is drawn up {}", ""),
    "turn": Reach(-40, 40, "the foot turns out {}", "the foot turns in {}"),
    "far_turn": Reach(-40, 40, "the other foot turns out {}", "the other foot turns in {}"),
}

HEEL: Point = (0.0, -8.0)  # the middle of the heel, over which the foot turns
SHORTENS = 5.5  # the ball comes towards the heel by this with the highest arch
STRETCH = ((0.0, -74.0), (0.0, 0.0))  # every picture shows as much as a foot that lies straight
POINTS: tuple[Point, ...] = ((0.0, -9.0), (-6.2, -46.5), (10.6, -42.0))
"""What carries a foot: the heel, and the balls of the big and the little toe."""
BEYOND = 6.0  # from a toe's tip to the arrow that tells its way


@dataclass(frozen=True, slots=True)
class _Toe:
    """A toe: its root, its heading at rest (clockwise from straight on) and its form."""

    root: Point
    heading: float
    length: float
    widths: tuple[float, float]
    """Radius at the root and at the tip."""

    spreads: float
    """How many steps of spread it is away from the second toe, which keeps still."""


NAIL = ((-2, 1), (-2.1, -0.8), (-1.3, -2.3), (1.3, -2.3), (2.1, -0.8), (2, 1))
NAIL_FITS = 4.0  # radius of the toe's tip that the nail is drawn for
TOES = (
    _Toe((-7.7, -49.4), -0.5, 14.7, (5.0, 4.7), -1.0),
    _Toe((-0.7, -51.0), 2.0, 14.6, (3.4, 3.2), 0.0),
    _Toe((5.0, -49.5), 6.5, 13.2, (3.2, 3.0), 1.0),
    _Toe((9.6, -46.3), 11.5, 11.8, (3.0, 2.8), 2.0),
    _Toe((13.0, -41.6), 17.0, 10.6, (2.9, 2.7), 3.0),
)


STOCK = {
    "foot-above-point": disc((0, 0, 3.4)),
    **{
        f"foot-above-toe{index}": hull(((0, 0, toe.widths[0]), (0, -toe.length, toe.widths[1])))
        for index, toe in enumerate(TOES)
    },
    "foot-above-nail": curve(NAIL, closed=True, digits=1),
    "foot-above-leg": curve(
        (
            (0, -8.2),
            (6.2, -5.6),
            (7.6, 1),
            (4.6, 6.6),
            (0, 8),
            (-4.6, 6.4),
            (-7.4, 0.6),
            (-6, -5.8),
        ),
        closed=True,
        digits=1,
    ),
}


@dataclass(frozen=True, slots=True)
class _Stance:
    """A pose worked out: every number is there and within its joint's reach."""

    spread: float
    big_toe: float
    arch: float
    turn: float
    far_turn: float

    def of(self, foot: Foot) -> _Stance:
        """Return what one foot does."""
        return self if foot.side > 0 else replace(self, turn=self.far_turn)


def above_scene(figure: Figure) -> Scene:
    """Return the scene of a figure that has poses from above."""
    stances = [_stance(pose) for pose in figure.above or ()]
    between = tuple(steps(stances, _mix))
    every = [*stances, *(one for step in between for one in step)]
    drawing = _Drawing(figure, rigid=len({one.arch for one in every}) == 1)
    soles = every[:1] if drawing.rigid else ()
    paths = tuple(drawing.paths(stances, index) for index in range(len(stances)))
    return Scene(
        fitted([*STRETCH, *(at for one in every for at in drawing.edge(one))], paths, 0.0),
        {**STOCK, **THINGS, **{_sole_name(one): _sole(one, _itself) for one in soles}},
        tuple(drawing.frame(one) for one in stances),
        tuple(tuple(drawing.frame(one) for one in step) for step in between),
        arrows_along(paths),
    )


def above_faults(figure: Figure) -> Iterator[Fault]:
    """Yield what is wrong with poses from above."""
    for index, pose in enumerate(figure.above or ()):
        yield from range_faults(("above", index), pose, REACHES)


def _stance(pose: AbovePose) -> _Stance:
    turn = held(pose.turn, REACHES["turn"])
    return _Stance(
        held(pose.spread, REACHES["spread"]),
        held(pose.big_toe, REACHES["big_toe"]),
        held(pose.arch, REACHES["arch"]),
        turn,
        held(pose.far_turn, REACHES["far_turn"], turn),
    )


def _mix(a: _Stance, b: _Stance, share: float) -> _Stance:
    pairs = ((getattr(a, one.name), getattr(b, one.name)) for one in fields(_Stance))
    return _Stance(*(x + (y - x) * share for x, y in pairs))


def _drawn_in(at: Point, stance: _Stance) -> Point:
    """Return a point of the foot moved back by the arch, which makes the foot shorter."""
    share = min(max((-at[1] - 14) / 32, 0.0), 1.0)
    return (at[0], at[1] + SHORTENS * stance.arch / 100 * share)


def _place(stance: _Stance, at: Point) -> Point:
    """Return where a point of the foot, given in its own measures, lies in the picture."""
    return turned(_drawn_in(at, stance), -stance.turn, HEEL)


def _outline(stance: _Stance) -> list[Point]:
    """Return the foot's edge without its toes, from the heel along the inner side."""
    waist = 1.4 * stance.arch / 100
    return [
        (0.0, 0.0), (-6.2, -1.9), (-9.3, -8.0), (-10.2, -15.5), (-8.7, -22.0),
        (-8.4 + waist, -30.0), (-10.4 + 0.4 * waist, -38.5), (-12.8, -44.8), (-12.6, -49.6),
        (-8.0, -54.0), (-0.5, -55.6), (6.0, -53.6), (12.0, -48.8), (15.8, -42.0), (15.9, -36.0),
        (13.9, -27.0), (11.4, -19.0), (10.6, -13.0), (9.4, -7.5), (6.2, -1.9),
    ]  # fmt: skip


def _edge(stance: _Stance) -> Iterator[Point]:
    """Yield points round the foot with its toes, and where arrows run."""
    yield from (_place(stance, one) for one in _outline(stance))
    yield from (_beyond(stance, index) for index in range(len(TOES)))


def _itself(at: Point) -> Point:
    return at


def _sole(stance: _Stance, place: Callable[[Point], Point]) -> str:
    return curve([place(one) for one in _outline(stance)], closed=True, digits=1)


def _sole_name(stance: _Stance) -> str:
    return "foot-above-" + number(stance.arch).replace(".", "_")


def _together(shown: Iterable[Iterable[Layer]]) -> Iterator[Layer]:
    """Yield the layers of several feet, those of the same kind as one: fewer make a light file."""
    for alike in zip(*shown, strict=True):
        yield replace(alike[0], marks=tuple(mark for layer in alike for mark in layer.marks))


@dataclass(frozen=True, slots=True)
class _Drawing:
    """What is the same in all frames: how many feet, what they wear, and the things."""

    figure: Figure
    rigid: bool

    def frame(self, stance: _Stance) -> Frame:
        """Return one pose from the back to the front."""
        shown = feet(self.figure)
        return Frame(
            (
                *behind_things(self.figure),
                *_together(self._foot(foot, stance.of(foot)) for foot in shown),
                *things(self.figure, lambda foot, at: _place(stance.of(foot), at)),
            )
        )

    def edge(self, stance: _Stance) -> Iterator[Point]:
        """Yield points round the feet with their toes, and where arrows run."""
        for foot in feet(self.figure):
            yield from foot.lay(_edge(stance.of(foot)))

    def paths(self, poses: list[_Stance], index: int) -> Paths:
        """Return where arrows run over one frame, which tell how it came about."""
        pushes = push_paths(self.figure) if index == len(poses) - 1 else ()
        if pushes or index == 0:
            return pushes
        way = [_mix(poses[index - 1], poses[index], share / 4) for share in range(5)]
        return tuple(
            foot.lay(path)
            for foot in feet(self.figure)
            for path in _foot_paths([one.of(foot) for one in way])
        )

    def _foot(self, foot: Foot, stance: _Stance) -> Iterator[Layer]:
        """Yield the layers of one foot."""
        if self._has("shoe"):
            yield from (
                Layer(tone, (foot.mark(Placed(name, _place(stance, (0, 0)), -stance.turn)),))
                for name, tone in SHOE
            )
            return
        toes = [_toe(stance, index) for index in range(len(TOES))]
        # Every other toe lies over its neighbours, so that two layers part all five.
        for row in (toes[1::2], toes[::2]):
            yield Layer("near", tuple(foot.mark(toe) for toe in row), outlined=True)
        yield Layer("near", (self._sole_mark(foot, stance),))
        if self._has("points"):
            spots = (Placed("foot-above-point", _place(stance, at)) for at in POINTS)
            yield Layer("accent", tuple(foot.mark(one) for one in spots), outlined=True)
            return
        # On two feet, the big toes' nails are enough to know the upper side by.
        nailed = toes[:1] if self._has("both") else toes
        yield Layer("far", tuple(foot.mark(_nail(toe, at)) for at, toe in enumerate(nailed)))
        if self._has("arch"):
            yield _arch_line(stance, foot)
        leg = Placed("foot-above-leg", _place(stance, (0.3, -15.5)), -stance.turn)
        yield Layer("body", (foot.mark(leg),))

    def _has(self, key: str) -> bool:
        """Tell whether any pose has something, which then all frames have."""
        return any(getattr(pose, key) for pose in self.figure.above or ())

    def _sole_mark(self, foot: Foot, stance: _Stance) -> Mark:
        if self.rigid:
            at = turned((0, 0), -stance.turn, HEEL)
            return foot.mark(Placed(_sole_name(stance), at, -stance.turn))
        return Drawn(_sole(stance, lambda at: foot.at(_place(stance, at))))


def _toe(stance: _Stance, index: int) -> Placed:
    toe = TOES[index]
    heading = toe.heading + stance.spread * toe.spreads - (0 if index else stance.big_toe)
    return Placed(f"foot-above-toe{index}", _place(stance, toe.root), heading - stance.turn)


def _nail(toe: Placed, index: int) -> Placed:
    form = TOES[index]
    size = form.widths[1] / NAIL_FITS
    at = moved(toe.at, turned((0, -form.length), toe.turn))
    return Placed("foot-above-nail", at, toe.turn, (size, size))


def _arch_line(stance: _Stance, foot: Foot) -> Layer:
    """Return the line along the inner side that shows the arch at work."""
    waist = 1.4 * stance.arch / 100
    line = ((-5.2, -26), (-5.2 + waist, -30), (-6.9 + 0.4 * waist, -38), (-8.6, -43), (-9.0, -47))
    path = curve(foot.lay(_place(stance, one) for one in line))
    return Layer("accent", (Drawn(path, 1.8),))


Way: TypeAlias = list[_Stance]


def _foot_paths(way: Way) -> Paths:
    """Return where the arrows of one foot run, which tell what it does most."""
    found = longest(_tracks(way))
    return found[1](way) if found else ()


def _tracks(way: Way) -> Iterator[tuple[float, Callable[[Way], Paths]]]:
    """Yield how far each part moves, and what draws its arrow."""
    before, now = way[0], way[-1]
    yield abs(now.turn - before.turn), _turn_arrow
    yield abs(now.arch - before.arch) / 5, _arch_arrow
    yield abs(now.big_toe - before.big_toe) / 3, _big_toe_arrow
    yield abs(now.spread - before.spread), _spread_arrows


def _beyond(stance: _Stance, index: int) -> Point:
    """Return the point before a toe's tip, where its arrow runs."""
    toe = _toe(stance, index)
    reach = TOES[index].length + TOES[index].widths[1] + BEYOND
    return moved(toe.at, turned((0, -reach), toe.turn))


def _big_toe_arrow(way: Way) -> Paths:
    return ([_beyond(one, 0) for one in way],)


def _spread_arrows(way: Way) -> Paths:
    return (*_big_toe_arrow(way), [_beyond(one, len(TOES) - 1) for one in way])


def _turn_arrow(way: Way) -> Paths:
    return ([_beyond(one, 1) for one in way],)


def _arch_arrow(way: Way) -> Paths:
    """Return the arrow beside the foot that shows the ball drawn to the heel."""
    now, rising = way[-1], way[-1].arch > way[0].arch
    line = [_place(now, (-20.0, -46.0)), _place(now, (-20.0, -24.0))]
    return (line if rising else line[::-1],)
