"""What a change does: two states of a handbook compared as typed changes, and explained."""

from generator.editor.changes.change import Change, Detail, Place
from generator.editor.changes.compare import Comparison, compare
from generator.editor.changes.things import State

__all__ = ["Change", "Comparison", "Detail", "Place", "State", "compare"]
