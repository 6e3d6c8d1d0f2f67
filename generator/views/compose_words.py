"""Everything that the composer says, so that its program holds no words of its own."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

#: Why a clinician may leave the usual limits, by the code that an address carries.
REASONS: Mapping[str, str] = MappingProxyType(
    {
        "managed": "has done more than this without a bad next morning",
        "returning": "goes back to a level trained before",
        "less": "needs less for now than the usual least",
        "time": "has less time or fewer days than usual",
        "clinician": "decided by the treating clinician after an examination",
    }
)

#: Names in braces are replaced; what they stand for is text, never markup.
MESSAGES: Mapping[str, str] = MappingProxyType(
    {
        "more": "More for {exercise}: {part}",
        "less": "Less for {exercise}: {part}",
        "more_one": "One more {unit} for {exercise}",
        "less_one": "One {unit} less for {exercise}",
        "more_many": "{n} more {unit} for {exercise}",
        "less_many": "{n} {unit} less for {exercise}",
        "up": "Move {exercise} up",
        "down": "Move {exercise} down",
        "remove": "Remove {exercise}",
        "reset": "Usual dose again for {exercise}",
        "from": "{part}, from",
        "to": "{part}, to",
        "changed": "{exercise}: {words}",
        "moved": "{exercise} is now number {number} of {of}.",
        "removed": "{exercise} is removed.",
        "added": "{exercise} is added.",
        "add": "Add",
        "add_one": "Add {exercise}",
        "tempo_up": "up",
        "tempo_hold": "held",
        "tempo_down": "down",
        "was_reset": "{exercise} has its usual dose again.",
        "grows_left_out": (
            "The sheet no longer says how this dose grows, nor the other dose that is as good."
        ),
        "needs_reason": (
            "{exercise}: {value} is the limit for {part}. To pass it, choose a reason first."
        ),
        "product": "{exercise}: that would be too much in all: {part}, {value} at most.",
        "hardest": "{exercise}: {value} is as far as {part} can go.",
        "reason_gone": "{exercise} is inside its usual limits again: {words}",
        "outside": "{label}: {reason}",
        "outside_more": "{label}: {reason}. {more}",
        "total": "{minutes} a session, {count} exercises.",
        "total_one": "{minutes} a session, 1 exercise.",
        "total_none": "No exercise yet.",
        "long": (
            "That is longer than {limit} minutes. What does not fit into a day is left out, and "
            "nobody chooses what: leave out the least useful."
        ),
        "many": (
            "That is more than {limit} exercises at one time of the day. The more a sheet has, the "
            "fewer are done: two to four are enough for most people."
        ),
        "none_found": "No exercise fits that choice.",
        "found": "{count} exercises.",
        "found_one": "1 exercise.",
        "loaded": "{name} is open. Change what this patient needs.",
        "empty": "An empty sheet is open. Add exercises.",
        "failed": "That could not be loaded. Check the connection and try again.",
        "bad_link": "This link holds no programme that can be read. An empty sheet is open.",
        "opened": "The programme in the link is open.",
        "phase_gone": "The sheet {code} is no longer in the handbook. The exercises stand alone.",
        "later": "The link was made with the edition of {then}; this is the edition of {now}.",
        "exercise_gone": "One exercise is no longer in the handbook and is left out: {id}.",
        "limited": "{exercise}: {part} was {was} and is {now}: that is the limit today.",
        "part_gone": "{exercise}: its dose is given in another way now. It has its usual dose.",
        "usual_changed": "{exercise}: the usual dose has changed since. This keeps the old one.",
        "composed_from": "Composed from {code} · {edition}",
        "composed": "Composed from {edition}",
        "composed_code": "{code}, composed",
        "copied": "The link is copied. It holds exercises and doses, no names and no notes.",
        "too_long_for_code": "This programme is too long for a QR code. Copy the link instead.",
    }
)
