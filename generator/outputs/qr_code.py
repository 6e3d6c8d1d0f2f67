"""The code on a sheet that a telephone's camera reads: the address of the sheet's own page."""

from __future__ import annotations

import io
from functools import lru_cache

import segno

#: Modules of white round the code, without which cameras do not find it.
QUIET_ZONE = 4
#: Codes that are kept: choosing the best mask takes longer than all else of a sheet's page.
KEPT = 512


@lru_cache(maxsize=KEPT)
def qr_code(address: str) -> dict[str, str] | None:
    """Return the code as SVG and what it says of itself; None where no address is known.

    `address` is as it is printed, without its scheme.
    """
    if not address:
        return None
    whole = address if "://" in address else f"https://{address}"
    made = segno.make(whole, error="m", micro=False)
    drawn = io.BytesIO()
    made.save(
        drawn, kind="svg", border=QUIET_ZONE, xmldecl=False, svgns=True, nl=False, omitsize=True
    )
    return {"svg": drawn.getvalue().decode(), "alt": f"QR code with the address {address}"}
