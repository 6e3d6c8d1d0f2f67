"""The arrows over a foot from its inner edge, beside the foot and not over it."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TypeAlias

from generator.figures.figure import Figure
from generator.figures.foot_parts import Paths, longest, moved, turned
from generator.figures.foot_props import round_under
from generator.figures.inside_pose import (
    MTP,
    SMALL,
    Stance,
    mix,
    pitch,
    place,
    rested,
    shank,
    toe_parts,
)
from generator.figures.scene import Point

BELOW = 5.5  # the line below the floor that shows the ball drawn to the heel

Way: TypeAlias = list[Stance]
"""A movement from one pose to the next, in five steps."""


def arrow_paths(figure: Figure, poses: list[Stance], index: int) -> Paths:
    """Return where arrows run over one frame: how it came about, or the push that it shows."""
    if figure.arrow is not None and figure.arrow.towards is not None:
        last = index == len(poses) - 1
        return _push(poses[index], figure.arrow.part, figure.arrow.towards) if last else ()
    if index == 0:
        return ()
    under = round_under(figure.props)
    before, now = poses[index - 1], poses[index]
    way = [rested(mix(before, now, share / 4), under) for share in range(5)]
    # Where a foot comes down to the floor, its arrow shows the turn alone.
    carried = max(before.lift, now.lift) if under is None else 0.0
    way = [replace(one, lift=max(one.lift, carried)) for one in way]
    found = longest(_tracks(way))
    return found[1](way) if found else ()


def _tracks(way: Way) -> Iterator[tuple[float, Callable[[Way], Paths]]]:
    """Yield how far each part moves, and what draws its arrow, beside the foot and not over it."""
    before, now = way[0], way[-1]
    yield abs(now.slide - before.slide) * 3, _slide_arrow
    yield abs(now.curl - before.curl) / 2, _curl_arrow
    yield abs(now.arch - before.arch) / 5, _arch_arrows
    yield abs(now.heel - before.heel) / 2, _heel_arrow
    yield abs(lean(now) - lean(before)) / 2, _shin_arrow
    yield _worth(*_big_toe_path(way)), _big_toe_path
    yield _worth(*_small_toe_path(way)) * 0.9, _small_toe_path


def _worth(path: list[Point]) -> float:
    """Return how much a toe's path counts: going up tells more than coming down."""
    far = math.dist(path[0], path[-1])
    return far if path[-1][1] < path[0][1] else far / 2


def lean(stance: Stance) -> float:
    """Return how far the shin leans forward in the picture."""
    return stance.ankle + pitch(stance)


def _big_toe_path(way: Way) -> Paths:
    if way[-1].held:  # the hand is where the arrow would be; this one shows the way to the shin
        return ([place(way[-1], one) for one in ((62, -35), (54, -41), (43, -42))],)
    return ([_toe_side(one, MTP, 1.0, one.big_toe) for one in way],)


def _small_toe_path(way: Way) -> Paths:
    second = SMALL[0]
    return ([_toe_side(one, second.root, second.size, one.toes) for one in way],)


def _toe_side(stance: Stance, root: Point, size: float, bend: float) -> Point:
    tip = toe_parts(stance, root, size, bend)[1]
    return moved(tip.at, turned((16.0, -1.0), tip.turn))


def _heel_arrow(way: Way) -> Paths:
    return ([place(one, (-6.5, -7)) for one in way],)


def _shin_arrow(way: Way) -> Paths:
    """Return an arrow that goes on where the shin has got to."""
    now, forward = way[-1], lean(way[-1]) > lean(way[0])
    ahead = (6, 12, 18) if forward else (-6, -12, -18)
    beside = 28.5 if forward else 5.5
    tops = (replace(now, ankle=now.ankle + more) for more in ahead)
    return ([place(now, shank(one, beside, -50)) for one in tops],)


def _curl_arrow(way: Way) -> Paths:
    """Return an arrow before the toes that pulls towards the heel, or lets go."""
    x = toe_parts(way[-1], MTP, 1.0, way[-1].big_toe)[1].at[0]
    line = [(x + 20.0, -7.0), (x + 8.0, -7.0)]
    return (line if way[-1].curl > way[0].curl else line[::-1],)


def _slide_arrow(way: Way) -> Paths:
    """Return an arrow between the floor and the toes of a foot that lies on a ball."""
    line = [(36.0, -5.0), (18.0, -5.0)]
    return (line if way[-1].slide < way[0].slide else line[::-1],)


def _arch_arrows(way: Way) -> Paths:
    """Return the arch's arrow over the instep, and that of the ball drawn to the heel."""
    now, rising = way[-1], way[-1].arch > way[0].arch
    top = place(now, (42, -22))
    up = [top, moved(top, (0, -13))]
    ball = place(now, (48, 0))[0]
    back = [(ball, BELOW), (ball - 22, BELOW)]
    return (up, back) if rising else (up[::-1], back[::-1])


def _push(stance: Stance, part: str, towards: str) -> Paths:
    """Return the arrow of a push: down it ends at the part, other ways it starts there."""
    spots = {"toes": (63.0, -9.5), "ball": (50.0, -14.5), "heel": (3.0, -14.0)}
    at = place(stance, spots.get(part, (42.0, -22.0)))
    ways = {"up": (0.0, -1.0), "down": (0.0, 1.0), "forward": (1.0, 0.0), "back": (-1.0, 0.0)}
    x, y = ways.get(towards, (0.0, -1.0))
    away = 0.0 if y > 0 else 14.0
    end = moved(at, (x * away, y * away))
    return ([moved(end, (-x * 11, -y * 11)), end],)
