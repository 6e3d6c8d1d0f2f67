"""Everything in a handbook that has an id or a file of its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from generator.editor.changes.change import Place
from generator.handbook import Handbook
from generator.model.shape import FieldPlan, plan
from generator.model.shared import Vocabulary
from generator.record import Record

#: What the things in the vocabulary's tables are called, where that is not the table's own name.
SINGULAR = {
    "regions": "region",
    "positions": "position",
    "equipment": "equipment",
    "families": "family",
    "conditions": "condition",
}
VOCABULARY = "content/vocabulary.yml"
#: Records of a handbook that stand alone in their file: kind, file, attribute.
SINGLE = (
    ("handbook", "content/handbook.yml", "info"),
    ("pain-rule", "content/pain-rule.yml", "pain_rule"),
    ("vocabulary", VOCABULARY, "vocabulary"),
)
#: Records of a handbook by id: kind and attribute.
MANY = (
    ("exercise", "exercises"),
    ("protocol", "protocols"),
    ("ladder", "ladders"),
    ("measure", "measures"),
    ("red-flag", "red_flags"),
    ("alongside", "alongside"),
    ("citation", "citations"),
    ("claim", "claims"),
    ("form", "forms"),
    ("edition", "editions"),
)


@dataclass(frozen=True, slots=True)
class State:
    """One state of a handbook.

    `name` is what it was asked for by; `mistakes` how many keep it from being read whole;
    `digests` are those of its sheets by printed id, or None where they cannot be made.
    """

    name: str
    handbook: Handbook
    mistakes: int = 0
    digests: Mapping[str, str] | None = None


def tables(handbook: Handbook) -> dict[str, Mapping[str, Record]]:
    """Return all records with an id, by kind: those of folders, of shared files, of vocabulary."""
    found: dict[str, Mapping[str, Record]] = {
        kind: getattr(handbook, attribute) for kind, attribute in MANY
    }
    for field in plan(Vocabulary):
        if field.records:
            table = getattr(handbook.vocabulary, field.attribute)
            found[_kind(field)] = MappingProxyType(table)
    return found


def _kind(field: FieldPlan) -> str:
    return SINGULAR.get(field.key, field.key)


#: The vocabulary's tables by the kind of thing in them.
TABLES = {_kind(field): field.attribute for field in plan(Vocabulary) if field.records}


def singles(handbook: Handbook) -> Iterator[tuple[Place, Record]]:
    """Yield the records that stand alone, the vocabulary without its tables of records."""
    for kind, path, attribute in SINGLE:
        record = getattr(handbook, attribute)
        if isinstance(record, Vocabulary):
            record = record.model_copy(update={table: {} for table in TABLES.values()})
        yield Place(path, kind, "", kind.replace("-", " ").capitalize()), record


def place(handbook: Handbook, kind: str, identifier: str) -> Place:
    """Return where a thing with an id stands."""
    record = tables(handbook)[kind][identifier]
    name = getattr(record, "name", None)
    origin = handbook.origins.get((kind, identifier))
    path = origin.path if origin else VOCABULARY
    return Place(path, kind, identifier, name if isinstance(name, str) else identifier)
