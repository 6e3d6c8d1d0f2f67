"""The composer: its page, its data, and the cards that it may add to a sheet."""

from __future__ import annotations

from collections.abc import Iterator

from generator.handbook import Handbook
from generator.model.protocol import sheet_code
from generator.outputs.sheet_documents import document_of, html_asset, json_asset
from generator.outputs.tree import Asset
from generator.render.page import render_document
from generator.views.addresses import COMPOSE
from generator.views.compose import compose_data
from generator.views.sheet_blank import blank_sheet, exercise_cards
from generator.views.sheet_cards import Block

DATA = f"{COMPOSE}composer.json"
CARDS = f"{COMPOSE}cards/"


def composer_assets(handbook: Handbook) -> Iterator[Asset]:
    """Yield the composer; nothing where there is no sheet to begin with.

    Cards lie in a file each, so that a phone loads the pictures of those that it adds and no more.
    """
    blank = blank_sheet(handbook)
    if blank is None:
        return
    title = "Fit a sheet to one patient"
    says = "Change the doses of a sheet inside their limits, add what one patient needs, and print."
    views = {
        "document": document_of(handbook, title, says),
        "blank": blank,
        "empty_block": Block(name="", minutes="", cards=()),
        "protocols": _protocols(handbook),
    }
    yield html_asset("sheets/compose.html", COMPOSE, views)
    yield json_asset(DATA, compose_data(handbook))
    for identifier, card in exercise_cards(handbook):
        uri = f"{CARDS}{identifier}.json"
        parts = {"card": card, "labels": blank.labels, "exercise": identifier}
        yield json_asset(uri, {"card": render_document("sheets/card.html", COMPOSE, parts)})


def _protocols(handbook: Handbook) -> list[tuple[str, list[tuple[str, str]]]]:
    """Return the phases of each protocol, by the ids of their sheets."""
    return [
        (one.name, [(sheet_code(one.code, phase.code), phase.name) for phase in one.phases])
        for one in handbook.protocols.values()
    ]
