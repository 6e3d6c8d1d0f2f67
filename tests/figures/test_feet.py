"""Close-ups of a foot: any pose gives a whole drawing that stays in view, with its sole down."""

from __future__ import annotations

import itertools
import math
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.figures import svg
from generator.figures.above_foot import REACHES as ABOVE
from generator.figures.above_foot import above_faults, above_scene
from generator.figures.behind_foot import REACHES as BEHIND
from generator.figures.behind_foot import behind_faults, behind_scene
from generator.figures.figure import AbovePose, BehindPose, Figure, InsidePose, Prop
from generator.figures.foot_parts import Reach
from generator.figures.inside_foot import inside_faults, inside_scene
from generator.figures.inside_pose import REACHES as INSIDE
from generator.figures.scene import Drawn, Frame, Mark, Placed, Point, Scene

VIEWS = {
    "inside": (inside_scene, inside_faults, INSIDE, InsidePose),
    "above": (above_scene, above_faults, ABOVE, AbovePose),
    "behind": (behind_scene, behind_faults, BEHIND, BehindPose),
}
CAPTION = svg.Caption(
    "Short foot", "A foot flat on the floor. Its arch lifts. " * 4, "fig-short-foot"
)
EXERCISES = Path(__file__).parents[2] / "exercises"
SIX_KILOBYTES = 6000


def figure(view: str, *poses: dict[str, object], **more: object) -> Figure:
    record = VIEWS[view][3]
    return Figure(**{view: tuple(record(**pose) for pose in poses)}, **more)


def scene(of: Figure) -> Scene:
    view = next(view for view in VIEWS if getattr(of, view) is not None)
    return VIEWS[view][0](of)


def within(reaches: dict[str, Reach]) -> st.SearchStrategy[dict[str, float]]:
    """Poses that a foot can take."""
    numbers = {
        key: st.one_of(
            st.integers(math.ceil(one.low), math.floor(one.high)), st.floats(one.low, one.high)
        )
        for key, one in reaches.items()
    }
    return st.fixed_dictionaries({}, optional=numbers)


def wild(reaches: dict[str, Reach]) -> st.SearchStrategy[dict[str, float]]:
    """Poses that no foot can take: endless, no number, huge."""
    numbers = {key: st.one_of(st.floats(), st.integers()) for key in reaches}
    return st.fixed_dictionaries({}, optional=numbers)


def some(poses: st.SearchStrategy[dict[str, float]]) -> st.SearchStrategy[list[dict[str, float]]]:
    return st.lists(poses, min_size=1, max_size=4)


# What a path covers: its corners, and points along its curves.


def covered(path: str) -> Iterator[Point]:
    """Yield points all along a path of the kinds that the figures use."""
    at = (0.0, 0.0)
    for command, text in re.findall(r"([A-Za-z])([^A-Za-z]*)", path):
        values = [float(one) for one in re.findall(r"-?(?:\d+\.?\d*|\.\d+)", text)]
        for points in _stretches(command, values, at):
            yield from points
            at = points[-1]


def _stretches(command: str, values: list[float], at: Point) -> Iterator[list[Point]]:
    if command in "ML":
        yield from ([pair] for pair in _pairs(values))
    elif command in "VH":
        yield [(at[0], values[0]) if command == "V" else (values[0], at[1])]
    elif command == "c":
        for start in range(0, len(values), 6):
            steps = _pairs(values[start : start + 6])
            a, b, c = ((at[0] + x, at[1] + y) for x, y in steps)
            yield [_bezier((at, a, b, c), share / 4) for share in range(1, 5)]
            at = c
    elif command == "Q":
        for start in range(0, len(values), 4):
            a, b = _pairs(values[start : start + 4])
            yield [_bezier((at, a, b), share / 4) for share in range(1, 5)]
            at = b
    elif command == "A":
        yield from ([(values[start + 5], values[start + 6])] for start in range(0, len(values), 7))
    else:
        assert command == "Z", command


def _pairs(values: list[float]) -> list[Point]:
    assert len(values) % 2 == 0
    return list(zip(values[::2], values[1::2], strict=True))


def _bezier(points: tuple[Point, ...], share: float) -> Point:
    while len(points) > 1:
        points = tuple(
            (a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share)
            for a, b in itertools.pairwise(points)
        )
    return points[0]


def ink(of: Scene, mark: Mark) -> Iterator[Point]:
    """Yield points all over a mark, where they lie in the picture."""
    if isinstance(mark, Drawn):
        yield from covered(mark.path)
        return
    c, s = math.cos(math.radians(mark.turn)), math.sin(math.radians(mark.turn))
    for x, y in covered(of.stock[mark.shape]):
        along, across = x * mark.stretch[0], y * mark.stretch[1]
        yield (mark.at[0] + along * c - across * s, mark.at[1] + along * s + across * c)


def every_frame(of: Scene) -> list[Frame]:
    return [*of.frames, *(frame for step in of.between for frame in step)]


def marks(frame: Frame, tone: str | None = None) -> Iterator[Mark]:
    for layer in frame.layers:
        if tone in {None, layer.tone}:
            yield from layer.marks


def form(frame: Frame) -> list[tuple[str, bool, list[object]]]:
    """What must be the same in all frames of a movement."""
    return [
        (layer.tone, layer.outlined, [_kind(mark) for mark in layer.marks])
        for layer in frame.layers
    ]


def _kind(mark: Mark) -> object:
    return mark.shape if isinstance(mark, Placed) else (Drawn, mark.width)


def assert_whole(of: Scene) -> None:
    """Assert that a scene is closed, finite and in view, and that its frames are alike."""
    box = of.box
    for frame in every_frame(of):
        assert form(frame) == form(of.frames[0])
        for mark in marks(frame):
            closed = of.stock[mark.shape] if isinstance(mark, Placed) else mark.path
            assert closed.endswith("Z") or (isinstance(mark, Drawn) and mark.width)
            for x, y in ink(of, mark):
                assert box.left - 0.01 <= x <= box.left + box.width + 0.01, mark
                assert box.top - 0.01 <= y <= box.top + box.height + 0.01, mark
    for arrow in (mark for arrows in of.arrows for mark in arrows):
        for x, y in ink(of, arrow):
            assert box.left <= x <= box.left + box.width
            assert box.top <= y <= box.top + box.height
    assert len(of.arrows) in {0, len(of.frames)}
    assert len(of.between) == len(of.frames) - 1


@pytest.mark.parametrize("view", VIEWS)
@settings(deadline=None, max_examples=15)
@given(data=st.data())
def test_any_pose_within_limits_is_whole_and_in_view(view: str, data: st.DataObject) -> None:
    poses = data.draw(some(within(VIEWS[view][2])))
    assert_whole(scene(figure(view, *poses)))


@pytest.mark.parametrize("view", VIEWS)
@settings(deadline=None, max_examples=15)
@given(data=st.data())
def test_a_pose_that_no_foot_can_take_is_still_whole_and_in_view(
    view: str, data: st.DataObject
) -> None:
    assert_whole(scene(figure(view, *data.draw(some(wild(VIEWS[view][2]))))))


@settings(deadline=None, max_examples=12)
@given(
    poses=some(within(INSIDE)),
    hand=st.booleans(),
    what=st.sampled_from(("ball", "towel", "towel-roll", "foam-roller", "marbles")),
    at=st.one_of(st.none(), st.floats()),
)
def test_things_and_a_hand_stay_in_view(
    poses: list[dict[str, float]], what: str, at: float | None, *, hand: bool
) -> None:
    poses = [{**pose, "hand": hand} for pose in poses]
    assert_whole(scene(figure("inside", *poses, props=(Prop(what=what, at=at),))))


@settings(deadline=None, max_examples=12)
@given(poses=some(within(BEHIND)), both=st.booleans(), ball=st.booleans())
def test_two_feet_and_a_ball_stay_in_view(
    poses: list[dict[str, float]], *, both: bool, ball: bool
) -> None:
    props = (Prop(what="ball"),) if ball else ()
    assert_whole(scene(figure("behind", *[{**one, "both": both} for one in poses], props=props)))


# Where a foot touches the floor


def lowest(of: Scene, frame: Frame) -> float:
    return max(y for mark in marks(frame, "near") for _, y in ink(of, mark))


@settings(deadline=None, max_examples=30)
@given(within(INSIDE))
def test_a_foot_on_the_floor_touches_it_and_nothing_is_under_it(pose: dict[str, float]) -> None:
    pose = {**pose, "tip": abs(pose.get("tip", 0))}
    of = scene(figure("inside", pose))
    # Arcs are seen by their ends alone, so a round may seem to end a little over the floor.
    assert -1.4 < lowest(of, of.frames[0]) < 0.7
    assert max(y for mark in marks(of.frames[0], "far") for _, y in ink(of, mark)) < 0.9


@settings(deadline=None, max_examples=12)
@given(st.floats(-50, -1))
def test_a_foot_that_points_down_hangs_over_the_floor(tip: float) -> None:
    of = scene(figure("inside", {"tip": tip}))
    assert -9 < lowest(of, of.frames[0]) < 0


@pytest.mark.parametrize("heel", [0, 20, 40, 60])
def test_the_ball_stays_where_it_is_when_the_heel_rises(heel: float) -> None:
    of = scene(figure("inside", {"heel": heel, "ankle": 0}))
    near = [at for mark in marks(of.frames[0], "near") for at in ink(of, mark)]
    touching = [x for x, y in near if y > -0.5]
    assert min(abs(x - 15.5) for x in touching) < 2
    assert any(x < 0 for x in touching) is (heel == 0)


@pytest.mark.parametrize("slide", [-12, -7, -3, 0, 4, 8, 12])
@pytest.mark.parametrize("what", ["ball", "foam-roller"])
def test_a_foot_on_a_ball_touches_it(slide: float, what: str) -> None:
    of = scene(figure("inside", {"slide": slide}, props=(Prop(what=what),)))
    thing = [at for mark in marks(of.frames[0], "accent") for at in ink(of, mark)]
    assert max(y for _, y in thing) <= 0.01
    across = [x for x, _ in thing]
    middle = (min(across) + max(across)) / 2
    radius = max(x for x, _ in covered(of.stock[f"foot-{what}"]))
    near = [at for mark in marks(of.frames[0], "near") for at in ink(of, mark)]
    gap = min(math.dist(at, (middle, -radius)) for at in near) - radius
    assert -0.6 < gap < 0.6


@settings(deadline=None, max_examples=12)
@given(
    poses=some(within(ABOVE)),
    shown=st.fixed_dictionaries({key: st.booleans() for key in ("both", "shoe", "points")}),
    what=st.sampled_from(("band", "strap", "ball")),
    at=st.one_of(st.none(), st.floats()),
    towards=st.sampled_from(("in", "out", "forward", "back")),
)
def test_bands_and_pushes_round_feet_from_above_stay_in_view(
    poses: list[dict[str, object]],
    shown: dict[str, object],
    what: str,
    at: float | None,
    towards: str,
) -> None:
    part = "toes" if at is None else "ball"
    prop = Prop(what=what, part=part, at=at, height=at)
    arrow = {"part": "ball", "towards": towards}
    of = figure("above", *({**pose, **shown} for pose in poses), props=(prop,), arrow=arrow)
    assert_whole(scene(of))


def test_one_of_two_feet_can_keep_still() -> None:
    of = scene(figure("above", {"both": True}, {"both": True, "turn": 20, "far_turn": 0}))
    assert len(arrow_ends(of, 1)) == 1


@settings(deadline=None, max_examples=12)
@given(within(BEHIND))
def test_a_heel_stands_on_the_floor_or_is_raised(pose: dict[str, float]) -> None:
    of = scene(figure("behind", pose))
    risen = 25 * pose.get("heel", 0) / 100
    # The edge that a heel tips on is known by a few points, less than a millimetre off.
    assert lowest(of, of.frames[0]) == pytest.approx(-risen, abs=0.8 if "tilt" in pose else 0.6)


def test_feet_from_behind_mirror_each_other() -> None:
    of = scene(figure("behind", {"both": True, "roll": 12}))
    for layer in of.frames[0].layers[:-1]:
        left, right = ([*ink(of, mark)] for mark in layer.marks)
        mirrored = [(-x, y) for x, y in left]
        assert _extent(mirrored) == pytest.approx(_extent(right), abs=0.2)


def _extent(points: list[Point]) -> tuple[float, ...]:
    across, down = [x for x, _ in points], [y for _, y in points]
    return (min(across), max(across), min(down), max(down))


# What a movement looks like


def arrow_ends(of: Scene, index: int) -> list[tuple[Point, Point]]:
    """Where each arrow over a frame starts, and where its head ends."""
    drawn = of.arrows[index]
    return [
        (next(ink(of, line)), next(ink(of, head)))
        for line, head in zip(drawn[::2], drawn[1::2], strict=True)
    ]


@pytest.mark.parametrize(
    ("view", "before", "after", "ways"),
    [
        ("inside", {}, {"arch": 100}, ["up", "left"]),
        ("inside", {"arch": 100}, {}, ["down", "right"]),
        ("inside", {}, {"toes": 40}, ["up"]),
        ("inside", {"toes": 0}, {"toes": 0, "big_toe": 40}, ["up"]),
        ("inside", {}, {"heel": 40}, ["up"]),
        ("inside", {}, {"curl": 60}, ["left"]),
        ("inside", {}, {"ankle": 20}, ["right"]),
        ("inside", {}, {"ankle": -20}, ["left"]),
        ("inside", {"slide": -10}, {"slide": 10}, ["right"]),
        ("inside", {}, {"tip": 25}, ["up"]),
        ("above", {}, {"spread": 10}, ["left", "right"]),
        ("above", {}, {"big_toe": 20}, ["left"]),
        ("above", {}, {"arch": 100}, ["down"]),
        ("above", {}, {"turn": 30}, ["left"]),
        ("behind", {}, {"roll": 15}, ["left"]),
        ("behind", {}, {"roll": -15}, ["right"]),
        ("behind", {}, {"heel": 100}, ["up"]),
        ("behind", {"heel": 100}, {}, ["down"]),
        ("inside", {}, {}, []),
    ],
)
def test_arrows_follow_from_the_poses(
    view: str, before: dict[str, object], after: dict[str, object], ways: list[str]
) -> None:
    of = scene(figure(view, before, after))
    found = [way(*ends) for ends in arrow_ends(of, 1)] if of.arrows else []
    assert [want in seen for want, seen in zip(ways, found, strict=True)] == [True] * len(ways)
    assert not of.arrows or of.arrows[0] == ()


def way(start: Point, end: Point) -> set[str]:
    x, y = end[0] - start[0], end[1] - start[1]
    return {"right" if x > 0 else "left", "down" if y > 0 else "up"}


def test_a_push_is_shown_on_the_last_frame() -> None:
    arrow = {"part": "toes", "towards": "down"}
    one = figure("inside", {"arch": 40}, arrow=arrow)
    assert [len(arrows) for arrows in scene(one).arrows] == [2]
    two = figure("inside", {}, {"arch": 40}, arrow=arrow)
    assert [len(arrows) for arrows in scene(two).arrows] == [0, 2]


@pytest.mark.parametrize(("count", "between"), [(1, []), (2, [3]), (3, [1, 1]), (4, [1, 1, 1])])
def test_a_single_step_has_finer_frames_in_between(count: int, between: list[int]) -> None:
    of = scene(figure("inside", *({"toes": 10 * index} for index in range(count))))
    assert [len(step) for step in of.between] == between


def test_a_foot_that_keeps_its_form_is_moved_and_not_drawn_again() -> None:
    moved = scene(figure("inside", {"ankle": 0}, {"ankle": 0, "tip": 20, "toes": 30}))
    assert all(isinstance(mark, Placed) for mark in marks(moved.frames[1], "near"))
    changed = scene(figure("inside", {}, {"arch": 100}))
    assert [type(mark) for mark in marks(changed.frames[1], "near")] == [Drawn, Placed, Placed]


# What an editor is told


def told(of: Figure) -> list[tuple[str, tuple[str | int, ...], str, str]]:
    view = next(view for view in VIEWS if getattr(of, view) is not None)
    return [(one.code, one.at, one.message, one.help) for one in VIEWS[view][1](of)]


@pytest.mark.parametrize(
    ("view", "pose", "code", "message", "help_"),
    [
        (
            "inside", {"big_toe": 130}, "pose-out-of-range",
            "the big toe bends 130° up; 80° is as far as it goes.", "write 80 or less.",
        ),
        (
            "inside", {"toes": -60}, "pose-out-of-range",
            "the small toes bend 60° down; 40° is as far as it goes.", "write -40 or more.",
        ),
        (
            "inside", {"big_toe": -10}, "pose-through-prop",
            "the big toe bends into the floor.", "write 0 or more, or tip the foot up.",
        ),
        (
            "inside", {"heel": -5}, "pose-through-prop",
            "the heel is 5° lower than the ball, into the floor.", "write 0 or more.",
        ),
        (
            "inside", {"arch": 120}, "pose-out-of-range",
            "the arch is drawn up 120; 100 is as far as it goes.", "write 100 or less.",
        ),
        (
            "inside", {"curl": math.nan}, "pose-out-of-range",
            "curl is not a number.", "write a number from 0 to 90.",
        ),
        (
            "above", {"spread": 30}, "pose-out-of-range",
            "each toe spreads 30° from the next; 14° is as far as it goes.", "write 14 or less.",
        ),
        (
            "above", {"turn": -90}, "pose-out-of-range",
            "the foot turns out 90°; 40° is as far as it goes.", "write -40 or more.",
        ),
        (
            "behind", {"roll": 45}, "pose-out-of-range",
            "the heel rolls in 45°; 20° is as far as it goes.", "write 20 or less.",
        ),
        (
            "behind", {"heel": -20}, "pose-through-prop",
            "the heel is 20 lower than the ball, into the floor.", "write 0 or more.",
        ),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_at_its_number(
    view: str, pose: dict[str, float], code: str, message: str, help_: str
) -> None:
    key = next(iter(pose))
    assert told(figure(view, {}, pose)) == [(code, (view, 1, key), message, help_)]


@pytest.mark.parametrize("view", VIEWS)
def test_an_endless_number_is_told_too(view: str) -> None:
    key = next(iter(VIEWS[view][2]))
    for value in (math.inf, -math.inf, 1e300, -1e300):
        (fault,) = told(figure(view, {key: value}))
        assert fault[1] == (view, 0, key)
        assert "e+" not in fault[2]
        assert len(fault[2]) < 100


@pytest.mark.parametrize("view", VIEWS)
@settings(deadline=None, max_examples=12)
@given(data=st.data())
def test_poses_within_limits_are_not_faulted(view: str, data: st.DataObject) -> None:
    pose = data.draw(within(VIEWS[view][2]))
    into_the_floor = [key for key in ("toes", "big_toe") if pose.get(key, 0) < 0]
    if not into_the_floor:
        assert told(figure(view, pose)) == []


# What is written


@pytest.mark.parametrize("view", VIEWS)
@settings(deadline=None, max_examples=12)
@given(data=st.data())
def test_a_frame_is_light_and_the_same_every_time(view: str, data: st.DataObject) -> None:
    of = figure(view, *data.draw(some(within(VIEWS[view][2]))))
    drawn = scene(of)
    for index in range(len(drawn.frames)):
        text = svg.still(drawn, index, CAPTION)
        assert len(text.encode()) < SIX_KILOBYTES
        assert text == svg.still(scene(of), index, CAPTION)
        assert "<text" not in text
        assert "http" not in text.replace("http://www.w3.org/2000/svg", "")


def close_ups() -> list[Path]:
    found = sorted(EXERCISES.rglob("*.yml"))
    return [path for path in found if set(_figure(path)) & set(VIEWS)]


def _figure(path: Path) -> dict[str, object]:
    """Return an exercise's figure, which stands last in its file."""
    _, found, block = path.read_text(encoding="utf-8").partition("\nfigure:\n")
    return yaml.safe_load("figure:\n" + block)["figure"] if found else {}


@pytest.mark.parametrize("path", close_ups(), ids=lambda path: path.stem)
def test_close_ups_of_the_handbook_are_whole(path: Path) -> None:
    of = Figure.model_validate(_figure(path), strict=False)
    assert told(of) == []
    assert_whole(scene(of))
    assert scene(of).arrows or any(pose.points for pose in of.above or ())


def test_the_floor_lies_over_the_gap_round_a_foot() -> None:
    assert scene(figure("inside", {})).frames[0].layers[-1].tone == "ground"
    assert scene(figure("behind", {})).frames[0].layers[-1].tone == "ground"
