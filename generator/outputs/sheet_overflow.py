"""A sheet whose programme does not go onto two pages."""

from __future__ import annotations

import math

from generator.diagnostics import Diagnostic
from generator.handbook import Handbook
from generator.model.protocol import sheet_code
from generator.views.addresses import PAPERS, Paper

CODE = "sheet-overflow"


def sheet_overflow(
    handbook: Handbook, protocol: str, phase: str, paper: Paper, excess: float
) -> Diagnostic:
    """Return the mistake, at the phase's name; `excess` is in millimetres of a column."""
    record = handbook.protocols[protocol]
    number = next(index for index, one in enumerate(record.phases) if one.id == phase)
    place = handbook.origin("protocol", protocol).inside("phases", number, "name")
    code = sheet_code(record.code, record.phases[number].code)
    centimetres = max(1, math.ceil(excess / 10))
    return Diagnostic(
        place.path,
        place.span(),
        CODE,
        f"the sheet {code} needs a third page on {PAPERS[paper]}: "
        f"it is {centimetres} cm of a column too long.",
        help="shorten notes and steps, or give fewer exercises or less that goes alongside.",
    )
