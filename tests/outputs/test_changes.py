"""The page and the feed that tell readers what changed since each edition."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.handbook import Handbook, load
from generator.outputs.changes import changes_page
from generator.outputs.changes_feed import changes_feed
from tests.places import KNEE, copy_of, edit

PROTOCOL = "content/protocols/return-to-stairs.yml"
SITE = "https://knee.example/notes/"
ATOM = {"a": "http://www.w3.org/2005/Atom"}


def record(root: Path, date: str) -> None:
    text = (root / "content/handbook.yml").read_text("utf-8")
    text = re.sub(r"edition: \S+", f"edition: {date}", text)
    (root / "content/handbook.yml").write_text(text, "utf-8")
    done = CliRunner().invoke(main, ["--root", str(root), "edition", "new"])
    assert done.exit_code == 0, done.output


@pytest.fixture
def knee(tmp_path: Path) -> Path:
    """Return a handbook with two editions and a change since."""
    root = copy_of(KNEE, tmp_path / "knee")
    record(root, "2026-01-15")
    edit(root, PROTOCOL, "sets: 3, reps: {from", "sets: 4, reps: {from")
    edit(root, PROTOCOL, "goals: [Climb two", "goals: [Climb three")
    record(root, "2026-06-01")
    edit(root, "exercises/strength/step-up.yml", "name: Step-up", "name: Step <b>up</b> & down")
    edit(root, "exercises/strength/step-up.yml", "{min: 6, max: 15", "{min: 6, max: 16")
    return root


def handbook(root: Path) -> Handbook:
    loaded = load(root)
    assert loaded.diagnostics == ()
    return loaded.handbook


def test_a_handbook_without_editions_says_so() -> None:
    page = changes_page(handbook(KNEE), feed=False)
    assert "No edition has been recorded yet." in page.body
    assert [heading.level for heading in page.headings] == [1]


def test_the_page_lists_the_newest_first_and_safety_before_the_rest(knee: Path) -> None:
    page = changes_page(handbook(knee), feed=True)
    assert [heading.text for heading in page.headings] == [
        "What has changed",
        "Since the edition of 1 June 2026",
        "Safety changes",
        "Other changes",
        "Edition of 1 June 2026",
        "Safety changes",
        "Other changes",
        "Edition of 15 January 2026",
    ]
    assert 'href="../changes.atom"' in page.body
    assert '<a href="../protocols/return-to-stairs/settle/">KNE-1</a>' in page.body
    assert "was 3, now <strong>4</strong>" in page.body
    assert "with 3 sheets" in page.body
    assert "Step &lt;b&gt;up&lt;/b&gt; &amp; down" in page.body


def test_nothing_new_since_the_last_edition_needs_no_heading(tmp_path: Path) -> None:
    root = copy_of(KNEE, tmp_path / "knee")
    record(root, "2026-01-15")
    page = changes_page(handbook(root), feed=False)
    assert [heading.id for heading in page.headings] == ["top", "edition-2026-01-15"]
    edit(root, "content/handbook.yml", "edition: 2026-01-15", "edition: 2026-02-01")
    assert "No dose, limit or sheet has changed." in changes_page(handbook(root), feed=False).body


def test_there_is_no_feed_without_an_address(knee: Path) -> None:
    assert changes_feed(handbook(knee), "") is None


def feed(root: Path, site: str = SITE) -> ET.Element:
    asset = changes_feed(handbook(root), site)
    assert asset is not None
    assert asset.uri == "changes.atom"
    return ET.fromstring(asset.content)


def texts(parent: ET.Element, path: str) -> list[str]:
    return [one.text or "" for one in parent.findall(path, ATOM)]


@pytest.mark.parametrize("site", [SITE, SITE.rstrip("/")])
def test_the_feed_is_valid_atom(knee: Path, site: str) -> None:
    found = feed(knee, site)
    assert found.tag == f"{{{ATOM['a']}}}feed"
    entries = found.findall("a:entry", ATOM)
    assert len(entries) == 3
    for one in (found, *entries):  # RFC 4287, 4.1.1 and 4.1.2: exactly one of each
        assert [len(one.findall(f"a:{name}", ATOM)) for name in ("id", "title", "updated")] == [
            *(1, 1, 1)
        ]
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT00:00:00Z", texts(one, "a:updated")[0])
    ids = [texts(one, "a:id")[0] for one in (found, *entries)]
    assert len(set(ids)) == len(ids)
    assert all(re.fullmatch(r"tag:knee\.example,2026-01-15:notes/[a-z0-9-]+", one) for one in ids)
    assert texts(found, "a:author/a:name") == ["The Knee notes editors"]
    links = {one.get("rel"): one.get("href") for one in found.findall("a:link", ATOM)}
    assert links == {"self": f"{SITE}changes.atom", "alternate": f"{SITE}changes/"}
    for entry in entries:
        (link,) = entry.findall("a:link", ATOM)
        assert str(link.get("href")).startswith(f"{SITE}changes/#")


def test_entries_carry_escaped_html_with_absolute_links(knee: Path) -> None:
    (since, edition, _) = feed(knee).findall("a:entry", ATOM)
    assert texts(since, "a:title") == ["Since the edition of 1 June 2026: 1 safety change"]
    assert texts(edition, "a:updated") == ["2026-06-01T00:00:00Z"]
    (content,) = edition.findall("a:content", ATOM)
    assert content.get("type") == "html"
    seen = re.findall(r'href="([^"]*)"', content.text or "")
    assert f"{SITE}protocols/return-to-stairs/settle/" in seen
    assert all(one.startswith(SITE) for one in seen)
    assert "<b>up</b>" not in (texts(since, "a:content")[0])


def test_page_and_feed_are_the_same_bytes_again(knee: Path) -> None:
    one, other = handbook(knee), handbook(knee)
    assert changes_page(one, feed=True) == changes_page(other, feed=True)
    assert changes_feed(one, SITE) == changes_feed(other, SITE)


def test_a_feed_before_the_first_edition_is_empty_and_valid() -> None:
    found = feed(KNEE)
    assert found.findall("a:entry", ATOM) == []
    assert texts(found, "a:updated") == ["2026-01-15T00:00:00Z"]
