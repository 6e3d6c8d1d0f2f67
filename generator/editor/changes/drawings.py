"""A drawing that changed: which numbers of which pose."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, ClassVar

from generator.editor.changes.change import Change, Detail, Place
from generator.editor.changes.fields import WordsChanged
from generator.editor.changes.told import key_words, told
from generator.figures.figure import Figure
from generator.model.units import numbered


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawingChanged(Change):
    """An exercise is drawn otherwise. No safety change: what is done stands in its steps."""

    kind: ClassVar[str] = "drawing-changed"

    old: Figure | None
    new: Figure | None

    @property
    def title(self) -> str:
        """Whether it is new, gone or another."""
        if self.old is None:
            return "New drawing"
        return "Drawing removed" if self.new is None else "Drawing changed"

    @property
    def details(self) -> tuple[Detail, ...]:
        """What is another in each pose and thing; of a drawing that came or went, its view."""
        if self.old is None or self.new is None:
            return (Detail("Drawing", _in_short(self.old), _in_short(self.new)),)
        old, new = dict(_numbers(self.old)), dict(_numbers(self.new))
        labels = [label for label in {**old, **new} if old.get(label) != new.get(label)]
        return tuple(Detail(label, old.get(label, ""), new.get(label, "")) for label in labels)


def drawing_changes(place: Place, old: Figure | None, new: Figure | None) -> Iterator[Change]:
    """Yield what a changed figure means: another drawing, other words for it, or both."""
    if old is None or new is None or _without_words(old) != _without_words(new):
        yield DrawingChanged(place=place, old=old, new=new)
    before, after = old.alt if old else "", new.alt if new else ""
    if before != after:
        yield WordsChanged(place=place, field="alt", old=before or None, new=after or None)


def _without_words(figure: Figure) -> Figure:
    return figure.model_copy(update={"alt": ""})


def _in_short(figure: Figure | None) -> str:
    """Return how a drawing is seen: "2 poses, side"."""
    if figure is None:
        return ""
    view = next(name for name in Figure.EXACTLY_ONE if getattr(figure, name) is not None)
    shown = getattr(figure, view)
    if isinstance(shown, str):
        return f"icon, {shown}"
    return f"{numbered(len(shown), 'pose')}, {view}"


def _numbers(figure: Figure) -> Iterator[tuple[str, str]]:
    """Yield everything that a figure says, each under its own label: "Side, pose 2, lean"."""
    data = figure.model_dump(mode="json", exclude={"alt"}, exclude_none=True)
    yield from _flat(data, "")


def _flat(data: Any, label: str) -> Iterator[tuple[str, str]]:
    if isinstance(data, dict):
        for key, item in data.items():
            words = key.replace("_", " ")
            yield from _flat(item, f"{label}, {words}" if label else key_words(key))
    elif isinstance(data, list):
        noun = "thing" if label == "Props" else "pose"
        for number, item in enumerate(data, 1):
            yield from _flat(item, f"{label}, {noun} {number}")
    else:
        yield label, told(data)
