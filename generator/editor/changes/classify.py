"""From a difference between two records to the change that it means."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import cast

from generator.editor.changes.change import Change, Place
from generator.editor.changes.differences import ORDER, Difference, differences
from generator.editor.changes.doses import DoseChanged
from generator.editor.changes.drawings import drawing_changes
from generator.editor.changes.fields import (
    CeilingChanged,
    CitationChanged,
    FactChanged,
    FieldChanged,
    GroundingChanged,
    OutsideLimitsChanged,
    PaceChanged,
    PainRuleChanged,
    StopRuleChanged,
    WordsChanged,
)
from generator.editor.changes.limits import LimitChanged, same_range
from generator.editor.changes.probe import without
from generator.editor.changes.rules import RULES, RuleChanged, criteria_of, same_logic
from generator.editor.changes.structure import (
    Added,
    PrescriptionAdded,
    PrescriptionRemoved,
    Removed,
)
from generator.editor.changes.told import key_words, told
from generator.figures.figure import Figure
from generator.model.criteria import StatedCriterion
from generator.model.dose import Dose
from generator.model.grounding import Evidence, Grounded
from generator.model.ladder import EveryRung, Ladder, Rung
from generator.model.limits import BandLimit, Limit, PartName, TempoLimit
from generator.model.protocol import (
    Alternative,
    Phase,
    PrescribedDose,
    Protocol,
    ReviewBy,
    sheet_code,
)
from generator.model.shared import Citation, Condition, Family, PainRule, RedFlag
from generator.record import Record

GROUNDED = (Grounded, Evidence, StatedCriterion)
GROUNDING = frozenset(
    {"basis", "citations", "via", "studied_in", "why", "no_threshold", "parts", "certainty"}
)
#: Fields whose text or list says stop, do not start, or be seen, wherever they stand.
STOP = frozenset(
    {"stop_if", "do_not_use", "not_for", "red_flags", "flare", "be_seen_first", "clinician_only"}
)
#: The same, where it depends on the record.
STOP_IN: tuple[tuple[type[Record], frozenset[str]], ...] = (
    (RedFlag, frozenset({"sign", "do", "urgency"})),
    (Condition, frozenset({"says", "do", "never_through_pain"})),
    (Phase, frozenset({"impact"})),
    (ReviewBy, frozenset({"weeks", "do"})),
    (Protocol, frozenset({"start"})),
)
WORDS = frozenset(
    {
        *("name", "also_called", "searched_as", "purpose", "setup", "steps", "cues", "feel"),
        *("mistakes", "summary", "goals", "note", "says", "do", "how", "about", "household"),
        *("title", "tagline", "audience", "disclaimer", "short", "middle", "long", "alt"),
        *("provider", "format", "supervision", "setting", "adherence", "motivation"),
        *("tailoring", "fidelity", "towards", "terms", "jargon"),
    }
)
LIMITS = (Limit, TempoLimit, BandLimit)
#: Entries that come and go as one thing, beside prescriptions.
ENTRIES: dict[type[Record], str] = {Phase: "phase", Rung: "rung", Alternative: "equally good dose"}


@dataclass(frozen=True, slots=True)
class Thing:
    """One thing of a handbook with an id of its own, in both states."""

    place: Place
    old: Record
    new: Record
    names: Mapping[str, str]
    """Names of the exercises, by id."""


def changes_of(thing: Thing) -> Iterator[Change]:
    """Yield every change inside a thing."""
    for difference in differences(thing.old, thing.new):
        undone = without(difference)
        for change in classified(thing, difference):
            yield replace(change, without=undone)


def classified(thing: Thing, found: Difference) -> Iterator[Change]:
    """Yield what a difference means: mostly one change, two where a limit's basis changed too."""
    place = _place(thing, found)
    if Dose in (type(found.old), type(found.new)):
        yield from _dose(place, found)
    elif isinstance(found.old, LIMITS) or isinstance(found.new, LIMITS):
        yield from _limit(place, found)
    elif isinstance(found.old, Figure) or isinstance(found.new, Figure):
        yield from drawing_changes(place, found.old, found.new)
    elif found.key in RULES:
        yield from _rule(place, found)
    elif _is_entry(found):
        yield _entry(place, found)
    else:
        yield _field(thing, place, found)


def _dose(place: Place, found: Difference) -> Iterator[Change]:
    if found.old is not None and found.new is not None:
        yield DoseChanged(place=place, old=found.old, new=found.new)


def _limit(place: Place, found: Difference) -> Iterator[Change]:
    old, new, part = found.old, found.new, cast("PartName", found.key)
    is_other = old is None or new is None or not same_range(old, new)
    if is_other:
        yield LimitChanged(place=place, part=part, old=old, new=new)
    if old is not None and new is not None:
        at = replace(place, inside=(*place.inside, key_words(found.key)))
        said = {"basis"} if is_other else set()  # a limit's own change says its basis
        yield from _grounding(at, old, new, GROUNDING - said)


def _grounding(
    place: Place, old: Record, new: Record, keys: frozenset[str] = GROUNDING
) -> Iterator[Change]:
    for inner in differences(old, new):
        if inner.key in keys:
            yield GroundingChanged(place=place, field=inner.key, old=inner.old, new=inner.new)


def _rule(place: Place, found: Difference) -> Iterator[Change]:
    old, new = found.old, found.new
    if not same_logic(old, new):
        yield RuleChanged(place=place, rule=found.key, old=old, new=new)
        return
    at = replace(place, inside=(*place.inside, key_words(found.key)))
    for before, after in zip(criteria_of(old), criteria_of(new), strict=True):
        if type(before) is type(after):
            yield from _grounding(at, before, after)


def _entry(place: Place, found: Difference) -> Change:
    item = found.new if found.old is None else found.old
    came = found.old is None
    if isinstance(item, PrescribedDose):
        kind = PrescriptionAdded if came else PrescriptionRemoved
        return kind(place=place, content=item)
    what = ENTRIES[type(item)]
    return (Added if came else Removed)(place=place, what=what, content=item)


def _is_stop_rule(found: Difference) -> bool:
    if found.key in STOP:
        return True
    return any(isinstance(found.owner, record) and found.key in keys for record, keys in STOP_IN)


#: Which kind of change a field's difference is: the first that holds.
_KINDS: tuple[tuple[Callable[[Difference], bool], type[FieldChanged]], ...] = (
    (lambda one: isinstance(one.owner, GROUNDED) and one.key in GROUNDING, GroundingChanged),
    (lambda one: isinstance(one.owner, Citation), CitationChanged),
    (lambda one: isinstance(one.trail[0], PainRule), PainRuleChanged),
    (_is_stop_rule, StopRuleChanged),
    (lambda one: one.key == "outside_limits", OutsideLimitsChanged),
    (lambda one: isinstance(one.owner, EveryRung), PaceChanged),
    (lambda one: isinstance(one.owner, Family) and one.key == "ceilings", CeilingChanged),
    (lambda one: one.key in WORDS, WordsChanged),
)


def _field(thing: Thing, place: Place, found: Difference) -> Change:
    kind = next((kind for holds, kind in _KINDS if holds(found)), FactChanged)
    old, new = found.old, found.new
    if found.key.startswith(ORDER):
        old, new = (tuple(_item_name(thing, item) for item in items) for items in (old, new))
    return kind(place=place, field=found.key, old=old, new=new)


def _item_name(thing: Thing, item: object) -> str:
    """Return by what an item of a list is told from its neighbours."""
    if isinstance(item, PrescribedDose):
        return thing.names.get(item.exercise, item.exercise)
    name = getattr(item, "name", None)
    return name if isinstance(name, str) else told(getattr(item, "dose", item))


def _place(thing: Thing, found: Difference) -> Place:
    """Return where inside its thing a difference is, and the phase that is meant."""
    place, inside = thing.place, []
    around = found.trail if not _is_entry(found) else (*found.trail, found.new or found.old)
    for outer, record in zip((None, *around), around, strict=False):
        match record:
            case Phase() if isinstance(thing.new, Protocol):
                inside.append(record.name)
                place = replace(place, only=(sheet_code(thing.new.code, record.code),))
            case PrescribedDose():
                inside.append(thing.names.get(record.exercise, record.exercise))
            case Alternative():
                inside.append("equally good dose")
            case Rung() if isinstance(thing.new, Ladder):
                inside.append(_rung(thing, record))
            case Record() if outer is not None and isinstance(getattr(record, "name", None), str):
                inside.append(record.name)  # type: ignore[attr-defined]
    if found.entry:
        inside.append(found.entry)
    return replace(place, inside=tuple(inside))


def _is_entry(found: Difference) -> bool:
    one = found.old if found.new is None else found.new
    return isinstance(one, (PrescribedDose, *ENTRIES)) and None in (found.old, found.new)


def _rung(thing: Thing, rung: Rung) -> str:
    for ladder in (thing.new, thing.old):
        if isinstance(ladder, Ladder) and any(rung is one for one in ladder.rungs):
            number = next(place for place, one in enumerate(ladder.rungs, 1) if one is rung)
            return f"rung {number}"
    return "rung"
