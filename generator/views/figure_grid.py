"""For editors: every figure with its data beside it, and what may be written in one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import get_args

from generator.figures import above_foot as above
from generator.figures import behind_foot as behind
from generator.figures import inside_pose as inside
from generator.figures.figure import (
    AbovePose,
    Arrow,
    BehindPose,
    BodyPose,
    Figure,
    InsidePose,
    Prop,
    Surface,
    Thing,
)
from generator.figures.foot_parts import Reach
from generator.figures.named import PoseName
from generator.figures.skeleton import RANGES
from generator.handbook import Handbook
from generator.model.exercise import Exercise
from generator.model.hover import hover
from generator.model.keys import key_order
from generator.record import Record
from generator.views.addresses import exercise_uri
from generator.views.figure import FigureView, figure_view, pose_data

#: What may be written, with a heading each.
WRITTEN: tuple[tuple[str, type[Record]], ...] = (
    ("A figure", Figure),
    ("A pose of the whole body", BodyPose),
    ("A pose from the inner edge", InsidePose),
    ("A pose from above", AbovePose),
    ("A pose from behind", BehindPose),
    ("A thing", Prop),
    ("An arrow", Arrow),
)
#: How far the numbers of a close-up go.
CLOSE_UPS: Mapping[type[Record], Mapping[str, Reach]] = {
    InsidePose: inside.REACHES,
    AbovePose: above.REACHES,
    BehindPose: behind.REACHES,
}
#: Keys of the far side begin with this; they reach as far as those of the near side.
FAR = "far_"


@dataclass(frozen=True, slots=True)
class GridEntry:
    """One exercise's figure, and how it is written in its file."""

    id: str
    name: str
    uri: str
    source: str
    figure: FigureView
    written: str


@dataclass(frozen=True, slots=True)
class KeyView:
    """One key: what it means, and how far it goes, empty where nothing limits it."""

    key: str
    meaning: str
    reach: str


@dataclass(frozen=True, slots=True)
class KeysView:
    """What may be written in one place."""

    anchor: str
    title: str
    about: str
    keys: tuple[KeyView, ...]


@dataclass(frozen=True, slots=True)
class FigureGrid:
    """The whole page."""

    entries: tuple[GridEntry, ...]
    poses: tuple[FigureView, ...]
    things: tuple[str, ...]
    surfaces: tuple[str, ...]
    groups: tuple[KeysView, ...]


def figure_grid(handbook: Handbook) -> FigureGrid:
    """Return all figures of a handbook, and the poses, things and keys that there are."""
    return FigureGrid(
        entries=tuple(
            _entry(handbook, identifier, record)
            for identifier, record in handbook.exercises.items()
            if record.figure is not None
        ),
        poses=tuple(_named(name) for name in get_args(PoseName)),
        things=get_args(Thing),
        surfaces=get_args(Surface),
        groups=tuple(_keys(title, record) for title, record in WRITTEN),
    )


def _entry(handbook: Handbook, identifier: str, record: Exercise) -> GridEntry:
    origin = handbook.origin("exercise", identifier).inside("figure")
    first, last = origin.key_span().line, origin.span().end_line
    lines = origin.document.text.splitlines()[first - 1 : last]
    return GridEntry(
        id=identifier,
        name=record.name,
        uri=exercise_uri(identifier),
        source=origin.path,
        figure=figure_view(handbook, record, record.dose),
        written="\n".join(lines).rstrip(),
    )


def _named(name: str) -> FigureView:
    drawing = pose_data(Figure(side=(BodyPose.model_validate({"pose": name}),)))
    return FigureView(drawing, "", name, name.replace("-", " "), 0, held=False, marks=())


def _keys(title: str, record: type[Record]) -> KeysView:
    meanings: Mapping[str, str] = hover(record)
    return KeysView(
        anchor=f"keys-{record.__name__.lower()}",
        title=title,
        about=" ".join((record.__doc__ or "").split()),
        keys=tuple(
            KeyView(key, " ".join(meanings[key].split()), _reach(record, key))
            for key in key_order(record)
        ),
    )


def _reach(record: type[Record], key: str) -> str:
    if record is BodyPose and (ends := RANGES.get(key.removeprefix(FAR))):
        return f"{ends[0]:g} to {ends[1]:g}"
    reach = CLOSE_UPS.get(record, {}).get(key)
    return f"{reach.low:g} to {reach.high:g}" if reach else ""
