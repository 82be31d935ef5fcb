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

    @property
    def lost(self) -> bool:
        """Whether it shows that the document has lost its numbers; dates and document numbers of a form do not."""
        return self.quantity.unit_type not in ("duration", "serial")


def empty_quantity(start: int, stop: int, end: int, unit: str | None, unit_type: str) -> Quantity:
    """The quantity whose number should stand at start..stop (equal for a blank) and whose unit ends at `end`."""
    kind = KINDS.get(unit_type, "quantity")
    return Quantity(start, start, stop, end, None, None, unit, unit_type, None, None, kind, "", "", False)
