"""Safe corrections of a data file: those after which it says the same, written as it is meant.

A correction changes the text where it must and nowhere else, and the result is read again: unless
exactly the intended values come out, the correction is dropped.
"""

from generator.editor.corrections.correct import Corrected, correct
from generator.editor.corrections.unified import unified

__all__ = ["Corrected", "correct", "unified"]
