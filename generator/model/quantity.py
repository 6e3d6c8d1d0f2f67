"""Numbers as programmes give them: one value, or a range."""

from __future__ import annotations

from typing import Annotated, Any, Literal, TypeAlias

from pydantic import Discriminator, Field, Tag

from generator.record import Count, Number, Record


class CountRange(Record):
    """Whole numbers from one end to the other, both included."""

    from_: Count = Field(alias="from")
    """The smaller number."""

    to: Count
    """The larger number."""


class NumberRange(Record):
    """Numbers from one end to the other, both included."""

    from_: Number = Field(alias="from")
    """The smaller number."""

    to: Number
    """The larger number."""


def _form(value: Any) -> str:
    """Tell pydantic which form a value has, so that its errors speak of one form only."""
    if isinstance(value, (dict, Record)):
        return "<range>"
    return "<word>" if isinstance(value, str) else "<number>"


AsManyAsGood: TypeAlias = Literal["as-many-as-good"]

CountQuantity: TypeAlias = Annotated[
    Annotated[Count, Tag("<number>")] | Annotated[CountRange, Tag("<range>")],
    Discriminator(lambda value: "<range>" if _form(value) == "<range>" else "<number>"),
]
Quantity: TypeAlias = Annotated[
    Annotated[Number, Tag("<number>")] | Annotated[NumberRange, Tag("<range>")],
    Discriminator(lambda value: "<range>" if _form(value) == "<range>" else "<number>"),
]
Repetitions: TypeAlias = Annotated[
    Annotated[Count, Tag("<number>")]
    | Annotated[CountRange, Tag("<range>")]
    | Annotated[AsManyAsGood, Tag("<word>")],
    Discriminator(_form),
]

AnyQuantity: TypeAlias = int | float | CountRange | NumberRange


def low(quantity: AnyQuantity) -> int | float:
    """Return the smaller end of a quantity, in its own unit."""
    return quantity.from_ if isinstance(quantity, (CountRange, NumberRange)) else quantity


def high(quantity: AnyQuantity) -> int | float:
    """Return the larger end of a quantity, in its own unit."""
    return quantity.to if isinstance(quantity, (CountRange, NumberRange)) else quantity
