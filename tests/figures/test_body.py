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
from generator.figures.scenery import AWAY, BOARD
from generator.figures.skeleton import (
    BALL_RADIUS,
    FOOT_AHEAD,
    PELVIS_RADIUS,
    RANGES,
    SHANK,
    THIGH,
)
from generator.figures.space import between, length
from generator.figures.stage import stage
from tests.figures.drawings import NUMBER, every_frame

CAPTION = svg.Caption("Name", "What it shows", "fig")
LYING = ("lying-side", "lying-side-knees-bent", "side-plank")
ANGLES = [key for key in RANGES if key not in ("lift", "stride", "shift", "away", "hop")]


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
            aside = ready.view != "side"
            away = 0.0 if aside else pose["away"]
            ground = ready.scenery.tops[surface] + pose["lift"] + AWAY[1] * away
            # A leg that is folded as far as bones go stands where it can.
            if not _folded(body, part):
                assert y == pytest.approx(ground + BALL_RADIUS, abs=0.6)
                shift = 0.0 if aside else pose["shift"] + AWAY[0] * away
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


def test_who_lies_with_bent_knees_is_seen_from_higher_and_who_is_carried_by_an_arm_is_not() -> None:
    assert stage(figure("front", {"pose": "lying-side-knees-bent"})).view == "high"
    assert stage(figure("front", {"pose": "side-plank", "knee": 80})).view == "raised"


def test_a_mat_reaches_back_to_feet_that_lie_behind() -> None:
    mat = ({"what": "mat"},)
    scene = draw(figure("front", {"pose": "side-plank", "knee": 80, "ankle": -30}, props=mat))
    (drawn,) = (layer.marks[0] for layer in scene.frames[0].layers if layer.tone == "thing")
    assert isinstance(drawn, Drawn)
    feet = draw(figure("front", {"pose": "side-plank", "knee": 80, "ankle": -30}))
    far = [mark for layer in feet.frames[0].layers if layer.tone == "far" for mark in layer.marks]
    heel = next(one.at[1] for one in far if isinstance(one, Placed) and "foot" in one.shape)
    assert min(float(one) for one in NUMBER.findall(drawn.path)[1::2]) < heel


def test_two_legs_that_do_the_same_are_both_dark_and_both_seen_from_the_side() -> None:
    ready = stage(figure("side", {"pose": "bridge"}))
    body = ready.body(ready.poses[0])
    solved, shown = body.points(), ready.shown(body).points()
    assert shown["far_knee"][0] - solved["far_knee"][0] == pytest.approx(FOOT_AHEAD)
    assert shown["far_toes"][0] - shown["toes"][0] == pytest.approx(FOOT_AHEAD)
    tones = {layer.tone for layer in draw(figure("side", {"pose": "bridge"})).frames[0].layers}
    assert "far" not in tones


def test_a_leg_that_does_something_else_is_light_and_stays_where_it_is() -> None:
    one = figure("side", {"pose": "standing-one-leg"})
    ready = stage(one)
    body = ready.body(ready.poses[0])
    assert ready.shown(body) == body
    assert "far" in {layer.tone for layer in draw(one).frames[0].layers}


def test_the_person_beside_a_foot_does_not_say_that_both_legs_work() -> None:
    person = draw(figure("inside", {"arch": 50}, person={"pose": "sitting"})).person
    assert person is not None
    assert "far" in {layer.tone for layer in person.frames[0].layers}


def test_a_wall_before_bent_toes_is_drawn_with_the_person_too() -> None:
    walled = figure("inside", {"toes": 60}, person={"pose": "standing"}, props=({"what": "wall"},))
    scene = draw(walled)
    assert scene.person is not None
    for one in (scene, scene.person):
        assert "thing" in {layer.tone for layer in one.frames[0].layers}


def test_a_pause_sign_stands_in_the_frame_that_is_held_and_in_view() -> None:
    still = {"pose": "standing-one-leg"}
    plain, held = (draw(figure("side", still, {**still, **more})) for more in ({}, {"hold": True}))
    assert len(held.arrows[1]) == len(plain.arrows[1]) + 2
    assert held.arrows[0] == plain.arrows[0]
    xs = [float(one) for one in NUMBER.findall(held.arrows[1][-1].path)[::2]]
    assert max(xs) < held.box.left + held.box.width


def test_an_arrow_down_the_shin_stays_between_knee_and_ankle() -> None:
    stroked = figure("side", {"pose": "sitting"}, arrow={"part": "shin", "towards": "shin"})
    ready = stage(stroked)
    parts = ready.body(ready.poses[0]).points()
    line, head = draw(stroked).arrows[0]
    ys = [float(one) for mark in (line, head) for one in NUMBER.findall(mark.path)[1::2]]
    assert -parts["knee"][1] < min(ys) < max(ys) < -parts["foot"][1]
    assert float(NUMBER.findall(head.path)[1]) == max(ys)


def test_a_hop_to_another_place_rises_on_the_way_and_a_step_does_not() -> None:
    there = {"pose": "hop-crouch", "shift": 26, "away": 26}
    for hop, rises in ((12, True), (0, False)):
        ready = stage(figure("side", {"pose": "hop-crouch"}, {**there, "hop": hop}))
        (_, middle, _) = ready.between(*ready.poses)
        first, last = (ready.body(pose).points()["ball"][1] for pose in ready.poses)
        assert (middle.points()["ball"][1] > max(first, last)) is rises


def test_what_goes_away_from_the_reader_goes_up_on_the_picture() -> None:
    ready = stage(figure("side", {"pose": "standing"}, {"pose": "standing", "away": 20}))
    first, second = (ready.body(pose).points()["ball"] for pose in ready.poses)
    assert (second[0] - first[0], second[1] - first[1]) == pytest.approx((7, 10))


def test_a_cross_lies_on_a_floor_that_is_a_plane_and_in_view() -> None:
    scene = draw(figure("side", {"pose": "standing-one-leg"}, props=({"what": "cross"},)))
    plane, lines = scene.frames[0].layers[:2]
    assert (plane.tone, lines.tone) == ("thing", "ground")
    (mark,) = plane.marks
    assert isinstance(mark, Drawn)
    numbers = [float(one) for one in NUMBER.findall(mark.path)]
    assert scene.box.left <= min(numbers[::2])
    assert max(numbers[::2]) <= scene.box.left + scene.box.width
    assert max(numbers[1::2]) <= scene.box.top + scene.box.height


def test_a_rolled_towel_lies_under_the_toes_of_both_feet_that_stand_on_it() -> None:
    roll = ({"what": "towel-roll", "part": "toes"},)
    for pose, count in (("standing", 2), ("standing-one-leg", 1)):
        layers = draw(figure("side", {"pose": pose}, props=roll)).frames[0].layers
        marks = [mark for layer in layers for mark in layer.marks]
        assert sum(isinstance(one, Placed) and one.shape == "roll" for one in marks) == count


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
