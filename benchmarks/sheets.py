"""`python -m benchmarks.sheets [root]`: a sheet beside the same words printed by Chromium.

Both are warm, and both print one sheet after the other on one thread. The peer gets the sheet's
words and pictures as plain HTML and has no layout to find and no tags to write, so it is flattered.
"""

from __future__ import annotations

import json
import statistics
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from html import escape
from pathlib import Path
from typing import Any

from playwright.sync_api import sync_playwright

from generator.handbook import load
from generator.outputs.sheet_data import sheet_data
from generator.outputs.typesetter import Manuscript, Typesetter
from generator.views.sheet import sheet_view

CHROMIUM = "/usr/bin/chromium"
OPTIONS = {"paper": "a4", "large": "no", "log": "yes"}
ROUNDS = 5


def main() -> None:
    """Measure and print."""
    root = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent.parent
    handbook = load(root).handbook
    sheets = [
        sheet_data(handbook, sheet_view(handbook, protocol, phase.id, "https://site.example/"))
        for protocol, record in handbook.protocols.items()
        for phase in record.phases
    ][:10]
    with Typesetter(handbook.info.edition) as typesetter:
        ours = _measured(
            _fresh(sheets), lambda data: typesetter.typeset(Manuscript("sheet", data, OPTIONS))
        )
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = browser.new_page()

        def printed(data: str) -> None:
            page.set_content(_html(json.loads(data)))
            page.pdf(format="A4", tagged=True)

        peer = _measured(_fresh(sheets), printed)
        browser.close()
    print(f"{len(sheets)} sheets with their logs, {ROUNDS} rounds, one thread, by the clock")
    print(f"  ours: {ours * 1000:.0f} ms a sheet\n  Chromium: {peer * 1000:.0f} ms a sheet")
    print(f"  {peer / ours:.1f} times as fast (target: at least 3)")


def _fresh(sheets: Sequence[str]) -> list[str]:
    """Return every sheet once a round, each with words of its own, so that none is remembered."""
    return [
        data.replace('"What to do today"', f'"What to do today ({number})"')
        for number in range(ROUNDS)
        for data in sheets
    ]


def _measured(sheets: Sequence[str], make: Callable[[str], object]) -> float:
    """Return the median of seconds a sheet, after one to warm up."""
    make(sheets[0])
    taken = []
    for data in sheets[1:]:
        start = time.perf_counter()
        make(data)
        taken.append(time.perf_counter() - start)
    return statistics.median(taken)


def _html(sheet: dict[str, Any]) -> str:
    boxes = "<td>&#9744;</td>" * 28
    names = (escape(row["name"]) for row in sheet["log"]["rows"])
    rows = "".join(f"<tr><th>{name}</th>{boxes}</tr>" for name in names)
    body = "".join(_pieces(sheet))
    return f"<html lang=en><title>Sheet</title><body>{body}<table>{rows}</table></body></html>"


def _pieces(value: Any) -> Iterator[str]:
    """Yield every text of a sheet as a paragraph, and every picture."""
    if isinstance(value, dict):
        for name, part in value.items():
            yield from [part] if name == "svg" else _pieces(part)
    elif isinstance(value, list):
        for part in value:
            yield from _pieces(part)
    elif isinstance(value, str):
        yield f"<p>{escape(value)}</p>"


if __name__ == "__main__":
    main()
