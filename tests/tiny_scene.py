"""A scene made by hand: one part that moves, one that changes its form, and an arrow."""

from __future__ import annotations

from generator.figures.scene import Box, Drawn, Frame, Layer, Placed, Scene

BAR = "M0 -3H30A3 3 0 0 1 30 3H0A3 3 0 0 1 0 -3Z"
GROUND = Layer("ground", (Drawn("M-20 3H60", width=1.2),))


def frame(turn: float) -> Frame:
    """Return a bar turned by some degrees, and a bow under it that rises with it."""
    bow = Drawn(f"M-10 2Q20 {2 - turn / 2:g} 50 2", width=2)
    return Frame(
        (
            GROUND,
            Layer("thing", (bow,)),
            Layer("near", (Placed("bar", (0, 0), -turn),), outlined=True),
        )
    )


def tiny_scene(poses: int = 2) -> Scene:
    """Return a movement of one to four poses."""
    turns = [index * 40 for index in range(poses)]
    count = 3 if poses == 2 else 1
    between = tuple(
        tuple(frame(turn + 40 * (step + 1) / (count + 1)) for step in range(count))
        for turn in turns[:-1]
    )
    arrow = (Drawn("M40 -10Q40 -30 25 -36", width=2.4),)
    return Scene(
        box=Box(-20, -45, 80, 50),
        stock={"bar": BAR},
        frames=tuple(frame(turn) for turn in turns),
        between=between,
        arrows=(*(() for _ in turns[1:]), arrow),
    )
