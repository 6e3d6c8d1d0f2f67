"""Things around a body: what it stands on, leans on, holds, and pulls."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.figures.body import FROM_ABOVE, View, depth, seen
from generator.figures.figure import Prop, Thing
from generator.figures.outline import disc, hull, number, point, polyline
from generator.figures.scene import Drawn, Layer, Mark, Placed, Point, Tone
from generator.figures.scenery import AWAY, BOARD, CHAIR_BACK, FIELD, Scenery
from generator.figures.skeleton import BALL_RADIUS, FOOT_AHEAD, PELVIS_RADIUS, Skeleton
from generator.figures.space import DOWN, turned

FURNITURE: tuple[Thing, ...] = ("step", "chair", "wall", "table", "bar")
BEHIND, BEFORE = -100.0, 100.0
LINE = 1.6
WHEEL = 15.0
MAT = {"raised": (6.0, 9.5), "high": (24.0, 17.0)}  # a mat's back and front edge from above
MAT_SLANT = 0.32  # how far its sides go in for each unit between those edges
ROUND_LEG = 2.6  # how far a band's loop goes beyond the middle of an ankle
BALL = 3.3
ROLLER = 4.2
ROLL = 2.4
BOARD_MIDDLE = 1.8  # from a wobble board's upper side to where its round begins
ROPE_UNDER = 5.0  # a rope is under balls of the feet that are higher than this

STOCK: dict[str, str] = {
    "cord": hull(((0, 0, 0.7), (0, 10, 0.7))),
    "ball": disc((0, 0, BALL)),
    "roller": disc((0, 0, ROLLER)),
    "roll": disc((0, 0, ROLL)),
    "dumbbell": hull(((-4.2, 0, 0.9), (4.2, 0, 0.9)))
    + hull(((-4.2, -1.8, 1.0), (-4.2, 1.8, 1.0)))
    + hull(((4.2, -1.8, 1.0), (4.2, 1.8, 1.0))),
    "backpack": hull(((-8.2, -22, 3.2), (-9, -10, 3.6), (-6.2, -22, 2.6), (-6.2, -9, 2.6))),
    "bag": hull(((-4.5, -6, 2.6), (4.5, -6, 2.6), (-5, -1, 2.2), (5, -1, 2.2))),
    "wobble-board": hull(((-11, -0.9, 0.9), (11, -0.9, 0.9))) + "M-4.5 0A4.5 4.5 0 0 0 4.5 0Z",
    "towel": hull(((0, 0, 0.7), (20, 0, 0.7))),
}
"""The path of each thing that moves with a body."""


@dataclass(frozen=True, slots=True)
class Place:
    """What a thing is drawn from: its own data, the body, the view and where furniture stands."""

    prop: Prop
    body: Skeleton
    view: View
    scenery: Scenery

    @property
    def tone(self) -> Tone:
        """Return the tone of a thing that belongs to the movement, or of one that does not."""
        return "accent" if self.prop.matters else "thing"

    def at(self, part: str) -> Point:
        """Return where a part of the body is on the picture."""
        return seen(self.body.points()[part], self.view)

    def ahead(self, usual: float = 0.0) -> float:
        """Return how far in front of the anchor the thing stands."""
        if self.prop.at is not None:
            return float(self.prop.at)
        return self.scenery.ahead.get(self.prop.what, usual)


Deep = tuple[float, Layer]


def prop_layers(place: Place) -> Iterator[Deep]:
    """Yield a thing's layers, each with its depth."""
    yield from _DRAWING[place.prop.what](place)


def ground(left: float, right: float) -> Layer:
    """Return the floor."""
    return Layer("ground", (Drawn(polyline([(left, 0.6), (right, 0.6)]), 1.2),))


def _one(depth_: float, tone: Tone, *marks: Mark, outlined: bool = False) -> Iterator[Deep]:
    yield depth_, Layer(tone, marks, outlined)


def _box(left: float, top: float, right: float, bottom: float) -> Drawn:
    corners = [(left, top), (right, top), (right, bottom), (left, bottom)]
    return Drawn(polyline(corners, closed=True))


def _step(place: Place) -> Iterator[Deep]:
    top = -place.scenery.tops["step"]
    if place.view == "side":
        edge = place.prop.at if place.prop.at is not None else -BALL_RADIUS
        return _one(BEHIND, "thing", _box(edge, top, edge + 26, 0))
    return _one(BEHIND, "thing", _box(-17, top, 17, 0))


def _chair(place: Place) -> Iterator[Deep]:
    seat = place.scenery.tops["chair"]
    if place.view != "side":
        legs = [Drawn(polyline([(x, -seat + 2), (x, 0)]), 2.2) for x in (-10.0, 10.0)]
        return _one(BEHIND, "thing", _box(-12, -seat, 12, -seat + 3), *legs)
    # A chair that is sat on faces the same way; one that is held stands with its back to the body.
    held = "chair" in place.scenery.ahead and place.prop.at is not None
    back = place.ahead() if held else -10.0
    front = back + 19.5
    marks = (
        _box(back, -seat, front, -seat + 2.6),
        Drawn(polyline([(back + 1, -seat + 2), (back, 0)]), 2.2),
        Drawn(polyline([(front - 1, -seat + 2), (front, 0)]), 2.2),
        Drawn(polyline([(back + 1, -seat), (back - 1.5 if not held else back, -CHAIR_BACK)]), 2.2),
    )
    return _one(BEHIND, "thing", *marks)


def _wall(place: Place) -> Iterator[Deep]:
    if place.view != "side":
        return iter(())
    at = place.ahead()
    return _one(
        BEHIND, "thing", _box(*((at, -104, at + 4, 0) if at > 0 else (at - 4, -104, at, 0)))
    )


def _table(place: Place) -> Iterator[Deep]:
    top, at = -place.scenery.grips["table"], place.ahead()
    leg = Drawn(polyline([(at + 4, top), (at + 4, 0)]), 2.2)
    return _one(BEHIND, "thing", _box(at, top, at + 30, top + 2.6), leg)


def _bar(place: Place) -> Iterator[Deep]:
    at, high = place.ahead(), -place.scenery.grips["bar"]
    post = Drawn(polyline([(at, high), (at, 0)]), 1.6)
    return _one(BEHIND, "thing", post, Drawn(disc((at, high, 1.5))))


def _mat(place: Place) -> Iterator[Deep]:
    xs = [seen(at, place.view)[0] for at in place.body.points().values()]
    left, right = min(xs) - 6, max(xs) + 6
    if place.view in FROM_ABOVE:
        far, near = MAT[place.view]
        far = max(far, _behind(place) + 3.0)
        slant = round(MAT_SLANT * (far + near))
        back = [(left + slant, -far, 0.9), (right - slant, -far, 0.9)]
        front = [(left, near, 0.9), (right, near, 0.9)]
        return _one(BEHIND, "thing", Drawn(hull([*back, *front])))
    return _one(BEHIND, "thing", Drawn(hull(((left, 0.9, 0.9), (right, 0.9, 0.9)))))


def _behind(place: Place) -> float:
    """Return how far behind its trunk a lying body's feet both are, on the picture."""
    parts = place.body.points()
    back = -max(parts[one][0] for one in ("heel", "far_heel"))
    return round(back * FROM_ABOVE[place.view][1])


def _towel_roll(place: Place) -> Iterator[Deep]:
    part = place.prop.part or "toes"
    x, _ = place.at(part)
    _, ball = place.at("ball")
    high = ball + BALL_RADIUS - ROLL
    ends = [x, place.at(f"far_{part}")[0]] if _side_by_side(place) else [x]
    rolls = [Placed("roll", (end + 1.4, high)) for end in ends]
    return _one(BEHIND + 1, place.tone, *rolls, outlined=True)


def _side_by_side(place: Place) -> bool:
    """Tell whether the far foot is where one of two legs that do the same is drawn."""
    (x, y), (far_x, far_y) = place.at("ball"), place.at("far_ball")
    return abs(far_y - y) < BALL_RADIUS and x + FOOT_AHEAD <= far_x < x + 2 * FOOT_AHEAD


def _towel(place: Place) -> Iterator[Deep]:
    x, _ = place.at(place.prop.part or "toes")
    return _one(BEHIND + 1, place.tone, Placed("towel", (x - 5, 0.2)))


def _ball(place: Place) -> Iterator[Deep]:
    return _round(place, "ball", BALL)


def _roller(place: Place) -> Iterator[Deep]:
    return _round(place, "roller", ROLLER)


def _round(place: Place, shape: str, radius: float) -> Iterator[Deep]:
    """Yield what is round: in a hand, between two parts, or on the floor under one."""
    part = place.prop.part or "foot"
    x, y = place.at(part)
    if part.endswith("hand"):
        y += radius
    elif place.view != "side" and part in ("heel", "knee", "foot"):
        other = place.at(f"far_{part}")
        x, y = (x + other[0]) / 2, (y + other[1]) / 2
    elif place.prop.height is not None:
        y = -float(place.prop.height)
    elif place.prop.at is not None:
        x, y = float(place.prop.at), -radius
    else:
        y = -radius
    before = BEFORE if part.endswith("hand") else BEHIND + 2
    if place.prop.at is not None:
        before = 0.0  # between the legs, of which the near one lies on it
    return _one(before, place.tone, Placed(shape, (x, y)), outlined=True)


def _cord(start: Point, end: Point) -> Placed:
    """Return a cord from one point to another."""
    run = math.dist(start, end)
    turn = math.degrees(math.atan2(start[0] - end[0], end[1] - start[1])) if run else 0.0
    return Placed("cord", start, turn, (1.0, round(run / 10, 3)))


def _band(place: Place) -> Iterator[Deep]:
    """Yield a band: to a fixed end where one is given, else round both legs."""
    part = place.prop.part or "foot"
    start = place.at(part)
    if place.prop.at is None:
        end = place.at(f"far_{part}")
        out = math.copysign(ROUND_LEG, start[0] - end[0])
        loop = _cord((start[0] + out, start[1]), (end[0] - out, end[1]))
        return _one(BEFORE, place.tone, loop, outlined=True)
    end = (float(place.prop.at), -float(place.prop.height or 0))
    if place.view == "front":
        end = (-end[0], end[1])
    knob = Drawn(disc((*end, 1.6)))
    return _one(BEFORE, place.tone, _cord(start, end), knob, outlined=True)


def _strap(place: Place) -> Iterator[Deep]:
    """Yield a strap from a part to the hand that pulls it."""
    cord = _cord(place.at(place.prop.part or "ball"), place.at("hand"))
    return _one(BEFORE, place.tone, cord, outlined=True)


def _dumbbell(place: Place) -> Iterator[Deep]:
    part = place.prop.part or "hand"
    x, y = place.at(part)
    if part.endswith("hand"):
        return _one(BEFORE, place.tone, Placed("dumbbell", (x, y + 0.5)), outlined=True)
    return _one(BEFORE, place.tone, Placed("dumbbell", (x - 8, y - 6)), outlined=True)


def _backpack(place: Place) -> Iterator[Deep]:
    """Yield a backpack on the back, or lying on a thigh."""
    if place.prop.part == "knee":
        x, y = place.at("knee")
        return _one(BEFORE, place.tone, Placed("bag", (x - 5, y - 3.6)), outlined=True)
    down = seen(turned(place.body.trunk.turn, DOWN), place.view)
    turn = math.degrees(math.atan2(-down[0], down[1]))
    middle = depth(place.body.trunk.start, place.view)
    placed = Placed("backpack", seen(place.body.trunk.start, place.view), turn)
    return _one(middle - 0.5, place.tone, placed, outlined=True)


def _wobble_board(place: Place) -> Iterator[Deep]:
    x, _ = place.at(place.prop.part or "foot")
    ahead = 2.4 if place.view == "side" else 0.0
    return _one(BEHIND, place.tone, Placed("wobble-board", (x + ahead, BOARD_MIDDLE - BOARD)))


def _rope(place: Place) -> Iterator[Deep]:
    """Yield a rope from hand to hand: over the head of who stands, under the feet of who hops."""
    (ax, ay), (bx, by) = place.at("hand"), place.at("far_hand")
    hops = min(place.body.points()[one][1] for one in ("ball", "far_ball")) > ROPE_UNDER
    y = -1.0 if hops else place.at("head")[1] - 13.0
    # A cubic reaches three quarters of the way to the height of its two inner points.
    pull = (y - (ay + by) / 8) / 0.75
    wide = 9.0 if hops else 26.0
    curve = f"C{point(ax + math.copysign(wide, ax - bx), pull)} "
    curve += f"{point(bx + math.copysign(wide, bx - ax), pull)} {point(bx, by)}"
    return _one(BEFORE if hops else BEHIND, place.tone, Drawn(f"M{point(ax, ay)}{curve}", 1.5))


def _bicycle(place: Place) -> Iterator[Deep]:
    """Yield a bicycle that fits the rider: saddle under the seat, bar in the hands."""
    (x, y), bar = place.at("seat"), place.at("hand")
    saddle, crank = (x - 1, y + PELVIS_RADIUS), (x + 9, -15.0)
    rear, front = (x - 16, -WHEEL), (bar[0] + 6, -WHEEL)
    wheels = [Drawn(disc((*hub, WHEEL - 1)), LINE) for hub in (rear, front)]
    head = (bar[0] - 1, bar[1] + 6)
    frame = polyline([rear, crank, saddle, rear]) + polyline([saddle, head, crank])
    fork = polyline([front, head, bar])
    seat = Drawn(polyline([(saddle[0] - 4, saddle[1]), (saddle[0] + 4, saddle[1])]), 2.4)
    return _one(BEHIND, "thing", *wheels, Drawn(frame, LINE), Drawn(fork, LINE), seat)


def _pool_line(place: Place) -> Iterator[Deep]:
    high = -float(place.prop.height if place.prop.height is not None else 84.0)
    waves = "".join("q3 -2.4 6 0t6 0" for _ in range(9))
    return _one(BEFORE, "water", Drawn(f"M{point(-56, high)}{waves}", 1.6))


def _stopwatch(place: Place) -> Iterator[Deep]:
    x, y = place.at("head")
    x += 24
    face = Drawn(disc((x, y, 6)), 1.4)
    hands = Drawn(f"M{point(x, y - 3.6)}V{number(y)}l2.4 1.6M{point(x, y - 6)}v-2.4", 1.4)
    return _one(BEHIND, "ground", face, hands)


def _marbles(place: Place) -> Iterator[Deep]:
    x, _ = place.at(place.prop.part or "toes")
    spots = [Drawn(disc((x + 4 + 4.4 * i, -1.4, 1.4))) for i in range(3)]
    return _one(BEHIND + 2, place.tone, *spots)


def _cross(place: Place) -> Iterator[Deep]:
    """Yield a cross on a floor that is seen from above; the anchor begins in its nearest field."""
    start = place.ahead(FIELD / 2) - FIELD / 2

    def at(ahead: float, away: float) -> Point:
        return (start + (ahead + AWAY[0] * away) * FIELD, -AWAY[1] * away * FIELD)

    plane = polyline([at(-0.5, -0.5), at(1.5, -0.5), at(1.5, 1.5), at(-0.5, 1.5)], closed=True)
    lines = polyline([at(-0.5, 0.5), at(1.5, 0.5)]) + polyline([at(0.5, -0.5), at(0.5, 1.5)])
    yield from _one(BEHIND - 1, "thing", Drawn(plane))
    yield from _one(BEHIND, "ground", Drawn(lines, LINE))


def _line(place: Place) -> Iterator[Deep]:
    """Yield a line on the floor, seen from its end."""
    at = place.ahead(10.0) * (-1 if place.view == "front" else 1)
    return _one(BEHIND, place.tone, Drawn(hull(((at - 2.6, 0, 1.1), (at + 2.6, 0, 1.1)))))


_DRAWING: dict[str, Callable[[Place], Iterator[Deep]]] = {
    "step": _step,
    "chair": _chair,
    "wall": _wall,
    "table": _table,
    "bar": _bar,
    "mat": _mat,
    "towel-roll": _towel_roll,
    "towel": _towel,
    "band": _band,
    "ball": _ball,
    "foam-roller": _roller,
    "strap": _strap,
    "dumbbell": _dumbbell,
    "backpack": _backpack,
    "wobble-board": _wobble_board,
    "bicycle": _bicycle,
    "pool-line": _pool_line,
    "stopwatch": _stopwatch,
    "marbles": _marbles,
    "line": _line,
    "cross": _cross,
    "rope": _rope,
}
