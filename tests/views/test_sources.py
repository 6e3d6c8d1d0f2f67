"""What a source is called where it is cited, and how the list of sources gives it."""

from __future__ import annotations

from typing import Any

from generator.model.shared import Citation
from generator.views.sources import Sources

PLAIN = {"container-title": "A journal", "read": "abstract", "checked": False}


def labels(**sources: dict[str, Any]) -> list[str]:
    citations = {key: Citation.model_validate({**PLAIN, **one}) for key, one in sources.items()}
    return [one.label for one in Sources(citations)(tuple(sources))]


def test_a_source_is_called_by_its_first_author_and_year() -> None:
    assert labels(
        two={"author": ("Smith A", "Jones BC"), "issued": 2020},
        organisation={"author": ("Foot Clinic Bern",), "issued": 2021},
    ) == ["Smith 2020", "Foot Clinic Bern 2021"]


def test_without_author_or_year_it_is_called_by_where_it_stands() -> None:
    assert labels(page={"container-title": "foot.example"}) == ["foot.example"]
    assert labels(paper={"issued": 1993}) == ["A journal 1993"]


def test_those_of_one_name_and_year_get_letters() -> None:
    smith = {"author": ("Smith A",), "issued": 2020}
    assert labels(one=smith, two=smith) == ["Smith 2020a", "Smith 2020b"]
    assert labels(one={}, two={}) == ["A journal a", "A journal b"]


def test_the_list_names_no_author_where_none_was_seen() -> None:
    citations = {
        "signed": Citation.model_validate({**PLAIN, "author": ("Smith A", "Jones BC")}),
        "unsigned": Citation.model_validate(PLAIN),
    }
    entries = {one.key: one.authors for one in Sources(citations).bibliography({})}
    assert entries == {"signed": "Smith A, Jones BC.", "unsigned": ""}
