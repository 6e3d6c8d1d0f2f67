"""A drawing as an editor writes it: poses, what they touch, and the things around them.

Angles are in degrees and lengths in per cent of the body's height, so that one number means the
same in every drawing. "Near" is the side towards the reader, which works; its keys have no prefix.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, ClassVar, Literal, TypeAlias

from generator.figures.icons import Posture
from generator.figures.named import PoseName
from generator.record import OneOfRecord, OneToFour, Record

Angle: TypeAlias = int | float
Length: TypeAlias = int | float

Part: TypeAlias = Literal[
    "foot",
    "ball",
    "heel",
    "toes",
    "shin",
    "knee",
    "seat",
    "back",
    "side",
    "hand",
    "forearm",
    "elbow",
    "head",
    "ankle",
    "far_ankle",
    "far_foot",
    "far_ball",
    "far_heel",
    "far_toes",
    "far_shin",
    "far_knee",
    "far_hand",
    "far_elbow",
]
"""A part of the body that touches, moves or holds something."""

Surface: TypeAlias = Literal["floor", "step", "chair", "wall", "table", "bar"]
"""What a part can rest on."""

Thing: TypeAlias = Literal[
    "step",
    "chair",
    "wall",
    "table",
    "towel-roll",
    "towel",
    "band",
    "ball",
    "foam-roller",
    "mat",
    "dumbbell",
    "backpack",
    "wobble-board",
    "strap",
    "bicycle",
    "pool-line",
    "stopwatch",
    "marbles",
    "line",
    "cross",
    "bar",
    "rope",
]
"""A thing that a drawing can show."""


class Prop(Record):
    """A thing in the drawing. What a part rests on is drawn without being listed."""

    what: Thing
    """Which thing."""

    part: Part | None = None
    """The part of the body that it is under, in or round."""

    at: Length | None = None
    """How far in front of the anchor it stands; behind is negative. Per cent of body height.

    For a band at a foot from above: how far to the outer side it is tied, on a foot 68 long."""

    height: Length | None = None
    """How high it is, or its fixed end. Per cent of body height.

    For a band at a foot from above: how far in front of the heel it is tied, on a foot 68 long."""

    matters: bool = True
    """True where it belongs to the movement: it is drawn in the accent colour."""


class Arrow(Record):
    """Says which way, where the poses alone do not, such as a push that moves nothing."""

    part: Part
    """The part of the body that the arrow starts from."""

    towards: (
        Literal["up", "down", "forward", "back", "in", "out", "ahead", "round", "shin"] | None
    ) = None
    """Which way it pushes, where the body goes (`ahead`), a circle, or down the shin (`shin`).

    Left out, it follows the part."""


class BodyPose(Record):
    """One pose of the whole body: a pose with a name, and what differs from it."""

    pose: PoseName | None = None
    """A pose with a name to start from; what is written beside it goes first."""

    touch: dict[Part, Surface] | None = None
    """What each part rests on. The first is the anchor; the joints of the others are solved."""

    lean: Angle | None = None
    """How far the trunk leans forward; -90 lies on the back, 90 face down."""

    tilt: Angle | None = None
    """How far the trunk leans to its near side; -90 lies on the far side."""

    neck: Angle | None = None
    """Bending of the neck; looking down is positive."""

    hip: Angle | None = None
    """Bending at the hip. Solved for a leg that stands."""

    spread: Angle | None = None
    """How far the leg goes out to its side."""

    rotate: Angle | None = None
    """How far the leg turns outwards at the hip."""

    knee: Angle | None = None
    """Bending at the knee; 0 is straight."""

    ankle: Angle | None = None
    """Bending at the ankle; toes towards the shin is positive."""

    toes: Angle | None = None
    """Bending of the toes; up is positive. With the ball as anchor, this lifts the heel."""

    far_hip: Angle | None = None
    """`hip` of the far leg; left out, the legs do the same."""

    far_spread: Angle | None = None
    """`spread` of the far leg."""

    far_rotate: Angle | None = None
    """`rotate` of the far leg."""

    far_knee: Angle | None = None
    """`knee` of the far leg."""

    far_ankle: Angle | None = None
    """`ankle` of the far leg."""

    far_toes: Angle | None = None
    """`toes` of the far leg."""

    shoulder: Angle | None = None
    """How far the arm is raised forward; 180 is overhead."""

    reach: Angle | None = None
    """How far the arm is raised to its side."""

    elbow: Angle | None = None
    """Bending at the elbow; 0 is straight."""

    far_shoulder: Angle | None = None
    """`shoulder` of the far arm; left out, the arms do the same."""

    far_reach: Angle | None = None
    """`reach` of the far arm."""

    far_elbow: Angle | None = None
    """`elbow` of the far arm."""

    lift: Length | None = None
    """How high the whole body is above what it touches, as in a hop."""

    stride: Length | None = None
    """How far the far foot stands, or a lying body's feet, in front of the anchor."""

    shift: Length | None = None
    """How far the anchor has moved forward since the first pose; in a front view, to its side."""

    away: Length | None = None
    """How far the anchor has moved away from the reader since the first pose, in a side view."""

    hop: Length | None = None
    """How high the body goes on its way from the pose before, as in a hop to another place."""

    hold: bool | None = None
    """True where the body stays still for a while: a pause sign stands beside the head."""

    def angles(self) -> Iterator[tuple[str, float]]:
        """Yield the angles and lengths that are written, by their keys."""
        for key, value in vars(self).items():
            if value is not None and key not in {"pose", "touch", "hold"}:
                yield key, value


class InsidePose(Record):
    """One pose of a foot seen from its inner edge."""

    arch: Angle | None = None
    """How far the arch is drawn up: 0 at rest, 100 as high as it goes."""

    toes: Angle | None = None
    """How far the four small toes bend; up is positive."""

    big_toe: Angle | None = None
    """How far the big toe bends; left out, as the others."""

    curl: Angle | None = None
    """How far the toes curl in at their own joints. On the floor, their tips stay down."""

    heel: Angle | None = None
    """How far the heel is raised over the ball of the foot."""

    ankle: Angle | None = None
    """Bending at the ankle; toes towards the shin is positive. On the floor, the shin leans."""

    tip: Angle | None = None
    """How far the whole foot tips up on its heel, or down in the air when negative."""

    slide: Length | None = None
    """How far the foot has moved forward. A ball or roller under it rolls half as far."""

    hand: bool | None = None
    """True where a hand pulls the toes back; the foot is then held in the air."""


class AbovePose(Record):
    """One pose of a foot seen from above."""

    spread: Angle | None = None
    """Angle from each toe to the next."""

    big_toe: Angle | None = None
    """How far the big toe points away from the others."""

    arch: Angle | None = None
    """How far the arch is drawn up, which makes the foot shorter: 0 to 100."""

    turn: Angle | None = None
    """How far the foot turns inwards over its heel; outwards is negative."""

    far_turn: Angle | None = None
    """`turn` of the other foot, where both are shown; left out, it does the same."""

    both: bool | None = None
    """True where both feet are shown."""

    shoe: bool | None = None
    """True where a shoe is worn."""

    points: bool | None = None
    """True where a footprint shows the three points that carry the foot."""


class BehindPose(Record):
    """One pose of the lower leg and heel seen from behind."""

    roll: Angle | None = None
    """How far the heel rolls in; out is negative."""

    heel: Angle | None = None
    """How far the heel is raised: 0 on the floor, 100 as high as it goes."""

    tilt: Angle | None = None
    """How far a foot in the air tips its sole inwards under a still shin; out is negative."""

    both: bool | None = None
    """True where both feet are shown."""


BodyPoses: TypeAlias = Annotated[tuple[BodyPose, ...], OneToFour]
InsidePoses: TypeAlias = Annotated[tuple[InsidePose, ...], OneToFour]
AbovePoses: TypeAlias = Annotated[tuple[AbovePose, ...], OneToFour]
BehindPoses: TypeAlias = Annotated[tuple[BehindPose, ...], OneToFour]


class Figure(OneOfRecord):
    """The drawing of an exercise: one to four poses in one view, or a neutral icon."""

    alt: str = ""
    """What the drawing shows, for a reader who cannot see it: position and movement."""

    side: BodyPoses | None = None
    """The body from its side; it faces right."""

    front: BodyPoses | None = None
    """The body from the front."""

    back: BodyPoses | None = None
    """The body from behind."""

    inside: InsidePoses | None = None
    """A foot from its inner edge."""

    above: AbovePoses | None = None
    """A foot from above."""

    behind: BehindPoses | None = None
    """A lower leg and heel from behind."""

    icon: Posture | None = None
    """A neutral icon, for a machine or a technique that only a clinician does."""

    crop: Literal["legs", "lower-leg", "arms"] | None = None
    """Which part of the body fills the picture; left out, all of it."""

    props: tuple[Prop, ...] = ()
    """Things around the body."""

    person: BodyPose | None = None
    """How the whole person stands or sits, drawn small beside a foot."""

    arrow: Arrow | None = None
    """Left out, the arrow follows from the poses."""

    EXACTLY_ONE: ClassVar[tuple[str, ...]] = (
        "side",
        "front",
        "back",
        "inside",
        "above",
        "behind",
        "icon",
    )
