"""The shipped site as it is published: its addresses, what is in it, and what is not."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from generator.handbook import Handbook
from generator.outputs.sheet_cache import FOLDER, SUFFIX
from tests.places import copy_of
from tests.site.conftest import Site

#: Attributes by which a page makes the browser ask for something.
ASKING = {"link": "href", "script": "src", "img": "src", "source": "src", "iframe": "src"}
CSS_ADDRESS = re.compile(r"(?:url\(\s*['\"]?|@import\s+['\"])(?!data:)([^'\")]+)")


class Links(HTMLParser):
    """Collects what a page links to, asks for, and which anchors it has."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.asked: list[str] = []
        self.anchors: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self.anchors.add(found.get("id") or "")
        if tag == "a" and found.get("href"):
            self.links.append(found["href"] or "")
        asks = found.get(ASKING.get(tag, ""))
        if asks and found.get("rel") not in {"canonical", "next", "prev"}:
            self.asked.append(asks)


@cache
def read(page: Path) -> Links:
    """Read a page of the built site, once for all tests that look at it."""
    links = Links()
    links.feed(page.read_text("utf-8"))
    return links


def test_every_thing_has_its_address(site: Site, handbook: Handbook) -> None:
    addresses = [f"exercises/{one}/" for one in handbook.exercises]
    addresses += [f"ladders/{one}/" for one in handbook.ladders]
    for identifier, protocol in handbook.protocols.items():
        addresses.append(f"protocols/{identifier}/")
        addresses += [f"protocols/{identifier}/{phase.id}/" for phase in protocol.phases]
    addresses += ["", "sheets/", "exercises/by-region/", "exercises/by-equipment/", "measures/"]
    missing = [uri for uri in addresses if not (site.folder / uri / "index.html").is_file()]
    assert missing == []
    assert (site.folder / "404.html").is_file()


def test_every_phase_has_its_sheets(site: Site, handbook: Handbook) -> None:
    for identifier, protocol in handbook.protocols.items():
        for phase in protocol.phases:
            for paper in ("a4", "letter"):
                name = f"{identifier}-{phase.id}-{paper}.pdf"
                assert (site.folder / "sheets" / identifier / phase.id / name).is_file()


def test_every_shipped_phase_fits(site: Site) -> None:
    assert [(one.path, one.span.line, one.message) for one in site.diagnostics] == []


def test_no_page_asks_another_host(site: Site) -> None:
    found = []
    for page in site.pages:
        found += [f"{page}: {asked}" for asked in read(page).asked if urlsplit(asked).netloc]
    for sheet in site.folder.rglob("*.css"):
        text = sheet.read_text("utf-8")
        found += [f"{sheet}: {hit}" for hit in CSS_ADDRESS.findall(text) if urlsplit(hit).netloc]
    assert found == []


def test_no_link_is_dead(site: Site) -> None:
    pages = {page: read(page) for page in site.pages}
    dead = []
    for page, links in pages.items():
        if page.name == "404.html":
            continue  # its links are absolute, since it stands in for any address
        base = "http://site.example/" + page.relative_to(site.folder).as_posix()
        for link in links.links:
            address = urlsplit(urljoin(base, link))
            if address.netloc != "site.example":
                continue
            target = site.folder / unquote(address.path).lstrip("/")
            target = target / "index.html" if target.is_dir() else target
            fragment = unquote(address.fragment)
            is_there = target.is_file() and (
                not fragment or target not in pages or fragment in pages[target].anchors
            )
            if not is_there:
                dead.append(f"{page.relative_to(site.folder)} -> {link}")
    assert dead == []


def test_data_files_are_not_published(site: Site) -> None:
    published = [path.suffix for path in site.folder.rglob("*")]
    assert not {".yml", ".yaml", ".md", ".py"} & set(published)


def test_the_whole_handbook_is_one_json_file(site: Site, handbook: Handbook) -> None:
    body = json.loads((site.folder / "handbook.json").read_text("utf-8"))
    assert body["schema_version"] == 1
    assert set(body["exercises"]) == set(handbook.exercises)
    assert set(body["protocols"]) == set(handbook.protocols)
    assert body["handbook"]["edition"] == handbook.info.edition.isoformat()


def test_every_page_says_that_no_clinician_has_reviewed_it(site: Site, handbook: Handbook) -> None:
    assert handbook.info.reviews == ()
    silent = [
        page.relative_to(site.folder).as_posix()
        for page in site.pages
        if not re.search(
            r"not yet (been )?reviewed by a clinician", page.read_text("utf-8"), re.IGNORECASE
        )
    ]
    assert silent == []


def test_every_page_says_where_to_report_an_unsafe_dose(site: Site, handbook: Handbook) -> None:
    address = handbook.info.report_unsafe
    silent = [page.name for page in site.pages if address not in page.read_text("utf-8")]
    assert silent == []


def test_edit_leads_to_the_file_that_made_the_page(site: Site) -> None:
    page = (site.folder / "exercises/short-foot/index.html").read_text("utf-8")
    assert 'href="https://toehold.example/edit/main/exercises/foot-core/short-foot.yml"' in page


def test_search_entries_are_short_and_carry_other_names(site: Site, handbook: Handbook) -> None:
    index = json.loads((site.folder / "search/search_index.json").read_text("utf-8"))
    entries = {entry["location"]: entry for entry in index["docs"]}
    for identifier, exercise in handbook.exercises.items():
        entry = entries[f"exercises/{identifier}/"]
        words = f"{entry['title']} {entry['text']}"
        assert len(entry["text"]) < 900
        for name in (*exercise.also_called, *exercise.searched_as):
            assert name in words


def digests(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


#: One shipped document in so many is typeset again; of the others it is enough that what they are
#: made from is the same. The tests' own handbook is typeset anew as a whole.
TYPESET_AGAIN = 8


@pytest.mark.parametrize("name", ["knee_site", "site"])
def test_two_builds_give_the_same_bytes(
    name: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    first: Site = request.getfixturevalue(name)
    root = copy_of(first.root, tmp_path / "book")
    if name == "site":
        hand_over(first.root / FOLDER, root / FOLDER)
    command = [sys.executable, "-m", "generator", "--root", str(root), "build"]
    subprocess.run(
        command, env={**os.environ, "PYTHONHASHSEED": "1"}, capture_output=True, check=True
    )
    assert digests(root / "site") == digests(first.folder)


def hand_over(before: Path, after: Path) -> None:
    """Give a second build the documents of the first, each under the digest of what made it."""
    shutil.copytree(before, after)
    made = sorted(after.glob(f"*{SUFFIX}"))
    assert len(made) > TYPESET_AGAIN
    for file in made[::TYPESET_AGAIN]:
        file.unlink()
