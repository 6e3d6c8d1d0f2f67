"""What a change does: two states of a handbook compared as typed changes, and explained.

    kind                      is a safety change
    added                     where it brings doses: protocol, phase, ladder, rung, sheet
    removed                   where it guarded somebody: red flag, condition, phase, rung
    renamed                   never
    dose-changed              where any part asks for more in any week
    limit-changed             where the limit permits what it did not permit before
    prescription-added        always
    prescription-removed      never
    prescription-moved        where the exercise comes earlier
    rule-changed              unless nobody goes on who was held before
    pace-changed              where people climb a ladder faster
    stop-rule-changed         unless signs are only added, or it is plainly stricter
    pain-rule-changed         unless a band ends lower, or a kind of pain is added
    outside-limits-changed    unless the leave is withdrawn
    ceiling-changed           where it is higher or gone
    fact-changed              where a measure counts otherwise, order changes, a ladder is let in
    words-changed             never
    drawing-changed           never: what is done stands in the steps
    grounding-changed         never: the number stands
    citation-changed          never
    sheet-reworded            never (only between editions)
    sheet-rules-changed       always: an edition cannot tell which way (only between editions)

Where it cannot be told, it is one: a reviewer reads a line too many rather than one too few.
"""

from generator.editor.changes.change import Change, Detail, Place
from generator.editor.changes.compare import Comparison, compare
from generator.editor.changes.things import State

__all__ = ["Change", "Comparison", "Detail", "Place", "State", "compare"]
