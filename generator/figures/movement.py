"""Where a drawing's arrows run: along the part that moves most, or against what is pushed."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from generator.figures import arrows
from generator.figures.body import FROM_ABOVE, View, seen
from generator.figures.figure import Arrow, Figure
from generator.figures.joints import FAR
from generator.figures.scene import Point
from generator.figures.skeleton import Skeleton
from generator.figures.space import Vector, between, plus
from generator.figures.stage import Stage


def arrow_paths(
    figure: Figure, ready: Stage, bodies: Sequence[Skeleton], steps: Sequence[Sequence[Skeleton]]
) -> tuple[tuple[Point, ...], ...]:
    """Return the path of each frame's arrow: that of the movement which led to it, or a push."""
    asked = figure.arrow
    if asked is not None and asked.towards is not None:
        told = TOLD_AS.get(asked.towards, _pushed)
        return tuple(told(asked, ready.view, body) for body in bodies)
    found: list[tuple[Point, ...]] = [()]
    for index, (start, middle, end) in enumerate(zip(bodies, steps, bodies[1:], strict=False)):
        hops = ready.poses[index]["lift"] != ready.poses[index + 1]["lift"]
        part = asked.part if asked else "ball" if hops else None
        found.append(_followed(part, ready.view, [start, *middle, end]))
    return tuple(found)


WAYS: dict[str, Point] = {"up": (0, -1), "down": (0, 1), "forward": (1, 0), "back": (-1, 0)}
AHEAD = 12.0  # how far in front of a part the arrow stands that tells where the body goes
SOLID = 4.5  # how far an arrow keeps from the middle of what it pushes


def _pushed(arrow: Arrow, view: View, body: Skeleton) -> tuple[Point, ...]:
    x, y = seen(body.points()[arrow.part], view)
    if arrow.towards == "ahead":
        way = -1.0 if view == "front" else 1.0  # where `shift` goes
        return (x + way * AHEAD, y), (x + way * (AHEAD + arrows.PUSH), y)
    aside, down = _way(arrow, view)
    return arrows.pushing((x - aside * SOLID, y - down * SOLID), (aside, down))


ROUND = (4.2, 9.0)  # half the width and height of a circle that is seen from its side
TURNS = 10  # points of it


def _rounded(arrow: Arrow, view: View, body: Skeleton) -> tuple[Point, ...]:
    """Return most of a circle round a part, as who looks from the side sees it."""
    x, y = seen(body.points()[arrow.part], view)
    angles = [math.radians(-60 + 300 * step / TURNS) for step in range(TURNS + 1)]
    return tuple((x + ROUND[0] * math.sin(a), y - ROUND[1] * math.cos(a)) for a in angles)


BESIDE_SHIN = 7.5  # from the middle of a lower leg to the arrow along it
ALONG_SHIN = (0.12, 0.88)  # of the way from knee to ankle


def _down_shin(arrow: Arrow, view: View, body: Skeleton) -> tuple[Point, ...]:
    """Return a line down a lower leg, in front of it, as a hand strokes."""
    side = FAR if arrow.part.startswith(FAR) else ""
    (ax, ay), (bx, by) = (seen(body.points()[f"{side}{one}"], view) for one in ("knee", "foot"))
    across, down = bx - ax, by - ay
    size = math.hypot(across, down) or 1.0
    clear = (down / size * BESIDE_SHIN, -across / size * BESIDE_SHIN)
    return tuple((ax + across * at + clear[0], ay + down * at + clear[1]) for at in ALONG_SHIN)


TOLD_AS: dict[str, Callable[[Arrow, View, Skeleton], tuple[Point, ...]]] = {
    "round": _rounded,
    "shin": _down_shin,
}


def _way(arrow: Arrow, view: View) -> Point:
    """Return which way on the picture an arrow points; outwards is away from the other side."""
    towards = arrow.towards or "up"
    if towards in WAYS:
        return WAYS[towards]
    near_is_right = view == "back"
    right = near_is_right != arrow.part.startswith(FAR)
    outwards = (1.0, 0.0) if right else (-1.0, 0.0)
    return outwards if towards == "out" else (-outwards[0], 0.0)


# Head and arms go along with many movements that are not about them.
WEIGHT = {"head": 0.5, "back": 0.6, "elbow": 0.6, "forearm": 0.6, "hand": 0.5}
FAR_WEIGHT = 0.85  # of two sides that move alike, the near one is told
TOLD = 2.5  # a part that moves less has no arrow
STILL = 0.1  # nor has one that is asked for and stays where it is


def _followed(part: str | None, view: View, run: Sequence[Skeleton]) -> tuple[Point, ...]:
    """Return the path of one movement's arrow: of the part that moves most, beside the body."""
    places = [body.points() for body in run]
    paths = {
        name: [seen(place[name], view) for place in places]
        for name in places[0]
        if part in (None, name)
    }
    told = max(paths, key=lambda name: round(_moved(paths[name]) * _weight(name), 1))
    path = paths[told]
    if _moved(path) < (TOLD if part is None else STILL):
        return ()
    shown = arrows.lengthened(_beside(path, view, run))
    return tuple(shown if view in FROM_ABOVE else _over_floor(shown))


OVER_FLOOR = -2.2  # an arrow runs at least so high, y down


def _over_floor(path: Sequence[Point]) -> list[Point]:
    """Return a path over the floor: what rises out of it is cut off there, all else is lifted."""
    above = [at for at in path if at[1] <= OVER_FLOOR]
    if above and path[-1] is above[-1] and math.dist(above[0], above[-1]) > arrows.SHORTEST:
        return above
    lifted = max(0.0, max(y for _, y in path) - OVER_FLOOR)
    return [(x, y - lifted) for x, y in path]


def _weight(part: str) -> float:
    side = FAR_WEIGHT if part.startswith(FAR) else 1.0
    return side * WEIGHT.get(part.removeprefix(FAR), 1.0)


def _moved(path: Sequence[Point]) -> float:
    return math.dist(path[0], path[-1])


CLEAR = (5.0, 6.5, 8.0, 10.0)  # how far aside an arrow may run
ROOM = 4.8  # half a slim limb and a gap


def _beside(path: Sequence[Point], view: View, run: Sequence[Skeleton]) -> list[Point]:
    """Return a path moved aside, to where it is farthest from the body."""
    way = (path[-1][0] - path[0][0], path[-1][1] - path[0][1])
    size = math.hypot(*way) or 1.0
    aside = (-way[1] / size, way[0] / size)
    spots = [seen(at, view) for body in (run[0], run[-1]) for at in _bones(body)]

    def room(moved: Sequence[Point]) -> float:
        return min(math.dist(one, spot) for one in moved for spot in spots)

    tries = [
        [(x + aside[0] * by, y + aside[1] * by) for x, y in path]
        for clear in CLEAR
        for by in (clear, -clear)
    ]
    good = (one for one in tries if room(one) >= ROOM)
    return next(good, None) or max(tries, key=room)


def _bones(body: Skeleton) -> Iterator[Vector]:
    """Yield points along every bone, close enough to keep an arrow off it."""
    parts = body.points()
    chains: list[tuple[str, ...]] = [("seat", "back", "head")]
    for side in ("", FAR):
        chains.append(("seat", f"{side}knee", f"{side}foot", f"{side}heel", f"{side}toes"))
        chains.append(("back", f"{side}elbow", f"{side}hand"))
    for a, b in (pair for chain in chains for pair in pairwise(chain)):
        for share in (0.0, 0.25, 0.5, 0.75, 1.0):
            yield plus(parts[a], between(parts[a], parts[b]), share)
