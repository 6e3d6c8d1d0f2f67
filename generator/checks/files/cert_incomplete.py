"""A protocol's report on how it is delivered has a gap.

## What it finds

An item of `cert` that says nothing (“TBD”, “?”, “n/a”, or “not applicable” without a reason), a
protocol in which nothing goes `alongside` in any phase, and a phase that does not say when a person
starts there (`start_here_when`).

## Why it matters

A programme can only be repeated, and compared with a trial, where all sixteen items are told.
Reviewers of exercise programmes look for just these.

## Example

```yaml
cert: {fidelity: TBD}
```

## Instead

```yaml
cert: {fidelity: A clinician watches one set of each exercise at the review.}
```

“Not applicable, because nobody supervises it” is an answer as well.

## Source

CERT, the Consensus on Exercise Reporting Template (Slade and others, 2016): items 2 to 6, 12, 14
and 16 (`cert`), 10 (`alongside`) and 15 (`start_here_when`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.check import Check, Finding, at_key, at_value
from generator.diagnostics import Severity
from generator.handbook import Handbook, Origin
from generator.model.protocol import Cert, Protocol

_BLANK = re.compile(
    r"[\W_]*|(?:tb[acd]|to ?do|to be (?:added|confirmed|decided|done|written)|n/?a|x+|fixme"
    r"|not applicable|unknown|not known|not yet|later)[\W_]*",
    re.IGNORECASE,
)


def _find(handbook: Handbook) -> Iterator[Finding]:
    for identifier, protocol in handbook.protocols.items():
        origin = handbook.origin("protocol", identifier)
        yield from _blank_items(protocol.cert, origin.inside("cert"))
        yield from _missing_items(protocol, origin.inside("phases"))


def _blank_items(cert: Cert, origin: Origin) -> Iterator[Finding]:
    for field in Cert.model_fields:
        value = getattr(cert, field)
        at = origin.inside(field)
        texts = [(value, at)] if isinstance(value, str) else _items(value, at)
        for text, place in texts:
            if _BLANK.fullmatch(text.strip()):
                message = f"“{text.strip()}” says nothing about `{field}`."
                advice = "say it in a sentence, or why it does not apply."
                yield at_value(place, message, advice)


def _items(values: tuple[str, ...], at: Origin) -> list[tuple[str, Origin]]:
    return [(value, at.inside(number)) for number, value in enumerate(values)]


def _missing_items(protocol: Protocol, origin: Origin) -> Iterator[Finding]:
    if not any(phase.alongside for phase in protocol.phases):
        message = "nothing goes alongside the exercises in any phase (CERT item 10)."
        yield at_key(origin, message, "add `alongside:` to a phase, such as advice or an aid.")
    for number, phase in enumerate(protocol.phases):
        if phase.start_here_when is None:
            message = f"the phase `{phase.id}` does not say when a person starts with it."
            advice = "add `start_here_when:` with its criteria (CERT item 15)."
            yield at_value(origin.inside(number, "id"), message, advice)


CHECK = Check("cert-incomplete", __doc__, _find, Severity.WARNING)
