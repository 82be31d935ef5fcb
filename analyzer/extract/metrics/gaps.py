"""What a missing number is: a quantity without a value, how sure that is, and why."""

from __future__ import annotations

from typing import NamedTuple

from ...model.findings import MetricStatus
from .quantities import KINDS, Quantity
from .reasons import Reason

SHARES = frozenset(("percent", "permille", "points"))
"""Types of units that stand behind a number and nowhere else: %, ‰, 个百分点."""


class Gap(NamedTuple):
    """A place where a number is missing. `quantity.value` is None."""

    quantity: Quantity
    status: MetricStatus
    confidence: float
    reason: Reason

    @property
    def lost(self) -> bool:
        """Whether it shows that the document has lost its numbers; dates and document numbers of a form do not."""
        return self.quantity.unit_type not in ("duration", "serial")


def blank(
    place: int, end: int, confidence: float, reason: Reason, *, unit: str | None = None, unit_type: str = ""
) -> Gap:
    """A number that should stand at `place`; what it belongs to ends at `end`."""
    return Gap(_without_value(place, place, end, unit, unit_type), "blank", confidence, reason)


def placeholder(
    start: int,
    stop: int,
    end: int,
    confidence: float,
    reason: Reason,
    *,
    unit: str | None = None,
    unit_type: str = "",
) -> Gap:
    """A mark at start..stop that holds the place of a number; what it belongs to ends at `end`."""
    return Gap(_without_value(start, stop, end, unit, unit_type), "placeholder", confidence, reason)


def _without_value(start: int, stop: int, end: int, unit: str | None, unit_type: str) -> Quantity:
    kind = KINDS.get(unit_type, "quantity")
    return Quantity(start, start, stop, end, None, None, unit, unit_type, None, None, kind, "", "", False)
