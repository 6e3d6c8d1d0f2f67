"""Whole bodies: whatever a pose says within the joints' ranges, the drawing holds together."""

from __future__ import annotations

import math
from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.figures import draw, faults, svg
from generator.figures.body import seen
from generator.figures.figure import BodyPose, Figure
from generator.figures.named import NAMED, PoseName
from generator.figures.scene import Drawn, Placed
from generator.figures.scenery import BOARD
from generator.figures.skeleton import BALL_RADIUS, PELVIS_RADIUS, RANGES, SHANK, THIGH
from generator.figures.space import between, length
from generator.figures.stage import stage
from tests.figures.drawings import NUMBER, every_frame

CAPTION = svg.Caption("Name", "What it shows", "fig")
LYING = ("lying-side", "lying-side-knees-bent", "side-plank")
ANGLES = [key for key in RANGES if key not in ("lift", "stride", "shift")]


def figure(view: str, *poses: dict[str, Any], **more: Any) -> Figure:
    return Figure.model_validate({view: poses, **more})


def test_every_name_has_a_pose_and_every_pose_a_name() -> None:
    assert sorted(NAMED) == sorted(get_args(PoseName))
    for pose in NAMED.values():
        BodyPose.model_validate(pose)


@pytest.mark.parametrize("name", NAMED)
def test_a_pose_with_a_name_is_one_that_a_body_can_take(name: str) -> None:
    assert faults(figure("front" if name in LYING else "side", {"pose": name})) == ()


def in_range(key: str) -> st.SearchStrategy[float]:
    low, high = RANGES[key]
    return st.floats(low, high, allow_nan=False).map(lambda value: round(value, 2))


POSES = st.fixed_dictionaries(
    {"pose": st.sampled_from(sorted(NAMED))},
    optional={
        **{key: in_range(key) for key in RANGES},
        **{f"far_{key}": in_range(key) for key in ("hip", "knee", "ankle", "toes", "elbow")},
    },
)
FIGURES = st.builds(
    lambda view, poses, crop: figure(view, *poses, crop=crop),
    st.sampled_from(["side", "front", "back"]),
    st.lists(POSES, min_size=1, max_size=4),
    st.sampled_from([None, "legs", "lower-leg"]),
)


@settings(max_examples=120)
@given(FIGURES)
def test_any_pose_within_its_ranges_gives_a_whole_drawing(drawn: Figure) -> None:
    scene = draw(drawn)
    numbers = NUMBER.findall(svg.strip(scene, CAPTION) + svg.moving(scene, CAPTION))
    assert all(math.isfinite(float(number)) for number in numbers)
    first = scene.frames[0]
    for frame in every_frame(scene):
        assert [len(layer.marks) for layer in frame.layers] == [
            len(layer.marks) for layer in first.layers
        ]
        for mark in (mark for layer in frame.layers for mark in layer.marks):
            if isinstance(mark, Placed):
                assert mark.shape in scene.stock
            elif mark.width is None:
                assert mark.path.endswith("Z")


@settings(max_examples=120)
@given(FIGURES.filter(lambda one: one.crop is None))
def test_the_whole_body_is_in_view(drawn: Figure) -> None:
    box, ready = draw(drawn).box, stage(drawn)
    for pose in ready.poses:
        for x, y in (seen(at, ready.view) for at in ready.body(pose).points().values()):
            assert box.left <= x <= box.left + box.width
            assert box.top <= y <= box.top + box.height


@settings(max_examples=120)
@given(FIGURES)
def test_feet_are_where_the_contacts_say(drawn: Figure) -> None:
    ready = stage(drawn)
    for pose in ready.poses:
        body = ready.body(pose)
        for place, (part, surface) in enumerate(pose.touch):
            if part not in ("ball", "far_ball") or part in body.out_of_reach:
                continue
            x, y, _ = body.points()[part]
            ground = ready.scenery.tops[surface] + pose["lift"]
            # A leg that is folded as far as bones go stands where it can.
            if not _folded(body, part):
                assert y == pytest.approx(ground + BALL_RADIUS, abs=0.6)
                shift = pose["shift"] if ready.view == "side" else 0.0
                stood = shift + (pose["stride"] if place else 0)
                assert x == pytest.approx(stood, abs=0.6) or place == 0


def _folded(body: Any, part: str) -> bool:
    leg = body.legs["far_" if part.startswith("far_") else ""]
    return length(between(leg.thigh.start, leg.foot.start)) < abs(THIGH - SHANK) + 0.2


@settings(max_examples=60)
@given(FIGURES)
def test_bones_keep_their_length(drawn: Figure) -> None:
    ready = stage(drawn)
    for leg in ready.body(ready.poses[0]).legs.values():
        assert length(between(leg.thigh.start, leg.shank.start)) == pytest.approx(THIGH, abs=0.1)
        assert length(between(leg.shank.start, leg.foot.start)) == pytest.approx(SHANK, abs=0.1)


@pytest.mark.parametrize("value", [float("nan"), float("inf"), -1e300, 10**400])
@pytest.mark.parametrize("key", ["knee", "lean", "stride", "far_toes"])
def test_a_number_that_no_joint_has_is_drawn_near_and_named(key: str, value: float) -> None:
    wrong = figure("side", {"pose": "standing"}, {"pose": "standing", key: value})
    draw(wrong)
    assert [(fault.code, fault.at) for fault in faults(wrong)] == [
        ("pose-out-of-range", ("side", 1, key))
    ]


def test_a_hand_in_the_wall_and_a_foot_in_the_floor_are_named() -> None:
    wall = {"what": "wall", "at": 4}
    inside = figure("side", {"pose": "standing", "shoulder": 90}, props=(wall,))
    assert [fault.code for fault in faults(inside)] == ["pose-through-prop"]
    low = figure("side", {"pose": "sitting-leg-out", "hip": 20, "knee": 0})
    assert [fault.code for fault in faults(low)] == ["pose-through-prop"]


def test_a_hand_too_far_from_its_wall_is_named() -> None:
    far = figure("side", {"pose": "standing-hand-on-wall"}, props=({"what": "wall", "at": 70},))
    assert {fault.code for fault in faults(far)} == {"pose-out-of-reach"}


def test_a_hip_that_would_bend_backwards_too_far_is_named_at_the_lean() -> None:
    bent = figure("side", {"pose": "standing", "lean": -60})
    assert ("side", 0, "lean") in [fault.at for fault in faults(bent)]


def test_the_same_data_gives_the_same_bytes() -> None:
    drawn = figure("side", {"pose": "standing"}, {"pose": "squat"})
    assert svg.moving(draw(drawn), CAPTION) == svg.moving(draw(drawn), CAPTION)


def test_raised_heels_have_an_arrow_at_the_heel() -> None:
    raised = figure(
        "side",
        {"pose": "standing-one-leg"},
        {"pose": "standing-one-leg", "toes": 45, "ankle": -45},
    )
    first, second = draw(raised).arrows
    assert first == ()
    line, head = second
    assert isinstance(line, Drawn)
    assert line.width
    assert head.width is None


def test_a_shift_goes_aside_in_a_view_from_the_front() -> None:
    for view, moved in (("side", 0), ("front", 2)):
        ready = stage(figure(view, {"pose": "standing"}, {"pose": "standing", "shift": 20}))
        first, second = (ready.body(pose).points()["ball"] for pose in ready.poses)
        assert second[moved] - first[moved] == pytest.approx(20)


def test_legs_that_spread_stand_wide_on_both_feet() -> None:
    ready = stage(figure("front", {"pose": "standing", "spread": 15}))
    parts = ready.body(ready.poses[0]).points()
    middle = parts["seat"][2]
    assert parts["ball"][2] - middle == pytest.approx(middle - parts["far_ball"][2], abs=1.5)
    assert parts["ball"][2] - middle > 12


def test_a_back_at_the_wall_is_on_it_over_heels_in_front_of_it() -> None:
    touch = {"heel": "floor", "far_heel": "floor", "back": "wall"}
    leaning = figure("side", {"touch": touch}, props=({"what": "wall", "at": -16},))
    assert faults(leaning) == ()
    ready = stage(leaning)
    seat = ready.body(ready.poses[0]).points()["seat"]
    assert seat[0] - PELVIS_RADIUS == pytest.approx(-16, abs=0.1)


def test_who_stands_on_a_wobble_board_stands_higher() -> None:
    board = stage(figure("side", {"pose": "standing"}, props=({"what": "wobble-board"},)))
    high = board.body(board.poses[0]).points()["ball"][1]
    assert high == pytest.approx(BOARD + BALL_RADIUS)


def test_a_rope_is_over_who_stands_and_under_who_hops() -> None:
    hop = ({"pose": "hop-crouch"}, {"pose": "hop-air", "lift": 10})
    scene = draw(figure("front", *hop, props=({"what": "rope"},)))
    ropes = [
        mark.path
        for frame in scene.frames
        for layer in frame.layers
        for mark in layer.marks
        if isinstance(mark, Drawn) and "C" in mark.path
    ]
    over, under = (float(NUMBER.findall(path)[3]) for path in ropes)
    assert over < -100 < 0 < under


def test_a_body_that_lies_on_its_side_is_seen_from_a_little_above() -> None:
    assert stage(figure("front", {"pose": "lying-side"})).view == "raised"
    assert stage(figure("front", {"pose": "standing"})).view == "front"


@pytest.mark.parametrize("pose", ["standing", "sitting-leg-out", "lying-back"])
def test_a_round_arrow_goes_most_of_the_way_round_its_part(pose: str) -> None:
    turning = figure("side", {"pose": pose}, arrow={"part": "toes", "towards": "round"})
    assert len(draw(turning).arrows[0]) == 2


def test_an_arrow_stays_over_the_floor() -> None:
    step = figure("side", {"pose": "standing"}, {"pose": "standing", "shift": 30})
    line, _ = draw(step).arrows[1]
    assert max(float(one) for one in NUMBER.findall(line.path)[1::2]) < 0


def test_a_push_has_its_arrow_without_a_movement() -> None:
    still = figure("side", {"pose": "standing"}, arrow={"part": "hand", "towards": "forward"})
    assert len(draw(still).arrows[0]) == 2
