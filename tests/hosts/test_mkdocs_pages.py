"""What becomes of generated pages and chapters in a site that MkDocs builds."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs.structure.toc import AnchorLink
from tiny_handbook import INDEX, SETTINGS, WALL_PRESS, bytes_in, good

from generator.hosts.generated_page import nav_entries, table_of_contents
from generator.hosts.site import BuiltSite, build_site
from generator.outputs.tree import Heading

PageText = Callable[[str], str]


def test_a_body_goes_in_as_it_is(page: PageText) -> None:
    assert WALL_PRESS.body in page("exercises/wall-press")
    assert INDEX.body in page("exercises")


def test_title_and_description_are_escaped(page: PageText) -> None:
    text = page("exercises/wall-press")
    assert "<title>Wall press &amp; &quot;hold&quot; - Tiny</title>" in text
    assert '<meta name="description" content="Press &quot;hard&quot; &lt;gently&gt;.">' in text


def test_headings_become_the_table_of_contents(page: PageText) -> None:
    text = page("exercises/wall-press")
    assert '<a href="#wall-press" class="md-skip">' in text
    contents = text[text.index('data-md-component="toc"') :]
    assert contents.index("#steps") < contents.index("#first") < contents.index("#dose")
    assert "First &lt;step&gt;" in contents


def test_headings_nest_by_level_even_where_one_is_skipped() -> None:
    headings = [Heading(level, f"h{at}", f"{at}") for at, level in enumerate((2, 4, 3, 1, 2))]

    def outline(links: list[AnchorLink]) -> list[object]:
        return [(link.id, outline(link.children)) for link in links]

    assert outline(table_of_contents(headings).items) == [
        ("h0", [("h1", []), ("h2", [])]),
        ("h3", [("h4", [])]),
    ]


def test_the_edit_link_leads_to_the_data_file(page: PageText) -> None:
    address = "https://forge.example/edit/main"
    assert f'href="{address}/exercises/press/wall-press.yml"' in page("exercises/wall-press")
    assert f'href="{address}/content/begin.md"' in page("begin")


def test_a_page_that_no_file_makes_has_no_edit_link(page: PageText) -> None:
    assert 'rel="edit"' not in page("exercises")


def test_a_repository_gives_the_same_edit_links(root: Path) -> None:
    settings = SETTINGS.replace("https://forge.example/edit/main/content/", "edit/main/content/")
    (root / "mkdocs.yml").write_text(settings + "repo_url: https://forge.example/us/book\n")
    build_site(root, root / "site", good)
    text = (root / "site" / WALL_PRESS.dest_uri).read_text()
    assert 'href="https://forge.example/us/book/edit/main/exercises/press/wall-press.yml"' in text


def test_the_navigation_names_a_generated_page_and_leaves_others_out(page: PageText) -> None:
    text = page("begin")
    navigation = text[text.index("md-nav--primary") : text.index('data-md-component="content"')]
    assert "The exercises" in navigation
    assert 'href="../exercises/"' in navigation
    assert "Wall press" not in navigation


def test_the_nav_setting_may_name_pages_in_any_form() -> None:
    nav = ["a.md", {"B": "b.md"}, {"Part": ["c.md", {"D": "d/index.md"}, {"Deep": {"E": "e.md"}}]}]
    assert nav_entries(nav) == {
        "a.md": None,
        "b.md": "B",
        "c.md": None,
        "d/index.md": "D",
        "e.md": "E",
    }
    assert nav_entries(None) == {}


def test_chapters_get_their_references_and_keep_their_html(page: PageText) -> None:
    text = page("begin")
    assert '<a href="../exercises/wall-press/#steps">Wall press</a>' in text
    assert "<details><summary>Raw &amp; kept</summary>as it is</details>" in text
    assert '<meta name="description" content="How to begin.">' in text


def test_data_files_stay_out_and_other_files_go_in(site: Path) -> None:
    files = bytes_in(site)
    assert not [name for name in files if name.endswith((".yml", ".yaml"))]
    assert files["plan.svg"] == b"<svg/>"
    assert files["handbook.json"] == b"{}\n"
    assert files["sheets/plan/one/plan-one-a4.pdf"] == b"%PDF"


def test_the_overlay_lies_over_the_theme(page: PageText, site: Path) -> None:
    assert '<meta name="overlay">' in page("exercises/wall-press")
    assert (site / "assets" / "css" / "tiny.css").is_file()


def test_a_site_may_override_the_overlay(root: Path) -> None:
    (root / "overrides").mkdir()
    (root / "overrides" / "main.html").write_text('{% extends "base.html" %}\n')
    settings = SETTINGS.replace("name: material", "name: material\n  custom_dir: overrides")
    (root / "mkdocs.yml").write_text(settings)
    build_site(root, root / "site", good)
    assert 'name="overlay"' not in (root / "site" / "index.html").read_text()


def test_search_has_short_entries_of_its_own(site: Path) -> None:
    docs = json.loads((site / "search" / "search_index.json").read_text(encoding="utf-8"))["docs"]
    generated = [entry for entry in docs if entry["location"].startswith("exercises/")]
    assert generated == [
        {"location": "exercises/", "title": "All exercises", "text": "Every exercise by family."},
        {
            "location": "exercises/wall-press/",
            "title": "Wall press",
            "text": "Also called the leaning shove &amp; more.",
        },
        {
            "location": "exercises/wall-press/#steps",
            "title": "Steps",
            "text": "Stand at a wall.",
            "boost": 0.5,
        },
    ]


def test_a_chapter_is_found_by_lay_words(site: Path) -> None:
    docs = json.loads((site / "search" / "search_index.json").read_text(encoding="utf-8"))["docs"]
    texts = {entry["location"]: entry["text"] for entry in docs}
    assert texts["begin/"].endswith("<p>first time, newcomer</p>")
    assert "newcomer" not in texts[""]


def test_a_site_without_search_is_a_site(root: Path) -> None:
    (root / "mkdocs.yml").write_text(SETTINGS.replace("[search, toehold]", "[toehold]"))
    assert build_site(root, root / "site", good).home
    assert not (root / "site" / "search" / "search_index.json").exists()


def test_nothing_is_warned_of(built: BuiltSite) -> None:
    assert built.warnings == ()


@pytest.mark.parametrize("name", ["index.html", "begin/index.html", WALL_PRESS.dest_uri])
def test_every_page_is_in_the_sitemap_with_the_edition_as_date(site: Path, name: str) -> None:
    sitemap = (site / "sitemap.xml").read_text()
    address = f"https://tiny.example/handbook/{name.removesuffix('index.html')}"
    assert f"<loc>{address}</loc>\n         <lastmod>2026-12-01</lastmod>" in sitemap
