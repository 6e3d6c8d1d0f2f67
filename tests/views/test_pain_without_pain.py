"""Where nothing is worked through pain, no page and no sheet says that some pain is green."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.handbook import Handbook, load
from generator.views.ladder import ladder_view
from generator.views.ladder_sheet import ladder_sheet
from generator.views.phase import phase_view
from generator.views.sheet import sheet_view
from generator.views.wording import Wording
from tests.places import ROOT

NO_PAIN = [("green", "0"), ("red", "1 to 10")]


@pytest.fixture(scope="module")
def shipped() -> Handbook:
    return load(Path(ROOT)).handbook


def test_a_phase_and_its_sheet_allow_no_pain(shipped: Handbook) -> None:
    wording = Wording(shipped)
    conditions = shipped.vocabulary.conditions
    strict = [
        (id_, phase.id)
        for id_, protocol in shipped.protocols.items()
        if conditions[protocol.condition].never_through_pain
        for phase in protocol.phases
    ]
    assert strict
    for protocol, phase in strict:
        rule = phase_view(wording, protocol, phase).pain_rule
        assert [(band.colour, band.range) for band in rule.bands] == NO_PAIN
        panel = sheet_view(shipped, protocol, phase).pain
        assert [band.colour for band in panel.bands] == ["green", "red"]
        assert "3" not in panel.bands[0].label


def test_nobody_steps_back_alone_where_no_pain_is_worked_through(shipped: Handbook) -> None:
    wording = Wording(shipped)
    for id_, protocol in shipped.protocols.items():
        strict = shipped.vocabulary.conditions[protocol.condition].never_through_pain
        for phase in protocol.phases[1:]:
            rule = phase_view(wording, id_, phase.id).step_back
            assert rule
            assert ("Tell the person who looks after you" in rule.then) is strict, phase.id
    rungs = ladder_view(wording, "walk-to-run-pain-free").step_down
    assert "Tell the person who looks after you" in rungs.then
    assert "Tell" not in ladder_view(wording, "walk-to-run").step_down.then


def test_other_phases_keep_the_traffic_light(shipped: Handbook) -> None:
    view = phase_view(Wording(shipped), "plantar-heel-pain", "settle")
    assert [band.colour for band in view.pain_rule.bands] == ["green", "amber", "red"]


def test_a_ladder_that_is_climbed_without_pain_says_so_on_its_page_and_its_sheet(
    shipped: Handbook,
) -> None:
    wording = Wording(shipped)
    for id_, ladder in shipped.ladders.items():
        painless = all(rung.dose.pain_limit == 0 for rung in ladder.rungs)
        bands = [(one.colour, one.range) for one in ladder_view(wording, id_).pain_rule.bands]
        assert (bands == NO_PAIN) is painless, id_
        panel = [band.colour for band in ladder_sheet(shipped, id_).pain.bands]
        assert (panel == ["green", "red"]) is painless, id_
