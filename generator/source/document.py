"""One YAML file: its values, and on request where each of them stands."""

from dataclasses import dataclass, field

from generator.diagnostics import Span
from generator.source.data import Data, DataPath
from generator.source.findings import START
from generator.source.ink import stretch
from generator.source.lines import lines_of
from generator.source.nodes import compose
from generator.source.places import Place, places


@dataclass(frozen=True, slots=True)
class Document:
    """The values of one file. `path` is posix and relative to the root.

    No tree of nodes is kept: thousands of live nodes make the garbage collector triple the time
    of a check, and most files have nothing to report. The first question composes it again.
    """

    path: str
    text: str
    data: Data
    _places: dict[DataPath, Place] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def span(self, data_path: DataPath) -> Span:
        """Return where a value stands.

        For one that is absent: the key of the nearest value around it that is there, or the first
        token of that value where it has no key (an item of a list, or the file as a whole).
        """
        place, exact = self._nearest(data_path)
        if place is None:
            return START
        return place.value if exact else place.key or place.first

    def span_within(self, data_path: DataPath, start: int, end: int) -> Span:
        """Return where the characters `start` to `end` (exclusive) of a text stand in the file.

        They may be folded, indented or escaped there. White space at either end is left out; for
        nothing but white space, and for what is no text, this is the whole value.
        """
        place, exact = self._nearest(data_path)
        value = self._value(data_path)
        if place is None or not exact or not isinstance(value, str):
            return self.span(data_path)
        lines = lines_of(self.text)
        first, last = lines.offsets(place.value)
        found = stretch(self.text[first:last], value, start, end)
        return lines.span(first + found[0], first + found[1]) if found else place.value

    def _value(self, data_path: DataPath) -> Data:
        value = self.data
        for step in data_path:
            if isinstance(value, dict) and isinstance(step, str):
                value = value.get(step)
            elif isinstance(value, tuple) and isinstance(step, int) and step < len(value):
                value = value[step]
            else:
                return None
        return value

    def key_span(self, data_path: DataPath) -> Span:
        """Return where the key stands that holds a value; for an item, the key of its list."""
        path = data_path
        while path:
            place, _ = self._nearest(path)
            if place is not None and place.key is not None:
                return place.key
            path = path[:-1]
        root, _ = self._nearest(())
        return root.first if root else START

    def _nearest(self, data_path: DataPath) -> tuple[Place | None, bool]:
        known = self._located()
        for length in range(len(data_path), -1, -1):
            place = known.get(data_path[:length])
            if place is not None:
                return place, length == len(data_path)
        return None, False

    def _located(self) -> dict[DataPath, Place]:
        if not self._places:
            root = compose(self.text)
            if root is not None:
                self._places.update(places(self.text, root))
        return self._places
