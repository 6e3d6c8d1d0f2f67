"""Drawings inside a page: what is shared, what is its own, what is played."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from generator.figures.scene import Scene
from generator.handbook import Handbook
from generator.outputs.manual_pages import manual_pages
from generator.outputs.pages import pages
from generator.render.pictures import Pictures, telling
from generator.views.figure import FigureView
from tests.render.reading import Reading
from tests.tiny_scene import tiny_scene

VIEW = FigureView("a drawing", "standing", "Bar <b>", "A bar & it rises.", 2.0, False, ())  # noqa: FBT003


@pytest.fixture
def tiny(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(FigureView, "scene", property(lambda _view: tiny_scene()))


@pytest.mark.usefixtures("tiny")
def test_a_shape_is_drawn_once_a_page() -> None:
    pictures = Pictures()
    shown = pictures.motion(VIEW) + pictures.frames(VIEW) + pictures.one_frame(VIEW)
    assert shown.count('id="f-bar"') == 1
    assert shown.count('href="#f-bar"') > 3
    assert Pictures().frames(VIEW).count('id="f-bar"') == 1


@pytest.mark.usefixtures("tiny")
def test_each_picture_has_words_of_its_own() -> None:
    pictures = Pictures()
    shown = pictures.frames(VIEW) + pictures.frames(VIEW)
    ids = re.findall(r'\bid="([^"]+)"', shown)
    assert [one for one, count in Counter(ids).items() if count > 1] == []
    assert shown.count("Bar &lt;b&gt;") == 2
    assert shown.count("A bar &amp; it rises.") == 2


@pytest.mark.usefixtures("tiny")
def test_what_moves_carries_its_places() -> None:
    shown = Pictures().motion(VIEW)
    assert 'class="f-moving f-keys-5' in shown
    (style,) = set(re.findall(r'class="f-part" style="([^"]+)"', shown))
    assert [part.partition(":")[0] for part in style.split(";")] == [f"--{key}" for key in "abcde"]


@pytest.mark.parametrize(("scene", "frame"), [(tiny_scene(), 1), (tiny_scene(1), 0)])
def test_a_small_picture_shows_the_frame_with_the_arrow(scene: Scene, frame: int) -> None:
    assert telling(scene) == frame


def test_without_an_arrow_it_shows_the_last_frame() -> None:
    scene = tiny_scene(3)
    assert telling(Scene(scene.box, scene.stock, scene.frames, scene.between)) == 2


def test_pages_show_what_is_done(knee: Handbook) -> None:
    made = {page.uri: page.body for page in (*pages(knee), *manual_pages(knee, ()))}
    exercise = made["exercises/step-up/"]
    assert "Pause the picture" in exercise
    assert exercise.count('role="img"') == 2
    assert "--f-move:3.0s" in exercise
    assert "f-moving" not in made["exercises/"]
    assert made["exercises/"].count('class="th-index__icon" aria-hidden="true"') == 3
    assert "Pause the picture" not in made["exercises/easy-cycling/"]
    grid = made["editors/figures/"]
    assert "- {pose: squat}" in grid
    assert "side-plank" in grid
    for body in made.values():
        ids = Counter(Reading(body).ids)
        assert [one for one, count in ids.items() if count > 1] == []
