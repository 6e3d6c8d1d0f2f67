"""A malformed tree is the program's own fault, and is refused before any host sees it."""

from dataclasses import replace

import pytest
from tiny_handbook import INDEX, TREE, WALL_PRESS

from generator.outputs.tree import Asset, Heading, SearchEntry


def test_a_page_knows_its_names() -> None:
    assert WALL_PRESS.src_uri == "exercises/wall-press/index.md"
    assert WALL_PRESS.dest_uri == "exercises/wall-press/index.html"


@pytest.mark.parametrize(
    "uri", ["", "/", "exercises", "/exercises/", "a//b/", "../a/", "a/../b/", "a b/", ".well/"]
)
def test_a_page_stands_in_a_folder_of_the_site(uri: str) -> None:
    with pytest.raises(ValueError, match="not a URI of the output tree"):
        replace(TREE, pages=(replace(INDEX, uri=uri),))


@pytest.mark.parametrize("uri", ["", "/a.json", "../a.json", "a/", "a//b", "a/../b", "a\\b"])
def test_an_asset_stands_inside_the_site(uri: str) -> None:
    with pytest.raises(ValueError, match="not a URI of the output tree"):
        replace(TREE, assets=(Asset(uri, b""),))


@pytest.mark.parametrize("uri", ["exercises/index.html", "Exercises/Index.html"])
def test_no_two_files_share_a_name_on_any_file_system(uri: str) -> None:
    with pytest.raises(ValueError, match=r"two files .* called exercises/index\.html"):
        replace(TREE, assets=(Asset(uri, b""),))


def test_no_two_headings_share_an_anchor() -> None:
    headings = (Heading(1, "all", "All"), Heading(2, "all", "All again"))
    with pytest.raises(ValueError, match="two headings on exercises/"):
        replace(TREE, pages=(replace(INDEX, headings=headings),))


@pytest.mark.parametrize(
    ("fragments", "fault"),
    [(("#a",), "not the page's own"), (("", "#a", "#a"), "two search entries"), (("", ""), "two")],
)
def test_search_begins_with_the_page_itself(fragments: tuple[str, ...], fault: str) -> None:
    search = tuple(SearchEntry(fragment, "All", "") for fragment in fragments)
    with pytest.raises(ValueError, match=fault):
        replace(TREE, pages=(replace(INDEX, search=search),))
