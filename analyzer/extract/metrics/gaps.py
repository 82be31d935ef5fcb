"""What a missing number is: a quantity without a value, how sure that is, and why."""

from __future__ import annotations

from typing import NamedTuple

from ...model.findings import MetricStatus
from .quantities import KINDS, Quantity


class Gap(NamedTuple):
    """A place where a number is missing. `quantity.value` is None."""

    quantity: Quantity
    status: MetricStatus
    confidence: float
    reason: str


def empty_quantity(start: int, stop: int, end: int, unit: str | None, unit_type: str) -> Quantity:
    """The quantity whose number should stand at start..stop (equal for a blank) and whose unit ends at `end`."""
    kind = KINDS.get(unit_type, "quantity")
    return Quantity(start, start, stop, end, None, None, unit, unit_type, None, None, kind, "", "", False)
