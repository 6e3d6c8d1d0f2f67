"""A new data file: every key of its record with what it means, the needed ones left blank."""

from generator.editor.scaffold.blanks import Blank, blanks
from generator.editor.scaffold.outline import outline
from generator.editor.scaffold.place import KINDS, RefusedError, place_for

__all__ = ["KINDS", "Blank", "RefusedError", "blanks", "outline", "place_for"]
