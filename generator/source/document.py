"""One YAML file: its values, and on request where each of them stands."""

from dataclasses import dataclass, field

from generator.diagnostics import Span
from generator.source.data import Data, DataPath
from generator.source.findings import START
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
