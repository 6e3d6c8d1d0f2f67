"""Where a new file goes, and why it may not."""

from __future__ import annotations

import re
from pathlib import Path

from generator.diagnostics import did_you_mean
from generator.handbook import Handbook
from generator.handbook.files import RESERVED
from generator.model.files import FILE_KINDS
from generator.record import ID_PATTERN

#: What an editor writes a new file for. (An edition is recorded, not written.)
KINDS = ("exercise", "protocol", "ladder")


class RefusedError(Exception):
    """There can be no such file; the message says why and what there can be."""


def place_for(root: Path, handbook: Handbook, kind: str, identifier: str, family: str) -> str:
    """Return the path for a new thing, relative to the root; raise RefusedError where it can't be.

    `family` is for exercises, and empty for all others.
    """
    pattern = FILE_KINDS[kind].pattern
    needs_family = pattern.count("*") > 1
    problem = _wrong_id(root, pattern, identifier)
    if needs_family and not problem:
        problem = _wrong_family(handbook, family)
    elif family and not problem:
        problem = f"only an exercise has a family, not a {kind}."
    if problem:
        raise RefusedError(problem)
    folder = pattern.rpartition("/")[0].replace("*", family)
    return f"{folder}/{identifier}.yml"


def _wrong_id(root: Path, pattern: str, identifier: str) -> str:
    if not re.fullmatch(ID_PATTERN, identifier):
        return f"{identifier} cannot be an id: use small letters, digits and single hyphens."
    if identifier in RESERVED:
        return f"{identifier} is the name of one of the handbook's own pages."
    taken = sorted(root.glob(pattern.removesuffix("*.yml") + f"{identifier}.yml"))
    if taken:
        return f"the id {identifier} is already taken by {taken[0].relative_to(root).as_posix()}."
    return ""


def _wrong_family(handbook: Handbook, family: str) -> str:
    known = handbook.vocabulary.families
    if family in known:
        return ""
    near = did_you_mean(family, known)
    there_is = f"there is: {', '.join(known) or 'none in content/vocabulary.yml'}."
    if not family:
        return f"say which family it belongs to with --family; {there_is}"
    return f"there is no family {family}; " + (f"did you mean {near}?" if near else there_is)
