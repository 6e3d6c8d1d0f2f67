"""A foot from its inner edge, drawn: arch, toes, heel and shin follow a pose."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.figures.faults import Fault
from generator.figures.figure import Figure, InsidePose
from generator.figures.foot_parts import (
    FLOOR_WIDTH,
    arrows_along,
    curve,
    fitted,
    floor,
    moved,
    range_faults,
    steps,
    turned,
)
from generator.figures.foot_props import STOCK as THINGS
from generator.figures.foot_props import Round, behind_props, front_props, round_under
from generator.figures.inside_arrows import BELOW, arrow_paths
from generator.figures.inside_pose import (
    MTP,
    REACHES,
    ROOT_CIRCLES,
    SMALL,
    TIP_CIRCLES,
    Stance,
    drawn_in,
    mix,
    outline,
    pitch,
    place,
    rested,
    silhouette,
    stance_of,
    toe_parts,
    underside,
)
from generator.figures.outline import hull, number
from generator.figures.scene import Drawn, Frame, Layer, Mark, Placed, Point, Scene

NAIL = ((3.4, -2.6), (6.2, -2.8), (8.4, -1.1), (8.2, -0.3), (6.2, -1.7))
HAND = (
    (31, 4.8), (27, 5.4), (21, 4.4), (13, 4.6), (3, 3.7), (-1.8, 5.4),
    (0.2, 8.4), (9, 10.4), (16, 13.8), (22, 14.8), (27, 13.9), (31, 14.2),
)  # fmt: skip
STOCK = {
    "foot-toe-root": hull(ROOT_CIRCLES),
    "foot-toe-tip": hull(TIP_CIRCLES),
    "foot-toe-nail": curve(NAIL, closed=True),
    "foot-ankle-bone": "M-3.6 1.2A3.7 3.7 0 0 1 3.7 .2A3.9 3.5 0 0 0 -3.6 1.2Z",
    "foot-hand-fingers": curve(HAND) + "Z",
    "foot-hand-thumb": hull(((22, 8.5, 3.4), (15, 0.4, 2.9)))
    + hull(((15, 0.4, 2.9), (7.5, -4.4, 2.3))),
}


def inside_scene(figure: Figure) -> Scene:
    """Return the scene of a figure that has poses from the inner edge."""
    under = round_under(figure.props)
    stances = [rested(stance_of(pose), under) for pose in figure.inside or ()]
    between = tuple(tuple(rested(one, under) for one in step) for step in steps(stances, mix))
    every = [*stances, *(one for step in between for one in step)]
    drawing = _Drawing(figure, under, rigid=len({(one.arch, one.ankle) for one in every}) == 1)
    bodies = {_body_name(one): _body(one, _itself) for one in every[:1] if drawing.rigid}
    paths = tuple(arrow_paths(figure, stances, index) for index in range(len(stances)))
    return Scene(
        fitted((at for one in every for at in _covered(one)), paths, _lowest(every)),
        {**STOCK, **THINGS, **bodies},
        tuple(drawing.frame(one) for one in stances),
        tuple(tuple(drawing.frame(one) for one in step) for step in between),
        arrows_along(paths),
    )


def _covered(stance: Stance) -> Iterator[Point]:
    """Yield points round the foot, and round the hand that holds it."""
    yield from silhouette(stance)
    if stance.held:
        tip = toe_parts(stance, MTP, 1.0, stance.big_toe)[1]
        yield from (moved(tip.at, turned(one, _hand_turn(tip))) for one in HAND)


def _hand_turn(toe: Placed) -> float:
    """Return the turn of a hand that holds a toe: its forearm keeps coming from above."""
    return toe.turn * 0.5 - 20


def _lowest(stances: list[Stance]) -> float:
    """Return how far down the picture shows: to the arrow under the floor where there is one."""
    return BELOW + 3 if len({one.arch for one in stances}) > 1 else FLOOR_WIDTH


def inside_faults(figure: Figure) -> Iterator[Fault]:
    """Yield what is wrong with poses from the inner edge."""
    for index, pose in enumerate(figure.inside or ()):
        yield from range_faults(("inside", index), pose, REACHES)
        yield from _floor_faults(index, pose)


def _floor_faults(index: int, pose: InsidePose) -> Iterator[Fault]:
    """Yield a fault for toes that bend down where the floor is."""
    stance = stance_of(pose)
    if stance.tip or stance.held:
        return
    for key, name in (("toes", "small toes bend"), ("big_toe", "big toe bends")):
        bend = getattr(pose, key)
        if bend is not None and REACHES[key].low <= bend < 0:
            said = f"the {name} into the floor."
            help_ = "write 0 or more, or tip the foot up."
            yield Fault("pose-through-prop", ("inside", index, key), said, help_)


def _itself(at: Point) -> Point:
    return at


def _body(stance: Stance, place: Callable[[Point], Point]) -> str:
    return curve([place(one) for one in outline(stance)], digits=1) + "Z"


def _body_name(stance: Stance) -> str:
    key = f"{number(stance.arch)}-{number(stance.ankle)}"
    return "foot-inside-" + key.replace(".", "_")


@dataclass(frozen=True, slots=True)
class _Drawing:
    """What is the same in all frames: the things, and whether the foot keeps its form."""

    figure: Figure
    under: Round | None
    rigid: bool

    def frame(self, stance: Stance) -> Frame:
        """Return one pose with its things, from the back to the front."""
        small = (
            Layer(
                "far",
                toe_parts(stance, toe.root, toe.size, stance.toes * toe.lively),
                outlined=True,
            )
            for toe in reversed(SMALL)
        )
        big = toe_parts(stance, MTP, 1.0, stance.big_toe)
        bone = Placed("foot-ankle-bone", place(stance, (17.6, -21.5)), pitch(stance))
        nail = Placed("foot-toe-nail", big[1].at, big[1].turn)
        return Frame(
            (
                *self._hand("foot-hand-fingers", big[1]),
                *behind_props(self.figure.props),
                *small,
                Layer("near", (self._leg(stance), *big), outlined=True),
                Layer("far", (bone, nail)),
                *self._arch(stance),
                *self._hand("foot-hand-thumb", big[1]),
                *front_props(self.figure.props, stance.curl / 90, stance.slide / 2),
                *(() if self._in_air() else (floor(),)),
            )
        )

    def _leg(self, stance: Stance) -> Mark:
        if self.rigid:
            return Placed(_body_name(stance), place(stance, (0, 0)), pitch(stance))
        return Drawn(_body(stance, lambda at: place(stance, at)))

    def _arch(self, stance: Stance) -> tuple[Layer, ...]:
        """Return the line that shows the arch at work, where the figure is about it."""
        if not any(pose.arch for pose in self.figure.inside or ()):
            return ()
        line = [(13.0, -2.0), *underside(stance, 2.3), (46.5, -2.0)]
        points = [place(stance, drawn_in(one, stance)) for one in line]
        return (Layer("accent", (Drawn(curve(points), 1.8),)),)

    def _in_air(self) -> bool:
        return any(pose.hand for pose in self.figure.inside or ())

    def _hand(self, part: str, toe: Placed) -> tuple[Layer, ...]:
        if not self._in_air():
            return ()
        return (Layer("body", (Placed(part, toe.at, _hand_turn(toe)),), outlined=True),)
