"""What every record is: strict, frozen and closed; and the scalar types that fields are made of."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from typing import Annotated, ClassVar, Self, TypeAlias

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetJsonSchemaHandler,
    WithJsonSchema,
    model_validator,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError


class Record(BaseModel):
    """A closed group of keys in an editor's file.

    Nothing is converted (a number in quotes is text), nothing unknown is accepted, and nothing
    changes after decoding. A field's docstring is what the editor reads on hover.
    """

    model_config = ConfigDict(
        strict=True,
        frozen=True,
        extra="forbid",
        defer_build=True,
        serialize_by_alias=True,
    )


@dataclass(frozen=True, slots=True)
class Reference:
    """Marks a text field as the id of another thing, so that linking can follow it."""

    kind: str


class OneOfRecord(Record):
    """A record that carries exactly one of some keys; decoder and schema both say so."""

    EXACTLY_ONE: ClassVar[tuple[str, ...]]

    @model_validator(mode="after")
    def _choose(self) -> Self:
        given = [key for key in self.EXACTLY_ONE if getattr(self, key) is not None]
        if len(given) != 1:
            raise PydanticCustomError(
                "choose_one",
                "give exactly one of {keys}",
                {"keys": ", ".join(self.EXACTLY_ONE), "given": given},
            )
        return self

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        schema = handler(core_schema)
        given = {"not": {"type": "null"}}
        choice = [{"required": [key], "properties": {key: given}} for key in cls.EXACTLY_ONE]
        handler.resolve_ref_schema(schema)["oneOf"] = choice
        return schema


# A build is dated by its edition, and what dates files counts from 1970: an earlier year is a slip.
DATE_PATTERN = r"^(19[7-9]|[2-9][0-9]{2})[0-9]-[0-9]{2}-[0-9]{2}$"


def _parse_date(value: object) -> object:
    if not isinstance(value, str):
        return value
    if not is_date(value):
        raise PydanticCustomError("date_text", "a date such as 2026-12-01 is needed")
    return datetime.date.fromisoformat(value)


def is_date(text: str) -> bool:
    """Tell whether a text is a date such as 2026-12-01."""
    try:
        datetime.date.fromisoformat(text)
    except ValueError:
        return False
    # Python knows other forms as well, such as 2026-W49-2.
    return re.fullmatch(DATE_PATTERN, text) is not None


ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"

Text: TypeAlias = Annotated[str, Field(min_length=1, pattern=r"\S")]
"""One line or a short sentence, shown as it stands."""

LongText: TypeAlias = Annotated[str, Field(min_length=1, pattern=r"\S")]
"""Sentences; emphasis and links in Markdown are shown as such, raw HTML is not."""

Id: TypeAlias = Annotated[str, Field(pattern=ID_PATTERN)]
Code: TypeAlias = Annotated[str, Field(pattern=r"^[A-Z][A-Z0-9]{0,7}$")]
Count: TypeAlias = Annotated[int, Field(ge=1)]
OneToFour = Field(min_length=1, max_length=4)
# Of a bound that holds for a whole or a decimal number alike, pydantic's own schema says nothing.
Number: TypeAlias = Annotated[
    int | float, Field(ge=0), WithJsonSchema({"type": "number", "minimum": 0})
]
Score: TypeAlias = Annotated[
    int | float, Field(ge=0, le=10), WithJsonSchema({"type": "number", "minimum": 0, "maximum": 10})
]
Date: TypeAlias = Annotated[
    datetime.date,
    BeforeValidator(_parse_date),
    WithJsonSchema({"type": "string", "format": "date", "pattern": DATE_PATTERN}),
]

ExerciseId: TypeAlias = Annotated[Id, Reference("exercise")]
LadderId: TypeAlias = Annotated[Id, Reference("ladder")]
MeasureId: TypeAlias = Annotated[Id, Reference("measure")]
RedFlagId: TypeAlias = Annotated[Id, Reference("red-flag")]
ConditionId: TypeAlias = Annotated[Id, Reference("condition")]
RegionId: TypeAlias = Annotated[Id, Reference("region")]
PositionId: TypeAlias = Annotated[Id, Reference("position")]
EquipmentId: TypeAlias = Annotated[Id, Reference("equipment")]
AlongsideId: TypeAlias = Annotated[Id, Reference("alongside")]
PageUri: TypeAlias = Annotated[
    str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)*$"), Reference("page")
]
CitationKey: TypeAlias = Annotated[
    str, Field(pattern=r"^[A-Za-z][A-Za-z0-9_-]*$"), Reference("citation")
]
