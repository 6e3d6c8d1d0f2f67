"""The page that lists what changed, and a comparison as HTML."""

from __future__ import annotations

from generator.editor.changes import Comparison
from generator.editor.changes.text import reservations
from generator.handbook import Handbook
from generator.outputs.change_history import change_items, periods
from generator.outputs.page import PageMaker
from generator.outputs.tree import Page
from generator.render.page import render_page
from generator.views.frame import frame_view
from generator.views.wording import Wording

CHANGES = "changes/"
TITLE = "What has changed"
LEAD = "Every dose, limit and sheet that changed from one edition to the next."


def changes_page(handbook: Handbook, *, feed: bool) -> Page:
    """Return the list of changes since each edition; `feed` says whether it has a feed as well.

    The handbook must be free of errors.
    """
    make = PageMaker(frame_view(Wording(handbook)))
    return make.named(
        "changes.html",
        CHANGES,
        TITLE,
        LEAD,
        names=("changes", "editions", "safety"),
        views={"title": TITLE, "lead": LEAD, "periods": periods(handbook), "feed": feed},
    )


def comparison_html(comparison: Comparison) -> str:
    """Return a comparison as the body of an HTML page, safety changes first."""
    views = {
        "old": comparison.old.name,
        "new": comparison.new.name,
        "reservations": tuple(reservations(comparison)),
        "safety": tuple(change_items(comparison.safety, {})),
        "others": tuple(change_items(comparison.others, {})),
        "sheets": comparison.sheets,
        "withdrawn": comparison.withdrawn,
    }
    return render_page("pages/comparison.html", "", views).body
