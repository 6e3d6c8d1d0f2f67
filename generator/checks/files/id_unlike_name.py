"""A file's name has nothing of the name inside it.

## What it finds

An exercise, a protocol or a ladder whose id (the file's name) shares no word with its `name`,
`also_called` or `searched_as`. A name in another script than Latin is left alone.

## Why it matters

The id is in the page's address and in every reference. An editor who reads `wall-press` in a
programme must get a wall press; most often such a file was copied and its inside changed.

## Example

```yaml
# exercises/strength/wall-press.yml
name: Slow raise
```

## Instead

```yaml
# exercises/strength/slow-raise.yml
name: Slow raise
```

Rename a file as long as nobody has its sheet in hand; after that keep it, and add the old name
under `also_called`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from generator.checks.check import Check, Finding, at_value
from generator.diagnostics import Severity
from generator.handbook import Handbook
from generator.model.exercise import Exercise
from generator.model.ladder import Ladder
from generator.model.protocol import Protocol

_LATIN = re.compile(r"[A-Za-z]")
_LETTERS = 3  # that two words must share from their beginning on: "hop" and "hopping"


def _find(handbook: Handbook) -> Iterator[Finding]:
    things: dict[str, Mapping[str, Exercise | Protocol | Ladder]] = {
        "exercise": handbook.exercises,
        "protocol": handbook.protocols,
        "ladder": handbook.ladders,
    }
    for kind, by_id in things.items():
        for identifier, thing in by_id.items():
            if _LATIN.search(thing.name) and not _shares_a_word(identifier, _names(thing)):
                origin = handbook.origin(kind, identifier).inside("name")
                message = f"this name has nothing of the file's name, `{identifier}`."
                yield at_value(origin, message, "rename the file, or see if it is the right one.")


def _names(thing: Exercise | Protocol | Ladder) -> tuple[str, ...]:
    other = thing.also_called if isinstance(thing, Exercise) else ()
    return thing.name, *other, *thing.searched_as


def _shares_a_word(identifier: str, names: tuple[str, ...]) -> bool:
    text = " ".join(("", *names)).lower().replace("-", " ")
    words = re.findall(r"[^\W_]+", identifier.lower())
    return any(f" {word[:_LETTERS]}" in text for word in words)


CHECK = Check("id-unlike-name", __doc__, _find, Severity.WARNING)
