"""A foot from its inner edge: where its parts lie in a pose.

The foot's own measures have the back of the heel at x = 0 and the toe's tip at 68; they are those
of an adult's foot at 2.6 units a centimetre, the arch a little clearer than life.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from functools import lru_cache

from generator.figures.figure import InsidePose
from generator.figures.foot_parts import Reach, held, moved, turned
from generator.figures.foot_props import Round
from generator.figures.outline import Circle
from generator.figures.scene import Placed, Point

REACHES = {
    "arch": Reach(0, 100, "the arch drops {}", "the arch is drawn up {}", ""),
    "toes": Reach(-40, 70, "the small toes bend {} down", "the small toes bend {} up"),
    "big_toe": Reach(-40, 80, "the big toe bends {} down", "the big toe bends {} up"),
    "curl": Reach(0, 90, "the toes curl out {}", "the toes curl in {}"),
    "heel": Reach(
        0, 60, "the heel is {} lower than the ball", "the heel is raised {}", into_floor=True
    ),
    "ankle": Reach(-50, 40, "the ankle bends {} down", "the ankle bends {} up"),
    "tip": Reach(-50, 35, "the foot points {} down", "the foot tips up {}"),
    "slide": Reach(-12, 12, "the foot moves {} back", "the foot moves {} forward", ""),
}

LEFT = -34.0  # where the heel's back stands in the picture
ASIDE = 12.0  # a held foot stands so much further left, to leave room for the hand
ANKLE: Point = (17.0, -19.0)
HEEL: Point = (8.0, -7.5)  # the middle of its round, over which the foot tips up
MTP: Point = (49.5, -5.6)  # the big toe's root, in the middle of the ball
ROOT = 9.5  # from the big toe's root to its middle joint
DROOP = 11.5  # the toe's root runs down to its middle joint
SHORTENS = 4.0  # the ball comes towards the heel by this with the highest arch
ARCH = 4.2  # height of the arch at rest
RISES = 4.8  # the arch, from rest to its highest
FURTHER = 0.4  # a toe further off stands higher in the picture than the big toe does
BULGE = 0.018  # how far the heel's round lies below its points, for each degree that it tips up
FOLD = 0.07  # how far the skin above the heel gives way for each degree that the foot points
DANGLES = 7.0  # a foot that points down hangs this high over the floor


@dataclass(frozen=True, slots=True)
class Toe:
    """A small toe: where its root lies at rest, and its size beside the big toe's."""

    root: Point
    size: float
    lively: float
    """How much it bends beside the others."""


# Each lies further off than the one before, and so a little higher in the picture, and bends
# a little more when the toes lift, so that every toe is seen.
SMALL = (
    Toe((51.4, -5.6), 0.86, 0.8),
    Toe((50.6, -5.9), 0.82, 1.02),
    Toe((48.6, -6.4), 0.76, 1.24),
    Toe((45.6, -7.2), 0.7, 1.46),
)
ROOT_CIRCLES: tuple[Circle, ...] = ((0, 0, 5.6), (ROOT, 0, 3.7))
TIP_CIRCLES: tuple[Circle, ...] = ((0, 0, 3.7), (4.2, 0.1, 3.6), (6.4, 0.6, 3.1))


@dataclass(frozen=True, slots=True)
class Stance:
    """A pose worked out: every number is there and within its joint's reach."""

    arch: float
    toes: float
    big_toe: float
    curl: float
    heel: float
    ankle: float
    tip: float
    slide: float
    held: float
    """1 where a hand holds the foot in the air."""

    lift: float = 0.0
    """How high the foot is carried, by what lies under it or because it hangs."""


def stance_of(pose: InsidePose) -> Stance:
    """Return a pose worked out, lying on the floor."""

    def value(key: str, rest: float = 0.0) -> float:
        return held(getattr(pose, key), REACHES[key], rest)

    toes, tip, heel = value("toes"), value("tip"), value("heel")
    big = value("big_toe", held(toes, REACHES["big_toe"]))
    upright = held(tip - heel, REACHES["ankle"])  # left alone, the shin stands upright
    return Stance(
        value("arch"), toes, big, value("curl"), heel, value("ankle", upright), tip,
        value("slide"), float(bool(pose.hand)),
    )  # fmt: skip


def mix(a: Stance, b: Stance, share: float) -> Stance:
    """Return the stance between two, at a share of the way."""
    pairs = ((getattr(a, one.name), getattr(b, one.name)) for one in fields(Stance))
    return Stance(*(x + (y - x) * share for x, y in pairs))


def rested(stance: Stance, under: Round | None) -> Stance:
    """Return a stance carried by what is under it; one that points down hangs over the floor."""
    low = replace(stance, lift=0.0)
    edge = [place(low, one) for one in outline(low)]
    if under is not None:
        return replace(low, lift=under.carries(edge, stance.slide / 2))
    if stance.tip < 0:
        lowest = max(y for _, y in silhouette(low))
        return replace(low, lift=lowest + min(DANGLES, -stance.tip))
    if stance.tip > 0 and not stance.held:
        ball = place(low, _mtp(low))[1] - MTP[1]
        bulge = BULGE * max(stance.tip - stance.heel, 0)
        return replace(low, lift=max(ball, *(y for _, y in edge)) + bulge)
    return low


def silhouette(stance: Stance) -> list[Point]:
    """Return points along leg and foot, and under and before each toe's tip, as they lie."""
    tips = [toe_parts(stance, MTP, 1.0, stance.big_toe)[1]]
    tips += [toe_parts(stance, one.root, one.size, stance.toes * one.lively)[1] for one in SMALL]
    ends = [
        (tip.at, turned((x, y), tip.turn), r, tip.stretch[0])
        for tip in tips
        for x, y, r in TIP_CIRCLES
    ]
    return [
        *(place(stance, one) for one in outline(stance)),
        *((at[0] + (x + r) * size, at[1] + (y + r) * size) for at, (x, y), r, size in ends),
    ]


def place(stance: Stance, at: Point) -> Point:
    """Return where a point of the foot, given in its own measures, lies in the picture."""
    tipped = turned(turned(at, stance.heel, _mtp(stance)), -stance.tip, HEEL)
    return moved(tipped, (LEFT - ASIDE * stance.held + stance.slide, -stance.lift))


def pitch(stance: Stance) -> float:
    """Return how far the foot is turned in the picture, clockwise, with its toes down."""
    return stance.heel - stance.tip


def _mtp(stance: Stance) -> Point:
    return drawn_in(MTP, stance)


def drawn_in(at: Point, stance: Stance) -> Point:
    """Return a point of the foot moved back by the arch, which makes the foot shorter."""
    share = min(max((at[0] - 14) / 34, 0.0), 1.0)
    return (at[0] - SHORTENS * stance.arch / 100 * share, at[1])


def shank(stance: Stance, x: float, y: float, share: float = 1.0) -> Point:
    """Return a point of the lower leg, which leans over the ankle; near it, by a share."""
    return turned((x, y), stance.ankle * share, ANKLE)


def underside(stance: Stance, above: float = 0.0) -> list[Point]:
    """Return the points of the arch from the heel to the ball, or of a line so far above it."""
    high = ARCH + RISES * stance.arch / 100
    bends = ((17.5, 0.24), (24.0, 0.8), (30.0, 1.0), (36.0, 0.82), (42.0, 0.24))
    return [(x, -high * share - above) for x, share in bends]


def outline(stance: Stance) -> list[Point]:
    """Return the points of leg and foot in the foot's own measures, from the calf to the shin."""
    up = RISES * stance.arch / 100
    foot = [
        (3.4, -18.5), (0.6, -11.2), (0.2, -6.4), (2.0, -1.9), (6.6, 0.0), (12.0, 0.0),
        *underside(stance),
        (46.5, 0.0), (50.2, 0.0), (53.6, -5.0), (53.0, -9.8),
        (48.6, -12.1), (42.5, -15.4 - 0.35 * up), (36.0, -19.7 - 0.5 * up),
    ]  # fmt: skip
    return [
        shank(stance, 4.6, -57), shank(stance, 8.0, -36),
        shank(stance, 6.9 + FOLD * min(stance.ankle, 0), -27, 0.55),
        *(drawn_in(one, stance) for one in foot),
        shank(stance, 29.2, -27.0 - 0.3 * up, 0.5),
        shank(stance, 27.3, -35), shank(stance, 29.2, -57),
    ]  # fmt: skip


def toe_parts(stance: Stance, root: Point, size: float, bend: float) -> tuple[Placed, Placed]:
    """Return a toe's two parts, bent up at its root and curled in, and never under the floor."""
    base = place(stance, drawn_in(root, stance))
    up = bend + stance.tip
    if not stance.held and stance.tip >= 0:
        up = _clear(base[1], 0.0 if root == MTP else -FURTHER, size, stance.curl, up)
    return _parts(base, size, up, stance.curl)


def _parts(base: Point, size: float, up: float, curl: float) -> tuple[Placed, Placed]:
    turn = DROOP - up
    joint = moved(base, turned((ROOT * size, 0), turn))
    stretch = (size, size)
    return (
        Placed("foot-toe-root", base, turn, stretch),
        Placed("foot-toe-tip", joint, turn - DROOP + curl, stretch),
    )


@lru_cache(maxsize=512)  # the same toes lie in the same way in most frames
def _clear(base: float, level: float, size: float, curl: float, up: float) -> float:
    """Return the bend nearest to `up` at which a toe does not go under the floor."""
    low, high = up, max(up, 90.0)
    if _depth(base, size, curl, up) <= level:
        return up
    for _ in range(9):
        middle = (low + high) / 2
        low, high = (low, middle) if _depth(base, size, curl, middle) <= level else (middle, high)
    return high


def _depth(base: float, size: float, curl: float, up: float) -> float:
    """Return the lowest point of a toe's tip."""
    _, tip = _parts((0.0, base), size, up, curl)
    return max(tip.at[1] + (turned((x, y), tip.turn)[1] + r) * size for x, y, r in TIP_CIRCLES)
