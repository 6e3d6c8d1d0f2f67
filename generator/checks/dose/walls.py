"""What no number of a dose may pass: the two ends of a limit, and the ceiling of a family."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple, Protocol

from generator.checks.check import value_related
from generator.diagnostics import Related
from generator.handbook import Handbook, Origin
from generator.handbook.doses import GivenDose, Permitted
from generator.model.limits import AnyLimit, Bound, PartName, bounds, rank
from generator.model.parts import Part
from generator.model.shared import Family
from generator.model.units import bound, permitted


class Wall(Protocol):
    """One end of what is permitted for one part of a dose."""

    @property
    def value(self) -> Bound:
        """The last value that is permitted."""

    @property
    def is_upper(self) -> bool:
        """Whether the larger values are the forbidden ones."""

    @property
    def allows(self) -> str:
        """Who allows what: "“Stand” allows 5 to 30"."""

    @property
    def way_out(self) -> str:
        """What else an editor can do than write another number."""

    @property
    def note(self) -> Related:
        """Where the wall stands."""


def is_passed(wall: Wall, value: Bound | None) -> bool:
    """Tell whether a value lies beyond a wall; an end that is left open does not."""
    if value is None:
        return False
    distance = rank(value) - rank(wall.value)
    return distance > 0 if wall.is_upper else distance < 0


class Ceiling(NamedTuple):
    """What no dose of a family passes, for whatever reason."""

    value: float
    family: Family
    at: Origin

    @property
    def is_upper(self) -> bool:
        """The more repetitions a maximum is good for, the lighter: there the least is the most."""
        return self.at.at[-1] != "load_rm"

    @property
    def allows(self) -> str:
        """Name the family."""
        return f"no dose of the family “{self.family.name}” may pass {bound(self.value)}"

    @property
    def way_out(self) -> str:
        """There is none."""
        return "; `outside_limits` does not lift a ceiling"

    @property
    def note(self) -> Related:
        """Point at the vocabulary."""
        return value_related(self.at, "the ceiling is set")


class LimitEnd(NamedTuple):
    """The smallest or the largest value that an exercise or a ladder permits."""

    value: Bound
    part: Part
    limit: AnyLimit
    holder: Permitted
    is_upper: bool
    is_prescribed: bool
    """Whether the dose is a prescription, which can be given leave."""

    @property
    def allows(self) -> str:
        """Name the exercise or ladder and both ends."""
        lowest, highest = bounds(self.limit, self.part.component)
        return f"“{self.holder.name}” allows {permitted(lowest, highest)}"

    @property
    def way_out(self) -> str:
        """A reviewer may stand for a prescription; elsewhere only the limit itself can change."""
        if self.is_prescribed:
            return ", or give `outside_limits` with a reason and a reviewer"
        return ", or change the limit and what it rests on"

    @property
    def note(self) -> Related:
        """Point at the limit, with its sources."""
        component = (self.part.component,) if self.part.component else ()
        at = self.holder.at.inside(self.part.name, "max" if self.is_upper else "min", *component)
        sources = ", ".join(self.limit.citations) or self.limit.basis
        message = f"the limit is set ({sources})" if sources else "the limit is set"
        return value_related(at, message)


def walls(handbook: Handbook, given: GivenDose, holder: Permitted, part: Part) -> tuple[Wall, ...]:
    """Return what a part of a dose may not pass, the hardest first."""
    above = None if isinstance(part.high, str) else ceiling(handbook, holder.family, part.name)
    return (*((above,) if above else ()), *_limit_ends(given, holder, part))


@lru_cache(maxsize=1024)  # a dozen families, each with a few ceilings, for thousands of doses
def ceiling(handbook: Handbook, identifier: str, name: PartName) -> Ceiling | None:
    """Return what a family of exercises sets for a part, where it sets something."""
    family = handbook.vocabulary.families.get(identifier)
    value = family.ceilings.get(name) if family else None
    if family is None or value is None:
        return None
    at = handbook.origin("vocabulary").inside("families", identifier, "ceilings", name)
    return Ceiling(value, family, at)


def _limit_ends(given: GivenDose, holder: Permitted, part: Part) -> Iterator[Wall]:
    limit: AnyLimit | None = getattr(holder.limits, part.name)
    prescription = given.prescription
    if limit is None or (prescription is not None and prescription.outside_limits is not None):
        return
    lowest, highest = bounds(limit, part.component)
    if lowest is not None and highest is not None and rank(lowest) > rank(highest):
        return  # a limit that runs backwards permits nothing; that is another check's finding
    is_prescribed = prescription is not None
    if highest is not None:
        yield LimitEnd(highest, part, limit, holder, is_upper=True, is_prescribed=is_prescribed)
    if lowest is not None:
        yield LimitEnd(lowest, part, limit, holder, is_upper=False, is_prescribed=is_prescribed)
