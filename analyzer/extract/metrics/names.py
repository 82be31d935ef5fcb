"""The name of one quantity, and the place in which it is looked for."""

from __future__ import annotations

from typing import NamedTuple

from ...model.findings import Direction
from .front import Left
from .quantity import Quantity


class Name(NamedTuple):
    """The name of one quantity and the words round it."""

    start: int
    indicator: str | None
    subject: str | None
    relation: str | None
    direction: Direction | None
    baseline: str | None
    scope: str | None
    end: int = 0  # of the noun behind the quantity, where that is its name


NOTHING = Name(0, None, None, None, None, None, None)
"""The name in front of the first quantity of a sentence."""


class Place(NamedTuple):
    """One quantity with what stands round it: the noun in front, the name of the quantity before."""

    quantity: Quantity
    left: Left
    noun: str
    noun_start: int
    floor: int
    previous_end: int
    last: Name
    whole: str | None
    """What it is a part of, or shares its head with: 公路里程9万公里，其中高速公路1万公里."""

    @property
    def counter(self) -> bool:
        """Whether a measure word counts things."""
        return self.quantity.unit_type == "counter"
