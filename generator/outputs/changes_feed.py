"""The list of changes as an Atom feed (RFC 4287)."""

from __future__ import annotations

import datetime
from urllib.parse import urljoin, urlsplit
from xml.etree import ElementTree as ET

from generator.handbook import Handbook
from generator.model.units import numbered
from generator.outputs.change_history import Period, periods
from generator.outputs.changes import CHANGES, TITLE
from generator.outputs.tree import Asset
from generator.render.page import render_block

FEED = "changes.atom"
ATOM = "http://www.w3.org/2005/Atom"


def changes_feed(handbook: Handbook, site_url: str) -> Asset | None:
    """Return the feed; None without the site's address, since a feed's are absolute.

    Ids are tag URIs (RFC 4151) of the site's host and the first edition's date, so that they
    outlive a move of the page. Dates are those of editions, at midnight UTC. The handbook must be
    free of errors.
    """
    if not site_url:
        return None
    site = f"{site_url.rstrip('/')}/"
    found = periods(handbook)
    began = found[-1].date if found else handbook.info.edition
    feed = ET.Element("feed", {"xmlns": ATOM, "xml:lang": handbook.info.language})
    _text(feed, "id", _tag(site, began, "changes"))
    _text(feed, "title", f"{handbook.info.title}: {TITLE.lower()}")
    _text(feed, "updated", _midnight(found[0].date if found else began))
    for name in handbook.info.authors:
        _text(ET.SubElement(feed, "author"), "name", name)
    _link(feed, "self", urljoin(site, FEED), "application/atom+xml")
    _link(feed, "alternate", urljoin(site, CHANGES), "text/html")
    for period in found:
        _entry(feed, period, site, began)
    ET.indent(feed)
    return Asset(FEED, ET.tostring(feed, encoding="utf-8", xml_declaration=True) + b"\n")


def _entry(feed: ET.Element, period: Period, site: str, began: datetime.date) -> None:
    entry = ET.SubElement(feed, "entry")
    _text(entry, "id", _tag(site, began, period.anchor))
    _text(entry, "title", _title(period))
    _text(entry, "updated", _midnight(period.date))
    _link(entry, "alternate", urljoin(site, f"{CHANGES}#{period.anchor}"), "text/html")
    content = ET.SubElement(entry, "content", {"type": "html"})
    content.text = render_block("blocks/changes.html", CHANGES, {"period": period, "site": site})


def _title(period: Period) -> str:
    if not period.safety:
        return period.title
    return f"{period.title}: {numbered(len(period.safety), 'safety change')}"


def _text(parent: ET.Element, name: str, text: str) -> None:
    ET.SubElement(parent, name).text = text


def _link(parent: ET.Element, relation: str, address: str, kind: str) -> None:
    ET.SubElement(parent, "link", {"rel": relation, "type": kind, "href": address})


def _tag(site: str, date: datetime.date, name: str) -> str:
    """Return a tag URI; the path tells apart the handbooks of one host."""
    address = urlsplit(site)
    return f"tag:{address.hostname},{date.isoformat()}:{address.path.strip('/')}/{name}"


def _midnight(date: datetime.date) -> str:
    return f"{date.isoformat()}T00:00:00Z"
