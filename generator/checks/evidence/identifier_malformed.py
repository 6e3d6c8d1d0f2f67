"""A DOI or PMID has the wrong form.

## What it finds

A `DOI` that is not “10.”, a number of four to nine digits, a slash and a name; a `PMID` that is not
one to eight digits. An address (`https://doi.org/…`) is no DOI.

## Why it matters

The page makes a link of it, and that link would lead nowhere.

## Example

```yaml
smith2020: {DOI: "doi:10.1000/182", PMID: "PMC123456"}
```

## Instead

```yaml
smith2020: {DOI: 10.1000/182, PMID: "31618073"}
```

## Source

The DOI Handbook, 2.2, and Crossref's advice on matching DOIs; PubMed's help on its identifiers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.check import Check, Finding, at_value
from generator.handbook import Handbook, Origin

_DOI = re.compile(r"10\.\d{4,9}/[^\s]+")
_PMID = re.compile(r"[1-9]\d{0,7}")


def _find(handbook: Handbook) -> Iterator[Finding]:
    for key, citation in handbook.citations.items():
        origin = handbook.origin("citation", key)
        if citation.doi is not None and not _DOI.fullmatch(citation.doi):
            inside = _DOI.search(citation.doi)
            meant = inside[0] if inside else "it like 10.1000/182, as the source shows it"
            yield _malformed(origin, "DOI", citation.doi, meant)
        if citation.pmid is not None and not _PMID.fullmatch(citation.pmid):
            yield _malformed(origin, "PMID", citation.pmid, "digits alone, such as 31618073")


def _malformed(origin: Origin, field: str, given: str, meant: str) -> Finding:
    message = f"“{given}” is not the form of a {field}."
    return at_value(origin.inside(field), message, f"write {meant}.")


CHECK = Check("identifier-malformed", __doc__, _find)
